"""What a search found: places in the Chinese and in the English, in one order, without a value for each of them.

A novel can hold 100,000 matches. So they stay as two rising columns of offsets, one a language, and whatever is asked
of them is found by bisection.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model import Article, Position, place_of_sentence


@dataclass(frozen=True, slots=True)
class Match:
    """A place that was found: in a block's text, or in the English of a sentence of it where `sentence_id` names one.
    Offsets are code points of that."""

    block: int
    start: int
    end: int
    sentence_id: str = ""


def sentence_number(sentence_id: str, first: Sequence[int]) -> int:
    """The number of a sentence in its article; `first` has that of the first sentence of each block."""
    block, number = place_of_sentence(sentence_id)
    return first[block] + number


class Hits:
    """Matches in one long text. `bounds` is where each piece of it starts, and one more: where another would. `flags`
    has a 1 for each match that is open: not known yet to be one."""

    def __init__(self, bounds: Sequence[int]) -> None:
        self._bounds = bounds
        self.starts, self.ends = array("I"), array("I")
        self.flags = bytearray()

    def add(self, starts: "array[int]", ends: "array[int]", is_open: bytearray | None = None) -> None:
        """Add matches behind those that are there; `is_open` has a 1 for each that is open."""
        self.starts.extend(starts)
        self.ends.extend(ends)
        self.flags.extend(bytes(len(starts)) if is_open is None else is_open)

    def extend(self, other: "Hits") -> None:
        """Add those of a later stretch of the same text."""
        self.add(other.starts, other.ends, other.flags)

    def merged(self, other: "Hits") -> "Hits":
        """These and those of another search of the same text, in their order."""
        if not (len(self) and len(other)):
            return self if len(self) else other
        starts, ends, is_open = self.starts + other.starts, self.ends + other.ends, self.flags + other.flags
        order = sorted(range(len(starts)), key=starts.__getitem__)
        both = Hits(self._bounds)
        both.starts.extend(map(starts.__getitem__, order))
        both.ends.extend(map(ends.__getitem__, order))
        both.flags.extend(map(is_open.__getitem__, order))
        return both

    def __len__(self) -> int:
        return len(self.starts)

    def before(self, piece: int, offset: int = 0) -> int:
        """How many start before an offset of a piece."""
        return bisect_left(self.starts, self._bounds[piece] + offset)

    def place(self, index: int) -> tuple[int, int, int]:
        """The piece of a match, its start and end there."""
        piece = bisect_right(self._bounds, self.starts[index]) - 1
        return piece, self.starts[index] - self._bounds[piece], self.ends[index] - self._bounds[piece]

    def within(self, piece: int, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """Start and end of each match that starts in a piece, or in this part of it, and is known to be one."""
        last = self.before(piece + 1) if end is None else self.before(piece, end)
        found = range(self.before(piece, start), last)
        return [self.place(index)[1:] for index in found if not self.flags[index]]

    # -- what is to be looked at once more ----------------------------------------------------------------------

    @property
    def open(self) -> int:
        """How many are open."""
        return self.flags.count(1)

    def is_open(self, index: int) -> bool:
        return self.flags[index] == 1

    def nearest_open(self, index: int, most: int) -> list[tuple[int, int]]:
        """Spans of the whole text that are open: from a match on, then those before it, nearest first."""
        found: list[tuple[int, int]] = []
        at = index
        while len(found) < most and (at := self.flags.find(1, at)) >= 0:
            found.append((self.starts[at], self.ends[at]))
            at += 1
        at = index
        while len(found) < most and (at := self.flags.rfind(1, 0, at)) >= 0:
            found.append((self.starts[at], self.ends[at]))
        return found

    def settle(self, span: tuple[int, int], *, right: bool) -> None:
        """An open match is one, or is none and goes."""
        at = bisect_left(self.starts, span[0])
        if right:
            self.flags[at] = 0
        else:
            del self.starts[at], self.ends[at], self.flags[at]


class Found:
    """The matches of one search, numbered from 0: block by block, the Chinese of a block before its English.

    `first` is the number of the first sentence of each block, and one more.
    """

    def __init__(self, article: Article, chinese: Hits, english: Hits, first: Sequence[int]) -> None:
        self._article = article
        self._chinese, self._english = chinese, english
        self._first = first

    def __len__(self) -> int:
        return len(self._chinese) + len(self._english)

    @property
    def open(self) -> int:
        """How many may turn out to be none: characters of several readings, not looked at yet."""
        return self._chinese.open

    def __getitem__(self, number: int) -> Match:
        chinese = bisect_right(range(len(self._chinese)), number, key=self._number_of_chinese)
        if chinese and self._number_of_chinese(chinese - 1) == number:
            return Match(*self._chinese.place(chinese - 1))
        sentence, start, end = self._english.place(number - chinese)
        block = bisect_right(self._first, sentence) - 1
        return Match(block, start, end, self._article.blocks[block].sentences[sentence - self._first[block]].id)

    def is_open(self, number: int) -> bool:
        match = self[number]
        return not match.sentence_id and self._chinese.is_open(self._chinese.before(match.block, match.start))

    def is_open_at(self, position: Position) -> bool:
        """Whether the first match from a place in the text on, or of the whole text, is open."""
        return bool(len(self)) and self.is_open(self.number_at(position) % len(self))

    def number_at(self, position: Position) -> int:
        """The number of the first match at a place in the text or after it; their count if there is none."""
        chinese = self._chinese.before(position.block, position.offset)
        english = self._english.before(self._first[position.block])
        following = [self._number_of_english(english)] if english < len(self._english) else []
        if chinese < len(self._chinese):
            following.append(self._number_of_chinese(chinese))
        return min(following, default=len(self))

    def number_of(self, match: Match) -> int | None:
        """The number of a match; None if it is none any more."""
        if match.sentence_id:
            sentence = sentence_number(match.sentence_id, self._first)
            number = self._number_of_english(self._english.before(sentence, match.start))
        else:
            number = self._number_of_chinese(self._chinese.before(match.block, match.start))
        return number if number < len(self) and self[number] == match else None

    def _number_of_chinese(self, index: int) -> int:
        """The number of a match in Chinese; of what would follow the last one."""
        if index == len(self._chinese):
            return len(self)
        block = self._chinese.place(index)[0]
        return index + self._english.before(self._first[block])

    def _number_of_english(self, index: int) -> int:
        if index == len(self._english):
            return len(self)
        sentence = self._english.place(index)[0]
        return index + self._chinese.before(bisect_right(self._first, sentence))

    # -- for who paints them ------------------------------------------------------------------------------------

    def in_chinese(self, block: int, start: int, end: int) -> list[tuple[int, int]]:
        """Start and end of each match that starts in a part of a block, those left out that are open."""
        return self._chinese.within(block, start, end)

    def in_english(self, sentence_id: str) -> list[tuple[int, int]]:
        """Start and end of each match in the English of a sentence."""
        return self._english.within(sentence_number(sentence_id, self._first))

    def any_within(self, blocks: range) -> bool:
        """Whether any match is in these blocks."""
        first, last = blocks.start, blocks.stop
        in_chinese = self._chinese.before(last) > self._chinese.before(first)
        return in_chinese or self._english.before(self._first[last]) > self._english.before(self._first[first])

    # -- what is to be looked at once more ----------------------------------------------------------------------

    def nearest_open(self, position: Position, most: int = 100) -> list[tuple[int, int]]:
        """Open matches as spans for `Finder.check`, nearest to a place in the text first."""
        return self._chinese.nearest_open(self._chinese.before(position.block, position.offset), most)

    def settle(self, verdicts: Iterable[tuple[tuple[int, int], bool]]) -> None:
        """Take what `Finder.check` found."""
        for span, right in verdicts:
            self._chinese.settle(span, right=right)
