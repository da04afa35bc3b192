"""The card over the page, by real mouse and keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QHelpEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QMenu, QTextBrowser
from pytestqt.qtbot import QtBot

from reader.model import Correction, CorrectionKind, PinyinStyle, Term, WordState
from reader.pipeline import Desk, indexing, shelving
from reader.pipeline.examples import Example
from reader.settings import Language, ScriptChoice, ThemeChoice, ToneColours
from reader.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow, settle
from tests.ui.dictionary.conftest import (
    TEXT,
    card_of,
    commands_of,
    hover_card,
    move,
    place_of,
    rest,
    word_on_card,
)

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def click(qtbot: QtBot, window: MainWindow, block: int, start: int, end: int) -> None:
    point = place_of(window, block, start, end)
    viewport = window._page.view.viewport()
    move(qtbot, window, block, start, end)
    qtbot.mouseClick(viewport, Left, pos=point)


def card_by_key(qtbot: QtBot, window: MainWindow, block: int, start: int, end: int) -> str:
    """Press D over a word."""
    move(qtbot, window, block, start, end)
    assert window._page.view.word_place() is not None
    assert window.isActiveWindow()
    qtbot.keyClick(window._page.view, Key.Key_D)
    settle(qtbot, window)
    return word_on_card(window)


def follow(window: MainWindow, word: str) -> None:
    """Click on the link to a word in the card."""
    sheet = card_of(window).sheet
    assert sheet._writer is not None
    number = sheet._writer.targets.index(word)
    sheet.text.anchorClicked.emit(QUrl(str(number)))


# -- hover --------------------------------------------------------------------------------------------------------


def test_a_word_shows_its_card_after_a_rest_and_keeps_the_focus_on_the_page(opened: MainWindow, qtbot: QtBot) -> None:
    opened._page.view.setFocus()
    commands_of(opened).pointer._rest.setInterval(1)
    move(qtbot, opened, 1, 2, 4)
    qtbot.waitUntil(lambda: word_on_card(opened) != "")
    settle(qtbot, opened)
    card = card_of(opened)
    assert card.leafing.word == "银行"
    assert card.sheet.head.accessibleName() == "银行 銀行 yín háng"
    assert "bank" in card.sheet.text.toPlainText()
    assert QApplication.focusWidget() is opened._page.view
    assert not card.is_pinned


def test_the_card_covers_its_word_in_no_window(opened: MainWindow, qtbot: QtBot) -> None:
    view = opened._page.view
    for size in ((1280, 860), (700, 420), (520, 360)):
        for vertical in (False, True):
            opened.resize(*size)
            opened.change(vertical=vertical)
            settle(qtbot, opened)
            card = hover_card(qtbot, opened, 1, 2, 4)
            assert card.place is not None
            near = view.word_rectangle(card.place)
            assert near is not None
            word = QRect(view.viewport().mapTo(opened._page, near.topLeft()), near.size())
            assert not card.geometry().intersects(word), (size, vertical)
            assert opened._page.rect().contains(card.geometry()), (size, vertical)
            commands_of(opened).close_card()
            qtbot.mouseMove(view.viewport(), QPoint(2, 2))


def test_the_card_goes_when_the_pointer_leaves_word_and_card(opened: MainWindow, qtbot: QtBot) -> None:
    card = hover_card(qtbot, opened, 1, 2, 4)
    viewport = opened._page.view.viewport()
    commands_of(opened)._grace.setInterval(60_000)
    qtbot.mouseMove(viewport, QPoint(3, 3))
    assert commands_of(opened)._grace.isActive()  # the pointer may be on its way to the card
    qtbot.mouseMove(card, card.rect().center())
    assert not commands_of(opened)._grace.isActive()
    commands_of(opened)._grace.setInterval(1)
    qtbot.mouseMove(viewport, QPoint(3, 3))
    qtbot.waitUntil(lambda: not card.isVisible())


def test_the_pointer_that_comes_back_keeps_the_card(opened: MainWindow, qtbot: QtBot) -> None:
    card = hover_card(qtbot, opened, 1, 2, 4)
    commands_of(opened)._grace.setInterval(60_000)
    viewport = opened._page.view.viewport()
    qtbot.mouseMove(viewport, QPoint(3, 3))
    qtbot.mouseMove(viewport, place_of(opened, 1, 2, 4))
    assert not commands_of(opened)._grace.isActive()
    assert card.isVisible()


def test_another_word_takes_the_place_of_the_first_without_the_card_going(opened: MainWindow, qtbot: QtBot) -> None:
    card = hover_card(qtbot, opened, 1, 2, 4)
    commands_of(opened)._grace.setInterval(60_000)
    move(qtbot, opened, 1, 4, 6)
    assert card.isVisible()
    rest(qtbot, opened)
    assert word_on_card(opened) == "工作"
    assert not commands_of(opened)._grace.isActive()


def test_what_comes_late_for_a_word_that_was_left_is_not_shown(opened: MainWindow, qtbot: QtBot) -> None:
    pointer = commands_of(opened).pointer
    move(qtbot, opened, 1, 2, 4)
    place = pointer.place
    qtbot.mouseMove(opened._page.view.viewport(), QPoint(3, 3))
    assert pointer.place is None
    pointer.rested.emit(place)
    settle(qtbot, opened)
    assert word_on_card(opened) == ""


@pytest.mark.parametrize("point", [(3, 3), (640, 700)], ids=["margin", "below the text"])
def test_nothing_rests_beside_words(opened: MainWindow, qtbot: QtBot, point: tuple[int, int]) -> None:
    viewport = opened._page.view.viewport()
    qtbot.mouseMove(viewport, QPoint(*point) + QPoint(0, 9))
    qtbot.mouseMove(viewport, QPoint(*point))
    assert commands_of(opened).pointer.place is None
    assert not commands_of(opened).pointer._rest.isActive()


def test_stops_have_no_card(opened: MainWindow, qtbot: QtBot) -> None:
    move(qtbot, opened, 1, 6, 7)  # ，
    assert not commands_of(opened).pointer._rest.isActive()


def test_a_setting_turns_hovering_off(opened: MainWindow, qtbot: QtBot) -> None:
    opened._actions["card_on_hover"].trigger()
    assert not opened.settings.card_on_hover
    move(qtbot, opened, 1, 2, 4)
    rest(qtbot, opened)
    assert word_on_card(opened) == ""
    opened._actions["card_on_hover"].trigger()
    assert hover_card(qtbot, opened, 1, 4, 6).leafing.word == "工作"


def test_text_that_moves_under_a_pointer_at_rest_opens_nothing(opened: MainWindow, qtbot: QtBot) -> None:
    hover_card(qtbot, opened, 1, 2, 4)
    opened._page.view.about_to_move.emit()
    assert word_on_card(opened) == ""
    opened._page.view.marking.pointed.emit(None)
    opened._page.view._mouse.came.emit(opened._page.view._mouse.under)
    assert not commands_of(opened).pointer._rest.isActive()


def test_nothing_opens_while_the_reader_types_in_another_card(opened: MainWindow, qtbot: QtBot) -> None:
    move(qtbot, opened, 1, 2, 4)
    qtbot.keyClick(opened._page.view, Key.Key_R)
    settle(qtbot, opened)
    assert opened._corrections.is_open
    rest(qtbot, opened)
    assert word_on_card(opened) == ""
    assert opened._corrections.is_open


def test_a_tip_waits_while_the_card_is_there(opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    viewport = opened._page.view.viewport()
    asked: list[object] = []
    point = place_of(opened, 1, 2, 4)
    hover_card(qtbot, opened, 1, 2, 4)
    monkeypatch.setattr(opened._page.view._mouse, "show_tip", asked.append)
    for _ in range(2):
        QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
        commands_of(opened).close_card()
    assert len(asked) == 1  # when the card was gone


def test_what_a_tip_would_say_stands_in_the_card(opened: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    desk.glossary.put([Term("银行", "the Bank")])
    opened.reread_glossary()
    settle(qtbot, opened)
    card = hover_card(qtbot, opened, 1, 2, 4)
    assert "the Bank" in card.sheet.text.toPlainText()


# -- click --------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("no_second_click")
def test_a_click_opens_a_card_that_stays(opened: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, opened, 1, 2, 4)
    qtbot.waitUntil(lambda: word_on_card(opened) == "银行")
    qtbot.mouseMove(opened._page.view.viewport(), QPoint(3, 3))
    qtbot.waitUntil(lambda: not commands_of(opened)._grace.isActive())
    move(qtbot, opened, 1, 4, 6)
    rest(qtbot, opened)
    assert word_on_card(opened) == "银行"
    assert not card_of(opened).has_focus
    qtbot.keyClick(opened._page.view, Key.Key_Escape)
    assert word_on_card(opened) == ""


@pytest.mark.usefixtures("no_second_click")
def test_a_click_on_another_word_opens_that_and_one_on_the_same_closes(opened: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, opened, 0, 0, 2)
    qtbot.waitUntil(lambda: word_on_card(opened) == "银行")
    click(qtbot, opened, 0, 2, 4)
    qtbot.waitUntil(lambda: word_on_card(opened) == "行长")
    click(qtbot, opened, 0, 2, 4)
    qtbot.waitUntil(lambda: not commands_of(opened).pointer._second.isActive())
    settle(qtbot, opened)
    assert word_on_card(opened) == ""


@pytest.mark.usefixtures("no_second_click")
def test_a_click_beside_words_closes(opened: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, opened, 0, 0, 2)
    qtbot.waitUntil(lambda: word_on_card(opened) == "银行")
    qtbot.mouseClick(opened._page.view.viewport(), Left, pos=QPoint(3, 3))
    assert word_on_card(opened) == ""


@pytest.mark.usefixtures("no_second_click")
def test_a_click_keeps_the_card_of_a_word_that_was_rested_on(opened: MainWindow, qtbot: QtBot) -> None:
    card = hover_card(qtbot, opened, 1, 2, 4)
    click(qtbot, opened, 1, 2, 4)
    qtbot.waitUntil(lambda: card.is_pinned)
    assert card.isVisible()


def test_a_press_inside_keeps_the_card(opened: MainWindow, qtbot: QtBot) -> None:
    card = hover_card(qtbot, opened, 1, 2, 4)
    qtbot.mouseClick(card.sheet.text.viewport(), Left, pos=QPoint(200, 100))
    assert card.is_pinned
    qtbot.mouseClick(card.sheet.close_button, Left)
    assert not card.isVisible()


def test_a_double_click_selects_and_opens_nothing(opened: MainWindow, qtbot: QtBot) -> None:
    point, viewport = place_of(opened, 1, 2, 4), opened._page.view.viewport()
    qtbot.mouseClick(viewport, Left, pos=point)
    assert commands_of(opened).pointer._second.isActive()
    qtbot.mouseDClick(viewport, Left, pos=point)
    assert not commands_of(opened).pointer._second.isActive()
    assert opened._page.view.word_at_hand() == "银行"
    # A third one selects the sentence; that opens nothing either.
    qtbot.mouseClick(viewport, Left, pos=point)
    assert opened._page.view.word_at_hand() == "他在银行工作，长得很高，行不行？"
    commands_of(opened).pointer._second.timeout.emit()
    settle(qtbot, opened)
    assert word_on_card(opened) == ""


def test_dragging_selects_and_opens_nothing(opened: MainWindow, qtbot: QtBot) -> None:
    viewport, start, end = opened._page.view.viewport(), place_of(opened, 1, 0, 1), place_of(opened, 1, 4, 6)
    card = hover_card(qtbot, opened, 1, 0, 1)
    qtbot.mousePress(viewport, Left, pos=start)
    assert card.isVisible()  # it may be a click
    qtbot.mouseMove(viewport, end)
    assert not card.isVisible()
    qtbot.mouseRelease(viewport, Left, pos=end)
    assert not commands_of(opened).pointer._second.isActive()
    assert opened._page.view.word_at_hand() == "在银行工"


# -- keys ---------------------------------------------------------------------------------------------------------


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
    qtbot.keyClick(opened._page.view, Key.Key_D)
    assert card.has_focus
    assert card.is_pinned


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


# -- what is in it ------------------------------------------------------------------------------------------------


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


# -- what can be done ---------------------------------------------------------------------------------------------


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


def test_each_window_has_its_own_card(opened: MainWindow, make_window: MakeWindow, qtbot: QtBot) -> None:
    other = make_window()
    hover_card(qtbot, opened, 1, 2, 4)
    assert commands_of(other).card is None


def test_a_dictionary_makes_the_card_read_no_file(opened: MainWindow, qtbot: QtBot) -> None:
    card_by_key(qtbot, opened, 1, 2, 4)
    text = card_of(opened).sheet.text
    assert text.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///etc/hostname")) is None
