"""Sentences too long for a model, cut into parts that it can keep in mind."""

import re
from collections.abc import Callable, Iterator

# Part of the key under which a translation is remembered: to be raised with every change to where sentences are cut.
SPLITTER_VERSION = 1
# In characters. Models of this size lose the thread of longer input, and drop clauses in silence.
LIMIT = 100
# In tokens. Usually a character makes less than one, but a tokenizer may write out what stands for many (㍿, ﷺ), and a
# model fails at more tokens than it has positions: most have 512, half of them for a translation twice as long.
MOST_TOKENS = 120
# Where to cut, best first: between clauses, between phrases, between items.
_MARKS = "；，、"
_CLOSING = "”’」』）》"
_WORD_GOES_ON = re.compile(r"[.,-]?\w|%", re.ASCII)
_WORD_AT_END = re.compile(r"[\w.,%-]*$", re.ASCII)


def fitting_parts(text: str, token_count: Callable[[str], int], limit: int = LIMIT) -> Iterator[tuple[str, int]]:
    """The parts of `text` that a model can read, without spaces around them, and the tokens of each. What makes too
    many tokens is cut again, down to single characters; nothing is left out."""
    for part in filter(None, map(str.strip, split_long(text, limit))):
        tokens = token_count(part)
        if tokens <= MOST_TOKENS or len(part) == 1:
            yield part, tokens
        else:
            yield from fitting_parts(part, token_count, -(-len(part) // 2))


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
