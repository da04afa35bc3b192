"""The order in which the parts of a page are read: columns from left to right, between what runs across them."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from reader.importers.pdf.rows import Stroke

# Columns inside columns, as in newspapers.
_DEEPEST = 3
_FEWEST_ROWS = 3
# Where between the margins a gutter may be, and how wide it is at least, in ems.
_MIDDLE = (0.2, 0.8)
_NARROWEST = 0.9
# How much of the page's text may run across it, and how much of its column a row fills in the middle: the cells of a
# table are narrower, and than so many ems too.
_ACROSS = 0.3
_FILLED, _NARROWEST_COLUMN = 0.6, 8
_CANDIDATES = 8
# The share of a column's rows that begin at its left edge, or behind an indent of so many ems.
_BEGINNING, _INDENT = 0.7, 2.5


def columns_of(strokes: Sequence[Stroke], depth: int = 0) -> list[list[Stroke]]:
    """The strokes of each part that is read from top to bottom, in order."""
    gutter = _gutter(strokes) if depth < _DEEPEST else None
    if gutter is None:
        return [list(strokes)] if strokes else []
    across = [stroke for stroke in strokes if stroke.x0 < gutter < stroke.x1]
    beside = [stroke for stroke in strokes if not stroke.x0 < gutter < stroke.x1]
    columns: list[list[Stroke]] = []
    for band in _bands(beside, across):
        if band[0].x0 < gutter < band[0].x1:
            columns.append(band)
            continue
        for side in (True, False):
            columns += columns_of([stroke for stroke in band if (stroke.x1 <= gutter) is side], depth + 1)
    return columns


def _bands(beside: list[Stroke], across: list[Stroke]) -> list[list[Stroke]]:
    """What stands in columns and what runs across them, by turns from top to bottom."""
    bands: list[list[Stroke]] = []
    kind = None
    marked = [(stroke, False) for stroke in beside] + [(stroke, True) for stroke in across]
    for stroke, crosses in sorted(marked, key=lambda item: -item[0].y):
        if crosses is not kind:
            bands.append([])
            kind = crosses
        bands[-1].append(stroke)
    return bands


def _gutter(strokes: Sequence[Stroke]) -> float | None:
    """The middle of a strip between two columns, None where there is one column."""
    if len(strokes) < 2 * _FEWEST_ROWS:
        return None
    em = median(stroke.size for stroke in strokes)
    left, right = min(stroke.x0 for stroke in strokes), max(stroke.x1 for stroke in strokes)
    low, high = (left + share * (right - left) for share in _MIDDLE)
    found = [
        (covered, start - end, (start + end) / 2)
        for start, end, covered in _strips(strokes)
        if end - start >= _NARROWEST * em and end > low and start < high
    ]
    for covered, _, middle in sorted(found)[:_CANDIDATES]:
        if covered > _ACROSS * sum(stroke.size for stroke in strokes):
            return None
        if _parts_columns(strokes, middle):
            return middle
    return None


def _strips(strokes: Sequence[Stroke]) -> list[tuple[float, float, float]]:
    """The strips of a page between the ends of its strokes, and how high all that crosses each is together."""
    ends = sorted([(stroke.x0, stroke.size) for stroke in strokes] + [(stroke.x1, -stroke.size) for stroke in strokes])
    strips: list[tuple[float, float, float]] = []
    covered = 0.0
    for (start, change), (end, _) in pairwise(ends):
        covered += change
        if end > start:
            strips.append((start, end, covered))
    return strips


def _parts_columns(strokes: Sequence[Stroke], gutter: float) -> bool:
    return all(
        _is_column(side)
        for side in (
            [stroke for stroke in strokes if stroke.x1 <= gutter],
            [stroke for stroke in strokes if stroke.x0 >= gutter],
        )
    )


def _is_column(side: list[Stroke]) -> bool:
    """Whether there are several rows, most of which begin at its left edge and are about as wide as the widest."""
    if not side:
        return False
    left, right = min(stroke.x0 for stroke in side), max(stroke.x1 for stroke in side)
    widths: Counter[int] = Counter()
    starts: dict[int, float] = {}
    for stroke in side:
        level = round(stroke.y / stroke.size)
        widths[level] += round(stroke.x1 - stroke.x0)
        starts[level] = min(starts.get(level, right), stroke.x0)
    begin = sum(start - left <= _INDENT * side[0].size for start in starts.values())
    usual = median(widths.values())
    return (
        len(widths) >= _FEWEST_ROWS
        and begin >= _BEGINNING * len(starts)
        and usual >= max(_FILLED * (right - left), _NARROWEST_COLUMN * side[0].size)
    )
