"""Several files that are one: in a folder, or in an archive (zip, or tar in whatever packing), which is never unpacked
to the disk. What their names say is compared, and never made a path: a name cannot lead out of an archive.

What is counted is what comes out, not what an archive says of itself (CWE-409).
"""

import io
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from reader.dictionary.added import MOST_BYTES, bad_dictionary
from reader.dictionary.unpacked import UNPACKING_FAULTS, unpacked
from reader.model import Problem, ReaderError, cannot_read
from reader.model.files import most_members
from reader.model.zips import ZIP_FAULTS

# Some have a picture for each word.
_MOST_MEMBERS = 50_000
_PIECE = 1 << 20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_MOST_PACKED, _UNJUDGED = 300, 20_000_000
_TAR_MAGIC_AT, _TAR_MAGIC = 257, b"ustar"
FAULTS = (*UNPACKING_FAULTS, *ZIP_FAULTS, tarfile.TarError)


class Bundle:
    """Files by name. `subject` is what the reader chose: errors name it. `check` is called now and then while they are
    read, also where nothing comes of that, and may raise what ends it."""

    def __init__(self, subject: Path, openers: Mapping[str, Callable[[], BinaryIO]]) -> None:
        self.subject = str(subject)
        self.check: Callable[[], None] = _go_on
        self._openers = openers
        self.names: Sequence[str] = sorted(openers)

    def open(self, name: str) -> "Stream":
        """One of the files, unpacked where it is packed. Raises ReaderError."""
        if name not in self._openers:
            raise bad_dictionary(self.subject, f"{name}: it is missing")
        self.check()
        return Stream(partial(unpacked, self._openers[name]), self.subject, name, self.check)


def _go_on() -> None:
    """Nobody wants it to end."""


class Stream:
    """A file of a bundle as it is read. Every method raises ReaderError BAD_DICTIONARY for a damaged one, and for one
    that gives more than a dictionary can have."""

    def __init__(
        self, open_file: Callable[[], BinaryIO], subject: str, name: str, check: Callable[[], None] = _go_on
    ) -> None:
        self._subject, self.name, self._check = subject, name, check
        self.at = 0
        self._file = self._guarded(open_file)

    def read(self, size: int) -> bytes:
        """So many bytes, fewer at the end."""
        pieces: list[bytes] = []
        while size and (piece := self._guarded(partial(self._file.read, min(size, _PIECE)))):
            pieces.append(piece)
            self._check()
            size -= len(piece)
            self.at += len(piece)
            if self.at > MOST_BYTES:
                raise self.bad("it is too large")
        return b"".join(pieces)

    def read_all(self, largest: int) -> bytes:
        """All of it, if that is not more than `largest` bytes."""
        data = self.read(largest + 1)
        if len(data) > largest:
            raise self.bad(f"it has more than {largest / 1e6:.0f} MB")
        return data

    def pieces(self) -> Iterator[bytes]:
        while piece := self.read(_PIECE):
            yield piece

    def bad(self, detail: str) -> ReaderError:
        return bad_dictionary(self._subject, f"{self.name}: {detail}")

    def close(self) -> None:
        self._guarded(self._file.close)

    def _guarded(self, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except FAULTS as error:
            raise self.bad(str(error) or "it is damaged") from None


def file_bundle(path: Path) -> Bundle:
    """One file, by its name."""
    return Bundle(path, {path.name: partial(_open, path)})


def folder_bundle(folder: Path, subject: Path) -> Bundle:
    """The files of a folder; no links, pipes or devices. Raises ReaderError."""
    try:
        found = [path for path in folder.iterdir() if stat.S_ISREG(path.lstat().st_mode)]
    except OSError as error:
        raise cannot_read(folder, error) from None
    return Bundle(subject, {path.name: partial(_open, path) for path in found})


def is_zip(path: Path) -> bool:
    with _open(path) as file:
        return file.read(4) == b"PK\x03\x04"


def is_tar(path: Path) -> bool:
    """Whether it is a tar file, packed or not; not so where it is damaged."""
    with closing(Stream(partial(unpacked, partial(_open, path)), str(path), path.name)) as stream:
        start = stream.read(_TAR_MAGIC_AT + len(_TAR_MAGIC))
    return start[_TAR_MAGIC_AT:] == _TAR_MAGIC


def _open(path: Path) -> BinaryIO:
    return path.open("rb")


# zip


def zip_bundle(path: Path) -> Bundle:
    """The members of a zip file. Raises ReaderError BAD_DICTIONARY, LOCKED."""
    try:
        _check_count(path)
        with zipfile.ZipFile(path) as archive:
            # A name may be empty, which is_dir() does not expect.
            members = [info for info in archive.infolist() if info.filename and not info.is_dir()]
    except FAULTS as error:
        raise bad_dictionary(str(path), str(error)) from None
    if any(info.flag_bits & _ENCRYPTED for info in members):
        raise ReaderError(Problem.LOCKED, str(path))
    return Bundle(path, {info.filename: partial(_open_member, path, info) for info in members})


def _check_count(path: Path) -> None:
    """Raises ValueError."""
    with path.open("rb") as file:
        if most_members(file) > _MOST_MEMBERS:
            raise ValueError(f"more than {_MOST_MEMBERS} files in it")


def _open_member(path: Path, info: zipfile.ZipInfo) -> BinaryIO:
    if info.compress_type not in _METHODS:
        raise ValueError("it is packed in an unknown way")
    archive = zipfile.ZipFile(path)
    packed = min(info.compress_size, path.stat().st_size)
    return cast("BinaryIO", _Member(archive.open(info), archive, max(packed * _MOST_PACKED, _UNJUDGED)))


class _Member(io.RawIOBase):
    """A file in an archive of which not more than `most` bytes are read; `archive` is closed with it."""

    def __init__(self, file: IO[bytes], archive: Any, most: int) -> None:
        super().__init__()
        self._file, self._archive, self._left = file, archive, most

    def read(self, size: int = -1, /) -> bytes:
        data = self._file.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise ValueError("it unpacks to too much")
        return data

    def close(self) -> None:
        self._file.close()
        self._archive.close()
        super().close()


# tar


def tar_bundle(path: Path) -> Bundle:
    """The files in a tar file. Raises ReaderError BAD_DICTIONARY."""
    try:
        with closing(unpacked(partial(_open, path))) as file:
            names = [member.name for member in _members(_tar(file))]
    except FAULTS as error:
        raise bad_dictionary(str(path), str(error)) from None
    return Bundle(path, {name: partial(_open_in_tar, path, name) for name in names})


def _tar(file: BinaryIO) -> tarfile.TarFile:
    return tarfile.open(fileobj=file, mode="r:")


def _members(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """Its files, not what else there is; of a sparse one the size may be anything, and no dictionary is."""
    for count, member in enumerate(archive):
        if count >= _MOST_MEMBERS:
            raise ValueError(f"more than {_MOST_MEMBERS} files in it")
        if member.isreg() and not member.issparse():
            yield member


def _open_in_tar(path: Path, name: str) -> BinaryIO:
    file = unpacked(partial(_open, path))
    archive = _tar(file)
    for member in _members(archive):
        if member.name == name and (found := archive.extractfile(member)):
            return cast("BinaryIO", _Member(found, file, MOST_BYTES))
    file.close()
    raise ValueError("it is not there any more")
