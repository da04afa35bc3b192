"""The terms of the glossary as rows of a table: as many as there are, none of them a widget."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model import Script, Term
from reader.ui.reading_view import chinese_font

Index = QModelIndex | QPersistentModelIndex
_CHINESE_SIZE = 16.0
_CHINESE, _ENGLISH, _NOTE = range(3)


class TermTable(QAbstractTableModel):
    """Shows the terms that it is given last. Columns: Chinese, English, note."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.terms: Sequence[Term] = ()
        self._font = chinese_font(Script.SIMPLIFIED, _CHINESE_SIZE)

    def show_terms(self, terms: Sequence[Term]) -> None:
        self.beginResetModel()
        self.terms = terms
        self.endResetModel()

    def row_of(self, chinese: str) -> int:
        """The row of a term by its Chinese; -1 where it is not shown."""
        return next((row for row, term in enumerate(self.terms) if term.chinese == chinese), -1)

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, _CHINESE, _NOTE)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self.terms)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - as above
        return 0 if parent.isValid() else _NOTE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        term = self.terms[index.row()]
        text = (term.chinese, term.english, term.note)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.FontRole and index.column() == _CHINESE:
            return self._font
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Chinese"), self.tr("English"), self.tr("Note"))[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
