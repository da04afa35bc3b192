"""F6 goes round the parts of the window, and the menu of a sentence comes by key."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from reader.ui.messages import Message

Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def go(qtbot: QtBot, *modifier: Qt.KeyboardModifier) -> QWidget:
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F6, *modifier)
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_the_parts_come_round(
    window: MainWindow, qtbot: QtBot, open_file: Callable[[MainWindow, Path], None], text_file: Path
) -> None:
    open_file(window, text_file)
    window._page.messages.show_message(lambda: Message("Something.", action="Do it"), lambda: None)
    window._page.view.setFocus()
    first = go(qtbot)
    assert first in (window._page.messages.action, window._page.messages.close_button)
    while window._page.messages.isAncestorOf(focus := go(qtbot)) or window._page.header.isAncestorOf(focus):
        assert focus.isVisible()
    assert window._toolbar.isAncestorOf(focus)
    assert go(qtbot) is window._page.view
    assert window._toolbar.isAncestorOf(go(qtbot, Shift))


def test_with_nothing_open(window: MainWindow, qtbot: QtBot) -> None:
    window._page.welcome.setFocus()
    assert window._toolbar.isAncestorOf(go(qtbot))
    assert go(qtbot) is window._page.welcome


def test_the_menu_of_a_sentence_comes_by_key(
    window: MainWindow, qtbot: QtBot, open_file: Callable[[MainWindow, Path], None], text_file: Path
) -> None:
    open_file(window, text_file)
    qtbot.keyClick(window._page.view, Key.Key_F10, Shift)
    menu = window.findChild(QMenu, "sentenceMenu")
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    menu.close()
