"""Where a process is in its work, seen from another one: a number in a file that both have in their memory."""

import mmap
import struct
from pathlib import Path

_FORM = struct.Struct("<q")
_NOTHING = -1


class Mark:
    """What the worker writes and its watcher reads: the input at hand."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            path.write_bytes(_FORM.pack(_NOTHING))
        with path.open("r+b") as file:
            self._bytes = mmap.mmap(file.fileno(), _FORM.size)

    def begin(self, number: int) -> None:
        self._bytes[:] = _FORM.pack(number)

    def end(self) -> None:
        self._bytes[:] = _FORM.pack(_NOTHING)

    def number(self) -> int | None:
        """None between two batches."""
        (number,) = _FORM.unpack(self._bytes[:])
        return None if number == _NOTHING else number
