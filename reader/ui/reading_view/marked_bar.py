"""The scroll bar of the page, with a mark beside it wherever something was found."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

_STEP, _MARK = 3, 2  # pixels: from mark to mark, and the length of one
_WIDTH = 5
# Marks are reckoned so many milliseconds after the page was painted, which is not to wait for them.
_LATER = 30

# The numbers of those of so many equal parts of the page that hold a match.
Parts = Callable[[int], list[int]]


class MarkedBar(QScrollBar):
    """However much is found, there are no more marks than fit beside the bar."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Vertical) -> None:
        super().__init__(orientation)
        self._parts: Parts | None = None
        self._color = QColor()
        self._marks: list[int] = []
        self._made_for: tuple[int, int] = (0, 0)
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self._reckon)

    def mark(self, parts: Parts | None, color: QColor) -> None:
        """Mark these parts of the page, in place of those marked before; None marks nothing."""
        self._parts, self._color = parts, color
        self._made_for = (0, 0)
        self.update()

    def marks(self) -> list[int]:
        """How far each mark is from the beginning of the bar, in pixels, reckoned anew when the heights of the page or
        the bar have changed."""
        wanted = self._wanted()
        if self._parts is None:
            self._marks = []
        elif wanted != self._made_for:
            self._made_for = wanted
            self._marks = [part * _STEP for part in self._parts(wanted[0])]
        return self._marks

    def _wanted(self) -> tuple[int, int]:
        """How many parts there are to be, and the height of the page: that of a long one is corrected all the time, by
        less than can be seen here."""
        page = self.maximum() + self.pageStep()
        return max(self._length() // _STEP, 1), round(page, 3 - len(str(page)))

    def _length(self) -> int:
        return self.height() if self.orientation() is Qt.Orientation.Vertical else self.width()

    def _mark_at(self, place: int) -> QRect:
        if self.orientation() is Qt.Orientation.Vertical:
            return QRect(self.width() - _WIDTH, place, _WIDTH, _MARK)
        # A horizontal bar is that of columns from the right.
        return QRect(self.width() - place - _MARK, self.height() - _WIDTH, _MARK, _WIDTH)

    def _reckon(self) -> None:
        self.marks()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self._parts and self._wanted() != self._made_for:
            self._later.start()
        painter = QPainter(self)
        for place in self._marks if self._parts else ():
            painter.fillRect(self._mark_at(place), self._color)
