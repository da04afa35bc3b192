"""The line under a sentence that stands alone: which one it is, and buttons for what the keys do."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton

from reader.ui.actions import with_keys
from reader.ui.icons import icon
from reader.ui.solo_look import Solo
from reader.ui.theme import Theme
from reader.ui.tips import plain_tip


class SentenceBar(QFrame):
    """`stepped` brings 1 for the next sentence, -1 for the one before; `play_wanted` that it is to be heard."""

    stepped = Signal(int)
    play_wanted = Signal()

    def __init__(
        self, pinyin: QAction, english: QAction, play: QAction, close: QAction, begin: Sequence[QAction]
    ) -> None:
        """The actions whose keys show pinyin and English, play, and go back to the page, and those that choose how a
        sentence begins."""
        super().__init__()
        self.setObjectName("sentenceBar")
        self._pinyin_action, self._english_action = pinyin, english
        self._play_action, self._close_action = play, close
        self.place, self.note = (QLabel(textFormat=Qt.TextFormat.PlainText) for _ in range(2))
        self.place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.previous, self.next = self._button(), self._button()
        self.pinyin, self.english = self._button(checkable=True), self._button(checkable=True)
        self.play = self._button()
        self.begin, self.close_button = self._button(), self._button()
        self.menu = QMenu(self)
        self.menu.addActions(list(begin))
        self.begin.setMenu(self.menu)
        self.begin.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._place_text = self._note_text = ""
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.pinyin.clicked.connect(pinyin.trigger)
        self.english.clicked.connect(english.trigger)
        self.play.clicked.connect(self.play_wanted)
        self.close_button.clicked.connect(close.trigger)
        self._lay_out()
        for label in (self.place, self.note):
            label.installEventFilter(self)
        self.hide()

    def _button(self, *, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        # A click leaves the keyboard on the page.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCheckable(checkable)
        return button

    def show_place(self, text: str) -> None:
        """Say which sentence this is, and what it belongs to; what is too long is cut with a sign."""
        self._place_text = text
        self._elide()

    def show_note(self, text: str) -> None:
        """Say what the English is, or why there is none yet."""
        self._note_text = text
        self._elide()

    def show_state(self, shown: Solo, *, first: bool, last: bool) -> None:
        """Press the buttons of what is shown; there is no way before the first sentence and behind the last."""
        self.pinyin.setChecked(shown.pinyin)
        self.english.setChecked(shown.english)
        self.previous.setEnabled(not first)
        self.next.setEnabled(not last)

    def paint_icons(self, theme: Theme) -> None:
        names = ((self.previous, "left"), (self.next, "right"), (self.begin, "more"), (self.close_button, "close"))
        for button, name in names:
            button.setIcon(icon(name, theme.ink, theme.calm))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Sentence by sentence"))
        self.pinyin.setText(self.tr("Pinyin"))
        self.english.setText(self.tr("English"))
        self.play.setText(self.tr("Play"))
        named, close = self.tr("How a sentence is shown first"), self.tr("Back to the page")
        for button, name, tip in (
            (self.previous, self.tr("Previous sentence"), self.tr("Previous sentence (Shift+Space)")),
            (self.next, self.tr("Next sentence"), self.tr("Next sentence (Space)")),
            (self.pinyin, self.tr("Pinyin"), with_keys(self.tr("Show the pinyin"), self._pinyin_action)),
            (self.english, self.tr("English"), with_keys(self.tr("Show the English"), self._english_action)),
            (self.play, self.tr("Play"), with_keys(self.tr("Read this sentence aloud"), self._play_action)),
            (self.begin, named, named),
            (self.close_button, close, with_keys(close, self._close_action)),
        ):
            button.setAccessibleName(name)
            button.setToolTip(tip)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QResizeEvent):
            self._elide()
        return super().eventFilter(watched, event)

    def _elide(self) -> None:
        for label, text in ((self.place, self._place_text), (self.note, self._note_text)):
            label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, label.width()))
            label.setToolTip(plain_tip(text) if label.text() != text else "")
            label.setAccessibleName(text)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 7, 12, 7)
        row.setSpacing(4)
        row.addWidget(self.place, 1)
        for button in (self.previous, self.pinyin, self.english, self.play, self.next):
            row.addWidget(button)
        row.addWidget(self.note, 1)
        row.addSpacing(6)
        row.addWidget(self.begin)
        row.addWidget(self.close_button)
