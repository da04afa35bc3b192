"""The scroll bars of the page: one counts, at the side; in vertical text another at the foot shows what it counts."""

from PySide6.QtCore import QObject, QSignalBlocker, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractScrollArea

from reader.ui.reading_view.marked_bar import MarkedBar, Parts

_OFF, _ON = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn


class Bars(QObject):
    """`main` has the value, seen or not: whoever scrolls or watches the page knows no other."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.main, self.foot = MarkedBar(Qt.Orientation.Vertical), MarkedBar(Qt.Orientation.Horizontal)
        # Columns begin at the right, in every language of the window. A style sheet paints no inverted bar: this one
        # counts backwards.
        self.foot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        area.setVerticalScrollBar(self.main)
        area.setHorizontalScrollBar(self.foot)
        self.main.valueChanged.connect(self._follow_value)
        self.foot.valueChanged.connect(self._take_value)
        self.foot.sliderPressed.connect(lambda: self.main.setSliderDown(True))
        self.foot.sliderReleased.connect(lambda: self.main.setSliderDown(False))
        self._is_vertical = False
        self.turn(vertical=False)

    def turn(self, *, vertical: bool, solo: bool = False) -> None:
        """Show the bar of vertical text, or the other; none beside a sentence that stands alone."""
        self._is_vertical = vertical
        self._area.setVerticalScrollBarPolicy(_OFF if vertical or solo else _ON)
        self._area.setHorizontalScrollBarPolicy(_ON if vertical and not solo else _OFF)
        self.follow()

    def mark(self, parts: Parts | None, color: QColor) -> None:
        """Mark these parts of the page, in place of those marked before."""
        self.main.mark(None if self._is_vertical else parts, color)
        self.foot.mark(parts if self._is_vertical else None, color)

    def follow(self) -> None:
        """Have the bar at the foot show what the main one counts; out of use it counts nothing."""
        with QSignalBlocker(self.foot):
            self.foot.setPageStep(self.main.pageStep())
            self.foot.setSingleStep(self.main.singleStep())
            self.foot.setRange(0, self.main.maximum() if self._is_vertical else 0)
        self._follow_value(self.main.value())

    def _follow_value(self, value: int) -> None:
        with QSignalBlocker(self.foot):
            self.foot.setValue(self.foot.maximum() - value)

    def _take_value(self, value: int) -> None:
        if self._is_vertical:
            self.main.setValue(self.foot.maximum() - value)
