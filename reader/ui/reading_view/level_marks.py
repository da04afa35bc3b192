"""Levels of words on the page: a bar under each word in the colour of its level, the thicker the higher.

Bars and not tints: highlights, matches and the colours of tones stay as they are, and so does the contrast of the text.
"""

from collections import OrderedDict
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.dictionary.levels import LevelList
from reader.model import Annotation, Article, Sentence
from reader.pipeline.knowing import word_key
from reader.pipeline.levels import is_graded, syllables_of
from reader.ui.level_inks import level_ink
from reader.ui.reading_view.chinese import ChineseRow
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.setter import RowLayout
from reader.ui.theme import Theme

# Rows whose bars are kept: some screens.
_KEPT = 200
# The top of a bar below the baseline, in shares of the room there; how thick those of the first and the last level are
# and how much shorter than its word one is at each end, in characters.
_DROP, _THIN, _THICK, _INSET = 0.62, 0.07, 0.15, 0.05

# A bar from the top left of its row's Chinese, and its level; None outside of the lists.
Bar = tuple[QRectF, int | None]


class LevelMarks:
    """The words' levels in `levels`. They are looked up when a row is first painted; `annotations` are what is known
    now, by sentence id."""

    def __init__(self, levels: LevelList, annotations: Mapping[str, Annotation]) -> None:
        self.levels, self._annotations = levels, annotations
        # With its row of Chinese, which is another one whenever there are other annotations.
        self._kept: OrderedDict[int, tuple[ChineseRow, list[Bar]]] = OrderedDict()

    def paint(self, painter: QPainter, article: Article, layout: RowLayout, top: float, theme: Theme) -> None:
        """Draw the bars of a row whose top is at `top` of the painter."""
        if layout.chinese_origin is not None:
            for bar, level in self.bars(article, layout):
                ink = level_ink(theme, level, len(self.levels.labels))
                painter.fillRect(bar.translated(layout.chinese_origin.x(), layout.chinese_origin.y() + top), ink)

    def bars(self, article: Article, layout: RowLayout) -> list[Bar]:
        """The bars of a row."""
        if not isinstance(layout.row, TextRow) or layout.chinese is None:
            return []
        kept = self._kept.get(id(layout.chinese))
        if kept is None:
            sentences = article.blocks[layout.row.block].sentences
            found = [bar for at in layout.row.sentences for bar in self._bars(layout.chinese, sentences[at])]
            kept = self._kept[id(layout.chinese)] = layout.chinese, found
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return kept[1]

    def _bars(self, chinese: ChineseRow, sentence: Sentence) -> Iterator[Bar]:
        for start, end, level in self._graded(sentence):
            for line in chinese.lines:
                span = line.span(start, end) if line.start < end and line.end > start else None
                if span:
                    size = span.width() / (min(end, line.end) - max(start, line.start))
                    y = line.baseline + (span.bottom() - line.baseline) * _DROP
                    inner = span.adjusted(size * _INSET, 0, -size * _INSET, 0)
                    yield QRectF(inner.left(), y, inner.width(), size * self._thickness(level)), level

    def _graded(self, sentence: Sentence) -> Iterator[tuple[int, int, int | None]]:
        """The words of a sentence, in the offsets of its block, with their levels."""
        annotation = self._annotations.get(sentence.id)
        for token in annotation.tokens if annotation else ():
            if annotation and is_graded(annotation, token):
                level = self.levels.of(word_key(annotation, token), syllables_of(token))
                yield sentence.start + token.start, sentence.start + token.end, level

    def _thickness(self, level: int | None) -> float:
        share = 0.0 if level is None else (level - 1) / max(len(self.levels.labels) - 1, 1)
        return _THIN + (_THICK - _THIN) * share
