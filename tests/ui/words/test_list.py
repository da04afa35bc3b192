"""The word list by key and mouse, on real databases."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.library import Edit
from reader.model import PinyinStyle, Script, WordContext, WordState
from reader.pipeline import Desk, shelving
from reader.pipeline.listing import Column, Listing, ShownWord
from reader.settings import Language
from reader.ui.main_window import MainWindow
from reader.ui.words.dialog import WordListDialog
from reader.ui.words.import_dialog import ImportDialog
from reader.ui.words.list_commands import WordListCommands
from reader.ui.words.table import COLUMNS
from tests.ui.conftest import PLAIN, MakeWindow, settle
from tests.ui.double_click import double_click

Open = Callable[[MainWindow, Path], None]
KNOWN, LEARNING, IGNORED = WordState.KNOWN, WordState.LEARNING, WordState.IGNORED


@pytest.fixture
def opened(window: MainWindow, open_file: Open, text_file: Path, desk: Desk) -> MainWindow:
    """A window on a text in which words were marked."""
    open_file(window, text_file)
    now = window._session.now
    assert now is not None
    here = now.id, now.article.title, "He goes to school.", text_file
    met = WordContext("他去学校。", 2, 4, Script.SIMPLIFIED, ("xue2", "xiao4"), *here)
    elsewhere = WordContext(
        "銀行關門了。", 0, 2, Script.TRADITIONAL, ("yin2", "hang2"), "gone", "某篇", "", Path("/none.txt")
    )
    desk.words.set_state(["你好", "明瑞"], KNOWN)
    desk.words.set_state(["银行"], LEARNING, {"银行": elsewhere})
    desk.words.set_state(["学校"], LEARNING, {"学校": met})
    return window


def show(window: MainWindow, qtbot: QtBot) -> WordListDialog:
    """The list, by its key."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_W, keys)
    dialog = commands(window).dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    rest(qtbot, window)
    return dialog


def commands(window: MainWindow) -> WordListCommands:
    assert window.study.word_list._list is not None
    return window.study.word_list._list


def rest(qtbot: QtBot, window: MainWindow) -> None:
    """Until all is listed, and what is shown of the first words is there."""
    model = commands(window).dialog.model

    def is_done() -> bool:
        is_busy = window._jobs.is_busy or model._asking.isActive()
        return not is_busy and all(map(model.shown, model.words[:8]))

    qtbot.waitUntil(is_done, timeout=20_000)


@pytest.fixture
def words(opened: MainWindow, qtbot: QtBot) -> WordListDialog:
    return show(opened, qtbot)


def texts(dialog: WordListDialog) -> list[str]:
    return [word.text for word in dialog.model.words]


def cell(dialog: WordListDialog, text: str, column: Column) -> str:
    return str(dialog.model.index(texts(dialog).index(text), COLUMNS.index(column)).data())


def place(dialog: WordListDialog, text: str) -> QPoint:
    return dialog.table.visualRect(dialog.model.index(texts(dialog).index(text), 0)).center()


def choose(dialog: WordListDialog, qtbot: QtBot, *chosen: str) -> None:
    """Click these words, all but the first with Ctrl."""
    modifier = Qt.KeyboardModifier.NoModifier
    for text in chosen:
        qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, modifier, place(dialog, text))
        modifier = Qt.KeyboardModifier.ControlModifier
    dialog.table.setFocus()


def trigger(button: QPushButton, text: str) -> None:
    (action,) = [action for action in button.menu().actions() if action.text() == text]
    action.trigger()


def press(qtbot: QtBot, window: MainWindow, dialog: WordListDialog, key: Qt.Key) -> None:
    with qtbot.waitSignal(window.words_changed):
        qtbot.keyClick(dialog.table, key)
    rest(qtbot, window)


def states(desk: Desk, *of: str) -> list[WordState | None]:
    found = desk.words.states()
    return [found.get(text) for text in of]


def test_an_empty_list_says_how_it_fills(window: MainWindow, qtbot: QtBot) -> None:
    dialog = show(window, qtbot)
    assert dialog.empty.isVisible()
    assert "press L to learn it" in dialog.empty.text()
    assert not dialog.here.isEnabled()
    assert not any(button.isEnabled() for button in (dialog.remove, dialog.open_button, dialog.export))


def test_words_are_listed_with_where_they_were_met(words: WordListDialog) -> None:
    assert texts(words) == ["学校", "银行", "明瑞", "你好"]
    assert not words.empty.isVisible()
    assert words.count.text() == "Words: 4"
    assert [cell(words, "学校", column) for column in COLUMNS[:-1]] == [
        "学校",
        "xué xiào",
        "school",
        "Learning",
        "他去学校。",
        "He goes to school.",
        "喝茶的人",
    ]
    assert len(cell(words, "学校", Column.SINCE)) == len("2026-11-26")
    assert cell(words, "银行", Column.SENTENCE) == "银行关门了。"
    assert (cell(words, "你好", Column.SENTENCE), cell(words, "你好", Column.ARTICLE)) == ("", "")


def test_they_are_written_in_the_script_of_the_page(words: WordListDialog, opened: MainWindow, qtbot: QtBot) -> None:
    opened._actions["script.zh-Hant-TW"].trigger()
    words.reject()
    dialog = show(opened, qtbot)
    assert cell(dialog, "学校", Column.WORD) == "學校"
    assert cell(dialog, "银行", Column.SENTENCE) == "銀行關門了。"


def test_what_was_looked_up_for_another_script_is_not_shown(
    words: WordListDialog, opened: MainWindow, qtbot: QtBot
) -> None:
    word = words.model.words[0]
    words.set_look(Script.TAIWAN, PinyinStyle.NUMBERS)
    words.model.take_shown(Script.SIMPLIFIED, [word], [ShownWord("学校", (), "")])
    rest(qtbot, opened)
    assert words.model.index(0, 0).data() == "學校"
    assert words.model.index(0, 1).data() == "xue2 xiao4"


def test_english_that_came_later_is_there_when_it_is_opened_again(
    words: WordListDialog, opened: MainWindow, qtbot: QtBot, desk: Desk
) -> None:
    assert cell(words, "银行", Column.ENGLISH) == ""
    words.reject()
    desk.edits.save(Edit("銀行關門了。", "The bank has closed."))
    assert cell(show(opened, qtbot), "银行", Column.ENGLISH) == "The bank has closed."


def test_the_chosen_word_is_told_below(words: WordListDialog, qtbot: QtBot, opened: MainWindow) -> None:
    assert "Del removes it" in words.detail.hint.text()
    choose(words, qtbot, "学校")
    rest(qtbot, opened)
    assert words.detail.word.text() == "学校"
    assert words.detail.about.text() == "xué xiào  school"
    assert "他去<span" in words.detail.sentence.text()
    assert (words.detail.english.text(), words.detail.article.text()) == ("He goes to school.", "喝茶的人")
    choose(words, qtbot, "你好")
    assert "no sentence is kept with it" in words.detail.hint.text()
    assert not words.detail.sentence.isVisible()
    choose(words, qtbot, "学校", "你好")
    assert words.detail.hint.text() == "Words chosen: 2"


@pytest.mark.parametrize(
    ("key", "state"),
    [(Qt.Key.Key_K, KNOWN), (Qt.Key.Key_L, LEARNING), (Qt.Key.Key_I, IGNORED), (Qt.Key.Key_Delete, None)],
)
def test_what_is_chosen_is_marked_by_key_and_all_of_it_undone(
    key: Qt.Key, state: WordState | None, words: WordListDialog, opened: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    before = desk.words.words()
    choose(words, qtbot, "学校", "明瑞")
    press(qtbot, opened, words, key)
    assert states(desk, "学校", "明瑞") == [state, state]
    with qtbot.waitSignal(opened.words_changed):
        qtbot.mouseClick(words.messages.action, Qt.MouseButton.LeftButton)
    assert desk.words.words() == before


def test_buttons_do_the_same(words: WordListDialog, opened: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    choose(words, qtbot, "学校")
    with qtbot.waitSignal(opened.words_changed):
        qtbot.mouseClick(words.marks[IGNORED], Qt.MouseButton.LeftButton)
    rest(qtbot, opened)
    assert words.messages.text.text() == "Words that are ignored now: 1."
    with qtbot.waitSignal(opened.words_changed):
        qtbot.mouseClick(words.remove, Qt.MouseButton.LeftButton)
    assert states(desk, "学校") == [None]


def test_who_marks_one_after_the_other_stays_where_they_are(
    words: WordListDialog, opened: MainWindow, qtbot: QtBot
) -> None:
    choose(words, qtbot, "明瑞")
    press(qtbot, opened, words, Qt.Key.Key_I)
    assert texts(words) == ["学校", "银行", "明瑞", "你好"]
    assert cell(words, "明瑞", Column.STATE) == "Ignored"
    assert [word.text for word in words.chosen()] == ["明瑞"]
    # Who removes one goes on with the next.
    press(qtbot, opened, words, Qt.Key.Key_Delete)
    assert texts(words) == ["学校", "银行", "你好"]
    assert [word.text for word in words.chosen()] == ["你好"]


def test_what_is_marked_already_is_not_told_again(words: WordListDialog, opened: MainWindow, qtbot: QtBot) -> None:
    choose(words, qtbot, "明瑞")
    press(qtbot, opened, words, Qt.Key.Key_K)
    assert not words.messages.isVisible()


def test_they_are_searched_and_filtered(words: WordListDialog, opened: MainWindow, qtbot: QtBot) -> None:
    for query, found in {"學": ["学校"], "yinhang": ["银行"], "hello": ["你好"], "zzz": []}.items():
        words.search.setText(query)
        rest(qtbot, opened)
        assert texts(words) == found
        assert words.count.text() == f"Words: {len(found)} of 4"
        assert words.empty.isVisible() is not bool(found)
    assert words.empty.text() == "No word fits."
    words.search.clear()
    words.state.setCurrentIndex(2)
    rest(qtbot, opened)
    assert texts(words) == ["学校", "银行"]
    # A word that is in another state now leaves; the next is at hand.
    choose(words, qtbot, "学校")
    press(qtbot, opened, words, Qt.Key.Key_K)
    assert texts(words) == ["银行"]
    assert [word.text for word in words.chosen()] == ["银行"]
    words.state.setCurrentIndex(0)
    qtbot.mouseClick(words.here, Qt.MouseButton.LeftButton, pos=QPoint(8, words.here.height() // 2))
    rest(qtbot, opened)
    assert texts(words) == ["学校"]


def test_a_click_on_a_head_sorts(words: WordListDialog, opened: MainWindow, qtbot: QtBot) -> None:
    header = words.table.horizontalHeader()
    for order in (["明瑞", "你好", "学校", "银行"], ["银行", "学校", "你好", "明瑞"]):
        at = QPoint(header.sectionViewportPosition(COLUMNS.index(Column.PINYIN)) + 20, header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        rest(qtbot, opened)
        assert texts(words) == order


def test_a_word_marked_on_the_page_comes_to_the_list(
    words: WordListDialog, opened: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.words.set_state(["喜欢"], LEARNING)
    opened.reread_words()
    qtbot.waitUntil(lambda: texts(words)[0] == "喜欢")


def test_many_are_listed_at_once_and_only_those_on_the_screen_looked_up(
    opened: MainWindow, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[str] = []
    show_words = Listing.shown

    def shown(listing: Listing, asked: Iterable[object], script: Script) -> object:
        asked = list(asked)
        looked_up.extend(word.text for word in asked)  # pyright: ignore[reportAttributeAccessIssue]
        return show_words(listing, asked, script)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(Listing, "shown", shown)
    desk.words.set_state([f"词{number}" for number in range(20_000)], KNOWN)
    dialog = show(opened, qtbot)
    assert dialog.model.rowCount() == 20_004
    assert 5 < len(looked_up) < 100
    dialog.table.setFocus()
    dialog.table.selectAll()
    press(qtbot, opened, dialog, Qt.Key.Key_I)
    assert set(desk.words.states().values()) == {IGNORED}
    assert len(dialog.chosen()) == 20_004


def sentence_at_hand(window: MainWindow) -> str:
    return window._page.view.keyboard_sentence()


def test_a_double_click_goes_to_the_sentence_of_the_article_that_is_open(
    words: WordListDialog, opened: MainWindow, qtbot: QtBot
) -> None:
    choose(words, qtbot, "学校")
    double_click(words.table.viewport(), place(words, "学校"))
    assert not words.isVisible()
    qtbot.waitUntil(lambda: sentence_at_hand(opened) == "1.1")


def other(window: MainWindow, open_file: Open, tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("别的\n\n这里没有那个词。\n", "utf-8")
    open_file(window, path)


def test_enter_opens_the_article_of_a_word_again(
    words: WordListDialog, opened: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path
) -> None:
    other(opened, open_file, tmp_path)
    choose(words, qtbot, "学校")
    qtbot.keyClick(words.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.windowTitle().startswith("喝茶的人"))
    qtbot.waitUntil(lambda: sentence_at_hand(opened) == "1.1")


def test_of_an_article_taken_out_of_the_library_the_file_is_opened(
    words: WordListDialog, opened: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path, desk: Desk
) -> None:
    other(opened, open_file, tmp_path)
    shelving.remove(desk, desk.articles.ids())
    choose(words, qtbot, "学校")
    qtbot.mouseClick(words.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sentence_at_hand(opened) == "1.1")


def test_a_sentence_that_was_changed_is_told(
    words: WordListDialog, opened: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path, text_file: Path
) -> None:
    other(opened, open_file, tmp_path)
    text_file.write_text("喝茶的人\n\n他不去那里。\n", "utf-8")
    choose(words, qtbot, "学校")
    qtbot.keyClick(words.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "its text was changed" in opened._page.messages.text.text())
    assert opened.windowTitle().startswith("喝茶的人")


def test_an_article_that_is_gone_is_told(words: WordListDialog, opened: MainWindow, qtbot: QtBot) -> None:
    choose(words, qtbot, "银行")
    qtbot.keyClick(words.table, Qt.Key.Key_Return)
    qtbot.waitUntil(words.messages.isVisible)
    assert words.messages.text.text() == "“某篇” is not there any more."
    assert words.isVisible()
    assert opened.windowTitle().startswith("喝茶的人")


def importing(dialog: WordListDialog) -> ImportDialog:
    return dialog.findChildren(ImportDialog)[-1]


def test_a_list_is_imported_in_the_state_that_is_chosen_and_undone(
    words: WordListDialog, opened: MainWindow, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "hsk.txt"
    file.write_text("銀行\n汽车\nbank\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    trigger(words.import_, "&Text or CSV…")
    qtbot.waitUntil(lambda: bool(words.findChildren(ImportDialog)))
    asking = importing(words)
    assert list(asking.states) == [KNOWN, LEARNING, IGNORED]
    qtbot.mouseClick(asking.states[IGNORED], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(opened.words_changed):
        qtbot.keyClick(asking, Qt.Key.Key_Return)
    rest(qtbot, opened)
    assert states(desk, "银行", "汽车") == [IGNORED, IGNORED]
    assert words.messages.text.text() == "Words imported: 2, new or in another state: 2."
    assert words.messages.hint.text() == "Lines left out for want of a Chinese word: 1."
    assert texts(words)[0] == "汽车"
    with qtbot.waitSignal(opened.words_changed):
        qtbot.mouseClick(words.messages.action, Qt.MouseButton.LeftButton)
    assert states(desk, "银行", "汽车") == [LEARNING, None]


def test_what_was_exported_comes_back_with_its_states(
    words: WordListDialog, opened: MainWindow, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "words.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    choose(words, qtbot, "学校", "你好")
    trigger(words.export, "&Text or CSV…")
    qtbot.waitUntil(words.messages.isVisible)
    assert file.read_text("utf-8-sig").splitlines() == [
        "Word,State,Sentence,English,Article",
        "学校,learning,他去学校。,He goes to school.,喝茶的人",
        "你好,known,,,",
    ]
    desk.words.clear(LEARNING)
    desk.words.clear()
    trigger(words.import_, "&Text or CSV…")
    qtbot.waitUntil(lambda: bool(words.findChildren(ImportDialog)))
    assert importing(words).states[None].isChecked()
    with qtbot.waitSignal(opened.words_changed):
        importing(words).accept()
    assert desk.words.states() == {"学校": LEARNING, "你好": KNOWN}


def test_what_is_no_list_is_told(
    words: WordListDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "none.txt"
    file.write_text("bank\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    trigger(words.import_, "&Text or CSV…")
    qtbot.waitUntil(words.messages.isVisible)
    assert "not a usable list of words" in words.messages.text.text()


def test_others_add_ways_in_and_out(opened: MainWindow, qtbot: QtBot) -> None:
    done: list[list[str]] = []

    def add(made: WordListCommands) -> None:
        made.add_import(lambda: "From elsewhere…", lambda: done.append(["in"]))
        made.add_export(lambda: "To elsewhere…", lambda: done.append([word.text for word in made.wanted()]))

    opened.study.word_list.made.connect(add)
    dialog = show(opened, qtbot)
    trigger(dialog.import_, "From elsewhere…")
    choose(dialog, qtbot, "学校")
    trigger(dialog.export, "To elsewhere…")
    assert done == [["in"], ["学校", "银行", "明瑞", "你好"]]


def test_it_speaks_the_language_of_the_window(words: WordListDialog, opened: MainWindow, qtbot: QtBot) -> None:
    words.state.setCurrentIndex(1)
    opened.change(language=Language.TRADITIONAL_CHINESE)
    rest(qtbot, opened)
    assert words.windowTitle() == "生詞本"
    assert words.state.currentText() == "認識"
    assert cell(words, "你好", Column.STATE) == "認識"
    assert words.export.menu().actions()[0].text() == "文字檔或 CSV(&T)…"


def test_a_narrow_window_keeps_the_sentences(words: WordListDialog) -> None:
    words.resize(1400, 700)
    words._spare_columns()
    hidden = [column for column in Column if words.table.isColumnHidden(COLUMNS.index(column))]
    assert hidden == []
    words.resize(700, 600)
    words._spare_columns()
    hidden = [column for column in Column if words.table.isColumnHidden(COLUMNS.index(column))]
    assert hidden == [Column.STATE, Column.ENGLISH, Column.ARTICLE, Column.SINCE]


def test_two_windows_have_one_list(
    words: WordListDialog, opened: MainWindow, make_window: MakeWindow, qtbot: QtBot
) -> None:
    second = make_window(PLAIN)
    opened.words_changed.connect(second.reread_words)
    dialog = show(second, qtbot)
    words.activateWindow()
    qtbot.waitUntil(words.isActiveWindow)
    choose(words, qtbot, "学校")
    press(qtbot, opened, words, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: cell(dialog, "学校", Column.STATE) == "Ignored")
    settle(qtbot, second)
