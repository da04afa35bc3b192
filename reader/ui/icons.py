"""Line icons in the ink of the theme: the SVG files under resources/icons draw in currentColor."""

from functools import cache
from math import ceil

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.shipped import RESOURCES

ICONS = RESOURCES / "icons"
SIZE = 20


def icon(name: str, ink: QColor, faded: QColor) -> QIcon:
    """The icon `name` in `ink`, and in `faded` where it is disabled."""
    made = QIcon()
    # The finest of the screens; Qt scales down for the others.
    application = QGuiApplication.instance()
    finest = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
    for scale in {1, ceil(finest)}:
        made.addPixmap(_pixmap(name, ink, scale), QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, faded, scale), QIcon.Mode.Disabled)
    return made


def application_icon() -> QIcon:
    return QIcon(str(ICONS / "duidu.svg"))


def _pixmap(name: str, color: QColor, scale: int) -> QPixmap:
    drawing = _source(name).replace(b"currentColor", color.name().encode())
    pixmap = QPixmap(QSize(SIZE, SIZE) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing)).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


@cache
def _source(name: str) -> bytes:
    return (ICONS / f"{name}.svg").read_bytes()
