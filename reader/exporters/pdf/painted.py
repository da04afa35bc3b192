"""What was painted on the pages of a PDF, in order: the text that each glyph stands for."""

from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple

NATURAL = -1


class Glyph(NamedTuple):
    """A glyph that was painted.

    `text` is what it stands for, empty where that of the glyph before covers it. `advance` is the distance to what
    follows it on its line in thousandths of the font's size, NATURAL where nothing does. `spaced`: a space follows
    that nobody paints, as between two syllables of pinyin.
    """

    text: str
    advance: int = NATURAL
    spaced: bool = False


class PaintedText:
    """The glyphs of every run of every page. A novel has millions, but few that differ: four bytes each."""

    def __init__(self) -> None:
        self._numbers: dict[Glyph, int] = {}
        self._glyphs: list[Glyph] = []
        self._pages: list[list[array[int]]] = []

    def begin_page(self) -> None:
        self._pages.append([])

    def add_run(self, glyphs: Iterable[Glyph]) -> None:
        """Add what was painted in one go, all in one font, to the page that was begun last."""
        self._pages[-1].append(array("I", [self._number(glyph) for glyph in glyphs]))

    def runs(self, page: int) -> Iterator[list[Glyph]]:
        """The runs of a page, in the order in which they were painted."""
        for run in self._pages[page]:
            yield [self._glyphs[number] for number in run]

    def _number(self, glyph: Glyph) -> int:
        number = self._numbers.get(glyph)
        if number is None:
            number = self._numbers[glyph] = len(self._glyphs)
            self._glyphs.append(glyph)
        return number
