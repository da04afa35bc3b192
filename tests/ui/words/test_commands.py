"""Marking words as known, by key and menu, in real windows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.model import WordState
from reader.pipeline import Desk
from reader.settings import ReadingsShown
from reader.ui.main_window import MainWindow
from reader.ui.reading_view import AtHand
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.selection import Caret, Pane, Selection

Open = Callable[[MainWindow, Path], None]


@pytest.fixture
def opened(window: MainWindow, open_file: Open, text_file: Path) -> MainWindow:
    open_file(window, text_file)
    return window


def _select(window: MainWindow, start: int, end: int) -> None:
    """Select part of the second paragraph, 我喜欢喝茶。"""
    view = window._page.view
    assert view._sheet is not None
    row = next(at for at in range(len(view._sheet.rows)) if getattr(view._sheet.rows[at], "block", None) == 1)
    view._selecting.selection = Selection(Pane.CHINESE, Caret(row, start), Caret(row, end))


def _rubies(window: MainWindow) -> list[str]:
    view = window._page.view
    assert view._sheet is not None
    rows = [row for row in view._sheet.rows if isinstance(row, TextRow) and row.block == 1]
    return [cell.ruby for segment in view._sheet.setter.segments(rows[0]) for cell in segment.cells if cell.ruby]


def _states(window: MainWindow, chinese: str, simplified: str = "") -> QMenu:
    """What the menu of a sentence offers for a word."""
    window._sentences._show_menu("1.0", QPoint(), AtHand(chinese, None, simplified))
    menu = window._page.findChildren(QMenu, "sentenceMenu")[-1].findChild(QMenu, "word")
    assert isinstance(menu, QMenu)
    return menu


def test_the_key_takes_a_word_as_known_and_back(qtbot: QtBot, opened: MainWindow, desk: Desk) -> None:
    opened.change(readings=ReadingsShown.UNKNOWN)
    assert _rubies(opened)[:3] == ["wǒ", "xǐ", "huan"]
    _select(opened, 1, 3)
    with qtbot.waitSignal(opened.words_changed):
        qtbot.keyClick(opened._page.view, Qt.Key.Key_K)
    assert desk.words.states() == {"喜欢": WordState.KNOWN}
    qtbot.waitUntil(lambda: _rubies(opened)[:2] == ["wǒ", "hē"])
    assert "喜欢" in opened._page.messages.text.text()
    _select(opened, 1, 3)
    with qtbot.waitSignal(opened.words_changed):
        qtbot.keyClick(opened._page.view, Qt.Key.Key_K)
    assert desk.words.states() == {}


def test_all_words_have_readings_unless_only_unknown_ones_are_wanted(
    qtbot: QtBot, opened: MainWindow, desk: Desk
) -> None:
    desk.words.set_state(["喜欢"], WordState.KNOWN)
    opened.reread_words()
    qtbot.waitUntil(lambda: opened.study.words.feed.state("喜欢") is WordState.KNOWN)
    assert _rubies(opened)[:3] == ["wǒ", "xǐ", "huan"]


def test_the_menu_says_whether_the_word_is_known(qtbot: QtBot, opened: MainWindow, desk: Desk) -> None:
    menu = _states(opened, "喜歡", "喜欢")
    assert menu.title() == "&Word “喜歡”"
    texts = [action.text() for action in menu.actions()]
    assert texts == ["I &know it", "I am &learning it", "&Ignore it"]
    with qtbot.waitSignal(opened.words_changed):
        menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: opened.study.words.feed.state("喜欢") is WordState.KNOWN)
    assert desk.words.states() == {"喜欢": WordState.KNOWN}
    menu = _states(opened, "喜歡", "喜欢")
    assert [action.isChecked() for action in menu.actions()] == [True, False, False]
    with qtbot.waitSignal(opened.words_changed):
        menu.actions()[0].trigger()
    assert desk.words.states() == {}


def test_without_a_word_the_key_says_what_it_needs(qtbot: QtBot, opened: MainWindow) -> None:
    opened._page.view._mouse.under = type(opened._page.view._mouse.under)()
    qtbot.keyClick(opened._page.view, Qt.Key.Key_K)
    assert "Point at a word" in opened._page.messages.text.text()
