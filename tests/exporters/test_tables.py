"""Tests of reader.exporters.tables: what spreadsheets and Anki read of them, and that nothing runs there."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exporters import Document, Format, ShownSentence, pieces_of
from reader.exporters.parts import clean
from reader.exporters.tables import COLUMNS
from reader.model import BlockKind, TranslationKind
from reader.model.cells import unguarded
from tests.exporters.samples import SAMPLE, block, document, plain, run, sentence, variants

EVERY = pytest.mark.parametrize("shown", variants().values(), ids=variants().keys())


def text(shown: Document, to: Format) -> str:
    return "".join(pieces_of(shown, to))


def rows(shown: Document, to: Format = Format.CSV) -> list[list[str]]:
    """The rows under the head, as a program reads them."""
    delimiter, head = (",", 1) if to is Format.CSV else ("\t", 3)
    return list(csv.reader(io.StringIO(text(shown, to), newline=""), delimiter=delimiter, strict=True))[head:]


@EVERY
@pytest.mark.parametrize("to", [Format.CSV, Format.TSV])
def test_a_sentence_is_a_row_of_all_columns(shown: Document, to: Format) -> None:
    found = rows(shown, to)
    sentences = [sentence for item in shown.blocks for sentence in item.sentences]
    assert [row[0] for row in found] == ["".join(run.text for run in item.runs) for item in sentences]
    assert {len(row) for row in found} == {len(COLUMNS)}
    if shown.translation_kind is None:
        assert {cell for row in found for cell in row[2:5]} == {""}


def test_csv_is_that_of_the_rfc_with_a_mark_for_excel() -> None:
    lines = text(SAMPLE, Format.CSV).split("\r\n")
    assert lines[0] == "\ufeffChinese,Pinyin,English,English by,Doubts,Note,Part,Paragraph"
    assert lines[-1] == ""
    assert not any("\n" in line for line in lines)


def test_tsv_has_the_head_of_anki_and_neither_tab_nor_line_end_in_a_cell() -> None:
    shown = document(block(ShownSentence((run("茶\t水\n"),), "tea\r\nwater", notes=("a\tb", "c"))))
    lines = text(shown, Format.TSV).split("\n")
    assert lines[:2] == ["#separator:tab", "#html:false"]
    assert lines[2] == "#columns:" + "\t".join(COLUMNS)
    assert lines[3:] == ["茶 水 \t茶 水\ttea  water\tdictionary\t\ta b; c\tparagraph\t1", ""]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "'=", "\t="])
@pytest.mark.parametrize("to", [Format.CSV, Format.TSV])
def test_no_cell_is_a_formula_and_each_can_be_had_back(start: str, to: Format) -> None:
    dangerous = f"{start}cmd|' /C calc'!A0茶"
    shown = document(block(ShownSentence((run(dangerous),), f"{start}1+1", notes=(dangerous,))))
    (row,) = rows(shown, to)
    for cell in row:
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    assert unguarded(row[0]).strip() == dangerous.strip()


@given(st.text(max_size=20), st.sampled_from([Format.CSV, Format.TSV]))
def test_any_text_comes_back(chinese: str, to: Format) -> None:
    (row,) = rows(document(block(ShownSentence((run(f"文{chinese}"),)))), to)
    kept = clean(f"文{chinese}")
    assert unguarded(row[0]) == (kept.replace("\t", " ") if to is Format.TSV else kept)


def test_a_comment_of_anki_is_a_cell() -> None:
    assert text(document(plain("# 茶")), Format.TSV).splitlines()[3].startswith('"# 茶"\t')


def test_who_made_the_english_and_why_it_may_be_wrong() -> None:
    own = replace(sentence("一", english="One"), translation_kind=TranslationKind.OWN)
    doubtful = replace(sentence("二", english="To"), doubts=("Odd", "A number differs: 2"))
    gloss = replace(sentence("三", english="three"), translation_kind=TranslationKind.GLOSS)
    shown = document(block(own, doubtful, gloss, kind=BlockKind.LIST_ITEM), translation_kind=TranslationKind.MT)
    assert [row[3:7] for row in rows(shown)] == [
        ["reader", "", "", "list item"],
        ["machine", "Odd; A number differs: 2", "", "list item"],
        ["dictionary", "", "", "list item"],
    ]
