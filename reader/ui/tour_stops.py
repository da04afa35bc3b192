"""What the tour stops at in the window, and what it says there."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QMainWindow, QToolButton, QWidget

from reader.model import Article
from reader.ui.page_area import PageArea
from reader.ui.reading_view.pointing import WordPlace
from reader.ui.tour import Stop, place_of

translate = QCoreApplication.translate
# So many stops are in the toolbar.
IN_TOOLBAR = 4


def tour_stops(window: QMainWindow, page: PageArea, article: Article | None) -> list[Stop]:
    """The stops, with the keys as they are now; those in the toolbar first."""
    keys = partial(_key, window)
    return [
        Stop(
            translate("Tour", "Open"),
            translate("Tour", "A file, a web page, or what you copied. Or drop a file on the window."),
            partial(_toolbar_place, window, "open"),
        ),
        Stop(
            translate("Tour", "Script"),
            translate("Tour", "Read in the script that you know. {key} goes round them.").format(
                key=keys("next_script")
            ),
            partial(_widget_place, window, QFrame, "segments"),
        ),
        Stop(
            translate("Tour", "Pinyin"),
            translate("Tour", "Over characters or words, with marks or numbers, or zhuyin. {key} goes round.").format(
                key=keys("next_pinyin")
            ),
            partial(_widget_place, window, QToolButton, "pinyin"),
        ),
        Stop(
            translate("Tour", "English"),
            translate("Tour", "A translation made on this computer, a word-by-word gloss, or none: {key}.").format(
                key=keys("next_translation")
            ),
            partial(_widget_place, window, QToolButton, "english"),
        ),
        Stop(
            translate("Tour", "Words"),
            translate("Tour", "Point at a word: {look_up} opens its card, {know_word} says that you know it.").format(
                look_up=keys("look_up"), know_word=keys("know_word")
            ),
            partial(_word_place, window, page, article),
        ),
        Stop(
            translate("Tour", "Everything else"),
            translate("Tour", "{palette} finds every command by its name. {help} opens the help.").format(
                palette=keys("palette"), help=keys("help")
            ),
            lambda: None,
        ),
    ]


def _key(window: QWidget, name: str) -> str:
    """The first key of a command, else its name."""
    action = window.findChild(QAction, name)
    if not isinstance(action, QAction):
        return name
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or action.iconText()


def _toolbar_place(window: QMainWindow, name: str) -> QRect | None:
    action = window.findChild(QAction, name)
    buttons = [button for button in window.findChildren(QToolButton) if button.defaultAction() is action]
    return place_of(buttons[0], window) if buttons else None


def _widget_place(window: QMainWindow, kind: type[QWidget], name: str) -> QRect | None:
    widget = window.findChild(kind, name)
    return place_of(widget, window) if isinstance(widget, QWidget) else None


def _word_place(window: QMainWindow, page: PageArea, article: Article | None) -> QRect | None:
    """The first word of the sentence that begins nearest to the middle of the page."""
    view = page.view
    if article is None or not view.isVisible():
        return None
    blocks = article.blocks[view.position().block : view.end().block + 1]
    begins = (WordPlace(sentence.id, 0, 2) for block in blocks for sentence in block.sentences)
    words = [word for begin in begins if (word := view.word_rectangle(begin))]
    middle = view.viewport().rect().center().y()
    word = min(words, key=lambda word: abs(word.center().y() - middle), default=None)
    return word.translated(view.viewport().mapTo(window, QPoint(0, 0))) if word else None
