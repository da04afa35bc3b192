"""The dictionary's window, by real keys and mouse."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.model import PinyinStyle, WordState
from reader.pipeline import Desk
from reader.settings import Language, ScriptChoice, ThemeChoice
from reader.ui.dictionary.window import DictionaryWindow
from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle
from tests.ui.dictionary.conftest import commands_of, place_of
from tests.ui.double_click import double_click

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def open_dictionary(qtbot: QtBot, window: MainWindow) -> DictionaryWindow:
    """By the key."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Key.Key_D, CTRL_SHIFT)
    settle(qtbot, window)
    dictionary = commands_of(window).window
    assert dictionary is not None
    qtbot.waitUntil(dictionary.isActiveWindow)
    return dictionary


def type_query(qtbot: QtBot, window: MainWindow, text: str) -> DictionaryWindow:
    dictionary = open_dictionary(qtbot, window)
    dictionary.field.clear()
    qtbot.keyClicks(dictionary.field, text)
    settle(qtbot, window)
    return dictionary


def words(dictionary: DictionaryWindow) -> list[str]:
    return [found.shown for found in dictionary.model.found]


def test_it_opens_without_an_article_and_says_what_can_be_typed(window: MainWindow, qtbot: QtBot) -> None:
    dictionary = open_dictionary(qtbot, window)
    assert not dictionary.isModal()
    assert dictionary.field.hasFocus()
    assert dictionary.hint.text().startswith("Type a word in Chinese")
    assert not dictionary.list.isVisible()
    texts = [button.text() for button in dictionary.tried]
    assert len(texts) == 3
    for text, button in zip(texts, dictionary.tried, strict=True):
        qtbot.mouseClick(button, Left)
        settle(qtbot, window)
        assert dictionary.field.text() == text
        assert words(dictionary), text
        dictionary.field.clear()
        settle(qtbot, window)
        assert button.isVisible()


@pytest.mark.parametrize(
    ("query", "first"),
    [("学习", "学习"), ("學習", "学习"), ("xue2xi2", "学习"), ("tushuguan", "图书馆"), ("library", "图书馆")],
)
def test_words_are_found_by_chinese_pinyin_and_english(
    window: MainWindow, qtbot: QtBot, query: str, first: str
) -> None:
    window.open_text("题目\n\n我们喜欢北京。\n", "x")
    settle(qtbot, window)
    dictionary = type_query(qtbot, window, "")
    dictionary.field.setText(query)
    settle(qtbot, window)
    assert words(dictionary)[0] == first
    assert dictionary.leafing.word == first
    assert dictionary.right.currentWidget() is dictionary.sheet


def test_nothing_found_says_what_to_try(window: MainWindow, qtbot: QtBot) -> None:
    dictionary = type_query(qtbot, window, "zzzzqq")
    assert words(dictionary) == []
    assert dictionary.hint.text().startswith("Nothing found for “zzzzqq”. Try fewer characters")
    assert dictionary.hint.isVisible()
    assert dictionary.tried[0].isVisible()


def test_keys_go_through_the_list_while_the_field_is_typed_in(window: MainWindow, qtbot: QtBot) -> None:
    dictionary = type_query(qtbot, window, "xuexi")
    count = dictionary.model.rowCount()
    assert count > 1
    qtbot.keyClick(dictionary.field, Key.Key_Down)
    settle(qtbot, window)
    assert dictionary.list.currentIndex().row() == 1
    assert dictionary.leafing.word == words(dictionary)[1]
    assert dictionary.field.hasFocus()
    qtbot.keyClick(dictionary.field, Key.Key_Up)
    qtbot.keyClick(dictionary.field, Key.Key_Up)
    assert dictionary.list.currentIndex().row() == 0
    for _ in range(count):
        qtbot.keyClick(dictionary.field, Key.Key_PageDown)
    assert dictionary.list.currentIndex().row() == count - 1
    qtbot.keyClick(dictionary.field, Key.Key_Return)
    assert dictionary.sheet.text.hasFocus()
    assert dictionary.isVisible()
    qtbot.keyClick(dictionary.sheet.text, Key.Key_Escape)
    assert not dictionary.isVisible()


def test_the_card_begins_with_the_reading_of_the_row(window: MainWindow, qtbot: QtBot) -> None:
    dictionary = type_query(qtbot, window, "zhang3")
    row = next(row for row, found in enumerate(dictionary.model.found) if found.shown == "长")
    dictionary.list.setCurrentIndex(dictionary.model.index(row))
    settle(qtbot, window)
    leaf = dictionary.leafing.leaf
    assert leaf is not None
    assert (leaf.card.shown, leaf.card.entries[0].syllables) == ("长", ("zhang3",))
    dictionary.leafing.show_anew()
    settle(qtbot, window)
    assert dictionary.leafing.leaf
    assert dictionary.leafing.leaf.card.entries[0].syllables == ("zhang3",)


def test_the_newest_query_wins(window: MainWindow, qtbot: QtBot) -> None:
    dictionary = type_query(qtbot, window, "")
    for text in ("bei", "beij", "beijing", "学校"):
        dictionary.field.setText(text)
    settle(qtbot, window)
    assert words(dictionary)[0] == "学校"
    dictionary.field.setText("图书馆")
    dictionary.field.clear()
    settle(qtbot, window)
    assert words(dictionary) == []


def test_what_is_selected_is_looked_up_first(opened: MainWindow, qtbot: QtBot) -> None:
    viewport = opened._page.view.viewport()
    double_click(viewport, place_of(opened, 1, 2, 4))
    dictionary = open_dictionary(qtbot, opened)
    assert dictionary.field.text() == "银行"
    assert words(dictionary)[0] == "银行"
    opened._page.view.clear_selection()
    dictionary.close()
    # Without a selection what was looked for last is there still, to be typed over.
    assert open_dictionary(qtbot, opened).field.text() == "银行"
    qtbot.keyClicks(dictionary.field, "shui")
    settle(qtbot, opened)
    assert dictionary.field.text() == "shui"


def test_a_click_on_a_row_shows_its_card_and_a_link_leads_on(window: MainWindow, qtbot: QtBot) -> None:
    dictionary = type_query(qtbot, window, "tushuguan")
    box = dictionary.list.visualRect(dictionary.model.index(1))
    qtbot.mouseClick(dictionary.list.viewport(), Left, pos=box.center())
    settle(qtbot, window)
    assert dictionary.leafing.word == words(dictionary)[1] == "图书馆员"
    assert not dictionary.sheet.back.isVisible()
    dictionary.sheet.word_wanted.emit("书")
    settle(qtbot, window)
    assert dictionary.leafing.word == "书"
    qtbot.mouseClick(dictionary.sheet.back, Left)
    assert dictionary.leafing.word == "图书馆员"
    dictionary.sheet.word_wanted.emit("书")
    settle(qtbot, window)
    qtbot.keyClick(dictionary.sheet.text, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert dictionary.leafing.word == "图书馆员"


def test_words_are_shown_in_the_script_and_style_of_the_page(opened: MainWindow, qtbot: QtBot) -> None:
    dictionary = type_query(qtbot, opened, "tushuguan")
    model = dictionary.model
    assert (words(dictionary)[0], model.other(model.found[0])) == ("图书馆", "圖書館")
    opened.change(script=ScriptChoice.TAIWAN, pinyin=PinyinStyle.ZHUYIN)
    settle(qtbot, opened)
    assert (words(dictionary)[0], model.other(model.found[0])) == ("圖書館", "图书馆")
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "圖書館 ㄊㄨˊ ㄕㄨ ㄍㄨㄢˇ: library"
    assert dictionary.leafing.word == "圖書館"


def test_it_follows_theme_and_language(opened: MainWindow, qtbot: QtBot) -> None:
    dictionary = type_query(qtbot, opened, "tushuguan")
    qtbot.keyClick(dictionary.field, Key.Key_Down)
    settle(qtbot, opened)
    opened.change(theme=ThemeChoice.DARK)
    settle(qtbot, opened)
    assert dictionary.leafing.word == "图书馆员"  # as before
    assert opened._page.theme.calm.name() in dictionary.sheet.text.toHtml()
    opened.change(language=Language.SIMPLIFIED_CHINESE)
    settle(qtbot, opened)
    assert dictionary.windowTitle() == "词典"
    assert dictionary.sheet.states[WordState.LEARNING].text() == "在学"
    opened.change(language=Language.ENGLISH)


def test_a_word_is_marked_there_without_a_sentence(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    dictionary = type_query(qtbot, window, "tushuguan")
    qtbot.mouseClick(dictionary.sheet.states[WordState.KNOWN], Left)
    settle(qtbot, window)
    (word,) = desk.words.words()
    assert (word.text, word.state, word.context) == ("图书馆", WordState.KNOWN, None)
    assert dictionary.sheet.states[WordState.KNOWN].isChecked()
    assert not dictionary.sheet.correct.isVisible()


def test_rows_are_painted_at_any_width(window: MainWindow, qtbot: QtBot) -> None:
    dictionary = type_query(qtbot, window, "to study")
    for width in (dictionary.minimumSizeHint().width(), 900):
        dictionary.resize(width, 400)
        assert dictionary.grab().width() == width


def test_it_is_in_the_script_of_the_article_that_is_opened(opened: MainWindow, qtbot: QtBot) -> None:
    dictionary = type_query(qtbot, opened, "tushuguan")
    assert words(dictionary)[0] == "图书馆"
    opened.open_text("題目\n\n我們喜歡北京的圖書館。\n", "x")
    settle(qtbot, opened)
    assert words(dictionary)[0] == "圖書館"


def test_what_is_shown_again_is_as_it_is_then(opened: MainWindow, qtbot: QtBot) -> None:
    dictionary = type_query(qtbot, opened, "tushuguan")
    dictionary.close()
    opened.change(script=ScriptChoice.TRADITIONAL)
    settle(qtbot, opened)
    assert open_dictionary(qtbot, opened) is dictionary
    assert words(dictionary)[0] == "圖書館"
