"""A row of English: Qt's own text layout, with the span of each sentence."""

import math
from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QTextLayout, QTextLine, QTextOption

from reader.ui.reading_view.shaping import ALL_OF_RUN, give_texts, glyph_texts

_LINE_HEIGHT = 1.5
# What a row of English not there yet is reckoned by: letters and spaces for a character of Chinese (median over the
# sentences of TICO-19), the mean width of these, and what half a word leaves empty at a line's end, in ems.
_LETTERS_PER_CHARACTER, _LETTER, _RAGGED = 3.2, 0.46, 1.2


@dataclass(frozen=True, slots=True)
class EnglishSpan:
    """A sentence's English within the row's text; offsets are Qt's UTF-16 units."""

    sentence_id: str
    start: int
    end: int


@dataclass(slots=True)
class EnglishRow:
    """A laid out row of English. `text` is what can be selected; offsets are UTF-16 units of it. `shown` are the lines
    that are painted on a page of paper; None on the screen."""

    text: str
    spans: list[EnglishSpan]
    layout: QTextLayout
    height: float
    ascent: float
    shown: range | None = None
    _underlines: dict[tuple[int, int, float], list[QLineF]] = field(
        default_factory=dict[tuple[int, int, float], list[QLineF]]
    )

    @property
    def width(self) -> float:
        """The width of the longest line in pixels."""
        return max((line.naturalTextWidth() for line in self.lines()), default=0.0)

    def lines(self) -> list[QTextLine]:
        return [self.layout.lineAt(number) for number in range(self.layout.lineCount())]

    def paint(self, painter: QPainter, origin: QPointF) -> None:
        """Draw the row with its top left at `origin`: on paper by glyph runs that know their text, for a PDF. On the
        screen, where nobody asks for that, Qt's own way takes a quarter of the time."""
        if self.shown is None:
            self.layout.draw(painter, origin)
            return
        for line in self.lines()[self.shown.start : self.shown.stop]:
            for run in _runs(line, self.text):
                painter.drawGlyphRun(origin, run)

    def offset_at(self, point: QPointF) -> int:
        """The offset nearest to a point given from the row's top left."""
        lines = self.lines()
        under = next((line for line in lines if point.y() < line.y() + line.height()), lines[-1] if lines else None)
        return under.xToCursor(point.x()) if under else 0

    def sentence_at(self, offset: int) -> str:
        return next((span.sentence_id for span in self.spans if span.start <= offset < span.end), "")

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """The rectangles of span `start` to `end`, one a line, from the row's top left; those of two lines touch."""
        lines = self.lines()
        height = self.height / len(lines)
        return [
            QRectF(left, line.y() + (line.height() - height) / 2, right - left, height)
            for line in lines
            for left, right in _within(line, start, end)
        ]

    def underlines(self, start: int, end: int, drop: float) -> list[QLineF]:
        """The lines under span `start` to `end`, from the row's top left, `drop` ascents below the baseline. They are
        asked for at each painting, hence kept."""
        key = start, end, drop
        if key not in self._underlines:
            self._underlines[key] = self._draw_under(start, end, drop)
        return self._underlines[key]

    def _draw_under(self, start: int, end: int, drop: float) -> list[QLineF]:
        found: list[QLineF] = []
        for line in self.lines():
            y = line.y() + line.ascent() * (1 + drop)
            found += [QLineF(left, y, right, y) for left, right in _within(line, start, end)]
        return found


def _within(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """From which x to which a span is on a line; nothing where none of it is."""
    first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    return [(_x_of(line, first), _x_of(line, last))] if first < last else []


def _x_of(line: QTextLine, offset: int) -> float:
    """The x of an offset; PySide gives the pair that C++'s in-out argument became."""
    place: object = line.cursorToX(offset)
    return cast("tuple[float, int]", place)[0]


def _runs(line: QTextLine, text: str) -> list[QGlyphRun]:
    runs = line.glyphRuns(-1, -1, ALL_OF_RUN)
    end = line.textStart() + line.textLength()
    texts = glyph_texts(text, [run.stringIndexes() for run in runs], end)
    for run, stands_for in zip(runs, texts, strict=True):
        give_texts(run, stands_for)
    return runs


def utf16_length(text: str) -> int:
    """The length of a text in Qt's units: a character beyond the BMP counts twice."""
    return len(text) + sum(character > "\uffff" for character in text)


def utf16_slice(text: str, start: int, end: int) -> str:
    """The part of a text between two offsets in Qt's units."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "ignore")


def join_english(sentences: list[tuple[str, str]]) -> str:
    """The text of a row's (sentence id, English) pairs."""
    return " ".join(english for _, english in sentences)


def set_english(sentences: list[tuple[str, str]], font: QFont, width: float) -> EnglishRow:
    """Lay out (sentence id, English) pairs as one paragraph `width` pixels wide."""
    spans: list[EnglishSpan] = []
    start = 0
    for sentence_id, english in sentences:
        spans.append(EnglishSpan(sentence_id, start, start + utf16_length(english)))
        start = spans[-1].end + 1
    text = join_english(sentences)
    layout = QTextLayout(text, font)
    layout.setTextOption(_option())
    layout.setCacheEnabled(True)
    height = _break(layout, width, font.pixelSize() * _LINE_HEIGHT)
    return EnglishRow(text, spans, layout, height if text else 0.0, _first_ascent(layout))


def expected_height(there: int, missing: int, size: float, width: float) -> float:
    """About how high the English of a row will be: `there` letters are there, that of `missing` characters of Chinese
    is not. `size` of the letters and `width` of the column in pixels."""
    letters = there + missing * _LETTERS_PER_CHARACTER
    return math.ceil(letters * size * _LETTER / max(width - _RAGGED * size, size)) * size * _LINE_HEIGHT


def _option() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    # Else it would follow the window, which may run from right to left.
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _break(layout: QTextLayout, width: float, distance: float) -> float:
    """Break into lines with baselines `distance` apart; the height of all."""
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += distance
    layout.endLayout()
    return y


def _first_ascent(layout: QTextLayout) -> float:
    return layout.lineAt(0).ascent() if layout.lineCount() else 0.0
