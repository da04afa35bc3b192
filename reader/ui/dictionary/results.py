"""What the dictionary's search found: a word a row, with its reading and, in calm ink, what it means first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Script
from reader.model.styles import one_by_one
from reader.pipeline.looking_up import Found
from reader.ui.cells import draw_ground
from reader.ui.dictionary.writing import CardLook
from reader.ui.reading_view import chinese_font

Index = QModelIndex | QPersistentModelIndex
_FOUND = Qt.ItemDataRole.UserRole
_EDGE, _GAP, _BETWEEN = 12, 10, 2  # pixels
_WORD, _OTHER = 1.5, 1.2  # of the size of the text


class ResultsList(QAbstractListModel):
    """Shows what was found last; `look` says in which script and how read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: Sequence[Found] = ()
        self.look = CardLook()

    def show_found(self, found: Sequence[Found], look: CardLook) -> None:
        self.beginResetModel()
        self.found, self.look = found, look
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent and parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.found[index.row()]
        if role == _FOUND:
            return found
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{found.shown} {self.reading(found)}: {found.gloss}"
        return None

    def reading(self, found: Found) -> str:
        """How a word is read, in the reader's style."""
        return one_by_one(found.syllables, self.look.pinyin, found.capitals)

    def other(self, found: Found) -> str:
        """The word in the script that is not shown; empty where that is no other."""
        other = found.form.traditional if self.look.script.is_simplified else found.form.simplified
        return "" if other == found.shown else other


class ResultDelegate(QStyledItemDelegate):
    """Paints a word in two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002 - Qt's
        # What a style option holds comes typed as nothing.
        text = QFontMetrics(option.font)  # pyright: ignore[reportAttributeAccessIssue]
        return QSize(0, round(text.height() * (1 + _WORD)) + _BETWEEN + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found, model = index.data(_FOUND), index.model()
        if not isinstance(found, Found) or not isinstance(model, ResultsList):
            return
        self.initStyleOption(option, index)
        draw_ground(painter, option)
        painter.save()
        row = _Row(painter, option.rect, option.font, model.look)  # pyright: ignore[reportAttributeAccessIssue]
        row.draw(found, model.other(found), model.reading(found))
        painter.restore()


class _Row:
    def __init__(self, painter: QPainter, rectangle: QRect, font: QFont, look: CardLook) -> None:
        self._painter, self._font, self._look = painter, font, look
        self._rectangle = rectangle.adjusted(_EDGE, 6, -_EDGE, -6)

    def draw(self, found: Found, other: str, reading: str) -> None:
        ink, calm = self._look.theme.ink, self._look.theme.calm
        first, second = QRect(self._rectangle), QRect(self._rectangle)
        second.setTop(second.bottom() + 1 - QFontMetrics(self._font).height())
        first.setBottom(second.top() - _BETWEEN)
        shown = self._look.script
        hidden = Script.TRADITIONAL if shown.is_simplified else Script.SIMPLIFIED
        runs = (
            (found.shown, chinese_font(shown, self._look.text * _WORD, self._look.face), ink),
            (other, chinese_font(hidden, self._look.text * _OTHER, self._look.face), calm),
            (reading, self._font, ink),
        )
        for text, font, colour in runs:
            if text:
                first.setLeft(first.left() + self._text(text, first, font, colour) + _GAP)
        self._text(found.gloss, second, self._font, calm)

    def _text(self, text: str, box: QRect, font: QFont, colour: QColor) -> int:
        """Write one line at the left of a box; how wide it is."""
        measure = QFontMetrics(font)
        elided = measure.elidedText(text, Qt.TextElideMode.ElideRight, max(box.width(), 0))
        self._painter.setFont(font)
        self._painter.setPen(colour)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        return measure.horizontalAdvance(elided)
