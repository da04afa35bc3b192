"""Pictures made by hand, no larger than their headers."""

import struct
from zlib import compress, crc32

from reader.model import Picture


def png(width: int, height: int) -> Picture:
    """A whole grey picture, for programs that look at all of it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))

    rows = compress(b"".join(b"\x00" + b"\x80" * width for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return Picture("image/png", data)


def gif(width: int, height: int) -> Picture:
    return Picture("image/gif", b"GIF89a" + struct.pack("<HH", width, height) + b"\x00\x00\x00;")


def bmp(width: int, height: int) -> Picture:
    return Picture("image/bmp", b"BM" + bytes(12) + struct.pack("<Iii", 40, width, height) + bytes(28))


def jpeg(width: int, height: int, before: bytes = b"\xff\xe0\x00\x04ab") -> Picture:
    """A picture with markers before its frame."""
    frame = b"\xff\xc2\x00\x11\x08" + struct.pack(">HH", height, width)
    return Picture("image/jpeg", b"\xff\xd8" + before + frame + bytes(10))


def webp() -> Picture:
    return Picture("image/webp", b"RIFF\x1a\x00\x00\x00WEBPVP8L" + bytes(14))
