"""PySide6 6.12.0 dropped a reference to None too many in every void call: on Python 3.11 the process dies of it after
some thousand calls. This catches the next such release."""

import sys

import pytest
from PySide6.QtGui import QColor, QImage, QPainter


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from Python 3.12 on None is immortal")
@pytest.mark.usefixtures("qapp")
def test_painting_keeps_every_reference_to_none() -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    color = QColor("black")
    before = sys.getrefcount(None)
    for _ in range(20_000):
        painter.setPen(color)
    assert abs(sys.getrefcount(None) - before) < 1_000
    painter.end()
