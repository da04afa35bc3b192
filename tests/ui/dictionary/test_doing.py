"""What can be done on the card."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu, QTextBrowser
from pytestqt.qtbot import QtBot

from reader.model import WordState
from reader.pipeline import Desk, indexing, shelving
from reader.pipeline.dictionaries import add_dictionary
from reader.pipeline.examples import Example
from reader.ui.main_window import MainWindow
from reader.ui.still_browser import StillBrowser
from tests.ui.conftest import MakeWindow, settle
from tests.ui.dictionary.conftest import (
    TEXT,
    card_by_key,
    card_of,
    commands_of,
    follow,
    hover_card,
    move,
    place_of,
    word_on_card,
)

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


def test_a_word_is_marked_in_the_card(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    card_by_key(qtbot, opened, 1, 2, 4)
    card = card_of(opened)
    qtbot.mouseClick(card.sheet.states[WordState.LEARNING], Left)
    settle(qtbot, opened)
    (word,) = desk.words.words()
    assert (word.text, word.state) == ("银行", WordState.LEARNING)
    assert word.context is not None
    assert word.context.sentence == TEXT.splitlines()[2]
    assert [state for state, button in card.sheet.states.items() if button.isChecked()] == [WordState.LEARNING]
    qtbot.mouseClick(card.sheet.states[WordState.LEARNING], Left)
    settle(qtbot, opened)
    assert desk.words.words() == []
    assert not any(button.isChecked() for button in card.sheet.states.values())


def test_keys_mark_the_word_on_the_card_that_one_is_in(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    card_by_key(qtbot, opened, 1, 2, 4)
    follow(opened, "行")
    settle(qtbot, opened)
    qtbot.keyClick(card_of(opened).sheet.text, Key.Key_L)
    settle(qtbot, opened)
    assert desk.words.states() == {"行": WordState.LEARNING}
    qtbot.keyClick(card_of(opened).sheet.text, Key.Key_Escape)
    move(qtbot, opened, 1, 4, 6)
    qtbot.keyClick(opened._page.view, Key.Key_K)
    settle(qtbot, opened)
    assert desk.words.states() == {"行": WordState.LEARNING, "工作": WordState.KNOWN}


def test_the_word_is_copied(opened: MainWindow, qtbot: QtBot) -> None:
    card_by_key(qtbot, opened, 1, 2, 4)
    qtbot.mouseClick(card_of(opened).sheet.copy, Left)
    assert QApplication.clipboard().text() == "银行"


def test_a_wrong_reading_is_put_right_from_the_card(opened: MainWindow, qtbot: QtBot) -> None:
    card_by_key(qtbot, opened, 1, 2, 4)
    qtbot.mouseClick(card_of(opened).sheet.correct, Left)
    settle(qtbot, opened)
    assert word_on_card(opened) == ""
    assert opened._corrections.is_open
    assert opened._corrections.card is not None
    assert opened._corrections.card.result.text().strip() == "银行 yínháng"


def test_cards_take_turns(opened: MainWindow, qtbot: QtBot) -> None:
    card_by_key(qtbot, opened, 1, 2, 4)
    opened._sentences.open_card("1.0")
    assert word_on_card(opened) == ""
    assert opened._sentences.card.isVisible()
    opened._page.view.setFocus()
    assert card_by_key(qtbot, opened, 1, 4, 6) == "工作"
    assert not opened._sentences.card.isVisible()


def test_a_word_is_said_only_where_there_is_a_voice(opened: MainWindow, qtbot: QtBot) -> None:
    card_by_key(qtbot, opened, 1, 2, 4)
    sheet = card_of(opened).sheet
    assert not sheet.say.isVisible()
    commands_of(opened).offer_speech(offered=True)
    with qtbot.waitSignal(commands_of(opened).say_wanted) as said:
        qtbot.mouseClick(sheet.say, Left)
    assert said.args == ["银行"]


def test_a_site_is_opened_by_a_click_alone(opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    card_by_key(qtbot, opened, 1, 2, 4)
    sheet = card_of(opened).sheet
    assert asked == []
    tip = sheet.text.document().find("zdic").charFormat().toolTip()
    assert tip == "Opens https://www.zdic.net/hans/%E9%93%B6%E8%A1%8C in your browser"
    qtbot.mouseClick(sheet.text.viewport(), Left, pos=place_of_link(sheet.text, "zdic"))
    assert asked == ["https://www.zdic.net/hans/银行"]


def place_of_link(text: QTextBrowser, link: str) -> QPoint:
    """A point on a link that is on the screen."""
    cursor = text.document().find(link)
    cursor.setPosition(cursor.selectionStart() + 1)
    return text.cursorRect(cursor).center()


def test_the_menu_of_a_word_offers_to_look_it_up_first(opened: MainWindow, qtbot: QtBot) -> None:
    viewport, point = opened._page.view.viewport(), place_of(opened, 1, 2, 4)
    move(qtbot, opened, 1, 2, 4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    menu = opened._page.findChildren(QMenu, "sentenceMenu")[-1]
    texts = [action.text() for action in menu.actions()]
    about = [text for text in texts if "银行" in text]
    assert about[0] == "&Look up “银行”"
    menu.actions()[texts.index(about[0])].trigger()
    menu.close()
    settle(qtbot, opened)
    assert word_on_card(opened) == "银行"


def shelve(desk: Desk, tmp_path: Path, name: str, text: str) -> str:
    """Have a text in the library, to be searched; its id."""
    path = tmp_path / name
    path.write_text(text, "utf-8")
    shelving.import_files(desk, [(path, "")])
    indexing.index_pending(desk)
    return next(entry.id for entry in desk.articles.all() if entry.path == path)


def examples_of(window: MainWindow) -> list[Example]:
    leaf = card_of(window).leafing.leaf
    assert leaf is not None
    return list(leaf.examples or ())


def test_an_example_leads_to_where_it_stands(opened: MainWindow, qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    other = shelve(desk, tmp_path, "other.txt", "公园\n\n今天天气很好。我们走路去那家老银行取钱。\n")
    card_by_key(qtbot, opened, 1, 2, 4)
    card = card_of(opened)
    before = card.geometry()
    (example,) = (each for each in examples_of(opened) if each.article_id == other)
    assert example.sentence == "我们走路去那家老银行取钱。"
    assert "我们走路去那家老银行取钱。" in card.sheet.text.toPlainText()
    assert card.geometry() == before
    number = card.sheet._writer.targets.index(example) if card.sheet._writer else -1
    card.sheet.text.anchorClicked.emit(QUrl(str(number)))
    settle(qtbot, opened)
    assert opened._session.now is not None
    assert opened._session.now.id == other
    assert opened._page.view.keyboard_sentence() == "1.1"
    assert word_on_card(opened) == ""


def test_an_example_of_an_article_that_is_gone_says_so(
    opened: MainWindow, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    other = shelve(desk, tmp_path, "other.txt", "公园\n\n我们走路去那家老银行取钱。\n")
    card_by_key(qtbot, opened, 1, 2, 4)
    desk.articles.remove([other])
    card_of(opened).sheet.example_wanted.emit(next(each for each in examples_of(opened) if each.article_id == other))
    settle(qtbot, opened)
    assert opened._page.messages.text.text() == "That article is not in the library any more."


def test_a_dictionary_that_is_added_is_on_the_card_at_once(
    opened: MainWindow, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "own.u8"
    path.write_text("銀行 银行 [yin2 hang2] /money house/\n", "utf-8")
    card_by_key(qtbot, opened, 1, 2, 4)
    text = card_of(opened).sheet.text
    assert "money house" not in text.toPlainText()
    added = add_dictionary(desk, path)
    opened.study.reread_dictionaries()
    settle(qtbot, opened)
    assert "money house" in text.toPlainText()
    assert "CC-CEDICT" in text.toPlainText()
    desk.dictionaries.enable(added.title, enabled=False)
    opened.study.reread_dictionaries()
    settle(qtbot, opened)
    assert "money house" not in text.toPlainText()


def test_each_window_has_its_own_card(opened: MainWindow, make_window: MakeWindow, qtbot: QtBot) -> None:
    other = make_window()
    hover_card(qtbot, opened, 1, 2, 4)
    assert commands_of(other).card is None


def test_a_dictionary_makes_the_card_read_no_file(opened: MainWindow, qtbot: QtBot) -> None:
    card_by_key(qtbot, opened, 1, 2, 4)
    text = card_of(opened).sheet.text
    assert isinstance(text, StillBrowser)
