"""A row of Chinese ready to be painted and pointed at: lines with glyph runs, baselines, and offsets by place."""

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGlyphRun

from reader.model import PinyinStyle, Script
from reader.ui.reading_view.cells import Segment
from reader.ui.reading_view.fonts import chinese_font, pinyin_font
from reader.ui.reading_view.lines import Line, Measures, PlacedCell, break_lines
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import letter_gap, line_height, pinyin_size
from reader.ui.reading_view.shaping import Shaper


@dataclass(slots=True)
class ChineseLine:
    """A line whose top is `top` pixels below the row's. Cell positions are pixels from the column's left edge."""

    cells: list[PlacedCell]
    top: float
    height: float
    baseline: float
    base_runs: list[QGlyphRun]
    ruby_runs: list[QGlyphRun]

    @property
    def start(self) -> int:
        return self.cells[0].cell.start

    @property
    def end(self) -> int:
        return self.cells[-1].cell.end

    def cell_at(self, x: float) -> PlacedCell | None:
        """The cell under `x`, or the nearest one; None on an empty line."""
        if not self.cells:
            return None
        at = bisect_right(self.cells, x, key=lambda placed: placed.x) - 1
        return self.cells[max(at, 0)]

    def offset_at(self, x: float) -> int:
        """The source offset of the gap between characters nearest to `x`."""
        placed = self.cell_at(x)
        if placed is None:
            return 0
        return placed.cell.start if x < placed.x + placed.width / 2 else placed.cell.end

    def span(self, start: int, end: int) -> QRectF | None:
        """The rectangle of source span `start` to `end` on this line, or None if it has no part of it."""
        inside = [item for item in self.cells if item.cell.start < end and item.cell.end > start]
        if not inside:
            return None
        left, right = inside[0].x, inside[-1].right
        return QRectF(left, self.top, right - left, self.height)


@dataclass(slots=True)
class ChineseRow:
    lines: list[ChineseLine]
    height: float

    def line_at(self, y: float) -> ChineseLine:
        """The line at `y` below the row's top, or the nearest one."""
        at = bisect_right(self.lines, y, key=lambda line: line.top) - 1
        return self.lines[max(at, 0)]

    def line_of(self, offset: int) -> ChineseLine:
        """The line that shows source offset `offset`."""
        at = bisect_right(self.lines, offset, key=lambda line: line.start) - 1
        return self.lines[max(at, 0)]


class ChineseTypesetter:
    """Sets Chinese rows in one script, size, weight and look."""

    def __init__(self, script: Script, size: float, look: Look, *, bold: bool = False) -> None:
        self._base = Shaper(chinese_font(script, size, bold=bold))
        self._ruby = Shaper(pinyin_font(pinyin_size(size)))
        self._size = size
        self._height = line_height(size, look)
        self._letter_gap = letter_gap(look.pinyin) * size
        self._stops_centred = script in (Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG)
        self._baseline = self._baseline_in_line(look.pinyin)

    def _baseline_in_line(self, pinyin: PinyinStyle) -> float:
        """Base and ruby together stand in the middle of the line."""
        ascent, descent = self._size * 0.88, self._size * 0.12
        ruby = pinyin_size(self._size) * 1.15 if pinyin is not PinyinStyle.NONE else 0.0
        return (self._height - ascent - descent - ruby) / 2 + ruby + ascent

    @property
    def baseline(self) -> float:
        return self._baseline

    def set_row(self, segments: list[Segment], width: float) -> ChineseRow:
        """Lay out a row `width` pixels wide."""
        measures = Measures(
            em=self._size,
            width=width,
            letter_gap=self._letter_gap,
            advance=lambda text: self._base.shape(text).width,
            ruby_advance=lambda text: self._ruby.shape(text).width,
            stops_centred=self._stops_centred,
        )
        lines = [line for line in break_lines(segments, measures) if line.cells]
        finished = [self._finish(line, number * self._height) for number, line in enumerate(lines)]
        return ChineseRow(finished, len(finished) * self._height)

    def _finish(self, line: Line, top: float) -> ChineseLine:
        baseline = top + self._baseline
        # Noto's Han ink reaches about 0.84 em above the baseline; the ruby's descenders stand clear of it.
        ruby_baseline = baseline - self._size * 0.84 - pinyin_size(self._size) * 0.3
        base = [(self._base.shape(item.cell.text), item.x, baseline) for item in line.cells]
        ruby = [(self._ruby.shape(item.text), item.x, ruby_baseline) for item in line.rubies]
        base_runs, ruby_runs = self._base.runs(base), self._ruby.runs(ruby, spaced=True)
        return ChineseLine(line.cells, top, self._height, baseline, base_runs, ruby_runs)
