"""Lists for Pleco and Skritter, and the table."""

import csv
import io
from dataclasses import replace

from reader.exporters.flashcards import COLUMNS, write_pleco, write_skritter, write_table
from tests.exporters.card_samples import BANK, NASTY, SAME, STUDY, WHOLE


def table(*cards: object) -> list[list[str]]:
    text = "".join(write_table(cards))  # pyright: ignore[reportArgumentType]
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_pleco() -> None:
    assert "".join(write_pleco([BANK, SAME], "Duidu::News")) == (
        "//Duidu/News\n银行[銀行]\tyin2hang2\tbank; shore\n文化\twen2hua4\tculture\n"
    )


def test_skritter_in_either_script() -> None:
    assert "".join(write_skritter([STUDY], traditional=False)) == "学习\txue2xi2\tto study\n"
    assert "".join(write_skritter([STUDY], traditional=True)) == "學習\txue2xi2\tto study\n"


def test_a_line_a_card_whatever_is_in_it() -> None:
    broken = replace(NASTY, senses=("a\tb\nc\u2028d\x1be",))
    lines = "".join(write_pleco([broken], "a\nb")).split("\n")
    assert lines == ["//a b", "坏[壞]\thuai4\ta b c de", ""]
    assert "".join(write_skritter([broken], traditional=False)) == "坏\thuai4\ta b c de\n"


def test_table_has_all_fields() -> None:
    head, bank, study, whole = table(BANK, STUDY, WHOLE)
    assert tuple(head) == COLUMNS
    row = dict(zip(head, bank, strict=True))
    assert row["Zhuyin"] == "ㄧㄣˊ ㄏㄤˊ"
    assert row["Meaning"] == "bank; shore"
    assert row["Measure words"] == "家 jiā; 个/個 gè"
    assert (row["Sentence"], row["Sentence traditional"]) == ("他在银行。", "他在銀行。")
    assert row["Level"] == "HSK 2.0: 3"
    assert study[head.index("Sentence") : head.index("Article")] == ["", "", "", ""]
    assert whole[head.index("English")] == "He comes."


def test_table_runs_in_no_spreadsheet() -> None:
    _, row = table(replace(STUDY, senses=("=cmd()",), title="@SUM(A1)", pinyin="+1"))
    assert "'=cmd()" in row
    assert "'@SUM(A1)" in row
    assert "'+1" in row
