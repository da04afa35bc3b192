"""Where pages begin and what stands on each: rows one below the other, broken by the rules of good typesetting.

No paragraph leaves one line alone at the foot or the head of a page, and a heading stands with what follows it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from reader.ui.paper.slices import Cut, Slicer
from reader.ui.reading_view.setter import RowLayout

# More headings in a row than this are not kept together.
_MOST_HEADINGS = 3
# A line may reach into the margin by a pixel that is none but by rounding.
_ROUNDING = 0.5


@dataclass(frozen=True, slots=True)
class Start:
    """Where a page begins: the row, and what of it stands on pages before."""

    row: int = 0
    cut: Cut = field(default_factory=Cut)


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row, or a part of one, whose top is `top` pixels below that of the page's text. `begins`: nothing of it stands
    on a page before."""

    number: int
    layout: RowLayout
    top: float
    begins: bool


@dataclass(frozen=True, slots=True)
class PaperPage:
    start: Start
    rows: list[PlacedRow]


class Paginator:
    """Breaks rows into pages. `slicer_of` lays out a row, and is asked for the same row again soon; `is_heading` and
    `below` (the space under a row, in pixels) tell about it."""

    def __init__(
        self,
        count: int,
        height: float,
        slicer_of: Callable[[int], Slicer],
        is_heading: Callable[[int], bool],
        below: Callable[[int], float],
    ) -> None:
        self._count, self._height = count, height
        self._slicer_of, self._is_heading, self._below = slicer_of, is_heading, below

    def pages(self, start: Start | None = None) -> Iterator[PaperPage]:
        """The pages from `start` on, each worked out when it is asked for. There is always one."""
        start = start or Start()
        while True:
            page, after = self._page(start)
            yield page
            if after.row >= self._count:
                return
            start = after

    def _page(self, start: Start) -> tuple[PaperPage, Start]:
        """The page that begins at `start`, and where the next begins."""
        rows: list[PlacedRow] = []
        at, y = start, 0.0
        while at.row < self._count:
            slicer = self._slicer_of(at.row)
            if slicer.end == at.cut:
                at = Start(at.row + 1)
                continue
            # The space above a row is none at the head of a page.
            above = slicer.top(at.cut) if rows and at.cut == Cut() else 0.0
            end = self._end(at, slicer, y + above, is_first=not rows)
            if end == at.cut:
                break
            rows.append(PlacedRow(at.row, slicer.part(at.cut, end), y + above, at.cut == Cut()))
            if end != slicer.end:
                return PaperPage(start, rows), Start(at.row, end)
            y += above + rows[-1].layout.height + self._below(at.row)
            at = Start(at.row + 1)
        return PaperPage(start, rows), at

    def _end(self, at: Start, slicer: Slicer, y: float, *, is_first: bool) -> Cut:
        """How far a row goes on a page that is full up to `y`; its beginning where it had better be on the next."""
        end = slicer.fit(at.cut, self._height + _ROUNDING - y, self._height)
        if is_first:
            return slicer.first_line(at.cut) if end == at.cut and end != slicer.end else end
        return end if self._goes_on(at, slicer, end, y, _MOST_HEADINGS) else at.cut

    def _goes_on(self, at: Start, slicer: Slicer, end: Cut, y: float, headings: int) -> bool:
        """Whether what a heading is about can begin on this page too; true for all that is no heading."""
        following = at.row + 1
        if not headings or end == at.cut or not self._is_heading(at.row) or following >= self._count:
            return True
        if end != slicer.end:
            return False
        after = self._slicer_of(following)
        y += slicer.bottom(at.cut, end) + self._below(at.row) + after.top(Cut())
        fits = after.fit(Cut(), self._height + _ROUNDING - y, self._height)
        if fits == Cut():
            return False
        return self._goes_on(Start(following), after, fits, y, headings - 1)
