"""Paints what is on the screen: tints behind the text, the text, the marks on it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from reader.ui.reading_view.boxes import sentence_boxes
from reader.ui.reading_view.labels import fold_label
from reader.ui.reading_view.painting import paint_focus, paint_fold, paint_text, paint_tints
from reader.ui.reading_view.pointing import Under
from reader.ui.reading_view.rows import FoldRow
from reader.ui.reading_view.scrolling import VisibleRow
from reader.ui.reading_view.selecting import Selecting
from reader.ui.reading_view.setter import RowLayout
from reader.ui.reading_view.sheet import Sheet
from reader.ui.theme import Theme

_TINT_PADDING = 4  # pixels by which the tint of a sentence is wider than its characters


@dataclass(slots=True)
class Scene:
    """All that a picture of the page is made of. `under` is what the pointer is over, `stepped` the sentence that the
    keyboard is on, with a bar beside it while the page has the focus; `font` gives the face of labels."""

    sheet: Sheet
    theme: Theme
    selecting: Selecting
    under: Under
    stepped: str
    has_focus: bool
    font: QFont

    def paint(self, painter: QPainter, exposed: QRectF) -> None:
        """Paint the rows that meet the rectangle `exposed` of the viewport."""
        for row in self.sheet.visible():
            if exposed.intersects(QRectF(0, row[1], exposed.right() + 1, row[2].height)):
                self._paint_row(painter, row)

    def _paint_row(self, painter: QPainter, row: VisibleRow) -> None:
        number, top, layout = row
        if isinstance(layout.row, FoldRow):
            paint_fold(painter, layout, top, fold_label(layout.row), self.font, self.theme)
            return
        for sentence_id in filter(None, {self.under.sentence_id, self.stepped}):
            paint_tints(painter, self._sentence(layout, sentence_id), self.theme.tint, top)
        if self.stepped and self.has_focus:
            paint_focus(painter, self._sentence(layout, self.stepped), self.theme.accent, top)
        if layout.row.block == self.under.block:
            paint_tints(painter, layout.chinese_span(*self.under.word), self.theme.word_tint, top)
        selected = self.selecting.rectangles(self.sheet, number, layout)
        paint_tints(painter, selected, self.theme.selection, top)
        paint_text(painter, layout, top, self.theme)
        self.sheet.marks.paint(painter, layout, top, self.theme)

    def _sentence(self, layout: RowLayout, sentence_id: str) -> list[QRectF]:
        boxes = sentence_boxes(self.sheet.article, layout, sentence_id)
        return [rectangle.adjusted(-_TINT_PADDING, 0, _TINT_PADDING, 0) for rectangle in boxes]
