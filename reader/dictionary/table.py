"""Tables of lines sorted by their key, looked up in the file: as dictionaries of Python's they would take ten times
their size, and mapped into memory all of it within some pages of text."""

import os
from bisect import bisect_left
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import BinaryIO

# Bytes between the lines whose keys are kept: a lookup reads about as many.
_STRIDE = 4096


class Table:
    """The lines of a UTF-8 file, sorted by the bytes of what stands before `separator`. Safe to use from several
    threads."""

    def __init__(self, path: Path, separator: str) -> None:
        self._separator = separator.encode()
        # Where lines begin, a stride apart, and the end of the file; and the keys of these lines.
        self._edges: list[int] = []
        self._keys: list[bytes] = []
        with path.open("rb") as file:
            end = path.stat().st_size
            if end:
                self._find_edges(file, end)
            self._edges.append(end)
            # Read without a place in the file, which threads would have to share.
            self._file = os.dup(file.fileno())

    def _find_edges(self, file: BinaryIO, end: int) -> None:
        # Mapped for as long as it takes: thousands of reads take three times as long.
        with mmap(file.fileno(), end, access=ACCESS_READ) as lines:
            start = 0
            while start < end:
                line = lines[start : lines.find(b"\n", start)]
                self._edges.append(start)
                self._keys.append(line.partition(self._separator)[0])
                start = lines.find(b"\n", start + _STRIDE) + 1 or end

    def rows(self, key: str) -> list[str]:
        """What follows the key in each of its lines, in order."""
        wanted = key.encode(errors="surrogatepass")
        beyond = bisect_left(self._keys, wanted)
        start = self._edges[max(beyond - 1, 0)]
        while beyond < len(self._keys) and self._keys[beyond] == wanted:
            beyond += 1
        lines = os.pread(self._file, self._edges[beyond] - start, start)
        head = b"\n" + wanted + self._separator
        at = 0 if lines.startswith(head[1:]) else lines.find(head) + 1
        found: list[str] = []
        while lines.startswith(head[1:], at):
            end = lines.find(b"\n", at)
            found.append(lines[at + len(head) - 1 : end].decode())
            at = end + 1
        return found

    def row(self, key: str) -> str | None:
        """What follows the key in its line; None where there is no such line."""
        found = self.rows(key)
        return found[0] if found else None
