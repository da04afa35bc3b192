"""Where the page lies in the viewport: the one place that knows how points of the one are points of the other.

The page is laid out in lines from left to right and from the top. Vertical text is that page turned by a quarter
clockwise: its lines become columns from the right, its left edge is at the top, and what stands above a character
stands at its right.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QTransform


@dataclass(frozen=True, slots=True)
class Frame:
    """The page's left edge is `left` pixels from the viewport's, in vertical text from its top; there the page begins
    at the viewport's right edge, which is at `right`."""

    left: float = 0.0
    right: float = 0.0
    vertical: bool = False

    def to_page(self, point: QPointF) -> QPointF:
        if self.vertical:
            return QPointF(point.y() - self.left, self.right - point.x())
        return point - QPointF(self.left, 0)

    def rectangle_to_page(self, rectangle: QRectF) -> QRectF:
        if self.vertical:
            top = self.right - rectangle.right()
            return QRectF(rectangle.top() - self.left, top, rectangle.height(), rectangle.width())
        return rectangle.translated(-self.left, 0)

    def to_view(self, rectangle: QRectF) -> QRectF:
        if self.vertical:
            left = self.right - rectangle.bottom()
            return QRectF(left, rectangle.left() + self.left, rectangle.height(), rectangle.width())
        return rectangle.translated(self.left, 0)

    def band(self, top: float, height: float, viewport: QRect) -> QRect:
        """All of the viewport that lies between two ys of the page."""
        whole = self.rectangle_to_page(QRectF(viewport))
        return self.to_view(QRectF(whole.left(), top, whole.width(), height)).toAlignedRect()

    def apply(self, painter: QPainter) -> None:
        """Paint in coordinates of the page from now on."""
        if self.vertical:
            painter.setTransform(QTransform(0, 1, -1, 0, self.right, self.left), combine=True)
        else:
            painter.translate(self.left, 0)


def lengths(viewport: QSize, *, vertical: bool) -> tuple[int, int]:
    """The room along a line of the page, and across all lines on the screen, in pixels."""
    along, across = (viewport.height(), viewport.width()) if vertical else (viewport.width(), viewport.height())
    return max(along, 80), across
