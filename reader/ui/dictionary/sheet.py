"""A card's contents: the word, what dictionaries say of it, what can be done with it. On the floating card and in the
dictionary's window alike."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication, QKeyEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.model import WordState
from reader.ui.dictionary.texts import Site
from reader.ui.dictionary.writing import CardLook, CardWriter, Leaf
from reader.ui.icons import icon
from reader.ui.still_browser import StillBrowser
from reader.ui.words.texts import state_text

_AROUND, _GAP = 16, 10  # pixels


class CardText(StillBrowser):
    """What dictionaries say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # It would offer to copy where a link leads to, which is a number.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        # Back is the card's.
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class CardSheet(QWidget):
    """It works nothing out: `word_wanted` brings a word that was clicked, `example_wanted` an example, `marked` the
    state that was pressed: the word is put into it, or out of it; the others ask for what their names say."""

    word_wanted = Signal(str)
    example_wanted = Signal(object)
    marked = Signal(object)
    back_wanted = Signal()
    close_wanted = Signal()
    correct_wanted = Signal()
    say_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cardSheet")
        self.leaf: Leaf | None = None
        self._look = CardLook()
        self._writer: CardWriter | None = None
        self.head, self.text = QLabel(self), CardText(self)
        self.back, self.say, self.copy, self.close_button = (QToolButton(self) for _ in range(4))
        self.states = {state: QPushButton(self) for state in WordState}
        self.correct = QPushButton(self)
        self._prepare()
        self._lay_out()
        self._order()
        self.retranslate()

    def show_leaf(self, leaf: Leaf, look: CardLook, *, leads_back: bool) -> None:
        """Show a card from its beginning."""
        self._paint(look)
        self.leaf = leaf
        self.back.setVisible(leads_back)
        self.correct.setVisible(leaf.place is not None)
        self._write()
        self.text.verticalScrollBar().setValue(0)

    def take_examples(self, leaf: Leaf) -> None:
        """The same card with what was found in the library; what is read now stays where it is."""
        self.leaf = leaf
        at = self.text.verticalScrollBar().value()
        self._write()
        self.text.verticalScrollBar().setValue(at)

    def show_state(self, state: WordState | None) -> None:
        """What the reader says of the word."""
        for each, button in self.states.items():
            button.setChecked(each is state)

    def offer_speech(self, offered: bool) -> None:  # noqa: FBT001 - a slot
        """Whether the word can be said aloud."""
        self.say.setVisible(offered)

    def wanted_height(self, width: int) -> int:
        """The height in which all of it is seen, at the width that it has."""
        inner = width - 2 * _AROUND
        buttons = sum(
            button.sizeHint().width() + 2
            for button in (self.back, self.say, self.copy, self.close_button)
            if not button.isHidden()
        )
        head = max(self.head.heightForWidth(inner - buttons - _GAP), self.close_button.sizeHint().height())
        foot = max(button.sizeHint().height() for button in self.states.values())
        return head + round(self.text.document().size().height()) + foot + 2 * _GAP + 2 * 12 + 2

    def retranslate(self) -> None:
        for button, text in (
            (self.back, self.tr("Back (Alt+Left)")),
            (self.say, self.tr("Say")),
            (self.copy, self.tr("Copy")),
            (self.close_button, self.tr("Close")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        for state, button in self.states.items():
            button.setText(state_text(state))
        self.correct.setText(self.tr("Correct reading…"))
        if self.leaf:
            self._write()

    # -- showing ------------------------------------------------------------------------------------------------

    def _paint(self, look: CardLook) -> None:
        if look.theme is not self._look.theme or self.back.icon().isNull():
            for button, name in ((self.back, "back"), (self.say, "say"), (self.copy, "copy")):
                button.setIcon(icon(name, look.theme.calm, look.theme.line))
            self.close_button.setIcon(icon("close", look.theme.calm, look.theme.line))
        self._look = look

    def _write(self) -> None:
        if self.leaf is None:
            return
        self._writer = CardWriter(self.leaf, self._look)
        # As on the page; with it readings look bold.
        font = self.font()
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.head.setFont(font)
        self.text.document().setDefaultFont(font)
        self.head.setText(self._writer.head())
        self.text.setHtml(self._writer.body())
        document = QTextDocument()
        document.setHtml(self.head.text())
        spoken = " ".join(document.toPlainText().replace("\N{NO-BREAK SPACE}", " ").split())
        self.head.setAccessibleName(spoken)
        self.text.setAccessibleName(spoken)

    def _go(self, address: QUrl) -> None:
        """Follow a link of the text."""
        target = self._writer.targets[int(address.toString())] if self._writer else None
        if isinstance(target, Site):
            QDesktopServices.openUrl(QUrl(target.address))
        elif isinstance(target, str):
            self.word_wanted.emit(target)
        elif target:
            self.example_wanted.emit(target)

    def _copy(self) -> None:
        if self.leaf:
            QGuiApplication.clipboard().setText(self.leaf.card.shown)

    # -- building -----------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.RichText)
        self.head.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.back.hide()
        self.say.hide()
        for button in (self.back, self.say, self.copy, self.close_button):
            button.setIconSize(QSize(18, 18))
        for state, button in self.states.items():
            button.setCheckable(True)
            button.setProperty("state", state.value)
            button.clicked.connect(lambda *, state=state: self.marked.emit(state))
        self.correct.setProperty("link", True)  # noqa: FBT003 - Qt's signature
        self.text.anchorClicked.connect(self._go)
        self.back.clicked.connect(self.back_wanted)
        self.say.clicked.connect(self.say_wanted)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.close_wanted)
        self.correct.clicked.connect(self.correct_wanted)

    def _lay_out(self) -> None:
        column, top, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(_AROUND, 12, _AROUND, 12)
        column.setSpacing(_GAP)
        top.setSpacing(2)
        top.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.head, 1)
        for button in (self.say, self.copy, self.close_button):
            top.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        foot.setSpacing(4)
        for button in self.states.values():
            foot.addWidget(button)
        foot.addStretch()
        foot.addWidget(self.correct)
        column.addLayout(top)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    def _order(self) -> None:
        """Tab goes through the text first, then to what can be done."""
        stops = (
            *(self.text, *self.states.values(), self.correct),
            *(self.back, self.say, self.copy, self.close_button),
        )
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)
