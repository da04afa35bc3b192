"""The rows of the page, and how high each is: exact where it was laid out, estimated elsewhere."""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby

from reader.model import Article, Block, BlockKind

# A block longer than this is laid out in several rows, so that a text without line ends stays light.
_LONGEST_ROW = 1200


@dataclass(frozen=True, slots=True)
class TextRow:
    """Some sentences of a block, mostly all of them."""

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


def build_rows(article: Article, open_blocks: Collection[int]) -> list[Row]:
    """The rows of an article in order. Neighbouring folded blocks of one kind share one fold."""
    rows: list[Row] = []
    numbered = enumerate(article.blocks)
    for fold, group in groupby(numbered, key=lambda item: item[1].kind if item[1].folded else None):
        blocks = list(group)
        opened = True
        if fold is not None:
            first, last = blocks[0][0], blocks[-1][0]
            opened = first in open_blocks
            rows.append(FoldRow(range(first, last + 1), fold, opened))
        if opened:
            for number, block in blocks:
                rows.extend(_text_rows(number, block))
    return rows


def _text_rows(number: int, block: Block) -> Iterator[TextRow]:
    start, length = 0, 0
    for at, sentence in enumerate(block.sentences):
        if length and length + len(sentence.text) > _LONGEST_ROW:
            yield TextRow(number, range(start, at), last_of_block=False)
            start, length = at, 0
        length += len(sentence.text)
    yield TextRow(number, range(start, len(block.sentences)))


class RowIndex:
    """Heights of rows and the sums above them. Reading a top after a change costs one pass over all rows."""

    def __init__(self, heights: list[float]) -> None:
        self._heights = heights
        self._tops: list[float] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def height(self, row: int) -> float:
        return self._heights[row]

    def set_height(self, row: int, height: float) -> bool:
        """Correct a height; tells whether it changed."""
        if self._heights[row] == height:
            return False
        self._heights[row] = height
        self._tops = None
        return True

    def _sums(self) -> list[float]:
        if self._tops is None:
            self._tops = [0.0, *accumulate(self._heights)]
        return self._tops

    def top(self, row: int) -> float:
        return self._sums()[row]

    @property
    def total(self) -> float:
        return self._sums()[-1]

    def row_at(self, y: float) -> int:
        """The row that covers `y`, or the nearest one. The index must not be empty."""
        return min(max(bisect_right(self._sums(), y) - 1, 0), len(self._heights) - 1)
