"""Where a sentence stands in a laid out row."""

from PySide6.QtCore import QRectF

from reader.model import Article
from reader.ui.reading_view.pointing import sentence_span
from reader.ui.reading_view.setter import RowLayout


def sentence_boxes(article: Article, layout: RowLayout, sentence_id: str) -> list[QRectF]:
    """The rectangles of a sentence in both panes, from the row's top."""
    span = sentence_span(article, layout, sentence_id)
    return layout.chinese_span(*span) + english_boxes(layout, sentence_id) if span else []


def english_boxes(layout: RowLayout, sentence_id: str) -> list[QRectF]:
    """The rectangles of a sentence's English, from the row's top."""
    spans = [span for span in (layout.english.spans if layout.english else []) if span.sentence_id == sentence_id]
    return [box for span in spans for box in layout.english_span(span.start, span.end)]
