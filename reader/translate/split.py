"""Sentences too long for a model, cut into parts that it can keep in mind."""

import re

# In characters. Models of this size lose the thread of longer input, and drop clauses in silence.
LIMIT = 100
# Where to cut, best first: between clauses, between phrases, between items.
_MARKS = "；，、"
_CLOSING = "”’」』）》"
_WORD_GOES_ON = re.compile(r"[.,-]?\w|%", re.ASCII)
_WORD_AT_END = re.compile(r"[\w.,%-]*$", re.ASCII)


def split_long(text: str, limit: int = LIMIT, marks: str = _MARKS) -> list[str]:
    """Cut `text` into parts of at most `limit` characters that give it back when joined.

    Cuts after ；, where that is not enough after ，, then 、, then anywhere but inside a Latin word or a number;
    neighbouring parts that fit together stay together.
    """
    if len(text) <= limit:
        return [text]
    if not marks:
        return _cut(text, limit)
    mark = marks[0]
    clauses = re.findall(f"[^{mark}]*{mark}[{_CLOSING}]*|[^{mark}]+", text)
    parts = [part for clause in clauses for part in split_long(clause, limit, marks[1:])]
    return _packed(parts, limit)


def _packed(parts: list[str], limit: int) -> list[str]:
    packed = [""]
    for part in parts:
        if len(packed[-1]) + len(part) <= limit:
            packed[-1] += part
        else:
            packed.append(part)
    return [part for part in packed if part]


def _cut(text: str, limit: int) -> list[str]:
    parts: list[str] = []
    start = 0
    while len(text) - start > limit:
        end = _cut_before(text, start, start + limit)
        parts.append(text[start:end])
        start = end
    return [*parts, text[start:]]


def _cut_before(text: str, start: int, end: int) -> int:
    """The last place up to `end` that is not inside a Latin word or number; `end` where all from `start` is one."""
    word = _WORD_AT_END.search(text, start, end)
    if word is None or word.start() == start or not _WORD_GOES_ON.match(text, end):
        return end
    return word.start()
