"""The sentences of an article as they are read one by one: how many there are, and which of them a place is in."""

from array import array
from bisect import bisect_right
from itertools import accumulate

from reader.model import Article, Block, Position, Sentence


class Course:
    """Making one takes a pass over the blocks: for a worker. Sentences that are folded away are not counted."""

    def __init__(self, article: Article) -> None:
        self._blocks = article.blocks
        counts = (0 if block.folded else len(block.sentences) for block in article.blocks)
        self._before = array("Q", accumulate(counts, initial=0))

    @property
    def total(self) -> int:
        return self._before[-1]

    def number(self, place: Position) -> int:
        """The number of the sentence that a place is in, from 1; 0 where it is folded away."""
        block = self._blocks[place.block]
        if block.folded or not block.sentences:
            return 0
        return self._before[place.block] + _index(block, place.offset) + 1


def sentence_at(article: Article, place: Position) -> Sentence | None:
    """The sentence that a place is in, or the last one before it in its block; None where the block has none."""
    block = article.blocks[place.block]
    return block.sentences[_index(block, place.offset)] if block.sentences else None


def _index(block: Block, offset: int) -> int:
    return max(bisect_right(block.sentences, offset, key=lambda sentence: sentence.start) - 1, 0)
