"""The window of statistics, by keys and mouse."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.model import Syllabus, WordState
from reader.pipeline import Desk
from reader.settings import Language, LevelColours, ThemeChoice
from reader.ui.kept_list import select_row
from reader.ui.levels.dialog import StatisticsDialog
from reader.ui.main_window import MainWindow
from tests.novel import novel
from tests.ui.conftest import MakeWindow, settle

Open = Callable[[MainWindow, Path], None]
TEXT = "我喜歡喝茶。他喜歡去銀行。\n\n她也喜歡喝茶，在長春住了二十六年。\n"


@pytest.fixture
def opened(window: MainWindow, open_file: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, "utf-8")
    open_file(window, path)
    return window


@pytest.fixture
def dialog(opened: MainWindow, qtbot: QtBot) -> StatisticsDialog:
    return show(opened, qtbot)


def show(window: MainWindow, qtbot: QtBot) -> StatisticsDialog:
    qtbot.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    dialog = window.study.levels.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def words(dialog: StatisticsDialog) -> list[str]:
    model = dialog.model
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def press(qtbot: QtBot, window: MainWindow, dialog: StatisticsDialog, key: Qt.Key, row: int) -> None:
    """A key over a row of the table."""
    dialog.table.setFocus()
    select_row(dialog.table, row)
    qtbot.keyClick(dialog.table, key)
    settle(qtbot, window)


def test_it_says_how_hard_the_article_is(dialog: StatisticsDialog) -> None:
    assert dialog.syllabus.currentText() == "HSK 2025"
    assert "<b>HSK 2025: 3</b>" in dialog.headline.text()
    assert "26 characters in 3 sentences, 8.7 in each on average." in dialog.facts.text()
    assert "15 words, 12 different ones" in dialog.facts.text()
    assert "1 names and 1 numbers are counted apart." in dialog.facts.text()
    assert not dialog.progress.isVisible()
    assert not dialog.isModal()


def test_what_the_plots_show_stands_beside_them(dialog: StatisticsDialog) -> None:
    assert dialog.levels.accessibleDescription().startswith("HSK 2025. 1: ")
    assert "<th align='left'>&nbsp;Level&nbsp;</th>" in dialog.numbers.text()
    assert "in no list" in dialog.numbers.text()
    assert dialog.along.accessibleDescription() != ""
    assert dialog.lengths.accessibleDescription() == "Up to 5: 1; Up to 10: 1; Up to 15: 1"


def test_unknown_words_come_by_frequency_with_all_that_is_known_of_them(dialog: StatisticsDialog) -> None:
    assert words(dialog)[:2] == ["喜歡", "喝茶"]
    model = dialog.model
    row = [str(model.data(model.index(words(dialog).index("銀行"), column))) for column in range(6)]
    assert row == ["銀行", "yínháng", "3", "1", "bank", "他喜歡去銀行。"]
    assert dialog.count.text() == "Words that you do not know: 12, 100.0 % of the text."


@pytest.mark.parametrize(
    ("key", "state", "told"),
    [
        (Qt.Key.Key_K, WordState.KNOWN, "You know “喜欢”."),
        (Qt.Key.Key_L, WordState.LEARNING, "You are learning “喜欢”: it is in the word list."),
        (Qt.Key.Key_I, WordState.IGNORED, "“喜欢” is ignored."),
    ],
)
def test_keys_mark_words(
    dialog: StatisticsDialog,
    opened: MainWindow,
    qtbot: QtBot,
    desk: Desk,
    key: Qt.Key,
    state: WordState,
    told: str,
) -> None:
    press(qtbot, opened, dialog, key, 0)
    word = desk.words.words()[0]
    assert (word.text, word.state) == ("喜欢", state)
    assert word.context is not None
    assert (word.context.sentence, word.context.start, word.context.end) == ("我喜歡喝茶。", 1, 3)
    assert word.context.syllables == ("xi3", "huan5")
    assert dialog.messages.text.text() == told
    assert words(dialog)[0] == ("喜歡 (learning)" if state is WordState.LEARNING else "喝茶")
    # The next word is where the marked one was.
    assert dialog.table.selectionModel().selectedRows()[0].row() == 0


def test_marking_is_taken_back(dialog: StatisticsDialog, opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    press(qtbot, opened, dialog, Qt.Key.Key_K, 0)
    qtbot.mouseClick(dialog.messages.action, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert desk.words.words() == []
    assert words(dialog)[0] == "喜歡"


@pytest.mark.parametrize(
    ("name", "state", "told"),
    [
        ("know", WordState.KNOWN, "You know 12 more words."),
        ("learn", WordState.LEARNING, "You are learning 12 words: they are in the word list."),
        ("ignore", WordState.IGNORED, "12 words are ignored."),
    ],
)
def test_buttons_mark_all_that_is_selected(
    dialog: StatisticsDialog,
    opened: MainWindow,
    qtbot: QtBot,
    desk: Desk,
    name: str,
    state: WordState,
    told: str,
) -> None:
    dialog.table.selectAll()
    button = getattr(dialog, name)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert set(desk.words.states().values()) == {state}
    assert len(desk.words.states()) == 12
    assert dialog.messages.text.text() == told
    if state is not WordState.LEARNING:
        assert words(dialog) == []
        assert not dialog.know.isEnabled()
        assert dialog.count.text() == "Words that you do not know: 0, 0.0 % of the text."


def test_all_words_up_to_a_level_are_marked_as_known(
    dialog: StatisticsDialog, opened: MainWindow, qtbot: QtBot, desk: Desk
) -> None:
    desk.words.set_state(["喝茶", "我"], WordState.LEARNING)
    opened.reread_words()
    settle(qtbot, opened)
    dialog.known_levels.aboutToShow.emit()
    action = dialog.known_levels.actions()[1]
    assert action.text().startswith("HSK 2025 up to 2: ")
    action.trigger()
    settle(qtbot, opened)
    states = desk.words.states()
    assert (states["喜欢"], states["我"]) == (WordState.KNOWN, WordState.LEARNING)
    assert "银行" not in states
    assert dialog.messages.text.text() == f"You know {len(states) - 2} more words."
    assert set(words(dialog)) == {"喝茶 (learning)", "我 (learning)", "銀行"}
    qtbot.mouseClick(dialog.messages.action, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert len(desk.words.states()) == 2


def test_it_is_counted_anew_when_something_is_folded_or_corrected(
    dialog: StatisticsDialog, opened: MainWindow, qtbot: QtBot
) -> None:
    opened._page.view.setFocus()
    opened._page.view.go_to_sentence("1.0")
    session = opened._session
    assert session.now is not None
    blocks = session.now.article.blocks
    folded = replace(session.now.article, blocks=(blocks[0], replace(blocks[1], folded=True), *blocks[2:]))
    session.refold(folded, [1])
    settle(qtbot, opened)
    assert "她" not in words(dialog)
    assert "喜歡" in words(dialog)


def test_words_marked_on_the_page_leave_the_table(
    dialog: StatisticsDialog, opened: MainWindow, qtbot: QtBot, desk: Desk
) -> None:
    desk.words.set_state(["喜欢"], WordState.KNOWN)
    opened.reread_words()
    settle(qtbot, opened)
    assert words(dialog)[0] == "喝茶"


def test_the_syllabus_is_chosen(dialog: StatisticsDialog, opened: MainWindow, qtbot: QtBot) -> None:
    dialog.syllabus.setFocus()
    qtbot.keyClick(dialog.syllabus, Qt.Key.Key_Up)
    settle(qtbot, opened)
    assert dialog.syllabus.currentText() == "GF0025-2021"
    assert "<b>GF0025-2021: 1</b>" in dialog.headline.text()
    qtbot.keyClick(dialog.syllabus, Qt.Key.Key_Home)
    settle(qtbot, opened)
    assert "HSK 2.0 grades no characters" in dialog.facts.text()


def test_it_begins_with_the_syllabus_of_the_page(opened: MainWindow, qtbot: QtBot) -> None:
    opened.change(levels=LevelColours.GF0025)
    assert show(opened, qtbot).syllabus.currentText() == "GF0025-2021"


def test_the_status_bar_takes_over_what_was_counted(opened: MainWindow, qtbot: QtBot) -> None:
    # 長春 is a name: it is not as hard as its characters.
    estimate = opened.study.levels.estimate
    before = estimate.text()
    show(opened, qtbot)
    assert (before, estimate.text()) == ("HSK 2025: 3", "HSK 2025: 3")
    assert opened.study.levels._told is not None


def test_an_own_list_is_asked_for_and_imported(
    dialog: StatisticsDialog, opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.syllabus.setFocus()
    qtbot.keyClick(dialog.syllabus, Qt.Key.Key_End)
    settle(qtbot, opened)
    assert "you have added no list of levels of your own" in dialog.messages.text.text()
    own = tmp_path / "TOCFL.csv"
    own.write_text("喜歡,L1\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(own), ""))
    qtbot.mouseClick(dialog.messages.action, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert dialog.syllabus.currentIndex() == list(Syllabus).index(Syllabus.OWN)
    assert "TOCFL: above L1" in dialog.headline.text()


def test_rows_are_copied(dialog: StatisticsDialog, qtbot: QtBot) -> None:
    dialog.table.setFocus()
    select_row(dialog.table, 0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert (cells[0], cells[1], cells[3], cells[5]) == ("喜歡", "xǐhuan", "3", "我喜歡喝茶。")
    dialog.table.selectAll()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 12


def test_all_unknown_words_are_exported(
    dialog: StatisticsDialog, opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[0] == "Word,Reading,Level,Times,Meaning,First sentence"
    assert len(lines) == 13
    assert dialog.messages.text.text() == f"Exported to {target}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "out.csv"), ""))
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert "out.csv: it could not be written" in dialog.messages.text.text()


def test_another_article_takes_its_place(
    dialog: StatisticsDialog, opened: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(opened, text_file)
    settle(qtbot, opened)
    assert "我" in words(dialog)
    assert "銀行" not in words(dialog)


def test_it_speaks_the_language_of_the_window(dialog: StatisticsDialog, opened: MainWindow, qtbot: QtBot) -> None:
    opened.change(language=Language.TRADITIONAL_CHINESE)
    settle(qtbot, opened)
    assert dialog.windowTitle() == "文章統計"
    assert dialog.know.text() == "認識 (K)"
    assert "共 26 字、3 句，平均每句 8.7 字。15 詞次" in dialog.facts.text()
    assert dialog.model.headers()[0] == "詞"
    assert "表外" in dialog.numbers.text()


def test_the_plots_follow_the_theme(dialog: StatisticsDialog, opened: MainWindow) -> None:
    light = dialog.levels.grab().toImage()
    opened.change(theme=ThemeChoice.DARK)
    assert dialog.levels.theme.name == "dark"
    assert dialog.levels.grab().toImage() != light


def test_closing_ends_the_counting(window: MainWindow, open_file: Open, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "novel.txt"
    path.write_text(novel(30_000), "utf-8")
    open_file(window, path)
    window._actions["statistics"].trigger()
    dialog = window.study.levels.dialog
    assert dialog is not None
    assert dialog.progress.isVisible()
    assert dialog.headline.text() == "Counting…"
    with qtbot.waitSignal(dialog.feed.progressed):
        pass
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert not dialog.isVisible()
    assert dialog._graded is None
    # It begins anew, and comes to its end.
    window._actions["statistics"].trigger()
    settle(qtbot, window)
    assert dialog._graded is not None
    assert dialog.model.rowCount() > 500


def test_of_many_unknown_words_the_most_frequent_are_listed(
    window: MainWindow, open_file: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.levels.feed._MOST_WORDS", 5)
    path = tmp_path / "page.txt"
    path.write_text(TEXT, "utf-8")
    open_file(window, path)
    dialog = show(window, qtbot)
    assert dialog.count.text().endswith("; the 5 most frequent ones:")
    assert len(words(dialog)) == 5


def test_it_goes_with_its_window(make_window: MakeWindow, open_file: Open, text_file: Path, qtbot: QtBot) -> None:
    window = make_window()
    open_file(window, text_file)
    dialog = show(window, qtbot)
    window.close()
    assert not dialog.isVisible()


def test_without_an_article_there_are_no_statistics(window: MainWindow) -> None:
    assert not window._actions["statistics"].isEnabled()
    assert window.study.levels.show_statistics() is None
