"""A double click as a hand does it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

_LEFT = Qt.MouseButton.LeftButton


def double_click(widget: QWidget, at: QPoint) -> None:
    """QTest.mouseDClick alone never lets go of the button: in a later test moving would be dragging."""
    QTest.mouseDClick(widget, _LEFT, pos=at)
    QTest.mouseRelease(widget, _LEFT, pos=at)
