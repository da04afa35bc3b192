"""The tour: at the very first start alone, over what it points at, gone by key, click and button."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from reader.library import History
from reader.settings import Language, Settings, ThemeChoice
from reader.ui import start
from reader.ui.main_window import MainWindow
from reader.ui.tour import Tour
from tests.ui.conftest import PLAIN, MakeWindow, settle

Open = Callable[[MainWindow, Path], None]


@pytest.fixture
def touring(qtbot: QtBot, window: MainWindow, open_file: Open, text_file: Path) -> Tour:
    window.resize(1280, 800)
    open_file(window, text_file)
    window._actions["tour"].trigger()
    settle(qtbot, window)
    return tour_of(window)


def tour_of(window: MainWindow) -> Tour:
    assert window.study.help.tour is not None
    return window.study.help.tour


def boxes(tour: Tour) -> list[QRect]:
    return [box.geometry() for box in tour.findChildren(QFrame, "tourStop")]


def said(tour: Tour) -> str:
    return " ".join(label.text() for label in tour.findChildren(QLabel) if not label.text().startswith("Help"))


def test_the_first_start_shows_it_once(
    qtbot: QtBot, make_window: MakeWindow, history: History, settings_path: Path
) -> None:
    first = make_window()
    start._greet(first, history, None)
    first.open_sample()
    qtbot.waitUntil(lambda: first.study.help.is_touring)
    settle(qtbot, first)
    assert first.settings.tour_seen
    again = make_window(None, settings_path)
    start._greet(again, history, None)
    again.open_sample()
    settle(qtbot, again)
    assert again.study.help.tour is None


def test_who_comes_to_read_something_is_not_stopped(
    qtbot: QtBot, window: MainWindow, history: History, open_file: Open, text_file: Path
) -> None:
    start._greet(window, history, text_file)
    open_file(window, text_file)
    assert window.study.help.tour is None
    history.opened(text_file, "喝茶的人")
    start._greet(window, history, None)
    window.open_sample()
    settle(qtbot, window)
    assert window.study.help.tour is None


def test_it_covers_the_window_and_shows_what_it_is_about(window: MainWindow, touring: Tour) -> None:
    assert touring.geometry() == window.rect()
    assert touring.button.hasFocus()
    found = boxes(touring)
    assert len(found) == 6
    assert all(touring.rect().contains(box) for box in found)
    assert not any(one.intersects(other) for one in found for other in found if one is not other)
    places = [place for place in touring._places() if place]
    assert len(places) == 5
    assert not any(place.intersects(box) for place in places for box in found)


def test_texts_fit_their_boxes(touring: Tour) -> None:
    for box in touring.findChildren(QFrame, "tourStop"):
        for label in box.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width())
            assert box.rect().contains(label.geometry())


def test_keys_are_those_of_the_window(touring: Tour) -> None:
    assert "Ctrl+K finds every command by its name. F1 opens the help." in said(touring)
    assert "T goes round them." in said(touring)
    assert touring.button.accessibleDescription().count("Ctrl+K") == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_close_it(window: MainWindow, touring: Tour, key: Qt.Key) -> None:
    QTest.keyClick(touring.button, key)
    assert not touring.isVisible()
    assert window._page.view.hasFocus()


def test_a_click_and_the_button_close_it(window: MainWindow, touring: Tour) -> None:
    QTest.mouseClick(touring, Qt.MouseButton.LeftButton, pos=QPoint(5, touring.height() // 2))
    assert not touring.isVisible()
    window._actions["tour"].trigger()
    assert touring.isVisible()
    QTest.mouseClick(touring.button, Qt.MouseButton.LeftButton)
    assert not touring.isVisible()


def test_tab_reaches_nothing_under_it(touring: Tour) -> None:
    QTest.keyClick(touring.button, Qt.Key.Key_Tab)
    assert touring.button.hasFocus()


@pytest.mark.parametrize("size", [(900, 640), (1600, 1000)])
def test_it_follows_the_size_of_the_window(
    qtbot: QtBot, window: MainWindow, touring: Tour, size: tuple[int, int]
) -> None:
    window.resize(*size)
    qtbot.waitUntil(lambda: touring.geometry() == window.rect())
    assert all(touring.rect().contains(box) for box in boxes(touring))


def test_it_follows_theme_and_language(qtbot: QtBot, window: MainWindow, touring: Tour) -> None:
    light = touring.grab().toImage().pixelColor(4, touring.height() // 2)
    window.change(theme=ThemeChoice.DARK)
    assert touring.grab().toImage().pixelColor(4, touring.height() // 2).lightness() < light.lightness() / 2
    window.change(language=Language.SIMPLIFIED_CHINESE)
    qtbot.waitUntil(lambda: touring.button.text() == "开始阅读")
    assert "帮助" in said(touring)
    window.change(language=Language.ENGLISH)


def test_nothing_is_open_and_it_shows_what_there_is(make_window: MakeWindow) -> None:
    window = make_window(Settings(language=PLAIN.language, theme=PLAIN.theme))
    window._actions["tour"].trigger()
    assert len([place for place in tour_of(window)._places() if place]) == 4
