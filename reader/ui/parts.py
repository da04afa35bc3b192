"""An article in parts small enough to be worked on one at a time: its blocks, the long ones in several parts."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from reader.model import Article, Block, place_of_sentence

LONGEST_PART = 1200  # characters


class Part(NamedTuple):
    """Some sentences of a block, mostly all of them."""

    block: int
    sentences: range


def split_block(block: Block) -> list[range]:
    """The sentences of a block in parts of at most LONGEST_PART characters, if sentences allow; mostly one."""
    if len(block.text) <= LONGEST_PART:
        return [range(len(block.sentences))]
    parts: list[range] = []
    start, length = 0, 0
    for at, sentence in enumerate(block.sentences):
        if length and length + len(sentence.text) > LONGEST_PART:
            parts.append(range(start, at))
            start, length = at, 0
        length += len(sentence.text)
    return [*parts, range(start, len(block.sentences))]


class Parts:
    """The parts of an article, by number."""

    def __init__(self, article: Article) -> None:
        self._blocks = article.blocks
        # The parts of blocks that have several; most have one.
        long = (at for at, block in enumerate(self._blocks) if len(block.text) > LONGEST_PART)
        self._split = {at: split_block(self._blocks[at]) for at in long}
        counts = [1] * len(self._blocks)
        for block, parts in self._split.items():
            counts[block] = len(parts)
        self._starts = [0, *accumulate(counts)]
        # The characters before each part, and all of them.
        self._before = [0, *accumulate(self._count())]

    def _count(self) -> Iterator[int]:
        for at, block in enumerate(self._blocks):
            if at in self._split:
                yield from (sum(len(block.sentences[each].text) for each in part) for part in self._split[at])
            else:
                yield len(block.text)

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, number: int) -> Part:
        block = bisect_right(self._starts, number) - 1
        if block in self._split:
            return Part(block, self._split[block][number - self._starts[block]])
        return Part(block, range(len(self._blocks[block].sentences)))

    def length(self, number: int) -> int:
        """How many characters a part has."""
        return self._before[number + 1] - self._before[number]

    def distance(self, one: int, other: int) -> int:
        """How many characters lie between the beginnings of two parts."""
        return abs(self._before[one] - self._before[other])

    def holding(self, sentence_id: str) -> int:
        """The number of the part that a sentence is in."""
        block, number = place_of_sentence(sentence_id)
        parts = self._split.get(block, ())
        return self._starts[block] + max(bisect_right(parts, number, key=lambda part: part.start) - 1, 0)

    def ids(self, number: int) -> list[str]:
        """The ids of a part's sentences."""
        block, sentences = self[number]
        return [self._blocks[block].sentences[at].id for at in sentences]


def outward(centre: int, count: int) -> Iterator[int]:
    """Every index below `count`, nearest to `centre` first, what follows before what precedes."""
    for distance in range(count):
        if centre + distance < count:
            yield centre + distance
        if 0 < distance <= centre:
            yield centre - distance
