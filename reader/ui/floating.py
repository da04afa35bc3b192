"""Where a card lies that floats over the page beside what it is about."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

_MARGIN, _GAP = 12, 6
# As much of a card must be seen where it lies, in pixels: the rest scrolls.
_ENOUGH = 280


def place_beside(card: QWidget, page: QWidget, near: QRect, width: int) -> None:
    """Below the rectangle if there is room, else above it, always within the page."""
    free = page.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    width = min(max(width, card.minimumSizeHint().width()), free.width())
    height = min(card.heightForWidth(width), free.height())
    x = min(max(near.left(), free.left()), free.right() - width + 1)
    below, above = near.bottom() + _GAP, near.top() - _GAP - height
    y = below if below + height <= free.bottom() + 1 or above < free.top() else above
    card.setGeometry(x, max(min(y, free.bottom() + 1 - height), free.top()), width, height)


def place_clear(card: QWidget, page: QWidget, near: QRect, wanted: QSize, *, vertical: bool) -> None:
    """Beside the rectangle and never over it, within the page: below if there is room for enough of what is `wanted`,
    else above, right or left; beside columns first right, where they were read already. Where nowhere is enough, on
    the side with the most."""
    free = page.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    clear = near.adjusted(-_GAP, -_GAP, _GAP, _GAP)
    below, above, right, left = (QRect(free) for _ in range(4))
    below.setTop(max(clear.bottom() + 1, free.top()))
    above.setBottom(min(clear.top() - 1, free.bottom()))
    right.setLeft(max(clear.right() + 1, free.left()))
    left.setRight(min(clear.left() - 1, free.right()))
    sides = (right, left, below, above) if vertical else (below, above, right, left)
    enough = QSize(wanted.width(), min(wanted.height(), _ENOUGH))
    fitting = (side for side in sides if enough.boundedTo(side.size()) == enough)
    side = next(fitting, None) or max(sides, key=lambda side: _area(wanted.boundedTo(side.size())))
    size = wanted.boundedTo(side.size())
    x = max(min(near.left(), side.right() + 1 - size.width()), side.left())
    y = max(min(near.top(), side.bottom() + 1 - size.height()), side.top())
    card.setGeometry(QRect(QPoint(x, y), size))


def _area(size: QSize) -> int:
    return max(size.width(), 0) * max(size.height(), 0)
