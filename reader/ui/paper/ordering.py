"""The glyphs of a line in the order of its text, as other programs read a PDF.

On the screen a line is painted by fonts and by colours, whatever is quickest. On paper each glyph comes after the one
that it follows in the text. Zhuyin beside its characters stands within their line, and would be read between any two
of them: there the symbols that are seen are shapes and no text, and the readings stand unseen above the line.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGlyphRun, QPainterPath, QRawFont

from reader.ui.reading_view.chinese import ChineseLine, Inked
from reader.ui.reading_view.shaping import Shaped, Shaper, made_run, texts_of

_ABOVE = 0.95  # of unseen readings over the baseline, of the line's height at most
# Marks of tones that are written after the symbols; the dot of the neutral one stands first, as it does above them.
_LAST = "ˊˇˋ"


@dataclass(slots=True)
class _Piece:
    """Glyphs that belong together, of one font and ink."""

    font: QRawFont
    tone: int
    glyphs: list[int]
    positions: list[QPointF]
    texts: list[str]


def ordered(line: ChineseLine) -> ChineseLine:
    """The same line, painted in the order of its text, but for readings that run downwards: they are left out."""
    readings = [] if is_column(line) else _in_order(line.ruby_runs)
    return replace(line, base_runs=_in_order(line.base_runs), ruby_runs=readings)


def is_column(line: ChineseLine) -> bool:
    """Whether the readings run downwards."""
    return len({position.y() for inked in line.ruby_runs for position in inked.run.positions()}) > 1


def shape_of(run: QGlyphRun) -> QPainterPath:
    """The outlines of a run's glyphs."""
    path = QPainterPath()
    for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
        path.addPath(run.rawFont().pathForGlyph(glyph).translated(position))
    return path


def unseen(line: ChineseLine, shaper: Shaper) -> list[QGlyphRun]:
    """The readings of a line in one line of text, a little above the characters."""
    by_cell: dict[int, list[tuple[bool, float, str]]] = {}
    for inked in line.ruby_runs:
        for position, text in zip(inked.run.positions(), texts_of(inked.run), strict=True):
            # A reading stands between its character and the next.
            cell = bisect_right(line.cells, position.x(), key=lambda placed: placed.x) - 1
            by_cell.setdefault(cell, []).append((text.strip() in _LAST, position.y(), text.strip()))
    y = line.top + (line.baseline - line.top) * (1 - _ABOVE)
    placed: list[tuple[Shaped, float, float]] = []
    for cell, symbols in sorted(by_cell.items()):
        reading = "".join(text for _, _, text in sorted(symbols))
        placed.append((shaper.ended(shaper.shape(reading)), line.cells[cell].x, y))
    return [inked.run for inked in _in_order([Inked(run) for run in shaper.runs(placed)])]


def _pieces(inked: Inked) -> Iterator[_Piece]:
    """The characters of a run."""
    font, piece = inked.run.rawFont(), None
    glyphs, positions = inked.run.glyphIndexes(), inked.run.positions()
    for glyph, position, text in zip(glyphs, positions, texts_of(inked.run), strict=True):
        if piece and text:
            yield piece
        if piece is None or text:
            piece = _Piece(font, inked.tone, [], [], [])
        piece.glyphs.append(glyph)
        piece.positions.append(position)
        piece.texts.append(text)
    if piece:
        yield piece


def _in_order(runs: list[Inked]) -> list[Inked]:
    """Runs from left to right. The rectangle of each reaches to the next."""
    pieces = [piece for inked in runs for piece in _pieces(inked)]
    pieces.sort(key=lambda piece: piece.positions[0].x())
    joined: list[_Piece] = []
    for piece in pieces:
        if joined and joined[-1].tone == piece.tone and joined[-1].font == piece.font:
            joined[-1].glyphs += piece.glyphs
            joined[-1].positions += piece.positions
            joined[-1].texts += piece.texts
        else:
            joined.append(piece)
    made = [Inked(made_run(item.font, item.glyphs, item.positions, item.texts), item.tone) for item in joined]
    for (item, inked), (following, _) in pairwise(zip(joined, made, strict=True)):
        inked.run.setBoundingRect(QRectF(item.positions[0], following.positions[0]))
    return made
