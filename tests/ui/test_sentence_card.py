"""The card by itself, driven by mouse and key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.model import Flag, FlagKind, Script, Translation, TranslationKind
from reader.ui.sentence_card import CardContent, SentenceCard

Key, Modifier = Qt.Key, Qt.KeyboardModifier
TEA = CardContent(
    "1.0",
    "我喝茶。",
    Script.SIMPLIFIED,
    "I drink tee.",
    TranslationKind.MT,
    "zh_en 1.9",
    (Flag(FlagKind.REPETITION, "tee"),),
    "I · tea",
)
OWN = replace(TEA, english="Tea for me.", kind=TranslationKind.OWN, model="", flags=())
MISSED = replace(TEA, flags=(Flag(FlagKind.TERM, "茶 → tea"),))


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
    assert not card.wording.isVisible()
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
    assert card.draft.isVisible()
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


def test_the_glossarys_wording_is_put_in_the_editor_and_nowhere_else(card: SentenceCard, qtbot: QtBot) -> None:
    proposal = Translation("1.0", "I drink tea.", TranslationKind.MT, "zh_en 1.9")
    card.open_for(MISSED, QRect())
    with qtbot.waitSignal(card.wording_wanted) as wanted, qtbot.assertNotEmitted(card.retry_wanted):
        qtbot.mouseClick(card.wording, Qt.MouseButton.LeftButton)
    assert wanted.args == ["1.0"]
    assert "Translating…" in card.origin.text()
    assert not card.wording.isEnabled()
    assert not card.retry.isEnabled()
    with qtbot.assertNotEmitted(card.saved):
        card.show_wording("1.0", proposal, "")
    assert card.english.toPlainText() == "I drink tea."
    assert card.origin.text().endswith("With the glossary's wording, not saved yet.")
    assert card.save.isEnabled()
    assert card.wording.isEnabled()
    assert card.retry.isEnabled()
    qtbot.keyClick(card.english, Key.Key_Escape)
    card.open_for(MISSED, QRect())
    assert card.english.toPlainText() == "I drink tee."


def test_the_glossarys_wording_does_not_replace_what_a_person_typed(card: SentenceCard, qtbot: QtBot) -> None:
    proposal = Translation("1.0", "I drink tea.", TranslationKind.MT, "zh_en 1.9")
    card.open_for(MISSED, QRect())
    qtbot.keyClicks(card.english, "Mine.")
    card.show_wording("1.0", proposal, "")
    assert card.english.toPlainText() == "Mine."
    assert card.origin.text().endswith("With the glossary's wording: I drink tea.")
    card.show_wording("1.0", None, "No place.")
    assert card.origin.text().endswith("No place.")
    card.open_for(replace(OWN, flags=MISSED.flags), QRect())
    card.english.setPlainText(OWN.english)
    card.show_wording("1.0", proposal, "")
    assert card.english.toPlainText() == OWN.english


def test_a_retry_shows_the_doubts_about_what_it_brought(card: SentenceCard) -> None:
    card.open_for(MISSED, QRect())
    assert card.wording.isVisible()
    card.show_retry_result("1.0", Translation("1.0", "I drink tea.", TranslationKind.MT), "")
    assert not card.wording.isVisible()
    assert not card.reasons.isVisible()
    card.open_for(OWN, QRect())
    card.show_retry_result("1.0", Translation("1.0", "I drink tee.", TranslationKind.MT, flags=MISSED.flags), "")
    assert not card.wording.isVisible()


def test_each_sentence_waits_for_its_own_result(card: SentenceCard) -> None:
    other = replace(MISSED, sentence_id="2.0")
    card.open_for(MISSED, QRect())
    card.wording.click()
    card.open_for(other, QRect())
    assert card.wording.isEnabled()
    card.open_for(MISSED, QRect())
    assert not card.wording.isEnabled()
    assert "Translating…" in card.origin.text()
    card.open_for(other, QRect())
    card.retry.click()
    card.show_wording("1.0", None, "No place.")
    assert "Translating…" in card.origin.text()
    card.open_for(MISSED, QRect())
    assert card.wording.isEnabled()
    card.open_for(other, QRect())
    card.stop_waiting("The model is broken.")
    assert card.origin.text().endswith("The model is broken.")
    assert card.retry.isEnabled()
    card.stop_waiting("Another reason.")
    assert card.origin.text().endswith("The model is broken.")


def test_it_grows_with_what_it_tells_and_stays_at_its_sentence(card: SentenceCard, page: QWidget) -> None:
    near = QRect(100, 60, 300, 40)
    card.open_for(MISSED, near)
    top, height = card.y(), card.height()
    assert top > near.bottom()
    card.show_wording("1.0", None, "It is not certain where, so it stays.")
    assert (card.y(), card.height()) == (top, height)
    card.english.setPlainText("Mine.")
    card.show_wording("1.0", Translation("1.0", "I drink tea. " * 20, TranslationKind.MT), "")
    assert (card.y(), card.height() > height) == (top, True)
    page.resize(880, 700)
    assert card.y() == top


@pytest.mark.parametrize(
    "near", [QRect(500, 100, 200, 40), QRect(850, 650, 300, 40), QRect(-50, -50, 10, 10), QRect(100, 300, 700, 390)]
)
def test_it_stays_on_the_page(card: SentenceCard, page: QWidget, near: QRect) -> None:
    card.open_for(TEA, near)
    assert page.rect().contains(card.geometry())
    page.resize(420, 500)
    assert page.rect().contains(card.geometry())
