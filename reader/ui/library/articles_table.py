"""The library's articles as rows of a table: as many as there are, none of them a widget."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.library import ArticleEntry
from reader.model import Script
from reader.ui.reading_view import chinese_font
from reader.ui.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_CHINESE_SIZE = 16.0
TITLE, SOURCE, DATE, CHARACTERS, READ, OPENED, TAGS = range(7)
# By what the rows are sorted, column by column.
_KEYS: tuple[Callable[[ArticleEntry], object], ...] = (
    lambda entry: entry.title,
    lambda entry: (entry.source, entry.author),
    lambda entry: entry.date,
    lambda entry: entry.characters,
    lambda entry: (entry.finished, entry.progress),
    lambda entry: entry.opened or entry.added,
    lambda entry: entry.tags,
)


class ArticlesTable(QAbstractTableModel):
    """Shows the articles that it is given last in the order of the column that was chosen, and as they come until one
    is."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: Sequence[ArticleEntry] = ()
        self._order: tuple[int, bool] | None = None
        self._font = chinese_font(Script.SIMPLIFIED, _CHINESE_SIZE)

    def show_entries(self, entries: Sequence[ArticleEntry]) -> None:
        self.beginResetModel()
        self.entries = self._sorted(entries)
        self.endResetModel()

    def row_of(self, article_id: str) -> int:
        """The row of an article, -1 if it is not shown."""
        return next((row for row, entry in enumerate(self.entries) if entry.id == article_id), -1)

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, TITLE, TAGS)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self.show_entries(self.entries)

    def _sorted(self, entries: Sequence[ArticleEntry]) -> Sequence[ArticleEntry]:
        if self._order is None:
            return entries
        column, descending = self._order
        return sorted(entries, key=_KEYS[column], reverse=descending)  # pyright: ignore[reportArgumentType, reportCallIssue]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - as above
        return 0 if parent.isValid() else TAGS + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry, column = self.entries[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            where = str(entry.path or entry.address or entry.origin)
            return plain_tip(where if column == TITLE else self._text(entry, column))
        if role == Qt.ItemDataRole.FontRole and column in (TITLE, SOURCE):
            return self._font
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (CHARACTERS, READ):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, entry: ArticleEntry, column: int) -> str:
        locale = QLocale()
        match column:
            case _ if column == TITLE:
                return entry.title
            case _ if column == SOURCE:
                return entry.source or entry.author
            case _ if column == DATE:
                return entry.date[:10]
            case _ if column == CHARACTERS:
                return locale.toString(entry.characters)
            case _ if column == READ:
                return self._read(entry)
            case _ if column == OPENED:
                when = entry.opened
                return when.astimezone().strftime("%Y-%m-%d %H:%M") if when else self.tr("Not yet")
            case _:
                return ", ".join(entry.tags)

    def _read(self, entry: ArticleEntry) -> str:
        if entry.finished:
            return self.tr("Read")
        return f"{round(entry.progress * 100)} %" if entry.opened else ""

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Title"),
                self.tr("Source"),
                self.tr("Date"),
                self.tr("Characters"),
                self.tr("Progress"),
                self.tr("Opened"),
                self.tr("Tags"),
            )[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in (CHARACTERS, READ) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
