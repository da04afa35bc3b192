"""Readings as a person types them."""

from collections.abc import Iterator

from reader.annotate.sounds import Syllable, Ways, parse

_NEUTRAL = 5


def typed_syllables(typed: str, count: int) -> list[str] | None:
    """The `count` syllables of pinyin with tones as marks or digits, in one word or several: "yínháng", "yin2 hang2"
    -> ["yin2", "hang2"]. Without a tone a syllable is neutral. None if it cannot be read so."""
    pinyin = parse(typed)
    ways = pinyin.ways(unfinished=False) if pinyin else {}
    return next(_paths(ways, 0, len(pinyin.letters) if pinyin else 0, count), None)


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
