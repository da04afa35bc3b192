"""How far a picture may differ from a golden one.

FreeType's versions smooth outlines a little otherwise, and Noto's versions place them a little otherwise: that must
pass, and whatever a reader would see must not. So both pictures are shrunk till such trifles are gone, and judged by
their worst tile, for a missing character is nothing in the mean of a page.
"""

from array import array
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from reader.model import Colour
from reader.ui.theme import Theme

_SHRINK = 4  # pixels of a picture that become one
_TILE = 2  # of these that become one tile
# Of 255: the most that the mean of a tile may be off, in any channel. The same outlines rasterised in another way come
# to 23, a line that stands 3 pixels too low to 35 and more.
WORST = 28
_GROUNDS = ("paper", "tint", "word_tint", "selection", "found", "found_now")
_MOST_OFF = 0.1  # by which the area of a ground may differ, for the ink on it does
_CHANCE = 200  # pixels that the edges of ink may have of a colour by chance


def worst_difference(one: QImage, other: QImage) -> int:
    """The difference of the two pictures in that of their tiles where it is greatest, 0 to 255."""
    if one.size() != other.size():
        return 255
    shrunk = _shrunk(one, _SHRINK)
    painter = QPainter(shrunk)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, _shrunk(other, _SHRINK))
    painter.end()
    tiles = _shrunk(shrunk, _TILE)
    return max(max(pixel & 0xFF, pixel >> 8 & 0xFF, pixel >> 16 & 0xFF) for pixel in pixels_of(tiles))


def _shrunk(image: QImage, factor: int) -> QImage:
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return made.scaled(image.width() // factor, image.height() // factor, keep, smooth)


def wrong_grounds(one: QImage, other: QImage, theme: Theme) -> list[str]:
    """The names of those colours behind the text, too much like each other for `worst_difference`, that do not take the
    same room in both pictures."""
    first, second = pixels_of(one), pixels_of(other)
    areas = {name: (first.count(colour), second.count(colour)) for name, colour in _grounds(theme).items()}
    wrong = (name for name, area in areas.items() if max(area) - min(area) > _MOST_OFF * max(area))
    return [name for name in wrong if max(areas[name]) > _CHANCE]


def _grounds(theme: Theme) -> dict[str, int]:
    highlights = {colour.value: theme.highlight(colour) for colour in Colour}
    return {name: colour.rgb() for name, colour in highlights.items()} | {
        name: getattr(theme, name).rgb() for name in _GROUNDS
    }


def pixels_of(image: QImage) -> "array[int]":
    """The pixels as 0xffRRGGBB."""
    data = cast("memoryview", image.convertToFormat(QImage.Format.Format_RGB32).constBits())
    return array("I", bytes(data))
