"""What may be said about an error, or in the log, without telling what the reader reads or who they are."""

import re
from contextlib import suppress
from functools import cache
from pathlib import Path

# What stands in the place of what is not told.
MASK = "[text]"
_LONGEST = 4000
# What is said in so many words between quotation marks is more likely a text than a name.
_WORDS = 4

# Typographic marks, which our own messages have too, tell nothing.
_PLAIN = "\t\n\r -~“”‘’…–—·•°×→"
# With the letters of the same word: pinyin is half ASCII.
_FOREIGN = re.compile(f"(?<![A-Za-z])[A-Za-z]*(?:[^{_PLAIN}]+[A-Za-z]*)+(?: +(?:[^{_PLAIN}]+[A-Za-z]*)+)*")
# Characters as Python, JSON, addresses and mark-up write them in ASCII.
_ESCAPED = re.compile(
    r"(?:\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\N\{[^}]*\}|%[0-9a-fA-F]{2}|&#[xX]?[0-9a-fA-F]+;)+"
)
# Between quotation marks, as repr writes it; an apostrophe within a word is none.
_QUOTED = re.compile(
    r"""(?<!\w)[bru]?(?:'(?:\\.|(?<=\w)'(?=\w)|[^'\\])*'|"(?:\\.|[^"\\])*"|“[^”]*”|‘(?:(?<=\w)’(?=\w)|[^’])*’)(?!\w)"""
)
_MARKS = "'\"“‘"
_NOTHING = re.compile(r"(?!)")


def mask(text: str) -> str:
    """A message without the texts that it may quote: all that is not ASCII, however it is written, all of a quotation
    with some of that in it or of many words, and the reader's home in paths. Long ones are cut short."""
    cut = text if len(text) <= _LONGEST else text[:_LONGEST] + " […]"
    return mask_path(_ESCAPED.sub(MASK, _QUOTED.sub(_mask_quoted, cut)))


def mask_path(text: str) -> str:
    """A line that names files, such as one of a traceback, without the reader's home and what is not ASCII."""
    return _FOREIGN.sub(MASK, _home().sub("~", text))


def _mask_quoted(found: re.Match[str]) -> str:
    told = found[0]
    tells = _FOREIGN.search(told) or _ESCAPED.search(told) or len(told.split()) >= _WORDS
    opening = told[: 1 if told[0] in _MARKS else 2]
    return f"{opening}{MASK}{told[-1]}" if tells else told


def _home() -> re.Pattern[str]:
    with suppress(RuntimeError):  # Nobody knows whose process it is.
        return _pattern(Path.home())
    return _NOTHING


@cache
def _pattern(home: Path) -> re.Pattern[str]:
    """What finds a home folder; nothing where that is the root of all."""
    if home.parent == home:
        return _NOTHING
    return re.compile(re.escape(str(home)) + r"(?![^/\\\s'\":)\]])")
