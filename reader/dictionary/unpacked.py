"""Files packed by gzip (dictzip too), bzip2 or xz, read as they are unpacked: never more of them than is asked for."""

import bz2
import io
import lzma
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO, Protocol, cast

from reader.dictionary.added import MOST_BYTES

# A dictionary of plain text packs to a twentieth at most. Short files may do as they like.
_MOST_PACKED, _UNJUDGED = 300, 20_000_000
_PIECE = 1 << 16
# Several files within one that is packed are several ways through it.
_MOST_AGAIN = 8
# Nobody who reads a dictionary or a tar file asks for more at once: a size that says so is a lie.
_LARGEST_READ = 1 << 24
# What xz may take to unpack; its hardest preset takes 65 MB.
_XZ_MEMORY = 100_000_000
# What is raised for damaged ones. Python says with a plain OSError that a stream of bzip2 is none.
UNPACKING_FAULTS = (zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, OverflowError)


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


class _Gzip:
    """gzip in the manner of the others, which keep by themselves what they were given and have not come to yet."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def needs_input(self) -> bool:
        return not self._inner.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


def _xz() -> _Decompressor:
    return lzma.LZMADecompressor(memlimit=_XZ_MEMORY)


_SIGNATURES: tuple[tuple[bytes, Callable[[], _Decompressor]], ...] = (
    (b"\x1f\x8b", _Gzip),
    (b"BZh", bz2.BZ2Decompressor),
    (b"\xfd7zXZ", _xz),
)
_LONGEST_SIGNATURE = 5


def unpacked(open_packed: Callable[[], BinaryIO]) -> BinaryIO:
    """A file as it is unpacked; one that is not packed as it is. What `open_packed` opens is closed with it. Reading
    it raises UNPACKING_FAULTS, among them ValueError for what unpacks to too much."""
    with open_packed() as file:
        start = file.read(_LONGEST_SIGNATURE)
    found = next((each for each in _SIGNATURES if start.startswith(each[0])), None)
    return cast("BinaryIO", _Unpacked(open_packed, *found)) if found else open_packed()


class _Unpacked(io.RawIOBase):
    """Going back means beginning anew, which costs time, but no memory."""

    def __init__(
        self, open_packed: Callable[[], BinaryIO], signature: bytes, make: Callable[[], _Decompressor]
    ) -> None:
        super().__init__()
        self._open, self._signature, self._make = open_packed, signature, make
        self._spent = 0
        self._begin()

    def _begin(self) -> None:
        self._file, self._unpacker = self._open(), self._make()
        self._taken, self._at = 0, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        if whence != io.SEEK_SET or offset < 0:
            raise ValueError("its end is not known")
        if offset < self._at:
            self._file.close()
            self._begin()
        while self._at < offset and self._next(min(_PIECE, offset - self._at)):
            pass
        return self._at

    def read(self, size: int = -1, /) -> bytes:
        """So many bytes, fewer at the end."""
        if not 0 <= size <= _LARGEST_READ:
            raise ValueError("a part of it is too large")
        pieces: list[bytes] = []
        while size and (piece := self._next(size)):
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def readinto(self, buffer: Any, /) -> int:
        piece = self.read(min(len(buffer), _PIECE))
        buffer[: len(piece)] = piece
        return len(piece)

    def _next(self, size: int) -> bytes:
        """Some bytes, at most so many; none at the end."""
        while True:
            rest = b""
            if self._unpacker.eof and not (rest := self._next_member()):
                return b""
            hungry = self._unpacker.needs_input and not rest
            packed = self._file.read(_PIECE) if hungry else rest
            self._taken += len(packed)
            piece = self._unpacker.decompress(packed, size)
            if piece:
                self._count(len(piece))
                return piece
            if hungry and not packed and not self._unpacker.eof:
                raise EOFError("it ends too early")

    def _next_member(self) -> bytes:
        """What another file begins with that was packed and joined to the one before. What else follows is none."""
        rest = self._unpacker.unused_data
        rest += self._file.read(_PIECE) if len(rest) < _LONGEST_SIGNATURE else b""
        if rest.startswith(self._signature):
            self._unpacker = self._make()
            return rest
        return b""

    def _count(self, size: int) -> None:
        self._at += size
        self._spent += size
        too_much = self._at > _UNJUDGED and self._at > self._taken * _MOST_PACKED
        if too_much or self._at > MOST_BYTES or self._spent > _MOST_AGAIN * MOST_BYTES:
            raise ValueError("it unpacks to too much")
