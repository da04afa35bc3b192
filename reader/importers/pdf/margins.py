"""Where the rows of each column begin and end, over all pages of a file."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from reader.importers.pdf.pages import PageRows
from reader.importers.pdf.rows import Row

# The share of rows that begin at a left edge, and that end at a right one; two rows at least.
_BEGINNING, _REACHING = 0.1, 0.1
# A column of fewer rows says little by itself; how far left of it, in ems, the edge of others may be.
_FEW_ROWS, _REACH = 5, 3.0
# A column narrower than this share of what lies between the page's margins, with rows so short, is verse.
_NARROW, _SHORT = 0.75, 20
# The share of the rows up to the edge that end a sentence, as every second verse does; of broken rows few do.
_WHOLE = 0.4
STOP = re.compile(r"[。！？!?…][”’」』）)]*$")
# Points within which two columns begin at the same place.
_PLACE = 8


@dataclass(frozen=True, slots=True)
class Column:
    """The left and the right edge of a column, in points."""

    left: float
    right: float


class Margins:
    """The edges of all columns of a file."""

    def __init__(self, pages: Sequence[PageRows]) -> None:
        rows = [row for page in pages for column in page.columns for row in column]
        starts = Counter(round(row.x0) for row in rows)
        self._starts = sorted(x for x, count in starts.items() if count >= max(2, 0.05 * len(rows)))
        ends: dict[int, list[Row]] = defaultdict(list)
        for page in pages:
            for column in page.columns:
                ends[self._place(column)] += column
        self._rights = {place: _right(column) for place, column in ends.items()}
        self._unbroken = {place for place, column in ends.items() if _is_unbroken(column, self._rights[place])}

    def column(self, rows: Sequence[Row], page: PageRows) -> Column:
        left, right = self._left(rows), self._rights[self._place(rows)]
        is_narrow = right - left < _NARROW * (page.margin - left) and median(len(row.text) for row in rows) < _SHORT
        if len(page.columns) == 1 and (is_narrow or self._place(rows) in self._unbroken):
            right = max(right, page.margin)
        return Column(left, right)

    def _place(self, rows: Sequence[Row]) -> int:
        return round(self._left(rows) / _PLACE)

    def _left(self, rows: Sequence[Row]) -> float:
        counts = Counter(round(row.x0) for row in rows)
        common = [x for x, count in counts.items() if count >= max(2, _BEGINNING * len(rows))]
        least = min(row.x0 for row in rows)
        if len(rows) >= _FEW_ROWS:
            return float(min(common, default=least))
        reach = _REACH * rows[0].size
        return float(max((x for x in self._starts if least - reach <= x <= least + 1), key=lambda x: -x, default=least))


def _is_unbroken(rows: Sequence[Row], right: float) -> bool:
    """Whether the rows that reach the right edge are whole sentences or verses: then it is only their length."""
    reaching = [STOP.search(row.text) is not None for row in rows if right - row.end <= row.size]
    return sum(reaching) > _WHOLE * len(reaching)


def _right(rows: Sequence[Row]) -> float:
    """The farthest edge that several rows reach to within a character; the farthest of all where there is none."""
    ends = sorted((row.end for row in rows), reverse=True)
    enough = max(2, int(_REACHING * len(rows)))
    for at in range(len(ends) - enough + 1):
        if ends[at] - ends[at + enough - 1] <= rows[0].size:
            return ends[at]
    return ends[0]
