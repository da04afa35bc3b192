"""The dictionaries in which words are looked up: added, removed, put in order, switched on and off."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.library.dictionaries import AddedDictionary
from reader.pipeline.dictionaries import DictionaryList
from reader.ui.dialog_size import dialog_size
from reader.ui.dictionaries_table import ENTRIES, FORMAT, TITLE, DictionariesTable
from reader.ui.dropping import read_drop
from reader.ui.kept_list import on_key, prepare_table, select_row
from reader.ui.message_bar import MessageBar

_ENTRIES_WIDTH, _FORMAT_WIDTH = 110, 170  # pixels


class DictionariesDialog(QDialog):
    """It changes nothing by itself, but asks for it: `remove_wanted` brings a title, `move_wanted` a title and the
    place that it is to have among those that were added, from 0 on; `dropped` brings paths. `restyled` comes when the
    window has other colours, `closed` when it is closed."""

    add_wanted = Signal()
    dropped = Signal(object)
    remove_wanted = Signal(str)
    move_wanted = Signal(str, int)
    restyled = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.model, self.table, self.about = DictionariesTable(self), QTableView(), QLabel()
        self.add, self.remove, self.up, self.down = (QPushButton(autoDefault=False) for _ in range(4))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._adding = False
        # The title of the dictionary to be selected when it is shown.
        self._wanted = ""
        self.messages = MessageBar(self.table)
        self._prepare_table()
        self._lay_out()
        self._connect()
        self.retranslate()

    # -- for the commands ---------------------------------------------------------------------------------------

    def take(self, found: DictionaryList) -> None:
        """Show the dictionaries as they are now."""
        chosen = self.chosen()
        wanted = self._wanted or (chosen.title if chosen else "")
        row = self.table.currentIndex().row()
        self.model.show_dictionaries(found.bundled, found.added)
        shown = self.model.row_of(wanted)
        # Who removes one by the keyboard goes on with the next.
        select_row(self.table, shown if shown >= 0 else max(min(row, len(found.added)), 0))
        self._wanted = ""
        self._reflect()

    def select(self, title: str) -> None:
        """Select a dictionary as soon as it is shown."""
        self._wanted = title

    def show_adding(self, *, adding: bool) -> None:
        """Whether one is being added: meanwhile nothing else can be changed."""
        self._adding = adding
        self._reflect()
        if not adding:
            # It lost the keyboard when it was out of reach.
            self.table.setFocus()

    def chosen(self) -> AddedDictionary | None:
        """The added dictionary that is selected."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.at(rows[0].row()) if rows else None

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Dictionaries"))
        self.table.setAccessibleName(self.tr("Dictionaries"))
        self.about.setText(
            self.tr(
                "Words are looked up in all that are ticked, from top to bottom. You can add StarDict dictionaries"
                " (.ifo, or an archive with it), those for Yomitan (.zip), and texts in the format of CC-CEDICT"
                " (.u8), such as HanDeDict, CFDICT or CC-Canto. Duidu fetches none by itself: get the file from where"
                " the dictionary is published. What is added here is not part of backups."
            )
        )
        self.add.setText(self.tr("Add…"))
        self.remove.setText(self.tr("Remove"))
        self.up.setText(self.tr("Up"))
        self.down.setText(self.tr("Down"))
        self.add.setToolTip(self.tr("Choose files of dictionaries; or drop them here"))
        self.up.setToolTip(self.tr("Look words up in it earlier (Alt+Up)"))
        self.down.setToolTip(self.tr("Look words up in it later (Alt+Down)"))
        self.model.retranslate()
        self.messages.retranslate()

    # -- Qt's -----------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self.restyled.emit()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if read_drop(event.mimeData()).files and not self._adding:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.dropped.emit(read_drop(event.mimeData()).files)

    def done(self, result: int) -> None:
        super().done(result)
        self.closed.emit()

    # -- asking -------------------------------------------------------------------------------------------------

    def _remove(self) -> None:
        if (chosen := self.chosen()) and not self._adding:
            self.remove_wanted.emit(chosen.title)

    def _move(self, step: int) -> None:
        chosen = self.chosen()
        if chosen is None or self._adding:
            return
        place = self.model.row_of(chosen.title) - 1 + step
        if 0 <= place < len(self.model.added):
            self._wanted = chosen.title
            self.move_wanted.emit(chosen.title, place)

    def _switch(self) -> None:
        self.model.switch(self.table.currentIndex().row())

    def _reflect(self) -> None:
        """Bring the buttons in step with what is shown and selected."""
        chosen = self.chosen()
        row = self.model.row_of(chosen.title) if chosen else 0
        free = not self._adding
        self.add.setEnabled(free)
        self.remove.setEnabled(free and row > 0)
        self.up.setEnabled(free and row > 1)
        self.down.setEnabled(free and 0 < row < len(self.model.added))
        self.table.setEnabled(free)

    # -- building -----------------------------------------------------------------------------------------------

    def _prepare_table(self) -> None:
        prepare_table(self.table, self.model)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((ENTRIES, _ENTRIES_WIDTH), (FORMAT, _FORMAT_WIDTH)):
            header.resizeSection(column, width)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._reflect)
        self.add.clicked.connect(self.add_wanted)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        on_key(self.table, "Del", self._remove)
        on_key(self.table, "Space", self._switch)
        QShortcut(QKeySequence("Alt+Up"), self, lambda: self._move(-1))
        QShortcut(QKeySequence("Alt+Down"), self, lambda: self._move(1))
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.about.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.about.setWordWrap(True)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons = QHBoxLayout()
        for button in (self.add, self.remove):
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (self.up, self.down):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.setContentsMargins(18, 18, 18, 14)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        column.addWidget(self.about)
        column.addWidget(self._buttons)
        self.resize(dialog_size(self, 720, 520))
