"""Unpacking a package file that may be damaged or hostile. Everything is judged by the zip directory before a byte is
unpacked; the declared sizes then bound what is written, since zipfile reads no member past its own."""

import os
import re
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from reader.model import Problem, ReaderError
from reader.model.files import most_members
from reader.model.zips import ZIP_FAULTS
from reader.translate.models.metadata import FaultyPackageError

# The official packages hold under 40 members, 75 MB packed and 90 to 250 MB unpacked.
MAX_MEMBERS = 2_000
MAX_BYTES = 2 * 1024**3
# Weights hardly shrink, text to a fifth; deflate can reach 1 : 1032. Small files may shrink as they like.
MAX_RATIO = 100
_FREE_BYTES = 1024**2
# Of a file, in bytes, on every system.
_LONGEST_NAME = 255
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# A backslash and a colon mean a path on Windows, the others do not show.
_FORBIDDEN = re.compile(r"[\\:\x00-\x1f\x7f]")


def open_archive(path: Path) -> zipfile.ZipFile:
    """Open a package file. Raises FaultyPackageError where it is no zip archive, OSError where it cannot be read."""
    if not path.is_file():
        raise FaultyPackageError("it is not a regular file")
    if path.stat().st_size > MAX_BYTES:
        raise FaultyPackageError(f"it is larger than {MAX_BYTES:,} bytes")
    with path.open("rb") as file:
        if most_members(file) > MAX_MEMBERS:
            raise FaultyPackageError(f"it holds more than {MAX_MEMBERS:,} files")
    try:
        return zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        with path.open("rb") as file:
            begins_well = file.read(4) == b"PK\x03\x04"
        cause = "the zip archive is cut short or damaged" if begins_well else "it is not a zip archive"
        raise FaultyPackageError(cause) from error
    except ZIP_FAULTS as error:
        raise FaultyPackageError("its zip directory is damaged") from error


def check_archive(archive: zipfile.ZipFile) -> str:
    """Judge the members of a package by their names, kinds and sizes; return the name of its one folder.

    Raises FaultyPackageError for paths that leave the folder, links, repeated names, encryption, odd compression,
    more than one folder, and archives that unpack to far more than they hold.
    """
    members = archive.infolist()
    seen: set[str] = set()
    for member in members:
        _check_name(member.filename)
        _check_kind(member)
        name = _folded(PurePosixPath(member.filename))
        if name in seen:
            raise FaultyPackageError(f"it holds {_shown(member.filename)} twice")
        seen.add(name)
    _check_sizes(members)
    folder = _only_folder(members)
    _check_folders(members)
    return folder


def unpack(archive: zipfile.ZipFile, destination: Path) -> None:
    """Unpack a checked archive into the existing folder `destination`, on to the disk. Raises FaultyPackageError;
    ReaderError UNREADABLE where the archive cannot be read, OSError where the folder cannot be written."""
    for member in archive.infolist():
        target = destination / PurePosixPath(member.filename)
        if member.is_dir():
            target.mkdir(parents=True, exist_ok=True)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            for chunk in _content(archive, member):
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        with archive.open(member) as packed:
            while chunk := packed.read(1024**2):
                yield chunk
    except ZIP_FAULTS as error:
        raise FaultyPackageError(f"{_shown(member.filename)} is damaged in the archive") from error
    except OSError as error:
        raise ReaderError(Problem.UNREADABLE, str(archive.filename), error.strerror or str(error)) from error


def unpacked_size(archive: zipfile.ZipFile) -> int:
    """Bytes that `unpack` will write."""
    return sum(member.file_size for member in archive.infolist())


def _check_name(name: str) -> None:
    path = PurePosixPath(name)
    if not path.parts or path.is_absolute() or ".." in path.parts or _FORBIDDEN.search(name):
        raise FaultyPackageError(f"its member {_shown(name)} would leave its folder")
    if any(len(os.fsencode(part)) > _LONGEST_NAME for part in path.parts):
        raise FaultyPackageError(f"the name of its member {_shown(name)} is too long")


def _check_folders(members: list[zipfile.ZipInfo]) -> None:
    """Raises where a file has others in it as a folder has."""
    folders = {_folded(parent) for member in members for parent in PurePosixPath(member.filename).parents}
    for member in members:
        if not member.is_dir() and _folded(PurePosixPath(member.filename)) in folders:
            raise FaultyPackageError(f"its member {_shown(member.filename)} is a file and a folder")


def _folded(path: PurePosixPath) -> str:
    """The same for names of one file: ./a//b and a/b, and those in which some file systems tell no case."""
    return str(path).casefold()


def _check_kind(member: zipfile.ZipInfo) -> None:
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise FaultyPackageError(f"its member {_shown(member.filename)} is a link or device, not a file")
    if member.flag_bits & 0x1:
        raise FaultyPackageError(f"its member {_shown(member.filename)} is encrypted")
    if member.compress_type not in _METHODS:
        raise FaultyPackageError(f"its member {_shown(member.filename)} is compressed in an unknown way")


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    total = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if total > MAX_BYTES:
        raise FaultyPackageError(f"it would unpack to {total:,} bytes, more than {MAX_BYTES:,}")
    for member in members:
        _check_ratio(_shown(member.filename), member.file_size, member.compress_size)
    _check_ratio("it", total, packed)
    # Members that share their bytes make an archive smaller than the sum of its members.
    starts = [member.header_offset for member in members]
    if len(set(starts)) < len(starts):
        raise FaultyPackageError("its members overlap")


def _check_ratio(name: str, size: int, packed: int) -> None:
    if size > _FREE_BYTES and size > MAX_RATIO * packed:
        raise FaultyPackageError(f"{name} would unpack from {packed:,} to {size:,} bytes, as no model does")


def _only_folder(members: list[zipfile.ZipInfo]) -> str:
    folders = {PurePosixPath(member.filename).parts[0] for member in members}
    loose = [member for member in members if not member.is_dir() and "/" not in str(PurePosixPath(member.filename))]
    if len(folders) != 1 or loose:
        raise FaultyPackageError("it does not hold one folder with everything in it")
    return folders.pop()


def _shown(name: str) -> str:
    return ascii(name[:100])[1:-1]
