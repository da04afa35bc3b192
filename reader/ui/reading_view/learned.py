"""The words that the reader is learning, marked on the page: dots under them, lower than any other line there."""

from collections import OrderedDict
from collections.abc import Mapping

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.model import Annotation, Article
from reader.pipeline.knowing import word_key
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.setter import RowLayout
from reader.ui.theme import Theme

# Sentences whose words are kept: some screens.
_KEPT = 1_000
_DOT = 1.6  # pixels
# How far below the baseline, in shares of the room there: below the lines of terms and the bars of levels.
_DROP = 0.86


class LearnedMarks:
    """Marks `words`, simplified. They are looked for in a sentence when it is first painted; `annotations` are what is
    known now, by sentence id."""

    def __init__(self, words: frozenset[str], annotations: Mapping[str, Annotation]) -> None:
        self.words, self._annotations = words, annotations
        self._kept: OrderedDict[str, tuple[Annotation, list[tuple[int, int]]]] = OrderedDict()

    def paint(self, painter: QPainter, article: Article, layout: RowLayout, top: float, theme: Theme) -> None:
        """Draw the marks of a row whose top is at `top` of the painter."""
        lines = self.lines(article, layout)
        if lines:
            # Round dots would take eighty times as long: 14 ms a page.
            painter.setPen(QPen(theme.term, _DOT, Qt.PenStyle.DotLine, Qt.PenCapStyle.FlatCap))
            painter.drawLines([line.translated(QPointF(0, top)) for line in lines])

    def lines(self, article: Article, layout: RowLayout) -> list[QLineF]:
        """The lines under the words of a row, from its top."""
        row, chinese, origin = layout.row, layout.chinese, layout.chinese_origin
        if not isinstance(row, TextRow) or chinese is None or origin is None:
            return []
        found: list[QLineF] = []
        for sentence in (article.blocks[row.block].sentences[at] for at in row.sentences):
            for start, end in self._spans(sentence.id):
                for line in chinese.lines:
                    if span := line.span(sentence.start + start, sentence.start + end):
                        y = line.baseline + (span.bottom() - line.baseline) * _DROP
                        found.append(QLineF(span.left() + _DOT, y, span.right() - _DOT, y).translated(origin))
        return found

    def _spans(self, sentence_id: str) -> list[tuple[int, int]]:
        annotation = self._annotations.get(sentence_id)
        if annotation is None:
            return []
        kept = self._kept.get(sentence_id)
        if kept is None or kept[0] is not annotation:
            spans = [(each.start, each.end) for each in annotation.tokens if word_key(annotation, each) in self.words]
            kept = self._kept[sentence_id] = annotation, spans
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return kept[1]
