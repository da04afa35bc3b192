"""The card by itself, driven by mouse and key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.model import Script, Translation, TranslationKind
from reader.ui.sentence_card import CardContent, SentenceCard

Key, Modifier = Qt.Key, Qt.KeyboardModifier
TEA = CardContent(
    "1.0",
    "我喝茶。",
    Script.SIMPLIFIED,
    "I drink tee.",
    TranslationKind.MT,
    "zh_en 1.9",
    ("Words repeat: tee",),
    "I · tea",
)
OWN = replace(TEA, english="Tea for me.", kind=TranslationKind.OWN, model="", reasons=())


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    return page


@pytest.fixture
def card(page: QWidget) -> SentenceCard:
    return SentenceCard(page)


def test_it_shows_all_there_is(card: SentenceCard) -> None:
    card.open_for(TEA, QRect(500, 100, 200, 40))
    assert card.chinese.text() == "我喝茶。"
    assert card.reasons.text() == "Words repeat: tee"
    assert card.english.toPlainText() == "I drink tee."
    assert card.origin.text() == "Translated by zh_en 1.9."
    assert card.gloss.text() == "I · tea"
    assert not card.undo.isVisible()
    assert not card.save.isEnabled()
    card.open_for(OWN, QRect())
    assert card.origin.text() == "Your translation."
    assert card.undo.isVisible()
    assert not card.reasons.isVisible()


def test_what_is_written_is_saved_with_ctrl_return(card: SentenceCard, qtbot: QtBot) -> None:
    card.open_for(TEA, QRect())
    card.english.setPlainText("")
    assert not card.save.isEnabled()
    qtbot.keyClicks(card.english, "I drink tea.")
    card.only_here.setChecked(True)
    with qtbot.waitSignal(card.saved) as saved:
        qtbot.keyClick(card.english, Key.Key_Return, Modifier.ControlModifier)
    assert saved.args == ["1.0", "I drink tea.", True]
    assert not card.isVisible()


def test_an_edit_is_taken_back(card: SentenceCard, qtbot: QtBot) -> None:
    card.open_for(OWN, QRect())
    with qtbot.waitSignal(card.undone) as undone:
        qtbot.mouseClick(card.undo, Qt.MouseButton.LeftButton)
    assert undone.args == ["1.0"]


def test_escape_loses_nothing(card: SentenceCard, qtbot: QtBot) -> None:
    card.open_for(TEA, QRect())
    card.english.setPlainText("I drink")
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card.english, Key.Key_Escape)
    card.open_for(replace(TEA, sentence_id="2.0"), QRect())
    assert card.english.toPlainText() == "I drink tee."
    card.open_for(TEA, QRect())
    assert card.english.toPlainText() == "I drink"
    assert "Not saved yet." in card.origin.text()
    card.forget()
    card.open_for(TEA, QRect())
    assert card.english.toPlainText() == "I drink tee."


def test_a_retry_replaces_the_machines_text_not_the_persons(card: SentenceCard, qtbot: QtBot) -> None:
    again = Translation("1.0", "I drink tea.", TranslationKind.MT, "zh_en 1.9")
    card.open_for(TEA, QRect())
    with qtbot.waitSignal(card.retry_wanted):
        qtbot.mouseClick(card.retry, Qt.MouseButton.LeftButton)
    assert not card.retry.isEnabled()
    assert "Translating…" in card.origin.text()
    card.show_retry_result("9.9", again, "")
    assert not card.retry.isEnabled()
    card.show_retry_result("1.0", again, "")
    assert card.english.toPlainText() == "I drink tea."
    assert card.retry.isEnabled()
    card.english.setPlainText("Mine.")
    card.show_retry_result("1.0", again, "")
    assert card.english.toPlainText() == "Mine."
    assert "I drink tea." in card.origin.text()
    card.show_retry_result("1.0", None, "No model.")
    assert card.origin.text().endswith("No model.")


@pytest.mark.parametrize(
    "near", [QRect(500, 100, 200, 40), QRect(850, 650, 300, 40), QRect(-50, -50, 10, 10), QRect(100, 300, 700, 390)]
)
def test_it_stays_on_the_page(card: SentenceCard, page: QWidget, near: QRect) -> None:
    card.open_for(TEA, near)
    assert page.rect().contains(card.geometry())
    page.resize(420, 500)
    assert page.rect().contains(card.geometry())
