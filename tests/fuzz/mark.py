"""Where a process is in its work, seen from another one: a few bytes in a file that both have in their memory."""

import mmap
import struct
import time
from pathlib import Path
from typing import NamedTuple

# The number of the input, the processor's seconds and the clock's when it was begun.
_FORM = struct.Struct("<qdd")
_NOTHING = -1


class Place(NamedTuple):
    """`number` is None between two inputs; `used` are the process's seconds of processor time, `began` the clock's."""

    number: int | None
    used: float
    began: float


class Mark:
    """What the worker writes and its watcher reads."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            path.write_bytes(bytes(_FORM.size))
        with path.open("r+b") as file:
            self._bytes = mmap.mmap(file.fileno(), _FORM.size)
        self._path = path

    def begin(self, number: int) -> None:
        self._bytes[:] = _FORM.pack(number, time.process_time(), time.monotonic())

    def end(self) -> None:
        self._bytes[:] = _FORM.pack(_NOTHING, 0, 0)

    def place(self) -> Place:
        number, used, began = _FORM.unpack(self._bytes[:])
        return Place(None if number == _NOTHING else number, used, began)
