"""The card of a word, floating over the page beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.ui.dictionary.leafing import Leafing
from reader.ui.dictionary.lookups import Lookups
from reader.ui.dictionary.sheet import CardSheet
from reader.ui.dictionary.writing import Leaf
from reader.ui.floating import place_clear
from reader.ui.words.commands import WordCommands

if TYPE_CHECKING:
    from reader.ui.reading_view import WordPlace

_WIDTH, _HEIGHT = 420, 460  # pixels: the greatest
# What is kept free for the first example from the library, so that nothing moves when it comes.
_RESERVED = 44


class DictionaryCard(QFrame):
    """Takes no focus of itself. `place` is where the word stands that it was opened for; `is_pinned`: it stays when the
    pointer leaves it. `entered` and `left` come with the pointer, `closed` when it is hidden with the focus in it."""

    entered = Signal()
    left = Signal()
    closed = Signal()

    def __init__(self, page: QWidget, lookups: Lookups, words: WordCommands) -> None:
        super().__init__(page)
        self._page, self._near, self._vertical = page, QRect(), False
        self.is_pinned = False
        self.place: WordPlace | None = None
        self.setObjectName("dictionaryCard")
        self.sheet = CardSheet(self)
        self.leafing = Leafing(self.sheet, lookups, words, "the page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self.leafing.turned.connect(self._place)
        self.sheet.close_wanted.connect(self.close_card)
        for widget in (self, *self.findChildren(QWidget)):
            widget.installEventFilter(self)
        page.installEventFilter(self)
        self.retranslate()
        self.hide()

    def open_for(self, leaf: Leaf, near: QRect, *, pinned: bool, vertical: bool) -> None:
        """Show a card beside `near`, a rectangle of the page."""
        self._near, self._vertical, self.is_pinned = near, vertical, pinned
        self.place = leaf.place
        if not self.isVisible():
            # Text is measured at the width that is on the screen. Nothing is painted before we are done here.
            self.resize(_WIDTH, _HEIGHT)
            self.show()
        self.raise_()
        self.leafing.open(leaf)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in it, as soon as its window has that."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def take_focus(self) -> None:
        """Let the keyboard be in it; it stays now."""
        self.is_pinned = True
        self.sheet.text.setFocus()

    def close_card(self) -> None:
        if not self.isVisible():
            return
        had_focus = self.has_focus
        self.leafing.close()
        self.hide()
        if had_focus:
            self.closed.emit()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Dictionary"))
        self.sheet.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if _is_back(event):
            self.leafing.back()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Before the page goes back.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_back(event):
            event.accept()
            return True
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._page:
            if event.type() is QEvent.Type.Resize and self.isVisible():
                self._place()
        elif event.type() is QEvent.Type.MouseButtonPress:
            self.is_pinned = True
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        height = min(self.sheet.wanted_height(_WIDTH) + _RESERVED, _HEIGHT)
        place_clear(self, self._page, self._near, QSize(_WIDTH, height), vertical=self._vertical)


def _is_back(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier
