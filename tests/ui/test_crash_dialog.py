"""What the reader sees when something went wrong that nobody foresaw: a line, a dialog, a report of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader import __version__
from reader.settings import Language
from reader.ui import crash_dialog
from reader.ui.crash_dialog import CrashDialog
from reader.ui.jobs import Jobs
from reader.ui.language import speak
from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle

WHAT = "Traceback (most recent call last):\n  File \"~/reader/x.py\", line 3, in f\nKeyError: '[text]'\n"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[QApplication]:
    """Whatever the machine's language is."""
    speak(Language.ENGLISH)
    yield qapp
    speak(Language.ENGLISH)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def dialog(qtbot: QtBot, jobs: Jobs, parent: QWidget) -> CrashDialog:
    dialog = CrashDialog(jobs, WHAT, parent)
    dialog.show()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    return dialog


def test_it_shows_what_happened_in_which_versions(dialog: CrashDialog) -> None:
    report = dialog.report.toPlainText()
    assert report.startswith(f"Duidu {__version__}, Python 3.")
    assert "Libraries: " in report
    assert "\nQt 6." in report
    assert report.endswith(WHAT)
    assert dialog.report.isReadOnly()
    assert "Nothing was sent" in dialog.promise.text()
    assert "should not have" in dialog.told.text()


def test_the_report_is_copied(dialog: CrashDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.copy, LEFT)
    assert QApplication.clipboard().text() == dialog.report.toPlainText()
    assert dialog.outcome.text() == "Copied."
    dialog.show_error("another")
    assert dialog.outcome.text() == ""


def test_the_report_is_saved_or_said_why_not(
    dialog: CrashDialog, jobs: Jobs, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = [tmp_path / "a.txt", tmp_path / "none" / "b.txt"]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(asked.pop(0)), ""))
    qtbot.mouseClick(dialog.save, LEFT)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert (tmp_path / "a.txt").read_text("utf-8") == dialog.report.toPlainText()
    assert dialog.outcome.text() == f"Saved as {tmp_path / 'a.txt'}."
    qtbot.mouseClick(dialog.save, LEFT)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert dialog.outcome.text().startswith("b.txt: it could not be written")
    assert asked == []


def test_saving_is_told_where_something_else_went_wrong_meanwhile(
    dialog: CrashDialog, jobs: Jobs, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.txt"), ""))
    qtbot.mouseClick(dialog.save, LEFT)
    dialog.show_error("another")
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert dialog.outcome.text() == f"Saved as {tmp_path / 'a.txt'}."
    assert dialog.report.toPlainText().endswith("another\n")


def test_closed_at_once_it_is_shown_no_report(jobs: Jobs, qtbot: QtBot, parent: QWidget) -> None:
    dialog = CrashDialog(jobs, WHAT, parent)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
    qtbot.waitUntil(lambda: not jobs.is_busy)  # An error over there fails the test.
    assert parent.findChildren(CrashDialog) == []


def test_it_can_be_read_and_left_by_keyboard(dialog: CrashDialog, qtbot: QtBot) -> None:
    dialog.report.setFocus()
    qtbot.keyClick(dialog.report, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "KeyError" in dialog.report.textCursor().selectedText()
    qtbot.keyClick(dialog.report, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def _fail() -> None:
    raise KeyError("龘靐齉")


@pytest.fixture
def failing(window: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> Callable[[], None]:
    """Lets a job of the window fail in a way that nobody foresaw."""

    def fail() -> None:
        window._jobs.run("x", _fail, lambda _: None)
        settle(qtbot, window)
        caplog.clear()

    return fail


def _dialogs(window: MainWindow) -> list[CrashDialog]:
    return [each for each in window.findChildren(CrashDialog) if each.isVisible()]


def test_a_job_that_fails_is_a_calm_line_and_one_dialog(
    window: MainWindow, failing: Callable[[], None], qtbot: QtBot
) -> None:
    messages = window._page.messages
    for _ in range(3):
        failing()
        assert _dialogs(window) == _dialogs(window)[:1]
        assert messages.text.text() == "Something went wrong that should not have."
        assert "stays open" in messages.hint.text()
        qtbot.mouseClick(messages.action, LEFT)
        assert not messages.isVisible()
    (dialog,) = _dialogs(window)
    settle(qtbot, window)
    assert dialog.report.toPlainText().endswith("KeyError: '[text]'\n")
    assert "龘" not in dialog.report.toPlainText()
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(CrashDialog))
    failing()
    qtbot.mouseClick(messages.action, LEFT)
    assert len(_dialogs(window)) == 1
    settle(qtbot, window)


def test_the_dialog_speaks_the_language_of_the_window(
    window: MainWindow, failing: Callable[[], None], qtbot: QtBot
) -> None:
    failing()
    window._page.messages.action.click()
    (dialog,) = _dialogs(window)
    window.change(language=Language.SIMPLIFIED_CHINESE)
    qtbot.waitUntil(lambda: dialog.copy.text() == "复制报告(&C)")
    assert dialog.told.text().startswith("对读")
    settle(qtbot, window)
    dialog.close()
    window.change(language=Language.ENGLISH)


def test_the_end_of_the_process_before_is_told(window: MainWindow, failing: Callable[[], None], qtbot: QtBot) -> None:
    window.study.crashes.tell_last(["Duidu 0\nFatal Python error: Aborted\n", "Duidu 0\nSegmentation fault\n"])
    messages = window._page.messages
    assert messages.text.text() == "Duidu ended unexpectedly last time."
    qtbot.mouseClick(messages.action, LEFT)
    (dialog,) = _dialogs(window)
    settle(qtbot, window)
    assert "last time" in dialog.told.text()
    assert "Aborted\n\nDuidu 0\nSegmentation" in dialog.report.toPlainText()
    failing()
    qtbot.mouseClick(messages.action, LEFT)
    settle(qtbot, window)
    assert _dialogs(window) == [dialog]
    assert "should not have" in dialog.told.text()


def test_without_a_window_it_stands_alone(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[CrashDialog] = []

    def look(dialog: CrashDialog) -> int:
        seen.append(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        return 0

    before = qapp.palette()
    monkeypatch.setattr(CrashDialog, "exec", look)
    crash_dialog.show_alone(KeyError("龘"))
    (dialog,) = seen
    assert dialog.parent() is None
    assert dialog.told.text()
    assert "KeyError: [text]" in dialog.report.toPlainText()
    qapp.setPalette(before)
