"""Readings of characters: phrases inside each word, the model of each polyphone, then rules."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from reader.annotate import polyphones
from reader.annotate.rules import by_rules
from reader.annotate.table import Table
from reader.annotate.words import Span
from reader.model import TokenKind

_FOLDER = Path(__file__).parents[2] / "resources" / "readings"


def read(shadow: str, spans: Sequence[Span]) -> list[str | None]:
    """The syllable of each character of a simplified sentence cut into `spans`; None where it has none."""
    syllables, sure = by_phrases(shadow, spans)
    context = polyphones.context(shadow, spans)
    settled = by_rules(context, syllables) | _by_own_phrases(shadow, spans)
    for at, span in enumerate(spans):
        if span.kind not in (TokenKind.WORD, TokenKind.NAME):
            continue
        for index in range(span.start, span.end):
            if index in settled:
                syllables[index] = settled[index]
            elif at not in sure or polyphones.contradicts(context, index, at, syllables[index]):
                syllables[index] = _by_model(context, index, at, syllables[index])
            elif syllables[index] is None:
                syllables[index] = first_reading(shadow[index])
    return syllables


def by_phrases(shadow: str, spans: Sequence[Span]) -> tuple[list[str | None], set[int]]:
    """What the dictionaries say of each character within its word, None where they are silent; and the numbers of
    the words of which they are sure, knowing one reading of the whole."""
    syllables: list[str | None] = [None] * len(shadow)
    sure: set[int] = set()
    for at, span in enumerate(spans):
        if span.end - span.start > 1 and span.kind in (TokenKind.WORD, TokenKind.NAME):
            word = shadow[span.start : span.end]
            _read_word(word, span.start, syllables)
            # A place is read as the word before its generic name: 燕子 in 燕子河.
            known = _phrase(word[:-1]) if span.tag == "ns" and len(word) == 3 else None
            if (_phrase(word) or known or "").startswith("="):
                sure.add(at)
    return syllables, sure


def _by_model(context: polyphones.Context, index: int, at: int, found: str | None) -> str | None:
    chosen = polyphones.choose(context, index, at, found)
    if chosen is None:
        return found or first_reading(context.text[index])
    # The open sets are careless of neutral tones (衣服 yīfú): there the dictionaries know better.
    return found if found is not None and only_neutral(found, chosen) else chosen


def only_neutral(syllable: str, full: str) -> bool:
    """Whether `syllable` is `full` in neutral tone; r of 花儿 counts as such of ér."""
    return syllable == full[:-1] + "5" or (syllable, full) == ("r5", "er2")


def _by_own_phrases(shadow: str, spans: Sequence[Span]) -> dict[int, str]:
    """Readings by our own table, which overrules everything; a phrase counts only where words begin and end with it
    or within one word (地方 is none in 基地方面)."""
    own = _own()
    places = [(index, phrase) for index, character in enumerate(shadow) for phrase in own.get(character, ())]
    settled: dict[int, str] = {}
    for start, (phrase, syllables) in places:
        if shadow.startswith(phrase, start) and start not in settled and _is_whole(start, start + len(phrase), spans):
            settled.update(enumerate(syllables, start))
    return settled


def _is_whole(start: int, end: int, spans: Sequence[Span]) -> bool:
    inside = any(span.start <= start and end <= span.end for span in spans)
    return inside or (any(span.start == start for span in spans) and any(span.end == end for span in spans))


def _read_word(word: str, start: int, syllables: list[str | None]) -> None:
    """Fill in what phrases know of `word`, longest phrase first from the left."""
    at = 0
    while at < len(word) - 1:
        for end in range(len(word), at + 1, -1):
            found = _phrase(word[at:end])
            if found is not None:
                syllables[start + at : start + end] = found.removeprefix("=").split(",")
                at = end
                break
        else:
            at += 1


def first_reading(character: str) -> str | None:
    """The most frequent reading of a character."""
    known = alternatives(character)
    return known[0] if known else None


@cache
def alternatives(character: str) -> tuple[str, ...]:
    """All readings of a character in use, most frequent first."""
    found = _table("characters.txt").row(character)
    return tuple(found.split(",")) if found else ()


@cache
def every_syllable() -> frozenset[str]:
    """Every syllable that a character can have, base and tone."""
    return frozenset(syllable for _, found in _rows("characters.txt") for syllable in found.split(","))


@cache
def readings_by_phrases() -> Mapping[str, frozenset[str]]:
    """The readings that characters have within phrases alone: 核 hu2 in 核儿."""
    found: dict[str, set[str]] = {}
    for word, syllables in chain(_rows("phrases.txt"), _rows("own.txt")):
        for character, syllable in zip(word, syllables.removeprefix("=").split(","), strict=True):
            if syllable not in alternatives(character):
                found.setdefault(character, set()).add(syllable)
    return {character: frozenset(syllables) for character, syllables in found.items()}


@lru_cache(maxsize=16_000)
def _phrase(word: str) -> str | None:
    """The syllables of a word, after "=" where they are sure; None if no dictionary reads it."""
    return _table("phrases.txt").row(word)


@cache
def _own() -> Mapping[str, list[tuple[str, list[str]]]]:
    """Our own phrases by their first character, longest first."""
    by_first: dict[str, list[tuple[str, list[str]]]] = {}
    for phrase, syllables in sorted(_rows("own.txt"), key=lambda row: -len(row[0])):
        by_first.setdefault(phrase[0], []).append((phrase, syllables.split(",")))
    return by_first


def _rows(name: str) -> Iterator[tuple[str, str]]:
    """What a table holds, a line at a time: all of it at once would take tens of megabytes."""
    with (_FOLDER / name).open(encoding="utf-8") as file:
        for line in file:
            key, _, value = line.rstrip("\n").partition(" ")
            yield key, value


@cache
def _table(name: str) -> Table:
    return Table(_FOLDER / name, " ")
