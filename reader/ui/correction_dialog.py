"""The reader's corrections in a table: to be looked through, searched, taken back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.model import Correction
from reader.pipeline import correcting
from reader.ui.correction_table import CorrectionTable
from reader.ui.dialog_size import dialog_size
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar

_SEARCH = "search corrections"
_ROW = 30  # pixels
_WIDTHS = (110, 150, 160, 130)  # of all columns but the last


class CorrectionDialog(QDialog):
    """It changes nothing by itself, but asks for it: `removal_wanted` brings corrections."""

    removal_wanted = Signal(object)
    undo_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._corrections: Sequence[Correction] | None = None
        self._article_id = ""
        self.search, self.count = QLineEdit(clearButtonEnabled=True), QLabel()
        self.model, self.table, self.empty = CorrectionTable(self), QTableView(), QLabel()
        self.remove, self.undo, self.import_, self.export = (QPushButton(autoDefault=False) for _ in range(4))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        # Return in the field goes to the table, and does not close.
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.messages = MessageBar(self.table)
        self._prepare_table()
        self._lay_out()
        self._connect()
        self.retranslate()

    def take(self, corrections: Sequence[Correction], article_id: str) -> None:
        """Show the corrections as they are now, over the article of this id."""
        self._corrections, self._article_id = corrections, article_id
        self._search()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Corrections"))
        self.search.setPlaceholderText(self.tr("Search Chinese and pinyin"))
        self.search.setAccessibleName(self.tr("Search"))
        self.table.setAccessibleName(self.tr("Corrections"))
        self.empty.setText(
            self.tr(
                "No corrections yet. Where a reading, the ends of a word or a conversion is wrong, right-click the"
                " word and choose Correct."
            )
        )
        self.remove.setText(self.tr("Remove"))
        self.undo.setText(self.tr("Undo the last change"))
        self.import_.setText(self.tr("Import…"))
        self.export.setText(self.tr("Export…"))
        self.import_.setToolTip(self.tr("Take in corrections of a CSV file"))
        self.export.setToolTip(self.tr("Save all corrections as a CSV file"))
        self.model.retranslate()
        self.messages.retranslate()
        self._reflect()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _search(self) -> None:
        if self._corrections is not None:
            self._jobs.void(_SEARCH)
            work = partial(_found, self._corrections, self.search.text())
            self._jobs.run(_SEARCH, work, self._show_found)

    def _show_found(self, corrections: list[Correction]) -> None:
        self.model.show_corrections(corrections, self._article_id)
        self._reflect()

    def _reflect(self) -> None:
        """Bring the buttons and the count in step with what is shown and selected."""
        is_read, total, shown = self._corrections is not None, len(self._corrections or ()), self.model.rowCount()
        self.remove.setEnabled(self.table.selectionModel().hasSelection())
        self.export.setEnabled(total > 0)
        self.empty.setVisible(is_read and not total)
        self.search.setEnabled(total > 0)
        self.count.setVisible(total > 0 or not is_read)
        if not is_read:
            self.count.setText(self.tr("Reading…"))
        elif shown < total:
            self.count.setText(self.tr("Corrections: {shown} of {total}").format(shown=shown, total=total))
        else:
            self.count.setText(self.tr("Corrections: {total}").format(total=total))

    def _chosen(self) -> list[Correction]:
        # Not row by row: of many that are selected Qt would make as many objects.
        parts = self.table.selectionModel().selection().toList()
        rows = sorted(row for part in parts for row in range(part.top(), part.bottom() + 1))
        return [self.model.corrections[row] for row in rows]

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.removal_wanted.emit(chosen)

    def _to_table(self) -> None:
        self.table.setFocus()
        if not self.table.selectionModel().hasSelection() and self.model.rowCount():
            self.table.selectRow(0)

    # -- building -----------------------------------------------------------------------------------------------

    def _prepare_table(self) -> None:
        table = self.table
        table.setModel(self.model)
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
        header.setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._to_table)
        QShortcut(QKeySequence("Down"), self.search, self._to_table, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Del"), self.table, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Ctrl+Z"), self.table, self.undo.click, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        self.table.selectionModel().selectionChanged.connect(self._reflect)
        self.remove.clicked.connect(self._remove)
        self.undo.clicked.connect(self.undo_wanted)
        self.import_.clicked.connect(self.import_wanted)
        self.export.clicked.connect(self.export_wanted)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.count.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.empty.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        over = QVBoxLayout(self.table)
        over.setContentsMargins(60, 60, 60, 60)
        over.addWidget(self.empty)
        top, buttons = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        for button in (self.remove, self.undo):
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (self.import_, self.export):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.setContentsMargins(18, 18, 18, 14)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        column.addWidget(self._buttons)
        self.resize(dialog_size(self, 860, 520))


def _found(corrections: Sequence[Correction], query: str) -> list[Correction]:
    """On a worker."""
    return [each for each in corrections if correcting.is_about(each, query)]
