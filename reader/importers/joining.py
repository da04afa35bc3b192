"""How the lines of one paragraph are joined: as a reader of them would, who sees no line break."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Full-width in a Chinese font, "ambiguous" in Unicode.
_QUOTES = "“”‘’—…·"


def join_lines(lines: Iterable[str]) -> str:
    """One line of several, with a space between two but where both sides are wide (CSS Text 3, 4.1.3)."""
    joined = ""
    for line in lines:
        is_open = joined and line and not (is_wide(joined[-1]) and is_wide(line[0]))
        joined += f" {line}" if is_open else line
    return joined


@lru_cache(maxsize=8192)
def is_wide(character: str) -> bool:
    """Whether it fills a square in a Chinese font: a Han character, its punctuation, kana. Of several, the first."""
    return character[0] in _QUOTES or unicodedata.east_asian_width(character[0]) in "WF"
