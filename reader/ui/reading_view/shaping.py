"""Glyphs of short texts, shaped once: a character, a syllable of pinyin, a number."""

from dataclasses import dataclass
from unicodedata import category

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QRawFont, QTextLayout

# Controls, spaces and marks that have no ink of their own.
_INVISIBLE = frozenset({"Cc", "Cf", "Mn", "Zl", "Zp", "Zs"})


@dataclass(slots=True)
class Shaped:
    """The glyphs of a text: for each font used, its number in the shaper, glyph indexes and x positions in pixels.

    `missing` is the first character that no installed font has; the text has no glyphs then.
    """

    width: float
    parts: list[tuple[int, list[int], list[float]]]
    missing: str = ""


class Shaper:
    """Shapes texts in one font, with the system's fallback for characters that it lacks, and remembers them.

    `larger` are single characters that are set in another size of it.
    """

    def __init__(self, font: QFont, larger: tuple[str, float] = ("", 0.0)) -> None:
        self._font = font
        # A Chinese face sets quotation marks and dashes an em wide; in Latin (don’t) they are to be proportional.
        self._latin = QFont(font)
        self._latin.setFeature(QFont.Tag("pwid"), 1)
        self._larger, self._large = larger[0], QFont(font)
        if larger[0]:
            self._large.setPixelSize(max(round(larger[1]), 1))
        self._metrics = QFontMetricsF(font)
        self._raw_fonts: list[QRawFont] = []
        self._shaped: dict[str, Shaped] = {}

    @property
    def ascent(self) -> float:
        return self._metrics.ascent()

    @property
    def descent(self) -> float:
        return self._metrics.descent()

    def shape(self, text: str) -> Shaped:
        shaped = self._shaped.get(text)
        if shaped is None:
            shaped = self._shaped[text] = self._shape(text)
        return shaped

    def width(self, text: str) -> float:
        """The width of a text in pixels."""
        shaped = self._shaped.get(text)
        return (self.shape(text) if shaped is None else shaped).width

    def ink(self, text: str) -> QRectF:
        """The rectangle of a text's ink, from its start on the baseline."""
        ink = QRectF()
        for number, indexes, offsets in self.shape(text).parts:
            for index, offset in zip(indexes, offsets, strict=True):
                ink |= self._raw_fonts[number].boundingRect(index).translated(offset, 0)
        return ink

    def _shape(self, text: str) -> Shaped:
        layout = QTextLayout(text, self._font_of(text))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        runs = layout.glyphRuns()
        if any(0 in run.glyphIndexes() for run in runs) and (missing := self._missing(text)):
            return Shaped(float(self._font.pixelSize()), [], missing)
        parts = [
            (self._number(run.rawFont()), run.glyphIndexes(), [position.x() for position in run.positions()])
            for run in runs
        ]
        return Shaped(line.naturalTextWidth(), parts)

    def _font_of(self, text: str) -> QFont:
        if len(text) > 1:
            return self._latin
        return self._large if text in self._larger else self._font

    def _missing(self, text: str) -> str:
        """The first character of a text that is drawn as an empty box."""
        if len(text) == 1:
            return "" if category(text) in _INVISIBLE else text
        return next((letter for letter in text if self.shape(letter).missing), "")

    def _number(self, raw_font: QRawFont) -> int:
        if raw_font not in self._raw_fonts:
            self._raw_fonts.append(raw_font)
        return self._raw_fonts.index(raw_font)

    def runs(self, placed: list[tuple[Shaped, float, float]]) -> list[QGlyphRun]:
        """One glyph run a font for texts placed at (x, baseline y): drawing a line is then one or two calls."""
        glyphs: dict[int, tuple[list[int], list[QPointF]]] = {}
        for shaped, x, y in placed:
            for number, indexes, offsets in shaped.parts:
                run = glyphs.setdefault(number, ([], []))
                run[0].extend(indexes)
                run[1].extend([QPointF(x + offset, y) for offset in offsets])
        return [self._run(number, *run) for number, run in glyphs.items()]

    def _run(self, number: int, indexes: list[int], positions: list[QPointF]) -> QGlyphRun:
        run = QGlyphRun()
        run.setRawFont(self._raw_fonts[number])
        run.setGlyphIndexes(indexes)
        run.setPositions(positions)
        return run
