"""The pictures of an article: how large each is, by its header alone, and the picture in the size it is shown in.

For workers: a large one takes a second. Every picture is hostile. Only formats are read that have no other file in
them, nothing larger than MOST_PIXELS is decoded, and what cannot be shown is no error: it has no size and no image.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLoggingCategory, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from reader.model import Article, Picture

# Width and height in pixels, upright as it is to be seen; NO_SIZE of what cannot be shown.
Size = tuple[int, int]
NO_SIZE: Size = (0, 0)
NO_PICTURES: Mapping[int, Size] = {}

MOST_PIXELS = 64_000_000
_MOST_MEMORY = 256  # megabytes: what MOST_PIXELS take with four bytes each
_HEAD = 65_536  # bytes, in which most headers are
_ROTATED = QImageIOHandler.Transformation.TransformationRotate90


def picture_sizes(article: Article) -> dict[int, Size]:
    """The sizes of an article's pictures by the indices of their blocks."""
    return {number: picture_size(block.picture) for number, block in enumerate(article.blocks) if block.picture}


def picture_size(picture: Picture) -> Size:
    """The size of a picture by its header."""
    # What a camera writes before it may be long, and not every format is read from a part.
    for data in (picture.data[:_HEAD], picture.data):
        with _reader(data) as reader:
            size = reader.size() if reader else QSize()
            if reader and not size.isEmpty():
                upright = size.transposed() if _is_rotated(reader) else size
                pixels = size.width() * size.height()
                return upright.toTuple() if pixels <= MOST_PIXELS else NO_SIZE
    return NO_SIZE


def decode(picture: Picture, size: Size) -> QImage | None:
    """A picture scaled to `size` pixels, ready to be painted; None where it cannot be shown."""
    if picture_size(picture) == NO_SIZE:
        return None
    with _reader(picture.data) as reader:
        if reader is None:
            return None
        wanted = QSize(*size)
        reader.setScaledSize(wanted.transposed() if _is_rotated(reader) else wanted)
        image = reader.read()
    if image.isNull():
        return None
    has_alpha = image.hasAlphaChannel()
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied if has_alpha else QImage.Format.Format_RGB32)


def _is_rotated(reader: QImageReader) -> bool:
    """Whether the picture lies on its side, as cameras store it."""
    return bool(reader.transformation() & _ROTATED)


@contextmanager
def _reader(data: bytes) -> Iterator[QImageReader | None]:
    """A reader of the one format that the first bytes tell of; None where that is none of ours."""
    kind = _format(data)
    if kind is None:
        yield None
        return
    _prepare_qt()
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    # Else Qt would try all that it can read, and SVG may name other files.
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    yield reader


def _format(data: bytes) -> bytes | None:
    """Qt's name of a picture's format."""
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return b"webp"
    signs = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg", b"GIF8": b"gif", b"BM": b"bmp"}
    return next((name for sign, name in signs.items() if data.startswith(sign)), None)


@cache
def _prepare_qt() -> None:
    """Qt logs what is wrong with a picture; here that is seen on the page."""
    QLoggingCategory.setFilterRules("qt.gui.imageio*=false")
    QImageReader.setAllocationLimit(_MOST_MEMORY)
