"""Marking words by key and menu, in real windows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.model import Script, WordContext, WordState
from reader.pipeline import Desk
from reader.settings import ReadingsShown
from reader.ui.main_window import MainWindow
from reader.ui.reading_view import AtHand
from reader.ui.reading_view.rows import TextRow
from reader.ui.reading_view.selection import Caret, Pane, Selection
from tests.ui.conftest import TRADITIONAL, settle

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


STATE_KEYS = [
    (Qt.Key.Key_K, WordState.KNOWN, "You know “喜欢”"),
    (Qt.Key.Key_L, WordState.LEARNING, "You are learning “喜欢”"),
    (Qt.Key.Key_I, WordState.IGNORED, "“喜欢” is ignored"),
]


def _press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    with qtbot.waitSignal(window.words_changed):
        qtbot.keyClick(window._page.view, key)
    settle(qtbot, window)


@pytest.mark.parametrize(("key", "state", "told"), STATE_KEYS)
def test_each_state_has_a_key_which_takes_it_back_too(
    key: Qt.Key, state: WordState, told: str, qtbot: QtBot, opened: MainWindow, desk: Desk
) -> None:
    _select(opened, 1, 3)
    _press(qtbot, opened, key)
    assert desk.words.states() == {"喜欢": state}
    assert opened._page.messages.text.text().startswith(told)
    _press(qtbot, opened, key)
    assert desk.words.states() == {}
    assert opened._page.messages.text.text() == "“喜欢” is in the word list no more."


def test_where_a_word_was_met_is_kept_with_it(qtbot: QtBot, opened: MainWindow, desk: Desk, text_file: Path) -> None:
    _select(opened, 1, 3)
    _press(qtbot, opened, Qt.Key.Key_L)
    now = opened._session.now
    assert now is not None
    met = WordContext("我喜欢喝茶。", 1, 3, Script.SIMPLIFIED, ("xi3", "huan5"), now.id, "喝茶的人", "", text_file)
    assert [word.context for word in desk.words.words()] == [met]
    # Known now, it was met there still.
    _press(qtbot, opened, Qt.Key.Key_K)
    assert [(word.state, word.context) for word in desk.words.words()] == [(WordState.KNOWN, met)]


def test_the_reader_s_own_translation_is_kept_with_it(qtbot: QtBot, opened: MainWindow, desk: Desk) -> None:
    assert opened._session.english is not None
    opened._session.english.edit("1.0", "I love tea.", only_here=False)
    settle(qtbot, opened)
    _select(opened, 1, 3)
    _press(qtbot, opened, Qt.Key.Key_L)
    assert [word.context.english for word in desk.words.words() if word.context] == ["I love tea."]


def test_of_traditional_text_the_simplified_word_is_kept(
    qtbot: QtBot, window: MainWindow, open_file: Open, tmp_path: Path, desk: Desk
) -> None:
    path = tmp_path / "trad.txt"
    path.write_text(TRADITIONAL, "utf-8")
    open_file(window, path)
    _select(window, 1, 3)
    _press(qtbot, window, Qt.Key.Key_L)
    (word,) = desk.words.words()
    assert (word.text, word.context and word.context.sentence) == ("喜欢", "我喜歡喝茶。")
    assert "喜歡" in window._page.messages.text.text()


def test_marking_is_undone(qtbot: QtBot, opened: MainWindow, desk: Desk) -> None:
    _select(opened, 1, 3)
    _press(qtbot, opened, Qt.Key.Key_L)
    _press(qtbot, opened, Qt.Key.Key_I)
    with qtbot.waitSignal(opened.words_changed):
        qtbot.mouseClick(opened._page.messages.action, Qt.MouseButton.LeftButton)
    assert desk.words.states() == {"喜欢": WordState.LEARNING}


def test_what_is_learned_has_dots_under_it_as_long_as_they_are_wanted(qtbot: QtBot, opened: MainWindow) -> None:
    assert _dotted(opened) == []
    _select(opened, 1, 3)
    _press(qtbot, opened, Qt.Key.Key_L)
    assert _dotted(opened) == ["喜欢", "喜欢"]
    opened._actions["mark_learning"].trigger()
    assert _dotted(opened) == []
    opened._actions["mark_learning"].trigger()
    _press(qtbot, opened, Qt.Key.Key_K)
    assert _dotted(opened) == []


def test_another_article_has_its_dots(opened: MainWindow, open_file: Open, tmp_path: Path, desk: Desk) -> None:
    desk.words.set_state(["喜欢"], WordState.LEARNING)
    path = tmp_path / "trad.txt"
    path.write_text(TRADITIONAL, "utf-8")
    open_file(opened, path)
    assert _dotted(opened) == ["喜歡", "喜歡"]


def _dotted(window: MainWindow) -> list[str]:
    """The words on the page that have dots under them."""
    sheet = window._page.view._sheet
    assert sheet is not None
    learned, found = sheet.marks.learned, list[str]()
    for _, _, layout in sheet.visible():
        for line in learned.lines(sheet.article, layout) if learned else ():
            assert layout.chinese is not None
            assert layout.chinese_origin is not None
            y = line.y1() - layout.chinese_origin.y()
            (row,) = [each for each in layout.chinese.lines if each.top < y < each.top + each.height]
            left, right = (x - layout.chinese_origin.x() for x in (line.x1(), line.x2()))
            found.append("".join(item.cell.text for item in row.cells if item.x < right and item.right > left))
    return found
