"""When the card opens and goes by the mouse: resting on words and clicking them."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Term
from reader.pipeline import Desk
from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle
from tests.ui.dictionary.conftest import card_of, click, commands_of, hover_card, move, place_of, rest, word_on_card
from tests.ui.double_click import double_click

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


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
    double_click(viewport, point)
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
