"""The pane that shows the first card, or the first lines of a file."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.cards.preview import card_html, plain_families
from reader.ui.still_browser import StillBrowser

_LEAST = 360  # pixels


def with_chinese(font: QFont) -> QFont:
    """A font of the window with plain_families."""
    found = QFont(font)
    found.setFamilies(plain_families())
    return found


class CardPane(QStackedWidget):
    """Shows both sides of a card, a text, or why there is neither."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.front, self.back = StillBrowser(self), StillBrowser(self)
        self.text, self.nothing = QPlainTextEdit(self), QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Preview"))
        self.text.setFont(with_chinese(self.text.font()))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("calm", True)  # noqa: FBT003 - a value of Qt's
        self.card = QFrame(self)
        self.card.setObjectName("flashCard")
        self._lay_out()
        self.setMinimumSize(_LEAST, _LEAST)

    def show_card(self, front: str, back: str) -> None:
        """Show the sides of a card, as HTML."""
        for browser, side in zip(
            (self.front, self.back), card_html(front, back, self.palette(), self.front.width()), strict=True
        ):
            browser.setHtml(side)
        self.setCurrentWidget(self.card)

    def show_text(self, text: str) -> None:
        self.text.setPlainText(text)
        self.setCurrentWidget(self.text)

    def show_nothing(self, text: str) -> None:
        """Say why there is nothing to be seen."""
        self.nothing.setText(text)
        self.setCurrentWidget(self.nothing)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        sides = ((self.tr("Front"), self.front, 2), (self.tr("Back"), self.back, 3))
        for number, (name, browser, share) in enumerate(sides):
            label = QLabel(name)
            label.setProperty("calm", True)  # noqa: FBT003 - as above
            browser.setAccessibleName(name)
            if number:
                rule = QFrame()
                rule.setObjectName("rule")
                column.addWidget(rule)
            column.addWidget(label)
            column.addWidget(browser, share)
        for widget in (self.card, self.text, self.nothing):
            self.addWidget(widget)
