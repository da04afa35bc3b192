"""What may be said about an error, or in the log, without telling what the reader reads or who they are."""

import re
from contextlib import suppress
from functools import cache
from pathlib import Path

# What stands in the place of what is not told.
MASK = "[text]"
_LONGEST = 4000
# Typographic marks, which our own messages have too, tell nothing.
_PLAIN = "\t\n\r -~“”‘’…–—·•°×→"
# With the letters of the same word: pinyin is half ASCII.
_FOREIGN = re.compile(f"(?<![A-Za-z])[A-Za-z]*(?:[^{_PLAIN}]+[A-Za-z]*)+(?: +(?:[^{_PLAIN}]+[A-Za-z]*)+)*")
# Characters as Python, JSON, addresses and mark-up write them in ASCII.
_ESCAPED = re.compile(
    r"(?:\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\N\{[^}]*\}|%[0-9a-fA-F]{2}|&#[xX]?[0-9a-fA-F]+;)+"
)
# Between quotation marks, as repr writes it, or from one to the end; an apostrophe within a word is none.
_QUOTED = re.compile(
    r"""(?<!\w)[bru]?(?:'(?:\\.|(?<=\w)'(?=\w)|[^'\\])*(?:'|\Z)|"(?:\\.|[^"\\])*(?:"|\Z)"""
    r"""|“[^”]*(?:”|\Z)|‘(?:(?<=\w)’(?=\w)|[^’])*(?:’|\Z))(?!\w)""",
    re.DOTALL,
)
# What a quotation may be that is one of the program's own names: of a type, a module, an attribute, a codec.
_NAME = re.compile(r"""['"“‘][A-Za-z_][A-Za-z0-9_.-]*['"”’]""")
# Of a file or an address, to the end of the line or what is said of it: names of files have spaces and commas.
_PATH = re.compile(r"(?<![\w/\\])(?:[A-Za-z][\w+.-]*:)?(?:~?/|\\)(?=\S)(?:(?!: )[^\n])*")
_MARKS, _CLOSING = "'\"“‘", "'\"”’"
_NOTHING = re.compile(r"(?!)")


class MaskedError(Exception):
    """An error whose message holds no text: it was masked where it was made."""


def mask(text: str, *, names: bool = False) -> str:
    """A message without the texts that it may quote: all that is not ASCII, however it is written, every quotation,
    paths and addresses. Long ones are cut short. Quoted `names` stay, where a message can quote nothing else that is
    one word."""
    cut = text if len(text) <= _LONGEST else text[:_LONGEST] + " […]"
    unquoted = _QUOTED.sub(_mask_name if names else _mask_quoted, cut)
    return _PATH.sub(MASK, mask_path(_ESCAPED.sub(MASK, unquoted)))


def mask_path(text: str) -> str:
    """A line that names files of the program, such as one of a traceback, without the reader's home and what is not
    ASCII."""
    return _FOREIGN.sub(MASK, _home().sub("~", text))


def _mask_name(found: re.Match[str]) -> str:
    return found[0] if _NAME.fullmatch(found[0]) else _mask_quoted(found)


def _mask_quoted(found: re.Match[str]) -> str:
    told = found[0]
    opening = told[: 1 if told[0] in _MARKS else 2]
    closing = told[-1] if len(told) > len(opening) and told[-1] in _CLOSING else ""
    return f"{opening}{MASK}{closing}"


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
