import pytest

from reader.ui.paper.slices import Cut, Slicer
from tests.ui.paper.rows import LINE, made_row, shown, with_picture

pytestmark = pytest.mark.usefixtures("qapp")
_PAGE = 50 * LINE


def _fit(slicer: Slicer, lines: float, start: Cut | None = None) -> Cut:
    return slicer.fit(start or Cut(), lines * LINE, _PAGE)


@pytest.mark.parametrize(
    ("lines", "room", "stays"),
    [
        (9, 9, 9),  # All of it has room.
        (9, 7.5, 7),
        (9, 8, 7),  # The last line would be alone on the next page,
        (9, 1, 0),  # the first here,
        (9, 2, 2),
        (5, 4, 0),  # and a low row is not parted at all.
    ],
)
def test_no_line_stands_alone(lines: int, room: float, stays: int) -> None:
    assert _fit(Slicer(made_row(lines), stacked=False), room).chinese == stays


def test_a_row_of_three_lines_on_a_low_page_goes_over_whole() -> None:
    slicer = Slicer(made_row(3), stacked=False)
    assert slicer.fit(Cut(), 2 * LINE, 5 * LINE) == Cut()


def test_both_columns_go_over_by_themselves() -> None:
    slicer = Slicer(made_row(10, 20, above=LINE), stacked=False)
    cut = _fit(slicer, 13)
    assert cut == Cut(chinese=10, english=13)
    first, rest = slicer.part(Cut(), cut), slicer.part(cut, slicer.end)
    assert shown(first) == (10, range(13))
    assert shown(rest) == (0, range(13, 20))
    assert first.chinese_origin is not None
    assert first.chinese_origin.y() == 0
    assert rest.english_origin is not None
    assert rest.english_origin.y() == -13 * LINE


def test_columns_that_both_go_on_begin_level() -> None:
    slicer = Slicer(made_row(30, 40), stacked=False)
    rest = slicer.part(Cut(20, 20), slicer.end)
    assert rest.chinese_origin is not None
    assert rest.english_origin is not None
    assert rest.chinese_origin.y() == rest.english_origin.y() == -20 * LINE
    assert rest.height == pytest.approx(20 * LINE, abs=LINE)


def test_in_one_column_no_english_stands_before_its_chinese() -> None:
    slicer = Slicer(made_row(10, 6, stacked=True), stacked=True)
    assert _fit(slicer, 8) == Cut(chinese=8)
    assert _fit(slicer, 13) == Cut(chinese=10, english=3)
    assert _fit(slicer, 11) == Cut(chinese=10)
    assert _fit(slicer, 6, Cut(chinese=8)) == Cut(chinese=10, english=4)


def test_a_page_that_holds_nothing_holds_a_line() -> None:
    slicer = Slicer(made_row(2, 1), stacked=False)
    assert slicer.first_line(Cut()) == Cut(chinese=1)
    assert slicer.first_line(Cut(chinese=2)) == Cut(chinese=2, english=1)
    assert slicer.first_line(slicer.end) == slicer.end


def test_every_line_is_on_one_page() -> None:
    for stacked in (False, True):
        slicer = Slicer(made_row(37, 55, stacked=stacked), stacked=stacked)
        at, chinese, english = Cut(), 0, list[int]()
        while at != slicer.end:
            end = slicer.fit(at, 12 * LINE, 12 * LINE)
            assert end != at
            count, lines = shown(slicer.part(at, end))
            chinese += count
            english.extend(lines or [])
            at = end
        assert chinese == 37
        assert english == list(range(55))


def test_a_picture_goes_over_with_the_line_under_it() -> None:
    slicer = Slicer(with_picture(made_row(6), 10 * LINE), stacked=False)
    assert _fit(slicer, 10.5) == Cut()
    assert _fit(slicer, 11.5) == Cut()  # One line of the caption would be alone.
    cut = _fit(slicer, 12)
    assert cut == Cut(chinese=2)
    first, rest = slicer.part(Cut(), cut), slicer.part(cut, slicer.end)
    assert (first.picture is not None, rest.picture) == (True, None)
    assert (first.height, rest.height) == (12 * LINE, 4 * LINE)
    assert rest.chinese_origin is not None
    assert rest.chinese_origin.y() == -2 * LINE


def test_a_picture_alone_is_a_whole() -> None:
    slicer = Slicer(with_picture(made_row(0, above=LINE), 10 * LINE), stacked=False)
    assert slicer.end == Cut(chinese=1)
    assert _fit(slicer, 9) == Cut()
    assert _fit(slicer, 11) == slicer.end
    assert slicer.first_line(Cut()) == slicer.end
    whole = slicer.part(Cut(), slicer.end)
    assert whole.picture is not None
    assert (whole.picture.top(), whole.height) == (0, 10 * LINE)


@pytest.mark.parametrize("stacked", [False, True])
def test_english_of_a_caption_goes_on_level_with_it(stacked: bool) -> None:  # noqa: FBT001 - of the table
    slicer = Slicer(with_picture(made_row(20, 20, stacked=stacked), 10 * LINE), stacked=stacked)
    assert _fit(slicer, 9) == Cut()
    cut = Cut(chinese=8, english=0 if stacked else 8)
    rest = slicer.part(cut, slicer.end)
    assert rest.chinese_origin is not None
    assert rest.english_origin is not None
    assert rest.chinese_origin.y() == -8 * LINE
    assert rest.english_origin.y() == (12 * LINE if stacked else -8 * LINE)
