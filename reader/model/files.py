"""Small files of our own: read within bounds, written whole or not at all."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

_MAX_BYTES = 100_000


def read_small(path: Path) -> bytes:
    """What a file holds, as much of it as one of our own can be long. Raises OSError.

    A pipe or device, which could keep us waiting, holds nothing.
    """
    if not path.is_file():
        return b""
    with path.open("rb") as file:
        return file.read(_MAX_BYTES)


def write_whole(target: Path, data: bytes | Iterable[bytes]) -> None:
    """Write `data`, or its pieces, to a temporary neighbour of `target` and rename it there: no half file is ever seen.

    A link is followed and stays a link. What is no file, such as /dev/stdout, is written to and never replaced.
    Raises OSError, leaving a file that stood at `target` as it was.
    """
    pieces = (data,) if isinstance(data, bytes) else data
    if _is_device_or_pipe(target):
        _write_to(target, pieces)
    else:
        _replace(Path(os.path.realpath(target)), pieces)


def _is_device_or_pipe(target: Path) -> bool:
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _write_to(target: Path, pieces: Iterable[bytes]) -> None:
    # Opening a pipe that nobody reads would wait for ever; without blocking it is an error.
    descriptor = os.open(target, os.O_WRONLY | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    with os.fdopen(descriptor, "wb") as file:
        file.writelines(pieces)


def _replace(target: Path, pieces: Iterable[bytes]) -> None:
    # The name of the target is not part of it: that may be as long as a name can be already.
    temporary = target.with_name(f".{os.urandom(8).hex()}.part")
    # Not tempfile: it makes files that only their owner can read, and an export is as public as any other file.
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
