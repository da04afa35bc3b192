"""Texts as they are searched: folded, joined part by part, the English of a part beside its Chinese.

A part is searched in one go: one call for thousands of matches, `split` and the lengths of what it leaves, takes a
fifth of the time of a loop. While it lasts no other thread runs, so parts are small.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, count, pairwise, repeat
from operator import add
from typing import TYPE_CHECKING

from reader.model import Article, Block, Translation
from reader.pipeline.found import Hits, sentence_number

if TYPE_CHECKING:
    from collections import deque

_GAP = "\n"  # behind each block and each sentence: no match reaches over it
_PART = 50_000  # code points of Chinese


def cut(blocks: Sequence[Block]) -> list[int]:
    """The first block of each part, and one more; one empty part of no blocks."""
    cuts, length = [0], 0
    for at, block in enumerate(blocks, 1):
        length += len(block.text)
        if length >= _PART and at < len(blocks):
            cuts.append(at)
            length = 0
    return [*cuts, len(blocks)]


def as_searched(text: str) -> str:
    """What is looked for, as the text is searched that holds it."""
    from reader.annotate import fold

    return fold(text).replace(_GAP, " ")


class Joined:
    """Pieces of text with a gap behind each, in parts. Never changed.

    Offsets count through all of it; `bounds` is where each piece starts, and one more would. `cuts` is the first piece
    of each part, and one more.
    """

    def __init__(self, parts: Sequence[str], lengths: Iterable[int], cuts: Sequence[int]) -> None:
        self.parts, self._cuts = parts, cuts
        self.bounds = array("I", accumulate(lengths, initial=0))

    def piece_at(self, offset: int) -> int:
        return bisect_right(self.bounds, offset) - 1

    def part_of(self, piece: int) -> int:
        """The part that a piece is in; the last one for what would follow."""
        return min(bisect_right(self._cuts, piece), len(self.parts)) - 1

    def text(self, start: int, end: int) -> str:
        """What stands in a stretch of one piece."""
        part = self.part_of(self.piece_at(start))
        first = self.start(part)
        return self.parts[part][start - first : end - first]

    def start(self, part: int) -> int:
        return self.bounds[self._cuts[part]]

    def pieces(self, part: int) -> list[str]:
        """The pieces of a part, each with its gap."""
        numbers, first = range(self._cuts[part], self._cuts[part + 1]), self.start(part)
        return [self.parts[part][self.bounds[at] - first : self.bounds[at + 1] - first] for at in numbers]

    def literally(self, part: int, literal: str) -> Hits:
        """Every place of a part where `literal` stands, none reaching into another; none of an empty one."""
        hits = Hits(self.bounds)
        if literal and literal in self.parts[part]:
            gaps = self.parts[part].split(literal)
            edges = accumulate(map(len, gaps[:-1]), initial=self.start(part))
            next(edges)
            starts = array("I", map(add, edges, count(0, len(literal))))
            hits.add(starts, array("I", map(add, starts, repeat(len(literal)))))
        return hits

    def by_pattern(self, part: int, pattern: re.Pattern[str], is_sure: Callable[[str], bool]) -> Hits:
        """Every place of a part that a pattern with one group finds; open where what stands there is not sure."""
        hits = Hits(self.bounds)
        pieces = pattern.split(self.parts[part])
        found = pieces[1::2]
        is_open = {text: not is_sure(text) for text in set(found)}
        edges = array("I", accumulate(map(len, pieces), initial=self.start(part)))
        hits.add(edges[1:-1:2], edges[2::2], bytearray(map(is_open.__getitem__, found)))
        return hits


def join_chinese(blocks: Sequence[Block], cuts: Sequence[int]) -> Joined:
    from reader.annotate import fold

    parts = ["".join(fold(block.text) + _GAP for block in blocks[first:after]) for first, after in pairwise(cuts)]
    return Joined(parts, (len(block.text) + len(_GAP) for block in blocks), cuts)


class English:
    """The English of an article's sentences, folded and joined when it is searched, as far as it is there.

    `cuts` are those of the Chinese; `first` is the number of the first sentence of each block, and one more.
    """

    def __init__(self, article: Article, cuts: Sequence[int]) -> None:
        self.first = array("I", accumulate((len(block.sentences) for block in article.blocks), initial=0))
        self._cuts = [self.first[block] for block in cuts]
        self._joined = self._none()

    def _none(self) -> Joined:
        sizes = [after - first for first, after in pairwise(self._cuts)]
        return Joined([_GAP * size for size in sizes], repeat(len(_GAP), self._cuts[-1]), self._cuts)

    def joined(self, came: "deque[Translation] | deque[Translation | None]") -> Joined:
        """What there is with what came since, which is taken out; None says that what was taken before is gone."""
        news: dict[int, list[Translation]] = {}
        while came:
            new = came.popleft()
            if new is None:
                self._joined = self._none()
                news.clear()
            else:
                number = sentence_number(new.sentence_id, self.first)
                news.setdefault(bisect_right(self._cuts, number) - 1, []).append(new)
        if news:
            self._joined = self._with(news)
        return self._joined

    def _with(self, news: dict[int, list[Translation]]) -> Joined:
        """Only the parts that something came for are made anew."""
        from reader.annotate import fold

        parts, bounds = list(self._joined.parts), self._joined.bounds
        lengths = array("I", map(int.__sub__, bounds[1:], bounds))
        for part, came in news.items():
            pieces = self._joined.pieces(part)
            for new in came:
                number = sentence_number(new.sentence_id, self.first)
                pieces[number - self._cuts[part]] = text = fold(new.text) + _GAP
                lengths[number] = len(text)
            parts[part] = "".join(pieces)
        return Joined(parts, lengths, self._cuts)
