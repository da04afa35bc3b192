"""Where a card lies that floats over the page beside what it is about."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

_MARGIN, _GAP = 12, 6


def place_beside(card: QWidget, page: QWidget, near: QRect, width: int) -> None:
    """Below the rectangle if there is room, else above it, always within the page."""
    free = page.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    width = min(max(width, card.minimumSizeHint().width()), free.width())
    height = min(card.heightForWidth(width), free.height())
    x = min(max(near.left(), free.left()), free.right() - width + 1)
    below, above = near.bottom() + _GAP, near.top() - _GAP - height
    y = below if below + height <= free.bottom() + 1 or above < free.top() else above
    card.setGeometry(x, max(min(y, free.bottom() + 1 - height), free.top()), width, height)
