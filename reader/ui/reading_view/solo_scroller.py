"""Where the viewport stands in sentence-by-sentence mode: on one row, and in a row that is higher than it."""

from collections.abc import Callable

from reader.ui.reading_view.rows import RowIndex
from reader.ui.reading_view.scrolling import VisibleRow
from reader.ui.reading_view.setter import RowLayout
from reader.ui.reading_view.solo import top_on_screen


class SoloScroller:
    """Does what Scroller does where one row alone is on the screen: scrolling never leaves the row, going to a place
    does. Its page is that one row."""

    def __init__(self, index: RowIndex, lay_out: Callable[[int], RowLayout]) -> None:
        self._index, self._lay_out = index, lay_out
        self.row, self.into = 0, 0.0

    @property
    def y(self) -> float:
        """How far the row is scrolled."""
        return self.into

    @property
    def total(self) -> float:
        return self.exact(self.row).height

    def exact(self, row: int) -> RowLayout:
        return self._lay_out(row)

    def move_by(self, delta: float, view_height: float) -> None:
        """Scroll by some pixels within the row."""
        self.jump_to(self.into + delta, view_height)

    def jump_to(self, y: float, view_height: float) -> None:
        """Scroll the row to a y of it."""
        self.into = max(min(y, self.total - view_height), 0.0)

    def put(self, row: int, into: float, view_height: float) -> None:
        """Show another row, with the point `into` pixels below its top as near to the screen's top as may be."""
        self.row = row
        self.jump_to(into, view_height)

    def visible(self, view_height: float) -> list[VisibleRow]:
        """The row, with the y of its top in the viewport."""
        layout = self.exact(self.row)
        above = layout.chinese_origin.y() if layout.chinese_origin is not None else 0.0
        height = layout.chinese.height if layout.chinese else layout.height
        return [(self.row, top_on_screen(above, height, layout.height, view_height) - self.into, layout)]
