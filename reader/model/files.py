"""Small files of our own: read within bounds, written whole or not at all."""

import errno
import glob
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

# A backup takes no larger ones either.
SMALL_BYTES = 1_000_000
# Of a mode, what concerns all but the owner.
_OTHERS = 0o077
_STAMP = "%Y%m%dT%H%M%S%fZ"
# What begins a member in the directory of a zip file (APPNOTE.TXT, 4.3.12).
_MEMBER, _PIECE = b"PK\x01\x02", 1 << 20


def read_small(path: Path) -> bytes:
    """What a file holds, as much of it as one of our own can be long. Raises OSError.

    A pipe or device, which could keep us waiting, holds nothing.
    """
    if not path.is_file():
        return b""
    with path.open("rb") as file:
        return file.read(SMALL_BYTES)


def later_name(folder: Path, before: str, after: str = "") -> Path:
    """A name for what is kept beside others of its kind. The moment (UTC) stands in it, later than in those that are
    there, whatever the clock says: so that the order of the names is that in which they were given."""
    now = datetime.now(UTC)
    for other in folder.glob(f"{glob.escape(before)}*{glob.escape(after)}"):
        with suppress(ValueError):
            stamp = datetime.strptime(other.name.removeprefix(before).removesuffix(after), _STAMP).replace(tzinfo=UTC)
            now = max(now, stamp + timedelta(microseconds=1))
    return folder / f"{before}{now.strftime(_STAMP)}{after}"


def most_members(file: BinaryIO) -> int:
    """How many members a zip file has at most, by all its bytes: to be asked before zipfile makes an object of each.
    Raises OSError."""
    count, before = 0, b""
    while piece := file.read(_PIECE):
        count += (before + piece).count(_MEMBER)
        before = piece[1 - len(_MEMBER) :]
    return count


def make_own_folder(folder: Path) -> None:
    """Make a folder for what the reader keeps, and see to it that nobody else can look into it. Raises OSError."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    # As https://specifications.freedesktop.org/basedir-spec asks for: the files in it need no care then.
    folder.mkdir(mode=0o700, exist_ok=True)
    if os.name == "posix":
        found = folder.stat()
        # As an earlier version made it, or others. One of somebody else's (sudo) stays as it is.
        if found.st_uid == os.geteuid() and found.st_mode & _OTHERS:
            with suppress(OSError):  # A disk that is read-only, or knows no modes.
                folder.chmod(stat.S_IMODE(found.st_mode) & ~_OTHERS)


def write_whole(target: Path, data: bytes | Iterable[bytes]) -> None:
    """Write `data`, or its pieces, whole or not at all: see `writing`. Raises OSError."""
    with writing(target) as file:
        file.writelines((data,) if isinstance(data, bytes) else data)


@contextmanager
def writing(target: Path) -> Generator[BinaryIO]:
    """A file to be written, in which one may go back: a temporary neighbour of `target`, renamed to it when all is
    done and on the disk. No half file is ever seen.

    A link is followed and stays a link. What is no file, such as /dev/stdout, is written to at the end and never
    replaced. Raises OSError, and whatever is raised while it is written; a file that stood there is then as it was.
    """
    if _is_device_or_pipe(target):
        with tempfile.TemporaryFile() as file:
            yield file
            file.seek(0)
            _copy_to(target, file)
    else:
        with _neighbour(Path(os.path.realpath(target))) as file:
            yield file


def _is_device_or_pipe(target: Path) -> bool:
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _copy_to(target: Path, source: BinaryIO) -> None:
    # Opening a pipe that nobody reads would wait for ever; without blocking it is an error.
    descriptor = os.open(target, os.O_WRONLY | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    with os.fdopen(descriptor, "wb") as file:
        shutil.copyfileobj(source, file)


@contextmanager
def _neighbour(target: Path) -> Generator[BinaryIO]:
    # The name of the target is not part of it: that may be as long as a name can be already.
    temporary = target.with_name(f".{os.urandom(8).hex()}.part")
    descriptor = _unnamed(target.parent)
    is_unnamed = descriptor is not None
    if descriptor is None:
        # Not tempfile: it makes files that only their owner can read, and an export is as public as any other file.
        descriptor = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            if is_unnamed:
                # The folder that is named has Python call linkat(2): link(2) follows no link, such as this one.
                os.link(f"/proc/self/fd/{file.fileno()}", temporary, src_dir_fd=file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    if os.name == "posix":  # Elsewhere a folder is no file.
        with suppress(OSError):  # The file is there; not every folder can be read, nor every disk be asked.
            flush(target.parent)


def _unnamed(folder: Path) -> int | None:
    """The descriptor of a file without a name, of which nothing is left should this process be killed; None where the
    system has none, or the disk (EOPNOTSUPP, of old ones EISDIR: open(2)), or it could not be given a name."""
    if sys.platform != "linux" or not Path("/proc/self/fd").exists():
        return None
    try:
        return os.open(folder, os.O_RDWR | os.O_TMPFILE, 0o666)
    except OSError as error:
        if error.errno in (errno.EOPNOTSUPP, errno.EISDIR):
            return None
        raise


def flush(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
