"""Zip files of parts, as office formats and e-books are: the same document gives the same bytes."""

import errno
import io
import os
from collections.abc import Iterable
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

# The earliest that a zip file can tell: when it was written is nobody's business.
_DATE = (1980, 1, 1, 0, 0, 0)
# What a part may be long without the 64-bit fields that not every reader knows.
_MAX_BYTES = 2**31 - 1


class Package:
    """A zip file being written, to be used in a `with` statement. Raises OSError."""

    def __init__(self, file: BinaryIO) -> None:
        self._zip = ZipFile(file, "w", ZIP_DEFLATED)

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        # After a failure too: left open, it would write its end into a closed file when it is collected.
        self._zip.close()

    def add(self, name: str, data: str | bytes, *, stored: bool = False) -> None:
        """Write a part; `stored` leaves it as it is, for what is compressed in itself or must be found in the zip."""
        content = data.encode("utf-8") if isinstance(data, str) else data
        self._zip.writestr(_info(name, ZIP_STORED if stored else ZIP_DEFLATED), content)

    def stream(self, name: str, pieces: Iterable[str]) -> None:
        """Write a part of any length as its pieces come, in UTF-8. No other part can be written meanwhile."""
        with self._zip.open(_info(name, ZIP_DEFLATED), "w") as part:
            size = 0
            with io.BufferedWriter(part, 1 << 16) as file:  # type: ignore[arg-type]
                for piece in pieces:
                    size += file.write(piece.encode("utf-8"))
                    if size > _MAX_BYTES:
                        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))


def _info(name: str, compression: int) -> ZipInfo:
    info = ZipInfo(name, _DATE)
    info.compress_type = compression
    # Readable by all where a program restores it: 0 would be readable by none.
    info.external_attr = 0o644 << 16
    return info
