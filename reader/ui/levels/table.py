"""The unknown words of an article as rows of a table."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model import Script
from reader.pipeline.profile import UnknownWord
from reader.ui.reading_view import chinese_font
from reader.ui.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_CHINESE_SIZE = 16.0
_BEFORE = 6  # characters of a sentence that are shown before the word
WORD, READING, LEVEL, TIMES, MEANING, SENTENCE = range(6)


class UnknownTable(QAbstractTableModel):
    """Shows the words that it is given last. Columns: word, reading, level, times, meaning, first sentence."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words: Sequence[UnknownWord] = ()
        self._learning: Container[str] = ()
        self._font = chinese_font(Script.SIMPLIFIED, _CHINESE_SIZE)

    def show_words(self, words: Sequence[UnknownWord], learning: Container[str], script: Script) -> None:
        """`learning` are the words, simplified, that the reader learns; `script` is the article's, in which words and
        sentences are."""
        self.beginResetModel()
        self.words, self._learning = words, learning
        self._font = chinese_font(script, _CHINESE_SIZE)
        self.endResetModel()

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, WORD, SENTENCE)

    def headers(self) -> tuple[str, ...]:
        """The names of the columns."""
        return (
            self.tr("Word"),
            self.tr("Reading"),
            self.tr("Level"),
            self.tr("Times"),
            self.tr("Meaning"),
            self.tr("First sentence"),
        )

    def text(self, word: UnknownWord, column: int) -> str:
        """What a cell says."""
        if column == LEVEL:
            return word.level or "–"
        if column == WORD and word.met.word in self._learning:
            return self.tr("{word} (learning)").format(word=word.met.shown)
        if column == SENTENCE and word.met.start > _BEFORE:
            # So that the word is seen, however long what comes before it is.
            return f"…{word.sentence[word.met.start - _BEFORE :]}"
        return word.cells()[column]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self.words)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - as above
        return 0 if parent.isValid() else SENTENCE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(self.words[index.row()], column)
        if role == Qt.ItemDataRole.ToolTipRole and column in (MEANING, SENTENCE):
            return plain_tip(self.words[index.row()].cells()[column])
        if role == Qt.ItemDataRole.FontRole and column in (WORD, SENTENCE):
            return self._font
        if role == Qt.ItemDataRole.TextAlignmentRole and column == TIMES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headers()[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == TIMES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
