"""The reader's corrections as rows of a table: as many as there are, none of them a widget."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model import Correction, CorrectionKind, Script
from reader.ui.correction_texts import KINDS, SCOPES, SCRIPTS, in_words, what_is_right
from reader.ui.reading_view import chinese_font
from reader.ui.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_CHINESE_SIZE = 16.0
_TEXT, _RIGHT, _KIND, _WHERE, _SENTENCE = range(5)


class CorrectionTable(QAbstractTableModel):
    """Shows the corrections that it is given last. Columns: text, what is right, kind, where it counts, sentence."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.corrections: Sequence[Correction] = ()
        self._article_ids: Container[str] = ()
        self._font = chinese_font(Script.SIMPLIFIED, _CHINESE_SIZE)

    def show_corrections(self, corrections: Sequence[Correction], article_ids: Container[str]) -> None:
        """Show these; `article_ids` are those by which corrections are of the article that is open."""
        self.beginResetModel()
        self.corrections, self._article_ids = corrections, article_ids
        self.endResetModel()

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, _TEXT, _SENTENCE)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self.corrections)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - as above
        return 0 if parent.isValid() else _SENTENCE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        correction, column = self.corrections[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(correction, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(correction, column))
        is_chinese = column in (_TEXT, _SENTENCE)
        if column == _RIGHT:
            is_chinese = correction.kind is not CorrectionKind.READING
        return self._font if role == Qt.ItemDataRole.FontRole and is_chinese else None

    def _text(self, correction: Correction, column: int) -> str:
        if column == _KIND and correction.script:
            return f"{in_words(KINDS[correction.kind])} ({in_words(SCRIPTS[correction.script])})"
        return (
            correction.text,
            what_is_right(correction),
            in_words(KINDS[correction.kind]),
            self._where(correction),
            correction.sentence,
        )[column]

    def _where(self, correction: Correction) -> str:
        is_open = not correction.article_id or correction.article_id in self._article_ids
        return in_words(SCOPES[correction.scope]) if is_open else self.tr("In another article")

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Text"), self.tr("What is right"), self.tr("Kind"), self.tr("Where"), self.tr("Sentence"))
            return names[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
