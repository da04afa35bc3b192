"""The rows of an article, set for a sheet.

They are annotated and laid out when they are asked for and forgotten soon after, so that a novel takes no more memory
than a note.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from reader.model import BlockKind
from reader.settings import ReadingsShown
from reader.ui.paper.contents import Contents
from reader.ui.paper.sheet import Sheet
from reader.ui.paper.slices import Slicer
from reader.ui.pictures import picture_sizes
from reader.ui.reading_view.look import is_by_sentence
from reader.ui.reading_view.page import Page, lay_page
from reader.ui.reading_view.picture_box import most_height
from reader.ui.reading_view.rows import FoldRow, Row, Rows, TextRow
from reader.ui.reading_view.setter import RowLayout, RowSetter

# Blocks whose annotations are kept: more than a page and its headings can have lines.
_KEPT_BLOCKS = 200


class PaperRows:
    """The rows of `contents`; `pause` is called before each is set."""

    def __init__(self, contents: Contents, sheet: Sheet, pause: Callable[[], None]) -> None:
        self._contents, self._pause = contents, pause
        # Print is horizontal; the sheet has margins of its own.
        look = replace(contents.look, vertical=False, margin=0)
        page = replace(lay_page(int(sheet.text_width), look), picture_height=most_height(sheet.text_height))
        self._setter = RowSetter(contents.article, page, picture_sizes(contents.article))
        if look.readings is ReadingsShown.UNKNOWN:
            self._setter.set_known(contents.known_words())
        self._setter.show(self._setter.page, contents.script)
        self._rows = Rows(contents.article, contents.open_blocks, by_sentence=is_by_sentence(look))
        self._annotated: set[int] = set()

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def page(self) -> Page:
        return self._setter.page

    @property
    def pictures(self) -> Mapping[int, tuple[int, int]]:
        """The sizes of the pictures, by the indices of their blocks."""
        return self._setter.pictures

    def text(self, row: TextRow) -> str:
        """In the script that is printed."""
        return "".join(cell.text for segment in self._setter.segments(row) for cell in segment.cells)

    def slicer(self, number: int) -> Slicer:
        self._pause()
        row = self._rows[number]
        if isinstance(row, TextRow):
            self._annotate(row.block)
        return Slicer(self._layout(row), stacked=self.page.stacked)

    def is_heading(self, number: int) -> bool:
        row = self._rows[number]
        return isinstance(row, TextRow) and self._contents.article.blocks[row.block].kind is BlockKind.HEADING

    def space_below(self, number: int) -> float:
        """In pixels."""
        row = self._rows[number]
        is_last = isinstance(row, TextRow) and row.last_of_block
        return self._layout(row).style.below * self.page.size if is_last else 0.0

    def _layout(self, row: Row) -> RowLayout:
        layout = self._setter.layout(row, first=False, last=False)
        # The line that stands for what is folded away: nobody can open it here.
        return replace(layout, chinese_origin=None) if isinstance(row, FoldRow) else layout

    def _annotate(self, block: int) -> None:
        if block in self._annotated:
            return
        if len(self._annotated) >= _KEPT_BLOCKS:
            self._forget()
        self._annotated.add(block)
        overlays = self._contents.overlays_for(block)
        self._setter.add_annotations(overlays.annotations)
        self._setter.add_translations(overlays.translations)
        self._setter.add_glosses(overlays.glosses)

    def _forget(self) -> None:
        self._annotated.clear()
        self._setter.clear_annotations()
        self._setter.clear_translations()
        self._setter.glosses.clear()
