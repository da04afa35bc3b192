"""The steps from characters to columns, each by itself: turned, once, in strokes, in columns, between margins."""

import pytest

from reader.importers.pdf.columns import columns_of
from reader.importers.pdf.document import Glyph
from reader.importers.pdf.margins import Margins
from reader.importers.pdf.pages import PageRows
from reader.importers.pdf.rows import Row, Stroke, compose, each_once, rows_of, strokes_of, upright
from reader.importers.pdf.running import running_rows


def glyphs(text: str, x: float = 0, y: float = 0, *, size: float = 10, turns: int | None = 0) -> list[Glyph]:
    """Characters side by side, each an em wide."""
    return [Glyph(character, x + at * size, y, size, size, turns, "") for at, character in enumerate(text)]


def row(text: str, x0: float, x1: float, y: float = 0) -> Row:
    return Row([], x0, x1, y, 10, text, 10, x1)


def test_a_page_is_turned_as_most_of_it_is() -> None:
    turns, main, others = upright([*glyphs("春天来了", turns=2), *glyphs("印"), *glyphs("斜", turns=None)])
    assert (turns, "".join(glyph.text for glyph in main)) == (2, "春天来了")
    assert [glyph.text for glyph in others] == ["印", "斜"]


def test_an_empty_page_is_upright() -> None:
    assert upright([]) == (0, [], [])


@pytest.mark.parametrize("shift", [(0, 0), (0.4, 0), (-0.4, 0), (0, 0.4), (0.3, -0.3)])
def test_a_shadow_is_no_character(shift: tuple[float, float]) -> None:
    places = [at * 37.13 % 500 for at in range(40)]
    printed = [glyph for at, place in enumerate(places) for glyph in glyphs("春", place, at * 20)]
    shadows = [Glyph(g.text, g.x + shift[0], g.y + shift[1], g.width, g.size, 0, "") for g in printed]
    assert each_once(printed + shadows) == printed


def test_the_same_character_twice_is_two() -> None:
    dots = [Glyph(".", at * 2.5, 0, 2.5, 10, 0, "") for at in range(6)]
    assert each_once(dots) == dots


def test_strokes_end_where_text_jumps() -> None:
    strokes = strokes_of(
        [*glyphs("春天"), *glyphs("来", 20), *glyphs("了", 60), *glyphs("下", 0, -20), *glyphs("雨", 10, -20)]
    )
    assert ["".join(glyph.text for glyph in stroke.glyphs) for stroke in strokes] == ["春天来", "了", "下雨"]


def test_a_row_is_put_together_whatever_the_order() -> None:
    pieces = [glyphs("天", 10), glyphs("雨", 0, -20), glyphs("春", 0), glyphs("停", 10, -20)]
    rows = rows_of(stroke for piece in pieces for stroke in strokes_of(piece))
    for each in rows:
        compose(each)
    assert [each.text for each in rows] == ["春天", "雨停"]


def test_letters_that_pdfium_sets_apart_are_apart() -> None:
    letters = [*glyphs("ab", size=6), Glyph("c", 14, 0, 6, 6, 0, "?"), Glyph("d", 20, 0, 6, 6, 0, " ")]
    (each,) = rows_of(strokes_of(letters))
    compose(each)
    assert each.text == "ab c d"


@pytest.mark.parametrize(
    ("text", "width"),
    [("春天", 10), ("春，天", 20), ("“春”天", 30), ("（春）。天", 40), ("春”“天下", 40), ("春“天下", 30), ("，", 10)],
)
def test_what_cannot_be_broken_at_the_start_of_a_row(text: str, width: float) -> None:
    (each,) = rows_of(strokes_of(glyphs(text)))
    compose(each)
    assert each.first == width


def column(x: float, *, rows: int = 6, width: float = 150, y: float = 0) -> list[Stroke]:
    return [Stroke([], x, x + width, y - 15 * at, 10) for at in range(rows)]


def test_two_columns_under_a_title_and_over_a_note() -> None:
    title, note = Stroke([], 60, 260, 30, 16), Stroke([], 0, 320, -120, 8)
    left, right = column(0), column(170, y=-4)
    found = columns_of([note, *right, *left, title])
    assert found == [[title], left, right, [note]]


@pytest.mark.parametrize(
    "strokes",
    [
        [],
        column(0),
        # Too few rows, too narrow, ragged at its left.
        column(0, rows=2) + column(170, rows=2),
        column(0, width=40) + column(170, width=40),
        column(0) + [Stroke([], 170 + 30 * (at % 4), 320, -15 * at, 10) for at in range(6)],
    ],
)
def test_anything_else_is_one_column(strokes: list[Stroke]) -> None:
    assert columns_of(strokes) == ([strokes] if strokes else [])


def test_three_columns() -> None:
    columns = [column(x, width=100) for x in (0, 120, 240)]
    assert columns_of([stroke for each in columns for stroke in each]) == columns


def test_the_margins_are_where_rows_begin_and_end() -> None:
    rows = [row("今天下了雨" * 5, 50 if at % 3 else 70, 300, -15 * at) for at in range(9)] + [row("停。", 50, 90, -140)]
    page = PageRows([rows], "", 340)
    found = Margins([page]).column(rows, page)
    assert (found.left, found.right) == (50, 300)


def test_verses_of_one_length_show_no_margin() -> None:
    rows = [row("春眠不觉晓，" if at % 2 else "处处闻啼鸟。", 50, 110, -15 * at) for at in range(8)]
    page = PageRows([rows], "", 340)
    assert Margins([page]).column(rows, page).right == 340


def pages(*tops: str) -> list[PageRows]:
    """Pages with a row on top and five different rows under it."""
    return [
        PageRows(
            [
                [row(top, 50, 90, 580)]
                + [
                    row(f"{'一二三四五'[at]}{top}{'甲乙丙丁'[at % 4] * number}", 50, 90, 500 - 20 * at)
                    for at in range(5)
                ]
            ],
            "",
            340,
        )
        for number, top in enumerate(tops, 1)
    ]


def running(of: list[PageRows]) -> list[str]:
    found = running_rows(of)
    return [each.text for page in of for each in page.columns[0] if id(each) in found]


def test_what_is_on_three_pages_is_running() -> None:
    assert running(pages("第1页", "第2页", "第3页")) == ["第1页", "第2页", "第3页"]
    assert running(pages("雨", "晴", "雨", "雪", "雨")) == ["雨", "雨", "雨"]
    assert running(pages("雨", "晴", "雪")) == []


def test_the_number_of_its_page_is_running_on_the_only_one() -> None:
    assert running(pages("渡口 1 / 1")) == ["渡口 1 / 1"]
    assert running(pages("渡口 1 / 2")) == []
