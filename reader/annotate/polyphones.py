"""A linear model a character for those with several readings, over neighbouring characters, words and word classes.

Weights are learned by resources/readings/train.py from open sets of human readings. What a dictionary says of the
character in its word is one of the features, so the model learns where a dictionary is to be believed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from sys import intern

from reader.annotate.words import Span
from reader.dictionary.table import Table
from reader.shipped import RESOURCES

FILE = RESOURCES / "readings" / "polyphones.txt"
_BLANK = re.compile("[\t\n\v\f\r \x1c-\x1f\x85\xa0\u2028\u2029\u3000]")


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence prepared for `features`: its words, and its text with blanks as "_"; `padded` has its edges marked."""

    text: str
    padded: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Model:
    syllables: tuple[str, ...]
    weights: Mapping[str, tuple[int, ...]]


def context(shadow: str, spans: Sequence[Span]) -> Context:
    text = _BLANK.sub("_", shadow)
    return Context(text, f"^^{text}$$", tuple([text[start:end] for start, end, _, _ in spans]), tuple(spans))


def features(of: Context, index: int, at: int, found: str | None) -> tuple[str, ...]:
    """The features of the character at `index`, in word number `at`; `found` is its reading by the dictionaries."""
    span, text, here = of.spans[at], of.padded, index + 2
    place, length = index - span.start, span.end - span.start
    before, before_tag = (of.words[at - 1], of.spans[at - 1].tag) if at else ("^", "^")
    after, after_tag = (of.words[at + 1], of.spans[at + 1].tag) if at + 1 < len(of.words) else ("$", "$")
    single = "1" if length == 1 else "0"
    return (
        "b",
        f"d{found}",
        f"D{length}{found is None:d}",
        "a" + text[here - 1],
        "z" + text[here + 1],
        "y" + text[here - 2],
        "x" + text[here + 2],
        "A" + text[here - 2 : here],
        "Z" + text[here + 1 : here + 3],
        "C" + text[here - 1] + text[here + 1],
        f"w{of.words[at]}{place}",
        "p" + before,
        "n" + after,
        "P" + before_tag,
        "N" + after_tag,
        f"T{span.tag}{place if length > 1 else ''}",
        f"L{min(length, 4)}{min(place, 3)}",
        f"M{before_tag}/{after_tag}{single}",
    )


def choose(of: Context, index: int, at: int, found: str | None) -> str | None:
    """The most likely reading of the character at `index`; None if there is no model of it."""
    model = model_of(of.text[index])
    if model is None:
        return None
    weights = filter(None, map(model.weights.get, features(of, index, at, found)))
    totals = [sum(each) for each in zip(*weights, strict=True)]
    return model.syllables[totals.index(max(totals))] if totals else model.syllables[0]


@cache
def model_of(character: str) -> _Model | None:
    """The model of a character; None if it needs none."""
    row = _table().row(character)
    if row is None:
        return None
    syllables, *fields = row.split("\t")
    weights = zip(map(intern, fields[::2]), map(_weights, fields[1::2]), strict=True)
    return _Model(tuple(syllables.split(",")), dict(weights))


@cache
def _weights(numbers: str) -> tuple[int, ...]:
    """Weights as written; most are written many times."""
    return tuple(map(int, numbers.split(",")))


@cache
def _table() -> Table:
    return Table(FILE, " ")
