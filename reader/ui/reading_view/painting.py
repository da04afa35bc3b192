"""Paints laid out rows. Knows no widget, so that printing can share it."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from reader.ui.reading_view.page import fold_style
from reader.ui.reading_view.rows import FoldRow
from reader.ui.reading_view.setter import RowLayout
from reader.ui.theme import Theme

_ROUNDED = 3.0
_FOLD_LINE = 22.0


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
    """A bar at the left of what the keyboard is on."""
    for rectangle in rectangles:
        painter.fillRect(QRectF(rectangle.left() - 1, rectangle.top() + top, 2, rectangle.height()), color)


def paint_text(painter: QPainter, layout: RowLayout, top: float, theme: Theme) -> None:
    """Draw a text row's glyphs; `top` is the row's y on the painter.

    All of the Chinese comes first, then all of the pinyin: in a PDF this is the order of the text. On paper everything
    is drawn by drawGlyphRun, with runs that know their text: what is drawn otherwise cannot be searched in a PDF.
    """
    if layout.chinese is None or layout.chinese_origin is None:
        return
    origin = layout.chinese_origin + QPointF(0, top)
    ink = theme.calm if layout.style.calm else theme.ink
    painter.setPen(ink)
    for line in layout.chinese.lines:
        for run in line.base_runs:
            painter.drawGlyphRun(origin, run)
    painter.setPen(theme.calm)
    for line in layout.chinese.lines:
        for run in line.ruby_runs:
            painter.drawGlyphRun(origin, run)
    if layout.english is not None and layout.english_origin is not None:
        painter.setPen(ink)
        layout.english.paint(painter, layout.english_origin + QPointF(0, top))
    if layout.gloss is not None and layout.gloss_origin is not None:
        painter.setPen(theme.calm)
        layout.gloss.paint(painter, layout.gloss_origin + QPointF(0, top))


def paint_fold(painter: QPainter, layout: RowLayout, top: float, label: str, font: QFont, theme: Theme) -> None:
    """Draw the thin line that stands for folded blocks; `font` gives the face, not the size."""
    if layout.chinese_origin is None or not isinstance(layout.row, FoldRow):
        return
    style = fold_style(layout.row.kind)
    font.setPixelSize(style.text)
    painter.setFont(font)
    painter.setPen(theme.calm)
    origin = layout.chinese_origin + QPointF(0, top)
    box = QRectF(origin.x(), origin.y(), 2000, min(style.height, _FOLD_LINE))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
