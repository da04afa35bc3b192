"""What is being opened, and takes its time, can be given up; what is open stays."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.model import Problem, ReaderError
from reader.settings import Language
from reader.ui import opening_notice
from reader.ui.language import speak
from reader.ui.main_window import MainWindow
from tests.stuck import is_alive, stuck_reader
from tests.ui.conftest import close, settle

Open = Callable[[MainWindow, Path], None]
TITLE = "喝茶的人 — Duidu"


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening_notice, "_PATIENCE", 0)


@pytest.fixture
def opened(window: MainWindow, open_file: Open, text_file: Path) -> MainWindow:
    open_file(window, text_file)
    return window


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "書.txt"
    path.write_text("另一本书\n\n他天天去银行。", "utf-8")
    return path


def _said(window: MainWindow) -> str:
    return window._page.messages.text.text() if window._page.messages.isVisible() else ""


def _wait_for_notice(qtbot: QtBot, window: MainWindow, book: Path) -> int:
    """Open what is never read; the process that does not read it."""
    pid = stuck_reader()
    window.open_path(book)
    qtbot.waitUntil(lambda: _said(window) == "Opening 書.txt…", timeout=20_000)
    return pid


def _is_over(window: MainWindow, pid: int) -> bool:
    return not (window._session.opening or window._jobs.is_busy or is_alive(pid))


def test_what_opens_at_once_is_not_spoken_of(
    window: MainWindow, qtbot: QtBot, text_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening_notice, "_PATIENCE", 600_000)
    window.open_path(text_file)
    settle(qtbot, window)
    assert (_said(window), window.windowTitle()) == ("", TITLE)


@pytest.mark.parametrize("way", ["button", "cross", "Esc"])
def test_it_can_be_given_up(opened: MainWindow, qtbot: QtBot, book: Path, way: str) -> None:
    pid = _wait_for_notice(qtbot, opened, book)
    bar = opened._page.messages
    assert bar.action.text() == "Cancel"
    if way == "Esc":
        qtbot.keyClick(opened._page.view, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(bar.action if way == "button" else bar.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _is_over(opened, pid), timeout=20_000)
    assert (_said(opened), opened.windowTitle()) == ("", TITLE)
    assert opened._session.article is not None


def test_what_was_given_up_at_the_start_is_told_on_the_empty_page(
    window: MainWindow, qtbot: QtBot, book: Path, text_file: Path
) -> None:
    pid = _wait_for_notice(qtbot, window, book)
    welcome = window._page.welcome
    assert not welcome.given_up.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: _is_over(window, pid), timeout=20_000)
    assert welcome.given_up.isVisible()
    assert welcome.given_up.text() == "Opening 書.txt was given up."
    window.change(language=Language.TRADITIONAL_CHINESE)
    qtbot.waitUntil(lambda: welcome.given_up.text() == "已放棄開啟 書.txt。")
    speak(Language.ENGLISH)
    window.open_path(text_file)
    assert not welcome.given_up.isVisible()
    settle(qtbot, window)


def test_something_else_is_opened_in_its_place(opened: MainWindow, qtbot: QtBot, book: Path, text_file: Path) -> None:
    pid = _wait_for_notice(qtbot, opened, book)
    opened.open_path(text_file)
    qtbot.waitUntil(lambda: not opened._session.opening, timeout=20_000)
    assert opened.windowTitle() == TITLE
    settle(qtbot, opened)
    assert _is_over(opened, pid)
    assert not _said(opened)


def test_when_it_is_opened_after_all_the_notice_goes(opened: MainWindow, qtbot: QtBot, book: Path) -> None:
    pid = _wait_for_notice(qtbot, opened, book)
    os.kill(pid, signal.SIGCONT)
    qtbot.waitUntil(lambda: opened.windowTitle().startswith("另一本书"), timeout=20_000)
    assert not _said(opened)
    settle(qtbot, opened)


def test_killed_while_it_reads_is_told_and_the_window_goes_on(opened: MainWindow, qtbot: QtBot, book: Path) -> None:
    os.kill(_wait_for_notice(qtbot, opened, book), signal.SIGKILL)
    qtbot.waitUntil(lambda: not opened._session.opening, timeout=20_000)
    assert _said(opened) == "書.txt: working on it ended the process."
    assert "Try it by itself" in opened._page.messages.hint.text()
    assert opened.windowTitle() == TITLE
    opened.open_path(book)
    qtbot.waitUntil(lambda: opened.windowTitle().startswith("另一本书"), timeout=20_000)
    settle(qtbot, opened)
    assert not _said(opened)


def test_a_window_that_closes_ends_what_it_opens(opened: MainWindow, qtbot: QtBot, book: Path) -> None:
    pid = _wait_for_notice(qtbot, opened, book)
    close(opened)
    assert not is_alive(pid)


def test_another_message_in_its_place_stays(opened: MainWindow, qtbot: QtBot, book: Path) -> None:
    pid = _wait_for_notice(qtbot, opened, book)
    opened.tell(ReaderError(Problem.NOT_FOUND, "another.txt"))
    said = _said(opened)
    opened._session.give_up_opening()
    qtbot.waitUntil(lambda: _is_over(opened, pid), timeout=20_000)
    assert _said(opened) == said != ""
