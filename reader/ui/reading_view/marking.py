"""What others mark in the text of the page, and ask about it: terms, bookmarks, highlights, levels, what is read aloud,
the word at a point."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Signal
from PySide6.QtWidgets import QWidget

from reader.model import Highlight, Position
from reader.ui.reading_view.hovering import highlight_on, tip_at
from reader.ui.reading_view.learned import LearnedMarks
from reader.ui.reading_view.marks import TermMarks, by_block
from reader.ui.reading_view.mouse import Mouse, Shown
from reader.ui.reading_view.pointing import Under, WordPlace
from reader.ui.reading_view.rows import Row, TextRow
from reader.ui.reading_view.selecting import Stretch
from reader.ui.reading_view.setter import RowSetter
from reader.ui.reading_view.stepping import place_of
from reader.ui.reading_view.words import place_under

if TYPE_CHECKING:
    from reader.dictionary.levels import LevelList
    from reader.ui.reading_view.level_marks import LevelMarks


class Marking(QObject):
    """Marks of a kind take the place of those of the kind that were there; another article begins without any.
    `pointed` brings the place of each other word that the pointer is over, None for none."""

    pointed = Signal(object)

    def __init__(self, viewport: QWidget, mouse: Mouse, shown: Callable[[], Shown]) -> None:
        super().__init__(viewport)
        self._viewport, self._shown = viewport, shown
        mouse.came.connect(self._point)

    def mark_terms(self, marks: Mapping[str, TermMarks]) -> None:
        """Mark the glossary's terms, by sentence id."""
        if sheet := self._shown().sheet:
            sheet.marks.terms = marks
            self._viewport.update()

    def mark_bookmarks(self, places: Iterable[Position]) -> None:
        """Mark these places in the margin."""
        if sheet := self._shown().sheet:
            marked: dict[int, list[int]] = {}
            for place in places:
                marked.setdefault(place.block, []).append(place.offset)
            sheet.marks.bookmarks = marked
            self._viewport.update()

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Paint these highlights, a dot at the end of each that has a note; their places are those in the article."""
        if sheet := self._shown().sheet:
            sheet.marks.highlights = by_block(highlights)
            self._viewport.update()

    def mark_spoken(self, sentence_id: str) -> None:
        """Tint the sentence that is being read aloud; empty for none."""
        if sheet := self._shown().sheet:
            sheet.marks.spoken = sentence_id
            self._viewport.update()

    def spoken_on_screen(self) -> tuple[float, float] | None:
        """From where to where the sentence that is being read aloud reaches across the screen, as shares of it, its
        English left out; None where it is not on it."""
        sheet = self._shown().sheet
        place = place_of(sheet, sheet.marks.spoken) if sheet else None
        if sheet is None or place is None:
            return None
        end = sheet.article.sentence(sheet.marks.spoken).end
        rows = [(top, layout) for _, top, layout in sheet.visible() if _is_of(layout.row, place.block)]
        boxes = [box.translated(0, top) for top, layout in rows for box in layout.chinese_span(place.offset, end)]
        if not boxes:
            return None
        edges = min(box.top() for box in boxes), max(box.bottom() for box in boxes)
        return edges[0] / sheet.view_height, edges[1] / sheet.view_height

    def set_levels(self, levels: "LevelList | None") -> None:
        """Underline words in the colours of their levels in a syllabus; None underlines none."""
        if sheet := self._shown().sheet:
            sheet.marks.levels = _level_marks(levels, sheet.setter) if levels else None
            self._viewport.update()

    def set_learned(self, words: frozenset[str]) -> None:
        """Mark these words, simplified, wherever they stand."""
        sheet = self._shown().sheet
        if sheet and words != (sheet.marks.learned.words if sheet.marks.learned else frozenset()):
            sheet.marks.learned = LearnedMarks(words, sheet.setter.annotations) if words else None
            self._viewport.update()

    def highlights(self) -> list[Highlight]:
        """The highlights of the article on the page."""
        sheet = self._shown().sheet
        return [each for found in sheet.marks.highlights.values() for each in found] if sheet else []

    def highlight_at(self, point: QPoint | QPointF) -> Highlight | None:
        """The highlight at a point of the viewport, the uppermost of several; None where there is none."""
        sheet, frame, _ = self._shown()
        return highlight_on(sheet, frame.to_page(QPointF(point))) if sheet else None

    def _point(self, under: Under) -> None:
        sheet = self._shown().sheet
        self.pointed.emit(place_under(sheet, under) if sheet else None)

    def word_at(self, point: QPointF) -> WordPlace | None:
        """The word at a point of the viewport; None beside the text, on its English, on stops and numbers."""
        sheet, frame, selecting = self._shown()
        return place_under(sheet, selecting.under(sheet, frame.to_page(point))) if sheet else None

    def said_at(self, point: QPointF) -> str:
        """What a tip says about a point of the viewport: its term, its note, its translation; empty for nothing."""
        sheet, frame, selecting = self._shown()
        if sheet is None:
            return ""
        inside = frame.to_page(point)
        return tip_at(sheet, selecting.under(sheet, inside), inside)[0]

    def selected(self, most: int) -> list[Stretch]:
        """The stretches of blocks whose Chinese is selected, of the first `most` blocks; spaces at their ends are
        left out."""
        sheet, _, selecting = self._shown()
        return selecting.stretches(sheet, most) if sheet else []

    def on(self, block: int, start: int, end: int) -> Highlight | None:
        """The uppermost highlight that touches a span of a block."""
        sheet = self._shown().sheet
        found = sheet.marks.highlights.get(block, []) if sheet else []
        return next((each for each in reversed(found) if each.span[0] < end and each.span[1] > start), None)


def _level_marks(levels: "LevelList", setter: RowSetter) -> "LevelMarks":
    # Imported when it is wanted: most read without.
    from reader.ui.reading_view.level_marks import LevelMarks

    return LevelMarks(levels, setter)


def _is_of(row: Row, block: int) -> bool:
    """Whether a row shows text of a block."""
    return isinstance(row, TextRow) and row.block == block
