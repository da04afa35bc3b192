"""What is known of the word that is chosen in the list: its sentence whole, the English, the article."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.model import PinyinStyle, Script, Word
from reader.pipeline.listing import ShownWord
from reader.ui.menu_text import clipped
from reader.ui.reading_view import chinese_font
from reader.ui.words.table import since
from reader.ui.words.texts import parts, reading, state_text

_WORD_SIZE, _SENTENCE_SIZE, _ARTICLE_SIZE = 24.0, 18.0, 13.0
_HEIGHT = 140  # pixels
_LONGEST = 320  # characters of English


class WordDetail(QFrame):
    """Of one height, so that the table does not move when another word is chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.word, self.about, self.state = QLabel(self), QLabel(self), QLabel(self)
        self.sentence, self.english, self.article, self.hint = (QLabel(self) for _ in range(4))
        for label in (self.word, self.about, self.state, self.english, self.article, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.state, self.article, self.hint):
            label.setProperty("calm", True)  # noqa: FBT003 - Qt's signature
        for label in (self.sentence, self.english, self.hint):
            label.setWordWrap(True)
        for label in (self.word, self.about, self.sentence, self.english):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self.setMinimumHeight(_HEIGHT)

    def show_hint(self, hint: str) -> None:
        """No one word is chosen."""
        self._fill(hint=hint)

    def show_word(self, word: Word, shown: ShownWord, script: Script, style: PinyinStyle) -> None:
        self.word.setFont(chinese_font(script, _WORD_SIZE))
        self.sentence.setFont(chinese_font(script, _SENTENCE_SIZE))
        self.article.setFont(chinese_font(script, _ARTICLE_SIZE))
        read = "  ".join(filter(None, (reading(shown, style), shown.sense)))
        self._fill(
            word=shown.text,
            about=read,
            state=" · ".join(filter(None, (state_text(word.state), since(word)))),
            sentence=self._html(shown),
            english=clipped(shown.english, _LONGEST),
            article=word.context.title if word.context else "",
            hint="" if word.context else self.tr("It was typed or imported: no sentence is kept with it."),
        )

    def _fill(
        self,
        word: str = "",
        about: str = "",
        state: str = "",
        sentence: str = "",
        english: str = "",
        article: str = "",
        hint: str = "",
    ) -> None:
        labels = self.word, self.about, self.state, self.sentence, self.english, self.article, self.hint
        for label, text in zip(labels, (word, about, state, sentence, english, article, hint), strict=True):
            label.setText(text)
            label.setVisible(bool(text))

    def _html(self, shown: ShownWord) -> str:
        if not shown.sentence:
            return ""
        before, word, after = map(escape, parts(shown))
        accent = self.palette().color(QPalette.ColorRole.Link).name()
        return f'{before}<span style="color: {accent}">{word}</span>{after}'

    def _lay_out(self) -> None:
        self.setObjectName("wordDetail")
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.word)
        top.addWidget(self.about, 1)
        top.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.sentence)
        column.addWidget(self.english)
        column.addWidget(self.article)
        column.addWidget(self.hint)
        column.addStretch()
