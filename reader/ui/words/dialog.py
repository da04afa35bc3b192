"""The word list: all that the reader marked, with where it was met."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.model import PinyinStyle, Script, Word, WordState
from reader.pipeline.listing import Column, Wish
from reader.ui.dialog_size import dialog_size
from reader.ui.kept_list import chosen_rows, connect_keys, on_key, prepare_table, select_rows
from reader.ui.message_bar import MessageBar
from reader.ui.words.delegate import SentenceDelegate
from reader.ui.words.detail import WordDetail
from reader.ui.words.table import COLUMNS, WordTable
from reader.ui.words.texts import STATES, state_text

_WIDTHS = {
    Column.WORD: 112,
    Column.PINYIN: 118,
    Column.SENSE: 150,
    Column.STATE: 78,
    Column.ENGLISH: 190,
    Column.ARTICLE: 124,
    Column.SINCE: 92,
}
# So wide the sentences are at least; where there is no room for it the first of these columns go, which the detail has.
_LEAST_SENTENCE = 240
_SPARED = (Column.ENGLISH, Column.ARTICLE, Column.SINCE, Column.STATE)
# Who waits no longer than this, in milliseconds, is not told that it takes time.
_PATIENCE = 300
KEYS = {"K": WordState.KNOWN, "L": WordState.LEARNING, "I": WordState.IGNORED}


class WordListDialog(QDialog):
    """Closing hides it. It changes nothing by itself, but asks for it: `state_wanted` brings words and the state they
    are to be in, None for none; `open_wanted` a word whose article is to be opened; `wish_changed` comes when other
    words are to be listed, `shown_wanted` brings words of which more is to be shown."""

    state_wanted = Signal(object, object)
    open_wanted = Signal(object)
    wish_changed = Signal()
    shown_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._total = -1  # Not read yet.
        self._article_id = ""
        self._additions: list[tuple[QMenu, Callable[[], str], Callable[[], None]]] = []
        self.search, self.count = QLineEdit(clearButtonEnabled=True), QLabel()
        self.state, self.here = QComboBox(), QCheckBox()
        self.model, self.table, self.empty = WordTable(self), QTableView(), QLabel()
        self.detail = WordDetail(self)
        self.marks = {state: QPushButton(autoDefault=False) for state in STATES}
        self.remove, self.open_button = (QPushButton(autoDefault=False) for _ in range(2))
        self.import_, self.export = (QPushButton(autoDefault=False) for _ in range(2))
        self.messages = MessageBar(self.table)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._prepare_table()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.resize(dialog_size(self, 1180, 700))

    # -- for the commands ---------------------------------------------------------------------------------------

    @property
    def wish(self) -> Wish:
        """Which words are wanted, in which order."""
        header = self.table.horizontalHeader()
        return Wish(
            self.search.text(),
            self.state.currentData(),
            self._article_id if self.here.isChecked() else "",
            COLUMNS[header.sortIndicatorSection()],
            header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        )

    def set_article(self, article_id: str) -> None:
        """Which article is open; empty where none is."""
        is_other, self._article_id = article_id != self._article_id, article_id
        self.here.setEnabled(bool(article_id))
        if is_other and self.here.isChecked():
            self.wish_changed.emit()

    def set_look(self, script: Script, style: PinyinStyle) -> None:
        self.model.set_look(script, style)
        self._reflect()

    def take_words(self, words: Sequence[Word], total: int) -> None:
        """Show these of all words; what was chosen stays so."""
        self._patience.stop()
        self._total = total
        kept = {word.text for word in self.chosen()}
        at, scrolled = self.table.currentIndex().row(), self.table.verticalScrollBar().value()
        self.model.show_words(words)
        rows = [row for row, word in enumerate(words) if word.text in kept] if kept else []
        if kept and not rows and words:
            # Who removes one by the keyboard goes on with the next.
            rows = [min(max(at, 0), len(words) - 1)]
        select_rows(self.table, rows)
        self.table.verticalScrollBar().setValue(scrolled)
        self._reflect()

    def wait(self) -> None:
        """Words are being looked for: say so, if it takes time."""
        self._patience.start()

    def chosen(self) -> list[Word]:
        """The words that are selected, from top to bottom."""
        return [self.model.words[row] for row in chosen_rows(self.table)]

    def wanted(self) -> list[Word]:
        """The words that are selected if there are several, else all that are listed."""
        chosen = self.chosen()
        return chosen if len(chosen) > 1 else list(self.model.words)

    def add(self, menu: QMenu, text: Callable[[], str], act: Callable[[], None]) -> None:
        """Offer one more way in or out: in the menu of `import_` or `export`, in words that are asked for anew when the
        language changes."""
        self._additions.append((menu, text, act))
        self._fill_menus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Word list"))
        self.search.setPlaceholderText(self.tr("Search Chinese, pinyin and English"))
        self.search.setAccessibleName(self.tr("Search"))
        self.table.setAccessibleName(self.tr("Words"))
        self.state.setAccessibleName(self.tr("State"))
        self.here.setText(self.tr("Of this article only"))
        self.remove.setText(self.tr("Remove"))
        self.open_button.setText(self.tr("Open article"))
        self.open_button.setToolTip(self.tr("Go to the sentence in its article (Enter)"))
        self.import_.setText(self.tr("Import"))
        self.export.setText(self.tr("Export"))
        for key, state in KEYS.items():
            self.marks[state].setText(state_text(state))
            self.marks[state].setToolTip(f"{state_text(state)} ({key})")
        self._fill_states()
        self._fill_menus()
        self.model.retranslate()
        self.messages.retranslate()
        self._reflect()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self._reflect()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._spare_columns()

    # -- what is shown ------------------------------------------------------------------------------------------

    def _spare_columns(self) -> None:
        """Show as many columns as there is room for beside the sentences."""
        lacking = sum(_WIDTHS.values()) + _LEAST_SENTENCE - self.table.width()
        for column in _SPARED:
            self.table.setColumnHidden(COLUMNS.index(column), lacking > 0)
            lacking -= _WIDTHS[column]

    def _fill_states(self) -> None:
        chosen = max(self.state.currentIndex(), 0)
        self.state.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.state.clear()
        self.state.addItem(self.tr("All states"), None)
        for state in STATES:
            self.state.addItem(state_text(state), state)
        self.state.setCurrentIndex(chosen)
        self.state.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _fill_menus(self) -> None:
        for button in (self.import_, self.export):
            button.menu().clear()
        for menu, text, act in self._additions:
            menu.addAction(text(), act)

    def _reflect(self) -> None:
        """Bring buttons, count and detail in step with what is listed and selected."""
        chosen, shown = self.chosen(), self.model.rowCount()
        for button in (*self.marks.values(), self.remove):
            button.setEnabled(bool(chosen))
        self.open_button.setEnabled(len(chosen) == 1 and chosen[0].context is not None)
        self.export.setEnabled(shown > 0)
        self._tell_empty(shown)
        self._count(shown)
        self._show_detail(chosen)

    def _tell_empty(self, shown: int) -> None:
        none_yet = self.tr(
            "No words yet. On the page, point at a word and press L to learn it, K if you know it, or I to ignore it;"
            " or import a list."
        )
        self.empty.setText(self.tr("No word fits.") if self._total else none_yet)
        self.empty.setVisible(self._total >= 0 and not shown)

    def _count(self, shown: int) -> None:
        if self._total < 0:
            self.count.setText(self.tr("Reading…"))
        elif shown < self._total:
            self.count.setText(self.tr("Words: {shown} of {total}").format(shown=shown, total=self._total))
        else:
            self.count.setText(self.tr("Words: {total}").format(total=self._total))

    def _show_detail(self, chosen: Sequence[Word]) -> None:
        if len(chosen) == 1:
            shown = self.model.shown(chosen[0])
            if shown:
                self.detail.show_word(chosen[0], shown, self.model.script, self.model.style)
        elif chosen:
            self.detail.show_hint(self.tr("Words chosen: {count}").format(count=len(chosen)))
        elif self._total > 0:
            self.detail.show_hint(
                self.tr(
                    "K, L and I mark what is chosen as known, learning, ignored; Del removes it, Enter opens its"
                    " article."
                )
            )
        else:
            self.detail.show_hint("")

    # -- asking -------------------------------------------------------------------------------------------------

    def _mark(self, state: WordState | None) -> None:
        if words := [word.text for word in self.chosen()]:
            self.state_wanted.emit(words, state)

    def _open(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self.open_wanted.emit(chosen[0])

    # -- building -----------------------------------------------------------------------------------------------

    def _prepare_table(self) -> None:
        prepare_table(self.table, self.model)
        self.table.setItemDelegateForColumn(COLUMNS.index(Column.SENTENCE), SentenceDelegate(self.table))
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        # The word that was marked last comes first.
        header.setSortIndicator(COLUMNS.index(Column.SINCE), Qt.SortOrder.DescendingOrder)
        header.setSectionResizeMode(COLUMNS.index(Column.SENTENCE), QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(60)
        for column, width in _WIDTHS.items():
            header.resizeSection(COLUMNS.index(column), width)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.wish_changed)
        self.state.currentIndexChanged.connect(self.wish_changed)
        self.here.toggled.connect(self.wish_changed)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self.wish_changed)
        self.model.wanted.connect(self.shown_wanted)
        self.model.dataChanged.connect(self._reflect)
        self.table.selectionModel().selectionChanged.connect(self._reflect)
        self.table.doubleClicked.connect(self._open)
        for key in ("Return", "Enter"):
            on_key(self.table, key, self._open)
        connect_keys(self, self.search, self.table, partial(self._mark, None))
        for key, state in KEYS.items():
            on_key(self.table, key, partial(self._mark, state))
            self.marks[state].clicked.connect(partial(self._mark, state))
        self.remove.clicked.connect(partial(self._mark, None))
        self.open_button.clicked.connect(self._open)
        self._patience.timeout.connect(lambda: self.count.setText(self.tr("Searching…")))

    def _lay_out(self) -> None:
        for label in (self.count, self.empty):
            label.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        over = QVBoxLayout(self.table)
        over.setContentsMargins(60, 60, 60, 60)
        over.addWidget(self.empty)
        for button in (self.import_, self.export):
            button.setMenu(QMenu(button))
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.setContentsMargins(18, 18, 18, 14)
        column.addLayout(_row(self.search, self.state, self.here, self.count))
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addLayout(_row(*self.marks.values(), self.remove, None, self.open_button, self.import_, self.export))


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets in a row; None is what stretches, or a field to type in."""
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in widgets:
        if widget is None:
            row.addStretch()
        else:
            row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row
