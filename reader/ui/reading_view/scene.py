"""Paints what is on the screen: tints behind the text, the text, the marks on it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from reader.settings import ReadingsShown
from reader.ui.reading_view.boxes import boxes_on, sentence_boxes
from reader.ui.reading_view.labels import fold_label
from reader.ui.reading_view.look import Look
from reader.ui.reading_view.matches import Matches
from reader.ui.reading_view.painting import fold_box, paint_focus, paint_fold, paint_text, paint_tints
from reader.ui.reading_view.pointing import Under
from reader.ui.reading_view.rows import FoldRow, TextRow
from reader.ui.reading_view.scrolling import VisibleRow
from reader.ui.reading_view.selecting import Selecting
from reader.ui.reading_view.setter import RowLayout
from reader.ui.reading_view.sheet import Sheet
from reader.ui.reading_view.shown_pictures import ShownPictures
from reader.ui.reading_view.stepping import On
from reader.ui.reading_view.units import Unit
from reader.ui.theme import Theme

_TINT_PADDING = 4  # pixels by which the tint of a sentence is wider than its characters


@dataclass(slots=True)
class Scene:
    """All that a picture of the page is made of. `under` is what the pointer is over, `on` what the keyboard is
    on, outlined while the page has the focus; `font` gives the face of labels; `matches` is what was found."""

    sheet: Sheet
    theme: Theme
    selecting: Selecting
    pictures: ShownPictures
    under: Under
    on: On | None
    has_focus: bool
    font: QFont
    matches: Matches | None = None

    def paint(self, painter: QPainter, exposed: QRectF) -> None:
        """Paint the rows that meet the rectangle `exposed` of the page; they are as wide as the screen."""
        # The page runs from left to right in every window.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for row in self.sheet.visible():
            if exposed.intersects(QRectF(exposed.left(), row[1], exposed.width(), row[2].height)):
                self._paint_row(painter, row)

    def _paint_row(self, painter: QPainter, row: VisibleRow) -> None:
        _, top, layout = row
        vertical = self._look.vertical
        if isinstance(layout.row, FoldRow):
            paint_fold(painter, layout, top, fold_label(layout.row), self.font, self.theme, vertical=vertical)
        else:
            self.pictures.paint(painter, self.sheet, layout, top, self.theme)
            self._paint_tints(painter, row)
            if self.sheet.marks.levels:
                self.sheet.marks.levels.paint(painter, layout, top, self.theme)
            paint_text(painter, layout, top, self.theme, self._read(layout))
            self.sheet.marks.paint(painter, layout, top, self.theme)
        if self.on and self.has_focus and not self._is_all_of_it(self.on):
            paint_focus(painter, self._boxes_on(layout, self.on), self.theme.accent, top)

    def _paint_tints(self, painter: QPainter, row: VisibleRow) -> None:
        number, top, layout = row
        pointed = {self.under.sentence_id, self.on.sentence_id if self.on else ""}
        # A sentence that stands alone needs no telling from others.
        for sentence_id in () if self._look.solo else filter(None, pointed):
            paint_tints(painter, self._sentence(layout, sentence_id), self.theme.tint, top)
        if self.sheet.marks.spoken:
            paint_tints(painter, self._sentence(layout, self.sheet.marks.spoken), self.theme.word_tint, top)
        self.sheet.marks.paint_highlights(painter, layout, top, self.theme)
        if isinstance(layout.row, TextRow) and layout.row.block == self.under.block:
            paint_tints(painter, layout.chinese_span(*self.under.word), self.theme.word_tint, top)
        if self.matches:
            self.matches.paint(painter, self.sheet, layout, top, self.theme)
        selected = self.selecting.rectangles(self.sheet, number, layout)
        paint_tints(painter, selected, self.theme.selection, top)

    def _boxes_on(self, layout: RowLayout, on: On) -> list[QRectF]:
        if not isinstance(layout.row, FoldRow):
            return boxes_on(self.sheet.article, layout, on)
        is_on = on.is_fold and on.block == layout.row.blocks.start
        return [fold_box(layout, fold_label(layout.row), self.font)] if is_on else []

    def _read(self, layout: RowLayout) -> list[tuple[int, int]] | None:
        """The spans of a row's block whose readings are shown: of what the pointer or the keyboard is on, or None for
        all."""
        if self._look.readings is not ReadingsShown.HOVER or not isinstance(layout.row, TextRow):
            return None
        word = [self.under.word] if layout.row.block == self.under.block else []
        is_on = self.on is not None and self.on.block == layout.row.block and not self._is_all_of_it(self.on)
        on = [self.on.span] if self.on and is_on else []
        return [*word, *on]

    @property
    def _look(self) -> Look:
        return self.sheet.setter.page.look

    def _is_all_of_it(self, on: On) -> bool:
        """Whether what the keyboard is on is all that the screen shows."""
        return self._look.solo and on.unit in (Unit.SENTENCE, Unit.PARAGRAPH) and not on.is_fold

    def _sentence(self, layout: RowLayout, sentence_id: str) -> list[QRectF]:
        boxes = sentence_boxes(self.sheet.article, layout, sentence_id)
        return [rectangle.adjusted(-_TINT_PADDING, 0, _TINT_PADDING, 0) for rectangle in boxes]
