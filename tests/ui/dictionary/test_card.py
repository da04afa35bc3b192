"""The card by key, and what is in it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Correction, CorrectionKind, PinyinStyle, WordState
from reader.settings import Language, ScriptChoice, ThemeChoice, ToneColours
from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle
from tests.ui.dictionary.conftest import card_by_key, card_of, commands_of, follow, hover_card, place_of, word_on_card

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def test_a_key_opens_the_card_with_the_keyboard_in_it_and_closes_it(opened: MainWindow, qtbot: QtBot) -> None:
    assert card_by_key(qtbot, opened, 1, 2, 4) == "银行"
    card = card_of(opened)
    assert card.sheet.text.hasFocus()
    qtbot.keyClick(card.sheet.text, Key.Key_D)
    assert word_on_card(opened) == ""
    assert opened._page.view.hasFocus()
    assert card_by_key(qtbot, opened, 1, 4, 6) == "工作"
    qtbot.keyClick(card.sheet.text, Key.Key_Escape)
    assert word_on_card(opened) == ""
    assert opened._page.view.hasFocus()


def test_the_key_lets_the_keyboard_into_the_card_of_a_word_that_was_rested_on(opened: MainWindow, qtbot: QtBot) -> None:
    card = hover_card(qtbot, opened, 1, 2, 4)
    assert opened._page.view.word_place() in (card.place, None)
    qtbot.keyClick(opened._page.view, Key.Key_D)
    assert card.has_focus
    assert card.is_pinned


def test_the_key_lets_the_keyboard_into_the_card_that_the_pointer_is_in(opened: MainWindow, qtbot: QtBot) -> None:
    card = hover_card(qtbot, opened, 1, 2, 4)
    qtbot.mouseMove(card, QPoint(40, 80))
    assert opened._page.view.word_place() is None
    qtbot.keyClick(opened._page.view, Key.Key_D)
    assert card.has_focus
    assert card.leafing.word == "银行"


def test_the_key_takes_the_word_that_the_keyboard_is_on(opened: MainWindow, qtbot: QtBot) -> None:
    opened._page.view.go_to_sentence("1.0")
    qtbot.keyClick(opened._page.view, Key.Key_D)
    settle(qtbot, opened)
    assert word_on_card(opened) == "他"


def test_the_key_takes_what_is_selected(opened: MainWindow, qtbot: QtBot) -> None:
    viewport = opened._page.view.viewport()
    qtbot.mousePress(viewport, Left, pos=place_of(opened, 0, 0, 1) - QPoint(12, 0))
    qtbot.mouseMove(viewport, place_of(opened, 0, 3, 4) + QPoint(12, 0))
    qtbot.mouseRelease(viewport, Left, pos=place_of(opened, 0, 3, 4) + QPoint(12, 0))
    qtbot.keyClick(opened._page.view, Key.Key_D)
    settle(qtbot, opened)
    assert word_on_card(opened) == "银行行长"


def test_the_key_says_what_to_do_where_no_word_is_at_hand(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(opened._page.view, Key.Key_D)
    settle(qtbot, opened)
    assert opened._page.messages.text.text() == "Point at a word, or select one, to look it up."


def test_tab_goes_through_the_links_and_alt_left_goes_back(opened: MainWindow, qtbot: QtBot) -> None:
    card_by_key(qtbot, opened, 0, 2, 4)
    card = card_of(opened)
    qtbot.keyClick(card.sheet.text, Key.Key_Tab)
    qtbot.keyClick(card.sheet.text, Key.Key_Return)
    settle(qtbot, opened)
    first = card.leafing.word
    assert first != "行长"
    assert card.sheet.back.isVisible()
    qtbot.keyClick(card.sheet.text, Key.Key_Left, ALT)
    assert card.leafing.word == "行长"
    assert not card.sheet.back.isVisible()
    for _ in range(40):
        if card.sheet.states[WordState.KNOWN].hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert card.sheet.states[WordState.KNOWN].hasFocus()


def test_the_reading_that_is_used_comes_first_and_is_marked(opened: MainWindow, qtbot: QtBot) -> None:
    for block, start, first, others in ((1, 12, "xíng", {"háng"}), (2, 6, "děi", {"dé", "de"})):
        card_by_key(qtbot, opened, block, start, start + 1)
        lines = card_of(opened).sheet.text.toPlainText().splitlines()
        marked = [line for line in lines if "read so here" in line]
        assert len(marked) == 1
        assert marked[0].startswith(first)
        assert not any(line in others for line in lines[: lines.index(marked[0])])
        qtbot.keyClick(card_of(opened).sheet.text, Key.Key_Escape)


def test_a_word_inside_leads_to_its_card_in_the_same_place(opened: MainWindow, qtbot: QtBot) -> None:
    card_by_key(qtbot, opened, 0, 2, 4)
    card = card_of(opened)
    corner = card.geometry().topLeft()
    follow(opened, "长")
    settle(qtbot, opened)
    assert card.leafing.word == "长"
    assert card.geometry().topLeft() == corner
    assert not card.sheet.correct.isVisible()  # it is no word of the page
    qtbot.mouseClick(card.sheet.back, Left)
    assert card.leafing.word == "行长"


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (PinyinStyle.NUMBERS, "yin2 hang2"),
        (PinyinStyle.ZHUYIN, "ㄧㄣˊ ㄏㄤˊ"),
        (PinyinStyle.NONE, "yín háng"),
        (PinyinStyle.WORD, "yín háng"),
    ],
)
def test_readings_are_written_as_on_the_page(
    opened: MainWindow, qtbot: QtBot, style: PinyinStyle, written: str
) -> None:
    hover_card(qtbot, opened, 1, 2, 4)
    opened.change(pinyin=style)
    settle(qtbot, opened)
    assert card_of(opened).sheet.head.accessibleName() == f"银行 銀行 {written}"


def test_tones_are_shown_in_speech_where_the_page_shows_them_so(opened: MainWindow, qtbot: QtBot) -> None:
    opened.open_text("题目\n\n我一定好好很好。\n", "x")
    settle(qtbot, opened)
    card_by_key(qtbot, opened, 1, 1, 3)
    assert "yī dìng" in card_of(opened).sheet.head.accessibleName()
    opened.change(sandhi=True)
    settle(qtbot, opened)
    assert "yí dìng" in card_of(opened).sheet.head.accessibleName()


def test_the_card_is_in_the_colours_of_the_page(opened: MainWindow, qtbot: QtBot) -> None:
    hover_card(qtbot, opened, 1, 2, 4)
    opened.change(theme=ThemeChoice.DARK, tone_colours=ToneColours.PLECO)
    settle(qtbot, opened)
    theme = opened._page.theme
    assert theme.is_dark
    html = card_of(opened).sheet.head.text()
    assert theme.tones[1].name() in html
    assert theme.calm.name() in html


def test_the_card_follows_the_script_of_the_page(opened: MainWindow, qtbot: QtBot) -> None:
    card_by_key(qtbot, opened, 0, 2, 4)
    card = card_of(opened)
    follow(opened, "长")
    settle(qtbot, opened)
    assert "長" in card.sheet.head.accessibleName()
    opened.change(script=ScriptChoice.TAIWAN)
    settle(qtbot, opened)
    assert card.sheet.head.accessibleName().startswith("長 长")
    assert not card.leafing.leads_back
    card_by_key(qtbot, opened, 0, 2, 4)


def test_the_card_follows_the_language_of_the_window(opened: MainWindow, qtbot: QtBot) -> None:
    card = hover_card(qtbot, opened, 1, 2, 4)
    opened.change(language=Language.TRADITIONAL_CHINESE)
    settle(qtbot, opened)
    assert card.sheet.states[WordState.KNOWN].text() == "認識"
    assert "例句" in card.sheet.text.toPlainText()
    opened.change(language=Language.ENGLISH)


def test_a_reading_that_is_corrected_shows_in_the_card(opened: MainWindow, qtbot: QtBot) -> None:
    card_by_key(qtbot, opened, 1, 2, 4)
    opened._corrections.feed.change((), [Correction(CorrectionKind.READING, "银行", "yin2 xing2")])
    settle(qtbot, opened)
    assert "yín xíng" in card_of(opened).sheet.head.accessibleName()


def test_another_article_closes_the_card_and_forgets_what_was_looked_up(opened: MainWindow, qtbot: QtBot) -> None:
    hover_card(qtbot, opened, 1, 2, 4)
    assert commands_of(opened).lookups._kept
    opened.open_text("题目\n\n我们喜欢北京。\n", "x")
    settle(qtbot, opened)
    assert word_on_card(opened) == ""
    assert not commands_of(opened).lookups._kept


def test_so_many_cards_are_kept(opened: MainWindow, qtbot: QtBot) -> None:
    lookups = commands_of(opened).lookups
    for number in range(260):
        lookups.of_word("test", f"不{number}", lambda _: None)
    lookups.of_word("test", "银行", lambda _: None)
    settle(qtbot, opened)
    assert len(lookups._kept) <= 200
    came: list[object] = []
    lookups.of_word("test", "银行", came.append)
    assert len(came) == 1  # at once
    assert not opened._jobs.is_busy
