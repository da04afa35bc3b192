"""Highlights: stretches of a text that the reader coloured, with what they noted beside."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import Article, Position


class Colour(StrEnum):
    """The colours of a highlight; how each looks is for the page to say."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of one block. `anchor` is the sentences that it touches as they stand in the block, from `position` on,
    by which it is found again; `start` and `end` are its code points there. `number` is given when it is kept and names
    it from then on, 0 before."""

    position: Position
    anchor: str
    start: int
    end: int
    colour: Colour = Colour.YELLOW
    note: str = ""
    number: int = 0

    @property
    def text(self) -> str:
        """What is highlighted."""
        return self.anchor[self.start : self.end]

    @property
    def span(self) -> tuple[int, int]:
        """Its code points in the text of the block."""
        return self.position.offset + self.start, self.position.offset + self.end

    @property
    def is_valid(self) -> bool:
        return 0 <= self.start < self.end <= len(self.anchor)


def highlight_at(article: Article, block: int, start: int, end: int) -> Highlight:
    """A yellow highlight of some code points of a block; they must hold some of its text."""
    text = article.blocks[block].text
    touched = [each for each in article.blocks[block].sentences if each.start < end and each.end > start]
    first = min([start, *(each.start for each in touched)])
    last = max([end, *(each.end for each in touched)])
    return Highlight(Position(block, first), text[first:last], start - first, end - first)
