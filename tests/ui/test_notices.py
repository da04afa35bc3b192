"""What is said without having been asked: no Chinese font, a history that is lost or not kept."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.library import History
from reader.pipeline import Desk
from reader.settings import Language
from reader.ui import notices
from reader.ui.language import speak
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from tests.ui.conftest import PLAIN, close, settle

Open = Callable[[MainWindow, Path], None]
ROOT = Path(__file__).parents[2]


def test_all_well_nothing_is_said(window: MainWindow, open_file: Open, text_file: Path) -> None:
    open_file(window, text_file)
    assert not window._page.messages.isVisible()


def test_without_a_chinese_font_the_window_names_the_package(
    window: MainWindow, open_file: Open, text_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "has_chinese_font", lambda: False)
    open_file(window, text_file)
    bar = window._page.messages
    assert bar.isVisible()
    assert "boxes" in bar.text.text()
    assert "fonts-noto-cjk" in bar.hint.text()
    bar.hide()
    open_file(window, text_file)
    assert bar.isVisible()


@pytest.mark.parametrize("fonts", ["none", "all"])
def test_whether_there_is_a_chinese_font_is_asked_of_the_machine(tmp_path: Path, fonts: str) -> None:
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>", "utf-8")
    program = (
        "from PySide6.QtWidgets import QApplication; a = QApplication([]);"
        "from reader.ui.reading_view import has_chinese_font; print(has_chinese_font())"
    )
    environment = dict(os.environ)
    if fonts == "none":
        environment["FONTCONFIG_FILE"] = str(tmp_path / "fonts.conf")
    result = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == str(fonts == "all")


def opened_with(qtbot: QtBot, history: History, desk: Desk, settings_path: Path, text_file: Path) -> MainWindow:
    window = MainWindow(settings_path, history, desk, ModelStore(desk, settings_path.parent), PLAIN)
    qtbot.addWidget(window)
    window.show()
    window.open_path(text_file)
    settle(qtbot, window)
    return window


def test_a_history_that_is_not_kept_is_told_once(
    qtbot: QtBot, tmp_path: Path, desk: Desk, settings_path: Path, text_file: Path
) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    history = History(tmp_path / "file" / "history.sqlite")
    window = opened_with(qtbot, history, desk, settings_path, text_file)
    bar = window._page.messages
    assert bar.isVisible()
    assert bar.text.text() == (
        f"Recent files and reading positions cannot be kept this time ({history.memory_reason})."
    )
    bar.hide()
    window.open_path(text_file)
    settle(qtbot, window)
    assert not bar.isVisible()
    close(window)
    history.close()


def test_a_damaged_history_is_told_once_in_the_language_of_the_window(
    qtbot: QtBot, tmp_path: Path, desk: Desk, settings_path: Path, text_file: Path
) -> None:
    path = tmp_path / "history.sqlite"
    path.write_bytes(b"no database at all, but long enough to be looked at" * 50)
    history = History(path)
    assert history.recovered_from is not None
    window = opened_with(qtbot, history, desk, settings_path, text_file)
    bar = window._page.messages
    assert bar.text.text() == "The list of recent files was damaged and begins anew."
    assert history.recovered_from.name in bar.hint.text()
    window.change(language=Language.SIMPLIFIED_CHINESE)
    qtbot.waitUntil(lambda: bar.text.text() == "最近打开的文件列表已损坏，现已重新建立。")
    speak(Language.ENGLISH)
    bar.hide()
    window.open_path(text_file)
    settle(qtbot, window)
    assert not bar.isVisible()
    close(window)
    history.close()
