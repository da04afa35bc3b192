"""Cutting runs of simplified characters into words, the way of jieba: by its dictionary, and its models of other words.

Of all ways to cut a run the likeliest is taken, each word counting by its frequency. rjieba does the same and is
faster, but holds 33 MB for it and stops every thread for a tenth of a second to load them; this trie takes 3 MB and is
there at once. The only user of marisa_trie.
"""

import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Protocol, cast

import marisa_trie  # pyright: ignore[reportMissingTypeStubs]

from reader.annotate import unknown_words

_FOLDER = Path(__file__).parents[2] / "resources" / "words"
_LONGEST = 16  # characters of a word
_MOST = 2**63


class _Trie(Protocol):
    """What is used of marisa_trie.Trie, which comes without types."""

    def __len__(self) -> int: ...
    def __contains__(self, word: str) -> bool: ...
    def get(self, word: str) -> int | None: ...
    def iter_prefixes_with_ids(self, text: str) -> Iterator[tuple[str, int]]: ...


@dataclass(frozen=True, slots=True)
class _Words:
    """A number for each word; by it the word's cost (see resources/words/build.py), and the place of its class in
    `tags`. `rarest` is what a character costs that is no word."""

    numbers: _Trie
    costs: "array[int]"
    tag_places: bytes
    tags: tuple[str, ...]
    rarest: int


def tagged(run: str, *, unknown: bool = True) -> list[tuple[str, str]]:
    """Cut a run of Han characters into words, with their classes by jieba's tag set ("x" where there is none).

    `unknown` lets characters that are left over, each for itself, be joined to words that no dictionary has.
    """
    words = _likeliest(run)
    if not unknown:
        return [(word, tag_of(word)) for word in words]
    found: list[tuple[str, str]] = []
    left_over = ""
    for word in words:
        if len(word) == 1:
            left_over += word
        else:
            found += (*_joined(left_over), (word, tag_of(word)))
            left_over = ""
    return [*found, *_joined(left_over)]


def has_word(word: str) -> bool:
    """Whether the dictionary has this word."""
    return word in _words().numbers


def tag_of(word: str) -> str:
    """The class of a word; "x" if the dictionary lacks it."""
    words = _words()
    number = words.numbers.get(word)
    return unknown_words.NO_TAG if number is None else words.tags[words.tag_places[number]]


def cost_of(word: str) -> int:
    """What a word costs, as `tagged` counts: the less the more frequent."""
    words = _words()
    number = words.numbers.get(word)
    return words.rarest if number is None else words.costs[number]


def _likeliest(run: str) -> Iterator[str]:
    """The words of the cheapest way to cut a run; of two that cost the same, the one with the longer word first."""
    words = _words()
    prefixes, costs = words.numbers.iter_prefixes_with_ids, words.costs
    length = len(run)
    least, ends = [0] * (length + 1), [0] * length
    for start in range(length - 1, -1, -1):
        best, best_end = _MOST, start + 1
        for word, number in prefixes(run[start : start + _LONGEST]):
            end = start + len(word)
            cost = costs[number] + least[end]
            if cost <= best:
                best, best_end = cost, end
        least[start] = best if best < _MOST else words.rarest + least[best_end]
        ends[start] = best_end
    at = 0
    while at < length:
        yield run[at : ends[at]]
        at = ends[at]


@lru_cache(maxsize=4_000)
def _joined(characters: str) -> tuple[tuple[str, str], ...]:
    """Characters that are left over next to each other, as words. What is a word together was less likely here."""
    if len(characters) < 2 or has_word(characters):
        return tuple((character, tag_of(character)) for character in characters)
    words = unknown_words.cut(characters)
    return tuple((word, tag_of(word) if has_word(word) else unknown_words.likeliest_tag(word)) for word in words)


@cache
def _words() -> _Words:
    numbers: _Trie = cast("Any", marisa_trie).Trie().mmap(str(_FOLDER / "words.marisa"))
    values = (_FOLDER / "words.values").read_bytes()
    costs = array("H", values[: 2 * len(numbers) + 2])
    if sys.byteorder == "big":
        costs.byteswap()
    tags = tuple((_FOLDER / "tags.txt").read_text("ascii").split())
    return _Words(numbers, costs, values[2 * len(costs) :], tags, costs[-1])
