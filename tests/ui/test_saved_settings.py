"""Settings, keys and presets on the disk: two windows, no room, damaged files. The files themselves: see
tests/model/test_small_json.py."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.model import PinyinStyle
from reader.presets import presets_file
from reader.settings import Settings, load_settings
from reader.shortcuts import load_shortcuts, shortcuts_file
from reader.ui.export_dialog import ExportDialog
from reader.ui.main_window import MainWindow
from tests.ui.conftest import PLAIN, MakeWindow, close, settle

Open = Callable[[MainWindow, Path], None]


def test_a_second_window_does_not_undo_what_the_first_changed(
    make_window: MakeWindow, qtbot: QtBot, settings_path: Path
) -> None:
    first, second = make_window(), make_window()
    first.change(text_size=30)
    settle(qtbot, first)
    second.change(pinyin=PinyinStyle.WORD)
    settle(qtbot, second)
    assert load_settings(settings_path) == Settings(text_size=30, pinyin=PinyinStyle.WORD)


def test_keys_given_in_two_processes_are_both_kept(make_window: MakeWindow, qtbot: QtBot, settings_path: Path) -> None:
    first, second = make_window(), make_window()  # Which tell each other nothing, as if of two processes.
    for window, action, key in ((first, "quality", "F5"), (second, "export", "F4")):
        settle(qtbot, window)
        window._keys._change({action: (key,)})
        settle(qtbot, window)
    assert load_shortcuts(shortcuts_file(settings_path)) == {"quality": ("F5",), "export": ("F4",)}


def test_what_could_not_be_saved_is_saved_with_the_next_change_or_at_the_end(
    make_window: MakeWindow, qtbot: QtBot, settings_path: Path
) -> None:
    window = make_window(PLAIN)
    settings_path.mkdir(parents=True)  # In the way of the file.
    bar = window._page.messages
    window.change(text_size=30)
    qtbot.waitUntil(bar.isVisible)
    assert bar.text.text().startswith("settings.json: it could not be written")
    settings_path.rmdir()
    window.change(pinyin=PinyinStyle.WORD)
    settle(qtbot, window)
    assert load_settings(settings_path) == Settings(text_size=30, pinyin=PinyinStyle.WORD)
    settings_path.unlink()
    settings_path.mkdir()
    window.change(idioms=True)
    settle(qtbot, window)
    settings_path.rmdir()
    close(window)
    assert load_settings(settings_path) == Settings(idioms=True)


@pytest.mark.parametrize("name", ["settings.json", "shortcuts.json"])
def test_a_damaged_file_is_told_once_an_article_is_open(
    make_window: MakeWindow, qtbot: QtBot, open_file: Open, text_file: Path, settings_path: Path, name: str
) -> None:
    settings_path.parent.mkdir(parents=True, exist_ok=True)
    settings_path.with_name(name).write_bytes(b'{"text_size": 3')
    window = make_window(None)
    open_file(window, text_file)
    bar = window._page.messages
    qtbot.waitUntil(bar.isVisible)
    assert bar.text.text() == f"The file {name} with choices of yours was damaged and begins anew."
    assert f"{name}.corrupt-" in bar.hint.text()
    (aside,) = settings_path.parent.glob(f"{name}.corrupt-*")
    assert aside.read_bytes() == b'{"text_size": 3'
    window.change(text_size=30)
    settle(qtbot, window)
    assert json.loads(settings_path.read_text("utf-8")) == {"text_size": 30}


def test_a_damaged_file_of_presets_is_told_when_it_is_wanted(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, settings_path: Path
) -> None:
    presets_file(settings_path).parent.mkdir(parents=True, exist_ok=True)
    presets_file(settings_path).write_bytes(b"[{")
    open_file(window, text_file)
    window._export.ask()
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportDialog)))
    bar = window._page.messages
    qtbot.waitUntil(bar.isVisible)
    assert "export-presets.json" in bar.text.text()
    qtbot.keyClick(window.findChildren(ExportDialog)[0], Qt.Key.Key_Escape)
