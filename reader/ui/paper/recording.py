"""A painter that notes what text it paints, for the PDF that it paints into."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QGlyphRun, QPainter, QPainterPath

from reader.exporters.pdf import NATURAL, Glyph, PaintedText
from reader.ui.reading_view.shaping import texts_of


class RecordingPainter(QPainter):
    """Paints as any painter does, and adds the text of every glyph run to `painted`."""

    def __init__(self, painted: PaintedText) -> None:
        super().__init__()
        self._painted = painted

    def drawGlyphRun(  # noqa: N802 - Qt's name
        self,
        position: QPointF | QPoint | QPainterPath.Element,
        glyphRun: QGlyphRun,  # noqa: N803 - Qt's name
    ) -> None:
        self._painted.add_run(_glyphs(glyphRun))
        super().drawGlyphRun(position, glyphRun)


def _glyphs(run: QGlyphRun) -> list[Glyph]:
    return [_glyph(text, advance) for text, advance in zip(texts_of(run), _advances(run), strict=True)]


def _glyph(text: str, advance: int) -> Glyph:
    """A space after other text is one that nobody paints: see Shaper.ended."""
    letter = text.rstrip(" ")
    return Glyph(letter, advance, spaced=True) if letter and letter != text else Glyph(text, advance)


def _advances(run: QGlyphRun) -> list[int]:
    """The distances to the next glyph on the line, in thousandths of the size of the font."""
    size, positions = run.rawFont().pixelSize(), run.positions()
    if not positions:
        return []
    ends = [after.x() if after.y() == before.y() else None for before, after in pairwise(positions)]
    box = run.boundingRect()
    # See paper.ordering: up to the next run of the line.
    ends.append(box.right() if box.left() == positions[0].x() else None)
    return [
        NATURAL if end is None or end <= place.x() else round((end - place.x()) / size * 1000)
        for place, end in zip(positions, ends, strict=True)
    ]
