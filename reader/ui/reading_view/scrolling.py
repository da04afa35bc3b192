"""Where the viewport stands in the rows: a row and a distance into it, so that corrected heights move nothing."""

from collections.abc import Callable

from reader.ui.reading_view.rows import RowIndex
from reader.ui.reading_view.setter import RowLayout

VisibleRow = tuple[int, float, RowLayout]


class Scroller:
    """Holds the place of the viewport's top: `into` pixels below the top of row `row`.

    Rows are laid out by `lay_out` as they come near; the index's estimates are corrected with them.
    """

    def __init__(self, index: RowIndex, lay_out: Callable[[int], RowLayout]) -> None:
        self._index = index
        self._lay_out = lay_out
        self.row = 0
        self.into = 0.0

    @property
    def y(self) -> float:
        """The viewport's top in the page, by the heights known so far."""
        return self._index.top(self.row) + self.into

    @property
    def total(self) -> float:
        """The height of all rows, by what is known so far."""
        return self._index.total

    def exact(self, row: int) -> RowLayout:
        """The row's layout; its height in the index is exact from now on."""
        layout = self._lay_out(row)
        self._index.set_height(row, layout.height)
        return layout

    def move_by(self, delta: float, view_height: float) -> None:
        """Scroll by some pixels over exactly laid out rows, not past either end."""
        self.into += delta
        while self.into < 0 and self.row > 0:
            self.row -= 1
            self.into += self.exact(self.row).height
        while self.row < len(self._index) - 1 and self.into >= (height := self.exact(self.row).height):
            self.into -= height
            self.row += 1
        self._keep_inside(view_height)

    def jump_to(self, y: float, view_height: float) -> None:
        """Go to a y of the page, by the heights known so far."""
        self.row = self._index.row_at(y)
        self.into = min(y - self._index.top(self.row), self.exact(self.row).height)
        self._keep_inside(view_height)

    def put(self, row: int, into: float, view_height: float) -> None:
        """Bring the point `into` pixels below a row's top to the viewport's top; `into` may be negative."""
        self.row, self.into = row, 0.0
        self.move_by(into, view_height)

    def _keep_inside(self, view_height: float) -> None:
        if self.row == 0:
            self.into = max(self.into, 0.0)
        missing = view_height + self.into
        row = self.row
        while row < len(self._index) and missing > 0:
            missing -= self.exact(row).height
            row += 1
        if missing <= 0:
            return
        self.into -= missing
        while self.into < 0 and self.row > 0:
            self.row -= 1
            self.into += self.exact(self.row).height
        self.into = max(self.into, 0.0)

    def visible(self, view_height: float) -> list[VisibleRow]:
        """The rows on the screen with the y of each one's top in the viewport."""
        rows: list[VisibleRow] = []
        row, y = self.row, -self.into
        while row < len(self._index) and y < view_height:
            layout = self.exact(row)
            rows.append((row, y, layout))
            y += layout.height
            row += 1
        return rows
