"""Highlights and notes in a window: by key, by the menu, taken back, kept, in another window, exported."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.exporters import Format
from reader.model import Highlight, highlight_at
from reader.pipeline import Desk
from reader.settings import ScriptChoice
from reader.ui.main_window import MainWindow
from reader.ui.note_dialog import NoteDialog
from tests.ui.conftest import MakeWindow, close, settle
from tests.ui.double_click import double_click

Key, Modifier = Qt.Key, Qt.KeyboardModifier
TEXT = "老张的头发\n\n渡船过了河。河水很宽。\n\n岸上有灯，灯下有人。\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def reading(window: MainWindow, page: Path, open_file: Callable[[MainWindow, Path], None]) -> MainWindow:
    open_file(window, page)
    return window


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window._page.view, key, modifier)
    settle(qtbot, window)


def select_all(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_A, Modifier.ControlModifier)


def shown(window: MainWindow) -> list[tuple[str, str, str]]:
    assert list(window.highlights.feed.highlights) == window._page.view.marking.highlights()
    return [(each.text, each.colour.value, each.note) for each in window.highlights.feed.highlights]


def undo(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window._page.messages.action, Qt.MouseButton.LeftButton)
    settle(qtbot, window)


def dialog_of(window: MainWindow) -> NoteDialog:
    (dialog,) = [each for each in window._page.findChildren(NoteDialog) if each.isVisible()]
    return dialog


def write(window: MainWindow, qtbot: QtBot, note: str) -> None:
    dialog = dialog_of(window)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.text.setPlainText(note)
    qtbot.keyClick(dialog.text, Key.Key_Return, Modifier.ControlModifier)
    settle(qtbot, window)


def menu_at(window: MainWindow, point: QPoint | None = None) -> QMenu:
    """The menu of the sentence that the keyboard is on, or of a point of the viewport."""
    view = window._page.view
    if point is None:
        window._sentences.show_menu_of_current()
    else:
        view._mouse.hover_at(point.toPointF())
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), event)
    return [each for each in window._page.findChildren(QMenu, "sentenceMenu") if each.isVisible()][-1]


def item(menu: QMenu, text: str) -> QAction:
    """The item of a menu or its submenus that is called so, without the mark of its key."""
    found = [each for each in all_items(menu) if each.text().replace("&", "") == text]
    assert len(found) == 1, (text, [each.text() for each in all_items(menu)])
    return found[0]


def all_items(menu: QMenu) -> list[QAction]:
    below = [each for submenu in menu.findChildren(QMenu) for each in submenu.actions()]
    return [*menu.actions(), *below]


def point_on(window: MainWindow, highlight: Highlight) -> QPoint:
    """A point of the viewport at which a highlight is painted."""
    viewport = window._page.view.viewport()
    points = (QPoint(x, y) for y in range(4, viewport.height(), 4) for x in range(4, viewport.width(), 8))
    return next(each for each in points if window._page.view.marking.highlight_at(each) == highlight)


def test_h_highlights_the_sentence_and_takes_it_away(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, Key.Key_Down, Modifier.AltModifier)
    press(reading, qtbot, Key.Key_Down, Modifier.AltModifier)
    press(reading, qtbot, Key.Key_H)
    assert shown(reading) == [("渡船过了河。", "yellow", "")]
    press(reading, qtbot, Key.Key_H)
    assert shown(reading) == []
    undo(reading, qtbot)
    assert shown(reading) == [("渡船过了河。", "yellow", "")]


def test_a_selection_over_two_blocks_is_highlighted_as_far_as_it_goes(reading: MainWindow, qtbot: QtBot) -> None:
    view = reading._page.view
    for _ in range(2):
        press(reading, qtbot, Key.Key_Down, Modifier.AltModifier)
    for _ in range(2):
        press(reading, qtbot, Key.Key_Right)
    press(reading, qtbot, Key.Key_Down, Modifier.ControlModifier | Modifier.ShiftModifier)
    press(reading, qtbot, Key.Key_Right, Modifier.ShiftModifier)
    selected = view.selected()
    assert selected is not None
    expected = selected.copied().text.split("\n")
    press(reading, qtbot, Key.Key_H)
    assert [text for text, _, _ in shown(reading)] == expected
    assert len(expected) == 2


def test_h_highlights_the_selection_of_all_blocks_as_one_change(reading: MainWindow, qtbot: QtBot) -> None:
    select_all(reading, qtbot)
    press(reading, qtbot, Key.Key_H)
    assert [text for text, _, _ in shown(reading)] == ["老张的头发", "渡船过了河。河水很宽。", "岸上有灯，灯下有人。"]
    assert reading._page.view.selected() is None
    undo(reading, qtbot)
    assert shown(reading) == []


def test_the_selection_by_mouse_is_highlighted_from_its_menu(reading: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    now = reading._session.now
    assert now is not None
    view = reading._page.view
    view.marking.set_highlights([known := highlight_at(now.article, 1, 6, 8)])
    at = point_on(reading, known)
    view.marking.set_highlights([])
    double_click(view.viewport(), at)
    menu = menu_at(reading, at)
    item(menu, "Highlight the selection")
    item(menu, "Green").trigger()
    menu.hide()
    settle(qtbot, reading)
    assert shown(reading) == [("河水", "green", "")]
    assert [each.text for each in desk.highlights.of(now.id)] == ["河水"]
    press(reading, qtbot, Key.Key_Down, Modifier.AltModifier)
    press(reading, qtbot, Key.Key_H)
    assert [colour for _, colour, _ in shown(reading)] == ["green", "green"]


def test_a_highlight_is_recoloured_noted_and_removed_from_its_menu(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, Key.Key_Down, Modifier.AltModifier)
    press(reading, qtbot, Key.Key_H)
    at = point_on(reading, reading.highlights.feed.highlights[0])
    menu = menu_at(reading, at)
    assert item(menu, "Yellow").isChecked()
    item(menu, "Pink").trigger()
    menu.hide()
    settle(qtbot, reading)
    menu = menu_at(reading, at)
    item(menu, "Note…").trigger()
    menu.hide()
    write(reading, qtbot, " grey \nand thin ")
    assert shown(reading) == [("老张的头发", "pink", "grey \nand thin")]
    assert reading._page.view._mouse.tip(at.toPointF())[0].startswith("grey")
    menu = menu_at(reading, at)
    item(menu, "Edit note…")
    item(menu, "Remove highlight").trigger()
    menu.hide()
    settle(qtbot, reading)
    assert shown(reading) == []
    undo(reading, qtbot)
    assert shown(reading) == [("老张的头发", "pink", "grey \nand thin")]


def test_a_note_is_written_by_key_or_given_up(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, Key.Key_Down, Modifier.AltModifier)
    press(reading, qtbot, Key.Key_N)
    dialog = dialog_of(reading)
    qtbot.keyClicks(dialog.text, "never")
    qtbot.keyClick(dialog, Key.Key_Escape)
    settle(qtbot, reading)
    assert shown(reading) == []
    press(reading, qtbot, Key.Key_N)
    write(reading, qtbot, "")
    assert shown(reading) == []
    press(reading, qtbot, Key.Key_N)
    write(reading, qtbot, "first")
    assert shown(reading) == [("老张的头发", "yellow", "first")]
    press(reading, qtbot, Key.Key_N)
    assert dialog_of(reading).text.toPlainText() == "first"
    write(reading, qtbot, "second")
    assert shown(reading) == [("老张的头发", "yellow", "second")]
    undo(reading, qtbot)
    assert shown(reading) == [("老张的头发", "yellow", "first")]


def test_the_note_on_the_article_is_kept_and_taken_back(
    reading: MainWindow,
    qtbot: QtBot,
    page: Path,
    make_window: MakeWindow,
    open_file: Callable[[MainWindow, Path], None],
) -> None:
    press(reading, qtbot, Key.Key_N, Modifier.ShiftModifier)
    write(reading, qtbot, "about a river")
    assert reading.highlights.feed.note == "about a river"
    close(reading)
    again = make_window()
    open_file(again, page)
    assert again.highlights.feed.note == "about a river"
    press(again, qtbot, Key.Key_N, Modifier.ShiftModifier)
    write(again, qtbot, "")
    assert again.highlights.feed.note == ""
    undo(again, qtbot)
    assert again.highlights.feed.note == "about a river"


def test_what_was_written_goes_to_no_other_article(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path, open_file: Callable[[MainWindow, Path], None]
) -> None:
    press(reading, qtbot, Key.Key_N)
    other = tmp_path / "other.txt"
    other.write_text("别的文章。\n", "utf-8")
    open_file(reading, other)
    write(reading, qtbot, "lost")
    assert shown(reading) == []


def test_the_menu_by_key_is_about_the_sentence(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, Key.Key_Down, Modifier.AltModifier)
    menu = menu_at(reading)
    item(menu, "Highlight the sentence")
    item(menu, "Blue").trigger()
    menu.hide()
    settle(qtbot, reading)
    assert shown(reading) == [("老张的头发", "blue", "")]


def test_what_is_exported_has_them(reading: MainWindow, qtbot: QtBot) -> None:
    press(reading, qtbot, Key.Key_Down, Modifier.AltModifier)
    press(reading, qtbot, Key.Key_N)
    write(reading, qtbot, "grey hair")
    press(reading, qtbot, Key.Key_N, Modifier.ShiftModifier)
    write(reading, qtbot, "about a river")
    reading.change(script=ScriptChoice.TAIWAN)
    settle(qtbot, reading)
    export = reading._display.export()
    assert export is not None
    text = "".join(export.pieces(Format.HTML))
    assert "<mark" in text
    assert "頭髮" in text
    assert "grey hair" in text
    assert "about a river" in text


def test_nothing_happens_where_nothing_is_open(window: MainWindow) -> None:
    window.highlights.highlight_at_hand()
    window.highlights.note_at_hand()
    window.highlights.note_on_article()
    assert window._page.findChildren(NoteDialog) == []
