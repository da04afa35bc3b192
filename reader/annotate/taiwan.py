"""Readings of Taiwan, made of the mainland's by a table (resources/readings/build_taiwan.py, from CC-CEDICT)."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from reader.annotate.words import Span
from reader.shipped import RESOURCES

_TABLE = RESOURCES / "readings" / "taiwan.txt"
Syllables = tuple[str | None, ...]
# Syllables on the mainland -> those in Taiwan, for each word and character.
_Rows = Mapping[str, Sequence[tuple[Syllables, Syllables]]]
# Before what counts only where it is the whole word.
_ALONE = "="


def in_taiwan(shadow: str, spans: Sequence[Span], syllables: Sequence[str | None]) -> list[str | None]:
    """The syllables of a simplified sentence, cut into `spans`, as Taiwan reads them."""
    read: list[str | None] = []
    for span in spans:
        read += word_in_taiwan(shadow[span.start : span.end], tuple(syllables[span.start : span.end]))
    return read


@lru_cache(maxsize=12_000)
def word_in_taiwan(word: str, syllables: Syllables) -> Syllables:
    """The syllables of a simplified word as Taiwan reads them: by the longest words in it that have rows of their own,
    then by characters."""
    rows = _rows()
    if found := rows.get(_ALONE + word):
        return _changed(syllables, found)
    read: Syllables = ()
    at = 0
    while at < len(word):
        ends = range(len(word), at, -1)
        end = next((end for end in ends if word[at:end] in rows), at + 1)
        read += _changed(syllables[at:end], rows.get(word[at:end], ()))
        at = end
    return read


def readings_in_taiwan(character: str) -> frozenset[str]:
    """The syllables that only Taiwan reads a simplified character as, in any word."""
    return _by_character().get(character, frozenset())


@cache
def _by_character() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, rows in _rows().items():
        for mainland, taiwan in rows:
            for character, here, there in zip(word.removeprefix(_ALONE), mainland, taiwan, strict=True):
                if there is not None and there != here:
                    found.setdefault(character, set()).add(there)
    return {character: frozenset(syllables) for character, syllables in found.items()}


def _changed(syllables: Syllables, rows: Sequence[tuple[Syllables, Syllables]]) -> Syllables:
    """The syllables that a row has, otherwise; the others stay (neutral ones, or those of another reading)."""
    for mainland, taiwan in rows:
        if any(ours == theirs for ours, theirs in zip(syllables, mainland, strict=True)):
            pairs = zip(syllables, mainland, taiwan, strict=True)
            return tuple(there if ours == here else ours for ours, here, there in pairs)
    return syllables


@cache
def _rows() -> _Rows:
    rows: dict[str, list[tuple[Syllables, Syllables]]] = {}
    for line in _TABLE.read_text("utf-8").splitlines():
        word, mainland, taiwan = line.split(" ")
        rows.setdefault(word, []).append((tuple(mainland.split(",")), tuple(taiwan.split(","))))
    return rows
