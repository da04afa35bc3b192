"""Zip files that are read and never unpacked: every size, ratio and number in them may be a lie.

What is counted is what comes out, not what the directory of the file declares (CWE-409). A member whose name leads out
of the file, or that is a link, is not there for us: nothing that we read lies behind one.
"""

import stat
import zipfile
from collections.abc import Generator
from contextlib import closing
from io import BytesIO
from pathlib import Path, PurePosixPath

from reader.model import Problem, ReaderError
from reader.model.files import most_members
from reader.model.zips import ZIP_FAULTS

_MB = 1_000_000
# A novel of a million characters with pinyin over each has 400 MB of XML in a DOCX, in a file of 12 MB.
LARGEST_MEMBER = 600 * _MB
_LARGEST_SUM = 1_000 * _MB
# deflate packs 1032 to 1 at most, XML that says the same over and over 60 to 1. Short members may do as they like.
_MOST_PACKED = 200
_UNJUDGED = 10 * _MB
# Members; a picture book has hundreds.
_MOST_MEMBERS = 20_000
_PIECE = 1 << 16
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_FAULTS = (*ZIP_FAULTS, OSError)


class Archive:
    """A zip file's members by name. `source` is its bytes, or where it lies if it may be too large for the memory.
    `subject` names the file in errors: each method raises ReaderError DAMAGED, LOCKED (a member is encrypted) or
    TOO_LARGE."""

    def __init__(self, source: bytes | Path, subject: str, most_members: int | None = None) -> None:
        self._subject = subject
        self._read = 0
        try:
            self._size, members = _measured(source)
            # Before zipfile makes an object of each.
            if members > (most := most_members or _MOST_MEMBERS):
                raise ReaderError(Problem.TOO_LARGE, subject, f"more than {most} files in it")
            self._zip = zipfile.ZipFile(BytesIO(source) if isinstance(source, bytes) else source)
        except _FAULTS as error:
            raise self.damaged(str(error)) from None
        # A name may be empty, which is_dir() does not expect.
        files = (info for info in self._zip.infolist() if info.filename and not info.is_dir())
        self._members = {_name_of(info): info for info in files if _is_inside(info)}
        self._folded = {name.casefold(): name for name in self._members}

    def close(self) -> None:
        self._zip.close()

    def damaged(self, detail: str) -> ReaderError:
        return ReaderError(Problem.DAMAGED, self._subject, detail)

    def find(self, name: str) -> str | None:
        """The name as the file has it, letter case aside; None if there is no such member."""
        return name if name in self._members else self._folded.get(name.casefold())

    def read(self, name: str, largest: int = LARGEST_MEMBER) -> bytes:
        """A member of at most `largest` bytes, whole."""
        return b"".join(self.pieces(name, largest))

    def find_bytes(self, name: str, largest: int) -> bytes | None:
        """As read, for what can be done without: None for a member that is missing, damaged or too large."""
        try:
            return self.read(name, largest) if self.find(name) else None
        except ReaderError:
            return None

    def pieces(self, name: str, largest: int = LARGEST_MEMBER) -> Generator[bytes]:
        """A member in pieces as they are unpacked. What is wrong with it may show at its end only."""
        info = self._members.get(self.find(name) or "")
        if info is None:
            raise self.damaged(f"{name} is missing")
        if info.flag_bits & _ENCRYPTED:
            raise ReaderError(Problem.LOCKED, self._subject)
        if info.compress_type not in _METHODS:
            raise self.damaged(f"{name} is packed in an unknown way")
        size = 0
        with closing(self._unpacked(info, name)) as unpacked:
            for piece in unpacked:
                size += len(piece)
                self._read += len(piece)
                self._check(name, info, size, largest)
                yield piece

    def _unpacked(self, info: zipfile.ZipInfo, name: str) -> Generator[bytes]:
        try:
            with self._zip.open(info) as member:
                while piece := member.read(_PIECE):
                    yield piece
        except _FAULTS as error:
            raise self.damaged(f"{name}: {error}") from None

    def _check(self, name: str, info: zipfile.ZipInfo, size: int, largest: int) -> None:
        packed = min(info.compress_size, self._size)
        if size > largest or self._read > _LARGEST_SUM or (size > _UNJUDGED and size > packed * _MOST_PACKED):
            raise ReaderError(Problem.TOO_LARGE, self._subject, f"{name} unpacks to more than {size / _MB:.0f} MB")


def _measured(source: bytes | Path) -> tuple[int, int]:
    """The size of a zip file, and how many members it has at most."""
    if isinstance(source, bytes):
        return len(source), most_members(BytesIO(source))
    with source.open("rb") as file:
        return source.stat().st_size, most_members(file)


def _name_of(info: zipfile.ZipInfo) -> str:
    """The name; one in the system's own encoding, which zipfile takes for that of DOS, as UTF-8 or GB 18030."""
    if info.flag_bits & _UTF8_NAME or info.filename.isascii():
        return info.filename
    try:
        raw = info.filename.encode("cp437")
        return raw.decode("utf-8" if _is_utf8(raw) else "gb18030")
    except UnicodeError:
        return info.filename


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeError:
        return False
    return True


def _is_inside(info: zipfile.ZipInfo) -> bool:
    name = info.filename
    is_link = stat.S_ISLNK(info.external_attr >> 16)
    return not is_link and "\\" not in name and ":" not in name[:2] and _stays(PurePosixPath(name))


def _stays(path: PurePosixPath) -> bool:
    return not path.is_absolute() and ".." not in path.parts
