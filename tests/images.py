"""Small pictures for tests, and captions that have them."""

import struct
import zlib

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from reader.model import Block, BlockKind, Picture
from tests.builders import block

RED = "#C03020"


def encoded(width: int, height: int, colour: str = RED, kind: str = "PNG") -> bytes:
    """A picture of one colour; "#00..." is transparent."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


def png_of_size(width: int, height: int) -> bytes:
    """The header of a PNG that says it is so large, and hardly more."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def with_segments(jpeg: bytes, *segments: tuple[int, bytes]) -> bytes:
    """A JPEG with application segments before its header, by their numbers."""
    made = (bytes((0xFF, 0xE0 + number)) + struct.pack(">H", len(data) + 2) + data for number, data in segments)
    return jpeg[:2] + b"".join(made) + jpeg[2:]


def orientation(value: int) -> tuple[int, bytes]:
    """The segment in which a camera says how the picture lies: 6 is a quarter turn."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, value, 0)
    return 1, b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)


def caption(number: int, text: str, data: bytes, *, folded: bool = False) -> Block:
    """A caption with a picture; with no text that has no sentences either."""
    made = block(number, text)
    return Block(BlockKind.CAPTION, text, made.sentences, folded=folded, picture=Picture("image/png", data))
