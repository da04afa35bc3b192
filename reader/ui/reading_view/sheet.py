"""The article as one long sheet of rows with a window on it: what is on the screen, and how it stays there.

Knows the height of the screen but no widget. Everything that changes the layout goes through `keep_place`, so that
the text under the reader's eye stays where it is.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from reader.model import Article, Position, Script, Sentence
from reader.ui.pictures import NO_PICTURES, Size
from reader.ui.reading_view.look import Look, is_by_sentence
from reader.ui.reading_view.marks import Marks
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.rows import FoldRow, Row, RowIndex, Rows, TextRow
from reader.ui.reading_view.scrolling import Scroller, VisibleRow
from reader.ui.reading_view.setter import RowLayout, RowSetter, Stop
from reader.ui.reading_view.solo_scroller import SoloScroller

# How far around the screen rows are laid out in idle time and sentences count as near, in screens.
_NEAR_SCREENS = 2.0


class Place(NamedTuple):
    """What stands at the top of the screen: the first line of text, or a fold, and how far below the screen's top its
    own top is."""

    position: Position
    below: float
    on_fold: bool = False


class Sheet:
    """One article on a page of given measures, seen through a screen `view_height` pixels high. `pictures` are the
    sizes of its pictures, by the indices of their blocks."""

    def __init__(
        self, article: Article, page: Page, view_height: float, pictures: Mapping[int, Size] = NO_PICTURES
    ) -> None:
        self.article = article
        self.setter = RowSetter(article, page, pictures)
        self.marks = Marks(article, self.setter.translations)
        self.view_height = view_height
        self.open_blocks: set[int] = set()
        # The place gone to last. As long as the first line has it, it is the place: the starts of lines move with every
        # new layout, and following them the text would drift.
        self._anchor = Position(0, 0)
        self._build_rows()

    def _build_rows(self) -> None:
        by_sentence = is_by_sentence(self.setter.page.look)
        self.rows = Rows(self.article, self.open_blocks, by_sentence=by_sentence)
        self._kinds = [] if self._is_solo else self.rows.kinds(self.setter.pictures)
        self._estimate()

    @property
    def _is_solo(self) -> bool:
        return self.setter.page.look.solo

    def _estimate(self) -> None:
        """Reckon the heights of all rows; there are few kinds of them. Where one stands alone it matters only how many
        of those about it are worked on ahead."""
        if self._is_solo:
            self._index = RowIndex([self.view_height / 2] * len(self.rows))
            self._scroller = SoloScroller(self._index, self._layout_of)
            return
        known = {kind: self.setter.estimate(kind) for kind in set(self._kinds)}
        heights = [known[kind] for kind in self._kinds]
        for edge in (0, -1):
            heights[edge] += self.setter.padding
        self._index = RowIndex(heights)
        self._scroller: Scroller | SoloScroller = Scroller(self._index, self._layout_of)

    def _layout_of(self, number: int) -> RowLayout:
        return self.setter.layout(self.rows[number], first=number == 0, last=number == len(self.rows) - 1)

    @property
    def y(self) -> float:
        return self._scroller.y

    @property
    def total(self) -> float:
        return self._scroller.total

    def layout(self, number: int) -> RowLayout:
        """The layout of a row by its number, on the screen or not."""
        return self._scroller.exact(number)

    def visible(self) -> list[VisibleRow]:
        return self._scroller.visible(self.view_height)

    def scroll_by(self, delta: float) -> None:
        self._scroller.move_by(delta, self.view_height)

    def jump_to(self, y: float) -> None:
        self._scroller.jump_to(y, self.view_height)

    def block_at(self, y: float) -> int:
        """The block at a y of the page, by the heights known so far."""
        return self._block_of(self._index.row_at(y))

    # -- places -------------------------------------------------------------------------------------------------

    def place(self) -> Place:
        """The first line or fold on the screen."""
        for number, y, layout in self.visible():
            start = Position(self._block_of(number), 0)
            if isinstance(layout.row, FoldRow):
                if y > -layout.height / 2:
                    return Place(start, y, on_fold=True)
                continue
            for stop in layout.stops():
                if position := self._position_on(stop, y + stop.top, start.block):
                    return Place(position, y + stop.top)
        return Place(Position(self._block_of(self._scroller.row), 0), 0.0)

    def end(self) -> Position:
        """Behind the last line, or behind what the last fold hides, that shows at least by half."""
        for number, y, layout in reversed(self.visible()):
            row = self.rows[number]
            if isinstance(row, FoldRow):
                if y + layout.height / 2 <= self.view_height:
                    return self._behind(row)
                continue
            for stop in reversed(list(layout.stops())):
                if y + stop.top + stop.height / 2 <= self.view_height:
                    return Position(row.block, stop.end)
        return self.place().position

    def _behind(self, fold: FoldRow) -> Position:
        block = fold.blocks.start - 1 if fold.opened else fold.blocks.stop - 1
        return Position(block, len(self.article.blocks[block].text)) if block >= 0 else Position(0, 0)

    def _position_on(self, stop: Stop, top: float, block: int) -> Position | None:
        """The place on a line with its top at `top` of the screen: where it shows by half, or has the place gone to and
        shows at all."""
        if self._anchor.block == block and stop.start <= self._anchor.offset < max(stop.end, stop.start + 1):
            return self._anchor if top > -stop.height else None
        return Position(block, stop.start) if top > -stop.height / 2 else None

    def restore(self, place: Place) -> None:
        """Bring the line or fold of a place back to where it stood on the screen."""
        self._anchor = place.position
        number = self.rows.at(place.position, on_fold=place.on_fold)
        into = self._into_row(number, place.position.offset) - place.below
        self._scroller.put(number, into, self.view_height)

    @contextmanager
    def keep_place(self) -> Iterator[None]:
        """Whatever the body changes, the first line on the screen stays where it is."""
        place = self.place()
        yield
        self.restore(place)

    def _block_of(self, number: int) -> int:
        row = self.rows[number]
        return row.blocks.start if isinstance(row, FoldRow) else row.block

    def _into_row(self, number: int, offset: int) -> float:
        tops = [stop.top for stop in self.layout(number).stops() if stop.start <= offset]
        return tops[-1] if tops else 0.0

    # -- changes ------------------------------------------------------------------------------------------------

    def set_page(self, page: Page) -> None:
        before = self.setter.page
        if page == before:
            self.setter.page = page
            return
        with self.keep_place():
            self.setter.show(page, self.setter.script)
            if _grouping(page.look) != _grouping(before.look):
                self._build_rows()
            else:
                self._estimate()

    def set_script(self, script: Script) -> None:
        with self.keep_place():
            self.setter.show(self.setter.page, script)

    def set_open(self, blocks: Iterable[int], *, opened: bool) -> None:
        """Open or close folded blocks."""
        with self.keep_place():
            if opened:
                self.open_blocks.update(blocks)
            else:
                self.open_blocks.difference_update(blocks)
            self._build_rows()

    def set_folds(self, article: Article) -> None:
        """Take the article with other blocks folded; a fold with one of them in it is closed."""
        with self.keep_place():
            self.article = self.setter.article = article
            self._build_rows()
            self.open_blocks = self.rows.open_blocks()

    # -- what to work on next -----------------------------------------------------------------------------------

    def shows(self, blocks: Collection[int]) -> bool:
        """Whether any of some blocks is on the screen."""
        return any(self._block_of(number) in blocks for number, _, _ in self.visible())

    def is_near(self, blocks: Collection[int]) -> bool:
        """Whether any of some blocks is on the screen or about it."""
        return any(self._block_of(number) in blocks for number in self._numbers_about())

    def _numbers_about(self) -> list[int]:
        """The numbers of the rows on the screen, then of those around it, nearest first below."""
        shown = [number for number, _, _ in self.visible()]
        return [*shown, *self._rows_within(shown[-1] + 1, 1), *self._rows_within(shown[0] - 1, -1)] if shown else []

    def _sentences(self, row: Row) -> list[Sentence]:
        if isinstance(row, FoldRow):
            return []
        return [self.article.blocks[row.block].sentences[at] for at in row.sentences]

    def wanted(self) -> tuple[list[str], list[str]]:
        """Ids of the sentences on the screen, and of those around it, nearest screens first below."""
        shown = [number for number, _, _ in self.visible()]
        if not shown:
            return [], []
        near = [*self._rows_within(shown[-1] + 1, 1), *self._rows_within(shown[0] - 1, -1)]
        return self._ids(shown), self._ids(near)

    def pictures_about(self) -> list[int]:
        """The blocks of the pictures on the screen, then of those around it."""
        rows = (self.rows[number] for number in self._numbers_about())
        return [row.block for row in rows if isinstance(row, TextRow) and self.setter.has_picture(row)]

    def _rows_within(self, number: int, step: int) -> Iterator[int]:
        """Row numbers outwards from `number` for some screens, by the heights known so far."""
        room = self.view_height * _NEAR_SCREENS
        while 0 <= number < len(self.rows) and room > 0:
            yield number
            room -= self._index.height(number)
            number += step

    def _ids(self, numbers: Iterable[int]) -> list[str]:
        return [sentence.id for number in numbers for sentence in self._sentences(self.rows[number])]

    def lay_out_ahead(self) -> Iterator[None]:
        """Lay out the rows around the screen, one a step, so that the next page is there when it is turned to. Those
        without annotations wait for them: they would be laid out twice."""
        shown = [number for number, _, _ in self.visible()]
        if shown:
            for number in [*self._rows_within(shown[-1] + 1, 1), *self._rows_within(shown[0] - 1, -1)]:
                if all(sentence.id in self.setter.annotations for sentence in self._sentences(self.rows[number])):
                    self._layout_of(number)
                    yield


def _grouping(look: Look) -> tuple[bool, bool]:
    """What decides which rows there are, and how many of them the screen shows."""
    return is_by_sentence(look), look.solo
