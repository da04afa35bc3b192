from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading_view.page import RowStyle
from reader.ui.reading_view.rows import RowIndex, TextRow
from reader.ui.reading_view.scrolling import Scroller
from reader.ui.reading_view.setter import RowLayout

_VIEW = 100.0


def _scroller(heights: list[float], estimate: float = 40.0) -> Scroller:
    """Rows whose estimated heights are all `estimate` until they are laid out."""
    return Scroller(
        RowIndex([estimate] * len(heights)),
        lambda row: RowLayout(TextRow(row, range(1)), heights[row], RowStyle()),
    )


def _tops(scroller: Scroller) -> dict[int, float]:
    return {row: top for row, top, _ in scroller.visible(_VIEW)}


def test_scrolls_over_rows_by_their_true_heights() -> None:
    scroller = _scroller([30, 50, 70, 90, 110])
    scroller.move_by(100, _VIEW)
    assert (scroller.row, scroller.into) == (2, 20)


def test_stops_at_both_ends() -> None:
    scroller = _scroller([30, 50, 70])
    scroller.move_by(-10, _VIEW)
    assert (scroller.row, scroller.into) == (0, 0)
    scroller.move_by(10_000, _VIEW)
    assert _tops(scroller)[2] == 30


def test_a_text_shorter_than_the_screen_does_not_scroll() -> None:
    scroller = _scroller([30, 20])
    scroller.move_by(25, _VIEW)
    assert (scroller.row, scroller.into) == (0, 0)


def test_jumps_by_what_is_known() -> None:
    scroller = _scroller([40.0] * 50)
    scroller.jump_to(1000, _VIEW)
    assert scroller.y == 1000


def test_puts_a_place_at_the_top() -> None:
    scroller = _scroller([30, 50, 70, 90, 110])
    scroller.put(3, -15, _VIEW)
    assert _tops(scroller)[3] == 15


@given(st.lists(st.integers(5, 300), min_size=8, max_size=40), st.lists(st.integers(-250, 250), max_size=20))
def test_rows_on_the_screen_move_by_exactly_the_delta(heights: list[int], deltas: list[int]) -> None:
    scroller = _scroller([float(item) for item in heights])
    for delta in deltas:
        before = _tops(scroller)
        bottom = scroller.y
        scroller.move_by(delta, _VIEW)
        after = _tops(scroller)
        moves = {round(after[row] - before[row], 6) for row in before.keys() & after.keys()}
        assert len(moves) <= 1
        at_an_end = scroller.y == 0 or max(after) == len(heights) - 1
        assert at_an_end or not moves or moves == {-delta} or bottom == scroller.y
