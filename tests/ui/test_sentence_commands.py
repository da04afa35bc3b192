"""Looking at a sentence closely, in a window with a real, tiny model."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.library import Edit, Edits
from reader.model import Term, TranslationKind
from reader.pipeline import Desk
from reader.settings import TranslationChoice
from reader.translate import TermHit
from reader.translate.models import install_file, remove_model
from reader.ui.main_window import MainWindow
from reader.ui.reading_view import TermMarks
from tests.ui.conftest import PLAIN, close, settle

Open = Callable[[MainWindow, Path], None]
Key, Modifier = Qt.Key, Qt.KeyboardModifier
# 图书馆 is unknown to the model, and 三百 is left out by it.
TEXT = "喝茶的人\n\n我喜欢喝茶。他去学校。\n\n我们喜欢北京。他在图书馆看三百书。\n"


@pytest.fixture
def opened(window: MainWindow, open_file: Open, tmp_path: Path, package: Path) -> MainWindow:
    install_file(package)
    path = tmp_path / "page.txt"
    path.write_text(TEXT, "utf-8")
    open_file(window, path)
    return window


def english(window: MainWindow, sentence_id: str) -> tuple[str, TranslationKind]:
    item = {item.sentence_id: item for item in window._session.english_so_far()}[sentence_id]
    return item.text, item.kind


def key(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(window._page.view, key, modifier)


def test_an_edit_by_keyboard_wins_stays_and_can_be_undone(
    opened: MainWindow, make_window: Callable[[], MainWindow], open_file: Open, qtbot: QtBot
) -> None:
    card = opened._sentences.card
    key(qtbot, opened, Key.Key_Down, Modifier.AltModifier)
    key(qtbot, opened, Key.Key_Down, Modifier.AltModifier)
    key(qtbot, opened, Key.Key_Return)
    assert card.content is not None
    assert (card.content.sentence_id, card.english.toPlainText()) == ("1.0", "I like drink tea.")
    assert "drink tea" in card.gloss.text()
    qtbot.keyClicks(card.english, "Tea is my delight.")
    qtbot.keyClick(card.english, Key.Key_Return, Modifier.ControlModifier)
    settle(qtbot, opened)
    assert english(opened, "1.0") == ("Tea is my delight.", TranslationKind.OWN)
    path = opened._session.now.path if opened._session.now else None
    assert path is not None
    close(opened)
    again = make_window()
    open_file(again, path)
    assert english(again, "1.0") == ("Tea is my delight.", TranslationKind.OWN)
    again._sentences.open_card("1.0")
    qtbot.mouseClick(again._sentences.card.undo, Qt.MouseButton.LeftButton)
    settle(qtbot, again)
    assert english(again, "1.0") == ("I like drink tea.", TranslationKind.MT)


def test_doubtful_sentences_are_gone_through(opened: MainWindow, qtbot: QtBot) -> None:
    view = opened._page.view
    opened._actions["next_flagged"].trigger()
    assert view.current_sentence() == "0.0"
    opened._actions["next_flagged"].trigger()
    assert view.current_sentence() == "2.1"
    opened._actions["edit_translation"].trigger()
    card = opened._sentences.card
    assert "A number differs: 三百" in card.reasons.text()
    qtbot.mouseClick(card.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(card.retry.isEnabled, timeout=20_000)
    assert "Translated again." in card.origin.text()
    key(qtbot, opened, Key.Key_Escape)
    assert not card.isVisible()
    opened._actions["next_flagged"].trigger()
    assert "No sentence" in opened._page.messages.text.text()
    opened._actions["previous_flagged"].trigger()
    assert view.current_sentence() == "0.0"


def test_without_a_model_a_retry_says_so(window: MainWindow, open_file: Open, text_file: Path, qtbot: QtBot) -> None:
    open_file(window, text_file)
    window._sentences.open_card("1.0")
    card = window._sentences.card
    assert card.english.toPlainText() == ""
    qtbot.mouseClick(card.retry, Qt.MouseButton.LeftButton)
    assert card.origin.text() == "No translation model is installed."


def test_the_menu_of_a_sentence_goes_when_another_text_comes(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """It is about a place that may not be there any more."""
    opened._page.view.go_to_sentence("2.0")
    opened._sentences.show_menu_of_current()
    menu = opened.findChild(QMenu, "sentenceMenu")
    assert menu is not None
    assert menu.isVisible()
    path = tmp_path / "short.txt"
    path.write_text("山\n", "utf-8")
    opened.open_path(path)
    qtbot.waitUntil(lambda: not isValid(menu))
    settle(qtbot, opened)
    assert opened.findChild(QMenu, "sentenceMenu") is None


def test_the_menu_of_a_sentence(opened: MainWindow, qtbot: QtBot) -> None:
    view = opened._page.view
    view.go_to_sentence("1.1")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(view, event)
    menu = opened.findChild(QMenu, "sentenceMenu")
    assert menu is not None
    texts = {action.text().replace("&", ""): action for action in menu.actions()}
    texts["Copy translation"].trigger()
    assert QGuiApplication.clipboard().text() == "he go to schools."
    texts["Edit translation, show gloss…"].trigger()
    assert opened._sentences.card.english.toPlainText() == "he go to schools."
    menu.close()
    qtbot.waitUntil(lambda: opened.findChild(QMenu, "sentenceMenu") is None)


def put_terms(qtbot: QtBot, window: MainWindow, desk: Desk, *terms: Term) -> None:
    desk.glossary.put(terms)
    window._terms.look_again()
    settle(qtbot, window)


def test_the_glossarys_wording_is_proposed_and_saved_by_the_reader(
    opened: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    put_terms(qtbot, opened, desk, Term("學校", "college"))
    card = opened._sentences.card
    opened._sentences.open_card("1.0")
    assert not card.wording.isVisible()
    opened._sentences.open_card("1.1")
    assert card.wording.isVisible()
    qtbot.mouseClick(card.wording, Qt.MouseButton.LeftButton)
    assert "Translating…" in card.origin.text()
    assert not card.retry.isEnabled()
    qtbot.waitUntil(card.wording.isEnabled, timeout=20_000)
    assert card.english.toPlainText() == "he go to college."
    assert english(opened, "1.1") == ("he go to schools.", TranslationKind.MT)
    qtbot.keyClick(card.english, Key.Key_Return, Modifier.ControlModifier)
    settle(qtbot, opened)
    assert english(opened, "1.1") == ("he go to college.", TranslationKind.OWN)
    opened._sentences.open_card("1.1")
    assert not card.wording.isVisible()


def test_where_no_place_is_certain_the_card_says_so(
    opened: MainWindow, desk: Desk, open_file: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    # The model ends after the first word, whatever the last one is.
    other = tmp_path / "other.txt"
    other.write_text("喝茶的人\n\n茶吧巴去城市喝水。\n", "utf-8")
    open_file(opened, other)
    put_terms(qtbot, opened, desk, Term("喝水", "sip"))
    opened._sentences.open_card("1.0")
    card = opened._sentences.card
    before = card.english.toPlainText()
    qtbot.mouseClick(card.wording, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(card.wording.isEnabled, timeout=20_000)
    assert "It is not certain where" in card.origin.text()
    assert card.english.toPlainText() == before
    assert card.retry.isEnabled()


def test_a_failure_while_seeking_a_place_is_told_on_the_card(opened: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    put_terms(qtbot, opened, desk, Term("學校", "college"))
    desk.service.retire_all_but(())
    remove_model("zh_en")
    opened._sentences.open_card("1.1")
    card = opened._sentences.card
    qtbot.mouseClick(card.wording, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(card.wording.isEnabled, timeout=20_000)
    assert "the translation model does not work" in card.origin.text()
    settle(qtbot, opened)
    qtbot.mouseClick(card.wording, Qt.MouseButton.LeftButton)
    assert card.origin.text().endswith("No translation model is installed.")
    assert card.english.toPlainText() == "he go to schools."


def test_who_waits_is_freed_when_the_engine_goes(opened: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    put_terms(qtbot, opened, desk, Term("學校", "college"))
    opened._sentences.open_card("1.1")
    card = opened._sentences.card
    qtbot.mouseClick(card.wording, Qt.MouseButton.LeftButton)
    opened._session.apply(replace(PLAIN, translation=TranslationChoice.NONE))
    assert card.wording.isEnabled()
    assert "Translating…" not in card.origin.text()
    settle(qtbot, opened)
    assert card.english.toPlainText() == "he go to schools."


def test_terms_found_in_another_article_are_not_marked(
    opened: MainWindow, desk: Desk, open_file: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.glossary.put([Term("北京", "Beijing")])
    opened.reread_glossary()
    settle(qtbot, opened)
    other = tmp_path / "other.txt"
    other.write_text("喝茶的人\n\n我喜欢喝茶。\n\n他去学校。他在北京。\n", "utf-8")
    seen: list[set[str]] = []
    opened._terms.marked.connect(lambda marks: seen.append(set(marks)))
    open_file(opened, other)
    assert seen
    assert all(ids == {"2.1"} for ids in seen)


def test_terms_are_marked_and_missed_ones_doubted(opened: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    assert opened._page.view._sheet is not None
    marks = opened._page.view._sheet.marks
    assert not marks.terms
    desk.glossary.put([Term("學校", "college"), Term("北京", "Beijing")])
    opened._terms.look_again()
    settle(qtbot, opened)
    school, capital = Term("學校", "college"), Term("北京", "Beijing")
    assert marks.terms == {
        "1.1": TermMarks((TermHit(2, 4, school),), ()),
        "2.0": TermMarks((TermHit(4, 6, capital),), (TermHit(8, 15, capital),)),
    }
    assert opened._session.english is not None
    flagged = opened._session.english.translation("1.1")
    assert flagged is not None
    assert [flag.kind.value for flag in flagged.flags] == ["term"]
    assert not opened._page.view.grab().toImage().isNull()
    desk.glossary.remove("學校")
    desk.glossary.remove("北京")
    opened._terms.look_again()
    settle(qtbot, opened)
    assert not marks.terms
    calm = opened._session.english.translation("1.1")
    assert calm is not None
    assert calm.flags == ()


def test_of_two_edits_the_later_one_holds_however_slow_the_disk_is(
    opened: MainWindow, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    later, save = threading.Event(), Edits.save

    def save_slowly(edits: Edits, edit: Edit) -> None:
        if edit.english == "First.":
            later.wait(0.2)
        save(edits, edit)
        later.set()

    monkeypatch.setattr(Edits, "save", save_slowly)
    assert opened._session.english
    for text in ("First.", "Second."):
        opened._session.english.edit("1.0", text, only_here=False)
    settle(qtbot, opened)
    assert english(opened, "1.0") == ("Second.", TranslationKind.OWN)
    assert [each.english for each in desk.edits.all()] == ["Second."]
