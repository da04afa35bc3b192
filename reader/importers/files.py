"""Read a file whole, within bounds, and say in the user's words why it cannot be read."""

import os
import stat
from pathlib import Path

from reader.model import Problem, ReaderError

# A novel of a million characters has 3 MB; this is seven of them.
LARGEST = 20_000_000


def read_file(path: Path, largest: int = LARGEST, subject: str = "") -> bytes:
    """Return the bytes of a regular file of at most `largest` bytes.

    Anything else - a folder, a pipe, a device - is refused before it is opened: opening a pipe could wait for ever.
    Raises ReaderError naming `subject`, or the path.
    """
    subject = subject or printable(path)
    check_readable(path, largest, subject)
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise _explain(error, subject) from None
    check_size(len(data), subject, largest)
    return data


def check_readable(path: Path, largest: int, subject: str = "") -> None:
    """Raise what `read_file` raises of a file before it is opened."""
    subject = subject or printable(path)
    try:
        _check(path.stat(), subject, largest)
    except ValueError:
        # A NUL in the name.
        raise ReaderError(Problem.NOT_FOUND, subject) from None
    except OSError as error:
        raise _explain(error, subject) from None


def check_size(size: int, subject: str, largest: int = LARGEST) -> None:
    """Raise ReaderError TOO_LARGE for more than `largest` bytes, or as many characters of text that never was bytes."""
    if size > largest:
        detail = f"{size / 1e6:.0f} MB > {largest / 1e6:.0f} MB"
        raise ReaderError(Problem.TOO_LARGE, subject, detail)


def printable(path: Path) -> str:
    """The path as text; bytes of a name that are no UTF-8 are shown as U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace").replace("\0", "\ufffd")


def _check(status: os.stat_result, subject: str, largest: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReaderError(Problem.IS_DIRECTORY, subject)
    if not stat.S_ISREG(status.st_mode):
        raise ReaderError(Problem.NOT_A_FILE, subject)
    check_size(status.st_size, subject, largest)


def _explain(error: OSError, subject: str) -> ReaderError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ReaderError(Problem.NOT_FOUND, subject)
    if isinstance(error, PermissionError):
        return ReaderError(Problem.NO_PERMISSION, subject)
    if isinstance(error, IsADirectoryError):
        return ReaderError(Problem.IS_DIRECTORY, subject)
    return ReaderError(Problem.UNREADABLE, subject, error.strerror or str(error))
