"""How a process ended that Python could not see end: by a fault in a library's C code, or because one gave up (abort).

While a process lives it has a file to which Python's faulthandler writes when that happens. The next process finds
the file; one that was killed, or lost its power, has written nothing there, and there is nothing to say of it.
"""

import faulthandler
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from reader.crash_report import own_versions
from reader.masking import mask, mask_path
from reader.model import make_own_folder

_PREFIX = "fault-"
_LONGEST = 200_000


class FaultFile:
    """The file of this process. Raises nothing: where it cannot be written there is none."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"{_PREFIX}{os.getpid()}-{os.urandom(4).hex()}"
        self._file: IO[bytes] | None = None
        with suppress(OSError):
            make_own_folder(folder)
            self._file = self._made()
            self._file.write(f"{own_versions()}\n".encode())
            self._file.flush()
            faulthandler.enable(self._file)

    def note(self, message: str) -> None:
        """Write down what is said just before the process ends, masked."""
        if self._file:
            with suppress(OSError):
                self._file.write(mask(message).encode("utf-8", "replace") + b"\n")
                self._file.flush()

    def end(self) -> None:
        """The process ends as it should: nothing is to be found."""
        if self._file:
            faulthandler.disable()
            self._file.close()
            self._file = None
            with suppress(OSError):
                self._path.unlink()

    def _made(self) -> IO[bytes]:
        """Locked before it has the name by which others would find it."""
        temporary = self._path.with_name(f".{self._path.name}")
        file = temporary.open("xb")
        _lock(file)
        if sys.platform == "win32":
            # Nobody can rename, or remove, what is open there: that is the lock.
            file.close()
            file = temporary.replace(self._path).open("wb")
        else:
            temporary.rename(self._path)
        return file


def take_faults(folder: Path) -> list[str]:
    """What processes wrote down that ended by a fault, the latest last, masked. Their files are removed; those of
    processes that live are left alone."""
    found: list[tuple[float, str]] = []
    for path in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if (said := _taken(path)) is not None:
                found.append(said)
    return [text for _, text in sorted(found) if "\n" in text.strip()]


def _taken(path: Path) -> tuple[float, str] | None:
    """When and what was written to a file, which is removed; None where its process lives. Raises OSError."""
    with path.open("rb") as file:
        if not _lock(file):
            return None
        when, data = os.fstat(file.fileno()).st_mtime, file.read(_LONGEST)
        if sys.platform != "win32":
            path.unlink()
    if sys.platform == "win32":
        path.unlink()
    # Frames of files and functions only, but files may lie in folders of any name.
    return when, mask_path(data.decode("utf-8", "replace"))


if sys.platform == "win32":

    def _lock(file: IO[bytes]) -> bool:
        return not file.closed
else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        """Whether we have it; it is held until the file is closed, or the process ends, however it does."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
