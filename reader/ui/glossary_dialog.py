"""The reader's glossary in a table: to be looked through, added to, changed."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from reader.model import Term
from reader.pipeline.term_list import TermList
from reader.ui.dialog_size import dialog_size
from reader.ui.jobs import Jobs
from reader.ui.kept_list import chosen_rows, connect_keys, lay_out, prepare_table, select_row
from reader.ui.message_bar import MessageBar
from reader.ui.term_form import TermForm
from reader.ui.term_table import TermTable

_SEARCH = "search terms"
_CHINESE_WIDTH = 180  # pixels


class GlossaryDialog(QDialog):
    """Closing hides it: what is typed is there when it is opened again. It changes nothing by itself, but asks for it:
    `removal_wanted` brings terms, `form.saved` what was typed."""

    removal_wanted = Signal(object)
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._terms: TermList | None = None
        self._wanted = ""  # The Chinese of the term to be selected when it is shown.
        self.search, self.count = QLineEdit(clearButtonEnabled=True), QLabel()
        self.model, self.table = TermTable(self), QTableView()
        self.form = TermForm(self)
        self.edit, self.remove, self.import_, self.export = (QPushButton(autoDefault=False) for _ in range(4))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        # Return in a field saves the term, and does not close.
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.messages = MessageBar(self.table)
        self._prepare_table()
        self._lay_out()
        self._connect()
        self.retranslate()

    # -- for the commands ---------------------------------------------------------------------------------------

    def take_terms(self, terms: TermList) -> None:
        """Show the glossary as it is now."""
        self._terms = terms
        self.form.take_terms(terms)
        self._search()

    def select(self, chinese: str) -> None:
        """Select a term, now or as soon as it is there."""
        self._wanted = chinese
        self._select_wanted()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Glossary"))
        self.search.setPlaceholderText(self.tr("Search Chinese, English and notes"))
        self.search.setAccessibleName(self.tr("Search"))
        self.table.setAccessibleName(self.tr("Terms"))
        self.edit.setText(self.tr("Change…"))
        self.remove.setText(self.tr("Remove"))
        self.import_.setText(self.tr("Import…"))
        self.export.setText(self.tr("Export…"))
        self.import_.setToolTip(self.tr("Take in terms of a CSV or TBX file"))
        self.export.setToolTip(self.tr("Save all terms as a CSV file"))
        self.model.retranslate()
        self.form.retranslate()
        self.messages.retranslate()
        self._reflect()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # -- searching ----------------------------------------------------------------------------------------------

    def _search(self) -> None:
        if self._terms:
            self._jobs.void(_SEARCH)
            self._jobs.run(_SEARCH, partial(self._terms.find, self.search.text()), self._show_found)

    def _show_found(self, terms: list[Term]) -> None:
        # What was selected stays so.
        chosen = self._chosen()
        self._wanted = self._wanted or (chosen[0].chinese if chosen else "")
        self.model.show_terms(terms)
        self._select_wanted()
        self._reflect()

    def _select_wanted(self) -> None:
        row = self.model.row_of(self._wanted) if self._wanted else -1
        if row >= 0:
            select_row(self.table, row)
            self.table.scrollTo(self.model.index(row, 0))
            self._wanted = ""

    def _reflect(self) -> None:
        """Bring the buttons and the count in step with what is shown and selected."""
        chosen = len(chosen_rows(self.table))
        self.edit.setEnabled(chosen == 1)
        self.remove.setEnabled(chosen > 0)
        total, shown = len(self._terms.terms) if self._terms else 0, self.model.rowCount()
        self.export.setEnabled(total > 0)
        if self._terms is None:
            self.count.setText(self.tr("Reading…"))
        elif not total:
            self.count.setText(self.tr("No terms yet. Add one below, or import a list."))
        elif shown < total:
            self.count.setText(self.tr("Terms: {shown} of {total}").format(shown=shown, total=total))
        else:
            self.count.setText(self.tr("Terms: {total}").format(total=total))

    # -- asking -------------------------------------------------------------------------------------------------

    def _chosen(self) -> list[Term]:
        return [self.model.terms[row] for row in chosen_rows(self.table)]

    def _edit(self) -> None:
        chosen = self._chosen()
        if len(chosen) == 1:
            self.form.show_term(chosen[0])

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.removal_wanted.emit(chosen)

    # -- building -----------------------------------------------------------------------------------------------

    def _prepare_table(self) -> None:
        prepare_table(self.table, self.model)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, _CHINESE_WIDTH)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        connect_keys(self, self.search, self.table, self._remove)
        self.table.selectionModel().selectionChanged.connect(self._reflect)
        self.table.activated.connect(self._edit)
        self.edit.clicked.connect(self._edit)
        self.remove.clicked.connect(self._remove)
        self.import_.clicked.connect(self.import_wanted)
        self.export.clicked.connect(self.export_wanted)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        changing, files = (self.edit, self.remove), (self.import_, self.export)
        column = lay_out(self, self.search, self.count, self.table, changing, files)
        rule = QFrame()
        rule.setObjectName("rule")
        column.addWidget(rule)
        column.addWidget(self.form)
        column.addWidget(self._buttons)
        self.resize(dialog_size(self, 760, 600))
