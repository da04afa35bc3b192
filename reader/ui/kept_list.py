"""What the dialogs share that list what the reader keeps: a field to search in over a table, keys, buttons."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

_ROW = 30  # pixels


def prepare_table(table: QTableView, model: QAbstractItemModel) -> None:
    """Have a table show a model, by whole rows, quietly and as fast for 50,000 as for five."""
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(_ROW)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    # Else it looks through all that is selected, row by row, whenever it is painted: seconds after Ctrl+A.
    header.setSelectionModel(QItemSelectionModel(model, header))


def chosen_rows(table: QTableView) -> list[int]:
    """The rows that are selected, from top to bottom."""
    # Not by selectedRows(): of 50,000 that are selected Qt would make as many objects.
    parts = table.selectionModel().selection().toList()
    return sorted(row for part in parts for row in range(part.top(), part.bottom() + 1))


def select_row(table: QTableView, row: int) -> None:
    """Select a row alone, whatever keys are held down meanwhile: selectRow() heeds them."""
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().setCurrentIndex(table.model().index(row, 0), flags)


def select_rows(table: QTableView, rows: Sequence[int]) -> None:
    """Select these rows and no others, in as few ranges as they make: 20,000 alone would take seconds."""
    model, chosen = table.model(), QItemSelection()
    ends = [at for at, row in enumerate(rows) if at + 1 == len(rows) or rows[at + 1] != row + 1]
    for first, last in zip([0, *(end + 1 for end in ends)], ends, strict=False):
        chosen.select(model.index(rows[first], 0), model.index(rows[last], model.columnCount() - 1))
    if rows:
        table.setCurrentIndex(model.index(rows[0], 0))
    table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def connect_keys(dialog: QDialog, search: QLineEdit, table: QTableView, remove: Callable[[], None]) -> None:
    """Return and Down go from the field to the table, Ctrl+F to the field; Del removes."""

    def to_table() -> None:
        table.setFocus()
        if not table.selectionModel().hasSelection() and table.model().rowCount():
            select_row(table, 0)

    search.returnPressed.connect(to_table)
    on_key(search, "Down", to_table)
    on_key(table, "Del", remove)
    QShortcut(QKeySequence("Ctrl+F"), dialog, search.setFocus)


def on_key(widget: QWidget, keys: str, act: Callable[[], object]) -> None:
    """Do something at a key, while this widget itself has the focus."""
    shortcut = QShortcut(QKeySequence(keys), widget)
    # Not as an argument: beside a callable PySide 6.11 drops it, and Del in a field would remove what is selected.
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(act)


def lay_out(
    dialog: QDialog,
    search: QLineEdit,
    count: QLabel,
    table: QTableView,
    changing: Iterable[QPushButton],
    files: Iterable[QPushButton],
) -> QVBoxLayout:
    """Put these from top to bottom; what comes below them is added to the column that is returned."""
    count.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
    top, buttons = QHBoxLayout(), QHBoxLayout()
    top.setSpacing(12)
    top.addWidget(search, 1)
    top.addWidget(count)
    for button in changing:
        buttons.addWidget(button)
    buttons.addStretch()
    for button in files:
        buttons.addWidget(button)
    column = QVBoxLayout(dialog)
    column.setSpacing(10)
    column.setContentsMargins(18, 18, 18, 14)
    column.addLayout(top)
    column.addWidget(table, 1)
    column.addLayout(buttons)
    return column
