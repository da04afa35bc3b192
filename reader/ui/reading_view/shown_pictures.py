"""The pictures on the screen: asked for when they come near, kept while there is room, painted where they stand."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtWidgets import QWidget

from reader.ui.pictures import NO_SIZE, Size
from reader.ui.reading_view.picture_box import picture_room
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.setter import RowLayout, RowSetter
from reader.ui.reading_view.sheet import Sheet
from reader.ui.theme import Theme

_KEPT = 64_000_000  # bytes
_PIXEL = 4  # bytes
_VEIL = 0.18  # how much dark paper takes of a picture's light


class PictureWish(NamedTuple):
    """The picture of a block, in so many pixels of the screen."""

    block: int
    size: Size


class ShownPictures(QObject):
    """Paints the pictures that it has. What it lacks it asks for by `wanted`, in place of what it asked for before, and
    takes it when it comes; room for it is there already."""

    wanted = Signal(list)  # of PictureWish, those on the screen first

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._asked: list[PictureWish] = []
        # None of what cannot be shown.
        self._kept: OrderedDict[int, QImage | None] = OrderedDict()
        self._bytes = 0

    def begin(self) -> None:
        """Forget all, for another article."""
        self._kept.clear()
        self._bytes = 0
        self._ask([])

    def want(self, sheet: Sheet) -> None:
        """Ask for what is on the screen, and what is about it as far as there is room to keep it."""
        if not sheet.setter.pictures:
            return
        about: list[PictureWish] = []
        room = _KEPT
        for block in sheet.pictures_about():
            wish = PictureWish(block, _pixels(sheet.setter, block))
            room -= wish.size[0] * wish.size[1] * _PIXEL
            if room < 0 and about:
                break
            about.append(wish)
        # Those on the screen are the last to go.
        for wish in reversed(about):
            if wish.block in self._kept:
                self._kept.move_to_end(wish.block)
        self._ask([wish for wish in about if not self._has(wish)])

    def _ask(self, wishes: list[PictureWish]) -> None:
        if wishes != self._asked:
            self._asked = wishes
            self.wanted.emit(wishes)

    def _has(self, wish: PictureWish) -> bool:
        """Whether it is there; what cannot be shown is not asked for again."""
        if wish.block not in self._kept:
            return wish.size == NO_SIZE
        image = self._kept[wish.block]
        return image is None or (image.width(), image.height()) == wish.size

    def take(self, block: int, image: QImage | None) -> None:
        """Take the picture of a block; None where it cannot be shown. Those not wanted for longest go."""
        self._asked = [wish for wish in self._asked if wish.block != block]
        self._drop(block)
        self._kept[block] = image
        self._bytes += image.sizeInBytes() if image else 0
        while self._bytes > _KEPT and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))
        self._viewport.update()

    def _drop(self, block: int) -> None:
        image = self._kept.pop(block, None)
        self._bytes -= image.sizeInBytes() if image else 0

    def paint(self, painter: QPainter, sheet: Sheet, layout: RowLayout, top: float, theme: Theme) -> None:
        """Paint the picture of a row whose top is at `top` of the page, upright on the screen."""
        if layout.picture is None or not isinstance(layout.row, TextRow):
            return
        block = layout.row.block
        image, ratio = self._kept.get(block), self._viewport.devicePixelRatioF()
        box = painter.transform().mapRect(layout.picture.translated(0, top))
        painter.save()
        painter.setTransform(QTransform())
        # Pixel on pixel of the screen it is as sharp as it was made, and takes a fifth of the time.
        corner = QPointF(round(box.x() * ratio), round(box.y() * ratio)) / ratio
        is_made_for_it = image is not None and (image.width(), image.height()) == _pixels(sheet.setter, block)
        size = QSizeF(image.size()) / ratio if image is not None and is_made_for_it else box.size()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_made_for_it)
        awaited = block not in self._kept and sheet.setter.pictures[block] != NO_SIZE
        paint_picture(painter, QRectF(corner, size), image, theme, is_awaited=awaited)
        painter.restore()


def _pixels(setter: RowSetter, block: int) -> Size:
    """How large the picture of a block is on the screen, in its pixels."""
    size = setter.pictures[block]
    if size == NO_SIZE:
        return NO_SIZE
    room = picture_room(size, setter.page) * setter.page.ratio
    width, height = max(round(room.width()), 1), max(round(room.height()), 1)
    return (height, width) if setter.page.look.vertical else (width, height)


def paint_picture(
    painter: QPainter, box: QRectF, image: QImage | None, theme: Theme, *, is_awaited: bool = False
) -> None:
    """Draw a picture; a quiet ground where it is still to come, a thin frame where it cannot be shown."""
    if image is None:
        painter.setPen(Qt.PenStyle.NoPen if is_awaited else theme.line)
        painter.setBrush(theme.chrome)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        return
    if theme.is_dark and image.hasAlphaChannel():
        # Drawn for white paper: black lines would be gone on dark.
        painter.fillRect(box, Qt.GlobalColor.white)
    painter.drawImage(box, image)
    if theme.is_dark:
        veil = QColor(theme.paper)
        veil.setAlphaF(_VEIL)
        painter.fillRect(box, veil)
