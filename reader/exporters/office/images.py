"""Pictures as office files hold them: as they are, with their size, read from their headers."""

import struct
from dataclasses import dataclass

from reader.model import Picture

# No office program opens what is longer in a document, and sizes beyond are lies.
_MAX_PIXELS = 65_535
# The markers of JPEG frames (ITU T.81, table B.1): what holds the size, DHT, JPG and DAC left out.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xDA)})


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of a kind that every office program shows. `suffix` is that of a file's name ("png"), without a dot;
    sizes are pixels."""

    suffix: str
    data: bytes
    width: int
    height: int


def image_of(picture: Picture) -> Image | None:
    """The picture by what its bytes say, whatever its media type; None if it is of another kind, such as WebP, which
    Word before 2021 does not know, or broken."""
    data = picture.data
    try:
        found = _measured(data)
    except (struct.error, IndexError):
        return None
    if found is None:
        return None
    suffix, width, height = found
    fits = 0 < width <= _MAX_PIXELS and 0 < height <= _MAX_PIXELS
    return Image(suffix, data, width, height) if fits else None


def _measured(data: bytes) -> tuple[str, int, int] | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png", *struct.unpack_from(">II", data, 16)
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif", *struct.unpack_from("<HH", data, 6)
    if data.startswith(b"BM"):
        width, height = struct.unpack_from("<ii", data, 18)
        # Rows from top to bottom have a negative height.
        return "bmp", width, abs(height)
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    return None


def _jpeg(data: bytes) -> tuple[str, int, int] | None:
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return "jpeg", width, height
        # Any number of 0xFF may stand before a marker (B.1.1.2).
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        else:
            at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    return None
