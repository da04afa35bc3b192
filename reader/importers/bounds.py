"""How much text one file may unpack to."""

from collections.abc import Iterable

from reader.importers.lines import Line
from reader.model import Problem, ReaderError

# In characters, as plain texts are bounded in bytes; a line and a reading take the memory of so many.
_MOST = 20_000_000
_LINE, _READING = 20, 5


class Bounds:
    """Counts lines as they come. `subject` names the file in errors."""

    def __init__(self, subject: str) -> None:
        self._subject = subject
        self._left = _MOST

    def count(self, lines: Iterable[Line]) -> None:
        """Raises ReaderError TOO_LARGE once it is too much."""
        self._left -= sum(_LINE + len(line.text) + _READING * len(line.rubies) for line in lines)
        if self._left < 0:
            raise ReaderError(Problem.TOO_LARGE, self._subject, f"more than {_MOST / 1e6:.0f} million characters")
