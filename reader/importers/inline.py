"""Readings that stand in brackets after their characters, 银(yín)行(háng) or 银行（yínháng）, taken out of the text and
set to the characters.

A text may have a reading in brackets here and there, as part of what it says. Only where nearly all of it is doubled so
are they readings to be set over it.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.importers.lines import Line, has_han, line_of
from reader.importers.rubies import Note, note_of
from reader.model import Ruby

# A text has so many of them, which are over so much of its Han characters, and hardly any other Latin in brackets.
_FEWEST, _COVERED, _OTHERS = 20, 0.6, 0.1
_LONGEST = 60
# What is in brackets behind a Han character: letters with their marks, digits for tones, zhuyin.
_BRACKETED = re.compile(
    rf"(?<=[\u3400-\u9fff\U00020000-\U0003ffff〇])[(（]([A-Za-z\u00c0-\u024f\u0300-\u036f\u3105-\u312f\u02c7-\u02d9"
    rf"0-5'’ ·\-]{{1,{_LONGEST}}})[)）]"
)
_MARKS = "\u0304\u0301\u030c\u0300\u0306"


@dataclass(slots=True)
class _Taken:
    """A line without its readings, with them as rubies; how many there were, and how many brackets were none."""

    text: str
    rubies: tuple[Ruby, ...]
    others: int


def with_readings(lines: Sequence[Line], *, sure: bool = False) -> list[Line]:
    """The lines with readings in brackets set to their characters, if the text as a whole is written so; as they are
    else. `sure` is a text that is known to be."""
    if not sure and sum(line.text.count("(") + line.text.count("（") for line in lines) < _FEWEST:
        return list(lines)
    taken = [_take(line) for line in lines]
    if not sure and not _is_written_so(taken):
        return list(lines)
    return [_replaced(line, found) if found.rubies else line for line, found in zip(lines, taken, strict=True)]


def _is_written_so(taken: Sequence[_Taken]) -> bool:
    count = sum(len(found.rubies) for found in taken)
    covered = sum(ruby.end - ruby.start for found in taken for ruby in found.rubies)
    han = sum(map(has_han, "".join(found.text for found in taken)))
    others = sum(found.others for found in taken)
    return count >= _FEWEST and covered >= _COVERED * han and others <= _OTHERS * count


def _take(line: Line) -> _Taken:
    if line.rubies:
        return _Taken(line.text, (), 0)
    parts: list[str] = []
    rubies: list[Ruby] = []
    at = length = others = 0
    for match in _BRACKETED.finditer(line.text):
        before = line.text[at : match.start()]
        parts.append(before)
        length += len(before)
        at = match.start()
        if count := _count(before, match[1]):
            rubies.append(Ruby(length - count, length, match[1]))
            at = match.end()
        else:
            others += 1
    parts.append(line.text[at:])
    return _Taken("".join(parts), tuple(rubies), others)


def _count(before: str, reading: str) -> int:
    """How many of the Han characters that a text ends with a reading is for; 0 where it is none."""
    reach = min(len(reading), len(before))
    most = next((at for at in range(reach) if not has_han(before[-at - 1])), reach)
    return _syllables(reading, most)


@lru_cache(maxsize=8192)
def _syllables(reading: str, most: int) -> int:
    """How many syllables a reading has, up to `most`: as many as it has tones, or the next more that its letters can be
    (yìsi). Remembered, for a text says the same ones again and again."""
    tones = sum(mark in _MARKS for mark in unicodedata.normalize("NFD", reading)) or sum(map(str.isdigit, reading))
    counts = range(max(tones, 1), most + 1)
    return next((count for count in counts if note_of("字" * count, reading) is not Note.GLOSS), 0)


def _replaced(line: Line, found: _Taken) -> Line:
    new = line_of(found.text)
    new.kind, new.level, new.folded = line.kind, line.level, line.folded
    new.picture, new.place = line.picture, line.place
    new.rubies = found.rubies
    return new
