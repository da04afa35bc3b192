"""Corrections go out as CSV and come back the same; what others write is read as far as it says something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.correction_list import read_corrections, write_corrections
from reader.model import Correction, CorrectionKind, Problem, ReaderError, Script

R, W, C = CorrectionKind.READING, CorrectionKind.WORDS, CorrectionKind.CONVERSION
ALL = [
    Correction(R, "银行", "yin2 hang2"),
    Correction(W, "用金介", "用|金|介", article_id="0123456789abcdef"),
    Correction(C, "头发", "頭髮", Script.TAIWAN),
    Correction(R, "行", "hang2", article_id="a", sentence='他说："这行，\t不错；"', start=6),
]
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8).filter(
    lambda text: text == text.strip()
)


def test_the_file() -> None:
    assert write_corrections(ALL[:2]) == (
        "Kind,Text,Correction,Script,Where,Article,Sentence,Start\r\n"
        "reading,银行,yin2 hang2,,everywhere,,,\r\n"
        "words,用金介,用|金|介,,article,0123456789abcdef,,\r\n"
    )


def test_what_goes_out_comes_back() -> None:
    found = read_corrections(write_corrections(ALL).encode("utf-8-sig"), "x.csv")
    assert (found.corrections, found.skipped) == (ALL, 0)


@given(TEXT, TEXT)
def test_no_cell_is_a_formula_and_none_is_changed(text: str, value: str) -> None:
    written = write_corrections([Correction(C, text, value, Script.TAIWAN)])
    assert read_corrections(written.encode("utf-8-sig"), "x.csv").corrections[0].value == value
    cells = written.splitlines()[1].split(",")
    assert not any(cell.strip('"').startswith(("=", "+", "-", "@")) for cell in cells[1:3])


def test_other_orders_delimiters_and_encodings() -> None:
    table = "Correction;Kind;Text\nyín háng;Reading;银行\n;reading;长\n"
    found = read_corrections(table.encode("gb18030"), "x.csv")
    assert (found.corrections, found.skipped) == ([Correction(R, "银行", "yín háng")], 1)
    bare = "words\t用金介\t用|金|介\n"
    assert read_corrections(bare.encode("utf-16"), "x.csv").corrections == [Correction(W, "用金介", "用|金|介")]


def test_everywhere_wins_over_what_else_is_said() -> None:
    table = "reading,行,hang2,,everywhere,a,这行。,1\n"
    assert read_corrections(table.encode(), "x.csv").corrections == [Correction(R, "行", "hang2")]


def test_what_lost_its_place_counts_nowhere() -> None:
    table = "reading,行,hang2,,here,a,,1\nwords,银行,银|行,,article,,,\nreading,行,xing2,zh-Hans\n"
    found = read_corrections(table.encode(), "x.csv")
    assert (found.corrections, found.skipped) == ([Correction(R, "行", "xing2")], 2)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"\xff\x00\xff\x81\x20", "no encoding of Chinese fits it"),
        (b"", "no row of it has a kind"),
        ("银行,bank\n".encode(), "no row of it has a kind"),
        (b'"' + b"x" * 200_000 + b'"', "line 1: field larger"),
    ],
)
def test_what_is_none(data: bytes, cause: str) -> None:
    with pytest.raises(ReaderError) as caught:
        read_corrections(data, "x.csv")
    assert caught.value.problem is Problem.BAD_CORRECTIONS
    assert caught.value.detail.startswith(cause)
