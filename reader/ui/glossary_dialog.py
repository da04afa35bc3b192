"""The reader's glossary in a table: to be looked through, added to, changed."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.model import Term
from reader.pipeline.term_list import TermList
from reader.ui.dialog_size import dialog_size
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.term_form import TermForm
from reader.ui.term_table import TermTable

_SEARCH = "search terms"
_ROW, _CHINESE_WIDTH = 30, 180  # pixels


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
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))
            self._wanted = ""

    def _reflect(self) -> None:
        """Bring the buttons and the count in step with what is shown and selected."""
        chosen = sum(map(len, self._chosen_rows()))
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
        return [self.model.terms[row] for row in sorted(row for rows in self._chosen_rows() for row in rows)]

    def _chosen_rows(self) -> list[range]:
        # Not row by row: of 50,000 that are selected Qt would make as many objects.
        return [range(part.top(), part.bottom() + 1) for part in self.table.selectionModel().selection().toList()]

    def _edit(self) -> None:
        chosen = self._chosen()
        if len(chosen) == 1:
            self.form.show_term(chosen[0])

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.removal_wanted.emit(chosen)

    def _to_table(self) -> None:
        self.table.setFocus()
        if not self._chosen() and self.model.rowCount():
            self.table.selectRow(0)

    # -- building -----------------------------------------------------------------------------------------------

    def _prepare_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, _CHINESE_WIDTH)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._to_table)
        QShortcut(QKeySequence("Down"), self.search, self._to_table, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Del"), self.table, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        self.table.selectionModel().selectionChanged.connect(self._reflect)
        self.table.activated.connect(self._edit)
        self.edit.clicked.connect(self._edit)
        self.remove.clicked.connect(self._remove)
        self.import_.clicked.connect(self.import_wanted)
        self.export.clicked.connect(self.export_wanted)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.count.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        top, buttons = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        for button in (self.edit, self.remove):
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (self.import_, self.export):
            buttons.addWidget(button)
        rule = QFrame()
        rule.setObjectName("rule")
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.setContentsMargins(18, 18, 18, 14)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        column.addWidget(rule)
        column.addWidget(self.form)
        column.addWidget(self._buttons)
        self.resize(dialog_size(self, 760, 600))
