"""How much text one file may unpack to."""

from collections.abc import Iterable

from reader.importers.lines import Line
from reader.model import Block, Problem, ReaderError

# In characters, as plain texts are bounded in bytes; a line and a reading take the memory of so many.
_MOST = 20_000_000
_LINE, _READING = 20, 5


class Bounds:
    """Counts lines as they come. `subject` names the file in errors, which are ReaderError TOO_LARGE."""

    def __init__(self, subject: str) -> None:
        self._subject = subject
        self._left = _MOST

    def count(self, lines: Iterable[Line | Block]) -> None:
        """Count lines, or the blocks that were made of them."""
        self._take(sum(_LINE + len(line.text) + _READING * len(line.rubies) for line in lines))

    def count_text(self, text: str) -> None:
        """Count the lines of a text before they are made. Other line ends than LF and CR are rare."""
        self._take(len(text) + _LINE * max(text.count("\n"), text.count("\r")))

    def _take(self, weight: int) -> None:
        self._left -= weight
        if self._left < 0:
            detail = f"more than {_MOST / 1e6:.0f} million characters, {_LINE} for each line"
            raise ReaderError(Problem.TOO_LARGE, self._subject, detail)
