"""The pictures of golden pages: painted here, so that no file of them is kept."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPen

from reader.model import Article, BlockKind, Picture
from tests.golden.pages import GoldenPage, Painted


def with_pictures(article: Article, page: GoldenPage) -> Article:
    """The article with its captions."""
    blocks = list(article.blocks)
    for number, painted in page.pictures:
        picture = Picture("image/png", _painted(painted))
        blocks[number] = replace(blocks[number], kind=BlockKind.CAPTION, folded=False, picture=picture)
    return replace(article, blocks=tuple(blocks))


def _painted(picture: Painted) -> bytes:
    """Hills under the sun, or lines on transparent ground; without text, which would hang on fonts."""
    if picture is Painted.BROKEN:
        return b"\x89PNG"
    is_wide = picture is Painted.WIDE
    image = QImage(QSize(1200, 600) if is_wide else QSize(180, 120), QImage.Format.Format_ARGB32)
    image.fill(QColor("#9FC4E8" if is_wide else "#00000000"))
    painter = QPainter(image)
    if is_wide:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#F2C84B"))
        painter.drawEllipse(900, 60, 120, 120)
        painter.setBrush(QColor("#4C7A4A"))
        painter.drawPolygon([QPoint(0, 600), QPoint(300, 200), QPoint(600, 480), QPoint(800, 300), QPoint(1200, 600)])
    else:
        painter.setPen(QPen(Qt.GlobalColor.black, 4))
        painter.drawRect(10, 10, 160, 100)
        painter.drawLine(10, 110, 170, 10)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
