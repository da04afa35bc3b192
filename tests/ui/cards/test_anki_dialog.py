"""Words > Import words from Anki… by key and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.model import WordState
from reader.pipeline import Desk
from reader.ui.cards.anki_dialog import AnkiDialog
from reader.ui.main_window import MainWindow
from tests import anki_collections as real
from tests.ui.conftest import settle
from tests.ui.test_export_dialog import choose


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    with real.collection(tmp_path / "anki") as anki:
        notes = ((real.MATURE, ("银行", "銀行")), (real.YOUNG, ("学习", "學習")), (real.NEW, ("工作", "工作")))
        real.add_notes(anki, ("Hanzi", "Traditional"), notes)
        return real.export_package(anki, tmp_path / "deck.apkg", legacy=False)


def ask(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    window._actions["import_anki"].trigger()
    settle(qtbot, window)


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, deck: Path) -> AnkiDialog:
    ask(window, qtbot, monkeypatch, deck)
    found = window.findChild(AnkiDialog)
    assert found is not None
    return found


def test_words_come_and_can_be_taken_back(window: MainWindow, dialog: AnkiDialog, desk: Desk, qtbot: QtBot) -> None:
    assert dialog.about.text() == "deck.apkg"
    assert dialog.field.currentText() == "Hanzi"
    assert dialog.samples.text() == "银行  学习  工作"
    assert dialog.count.text() == "Words: 2, new or in another state: 2."
    qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert desk.words.states() == {"银行": WordState.KNOWN, "学习": WordState.KNOWN}
    messages = window._page.messages
    assert messages.text.text() == "Words imported from Anki: 2, new or in another state: 2."
    qtbot.mouseClick(messages.action, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert desk.words.states() == {}


def test_field_cards_and_state_are_chosen(window: MainWindow, dialog: AnkiDialog, desk: Desk, qtbot: QtBot) -> None:
    choose(dialog.field, "Traditional", qtbot)
    choose(dialog.which, "All cards", qtbot)
    choose(dialog.state, "Learning", qtbot)
    settle(qtbot, window)
    assert dialog.samples.text() == "銀行  學習  工作"
    assert dialog.count.text() == "Words: 3, new or in another state: 3."
    choose(dialog.which, "Cards of 21 days or more", qtbot)
    settle(qtbot, window)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert desk.words.states() == {"银行": WordState.LEARNING}


def test_words_that_are_there_are_no_news(
    window: MainWindow, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, deck: Path
) -> None:
    desk.words.set_state(["银行"], WordState.KNOWN)
    ask(window, qtbot, monkeypatch, deck)
    found = window.findChild(AnkiDialog)
    assert found is not None
    assert found.count.text() == "Words: 2, new or in another state: 1."


def test_nothing_was_reviewed(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with real.collection(tmp_path / "anki") as anki:
        real.add_notes(anki, ("Hanzi", "English"), ((real.NEW, ("工作", "work")),))
        package = real.export_package(anki, tmp_path / "new.apkg", legacy=True)
    ask(window, qtbot, monkeypatch, package)
    found = window.findChild(AnkiDialog)
    assert found is not None
    assert found.count.text() == "No card was reviewed so far; choose all cards to have their words."
    assert not found.import_button.isEnabled()


def test_plain_text_knows_no_reviews(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("#separator:tab\n银行\tbank\n", "utf-8")
    ask(window, qtbot, monkeypatch, tmp_path / "notes.txt")
    found = window.findChild(AnkiDialog)
    assert found is not None
    assert not found.which.isEnabled()
    assert found.count.text() == "Words: 1, new or in another state: 1."


def test_a_file_that_is_none(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "bad.apkg").write_bytes(b"PK\x03\x04nothing")
    ask(window, qtbot, monkeypatch, tmp_path / "bad.apkg")
    assert window._page.messages.text.text().startswith("bad.apkg: it is damaged")
    assert window.findChild(AnkiDialog) is None


def test_from_the_word_list(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, deck: Path) -> None:
    listing = window.study.word_list.show_dialog()
    settle(qtbot, window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(deck), ""))
    (action,) = [each for each in listing.dialog.import_.menu().actions() if each.text() == "&Anki…"]
    action.trigger()
    settle(qtbot, window)
    dialog = listing.dialog.findChild(AnkiDialog)
    assert dialog is not None
    qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert listing.dialog.messages.text.text().startswith("Words imported from Anki: 2")
    assert {word.text for word in listing.dialog.model.words} == {"银行", "学习"}
    listing.dialog.close()
