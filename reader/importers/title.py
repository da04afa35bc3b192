"""Which line of a page is the title of its article."""

import re

from reader.importers.facts import Facts
from reader.importers.lines import has_han, is_prose
from reader.importers.seen import FOLDED, Seen
from reader.model import BlockKind

_MARKS = re.compile(r"[\W_]+")
_BETWEEN = re.compile(r"\s*[_|｜]\s*|\s+[-–—·]+\s+")
_SHORTEST, _LONG = 4, 8
_LONGEST = 80


def title_line(seen: list[Seen], facts: Facts) -> int | None:
    """The index of the line that shows the title: the first that is what the page calls itself, a heading before plain
    text; else the first heading of the first level. None where the page shows none."""
    names = [_squeezed(title) for title in facts.titles]
    parts = [_squeezed(part) for title in facts.titles for part in _BETWEEN.split(title)]
    may = [index for index, each in enumerate(seen) if _may_be(each)]
    headings = [index for index in may if seen[index].line.kind is BlockKind.HEADING]
    long = [part for part in parts if len(part) >= _LONG]
    said = [index for index in headings if _is_said(seen[index].line.plain, names, [*parts[:1], *long])]
    if said:
        return _nearest(seen, said)
    plain = [index for index in may if not seen[index].is_linked and seen[index].region not in FOLDED]
    # The name of the site is one of the parts too.
    for known in ([], parts[:1], long):
        if said := [index for index in plain if _is_said(seen[index].line.plain, names, known)]:
            return said[0]
    first = [
        index
        for index, each in enumerate(seen)
        if each.line.kind is BlockKind.HEADING and each.line.level == 1 and _may_be(each) and not each.is_linked
    ]
    return next((index for index in first if seen[index].region not in FOLDED), None)


def _nearest(seen: list[Seen], headings: list[int]) -> int:
    """Of the highest level the one right over the text: a page may hold a title for each width of screen."""
    level = min(seen[index].line.level for index in headings)
    same = [index for index in headings if seen[index].line.level == level]
    text = next((index for index, each in enumerate(seen) if each.voted and is_prose(each.line.plain)), 0)
    return max((index for index in same if index < text), default=same[0])


def _may_be(each: Seen) -> bool:
    return has_han(each.line.plain) and len(each.line.plain) <= _LONGEST and not each.line.folded


def _is_said(text: str, names: list[str], parts: list[str]) -> bool:
    """Whether the page calls itself so: 标题, 标题_频道_网站, and where the name is cut off: 标题的前…"""
    text = _squeezed(text)
    if text and text in (*names, *parts):
        return True
    long_enough = len(text) >= _SHORTEST
    return long_enough and any(name.startswith(text) or (len(name) >= 10 and text.startswith(name)) for name in names)


def _squeezed(text: str) -> str:
    return _MARKS.sub("", text).lower()
