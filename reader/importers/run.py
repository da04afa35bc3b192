"""The text of one line as it is put together from a page's pieces."""

import re
import unicodedata

from reader.model import Ruby

# White space that CSS collapses (CSS Text 3, 4.1): neither the no-break nor the ideographic space is.
_GAPS = re.compile(r"([ \t\n\r\f\v]+)")
# Full-width in a Chinese font, "ambiguous" in Unicode.
_QUOTES = "“”‘’—…·"


class Run:
    """White space is collapsed while the text grows, so that offsets in it are final; `linked` counts the characters
    that lie in links."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._gap = ""
        self.length = 0
        self.linked = 0
        self.rubies: list[Ruby] = []

    def add(self, text: str, *, linked: bool = False, as_is: bool = False) -> int:
        """Append text, `as_is` with its spaces; return where what is seen of it begins."""
        start: int | None = None
        for number, piece in enumerate([text] if as_is else _GAPS.split(text)):
            if not as_is and number % 2:
                self._gap += piece
            elif piece:
                self._put(self._space_before(piece))
                start = self.length if start is None else start
                self._put(piece)
                self.linked += len(piece) if linked else 0
        return self.length if start is None else start

    def annotate(self, start: int, end: int, reading: str) -> None:
        if start < end:
            self.rubies.append(Ruby(start, end, reading))

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def _put(self, piece: str) -> None:
        if piece:
            self._parts.append(piece)
            self.length += len(piece)

    def _space_before(self, piece: str) -> str:
        """The white space that stays before a piece: none at the start of a line, and none where the source was only
        broken between two wide characters (CSS Text 3, 4.1.3)."""
        gap, self._gap = self._gap, ""
        if not gap or not self._parts:
            return ""
        is_break = "\n" in gap or "\r" in gap
        return "" if is_break and _is_wide(self._parts[-1][-1]) and _is_wide(piece[0]) else " "


def _is_wide(character: str) -> bool:
    return character in _QUOTES or unicodedata.east_asian_width(character) in "WF"
