"""The help page: the same in all languages, naming what there is, and its window by keys and mouse."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.settings import Language
from reader.ui.help_dialog import HelpDialog
from reader.ui.help_text import HELP, names_in, read_help
from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle

LANGUAGES = ("en", "zh_CN", "zh_TW")
_NAMED = re.compile(r"\{(?:\w+:)?\w+\}")


def text_in(language: str) -> str:
    return (HELP / f"{language}.md").read_text("utf-8")


def headings(text: str) -> list[str]:
    return [line.split()[0] for line in text.splitlines() if line.startswith("#")]


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_chapters_lists_and_names(language: str) -> None:
    english, other = text_in("en"), text_in(language)
    assert headings(other) == headings(english)
    assert sum(line.startswith("- ") for line in other.splitlines()) == english.count("\n- ")
    assert len(other.splitlines()) == len(english.splitlines())
    named = (Counter(_NAMED.findall(line)) for line in english.splitlines())
    assert [Counter(_NAMED.findall(line)) for line in other.splitlines()] == list(named)


def test_each_chinese_text_is_in_its_own_script() -> None:
    assert not set("檔開啟關閉語譯體顯個選擇區請檢") & set(text_in("zh_CN").replace("軟體", ""))
    assert not set("档开关闭语译体显个选择区请检") & set(text_in("zh_TW").replace("软件", ""))


def test_links_show_their_address() -> None:
    for language in LANGUAGES:
        assert not re.search(r"\]\(", text_in(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_named_is_there(window: MainWindow, language: str) -> None:
    page = read_help(language, names_in(window))
    assert "{" not in page
    assert "**File › Open**" in page


def test_the_reader_s_own_keys_are_named(window: MainWindow) -> None:
    own = {**window._actions.defaults(), "sentence_mode": ("Ctrl+Alt+M",), "open": ()}
    window._actions.set_shortcuts(own)
    page = read_help("en", names_in(window))
    assert "**Ctrl\\+Alt\\+M**" in page
    assert "**File › Open** takes plain text" in page


def test_every_key_of_the_table_stands_in_the_page(qtbot: QtBot, window: MainWindow) -> None:
    shown = opened(qtbot, window).page.toPlainText()
    for action in window._actions._by_id.values():
        if action.isVisible() and action.shortcuts():
            assert ", ".join(key.toString() for key in action.shortcuts()) in shown
    assert "Next and previous word; with Shift to select" in shown


def opened(qtbot: QtBot, window: MainWindow) -> HelpDialog:
    QTest.keyClick(window, Qt.Key.Key_F1)
    settle(qtbot, window)
    dialog = window.study.help.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_the_key_opens_it_beside_the_window(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    assert not dialog.isModal()
    assert dialog.page.toPlainText().startswith("Duidu: help")
    assert dialog.contents.count() == text_in("en").count("\n## ")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_chapter_is_gone_to(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    item = dialog.contents.item(5)
    place = dialog.contents.visualItemRect(item).center()
    QTest.mouseClick(dialog.contents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    cursor = dialog.page.cursorForPosition(dialog.page.viewport().rect().topLeft() + place * 0)
    reached = [cursor.block().text(), cursor.block().next().text()]
    assert item.text() in reached


def test_what_is_typed_is_found_again_and_again(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    QTest.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()
    QTest.keyClicks(dialog.search, "zhuyin")
    first = dialog.page.textCursor()
    assert first.selectedText().lower() == "zhuyin"
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    second = dialog.page.textCursor()
    assert second.position() > first.position()
    QTest.keyClick(dialog.search, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.page.textCursor().position() == first.position()
    # Behind the last it begins anew.
    times = dialog.page.toPlainText().lower().count("zhuyin")
    for _ in range(times):
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.page.textCursor().position() == first.position()


def test_what_is_not_there_is_said(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    QTest.keyClicks(dialog.search, "zebra")
    assert dialog.said.text() == "It is not in the help."
    dialog.search.clear()
    assert not dialog.said.isVisible()


def test_it_follows_the_language(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    window.change(language=Language.TRADITIONAL_CHINESE)
    qtbot.waitUntil(lambda: dialog.page.toPlainText().startswith("對讀：說明"))
    assert dialog.windowTitle() == "說明"
    assert "檢視" in dialog.page.toPlainText() or "顯示" in dialog.page.toPlainText()
    window.change(language=Language.ENGLISH)
    qtbot.waitUntil(lambda: dialog.page.toPlainText().startswith("Duidu: help"))


def test_headings_stand_out_by_size(qtbot: QtBot, window: MainWindow) -> None:
    document: QTextDocument = opened(qtbot, window).page.document()
    text = document.defaultFont().pixelSize()
    sizes: dict[int, int] = {}
    block = document.begin()
    while block.isValid():
        if level := block.blockFormat().headingLevel():
            sizes[level] = _size(document, block.position())
        block = block.next()
    assert sizes[1] > sizes[2] > text
    assert sizes[3] == text


def _size(document: QTextDocument, position: int) -> int:
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    return cursor.charFormat().font().pixelSize()
