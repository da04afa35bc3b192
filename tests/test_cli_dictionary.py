"""main.py look, called in this process."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from reader import app
from reader.pipeline import Desk, indexing, open_text, shelving
from reader.pipeline.dictionaries import add_dictionary
from reader.settings import data_folder


def look(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert app.main(["look", *arguments]) == 0
    return capsys.readouterr().out.splitlines()


def test_a_word_has_a_card(capsys: pytest.CaptureFixture[str]) -> None:
    assert look(capsys, "银行") == [
        "银行 (銀行)",
        "  yín háng",
        "    1. bank",
        "    measure words: 家 jiā, 个 gè",
        "  银 yín; 11 strokes; radical 钅; ⿰钅艮",
        "  行 háng, xíng; 6 strokes; radical 行; ⿰彳亍",
    ]


def test_the_card_is_in_the_script_of_the_word_or_the_one_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert look(capsys, "銀行")[:4] == ["銀行 (银行)", "  yín háng", "    1. bank", "    measure words: 家 jiā, 個 gè"]
    assert look(capsys, "里面", "--script", "zh-Hant-HK")[0] == "裏面 (里面)"


def test_entries_of_other_forms_and_readings_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    lines = look(capsys, "里")
    assert [line for line in lines if line.startswith("  ") and line[2] != " "][:3] == ["  lǐ", "  里 lǐ", "  里 Lǐ"]


@pytest.mark.parametrize(
    ("style", "reading"),
    [("syllable", "[pú tao]"), ("numbers", "[pu2 tao5]"), ("zhuyin", "[ㄆㄨˊ ˙ㄊㄠ]")],
)
def test_readings_are_in_the_style_asked_for(capsys: pytest.CaptureFixture[str], style: str, reading: str) -> None:
    assert f"    1. used in 葡萄 {reading}" in look(capsys, "葡", "--pinyin", style)


def test_words_inside_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    lines = look(capsys, "银行行长")
    assert lines[1:3] == ["  银行 yín háng: bank", "  行长 háng zhǎng: bank president"]


@pytest.mark.parametrize("query", ["changcheng", "chang2cheng2", "chángchéng", "great wall"])
def test_pinyin_and_english_list_words(capsys: pytest.CaptureFixture[str], query: str) -> None:
    lines = look(capsys, query, "--script", "zh-Hant")
    assert lines[0].split("\t") == ["長城", "Cháng chéng", "the Great Wall"]


def test_a_list_is_as_long_as_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(look(capsys, "good", "--limit", "3")) == 3
    assert len(look(capsys, "good")) == 20


def test_several_words_are_parted_by_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    lines = look(capsys, "长", "城")
    assert lines[lines.index("") + 1] == "城"


def test_what_is_nowhere_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["look", "zzzz", "长城"]) == 1
    printed = capsys.readouterr()
    assert printed.err == "main.py: zzzz: the dictionaries do not have it.\n"
    assert "the Great Wall" in printed.out


def test_readings_of_taiwan(capsys: pytest.CaptureFixture[str]) -> None:
    assert look(capsys, "垃圾", "--pronunciation", "taiwan")[1] == "  lè sè"


def test_json_has_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["look", "银行", "good", "zzzz", "--json", "--limit", "2"]) == 1
    printed = capsys.readouterr()
    card, found, nothing = json.loads(printed.out)
    assert (card["word"], card["found"], card["card"]["form"]) == (
        "银行",
        [],
        {"simplified": "银行", "traditional": "銀行"},
    )
    (entry,) = card["card"]["entries"]
    assert (entry["senses"], entry["dictionary"]) == (["bank"], "CC-CEDICT")
    assert card["card"]["characters"][0]["components"] == ["钅", "艮"]
    assert (found["card"], [each["shown"] for each in found["found"]]) == (None, ["好", "良好"])
    assert (nothing["card"], nothing["found"]) == (None, [])
    assert "zzzz" in printed.err


def test_sentences_of_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    text = "城里的事\n\n我们的银行在城里，已经很老了。"
    with closing(Desk(data_folder())) as desk:
        shelving.shelve(desk, open_text(text, "Pasted text"), copy=shelving.text_copy(text))
        indexing.index_pending(desk)
    assert "  我們的銀行在城裡，已經很老了。 (城里的事)" in look(capsys, "银行", "--examples", "--script", "zh-Hant-TW")
    assert not any("城" in line for line in look(capsys, "银行"))


def test_entries_of_added_dictionaries_follow(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.u8"
    file.write_text(
        "銀行 银行 [yin2 hang2] /a house of money/\n甲乙丙丁戊 甲乙丙丁戊 [jia3 yi3 bing3 ding1 wu4] /five/\n", "utf-8"
    )
    with closing(Desk(data_folder())) as desk:
        title = add_dictionary(desk, file).title
    lines = look(capsys, "银行")
    at = lines.index(f"  yín háng [{title}]")
    assert lines.index("    1. bank") < at
    assert lines[at + 1] == "    1. a house of money"
    assert look(capsys, "甲乙丙丁戊")[1:3] == [f"  jiǎ yǐ bǐng dīng wù [{title}]", "    1. five"]


@pytest.mark.parametrize(
    "arguments", [[], ["长", "--limit", "0"], ["长", "--script", "latin"], ["长", "--pinyin", "word"]]
)
def test_what_cannot_be_asked_for(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app.main(["look", *arguments])
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err
