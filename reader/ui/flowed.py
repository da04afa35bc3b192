"""Texts that were broken into lines by hand, such as licences, for a page of any width."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

# A paragraph whose longest line has fewer characters is no prose; lines are never quite even.
_LEAST_WIDTH, _EVEN = 50, 0.85
# A line that begins something new: an item of a list, a field with its name, whose right something is.
_NEW = re.compile(
    r"\s*(?:(?:[-*•·]|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]|copyright|\(c\)|©)\s|(?-i:[A-Z][\w-]*:(?!//)))", re.IGNORECASE
)
_OWNER = re.compile(r"\s*(?:copyright|\(c\)|©)", re.IGNORECASE)
# Columns, a title in the middle, a rule, a comment of a program.
_SET = re.compile(r"\S {3,}\S|^\s{12,}|^\s*(?:([-=*_~])\1\1|//|#)")


def flowed(text: str) -> str:
    """Each paragraph in one line; titles, lists and tables keep theirs."""
    return "\n".join(
        line
        for is_text, lines in groupby(text.splitlines(), lambda line: bool(line.strip()))
        for line in (_joined(list(lines)) if is_text else lines)
    )


def _joined(lines: list[str]) -> Iterator[str]:
    width = max(map(len, lines))
    made = lines[0].rstrip()
    for before, line in pairwise(lines):
        if width >= _LEAST_WIDTH and _goes_on(before.rstrip(), line, width):
            made += f" {line.strip()}"
        else:
            yield made
            made = line.rstrip()
    yield made


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether a line is the rest of the one before: its first word had no room there."""
    if _SET.search(before) or _SET.search(line) or _NEW.match(line) or _OWNER.match(before) or before.endswith(">"):
        return False
    return len(before) + 1 + len(line.split()[0]) > width * _EVEN
