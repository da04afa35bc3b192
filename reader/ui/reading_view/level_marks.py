"""Levels of words on the page: a bar under each word in the colour of its level, the thicker the higher.

Bars and not tints: highlights, matches and the colours of tones stay as they are, and so does the contrast of the text.
"""

from collections import OrderedDict
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from reader.dictionary.levels import LevelList
from reader.model import Sentence
from reader.pipeline.knowing import word_key
from reader.pipeline.levels import is_graded
from reader.ui.level_inks import level_inks
from reader.ui.reading_view.chinese import ChineseRow
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.setter import RowLayout, RowSetter
from reader.ui.theme import Theme

# Rows whose bars are kept: some screens.
_KEPT = 200
# The top of a bar below the baseline, in shares of the room there; how thick those of the first and the last level are
# and how much shorter than its word one is at each end, in characters.
_DROP, _THIN, _THICK, _INSET = 0.7, 0.07, 0.15, 0.05

# A bar from the top left of its row's Chinese, and its level; None outside of the lists.
Bar = tuple[QRectF, int | None]


class LevelMarks:
    """The levels of the words that `setter` sets, in `levels`. They are looked up when a row is first painted."""

    def __init__(self, levels: LevelList, setter: RowSetter) -> None:
        self.levels, self._setter = levels, setter
        self._inks: tuple[Theme, dict[int | None, QColor]] | None = None
        # With its row of Chinese, which is another one whenever there are other annotations.
        self._kept: OrderedDict[int, tuple[ChineseRow, list[Bar]]] = OrderedDict()

    def paint(self, painter: QPainter, layout: RowLayout, top: float, theme: Theme) -> None:
        """Draw the bars of a row whose top is at `top` of the painter."""
        if layout.chinese_origin is None:
            return
        if self._inks is None or self._inks[0] is not theme:
            self._inks = theme, level_inks(theme, len(self.levels.labels))
        inks, x, y = self._inks[1], layout.chinese_origin.x(), layout.chinese_origin.y() + top
        for bar, level in self.bars(layout):
            painter.fillRect(bar.translated(x, y), inks[level])

    def bars(self, layout: RowLayout) -> list[Bar]:
        """The bars of a row."""
        if not isinstance(layout.row, TextRow) or layout.chinese is None:
            return []
        kept = self._kept.get(id(layout.chinese))
        if kept is None:
            sentences = self._setter.article.blocks[layout.row.block].sentences
            size = self._setter.page.size * layout.style.scale
            found = [bar for at in layout.row.sentences for bar in self._bars(layout.chinese, sentences[at], size)]
            kept = self._kept[id(layout.chinese)] = layout.chinese, found
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return kept[1]

    def _bars(self, chinese: ChineseRow, sentence: Sentence, size: float) -> Iterator[Bar]:
        for start, end, level in self._graded(sentence):
            for line in chinese.lines:
                span = line.span(start, end) if line.start < end and line.end > start else None
                if span:
                    room, height = span.bottom() - line.baseline, size * self._thickness(level)
                    y = line.baseline + min(room * _DROP, room - height)
                    inner = span.adjusted(size * _INSET, 0, -size * _INSET, 0)
                    yield QRectF(inner.left(), y, inner.width(), height), level

    def _graded(self, sentence: Sentence) -> Iterator[tuple[int, int, int | None]]:
        """The words of a sentence, in the offsets of its block, with their levels."""
        annotation = self._setter.annotations.get(sentence.id)
        for token in annotation.tokens if annotation else ():
            if annotation and is_graded(annotation, token):
                level = self.levels.of(word_key(annotation, token), token.syllables)
                yield sentence.start + token.start, sentence.start + token.end, level

    def _thickness(self, level: int | None) -> float:
        share = 0.0 if level is None else (level - 1) / max(len(self.levels.labels) - 1, 1)
        return _THIN + (_THICK - _THIN) * share
