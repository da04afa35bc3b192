"""Lines of Chinese: where they break, and where each cell and ruby stands. Knows widths, but no font and no Qt.

Follows W3C "Requirements for Chinese Text Layout": no line starts with a closing mark or ends with an opening one,
adjacent punctuation is compressed, stops hang into the margin, Latin is set off from Han.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from reader.ui.reading_view.cells import Cell, CellKind, Segment

# Distances in ems of the base text.
_RUBY_GAP_INSIDE = 0.10  # between the syllables of a word
_RUBY_GAP_BETWEEN = 0.20  # between the syllables of two words
_LATIN_GAP = 0.2  # clreq: a quarter em or less between Han and Latin
_AFTER_ASCII_STOP = 0.25  # "，" typed as "," carries no space of its own
_MOST_STRETCH = 0.3  # a line that would need more than this between two cells stays ragged

# Marks whose ink leaves half an em empty: on the right of closing ones, on the left of opening ones.
_HALF_RIGHT = frozenset("”’）》〉」』】〕］｝〗")
_STOPS = frozenset("，。、；：")
_HALF_LEFT = frozenset("“‘（《〈「『【〔［｛〖")
_HANGING = frozenset("，。、,.")
_DOUBLED = frozenset("—…")


@dataclass(frozen=True, slots=True)
class Measures:
    """The widths that a layout needs, in pixels. `letter_gap` stands between any two Han characters;
    `stops_centred`: Taiwan and Hong Kong set ，。 in the middle of their em.
    """

    em: float
    width: float
    letter_gap: float
    advance: Callable[[str], float]
    ruby_advance: Callable[[str], float]
    stops_centred: bool = False


@dataclass(slots=True)
class PlacedCell:
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
    """Set segments into lines of at most `measures.width` pixels, all but the last stretched to it."""
    lines = [Line()]
    for chunk in _chunks(segments):
        _add_chunk(lines, chunk, measures)
    for line in lines[:-1]:
        _justify(line, measures)
    return lines


def _chunks(segments: list[Segment]) -> Iterator[list[Segment]]:
    """Segments that no line break may part: closing marks stay with what they close, opening ones with what follows."""
    chunk: list[Segment] = []
    for segment in segments:
        kind = segment.cells[0].kind
        open_end = bool(chunk) and chunk[-1].cells[-1].kind is CellKind.OPENING
        if chunk and not open_end and kind not in (CellKind.CLOSING, CellKind.SPACE):
            yield chunk
            chunk = []
        chunk.append(segment)
    if chunk:
        yield chunk


def _add_chunk(lines: list[Line], chunk: list[Segment], measures: Measures) -> None:
    line = lines[-1]
    cells, rubies = len(line.cells), len(line.rubies)
    for segment in chunk:
        _place(line, segment, measures)
    if _solid_right(line) <= measures.width:
        return
    del line.cells[cells:]
    del line.rubies[rubies:]
    if line.cells:
        lines.append(Line())
        _add_chunk(lines, chunk, measures)
    else:
        _add_pieces(lines, chunk, measures)


def _add_pieces(lines: list[Line], chunk: list[Segment], measures: Measures) -> None:
    """Break what is wider than a whole line: between segments, then between cells, then inside a long Latin word."""
    pieces = [[segment] for segment in chunk]
    if len(pieces) == 1:
        pieces = [[Segment([cell])] for cell in _single_cells(chunk[0].cells)]
    if len(pieces) == 1:
        _place(lines[-1], pieces[0][0], measures)
        return
    for piece in pieces:
        _add_chunk(lines, piece, measures)


def _single_cells(cells: list[Cell]) -> list[Cell]:
    if len(cells) > 1 or len(cells[0].text) != cells[0].end - cells[0].start:
        return cells
    whole = cells[0]
    return [
        Cell(character, whole.start + offset, whole.start + offset + 1, whole.kind, whole.ruby if not offset else "")
        for offset, character in enumerate(whole.text)
    ]


def _solid_right(line: Line) -> float:
    """Where the line's ink ends that may not hang over: without a final stop or space."""
    for placed in reversed(line.cells):
        if placed.cell.kind is CellKind.SPACE:
            continue
        if placed.cell.text in _HANGING:
            return placed.x
        return placed.right
    return 0.0


def _place(line: Line, segment: Segment, measures: Measures) -> None:
    """Put a segment at the end of a line, as near to what stands there as the rubies allow."""
    cells, em = segment.cells, measures.em
    widths = [measures.advance(cell.text) for cell in cells]
    rubies = [measures.ruby_advance(cell.ruby) if cell.ruby else 0.0 for cell in cells]
    spread = _spread(segment, widths, rubies, measures)
    first_width, first_ruby = widths[0], rubies[0]
    if segment.ruby:
        first_ruby = measures.ruby_advance(segment.ruby)
        first_width = sum(widths) + spread * (len(widths) - 1)
    x = _pen(line, cells[0], first_width, measures)
    if first_ruby and line.rubies:
        edge = line.rubies[-1].x + line.rubies[-1].width + _RUBY_GAP_BETWEEN * em
        x = max(x, edge + (first_ruby - first_width) / 2)
    start = len(line.cells)
    for cell, width, ruby in zip(cells, widths, rubies, strict=True):
        if ruby:
            at = len(line.cells)
            line.rubies.append(PlacedRuby(cell.ruby, x + (width - ruby) / 2, ruby, at, at))
        line.cells.append(PlacedCell(cell, x, width))
        x += width + spread
    if segment.ruby:
        left = line.cells[start].x + (first_width - first_ruby) / 2
        line.rubies.append(PlacedRuby(segment.ruby, left, first_ruby, start, len(line.cells) - 1))


def _spread(segment: Segment, widths: list[float], rubies: list[float], measures: Measures) -> float:
    """The extra distance between all cells of a word: even, and as much as its widest pair of syllables needs."""
    gaps = len(widths) - 1
    if not gaps:
        return 0.0
    if segment.ruby:
        return max(measures.letter_gap, (measures.ruby_advance(segment.ruby) - sum(widths)) / (gaps + 1))
    gap = _RUBY_GAP_INSIDE * measures.em
    wanted = [
        (rubies[at] + rubies[at + 1]) / 2 + gap - (widths[at] + widths[at + 1]) / 2
        for at in range(gaps)
        if rubies[at] and rubies[at + 1]
    ]
    return max([measures.letter_gap, *wanted])


def _pen(line: Line, cell: Cell, width: float, measures: Measures) -> float:
    """Where the next cell starts if no ruby pushes it."""
    em = measures.em
    full_width = width > 0.9 * em
    if not line.cells:
        # The ink of an opening mark, not its empty half, stands on the edge.
        return -0.5 * em if cell.text in _HALF_LEFT and full_width else 0.0
    before = line.cells[-1]
    kinds = {before.cell.kind, cell.kind}
    if kinds == {CellKind.HAN}:
        return before.right + measures.letter_gap
    if kinds == {CellKind.HAN, CellKind.LATIN}:
        return before.right + _LATIN_GAP * em
    if before.cell.text in (",", ".", ";", ":", "!", "?") and cell.kind in (CellKind.HAN, CellKind.OPENING):
        return before.right + _AFTER_ASCII_STOP * em
    # A stop typed as "," has no empty half of its own, but follows that of ”.
    takes_part = full_width or cell.kind is CellKind.CLOSING
    if before.width > 0.9 * em and takes_part and _compresses(before.cell.text, cell, measures):
        return before.right - 0.5 * em
    return before.right


def _compresses(before: str, cell: Cell, measures: Measures) -> bool:
    if cell.text in _HALF_LEFT:
        return before in _HALF_RIGHT or before in _HALF_LEFT or (before in _STOPS and not measures.stops_centred)
    if cell.kind is CellKind.CLOSING:
        return before in _HALF_RIGHT or (before in _STOPS and not measures.stops_centred)
    return False


def _is_joined(before: PlacedCell, after: PlacedCell) -> bool:
    """Whether two cells are one mark: the halves of —— and of ……."""
    return before.cell.text == after.cell.text and before.cell.text in _DOUBLED


def _justify(line: Line, measures: Measures) -> None:
    """Stretch a line to the full width, the same between all its cells; what hangs over stays hanging."""
    solid = [placed for placed in line.cells if placed.cell.kind is not CellKind.SPACE]
    hanging = bool(solid) and solid[-1].cell.text in _HANGING
    slack = measures.width - _solid_right(line)
    gaps = sum(not _is_joined(*pair) for pair in pairwise(solid)) - hanging
    if gaps < 1 or not 0 < slack / gaps <= _MOST_STRETCH * measures.em:
        return
    stretch, number = slack / gaps, 0
    shifts = [0.0]
    for before, placed in pairwise(line.cells):
        number += number < gaps and not _is_joined(before, placed)
        shifts.append(stretch * number)
        placed.x += shifts[-1]
    for ruby in line.rubies:
        ruby.x += (shifts[ruby.first] + shifts[ruby.last]) / 2
