"""The palette in a window: by keys alone, by mouse, in Chinese; the focus goes back where it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.settings import Language, ScriptChoice, Settings, ThemeChoice
from reader.ui.command_palette import CommandPalette
from reader.ui.language import speak
from reader.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.selected import selected_text

Open = Callable[[MainWindow, Path], None]
Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
ROLE = Qt.ItemDataRole


def opened(window: MainWindow, qtbot: QtBot) -> CommandPalette:
    qtbot.keyClick(window._page.pages.currentWidget(), Key.Key_K, Ctrl)
    palette = window._keys.palette
    assert palette is not None
    assert palette.isVisible()
    return palette


def names(palette: CommandPalette) -> list[str]:
    return [item.name for item in palette.model.items]


def current(palette: CommandPalette) -> str:
    return palette.list.currentIndex().data()


def test_an_action_is_found_by_name_and_run(window: MainWindow, qtbot: QtBot) -> None:
    window._page.welcome.setFocus()
    palette = opened(window, qtbot)
    assert QApplication.focusWidget() is palette.field
    qtbot.keyClicks(palette.field, "taiw")
    assert current(palette) == "Taiwan"
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert window.settings.script is ScriptChoice.TAIWAN
    assert not palette.isVisible()
    assert QApplication.focusWidget() is window._page.welcome


def test_typing_calls_no_single_letter_shortcuts(window: MainWindow, qtbot: QtBot) -> None:
    before = window.settings
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "tpeg/ ")
    assert palette.field.text() == "tpeg/ "
    assert window.settings == before


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Key.Key_K, Ctrl)])
def test_it_is_closed_by_key(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    window._page.view.setFocus()
    window._page.view.select_all()
    palette = opened(window, qtbot)
    qtbot.keyClick(palette.field, key, modifier)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is window._page.view
    # Esc went one step back only.
    assert selected_text(window._page.view)


def test_a_pointer_at_rest_chooses_nothing_when_the_list_rolls(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    viewport = palette.list.viewport()
    second = palette.list.visualRect(palette.model.index(1)).center()
    qtbot.mouseMove(viewport, second - QPoint(9, 0))
    qtbot.mouseMove(viewport, second)
    assert palette.list.currentIndex().row() == 1
    qtbot.keyClick(palette.field, Key.Key_Up)
    qtbot.keyClick(palette.field, Key.Key_Up)
    last = sum(item.enabled for item in palette.model.items) - 1
    assert palette.list.indexAt(second).row() != 1  # it rolled
    assert palette.list.currentIndex().row() == last
    below = second + QPoint(0, palette.list.visualRect(palette.list.currentIndex()).height())
    qtbot.mouseMove(viewport, below)
    assert palette.list.currentIndex().row() == palette.list.indexAt(below).row()


def test_it_is_gone_through_by_key(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    reachable = [item.name for item in palette.model.items if item.enabled]
    assert current(palette) == reachable[0] == "New window"
    for key, at in (
        (Key.Key_Down, 1),
        (Key.Key_Tab, 2),
        (Key.Key_Up, 1),
        (Key.Key_Backtab, 0),
        (Key.Key_PageDown, 11),
        (Key.Key_PageUp, 0),
        (Key.Key_PageUp, 0),
        # What is out of reach stands at the end and cannot be come to.
        (Key.Key_Up, -1),
        (Key.Key_Down, 0),
    ):
        qtbot.keyClick(palette.field, key)
        assert current(palette) == reachable[at], (key, at)
    assert QApplication.focusWidget() is palette.field


def test_what_is_out_of_reach_is_shown_last_and_does_nothing(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "copy")
    assert names(palette)[0] == "Copy"
    assert not palette.model.items[0].enabled
    qtbot.keyClick(palette.field, Key.Key_Down)
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert palette.isVisible()
    palette.field.setText("export")
    assert names(palette)[-1] == "Export"
    assert palette.model.items[0].enabled


def test_nothing_of_that_name(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "qqqq")
    assert palette.nothing.isVisible()
    assert not palette.list.isVisible()
    qtbot.keyClick(palette.field, Key.Key_Return)
    qtbot.keyClick(palette.field, Key.Key_Down)
    assert palette.isVisible()


def test_a_row_is_run_by_mouse(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "theme dark")
    box = palette.list.visualRect(palette.model.index(0))
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert window.settings.theme is ThemeChoice.DARK


def test_a_click_elsewhere_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    window._page.welcome.setFocus()
    assert not palette.isVisible()
    assert QApplication.focusWidget() is window._page.welcome


def test_what_was_used_comes_first(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "larger")
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert names(opened(window, qtbot))[0] == "Larger text"


def test_recent_files_are_there(window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path) -> None:
    open_file(window, text_file)
    window.open_sample()
    qtbot.waitUntil(lambda: window.is_settled and not window._jobs.is_busy)
    palette = opened(window, qtbot)
    palette.field.setText("喝茶")
    assert current(palette).endswith(text_file.name)
    qtbot.keyClick(palette.field, Key.Key_Return)
    qtbot.waitUntil(lambda: window.windowTitle() == "喝茶的人 — Duidu")


def test_a_row_is_read_out_with_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "open")
    index = palette.model.index(0)
    assert index.data(ROLE.AccessibleTextRole) == "Open, Ctrl+O"
    assert index.data(ROLE.AccessibleDescriptionRole) == "File"
    assert palette.field.accessibleName()
    assert palette.list.accessibleName()


def test_a_list_of_files_filled_anew_leaves_what_is_shown(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    qtbot.waitUntil(lambda: window.is_settled and not window._jobs.is_busy)
    palette = opened(window, qtbot)
    palette.field.setText("喝茶")
    item = palette.model.items[0]
    with qtbot.waitSignal(item.action.destroyed):
        window._files.refresh_recent()
    assert not palette.grab().isNull()
    assert palette.model.index(0).data(ROLE.AccessibleTextRole) == item.name
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert not palette.isVisible()


def test_names_are_found_in_chinese_and_in_english(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(Settings(language=Language.SIMPLIFIED_CHINESE))
    palette = opened(window, qtbot)
    for query in ("放大", "larger", "view theme dark", "深色"):
        palette.field.setText(query)
        assert current(palette) in ("放大文字", "深色"), query
    speak(Language.ENGLISH)


@pytest.mark.parametrize("size", [(1200, 800), (700, 420)])
def test_it_stays_within_the_window(window: MainWindow, qtbot: QtBot, size: tuple[int, int]) -> None:
    palette = opened(window, qtbot)
    window.resize(*size)
    qtbot.waitUntil(lambda: window.rect().contains(palette.geometry()))
    assert palette.list.height() >= 32
