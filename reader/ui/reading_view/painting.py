"""Paints laid out rows. Knows no widget, so that printing can share it."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGlyphRun, QPainter, QPainterPath, QPen

from reader.ui.reading_view.chinese import Inked, Missing
from reader.ui.reading_view.page import fold_style
from reader.ui.reading_view.rows import FoldRow
from reader.ui.reading_view.setter import RowLayout
from reader.ui.reading_view.shaping import Shaper, give_texts
from reader.ui.reading_view.upright import turned_back
from reader.ui.theme import Theme

_ROUNDED = 3.0
_FOLD_LINE = 22.0
_FOCUS, _FOCUS_GAP = 1.6, 3.0  # pixels: the outline's pen, its distance from the text
_CODE, _LEAST_CODE = 0.36, 5  # size of a code point's digits: of its square, and at least in pixels


def paint_tints(painter: QPainter, rectangles: Iterable[QRectF], color: QColor, top: float) -> None:
    """Fill rectangles given from a row's top, behind its text: lines that touch become one shape."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    placed = [rectangle.translated(0, top) for rectangle in rectangles]
    for rectangle in placed:
        painter.drawRoundedRect(rectangle, _ROUNDED, _ROUNDED)
    for above, below in pairwise(placed):
        if abs(above.bottom() - below.top()) < 1:
            left, right = max(above.left(), below.left()), min(above.right(), below.right())
            painter.fillRect(QRectF(left, below.top() - _ROUNDED, max(right - left, 0), 2 * _ROUNDED), color)


def paint_focus(painter: QPainter, rectangles: Iterable[QRectF], color: QColor, top: float) -> None:
    """Outline what the keyboard is on; the rectangles of lines that follow each other get one outline."""
    outline = QPainterPath()
    for rectangle in rectangles:
        outline.addRect(rectangle.translated(0, top).adjusted(-_FOCUS_GAP, 0, _FOCUS_GAP, 0))
    painter.setPen(QPen(color, _FOCUS, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline.simplified())


def paint_text(
    painter: QPainter, layout: RowLayout, top: float, theme: Theme, read: list[tuple[int, int]] | None = None
) -> None:
    """Draw a text row's glyphs; `top` is the row's y on the painter. `read` are the spans of the block whose readings
    are shown, None for all.

    All of the Chinese comes first, then all of the readings: in a PDF this is the order of the text. On paper all is
    drawn by drawGlyphRun, with runs that know their text: what is drawn otherwise cannot be searched in a PDF.
    """
    if layout.chinese is None or layout.chinese_origin is None:
        return
    origin, ink = layout.chinese_origin + QPointF(0, top), theme.calm if layout.style.calm else theme.ink
    for line in layout.chinese.lines:
        _paint_runs(painter, origin, line.base_runs, ink, theme)
        for missing in line.missing:
            _paint_missing(painter, origin, missing, theme.calm)
    for line in layout.chinese.lines:
        _paint_runs(painter, origin, [run for run in line.ruby_runs if _is_read(run, read)], theme.calm, theme)
    if layout.english is not None and layout.english_origin is not None:
        painter.setPen(ink)
        layout.english.paint(painter, layout.english_origin + QPointF(0, top))
    if layout.gloss is not None and layout.gloss_origin is not None:
        painter.setPen(theme.calm)
        layout.gloss.paint(painter, layout.gloss_origin + QPointF(0, top))


def _is_read(run: Inked, read: list[tuple[int, int]] | None) -> bool:
    return read is None or any(start < run.end and run.start < end for start, end in read)


def _paint_runs(painter: QPainter, origin: QPointF, runs: list[Inked], ink: QColor, theme: Theme) -> None:
    for inked in runs:
        painter.setPen(theme.tones[inked.tone - 1] if inked.tone and theme.tones else ink)
        if inked.upright:
            painter.rotate(-90)
            painter.drawGlyphRun(QPointF(-origin.y(), origin.x()), inked.run)
            painter.rotate(90)
        else:
            painter.drawGlyphRun(origin, inked.run)


def _paint_missing(painter: QPainter, origin: QPointF, missing: Missing, color: QColor) -> None:
    """A dotted square with the code point in it, where no font has a character."""
    square = missing.square.translated(origin)
    if missing.upright:
        square = turned_back(square)
        painter.rotate(-90)
    painter.setPen(QPen(color, 1, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(square)
    painter.setPen(color)
    for run in code_runs(missing.character, square, painter.font()):
        painter.drawGlyphRun(QPointF(), run)
    if missing.upright:
        painter.rotate(90)


def code_runs(character: str, square: QRectF, font: QFont) -> list[QGlyphRun]:
    """The code point of a character in two lines in the middle of a square. In a PDF it stands for the character."""
    code = f"{ord(character):04X}"
    half = (len(code) + 1) // 2
    font = QFont(font)
    font.setPixelSize(max(round(square.height() * _CODE), _LEAST_CODE))
    shaper = Shaper(font)
    middle, height = square.center(), shaper.ascent + shaper.descent
    lines = [shaper.shape(digits) for digits in (code[:half], code[half:])]
    runs = shaper.runs(
        [
            (shaped, middle.x() - shaped.width / 2, middle.y() + (at - 1) * height + shaper.ascent)
            for at, shaped in enumerate(lines)
        ]
    )
    for at, run in enumerate(runs):
        give_texts(run, [character if at == place == 0 else "" for place in range(len(run.glyphIndexes()))])
    return runs


def paint_fold(painter: QPainter, layout: RowLayout, top: float, label: str, font: QFont, theme: Theme) -> None:
    """Draw the thin line that stands for folded blocks; `font` gives the face, not the size."""
    box = fold_box(layout, label, font)
    painter.setFont(_fold_font(layout, font))
    painter.setPen(theme.calm)
    # One pixel more, so that rounding breaks no line.
    box = box.translated(0, top).adjusted(0, 0, 1, 0)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)


def fold_box(layout: RowLayout, label: str, font: QFont) -> QRectF:
    """Where the label of a fold stands, from the row's top."""
    assert isinstance(layout.row, FoldRow)  # noqa: S101 - only a fold has a label
    origin = layout.chinese_origin or QPointF()
    width = QFontMetricsF(_fold_font(layout, font)).horizontalAdvance(label)
    return QRectF(origin.x(), origin.y(), width, min(fold_style(layout.row.kind).height, _FOLD_LINE))


def _fold_font(layout: RowLayout, font: QFont) -> QFont:
    made = QFont(font)
    if isinstance(layout.row, FoldRow):
        made.setPixelSize(fold_style(layout.row.kind).text)
    return made
