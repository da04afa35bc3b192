"""Split a block into sentences: at 。！？ and their kin, with the quotes and brackets that they close.

Own rules after GB/T 15834-2011 (use of punctuation). Linear: every look around a stop is bounded.
"""

import re
from collections.abc import Iterator

from reader.importers.lines import is_han

LONGEST = 400

_TERMINATORS = "。！？!?｡…．."
_CLOSERS = "”’」』）)】〕》〉］]｝}﹂﹄〗"
_OPENERS = "“‘「『（(【〔《〈［[｛{﹁﹃〖"
# A stop, then all stops and closers that follow it. A straight quote is looked at separately.
_STOP = re.compile(f"[{re.escape(_TERMINATORS)}][{re.escape(_TERMINATORS + _CLOSERS)}]*")
# After a closing quote these go on with the running sentence: “站起来！”的口号, 「好！」，他說.
_CONTINUES = frozenset("，、；：,;:—的地得之等")
# A clause this short after a quotation is no sentence to stand alone: “好。”他说。
_SHORT_TAIL = 8
# How far 《 may stand from its 》 for a stop between them to be part of a title: 《你好！李焕英》.
_TITLE_REACH = 40
# An ellipsis ends a sentence only if that much went before: 我……我不知道 is one.
_SHORT_HEAD = 8


def split_sentences(text: str) -> list[tuple[int, str]]:
    """Return (offset, sentence) pairs: white space between sentences is left out, nothing else.

    Offsets are code points. No sentence is longer than `LONGEST`.
    """
    if text and len(text) <= LONGEST and _STOP.search(text) is None and text == text.strip():
        return [(0, text)]
    pieces: list[tuple[int, str]] = []
    start = 0
    for end in [*_ends(text), len(text)]:
        for first, last in _shorten(text, start, end):
            part = text[first:last]
            stripped = part.strip()
            if stripped:
                pieces.append((first + len(part) - len(part.lstrip()), stripped))
        start = end
    return pieces


def _ends(text: str) -> Iterator[int]:
    start = quotes = counted = 0
    for match in _STOP.finditer(text):
        end = match.end()
        quotes += text.count('"', counted, end)
        counted = end
        if end < len(text) and text[end] == '"' and quotes % 2:
            end += 1
        if _is_end(text, start, match.start(), end):
            yield end
            start = end


def _is_end(text: str, start: int, stop: int, end: int) -> bool:
    if end == len(text):
        return True
    # Leading ……, ？ in brackets: nothing is said yet. Looks no farther, to stay linear in a line full of dots.
    if stop - start < _SHORT_HEAD and not text[start:stop].strip(_OPENERS + _CLOSERS + "—… \u3000"):
        return False
    if text[end] in _CONTINUES or _is_inside_title(text, stop, end):
        return False
    mark = text[stop]
    if mark in ".．":
        return _is_full_stop(text, start, stop, end)
    if mark in "!?" and end == stop + 1:
        # Not the ? of an address, nor Yahoo!.
        return not (stop and _is_ascii_word(text[stop - 1]) and _is_ascii_word(text[end]))
    if mark == "…" and not set("。！？!?") & set(text[stop:end]):
        return stop - start >= _SHORT_HEAD and not _is_short_tail(text, stop, end)
    return not _is_short_tail(text, stop, end)


def _is_full_stop(text: str, start: int, stop: int, end: int) -> bool:
    """A dot counts only as the sloppy form of 。: between Chinese text, not after a number or in Latin, nor 一.概述."""
    return stop - start >= 4 and is_han(text[stop - 1]) and not _is_ascii_word(text[end])


def _is_ascii_word(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character in "/&=%_-.#+")


def _is_inside_title(text: str, stop: int, end: int) -> bool:
    before = text[max(0, stop - _TITLE_REACH) : stop]
    if before.rfind("《") <= before.rfind("》"):
        return False
    if "》" in text[stop:end]:
        # 《你好！》 closes right here: it is a title, and the sentence goes on.
        return True
    after = text[end : end + _TITLE_REACH]
    return after.find("》") >= 0 and not 0 <= after.find("《") < after.find("》")


def _is_short_tail(text: str, stop: int, end: int) -> bool:
    """Whether the quotation that ends here is followed by no more than a short clause that belongs to it."""
    if not set('”」』"') & set(text[stop:end]):
        return False
    tail = text[end : end + _SHORT_TAIL]
    match = _STOP.search(tail)
    clause = tail[: match.start()] if match else tail
    return (match is not None or end + len(tail) == len(text)) and not set(clause) & set(_OPENERS + '" \u3000')


def _shorten(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a span that is too long at its last ；, else ，, else white space, else anywhere."""
    while end - start > LONGEST:
        cut = next(
            (
                at + 1
                for marks in ("；;", "，,", " \u3000")
                if (at := _last(text, marks, start, start + LONGEST)) > start
            ),
            start + LONGEST,
        )
        yield start, cut
        start = cut
    yield start, end


def _last(text: str, marks: str, start: int, end: int) -> int:
    return max(text.rfind(mark, start, end) for mark in marks)
