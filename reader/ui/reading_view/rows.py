"""The rows of the page, made when they are asked for, and how high each is: exact where laid out, else estimated.

Nothing here grows with the text but lists of numbers, which are made at the speed of C: a novel is as light as a note.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import overload

from reader.model import Article, Block, BlockKind, Position
from reader.ui.parts import LONGEST_PART, split_block
from reader.ui.pictures import NO_PICTURES, Size

_CHUNK = 256  # rows whose heights are summed together


@dataclass(frozen=True, slots=True)
class TextRow:
    """Some sentences of a block, mostly all of them. The first row of a caption bears its picture too, which is all of
    it where nothing is said of it."""

    block: int
    sentences: range
    last_of_block: bool = True


@dataclass(frozen=True, slots=True)
class FoldRow:
    """The thin line that stands for folded blocks; they follow it as text rows while it is open."""

    blocks: range
    kind: BlockKind
    opened: bool


Row = TextRow | FoldRow
# What the height of a row hangs on, before it is laid out: kind and level of its block, characters, whether it ends its
# block, the size of its picture; or its fold.
RowKind = tuple[BlockKind, int, int, bool, Size | None] | FoldRow


class Rows(Sequence[Row]):
    """The rows of an article in order. Neighbouring folded blocks of one kind share one fold.

    `by_sentence` gives each sentence a row of its own.
    """

    def __init__(self, article: Article, open_blocks: Collection[int], *, by_sentence: bool = False) -> None:
        self._blocks, self._by_sentence = article.blocks, by_sentence
        self._folds = _folds(article, open_blocks)
        self._fold_starts = [fold.blocks.start for fold in self._folds]
        counts = self._counts()
        for fold in self._folds:
            if not fold.opened:
                counts[fold.blocks.start : fold.blocks.stop] = [0] * len(fold.blocks)
            counts[fold.blocks.start] += 1
        # The number of the first row of each block; those of a closed fold but its first have none.
        self._starts = [0, *accumulate(counts)]

    def _counts(self) -> list[int]:
        if self._by_sentence:
            return [len(block.sentences) or 1 for block in self._blocks]
        return [1 if len(block.text) <= LONGEST_PART else len(split_block(block)) for block in self._blocks]

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> list[Row]: ...
    def __getitem__(self, number: int | slice) -> Row | list[Row]:
        if isinstance(number, slice):
            return [self._row(at) for at in range(*number.indices(len(self)))]
        if not -len(self) <= number < len(self):
            raise IndexError(number)
        return self._row(number % len(self))

    def _row(self, number: int) -> Row:
        block = bisect_right(self._starts, number) - 1
        local = number - self._starts[block]
        fold = self.fold_of(block)
        if fold and fold.blocks.start == block:
            if not local:
                return fold
            local -= 1
        parts = self._parts(block)
        return TextRow(block, parts[local], last_of_block=local == len(parts) - 1)

    def _parts(self, block: int) -> list[range]:
        if self._by_sentence:
            return [range(at, at + 1) for at in range(len(self._blocks[block].sentences))] or [range(0)]
        return split_block(self._blocks[block])

    def fold_of(self, block: int) -> FoldRow | None:
        """The fold that a block belongs to, open or not."""
        at = bisect_right(self._fold_starts, block) - 1
        fold = self._folds[at] if at >= 0 else None
        return fold if fold and block in fold.blocks else None

    def open_blocks(self) -> set[int]:
        """The folded blocks that are open."""
        return {block for fold in self._folds if fold.opened for block in fold.blocks}

    def of_block(self, block: int) -> range:
        """The numbers of a block's text rows; none while it is folded away."""
        fold = self.fold_of(block)
        return range(self._starts[block] + bool(fold and fold.blocks.start == block), self._starts[block + 1])

    def at(self, position: Position, *, on_fold: bool = False) -> int:
        """The number of the row that shows a position, or of its fold: where that is meant, or all that is there."""
        block = min(position.block, len(self._blocks) - 1)
        fold = self.fold_of(block)
        if fold and (on_fold or not fold.opened):
            return self._starts[fold.blocks.start]
        sentences = self._blocks[block].sentences
        starts = [sentences[part.start].start if part else 0 for part in self._parts(block)]
        return self.of_block(block)[max(bisect_right(starts, position.offset) - 1, 0)]

    def kinds(self, pictures: Mapping[int, Size] = NO_PICTURES) -> list[RowKind]:
        """What the height of each row hangs on, in order. `pictures` are the sizes of blocks' pictures."""
        kinds: list[RowKind] = []
        for number, block in enumerate(self._blocks):
            if not (block.folded or self._by_sentence or len(block.text) > LONGEST_PART):
                kinds.append((block.kind, block.level, len(block.text), True, pictures.get(number)))
                continue
            fold = self.fold_of(number)
            if fold and fold.blocks.start == number:
                kinds.append(fold)
            if not fold or fold.opened:
                kinds.extend(self._kinds_of(block, self._parts(number), pictures.get(number)))
        return kinds

    @staticmethod
    def _kinds_of(block: Block, parts: list[range], picture: Size | None) -> Iterator[RowKind]:
        for at, part in enumerate(parts, 1):
            length = sum(len(block.sentences[number].text) for number in part)
            yield block.kind, block.level, length, at == len(parts), picture if at == 1 else None


def _folds(article: Article, open_blocks: Collection[int]) -> list[FoldRow]:
    folded = [number for number, block in enumerate(article.blocks) if block.folded]
    folds: list[FoldRow] = []
    # Neighbours have the same distance to their place in the list.
    for (_, kind), group in groupby(
        enumerate(folded), key=lambda item: (item[1] - item[0], article.blocks[item[1]].kind)
    ):
        numbers = [number for _, number in group]
        folds.append(FoldRow(range(numbers[0], numbers[-1] + 1), kind, all(map(open_blocks.__contains__, numbers))))
    return folds


class RowIndex:
    """Heights of rows and the sums above them, by chunks: no call costs more than some hundred additions."""

    def __init__(self, heights: list[float]) -> None:
        self._heights = heights
        self._sums = [sum(heights[start : start + _CHUNK]) for start in range(0, len(heights), _CHUNK)]

    def __len__(self) -> int:
        return len(self._heights)

    def height(self, row: int) -> float:
        return self._heights[row]

    def set_height(self, row: int, height: float) -> None:
        """Correct a height."""
        if self._heights[row] != height:
            self._heights[row] = height
            start = row - row % _CHUNK
            self._sums[row // _CHUNK] = sum(self._heights[start : start + _CHUNK])

    def _tops(self, chunk: int) -> list[float]:
        """The tops of the rows of a chunk, and the end of the last."""
        heights = self._heights[chunk * _CHUNK : (chunk + 1) * _CHUNK]
        return list(accumulate(heights, initial=sum(self._sums[:chunk])))

    def top(self, row: int) -> float:
        return self._tops(row // _CHUNK)[row % _CHUNK]

    @property
    def total(self) -> float:
        return sum(self._sums)

    def row_at(self, y: float) -> int:
        """The row that covers `y`, or the nearest one. The index must not be empty."""
        chunk = bisect_right(list(accumulate(self._sums)), y)
        chunk = min(chunk, len(self._sums) - 1)
        row = chunk * _CHUNK + bisect_right(self._tops(chunk), y) - 1
        return min(max(row, 0), len(self._heights) - 1)
