"""Every word that a dictionary of ours has, in one trie: what is asked of them most is answered without reading them.

A question takes half a microsecond, where a line of a dictionary takes five to ten. It all takes 3 MB. The only user of
marisa_trie.
"""

import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol, cast

import marisa_trie  # pyright: ignore[reportMissingTypeStubs]

from reader.shipped import RESOURCES

_FOLDER = RESOURCES / "words"
# What there is to know of a word, as bits (resources/words/build.py writes them): jieba's dictionary has it; CC-CEDICT
# has it; and writes it as a name only; resources/readings/phrases.txt has it; and is sure of its reading;
# resources/words/own.txt has it, and so, as it were, jieba.
IN_JIEBA, IN_CEDICT, ONLY_NAME, IN_PHRASES, SURE, OWN = 1, 2, 4, 8, 16, 32
# The cost of a word that runs are not cut by.
NO_COST = 2**16 - 1
NO_TAG = "x"


class _Trie(Protocol):
    """What is used of marisa_trie.Trie, which comes without types."""

    def __len__(self) -> int: ...
    def get(self, word: str) -> int | None: ...
    def iter_prefixes_with_ids(self, text: str) -> Iterator[tuple[str, int]]: ...


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A number for each word; by it the word's cost in jieba, its class by jieba's tag set as a place in `tags`, and
    what else there is to know of it. `rarest` is what a character costs that is no word."""

    numbers: _Trie
    costs: "array[int]"
    tag_places: bytes
    facts: bytes
    tags: tuple[str, ...]
    rarest: int


def facts(word: str) -> int:
    """What our dictionaries know of a word, as a sum of IN_JIEBA and so on; 0 if none has it."""
    words = vocabulary()
    number = words.numbers.get(word)
    return 0 if number is None else words.facts[number]


def tag_of(word: str) -> str:
    """The class of a word by jieba's tag set; NO_TAG if its dictionary lacks the word."""
    words = vocabulary()
    number = words.numbers.get(word)
    return NO_TAG if number is None else words.tags[words.tag_places[number]]


@cache
def vocabulary() -> Vocabulary:
    numbers: _Trie = cast("Any", marisa_trie).Trie().mmap(str(_FOLDER / "words.marisa"))
    size = len(numbers)
    values = (_FOLDER / "words.values").read_bytes()
    costs = array("H", values[: 2 * size + 2])
    if sys.byteorder == "big":
        costs.byteswap()
    tag_places, its_facts = values[-2 * size : -size], values[-size:]
    tags = tuple((_FOLDER / "tags.txt").read_text("ascii").split())
    return Vocabulary(numbers, costs, tag_places, its_facts, tags, costs[-1])
