"""What takes long is given up by its button, and with its window: here what would be read for ever."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.pipeline import Desk, backing_up
from reader.ui.long_work import LongWork
from reader.ui.main_window import MainWindow
from reader.ui.watch import Watch
from tests.endless import read_without_end
from tests.ui.conftest import settle

_LEFT = Qt.MouseButton.LeftButton


def _words(window: MainWindow) -> None:
    window._actions["word_list"].trigger()
    commands = window.study.word_list._list
    assert commands is not None
    menu = commands.dialog.import_.menu()
    next(action for action in menu.actions() if action.text() == "&Text or CSV…").trigger()


def _corrections(window: MainWindow) -> None:
    window._actions["corrections"].trigger()
    window._corrections.list.show_dialog().import_wanted.emit()


def _backup(window: MainWindow) -> None:
    window._library.show_dialog().dialog.restore_wanted.emit()


def _restoring(window: MainWindow) -> None:
    commands = window._library.show_dialog()
    commands._ask_restore(Path(QFileDialog.getOpenFileName()[0]))
    commands.dialog.messages.action.click()


WAYS: dict[str, Callable[[MainWindow], None]] = {
    "glossary": lambda window: window._actions["import_glossary"].trigger(),
    "memory": lambda window: window._actions["import_memory"].trigger(),
    "levels": lambda window: window._actions["import_levels"].trigger(),
    "words": _words,
    "corrections": _corrections,
    "backup": _backup,
    "restoring": _restoring,
}
each_way = pytest.mark.parametrize("begin", WAYS.values(), ids=WAYS)


@pytest.fixture
def file(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A backup, which whoever wants a file chooses. It is read without end, and so is any other."""
    made = backing_up.back_up(desk, tmp_path / "all.duidu-backup")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(made), ""))
    read_without_end(monkeypatch)
    return made


def progress(window: MainWindow, qtbot: QtBot) -> QProgressDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(QProgressDialog)))
    (found,) = window.findChildren(QProgressDialog)
    qtbot.waitUntil(found.isVisible)
    return found


@each_way
def test_its_button_gives_it_up(
    window: MainWindow, file: Path, qtbot: QtBot, begin: Callable[[MainWindow], None], desk: Desk
) -> None:
    begin(window)
    dialog = progress(window, qtbot)
    assert dialog.labelText().endswith(f"ing {file.name}…")
    assert window._jobs.is_busy
    qtbot.mouseClick(dialog.findChildren(QPushButton)[0], _LEFT)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: not window.findChildren(QProgressDialog))
    assert not window._page.messages.isVisible()
    assert list(desk.folder.glob("before-restore-*")) == []


def test_it_counts_once_it_is_known_how_far_it_is(window: MainWindow, qtbot: QtBot) -> None:
    go_on = threading.Event()
    work = LongWork(window, window._jobs, "Doing…")

    def count(watch: Watch) -> None:
        watch.step(0, 100)(1, 4)
        assert go_on.wait(20)

    assert work.dialog.maximum() == 0
    work.run(count, lambda _: None, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: work.dialog.value() > 0)
    assert (work.dialog.value(), work.dialog.maximum()) == (25, 100)
    with qtbot.waitSignal(work.ended):
        go_on.set()


@each_way
def test_closing_the_window_gives_it_up(
    window: MainWindow, file: Path, qtbot: QtBot, begin: Callable[[MainWindow], None]
) -> None:
    begin(window)
    assert progress(window, qtbot).labelText().endswith(f"ing {file.name}…")
    with qtbot.waitSignal(window.finished, timeout=20_000):
        window.close()
    assert not window._jobs.is_busy
