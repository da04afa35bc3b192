"""Closing with changes that no disk took asks first, in the window and at the end of the desktop's session."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from reader.library import Articles, Folders, History
from reader.pipeline import Desk
from reader.settings import LIBRARY_FILE, OWN_FILE, Language, load_settings
from reader.ui import start
from reader.ui.leaving_dialog import LeavingDialog
from reader.ui.main_window import MainWindow
from tests.ui.conftest import MakeWindow, close, settle
from tests.ui.test_notices import edit, impatient, kept, locked, own

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager

__all__ = ["impatient", "own"]  # Fixtures.

Open = Callable[[MainWindow, Path], None]
LEFT = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.usefixtures("impatient")


class Manager:
    """Stands for the desktop's session, which no test can make."""

    def __init__(self, *, interacts: bool = True) -> None:
        self.said: list[str] = []
        self._interacts = interacts

    def allowsInteraction(self) -> bool:  # noqa: N802 - Qt's name
        return self._interacts

    def release(self) -> None:
        self.said.append("release")

    def cancel(self) -> None:
        self.said.append("cancel")


def _asked(window: MainWindow, qtbot: QtBot) -> LeavingDialog:
    qtbot.waitUntil(lambda: bool(window.leaving.dialog and window.leaving.dialog.isVisible()))
    dialog = window.leaving.dialog
    assert dialog
    return dialog


def test_what_no_disk_took_is_asked_about_and_can_be_kept(
    own: Path, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    with locked(own):
        edit(qtbot, window, "Mine.")
        qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        dialog = _asked(window, qtbot)
        assert window.isVisible()
        assert dialog.lost.text() == f"English that you wrote\n{own}: another program is using the file"
        assert "export" in dialog.hint.text()
        assert not dialog.outcome.isVisible()
        qtbot.mouseClick(dialog.try_again, LEFT)
        qtbot.waitUntil(dialog.outcome.isVisible)
        assert dialog.outcome.text() == "Tried again, without success (1)."
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert (dialog.isVisible(), window.isVisible()) == (False, True)
        window.close()
        _asked(window, qtbot)
        assert not dialog.outcome.isVisible()
    qtbot.mouseClick(dialog.try_again, LEFT)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert kept(own) == ["Mine."]


def test_it_is_closed_without_when_its_reader_says_so(
    own: Path, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    with locked(own):
        edit(qtbot, window, "Mine.")
        window.close()
        qtbot.mouseClick(_asked(window, qtbot).leave, LEFT)
        assert not window.isVisible()
    assert kept(own) == []


def test_nothing_is_asked_where_all_is_kept_or_can_be_now(
    own: Path, make_window: MakeWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    other, window = make_window(), make_window()
    open_file(window, text_file)
    with locked(own):
        edit(qtbot, window, "Mine.")
        window.close()  # The other window has it still.
        assert not window.isVisible()
    other.close()
    qtbot.waitUntil(lambda: not other.isVisible())
    assert (window.leaving.dialog, other.leaving.dialog) == (None, None)
    assert kept(own) == ["Mine."]


def test_the_library_is_asked_about_but_for_what_came_by_reading(
    tmp_path: Path, desk: Desk, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    path = tmp_path / "data" / LIBRARY_FILE
    Folders(path).close()
    with locked(path):
        open_file(window, text_file)
        qtbot.waitUntil(lambda: bool(desk.condition(LIBRARY_FILE).reason))
        assert desk.unkept() == {}
        window.open_text("我喜欢喝茶。", "Pasted text")
        settle(qtbot, window)
        desk.folders.add("News")
        window.close()
        dialog = _asked(window, qtbot)
        what = "Texts that you pasted or fetched, folders of the library"
        assert dialog.lost.text() == f"{what}\n{path}: another program is using the file"
        assert dialog.hint.text() == "Free some space, or let the folder be written to, and try again."
    qtbot.mouseClick(dialog.try_again, LEFT)
    qtbot.waitUntil(lambda: not window.isVisible())
    with closing(Folders(path)) as folders, closing(Articles(path)) as articles:
        assert folders.all() == ["News"]
        assert {entry.has_copy for entry in articles.all()} == {True, False}


def test_what_is_still_being_tried_closes_no_window_that_is_to_stay(
    own: Path, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    with locked(own):
        edit(qtbot, window, "Mine.")
        window.close()
        dialog = _asked(window, qtbot)
    qtbot.mouseClick(dialog.try_again, LEFT)
    qtbot.mouseClick(dialog.stay, LEFT)
    settle(qtbot, window)
    assert window.isVisible()
    assert kept(own) == ["Mine."]


def test_who_stays_while_settings_are_still_being_saved_stays(
    own: Path, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(window, text_file)
    with locked(own):
        edit(qtbot, window, "Mine.")
        window.close()
        dialog = _asked(window, qtbot)

    def save_rest(then: Callable[[], None]) -> None:
        qtbot.mouseClick(dialog.stay, LEFT)
        then()

    monkeypatch.setattr(window._chosen, "save_rest", save_rest)
    qtbot.mouseClick(dialog.try_again, LEFT)
    settle(qtbot, window)
    monkeypatch.undo()
    assert window.isVisible()


def test_settings_that_cannot_be_written_are_asked_about(window: MainWindow, qtbot: QtBot, settings_path: Path) -> None:
    settings_path.parent.write_text("a file in the folder's place", "utf-8")
    window.change(text_size=40)
    settle(qtbot, window)
    window.close()
    dialog = _asked(window, qtbot)
    assert dialog.lost.text() == f"Settings\n{settings_path}: a file stands where its folder should be"
    settings_path.parent.unlink()
    qtbot.mouseClick(dialog.try_again, LEFT)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert load_settings(settings_path).text_size == 40


def test_where_a_newer_version_wrote_the_file_trying_again_is_not_offered(
    desk: Desk, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    desk.folder.mkdir(exist_ok=True)
    with closing(sqlite3.connect(desk.folder / OWN_FILE)) as newer:
        newer.execute("PRAGMA user_version = 99")
    open_file(window, text_file)
    edit(qtbot, window, "Mine.")
    window.close()
    dialog = _asked(window, qtbot)
    assert dialog.lost.text().endswith(f"{OWN_FILE}: a newer version of Duidu wrote the file")
    assert "newer Duidu" in dialog.hint.text()
    assert not dialog.try_again.isVisible()
    window.change(language=Language.TRADITIONAL_CHINESE)
    qtbot.waitUntil(lambda: dialog.windowTitle() == "未儲存")
    assert "您寫的英文" in dialog.lost.text()


@pytest.mark.parametrize(("answer", "said"), [("leave", ["release"]), ("stay", ["release", "cancel"])])
def test_the_end_of_the_session_waits_for_an_answer(
    own: Path, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, answer: str, said: list[str]
) -> None:
    open_file(window, text_file)
    manager = Manager()
    assert window.leaving.end_session(cast("QSessionManager", manager), for_all=True)
    assert manager.said == []
    with locked(own):
        edit(qtbot, window, "Mine.")
        assert window.leaving.end_session(cast("QSessionManager", Manager(interacts=False)), for_all=True)
        QTimer.singleShot(0, lambda: qtbot.mouseClick(getattr(window.leaving.dialog, answer), LEFT))
        assert window.leaving.end_session(cast("QSessionManager", manager), for_all=True) is (answer == "leave")
    assert manager.said == said
    assert window.isVisible() is (answer == "stay")


@pytest.fixture
def windows(history: History, desk: Desk) -> Iterator[start.Windows]:
    """They are closed in the end, whatever no disk took."""
    windows = start.Windows(history, desk)
    yield windows
    for window in tuple(windows._open):
        close(window)
    windows.close()


@pytest.mark.parametrize(("answer", "said"), [("leave", ["release"]), ("stay", ["release", "cancel"])])
def test_the_end_of_the_session_asks_once_about_what_two_windows_share(
    own: Path, windows: start.Windows, qtbot: QtBot, open_file: Open, text_file: Path, answer: str, said: list[str]
) -> None:
    manager, first, second = Manager(), windows.open(), windows.open()
    for window in (second, first):
        window.show()
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    open_file(first, text_file)
    with locked(own):
        edit(qtbot, first, "Mine.")
        QTimer.singleShot(0, lambda: qtbot.mouseClick(getattr(first.leaving.dialog, answer), LEFT))
        windows.end_session(cast("QSessionManager", manager))
        assert (manager.said, second.leaving.dialog) == (said, None)
        assert (first.isVisible(), second.isVisible()) == (answer == "stay", True)
