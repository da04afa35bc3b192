"""A row of Chinese ready to be painted and pointed at: lines with glyph runs, baselines, and offsets by place."""

from bisect import bisect_right
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QGlyphRun

from reader.model import PinyinStyle, Script
from reader.settings import ReadingsShown
from reader.ui.reading_view.cells import Segment
from reader.ui.reading_view.fonts import chinese_font, pinyin_font
from reader.ui.reading_view.lines import Line, Measures, PlacedCell, PlacedRuby, break_lines
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.page import in_column, letter_gap, line_height, pinyin_size, reads_above, side, zhuyin_size
from reader.ui.reading_view.shaping import Shaped, Shaper
from reader.ui.reading_view.upright import Upright, stands_upright
from reader.ui.reading_view.zhuyin_column import SYMBOL, TONE, TONE_MARKS, ZhuyinColumn


@dataclass(slots=True)
class Inked:
    """Glyphs of one ink: that of tone 1 to 5, or with tone 0 that of the text. Readings that are shown only now and
    then bear the span of the source that they are of. `upright` ones stand on a painter turned back, in vertical text.
    """

    run: QGlyphRun
    tone: int = 0
    start: int = 0
    end: int = 0
    upright: bool = False


@dataclass(slots=True)
class Missing:
    """A character that no installed font has, and the square that is drawn for it."""

    character: str
    square: QRectF
    upright: bool = False


@dataclass(slots=True)
class ChineseLine:
    """A line whose top is `top` pixels below the row's. Cell positions are pixels from the column's left edge."""

    cells: list[PlacedCell]
    top: float
    height: float
    baseline: float
    base_runs: list[Inked]
    ruby_runs: list[Inked]
    missing: list[Missing] = field(default_factory=list[Missing])

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
    """Sets Chinese rows in one script, size, weight and look. Only headings are bold."""

    def __init__(self, script: Script, size: float, look: Look, *, bold: bool = False) -> None:
        font = chinese_font(script, size, look.face, bold=bold)
        self._base = Shaper(font)
        self._upright = Upright(font, size) if look.vertical else None
        self._ruby = Shaper(_ruby_font(size, look), (TONE_MARKS, TONE * size) if in_column(look) else ("", 0.0))
        self._size, self._look, self._is_heading = size, look, bold
        self._height = line_height(size, look)
        self._stops_centred = script in (Script.TRADITIONAL, Script.TAIWAN, Script.HONG_KONG)
        self._column = ZhuyinColumn(self._ruby, size) if in_column(look) else None
        self._baseline = self._baseline_in_line()
        # Noto's Han ink reaches about 0.84 em above the baseline; the ruby's descenders stand clear of it.
        self._ruby_rise = size * 0.84 + pinyin_size(size) * 0.3

    def _baseline_in_line(self) -> float:
        """Base and ruby together stand in the middle of the line."""
        ascent, descent = self._size * 0.88, self._size * 0.12
        ruby = pinyin_size(self._size) * 1.15 if reads_above(self._look) else 0.0
        return (self._height - ascent - descent - ruby) / 2 + ruby + ascent

    @property
    def baseline(self) -> float:
        return self._baseline

    def set_row(self, segments: list[Segment], width: float) -> ChineseRow:
        """Lay out a row `width` pixels wide."""
        measures = Measures(
            em=self._size,
            width=width,
            letter_gap=letter_gap(self._look) * self._size,
            advance=self._advance,
            ruby_advance=self._ruby_advance,
            stops_centred=self._stops_centred,
            side=side(self._look) * self._size,
            stretched=not self._is_heading,
        )
        lines = [line for line in break_lines(segments, measures) if line.cells]
        finished = [self._finish(line, number * self._height) for number, line in enumerate(lines)]
        return ChineseRow(finished, len(finished) * self._height)

    def _advance(self, text: str) -> float:
        upright = self._upright
        return upright.length(text) if upright and stands_upright(text) else self._base.width(text)

    def _ruby_advance(self, text: str) -> float:
        # A column beside its character is no longer than that.
        return self._size if self._column else self._ruby.width(text)

    def _finish(self, line: Line, top: float) -> ChineseLine:
        baseline = top + self._baseline
        upright = [item for item in line.cells if self._upright and stands_upright(item.cell.text)]
        lying = [item for item in line.cells if not stands_upright(item.cell.text)] if self._upright else line.cells
        base = [(self._base.shape(item.cell.text), item.x, baseline) for item in lying]
        runs = _inked(self._base, base, self._tones(lying))
        if self._upright and upright:
            runs += self._set_upright(self._upright, upright, baseline)
        shapes = [(self._base.shape(item.cell.text).missing, self._square(item.x, baseline)) for item in line.cells]
        missing = [Missing(character, square, self._look.vertical) for character, square in shapes if character]
        return ChineseLine(line.cells, top, self._height, baseline, runs, self._readings(line, baseline), missing)

    def _tones(self, cells: list[PlacedCell]) -> list[int]:
        return [item.cell.tone for item in cells] if self._look.coloured else []

    def _set_upright(self, upright: Upright, cells: list[PlacedCell], baseline: float) -> list[Inked]:
        placed = [upright.place(item.cell.text, item.x, baseline) for item in cells]
        tones = [tone for tone, glyphs in zip(self._tones(cells), placed, strict=False) for _ in glyphs]
        runs = _inked(upright.shaper, [glyph for glyphs in placed for glyph in glyphs], tones)
        for run in runs:
            run.upright = True
        return runs

    def _square(self, x: float, baseline: float) -> QRectF:
        em = self._size
        return QRectF(x + em * 0.06, baseline - em * 0.82, em * 0.88, em * 0.88)

    def _readings(self, line: Line, baseline: float) -> list[Inked]:
        # The spelling of a word has no one tone, and one of a single syllable is not to stand out.
        coloured = self._look.coloured and self._look.pinyin is not PinyinStyle.WORD
        tones = [line.cells[ruby.first].cell.tone for ruby in line.rubies] if coloured else []
        is_hidden = self._look.readings is ReadingsShown.HOVER
        if not is_hidden and not self._column:
            y = baseline - self._ruby_rise
            ended = [(self._ruby.ended(self._ruby.shape(ruby.text)), ruby.x, y) for ruby in line.rubies]
            return _inked(self._ruby, ended, tones)
        placed = [self._reading(ruby, line, baseline) for ruby in line.rubies]
        upright = self._column is not None and self._upright is not None
        if not is_hidden:
            each = [tone for tone, reading in zip(tones, placed, strict=False) for _ in reading]
            runs = _inked(self._ruby, [glyph for reading in placed for glyph in reading], each)
            return [Inked(run.run, run.tone, upright=upright) for run in runs]
        return [
            Inked(run, tone, line.cells[ruby.first].cell.start, line.cells[ruby.last].cell.end, upright)
            for ruby, tone, reading in zip(line.rubies, tones or [0] * len(placed), placed, strict=True)
            for run in self._ruby.runs(reading)
        ]

    def _reading(self, ruby: PlacedRuby, line: Line, baseline: float) -> list[tuple[Shaped, float, float]]:
        """The glyphs of a reading of a character that stands on `baseline`, with their places."""
        if self._column and self._upright:
            return self._column.place(ruby.text, *self._upright.beside(line.cells[ruby.first].x, baseline))
        if self._column:
            *glyphs, (last, x, y) = self._column.place(ruby.text, ruby.x, baseline)
            return [*glyphs, (self._ruby.ended(last), x, y)]
        return [(self._ruby.shape(ruby.text), ruby.x, baseline - self._ruby_rise)]


def _ruby_font(size: float, look: Look) -> QFont:
    if look.pinyin is not PinyinStyle.ZHUYIN:
        return pinyin_font(pinyin_size(size))
    # Taiwan's shapes of the symbols, in whatever script the text is.
    return chinese_font(Script.TAIWAN, size * SYMBOL if in_column(look) else zhuyin_size(size), look.face)


def _inked(shaper: Shaper, placed: list[tuple[Shaped, float, float]], tones: list[int]) -> list[Inked]:
    """The runs of placed texts, parted by tones where there are any."""
    if not any(tones):
        return [Inked(run) for run in shaper.runs(placed)]
    by_tone: dict[int, list[tuple[Shaped, float, float]]] = {}
    for item, tone in zip(placed, tones, strict=True):
        by_tone.setdefault(tone, []).append(item)
    return [Inked(run, tone) for tone, items in by_tone.items() for run in shaper.runs(items)]
