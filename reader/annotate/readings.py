"""Readings of characters: phrases inside each word, the model of each polyphone, then rules."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from sys import intern

from reader.annotate import polyphones
from reader.annotate.rules import by_rules
from reader.annotate.vocabulary import IN_PHRASES, SURE, facts
from reader.annotate.words import Span
from reader.dictionary.table import Table
from reader.model import TokenKind
from reader.shipped import RESOURCES

_FOLDER = RESOURCES / "readings"
_READ = (TokenKind.WORD, TokenKind.NAME)
# Characters of the longest phrase of phrases.txt.
_LONGEST = 19


def read(shadow: str, spans: Sequence[Span]) -> list[str | None]:
    """The syllable of each character of a simplified sentence cut into `spans`; None where it has none."""
    syllables, sure = by_phrases(shadow, spans)
    context = polyphones.context(shadow, spans)
    settled = by_rules(context, syllables) | _by_own_phrases(shadow, spans)
    for at, (start, end, kind, _) in enumerate(spans):
        if kind not in _READ:
            continue
        for index in range(start, end):
            found = syllables[index]
            if index in settled:
                syllables[index] = settled[index]
            elif at not in sure and polyphones.model_of(shadow[index]):
                syllables[index] = _by_model(context, index, at, found)
            elif found is None:
                syllables[index] = first_reading(shadow[index])
    return syllables


def by_phrases(shadow: str, spans: Sequence[Span]) -> tuple[list[str | None], set[int]]:
    """What the dictionaries say of each character within its word, None where they are silent; and the numbers of
    the words of which they are sure, knowing one reading of the whole."""
    syllables: list[str | None] = [None] * len(shadow)
    sure: set[int] = set()
    for at, (start, end, kind, tag) in enumerate(spans):
        if end - start > 1 and kind in _READ:
            syllables[start:end], is_sure = _word_by_phrases(shadow[start:end], tag)
            if is_sure:
                sure.add(at)
    return syllables, sure


@lru_cache(maxsize=24_000)
def _word_by_phrases(word: str, tag: str) -> tuple[tuple[str | None, ...], bool]:
    """What phrases say of a word of two characters or more, longest phrase first from the left; whether it is sure."""
    its = facts(word)
    if its & IN_PHRASES:
        return _phrase(word), its & SURE != 0
    if word == word[0] * 2 + word[-1] * 2:
        return (None,) * len(word), False  # no 清楚 qīngchu in 清清楚楚
    # A place is read as the word before its generic name: 燕子 in 燕子河.
    is_sure = tag == "ns" and len(word) == 3 and facts(word[:-1]) & SURE != 0
    syllables: list[str | None] = [None] * len(word)
    at = 0
    while at < len(word) - 1:
        ends = range(min(at + _LONGEST, len(word)), at + 1, -1)
        end = next((end for end in ends if facts(word[at:end]) & IN_PHRASES), None)
        if end is None:
            at += 1
        else:
            syllables[at:end] = _phrase(word[at:end])
            at = end
    return tuple(syllables), is_sure


def _by_model(context: polyphones.Context, index: int, at: int, found: str | None) -> str | None:
    chosen = polyphones.choose(context, index, at, found)
    # The open sets are careless of neutral tones (衣服 yīfú): there the dictionaries know better.
    return found if chosen is None or (found is not None and only_neutral(found, chosen)) else chosen


def only_neutral(syllable: str, full: str) -> bool:
    """Whether `syllable` is `full` in neutral tone; r of 花儿 counts as such of ér."""
    return syllable == full[:-1] + "5" or (syllable, full) == ("r5", "er2")


def _by_own_phrases(shadow: str, spans: Sequence[Span]) -> dict[int, str]:
    """Readings by our own table, which overrules everything; a phrase counts only where words begin and end with it
    or within one word (地方 is none in 基地方面)."""
    own = _own()
    begun = [(start, own[character]) for start, character in enumerate(shadow) if character in own]
    settled: dict[int, str] = {}
    for start, phrases in begun:
        for phrase, syllables in phrases:
            end = start + len(phrase)
            if shadow.startswith(phrase, start) and start not in settled and _is_whole(start, end, spans):
                settled.update(enumerate(syllables, start))
    return settled


def _is_whole(start: int, end: int, spans: Sequence[Span]) -> bool:
    inside = any(span.start <= start and end <= span.end for span in spans)
    return inside or (any(span.start == start for span in spans) and any(span.end == end for span in spans))


@cache
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
def also_neutral() -> frozenset[str]:
    """The syllables in a full tone of characters that are read in the neutral one too."""
    known = (found.split(",") for _, found in _rows("characters.txt"))
    return frozenset(each for found in known for each in found if each[-1] != "5" and f"{each[:-1]}5" in found)


@cache
def readings_by_phrases() -> Mapping[str, frozenset[str]]:
    """The readings that characters have within phrases alone: 核 hu2 in 核儿."""
    found: dict[str, set[str]] = {}
    for word, syllables in chain(_rows("phrases.txt"), _rows("own.txt")):
        for character, syllable in zip(word, syllables.removeprefix("=").split(","), strict=True):
            if syllable not in alternatives(character):
                found.setdefault(character, set()).add(syllable)
    return {character: frozenset(syllables) for character, syllables in found.items()}


def _phrase(word: str) -> tuple[str, ...]:
    """The syllables of a word that phrases.txt has."""
    return tuple(map(intern, (_table("phrases.txt").row(word) or "").removeprefix("=").split(",")))


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
