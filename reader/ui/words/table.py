"""The reader's words as rows of a table: as many as there are, none of them a widget."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from reader.model import PinyinStyle, Script, Word, WordContext
from reader.pipeline.listing import Column, ShownWord
from reader.ui.reading_view import chinese_font
from reader.ui.tips import plain_tip
from reader.ui.words.texts import parts, reading, state_text

Index = QModelIndex | QPersistentModelIndex
COLUMNS = tuple(Column)
SHOWN = Qt.ItemDataRole.UserRole
_CHINESE_SIZE = 16.0
# What is kept of words that were on the screen, so that they need not be looked up again.
_KEPT = 2_000


class WordTable(QAbstractTableModel):
    """Shows the words that it is given last. `wanted` brings those on the screen of which nothing is known yet: see
    `take_shown`."""

    wanted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words: Sequence[Word] = ()
        self.script, self.style = Script.SIMPLIFIED, PinyinStyle.SYLLABLE
        self._shown: dict[tuple[str, WordContext | None], ShownWord] = {}
        self._asked: dict[tuple[str, WordContext | None], Word] = {}
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self._font = chinese_font(self.script, _CHINESE_SIZE)

    def show_words(self, words: Sequence[Word]) -> None:
        self.beginResetModel()
        self.words = words
        self.endResetModel()

    def set_look(self, script: Script, style: PinyinStyle) -> None:
        """Write words in this script, and how they are read in this style."""
        if script is not self.script:
            self.script, self._font = script, chinese_font(script, _CHINESE_SIZE)
            self.forget()
        self.style = style

    def forget(self) -> None:
        """What was shown of words may be said otherwise now."""
        self._shown.clear()
        self._asked.clear()

    def take_shown(self, script: Script, words: Sequence[Word], shown: Sequence[ShownWord]) -> None:
        """Show this of words that were `wanted`, if it is in the script that is shown still."""
        if script is not self.script:
            return
        if len(self._shown) > _KEPT:
            self._shown.clear()
        for word, each in zip(words, shown, strict=True):
            self._shown[_key(word)] = each
            self._asked.pop(_key(word), None)
        if self.words:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.words) - 1, len(COLUMNS) - 1))

    def shown(self, word: Word) -> ShownWord | None:
        """What is shown of a word; None where it is not known yet, and then asked for."""
        key = _key(word)
        if key not in self._shown and key not in self._asked:
            self._asked[key] = word
            self._asking.start()
        return self._shown.get(key)

    def _ask(self) -> None:
        # What was asked for and scrolled past meanwhile comes too: it is little.
        self.wanted.emit(list(self._asked.values()))

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self.words)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - as above
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        word, column = self.words[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(word, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(word, column))
        if role == SHOWN:
            return self.shown(word)
        if role == Qt.ItemDataRole.FontRole and column in (Column.WORD, Column.SENTENCE, Column.ARTICLE):
            return self._font
        return None

    def _text(self, word: Word, column: Column) -> str:
        shown = self.shown(word)
        match column:
            case Column.WORD:
                return shown.text if shown else word.text
            case Column.PINYIN:
                return reading(shown, self.style) if shown else ""
            case Column.SENSE:
                return shown.sense if shown else ""
            case Column.STATE:
                return state_text(word.state)
            case Column.SENTENCE:
                return "".join(parts(shown)) if shown else ""
            case Column.ENGLISH:
                return shown.english if shown else ""
            case Column.ARTICLE:
                return word.context.title if word.context else ""
            case Column.SINCE:
                return since(word)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Word"),
                self.tr("Pinyin"),
                self.tr("Meaning"),
                self.tr("State"),
                self.tr("Sentence"),
                self.tr("Translation"),
                self.tr("Article"),
                self.tr("Since"),
            )[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def since(word: Word) -> str:
    """The day since which a word is in its state; empty where it is none of this world."""
    try:
        return datetime.fromtimestamp(word.since).astimezone().strftime("%Y-%m-%d")
    except (OverflowError, OSError, ValueError):
        return ""


def _key(word: Word) -> tuple[str, WordContext | None]:
    return word.text, word.context
