"""Glyphs of short texts, shaped once: a character, a syllable of pinyin, a number."""

from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QRawFont, QTextLayout

ALL_OF_RUN = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll


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
    """The glyphs of a text, in its order."""

    width: float
    parts: list[Part]


@dataclass(slots=True)
class _Run:
    """A glyph run that is being put together."""

    font: int
    glyphs: list[int] = field(default_factory=list[int])
    positions: list[QPointF] = field(default_factory=list[QPointF])
    texts: list[str] = field(default_factory=list[str])


class Shaper:
    """Shapes texts in one font, with the system's fallback for characters that it lacks, and remembers them."""

    def __init__(self, font: QFont) -> None:
        self._font = font
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

    def _shape(self, text: str) -> Shaped:
        layout = QTextLayout(text, self._font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        runs = layout.glyphRuns(-1, -1, ALL_OF_RUN)
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

    def _number(self, raw_font: QRawFont) -> int:
        if raw_font not in self._raw_fonts:
            self._raw_fonts.append(raw_font)
        return self._raw_fonts.index(raw_font)

    def runs(self, placed: list[tuple[Shaped, float, float]], *, spaced: bool = False) -> list[QGlyphRun]:
        """One glyph run a font for texts placed at (x, baseline y): drawing a line is then one or two calls.

        Each run knows its text, for a PDF; `spaced` puts a space between any two of the texts there.
        """
        runs: list[_Run] = []
        for shaped, x, y in placed:
            if spaced and runs:
                runs[-1].texts[-1] += " "
            for part in shaped.parts:
                if not runs or runs[-1].font != part.font:
                    runs.append(_Run(part.font))
                runs[-1].glyphs.extend(part.glyphs)
                runs[-1].positions.extend([QPointF(x + offset, y) for offset in part.offsets])
                runs[-1].texts.extend(part.texts)
        following = [*runs[1:], None]
        return [self._run(run, after) for run, after in zip(runs, following, strict=False)]

    def _run(self, made: _Run, following: _Run | None) -> QGlyphRun:
        run = QGlyphRun()
        run.setRawFont(self._raw_fonts[made.font])
        run.setGlyphIndexes(made.glyphs)
        run.setPositions(made.positions)
        give_texts(run, made.texts)
        if following is not None:
            run.setBoundingRect(QRectF(made.positions[0], following.positions[0]))
        return run


def give_texts(run: QGlyphRun, texts: list[str]) -> None:
    """Let a run know the text of each of its glyphs."""
    run.setSourceString("".join(texts))
    starts, start = [], 0
    for text in texts:
        starts.append(start)
        start += len(text.encode("utf-16-le")) // 2
    run.setStringIndexes(starts)


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
