"""Readings as a person types them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from reader.annotate.readings import every_syllable
from reader.annotate.sounds import Syllable, Ways, every_base, parse
from reader.model.zhuyin import zhuyin

_NEUTRAL = 5
# The neutral tone's dot stands before; many type it last. The mark of the first tone is seldom written.
_ZHUYIN = re.compile("(?P<before>˙?)(?P<symbols>[ㄅ-ㄩㄫ]+)(?P<tone>[ˉˊˇˋ˙]?)")


def typed_syllables(typed: str, count: int) -> list[str] | None:
    """The `count` syllables of pinyin with tones as marks or digits, in one word or several: "yínháng", "yin2 hang2"
    -> ["yin2", "hang2"]; or of zhuyin: "ㄧㄣˊ ㄏㄤˊ". Without a tone a syllable of pinyin is neutral. None if it cannot
    be read so."""
    if _ZHUYIN.search(typed):
        return _from_zhuyin(typed, count)
    pinyin = parse(typed)
    ways = pinyin.ways(unfinished=False) if pinyin else {}
    return next(_paths(ways, 0, len(pinyin.letters) if pinyin else 0, count), None)


def _from_zhuyin(typed: str, count: int) -> list[str] | None:
    found = list(_ZHUYIN.finditer(typed))
    syllables = [_of_zhuyin().get((each["before"] or each["tone"].strip("ˉ"), each["symbols"])) for each in found]
    known = [syllable for syllable in syllables if syllable]
    return known if len(known) == len(found) == count and not _ZHUYIN.sub("", typed).strip() else None


@cache
def _of_zhuyin() -> Mapping[tuple[str, str], str]:
    """Tone and symbols -> syllable. Of two that are written alike (weng4 and wong4; the r of 花儿 and er1) the one that
    some character has, then the first."""
    found: dict[tuple[str, str], str] = {}
    others = (f"{base}{tone}" for base in sorted(every_base()) for tone in range(1, _NEUTRAL + 1))
    for syllable in (*sorted(every_syllable()), *others):
        if written := zhuyin(syllable):
            found.setdefault((written.tone, written.symbols), syllable)
    return found


def _paths(ways: Ways, start: int, end: int, count: int) -> Iterator[list[str]]:
    """Every way to go from a place to the end in so many syllables."""
    if not count:
        if start == end:
            yield []
        return
    for first in ways.get(start, ()):
        for rest in _paths(ways, first.end, end, count - 1):
            yield [_written(first), *rest]


def _written(syllable: Syllable) -> str:
    (base,) = syllable.bases  # several only while it is unfinished
    return f"{base}{syllable.tone or _NEUTRAL}"
