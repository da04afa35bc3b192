from collections.abc import Collection

import pytest

from reader.ui.paper.pages import Paginator, PaperPage, Start
from reader.ui.paper.slices import Cut, Slicer
from tests.ui.paper.rows import LINE, made_row

pytestmark = pytest.mark.usefixtures("qapp")


def _paginator(rows: list[int], height: float, headings: Collection[int] = (), above: float = 0) -> Paginator:
    slicers = [Slicer(made_row(lines, above=above), stacked=False) for lines in rows]
    return Paginator(len(rows), height * LINE, lambda row: slicers[row], headings.__contains__, lambda _: LINE / 2)


def _lines(page: PaperPage) -> list[tuple[int, int]]:
    return [(placed.number, len(placed.layout.chinese.lines)) for placed in page.rows if placed.layout.chinese]


def _pages(rows: list[int], height: float, headings: Collection[int] = ()) -> list[list[tuple[int, int]]]:
    return [_lines(page) for page in _paginator(rows, height, headings).pages()]


def test_rows_fill_pages() -> None:
    assert _pages([4, 4, 4], 10) == [[(0, 4), (1, 4)], [(2, 4)]]


def test_an_empty_text_has_a_page() -> None:
    assert _pages([], 10) == [[]]
    assert _pages([0, 0], 10) == [[]]


def test_a_row_higher_than_a_page_is_parted() -> None:
    assert _pages([25], 10) == [[(0, 10)], [(0, 10)], [(0, 5)]]
    assert _pages([21], 10) == [[(0, 10)], [(0, 9)], [(0, 2)]]


def test_a_page_too_low_for_two_lines_ends_all_the_same() -> None:
    assert _pages([3], 1) == [[(0, 1)], [(0, 1)], [(0, 1)]]


def test_a_heading_stands_with_what_follows() -> None:
    assert _pages([7, 1, 4], 10) == [[(0, 7), (1, 1)], [(2, 4)]]
    assert _pages([7, 1, 4], 10, headings={1}) == [[(0, 7)], [(1, 1), (2, 4)]]
    assert _pages([6, 1, 1, 4], 10, headings={1, 2}) == [[(0, 6)], [(1, 1), (2, 1), (3, 4)]]


def test_headings_without_end_are_broken_somewhere() -> None:
    pages = _pages([1] * 20, 10, headings=range(20))
    assert sum(len(page) for page in pages) == 20
    assert min(len(page) for page in pages[:-1]) >= 3


def test_the_space_above_a_row_is_none_at_the_head_of_a_page() -> None:
    pages = list(_paginator([4, 4, 4], 13, above=LINE).pages())
    assert [[placed.top for placed in page.rows] for page in pages] == [[0, 5.5 * LINE, 11 * LINE], [0]]


def test_pages_can_be_asked_for_from_any_start() -> None:
    paginator = _paginator([25, 4, 1, 13, 40], 10, headings={2})
    pages = list(paginator.pages())
    assert [_lines(next(paginator.pages(page.start))) for page in pages] == [_lines(page) for page in pages]
    assert pages[1].start == Start(0, Cut(chinese=10))
    assert [placed.begins for placed in pages[1].rows] == [False]
