"""What others mark in the text of the page: the glossary's terms, bookmarks, highlights."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QWidget

from reader.model import Highlight, Position
from reader.ui.reading_view.marks import TermMarks, by_block
from reader.ui.reading_view.mouse import Shown
from reader.ui.reading_view.pointing import row_at


class Marking:
    """Marks of a kind take the place of those of the kind that were there; another article begins without any."""

    def __init__(self, viewport: QWidget, shown: Callable[[], Shown]) -> None:
        self._viewport, self._shown = viewport, shown

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

    def highlights(self) -> list[Highlight]:
        """The highlights of the article on the page."""
        sheet = self._shown().sheet
        return [each for found in sheet.marks.highlights.values() for each in found] if sheet else []

    def highlight_at(self, point: QPoint | QPointF) -> Highlight | None:
        """The highlight at a point of the viewport, the uppermost of several; None where there is none."""
        sheet, frame, _ = self._shown()
        if sheet is None:
            return None
        on_page = frame.to_page(QPointF(point))
        row = row_at(sheet.visible(), on_page.y())
        return sheet.marks.highlight_at(row[2], on_page - QPointF(0, row[1])) if row else None
