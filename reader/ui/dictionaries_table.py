"""The dictionaries as rows of a table: the bundled one first, then those that were added, in the reader's order."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.dictionary.cedict import BUNDLED_TITLE
from reader.library.dictionaries import AddedDictionary
from reader.model import Script
from reader.ui.reading_view import chinese_font
from reader.ui.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_CHINESE_SIZE = 16.0
TITLE, ENTRIES, FORMAT = range(3)


class DictionariesTable(QAbstractTableModel):
    """`switched` brings a title and whether the dictionary is to be on; the table shows it when it is so."""

    switched = Signal(str, bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.added: Sequence[AddedDictionary] = ()
        self._bundled = 0
        self._font = chinese_font(Script.SIMPLIFIED, _CHINESE_SIZE)

    def show_dictionaries(self, bundled: int, added: Sequence[AddedDictionary]) -> None:
        """`bundled` is how many entries the bundled one has."""
        self.beginResetModel()
        self._bundled, self.added = bundled, added
        self.endResetModel()

    def at(self, row: int) -> AddedDictionary | None:
        """The dictionary in a row; None for the bundled one, and where there is none."""
        return self.added[row - 1] if 0 < row <= len(self.added) else None

    def row_of(self, title: str) -> int:
        """The row of an added dictionary; -1 where it is not shown."""
        return next((row for row, each in enumerate(self.added, start=1) if each.title == title), -1)

    def switch(self, row: int) -> None:
        """Ask for a dictionary to be on where it is off, and the other way round."""
        if dictionary := self.at(row):
            self.switched.emit(dictionary.title, not dictionary.enabled)

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, TITLE, FORMAT)
        self.dataChanged.emit(self.index(0, TITLE), self.index(self.rowCount() - 1, FORMAT))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() or not self._bundled else 1 + len(self.added)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - as above
        return 0 if parent.isValid() else FORMAT + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        switches = index.column() == TITLE and self.at(index.row()) is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if switches else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's
        if role == Qt.ItemDataRole.CheckStateRole:
            self.switch(index.row())
            return True
        return super().setData(index, value, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        dictionary, column = self.at(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(dictionary, column)
        # The bundled one is always on: a box that does nothing would be in the way.
        if role == Qt.ItemDataRole.CheckStateRole and column == TITLE and dictionary:
            return Qt.CheckState.Checked if dictionary.enabled else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole and dictionary:
            return plain_tip("\n".join(filter(None, (dictionary.title, dictionary.version, dictionary.notes[:1000]))))
        if role == Qt.ItemDataRole.FontRole and column == TITLE:
            return self._font
        if role == Qt.ItemDataRole.TextAlignmentRole and column == ENTRIES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, dictionary: AddedDictionary | None, column: int) -> str:
        if column == TITLE:
            return dictionary.title if dictionary else BUNDLED_TITLE
        if column == ENTRIES:
            return f"{dictionary.entries if dictionary else self._bundled:,}"
        return dictionary.format if dictionary else self.tr("Comes with Duidu")

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Dictionary"), self.tr("Entries"), self.tr("Format"))[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == ENTRIES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
