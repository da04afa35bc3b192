"""Windows on a text whose words are read in several ways, where the test says when the pointer has rested."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.dictionary.card import DictionaryCard
from reader.ui.dictionary.commands import DictionaryCommands
from reader.ui.dictionary.window import DictionaryWindow
from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle

TEXT = "银行行长\n\n他在银行工作，长得很高，行不行？\n\n孩子长大了，得去海边。\n"
Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Open = Callable[[MainWindow, Path], None]


@pytest.fixture
def opened(window: MainWindow, open_file: Open, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    path = tmp_path / "bank.txt"
    path.write_text(TEXT, "utf-8")
    open_file(window, path)
    # What an earlier test left open may lie over the window, and hear of its pointer.
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    commands_of(window).pointer._rest.setInterval(600_000)
    commands_of(window)._grace.setInterval(1)
    return window


@pytest.fixture(autouse=True)
def no_dictionary_stays_open() -> Iterator[None]:
    """One that does would lie over the next test's window, and hear of its pointer."""
    yield
    for window in QApplication.topLevelWidgets():
        if isinstance(window, DictionaryWindow):
            window.close()


@pytest.fixture
def no_second_click() -> Iterator[None]:
    """It is known at once that none follows."""
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(1)
    yield
    QApplication.setDoubleClickInterval(before)


def commands_of(window: MainWindow) -> DictionaryCommands:
    return window.study.dictionary


def card_of(window: MainWindow) -> DictionaryCard:
    card = commands_of(window).card
    assert card is not None
    return card


def word_on_card(window: MainWindow) -> str:
    """The word on the card that is open; empty where none is."""
    card = commands_of(window).card
    return card.leafing.word if card and card.isVisible() else ""


def place_of(window: MainWindow, block: int, start: int, end: int) -> QPoint:
    """The middle of some characters of a block, on the viewport."""
    view = window._page.view
    assert view._sheet is not None
    top, layout = next(
        (top, layout) for _, top, layout in view._sheet.visible() if getattr(layout.row, "block", None) == block
    )
    return view._frame.to_view(layout.chinese_span(start, end)[0].translated(0, top)).center().toPoint()


def move(qtbot: QtBot, window: MainWindow, block: int, start: int, end: int) -> None:
    """Bring the pointer onto a word."""
    viewport, point = window._page.view.viewport(), place_of(window, block, start, end)
    # Where it is already, nothing would be heard of it.
    qtbot.mouseMove(viewport, point - QPoint(0, 12))
    qtbot.mouseMove(viewport, point)


def rest(qtbot: QtBot, window: MainWindow) -> None:
    """Let the pointer have rested, if it was about to."""
    timer = commands_of(window).pointer._rest
    if timer.isActive():
        timer.stop()
        timer.timeout.emit()
    settle(qtbot, window)


def hover_card(qtbot: QtBot, window: MainWindow, block: int, start: int, end: int) -> DictionaryCard:
    """Have the card of a word by hovering."""
    move(qtbot, window, block, start, end)
    rest(qtbot, window)
    card = card_of(window)
    assert card.isVisible()
    return card


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
