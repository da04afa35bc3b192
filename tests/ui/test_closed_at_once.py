"""Dialogs that go when they are closed: what was still being worked out for them is told to nobody."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle

Open = Callable[[MainWindow, Path], None]


@pytest.mark.parametrize(
    ("action", "ask"),
    [("export", "_draw"), ("models", "refresh"), ("export_words", "_change_scope"), ("print_preview", "_draw")],
)
def test_closed_it_is_told_nothing_more(
    window: MainWindow,
    qtbot: QtBot,
    open_file: Open,
    text_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    action: str,
    ask: str,
) -> None:
    open_file(window, text_file)
    window._actions[action].trigger()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
    settle(qtbot, window)
    (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    is_gone, attempt = threading.Event(), window._jobs._attempt

    def work_slowly(*about: Any) -> Callable[[], None]:
        is_gone.wait(20)  # Where the test fails before, no worker waits for ever.
        return attempt(*about)

    monkeypatch.setattr(window._jobs, "_attempt", work_slowly)
    getattr(dialog, ask)()
    assert window._jobs.is_busy
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    is_gone.set()
    settle(qtbot, window)  # An error over there fails the test.
    assert window.findChildren(QDialog) == []
