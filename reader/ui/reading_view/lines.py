"""Lines of Chinese: where they break, and where each cell and ruby stands. Knows widths, but no font and no Qt.

Follows W3C "Requirements for Chinese Text Layout": no line starts with a closing mark or ends with an opening one,
stops hang into the margin, and a line is pushed in a little before a word is pushed out of it, where that is better.
"""

from bisect import bisect_right
from dataclasses import dataclass, field

from reader.ui.reading_view.cells import Cell, CellKind, Segment
from reader.ui.reading_view.strip import Measures, Ruby, Strip, lay_strip

__all__ = ["Line", "Measures", "PlacedCell", "PlacedRuby", "break_lines"]

_MOST_STRETCH = 0.3  # ems; a line that would need more than this between two cells stays ragged
_RAGGED = 1.0  # what such a line costs, in ems of stretch, which is what breaks are weighed by
_EMPTIER = 0.5  # what it costs more if it is all but empty
_PUSHED_IN = 0.16  # what a line costs whose gaps have given all they can
_WIDOW = 0.08  # what it costs to leave one character to the last line
_WIDOW_CELLS = 2  # with its stop
_AHEAD = 12  # cells beyond the line's end that may be pushed in


@dataclass(slots=True)
class PlacedCell:
    """A cell whose left edge is at `x`; a reading at its right is part of its width."""

    cell: Cell
    x: float
    width: float

    @property
    def right(self) -> float:
        return self.x + self.width


@dataclass(slots=True)
class PlacedRuby:
    """A ruby whose left edge is at `x`, over the cells `first` to `last` of its line."""

    text: str
    x: float
    width: float
    first: int
    last: int


@dataclass(slots=True)
class Line:
    cells: list[PlacedCell] = field(default_factory=list[PlacedCell])
    rubies: list[PlacedRuby] = field(default_factory=list[PlacedRuby])

    @property
    def right(self) -> float:
        return self.cells[-1].right if self.cells else 0.0


def break_lines(segments: list[Segment], measures: Measures) -> list[Line]:
    """Set segments into lines of at most `measures.width` pixels, all but the last stretched to it, or none."""
    strip = lay_strip(segments, measures)
    lines: list[Line] = []
    start, ruby = 0, 0
    while start < len(strip.cells):
        end = _line_end(strip, start, measures)
        gaps = _justified(strip, start, end, measures)
        line = _place(strip, start, end, gaps, measures.em)
        ruby = _place_rubies(strip, line, start, ruby, measures)
        lines.append(line)
        start = end
    return lines or [Line()]


# -- where lines break ------------------------------------------------------------------------------------------------


def _line_end(strip: Strip, start: int, measures: Measures) -> int:
    """The index behind the last cell of the line that begins with cell `start`."""
    count = len(strip.cells)
    if _solid(strip, start, count, measures.em)[0] <= measures.width:
        return count
    limit = strip.lefts[start] - _indent(strip, start, measures.em) + measures.width
    over = bisect_right(strip.lefts, limit, lo=start + 1)
    best, least = start + 1, float("inf")
    for end in range(min(over + _AHEAD, count), start, -1):
        cost = strip.breaks[end] if end < count else 0.0
        if cost >= least:
            continue
        fill = _cost_of_fill(strip, start, end, measures)
        if fill is None:
            continue
        if cost + fill + _widow(count - end) < least:
            best, least = end, cost + fill + _widow(count - end)
        if cost == 0.0 and end <= over:
            # Nearer ends can only leave larger gaps.
            break
    return best


def _widow(left_over: int) -> float:
    return _WIDOW if 0 < left_over <= _WIDOW_CELLS else 0.0


def _indent(strip: Strip, start: int, em: float) -> float:
    """Where a line's first cell stands: the ink of an opening mark, not its empty half, is on the edge."""
    trait = strip.traits[start]
    return -trait.left * em if trait.left and not trait.right else 0.0


def _solid(strip: Strip, start: int, end: int, em: float) -> tuple[float, int]:
    """The x where the ink of cells `start` to `end` ends that may not hang over, unstretched, and the last cell whose
    gap counts for it: without a final stop or space, or the empty half of a mark."""
    last = end - 1
    while last > start and strip.cells[last].kind is CellKind.SPACE:
        last -= 1
    origin = strip.lefts[start] - _indent(strip, start, em)
    trait = strip.traits[last]
    if trait.hangs and last > start:
        return strip.lefts[last] - origin, last - 1
    return strip.lefts[last] + strip.widths[last] - trait.right * em - origin, last


def _cost_of_fill(strip: Strip, start: int, end: int, measures: Measures) -> float | None:
    """How ugly a line is that is filled with these cells, in ems of stretch; None where they do not fit."""
    right, last = _solid(strip, start, end, measures.em)
    slack = measures.width - right
    if slack < 0:
        capacity = strip.capacity[last] - strip.capacity[start]
        return _PUSHED_IN * -slack / capacity if -slack <= capacity else None
    gaps = strip.grows[last] - strip.grows[start]
    stretch = slack / (gaps * measures.em) if gaps else _RAGGED
    # Of two lines that stay ragged the fuller one is better: it may take the first parts of an address.
    return stretch if stretch <= _MOST_STRETCH else _RAGGED + _EMPTIER * slack / measures.width


# -- where cells stand ------------------------------------------------------------------------------------------------


def _justified(strip: Strip, start: int, end: int, measures: Measures) -> list[float]:
    """The gaps before the cells `start` + 1 to `end` of a line that fills the column, if it is to be filled."""
    right, last = _solid(strip, start, end, measures.em)
    slack = measures.width - right
    gaps = list(map(max, strip.natural[start + 1 : end], strip.least[start + 1 : end]))
    if slack < 0:
        _shrink(strip, gaps, range(start + 1, last + 1), -slack)
    elif end < len(strip.cells) and measures.stretched:
        _stretch(strip, gaps, range(start + 1, last + 1), slack, _MOST_STRETCH * measures.em)
    return gaps


def _stretch(strip: Strip, gaps: list[float], span: range, slack: float, most: float) -> None:
    """Widen gaps as water fills hollows: those that readings widened already take part last."""
    if not span:
        return
    first = span.start
    growing = [at for at in span if strip.flexible[at]]
    extra = sorted((gaps[at - first] - strip.natural[at] for at in growing), reverse=True)
    if not growing or slack / len(growing) > most:
        return
    rest, count = sum(extra) + slack, len(growing)
    for wide in extra:
        if wide * count <= rest:
            break
        rest -= wide
        count -= 1
    level = rest / count
    for at in growing:
        gaps[at - first] = max(gaps[at - first], strip.natural[at] + level)


def _shrink(strip: Strip, gaps: list[float], span: range, excess: float) -> None:
    """Narrow gaps by `excess` in all, each by its weight and none below its least."""
    if not span:
        return
    first, weights = span.start, strip.weights
    giving = [at for at in span if gaps[at - first] > strip.least[at]]
    room = {at: gaps[at - first] - strip.least[at] for at in giving}
    total = sum(weights[at] for at in giving)
    level = 0.0
    for at in sorted(giving, key=lambda at: room[at] / weights[at]):
        level = excess / total
        if room[at] >= level * weights[at]:
            break
        excess -= room[at]
        total -= weights[at]
    else:
        level = float("inf")
    for at in giving:
        gaps[at - first] -= min(room[at], level * weights[at])


def _place(strip: Strip, start: int, end: int, gaps: list[float], em: float) -> Line:
    x = _indent(strip, start, em)
    line = Line([PlacedCell(strip.cells[start], x, strip.widths[start])])
    x += strip.widths[start]
    for cell, width, gap in zip(strip.cells[start + 1 : end], strip.widths[start + 1 : end], gaps, strict=True):
        x += gap
        line.cells.append(PlacedCell(cell, x, width))
        x += width
    return line


def _place_rubies(strip: Strip, line: Line, start: int, number: int, measures: Measures) -> int:
    """Place the rubies of a line from number `number` on; the number of the next line's first."""
    rubies, cells, first = strip.rubies, line.cells, number
    end = start + len(cells)
    while number < len(rubies) and rubies[number].last < end:
        ruby = rubies[number]
        if ruby.first < start:
            line.rubies.append(_placed_part(ruby, line, start, measures))
        else:
            left, right = ruby.first - start, ruby.last - start
            edge = cells[right].x + cells[right].width
            x = edge - ruby.width if measures.side else (cells[left].x + edge - ruby.width) / 2
            line.rubies.append(PlacedRuby(ruby.text, x, ruby.width, left, right))
        number += 1
    if number < len(rubies) and rubies[number].first < end:
        line.rubies.append(_placed_part(rubies[number], line, start, measures))
    if not measures.side:
        _part(strip, line, first)
    return number


def _placed_part(ruby: Ruby, line: Line, start: int, measures: Measures) -> PlacedRuby:
    """The part of a word's ruby that is over a line that has only part of the word, with a hyphen where it is parted;
    all of it where its parts are not known."""
    first, last = max(ruby.first - start, 0), min(ruby.last - start, len(line.cells) - 1)
    text, is_parted = ruby.text, ruby.last - start > last
    if ruby.parts:
        offset = start - ruby.first
        text = "".join(ruby.parts[first + offset : last + offset + 1]).strip() + "-" * is_parted
    width = measures.ruby_advance(text)
    middle = (line.cells[first].x + line.cells[last].right) / 2
    return PlacedRuby(text, middle - width / 2, width, first, last)


def _part(strip: Strip, line: Line, number: int) -> None:
    """Shift rubies out of the middle of their bases where they would touch, no farther than that takes."""
    shifts = [0.0] * len(line.rubies)
    for at in range(1, len(line.rubies)):
        ruby = strip.rubies[number + at]
        if not ruby.left + ruby.right:
            continue
        before, placed = line.rubies[at - 1], line.rubies[at]
        over = before.x + before.width + ruby.gap - placed.x + strip.rubies[number + at - 1].right
        if number + at + 1 < len(strip.rubies):
            over += strip.rubies[number + at + 1].left
        share = min(max(over / (ruby.left + ruby.right), 0.0), 1.0)
        shifts[at - 1] -= share * ruby.left
        shifts[at] += share * ruby.right
    for placed, shift in zip(line.rubies, shifts, strict=True):
        placed.x += shift
