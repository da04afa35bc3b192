"""Readings of characters: phrases inside each word, then rules, then the reading learned as default."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from reader.annotate.rules import apply_rules
from reader.annotate.words import Span

_FOLDER = Path(__file__).parents[2] / "resources" / "readings"


def read(shadow: str, spans: Sequence[Span]) -> list[str | None]:
    """The syllable of each character of a simplified sentence cut into `spans`; None where it has none."""
    syllables: list[str | None] = [None] * len(shadow)
    for span in spans:
        _read_word(shadow[span.start : span.end], span.start, syllables)
    apply_rules(shadow, spans, syllables)
    for index, character in enumerate(shadow):
        if syllables[index] is None:
            syllables[index] = default_reading(character)
    return syllables


def _read_word(word: str, start: int, syllables: list[str | None]) -> None:
    """Fill in what phrases know of `word`, longest phrase first from the left."""
    phrases = _phrases()
    at = 0
    while at < len(word) - 1:
        for end in range(len(word), at + 1, -1):
            found = phrases.get(word[at:end])
            if found is not None:
                syllables[start + at : start + end] = found.split(",")
                at = end
                break
        else:
            at += 1


def default_reading(character: str) -> str | None:
    """The reading of a character that no phrase and no rule settles."""
    learned = _defaults().get(character)
    if learned is not None:
        return learned
    known = alternatives(character)
    return known[0] if known else None


@cache
def alternatives(character: str) -> tuple[str, ...]:
    """All readings of a character in use, most frequent first."""
    found = _characters().get(character)
    return tuple(found.split(",")) if found else ()


@cache
def _phrases() -> Mapping[str, str]:
    return _load("phrases.txt")


@cache
def _characters() -> Mapping[str, str]:
    return _load("characters.txt")


@cache
def _defaults() -> Mapping[str, str]:
    return _load("defaults.txt")


def _load(name: str) -> Mapping[str, str]:
    fields = (_FOLDER / name).read_text("utf-8").split()
    return dict(zip(fields[::2], fields[1::2], strict=True))
