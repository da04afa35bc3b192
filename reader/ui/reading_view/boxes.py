"""Where a sentence, or what the keyboard is on, stands in a laid out row."""

from PySide6.QtCore import QRectF

from reader.model import Article, Position
from reader.ui.reading_view.english import utf16_length
from reader.ui.reading_view.pointing import sentence_span
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.setter import RowLayout
from reader.ui.reading_view.sheet import Place, Sheet
from reader.ui.reading_view.stepping import On, rows_of
from reader.ui.reading_view.units import Unit


def sentence_boxes(article: Article, layout: RowLayout, sentence_id: str) -> list[QRectF]:
    """The rectangles of a sentence in both panes, from the row's top."""
    span = sentence_span(article, layout, sentence_id)
    return layout.chinese_span(*span) + english_boxes(layout, sentence_id) if span else []


def english_boxes(layout: RowLayout, sentence_id: str) -> list[QRectF]:
    """The rectangles of a sentence's English, from the row's top."""
    spans = [span for span in (layout.english.spans if layout.english else []) if span.sentence_id == sentence_id]
    return [box for span in spans for box in layout.english_span(span.start, span.end)]


def boxes_on(article: Article, layout: RowLayout, on: On) -> list[QRectF]:
    """The rectangles of the text that the keyboard is on, from the row's top; its English too from a sentence up."""
    if not isinstance(layout.row, TextRow) or on.is_fold or layout.row.block != on.block:
        return []
    if on.unit is Unit.SENTENCE:
        return sentence_boxes(article, layout, on.sentence_id)
    english = layout.english_span(0, utf16_length(layout.english.text)) if layout.english else []
    return layout.chinese_span(*on.span) + (english if on.unit is Unit.PARAGRAPH else [])


def sentence_on_screen(sheet: Sheet, sentence_id: str) -> QRectF | None:
    """Where a sentence is on the page, as a rectangle of the screen, its English if there is some; None where it is
    not on the screen."""
    for _, top, layout in rows_of(sheet, sentence_id):
        boxes = english_boxes(layout, sentence_id) or sentence_boxes(sheet.article, layout, sentence_id)
        if boxes:
            return boxes[-1].united(boxes[0]).translated(0, top)
    return None


def bring_onto_screen(sheet: Sheet, on: On) -> bool:
    """Bring what the keyboard is on onto the screen; whether the page had to move for it."""
    near = span_on_screen(sheet, on)
    if near is not None and near[0] >= 0 and near[1] <= sheet.view_height:
        return False
    sheet.restore(Place(Position(on.block, on.span[0]), 0.0, on_fold=on.is_fold))
    sheet.scroll_by(-sheet.view_height / 4)
    now, middle = span_on_screen(sheet, on), sheet.view_height / 2
    if now is not None and now[0] > middle:
        # A caption is under its picture, with which it was brought here.
        sheet.scroll_by(now[0] - middle)
    return True


def span_on_screen(sheet: Sheet, on: On) -> tuple[float, float] | None:
    """From where to where what the keyboard is on reaches, as ys of the viewport; None where it is not on it."""
    number = on.row(sheet)
    found = next((row for row in sheet.visible() if row[0] == number), None)
    if found is None:
        return None
    _, top, layout = found
    boxes = boxes_on(sheet.article, layout, on) or [QRectF(0, 0, 1, layout.height)]
    return top + min(box.top() for box in boxes), top + max(box.bottom() for box in boxes)
