"""The middle of the window: the welcome, or the article with the line above its English; messages float over both."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reader.ui.actions import Actions
from reader.ui.column_header import ColumnHeader
from reader.ui.english_feed import EnglishFeed
from reader.ui.english_strip import EnglishStrip
from reader.ui.message_bar import MessageBar
from reader.ui.reading_view import Look, ReadingView
from reader.ui.reading_view.page import lay_page
from reader.ui.theme import LIGHT, Theme
from reader.ui.welcome import Welcome


class PageArea(QWidget):
    """`painted` comes whenever the article was drawn. `theme` is what it is drawn in; `themed` comes with another."""

    painted = Signal()
    themed = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.welcome = Welcome(actions["open"], actions["open_sample"], actions["paste"])
        self.view, self.header, self.strip = ReadingView(), ColumnHeader(), EnglishStrip()
        self.strip.hide()
        reading = QWidget()
        self._column = column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.view)
        column.addWidget(self.strip)
        # No QStackedWidget: a screen reader hears of its pages alone, and of no card or message that floats over them.
        self.pages = QStackedLayout(self)
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(reading)
        self.messages = MessageBar(self)
        self.view.viewport().installEventFilter(self)
        self._look, self._hides_english = Look(), False
        self.theme: Theme = LIGHT
        # The sentence that the pointer, the keyboard or the voice came to last.
        self._at_hand = ""
        self.view.sentence_hovered.connect(self.take_at_hand)
        self.view.sentence_stepped.connect(self.take_at_hand)
        self.painted.connect(self._show_at_hand)

    def add_foot(self, widget: QWidget) -> None:
        """Put a widget under the page."""
        self._column.addWidget(widget)

    def show_article(self) -> None:
        self._at_hand = ""
        self.pages.setCurrentIndex(1)
        self.view.setFocus()

    def show_english(self, english: EnglishFeed | None) -> None:
        """Say above the English what it is."""
        self.header.show_english(english)
        self._align_header()

    def set_look(self, look: Look, *, english_below: bool = False, english_hidden: bool = False) -> None:
        """Set the page in another way; `english_below`: the English of one sentence stands under it, and no other, or
        has its room there while it is hidden."""
        self._look, self._hides_english = look, english_hidden
        self.header.setVisible(not (look.vertical or look.solo))
        self.strip.setVisible(english_below)
        self._show_at_hand()
        self.view.set_look(look)
        self._align_header()

    def take_at_hand(self, sentence_id: str) -> None:
        """Show under vertical text what a sentence means; where it is none, the one that the keyboard is on."""
        self._at_hand = sentence_id or self.view.keyboard_sentence()
        self._show_at_hand()

    def _show_at_hand(self) -> None:
        if self.strip.isVisible():
            self.strip.show_translation(None if self._hides_english else self.view.translation_of(self._at_hand))

    def paint_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.view.set_theme(theme)
        self.strip.paint_theme(theme)
        self.messages.paint_icons(theme)
        self.themed.emit()

    def retranslate(self) -> None:
        self.welcome.retranslate()
        self.messages.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            self.painted.emit()
        elif event.type() is QEvent.Type.Resize:
            self._align_header()
        return super().eventFilter(watched, event)

    def _align_header(self) -> None:
        viewport = self.view.viewport()
        page = lay_page(viewport.width(), replace(self._look, english=True))
        # In a window that runs from the right the scroll bar is before the page.
        self.header.start_at(viewport.x() + page.left + (page.english.left if page.english else 0.0))
