"""How much room a picture has on the page."""

from PySide6.QtCore import QSizeF

from reader.ui.pictures import NO_SIZE, Size
from reader.ui.reading_view.page import Page

_MOST_OF_SCREEN = 0.7  # so that its caption is seen with it
_STEP = 40  # pixels, so that a window made higher sets its page anew seldom
_LEAST = 120
# The frame in the place of one that cannot be shown, in sizes of the text.
_FRAME = QSizeF(9, 3)
_GAP = 0.5  # between a picture and its caption


def most_height(across: float) -> float:
    """How high a picture may be on a screen with so many pixels across the lines."""
    return max(across * _MOST_OF_SCREEN // _STEP * _STEP, _LEAST)


def picture_room(size: Size, page: Page) -> QSizeF:
    """The room of a picture along and across the lines of the page, in its pixels: within the column, never larger
    than its own pixels. In vertical text it stands upright too."""
    if size == NO_SIZE:
        frame = _FRAME * page.size
        return QSizeF(min(frame.width(), page.chinese.width), frame.height())
    along, across = reversed(size) if page.look.vertical else size
    scale = min(1 / page.ratio, page.chinese.width / along, page.picture_height / across)
    return QSizeF(max(along * scale, 1.0), max(across * scale, 1.0))


def caption_gap(page: Page) -> float:
    """The space between a picture and its caption, in pixels."""
    return _GAP * page.size
