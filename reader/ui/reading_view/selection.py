"""What is selected, and its text."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from reader.ui.reading_view.cells import Segment


class Pane(Enum):
    CHINESE = auto()
    ENGLISH = auto()


@dataclass(frozen=True, slots=True, order=True)
class Caret:
    """A gap between characters: number of a row, and offset there (Chinese: in the block's source text in code
    points; English: in the row's English text in UTF-16 units)."""

    row: int
    offset: int


@dataclass(frozen=True, slots=True)
class Selection:
    """From `anchor`, where it was begun, to `head`, in either direction, within one pane."""

    pane: Pane
    anchor: Caret
    head: Caret

    @property
    def first(self) -> Caret:
        return min(self.anchor, self.head)

    @property
    def last(self) -> Caret:
        return max(self.anchor, self.head)

    def __bool__(self) -> bool:
        return self.anchor != self.head

    def rows(self) -> range:
        return range(self.first.row, self.last.row + 1)

    def span(self, row: int, length: int) -> tuple[int, int]:
        """The part of a row that is selected; `length` is the greatest offset there."""
        start = self.first.offset if row == self.first.row else 0
        end = self.last.offset if row == self.last.row else length
        return start, end


def text_of(segments: Iterable[Segment], start: int, end: int) -> str:
    """The text of the cells within source span `start` to `end`."""
    return "".join(text for text, _ in pieces_of(segments, start, end))


def pieces_of(segments: Iterable[Segment], start: int, end: int) -> list[tuple[str, str]]:
    """The same as pairs of text and what stands above it, empty where nothing does. What stands above a whole word is
    there only with all of it."""
    pieces: list[tuple[str, str]] = []
    for segment in segments:
        inside = [cell for cell in segment.cells if cell.start < end and cell.end > start]
        if segment.ruby and len(inside) == len(segment.cells):
            pieces.append(("".join(cell.text for cell in inside), segment.ruby))
        else:
            pieces.extend((cell.text, cell.ruby) for cell in inside)
    return pieces
