"""How far into an article a place is, by characters."""

from array import array
from itertools import accumulate

from reader.model import Article, Position


class Extent:
    """Making one takes a pass over the blocks: for a worker. What it then tells, it tells at once."""

    def __init__(self, article: Article) -> None:
        self._starts = array("Q", accumulate((len(block.text) for block in article.blocks), initial=0))

    @property
    def total(self) -> int:
        return self._starts[-1]

    def before(self, place: Position) -> int:
        """How many characters stand before a place."""
        return min(self._starts[min(place.block, len(self._starts) - 1)] + place.offset, self.total)

    def read(self, top: Position, end: Position) -> int:
        """How far the text was read, in whole per cent, when these are the first and the last place on the screen: 0 at
        its beginning, 100 at its end."""
        above, below = self.before(top), self.total - self.before(end)
        return 100 * above // (above + below) if below > 0 else 100
