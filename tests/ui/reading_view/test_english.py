import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from reader.ui.reading_view.english import EnglishRow, expected_height, set_english, utf16_length, utf16_slice
from reader.ui.reading_view.fonts import english_font

_SENTENCES = [("0.0", "Spring has come."), ("0.1", "Everything is new 🌱 again, and the river sings.")]

# A font needs the application.
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def row() -> EnglishRow:
    return set_english(_SENTENCES, english_font(16), 120)


def test_sentences_are_joined_and_known_by_their_spans(row: EnglishRow) -> None:
    assert row.text == " ".join(text for _, text in _SENTENCES)
    assert [(span.start, span.end) for span in row.spans] == [(0, 16), (17, 17 + utf16_length(_SENTENCES[1][1]))]
    assert row.sentence_at(3) == "0.0"
    assert row.sentence_at(20) == "0.1"
    assert row.sentence_at(9999) == ""


def test_lines_are_broken_and_evenly_apart(row: EnglishRow) -> None:
    tops = [line.y() for line in row.lines()]
    assert len(tops) > 2
    assert {round(after - before, 3) for before, after in itertools.pairwise(tops)} == {24.0}
    assert row.height == 24 * len(tops)


def test_a_point_leads_to_an_offset_and_a_span_to_rectangles(row: EnglishRow) -> None:
    rectangles = row.rectangles(0, 6)
    assert len(rectangles) == 1
    assert row.offset_at(QPointF(rectangles[0].right(), rectangles[0].center().y())) == 6
    assert len(row.rectangles(0, 60)) > 2


def test_a_point_below_belongs_to_the_last_line(row: EnglishRow) -> None:
    assert row.offset_at(QPointF(500, 5000)) == utf16_length(row.text)


def test_a_character_beyond_the_bmp_counts_twice() -> None:
    assert utf16_length("a🌱") == 3


def test_the_rectangles_of_two_lines_touch() -> None:
    row = set_english([("0.0", "It is a long way to the bank. " * 8)], english_font(16), 200)
    rectangles = row.rectangles(0, len(row.text))
    assert len(rectangles) > 3
    for above, below in itertools.pairwise(rectangles):
        assert above.bottom() == pytest.approx(below.top())


@pytest.mark.parametrize("width", [220, 560])
def test_the_expected_height_is_near_that_of_english_of_usual_length(width: float) -> None:
    text = "The river runs past the town and the train comes back to it after eleven years. "
    row = set_english([("0.0", text * 4)], english_font(16), width)
    missing = round(len(row.text) / 3.2)
    expected = expected_height(0, missing, 16, width)
    assert expected == pytest.approx(row.height, abs=24)
    assert expected_height(len(row.text), 0, 16, width) == expected


def test_lines_under_text_of_a_font_higher_than_their_distance(row: EnglishRow) -> None:
    row.height /= 6
    lines = row.underlines(0, utf16_length(row.text), 0.22)
    assert len(lines) == len(row.lines())
    assert [line.y1() for line in lines] == sorted(line.y1() for line in lines)


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_slice_in_units_of_qt_is_that_in_characters(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    units = utf16_length(text[:start]), utf16_length(text[:end])
    assert utf16_slice(text, *units) == text[start:end]
    assert utf16_length(text) == len(text) + sum(character > "\uffff" for character in text)
