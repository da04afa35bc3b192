"""Which line of a page is the title of its article."""

import re

from reader.importers.facts import Facts
from reader.importers.lines import has_han
from reader.importers.seen import FOLDED, Seen
from reader.model import BlockKind

_MARKS = re.compile(r"[\W_]+")
_SHORTEST = 4
_LONGEST = 80


def title_line(seen: list[Seen], facts: Facts) -> int | None:
    """The index of the line that shows the title: the first that is what the page calls itself, a heading before plain
    text; else the first heading of the first level. None where the page shows none."""
    names = [_squeezed(title) for title in facts.titles]
    said = [index for index, each in enumerate(seen) if _may_be(each) and _is_said(each.line.plain, names)]
    headings = [index for index in said if seen[index].line.kind is BlockKind.HEADING]
    if headings:
        return min(headings, key=lambda index: (seen[index].line.level, index))
    if said:
        plain = [index for index in said if not seen[index].is_linked and seen[index].region not in FOLDED]
        return next(iter(plain), None)
    first = [
        index
        for index, each in enumerate(seen)
        if each.line.kind is BlockKind.HEADING and each.line.level == 1 and _may_be(each) and not each.is_linked
    ]
    return next((index for index in first if seen[index].region not in FOLDED), None)


def _may_be(each: Seen) -> bool:
    return has_han(each.line.plain) and len(each.line.plain) <= _LONGEST


def _is_said(text: str, names: list[str]) -> bool:
    """Whether the page calls itself so: 标题, 标题_频道_网站, and where the name is cut off: 标题的前…"""
    text = _squeezed(text)
    if len(text) < _SHORTEST:
        return text in names
    return any(name.startswith(text) or (len(name) >= 10 and text.startswith(name)) for name in names)


def _squeezed(text: str) -> str:
    return _MARKS.sub("", text).lower()
