"""Where the page lies in the viewport: the one place that knows how points of the one are points of the other."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter


@dataclass(frozen=True, slots=True)
class Frame:
    """The page's left edge is `left` pixels from the viewport's."""

    left: float = 0.0

    def to_page(self, point: QPointF) -> QPointF:
        return point - QPointF(self.left, 0)

    def rectangle_to_page(self, rectangle: QRectF) -> QRectF:
        return rectangle.translated(-self.left, 0)

    def to_view(self, rectangle: QRectF) -> QRectF:
        return rectangle.translated(self.left, 0)

    def apply(self, painter: QPainter) -> None:
        """Paint in coordinates of the page from now on."""
        painter.translate(self.left, 0)
