"""The bytes of pictures that come with a page: in its addresses, beside its file, in the parts of an archive."""

import base64
import binascii
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from reader.importers.images import PictureOf
from reader.model import Picture

LARGEST = 10_000_000
LARGEST_TOGETHER = 100_000_000
# Of a side in pixels: less is an icon, a spacer or a tracker. In bytes: less holds no picture.
_SMALLEST_SIDE = 33
_SMALLEST = 200
# SVG is none of them: it can hold scripts and addresses.
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
)
_DATA = re.compile(r"data:[^,]{0,100},", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:")


def picture_from(data: bytes) -> Picture | None:
    """A picture worth a block: of a kind that we know by its first bytes, of a fair size."""
    if not _SMALLEST <= len(data) <= LARGEST:
        return None
    media_type = _media_type(data)
    size = _size(data, media_type)
    if not media_type or (size and max(size) < _SMALLEST_SIDE) or (size and min(size) <= 2):
        return None
    return Picture(media_type, data)


def _media_type(data: bytes) -> str:
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _SIGNATURES if data.startswith(start)), "")


def _size(data: bytes, media_type: str) -> tuple[int, int] | None:
    """Width and height where they stand at a fixed place."""
    if media_type == "image/png":
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if media_type == "image/gif":
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    return None


def bounded(find: Callable[[str], bytes | None]) -> PictureOf:
    """What gives the picture of an address by its bytes, each once and all together no more than LARGEST_TOGETHER."""
    left = LARGEST_TOGETHER
    known: dict[str, Picture | None] = {}

    def picture_of(address: str) -> Picture | None:
        nonlocal left
        if address not in known:
            data = _inline(address) if _DATA.match(address) else find(address)
            picture = picture_from(data) if data and len(data) <= left else None
            left -= len(picture.data) if picture else 0
            known[address] = picture
        return known[address]

    return picture_of


def _inline(address: str) -> bytes | None:
    """The bytes of a data: address (RFC 2397)."""
    head, _, body = address.partition(",")
    if len(body) > 2 * LARGEST:
        return None
    if not head.lower().endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return base64.b64decode(re.sub(r"\s+", "", unquote(body)))
    except (binascii.Error, ValueError):
        return None


def beside(path: Path | None) -> PictureOf:
    """Pictures in the folder of a page's file and below, as browsers save them; never elsewhere, and no links."""
    return bounded(lambda address: _read_beside(path, address) if path else None)


def _read_beside(path: Path, address: str) -> bytes | None:
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    name = unquote(parts.path)
    if parts.scheme or parts.netloc or not name or name.startswith(("/", "\\")) or _DRIVE.match(name) or "\0" in name:
        return None
    steps = [step for step in re.split(r"[/\\]", name) if step not in ("", ".")]
    return None if ".." in steps else _read(path.parent, steps)


def _read(folder: Path, steps: list[str]) -> bytes | None:
    """The file, or None where it or a folder on the way is a link or nothing to read."""
    try:
        for step in steps[:-1]:
            folder /= step
            if not stat.S_ISDIR(folder.lstat().st_mode):
                return None
        file = folder / steps[-1]
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            return None
        # Not what a link was put in the place of in the meantime.
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(handle, "rb") as opened:
            return opened.read(LARGEST + 1)
    except (OSError, IndexError, ValueError):
        return None
