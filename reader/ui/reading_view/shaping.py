"""Glyphs of short texts, shaped once: a character, a syllable of pinyin, a number."""

from dataclasses import dataclass, replace
from itertools import pairwise
from unicodedata import category

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QRawFont, QTextLayout

ALL_OF_RUN = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
# Controls, spaces and marks that have no ink of their own.
_INVISIBLE = frozenset({"Cc", "Cf", "Mn", "Zl", "Zp", "Zs"})


@dataclass(slots=True)
class Part:
    """Glyphs of one font: its number in the shaper, their indexes and x positions in pixels, the text that each stands
    for (empty where that of the glyph before covers it)."""

    font: int
    glyphs: list[int]
    offsets: list[float]
    texts: list[str]


@dataclass(slots=True)
class Shaped:
    """The glyphs of a text, by fonts.

    `missing` is the first character that no installed font has; the text has no glyphs then.
    """

    width: float
    parts: list[Part]
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
        self._ended: dict[int, Shaped] = {}

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
        for part in self.shape(text).parts:
            for index, offset in zip(part.glyphs, part.offsets, strict=True):
                ink |= self._raw_fonts[part.font].boundingRect(index).translated(offset, 0)
        return ink

    def _shape(self, text: str) -> Shaped:
        layout = QTextLayout(text, self._font_of(text))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        runs = layout.glyphRuns(-1, -1, ALL_OF_RUN)
        if any(0 in run.glyphIndexes() for run in runs) and (missing := self._missing(text)):
            return Shaped(float(self._font.pixelSize()), [], missing)
        texts = glyph_texts(text, [run.stringIndexes() for run in runs])
        parts = [
            Part(
                self._number(run.rawFont()),
                run.glyphIndexes(),
                [position.x() for position in run.positions()],
                stands_for,
            )
            for run, stands_for in zip(runs, texts, strict=True)
        ]
        return Shaped(line.naturalTextWidth(), parts)

    def ended(self, shaped: Shaped) -> Shaped:
        """The same glyphs at the end of a reading: in a text that is made of them, a space follows."""
        if not shaped.parts:  # no font has it
            return shaped
        ended = self._ended.get(id(shaped))
        if ended is None:
            *parts, last = shaped.parts
            texts = [*last.texts[:-1], *(f"{text} " for text in last.texts[-1:])]
            ended = self._ended[id(shaped)] = replace(shaped, parts=[*parts, replace(last, texts=texts)])
        return ended

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
        """One glyph run a font for texts placed at (x, baseline y): drawing a line is then one or two calls.

        Each run knows the text of its glyphs, for a PDF.
        """
        glyphs: dict[int, tuple[list[int], list[QPointF], list[str]]] = {}
        for shaped, x, y in placed:
            for part in shaped.parts:
                run = glyphs.setdefault(part.font, ([], [], []))
                run[0].extend(part.glyphs)
                run[1].extend([QPointF(x + offset, y) for offset in part.offsets])
                run[2].extend(part.texts)
        return [made_run(self._raw_fonts[number], *run) for number, run in glyphs.items()]


def made_run(font: QRawFont, indexes: list[int], positions: list[QPointF], texts: list[str]) -> QGlyphRun:
    """A run of glyphs that knows their texts."""
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(indexes)
    run.setPositions(positions)
    give_texts(run, texts)
    return run


def give_texts(run: QGlyphRun, texts: list[str]) -> None:
    """Let a run know the text of each of its glyphs."""
    run.setSourceString("".join(texts))
    starts, start = [], 0
    for text in texts:
        starts.append(start)
        start += len(text.encode("utf-16-le")) // 2
    run.setStringIndexes(starts)


def texts_of(run: QGlyphRun) -> list[str]:
    """What `give_texts` gave."""
    units = run.sourceString().encode("utf-16-le")
    starts = [*run.stringIndexes(), len(units) // 2]
    return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in pairwise(starts)]


def glyph_texts(text: str, indexes: list[list[int]], end: int | None = None) -> list[list[str]]:
    """The text of each glyph of some runs, from the offsets (UTF-16) in `text` that they begin at: up to the next
    offset that any glyph has, the last up to `end`, and empty for all but the first glyph of an offset."""
    units = text.encode("utf-16-le")
    starts = sorted({start for run in indexes for start in run})
    ends = dict(pairwise([*starts, len(units) // 2 if end is None else end]))
    seen: set[int] = set()
    texts: list[list[str]] = []
    for run in indexes:
        texts.append([])
        for start in run:
            part = b"" if start in seen else units[2 * start : 2 * ends[start]]
            texts[-1].append(part.decode("utf-16-le", "replace"))
            seen.add(start)
    return texts
