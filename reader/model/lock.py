"""One process at a time: a lock that the system takes away from a process that dies, however it dies."""

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.model.errors import Problem, ReaderError, cannot_write

_POLL_SECONDS = 0.05


@contextmanager
def hold_lock(path: Path, subject: str, seconds: float = 0.0) -> Generator[None]:
    """Hold the lock file `path`, which exists only meanwhile; wait up to `seconds` for another who has it.

    Raises ReaderError: BUSY about `subject` where the other still has it then, CANNOT_WRITE.
    """
    give_up = time.monotonic() + seconds
    while (descriptor := _acquire(path)) is None:
        if time.monotonic() >= give_up:
            raise ReaderError(Problem.BUSY, subject)
        time.sleep(_POLL_SECONDS)
    try:
        yield
    finally:
        # Before the lock is let go: who waits for it then finds that its file is no longer the one at `path`.
        with suppress(OSError):
            path.unlink()
        os.close(descriptor)


def _acquire(path: Path) -> int | None:
    """A descriptor of the locked file, or None where another process or thread has it."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise cannot_write(path, error) from error
    try:
        if _is_ours(descriptor, path):
            return descriptor
    except OSError as error:
        os.close(descriptor)
        raise cannot_write(path, error) from error
    os.close(descriptor)
    return None


def _is_ours(descriptor: int, path: Path) -> bool:
    try:
        _lock(descriptor)
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except (BlockingIOError, PermissionError, FileNotFoundError):
        # It is held (on Windows: PermissionError), or was let go and deleted between the two calls.
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
