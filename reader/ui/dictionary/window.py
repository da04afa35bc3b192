"""Words > Dictionary…: a field to type in, what was found, and the card of the word that is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.pipeline.looking_up import Found
from reader.ui.dialog_size import dialog_size
from reader.ui.dictionary.leafing import Leafing
from reader.ui.dictionary.lookups import Lookups
from reader.ui.dictionary.results import ResultDelegate, ResultsList
from reader.ui.dictionary.sheet import CardSheet
from reader.ui.words.commands import WordCommands

_GROUP = "search the dictionary"
_LIST, _LEAST_LIST, _SHEET, _MOST_TYPED = 330, 180, 450, 60
# What can be typed besides Chinese: pinyin and English.
_EXAMPLES = ("tushuguan", "to study")
Key = Qt.Key
_STEPS = {Key.Key_Down: 1, Key.Key_Up: -1, Key.Key_PageDown: 8, Key.Key_PageUp: -8}
_ENTER = (Key.Key_Return, Key.Key_Enter)


class DictionaryWindow(QDialog):
    """`example_wanted` and `say_wanted` are those of its sheet."""

    example_wanted = Signal(object)
    say_wanted = Signal()

    def __init__(self, parent: QWidget, lookups: Lookups, words: WordCommands) -> None:
        super().__init__(parent)
        self._lookups = lookups
        # Which of what is found next is shown first.
        self._row = 0
        self.setObjectName("dictionaryWindow")
        self.field, self.list = QLineEdit(clearButtonEnabled=True), QListView()
        self.model, self._delegate = ResultsList(self), ResultDelegate(self)
        self.sheet = CardSheet(self)
        self.leafing = Leafing(self.sheet, lookups, words, "the dictionary")
        self.hint, self.tried = QLabel(), [QPushButton(autoDefault=False) for _ in range(3)]
        self.right, self._empty = QStackedWidget(), QWidget()
        self._prepare()
        self._lay_out()
        self.retranslate()
        self._reflect()
        self.resize(dialog_size(self, 820, 560))

    @property
    def query(self) -> str:
        """What is looked for."""
        return self.field.text().strip()

    def ask(self, query: str) -> None:
        """Come to the front, and look for something; for what was looked for last where that is nothing."""
        self.show()
        self.raise_()
        self.activateWindow()
        if query:
            self.field.setText(query)
        self.show_anew()
        self.field.setFocus()
        self.field.selectAll()

    def show_anew(self) -> None:
        """Words are shown in another script or way, or come from other dictionaries."""
        self._row = max(self.list.currentIndex().row(), 0)
        self._search()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Dictionary"))
        self.field.setPlaceholderText(self.tr("Chinese, pinyin or English"))
        self.field.setAccessibleName(self.tr("Look up"))
        self.list.setAccessibleName(self.tr("Words found"))
        self.sheet.retranslate()
        self._reflect()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self.leafing.close()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.leafing.back()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        # The field keeps the focus while the list is gone through.
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            if event.key() in _STEPS:
                self._step(_STEPS[Key(event.key())])
                return True
            if event.key() in _ENTER:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    # -- searching ----------------------------------------------------------------------------------------------

    def _type(self) -> None:
        """Another query."""
        self._row = 0
        self._search()

    def _search(self) -> None:
        query = self.query
        self._lookups.void(_GROUP)
        if query:
            self._lookups.search(_GROUP, query, self._take)
        else:
            self._take(())

    def _take(self, found: Sequence[Found]) -> None:
        self.leafing.close()
        self.model.show_found(found, self._lookups.look())
        self._reflect()
        if found:
            self.list.setCurrentIndex(self.model.index(min(self._row, len(found) - 1)))

    def _choose(self) -> None:
        """Show the card of the word that is chosen."""
        row = self.list.currentIndex().row()
        if row >= 0:
            chosen = self.model.found[row]
            self.leafing.begin_with(chosen.shown, chosen.syllables)

    def _reflect(self) -> None:
        has_found = bool(self.model.rowCount())
        self.right.setCurrentWidget(self.sheet if has_found else self._empty)
        self.list.setVisible(has_found)
        self.hint.setText(self._nothing() if self.query else self._what_to_type())
        chinese = "学习" if self._lookups.script.is_simplified else "學習"
        for button, text in zip(self.tried, (chinese, *_EXAMPLES), strict=True):
            button.setText(text)

    def _what_to_type(self) -> str:
        return self.tr(
            "Type a word in Chinese, how it is read, with or without tones, or what it means in English. For example:"
        )

    def _nothing(self) -> str:
        return self.tr(
            "Nothing found for “{query}”. Try fewer characters, pinyin without tones, or one English word:"
        ).format(query=self.query[:_MOST_TYPED])

    def _try(self, example: str) -> None:
        self.field.setText(example)
        self.field.setFocus()

    def _step(self, step: int) -> None:
        count = self.model.rowCount()
        if count:
            row = min(max(self.list.currentIndex().row() + step, 0), count - 1)
            self.list.setCurrentIndex(self.model.index(row))

    def _enter(self) -> None:
        """Let the keyboard be in the card."""
        if self.model.rowCount():
            self.sheet.text.setFocus()

    # -- building -----------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumWidth(_LEAST_LIST)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.field.textChanged.connect(self._type)
        for widget in (self.field, self.list):
            widget.installEventFilter(self)
        self.sheet.close_button.hide()
        self.sheet.example_wanted.connect(self.example_wanted)
        self.sheet.say_wanted.connect(self.say_wanted)
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        for button in self.tried:
            button.setProperty("link", True)  # noqa: FBT003 - a value of Qt's
            button.clicked.connect(lambda *, button=button: self._try(button.text()))

    def _lay_out(self) -> None:
        empty, tried = QVBoxLayout(self._empty), QHBoxLayout()
        empty.setContentsMargins(40, 30, 40, 40)
        empty.addStretch(2)
        empty.addWidget(self.hint)
        for button in self.tried:
            tried.addWidget(button)
        tried.addStretch()
        empty.addLayout(tried)
        empty.addStretch(3)
        self.right.addWidget(self.sheet)
        self.right.addWidget(self._empty)
        middle = QSplitter()
        middle.setChildrenCollapsible(False)
        middle.addWidget(self.list)
        middle.addWidget(self.right)
        middle.setSizes([_LIST, _SHEET])
        middle.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(middle, 1)
