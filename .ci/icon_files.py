"""The program's icon in the formats of Windows and macOS, drawn from its SVG when a bundle is built (duidu.spec)."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# What macOS names pictures of so many pixels: icns, PNG.
_ICNS_KINDS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}


def written_for(platform: str, svg: Path, folder: Path) -> str | None:
    """Write the icon for such a `platform` (as sys.platform) into `folder`; its path. None where a program has none."""
    writers = {"win32": ("duidu.ico", ico), "darwin": ("duidu.icns", icns)}
    if platform not in writers:
        return None
    name, make = writers[platform]
    target = folder / name
    target.write_bytes(make(svg))
    return str(target)


def ico(svg: Path) -> bytes:
    """A file of Windows: a directory, then PNGs (which it takes since Vista)."""
    pictures = [png(svg, size) for size in _ICO_SIZES]
    offset = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(_ICO_SIZES, pictures, strict=True):
        # 256 is written as 0.
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return directory + b"".join(pictures)


def icns(svg: Path) -> bytes:
    """A file of macOS: PNGs, each with its kind and length before it."""
    pictures = [(kind, png(svg, size)) for size, kind in _ICNS_KINDS.items()]
    body = b"".join(kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def png(svg: Path, size: int) -> bytes:
    """The drawing, so many pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.read_bytes())).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()
