"""Back and forward in a window: what counts as a jump, and how far the text was read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Position
from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle

PARAGRAPH = "渡船慢慢地离开了岸，船上的人都不说话，只听见水声一下一下地拍着船帮。"


@pytest.fixture
def novel(tmp_path: Path) -> Path:
    path = tmp_path / "novel.txt"
    chapters = [f"第{number}章 离岸\n" + f"{PARAGRAPH}\n" * 9 for number in range(1, 41)]
    path.write_text("".join(chapters), "utf-8")
    return path


@pytest.fixture
def reading(window: MainWindow, novel: Path, open_file: Callable[[MainWindow, Path], None]) -> MainWindow:
    """A window on a novel of 400 blocks, without pinyin and English to be quick."""
    open_file(window, novel)
    return window


def enabled(window: MainWindow) -> tuple[bool, bool]:
    return window._actions["go_back"].isEnabled(), window._actions["go_forward"].isEnabled()


def test_nowhere_to_go_at_first(window: MainWindow, reading: MainWindow) -> None:
    assert window is reading
    assert enabled(reading) == (False, False)
    reading._actions["go_back"].trigger()
    assert reading._page.view.position() == Position(0, 0)


def test_home_and_end_are_jumps_and_keys_lead_back_and_forward(reading: MainWindow) -> None:
    view = reading._page.view
    QTest.keyClick(view, Qt.Key.Key_End)
    end = view.position()
    assert end.block > 300
    assert enabled(reading) == (True, False)
    QTest.keyClick(reading, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.position() == Position(0, 0)
    assert enabled(reading) == (False, True)
    QTest.keyClick(reading, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert view.position() == end
    assert enabled(reading) == (True, False)


def test_paging_and_the_wheel_are_no_jumps(reading: MainWindow) -> None:
    view = reading._page.view
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.position().block > 20
    assert enabled(reading) == (False, False)


def test_a_drag_of_the_handle_is_one_jump(reading: MainWindow) -> None:
    view = reading._page.view
    bar = view.verticalScrollBar()
    bar.setSliderDown(True)
    for share in (0.2, 0.5, 0.9):
        bar.setSliderPosition(int(bar.maximum() * share))
    assert enabled(reading) == (False, False)
    bar.setSliderDown(False)
    assert enabled(reading) == (True, False)
    reading._actions["go_back"].trigger()
    assert view.position() == Position(0, 0)
    assert not enabled(reading)[0]


def test_the_mouse_has_buttons_for_it(reading: MainWindow) -> None:
    view = reading._page.view
    reading._travel.jump(Position(200, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.BackButton, pos=QPoint(40, 40))
    assert view.position() == Position(0, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.ForwardButton, pos=QPoint(40, 40))
    assert view.position() == Position(200, 0)


def test_a_short_jump_is_one_too_where_it_was_asked_for(reading: MainWindow) -> None:
    view = reading._page.view
    reading._travel.jump(Position(10, 0))
    reading._travel.jump_to_sentence("11.0")
    assert view.position() == Position(10, 0)
    reading._travel.jump_to_sentence("40.0")
    assert view.keyboard_sentence() == "40.0"
    reading._travel.back()
    assert view.position() == Position(10, 0)
    reading._travel.back()
    assert view.position() == Position(0, 0)
    assert enabled(reading) == (False, True)


def test_changing_the_page_is_no_jump(reading: MainWindow, qtbot: QtBot) -> None:
    view = reading._page.view
    reading._travel.jump(Position(200, 0))
    reading._travel.back()
    reading._travel.forward()
    for action in ("next_pinyin", "next_script", "larger", "larger", "next_translation"):
        reading._actions[action].trigger()
    reading.resize(700, 500)
    settle(qtbot, reading)
    assert view.position() == Position(200, 0)
    reading._travel.back()
    assert view.position() == Position(0, 0)
    assert not enabled(reading)[0]


def test_each_article_has_a_trail_of_its_own(reading: MainWindow, qtbot: QtBot, text_file: Path) -> None:
    reading._travel.jump(Position(200, 0))
    reading.open_path(text_file)
    settle(qtbot, reading)
    assert enabled(reading) == (False, False)


def test_the_status_line_says_how_far_one_has_read(reading: MainWindow) -> None:
    view, label = reading._page.view, reading._status.read
    assert label.text() == "0 %"
    reading._travel.jump(Position(200, 0))
    assert 48 <= int(label.text().removesuffix(" %")) <= 54
    QTest.keyClick(view, Qt.Key.Key_End)
    assert label.text() == "100 %"
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert label.text() == "0 %"


def test_a_text_that_is_on_the_screen_is_read(window: MainWindow, qtbot: QtBot) -> None:
    window.open_text("我喝茶。", "test")
    settle(qtbot, window)
    assert window._status.read.text() == "100 %"
