"""The reader's corrections in a table: to be looked through, searched, taken back."""

from collections.abc import Container, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.library import Kept
from reader.model import Correction
from reader.pipeline import correcting
from reader.ui.correction_table import CorrectionTable
from reader.ui.dialog_size import dialog_size
from reader.ui.jobs import Jobs
from reader.ui.kept_list import chosen_rows, connect_keys, lay_out, on_key, prepare_table, select_row
from reader.ui.message_bar import MessageBar

_SEARCH = "search corrections"
_WIDTHS = (110, 150, 160, 130)  # of all columns but the last, in pixels


class CorrectionDialog(QDialog):
    """It changes nothing by itself, but asks for it: `removal_wanted` brings corrections."""

    removal_wanted = Signal(object)
    undo_wanted = Signal()
    redo_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._kept: Kept | None = None
        self._article_ids: Container[str] = ()
        self.search, self.count = QLineEdit(clearButtonEnabled=True), QLabel()
        self.model, self.table, self.empty = CorrectionTable(self), QTableView(), QLabel()
        self.remove, self.undo, self.redo = (QPushButton(autoDefault=False) for _ in range(3))
        self.import_, self.export = (QPushButton(autoDefault=False) for _ in range(2))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        # Return in the field goes to the table, and does not close.
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.messages = MessageBar(self.table)
        self._prepare_table()
        self._lay_out()
        self._connect()
        self.retranslate()

    def take(self, kept: Kept, article_ids: Container[str]) -> None:
        """Show the corrections as they are now, over the article of these ids."""
        self._kept, self._article_ids = kept, article_ids
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
        self.redo.setText(self.tr("Redo"))
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
        if self._kept:
            self._jobs.void(_SEARCH)
            work = partial(_found, self._kept.corrections, self.search.text())
            self._jobs.run(_SEARCH, work, self._show_found)

    def _show_found(self, corrections: list[Correction]) -> None:
        row = self.table.currentIndex().row() if self.table.hasFocus() else -1
        self.model.show_corrections(corrections, self._article_ids)
        if row >= 0:
            # Who removes one by the keyboard goes on with the next.
            select_row(self.table, min(row, len(corrections) - 1))
        self._reflect()

    def _reflect(self) -> None:
        """Bring the buttons and the count in step with what is shown and selected."""
        kept, shown = self._kept or Kept([], can_undo=False, can_redo=False), self.model.rowCount()
        is_read, total = self._kept is not None, len(kept.corrections)
        self.undo.setEnabled(kept.can_undo)
        self.redo.setEnabled(kept.can_redo)
        self.remove.setEnabled(self.table.selectionModel().hasSelection())
        self.export.setEnabled(total > 0)
        self.empty.setVisible(is_read and not total)
        self.search.setEnabled(total > 0 or not is_read)
        self.count.setVisible(total > 0 or not is_read)
        if not is_read:
            self.count.setText(self.tr("Reading…"))
        elif shown < total:
            self.count.setText(self.tr("Corrections: {shown} of {total}").format(shown=shown, total=total))
        else:
            self.count.setText(self.tr("Corrections: {total}").format(total=total))

    def _chosen(self) -> list[Correction]:
        return [self.model.corrections[row] for row in chosen_rows(self.table)]

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.removal_wanted.emit(chosen)

    # -- building -----------------------------------------------------------------------------------------------

    def _prepare_table(self) -> None:
        prepare_table(self.table, self.model)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        connect_keys(self, self.search, self.table, self._remove)
        for keys, button in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo)):
            on_key(self.table, keys, button.click)
        self.table.selectionModel().selectionChanged.connect(self._reflect)
        self.remove.clicked.connect(self._remove)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.import_.clicked.connect(self.import_wanted)
        self.export.clicked.connect(self.export_wanted)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.empty.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        over = QVBoxLayout(self.table)
        over.setContentsMargins(60, 60, 60, 60)
        over.addWidget(self.empty)
        changing, files = (self.remove, self.undo, self.redo), (self.import_, self.export)
        column = lay_out(self, self.search, self.count, self.table, changing, files)
        column.addWidget(self._buttons)
        self.resize(dialog_size(self, 860, 520))


def _found(corrections: Sequence[Correction], query: str) -> list[Correction]:
    """On a worker."""
    return [each for each in corrections if correcting.is_about(each, query)]
