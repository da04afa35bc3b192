"""The sentence of a word in a cell of the table, the word in it in colour."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.pipeline.listing import ShownWord
from reader.ui.cells import draw_ground
from reader.ui.words.table import SHOWN
from reader.ui.words.texts import parts

Index = QModelIndex | QPersistentModelIndex
_MARGIN = 11.0  # pixels, as the style sheet gives other cells
# So much of a cell may be taken by what stands before the word.
_SHARE = 0.4


class SentenceDelegate(QStyledItemDelegate):
    """Keeps the word in sight, whatever stands before it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        draw_ground(painter, option)
        shown = index.data(SHOWN)
        if isinstance(shown, ShownWord) and shown.sentence:
            _draw(painter, option, shown)


def _draw(painter: QPainter, option: QStyleOptionViewItem, shown: ShownWord) -> None:
    box = QRectF(option.rect).adjusted(_MARGIN, 0, -_MARGIN, 0)  # pyright: ignore[reportAttributeAccessIssue]
    palette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
    metrics = QFontMetricsF(option.font)  # pyright: ignore[reportAttributeAccessIssue]
    before, word, after = parts(shown)
    before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, box.width() * _SHARE)
    rest = box.width() - metrics.horizontalAdvance(before) - metrics.horizontalAdvance(word)
    after = metrics.elidedText(after, Qt.TextElideMode.ElideRight, max(rest, 0))
    painter.save()
    painter.setClipRect(box)
    painter.setFont(option.font)  # pyright: ignore[reportAttributeAccessIssue]
    for text, role in (
        (before, QPalette.ColorRole.Text),
        (word, QPalette.ColorRole.Link),
        (after, QPalette.ColorRole.Text),
    ):
        painter.setPen(palette.color(role))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        box.setLeft(box.left() + metrics.horizontalAdvance(text))
    painter.restore()
