"""What becomes of a file that is no text: dropped on the window, or opened with Duidu from a file manager."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.library import History
from reader.pipeline import Desk, backing_up
from reader.ui import start
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from tests.dictionary.builders import stardict_files, term, write_files, write_zip, yomitan_files
from tests.importers.book_files import epub
from tests.ui.conftest import PLAIN, settle
from tests.ui.test_file_commands import drop, files, message


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    return write_files(tmp_path / "star", stardict_files(title="Star"))


@pytest.fixture
def backup(tmp_path: Path, desk: Desk) -> Path:
    return backing_up.back_up(desk, tmp_path / "all.duidu-backup")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A dictionary of Yomitan."""
    return write_zip(tmp_path / "yomi.zip", yomitan_files([term("银行", "yín háng", "bank")]))


def titles(window: MainWindow) -> list[str]:
    dialog = window.study.dictionaries.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return [each.title for each in dialog.model.added]


def test_dropped_dictionaries_are_added_and_shown(window: MainWindow, qtbot: QtBot, dictionary: Path) -> None:
    assert drop(window, files(dictionary))
    settle(qtbot, window)
    assert titles(window) == ["Star"]
    assert window._session.article is None


def test_a_dropped_dictionary_that_is_none_is_told_of_in_the_dialog(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "bad.ifo"
    path.write_text("no dictionary", "utf-8")
    assert drop(window, files(path))
    settle(qtbot, window)
    assert titles(window) == []
    dialog = window.study.dictionaries.dialog
    assert dialog is not None
    assert "bad.ifo" in dialog.messages.text.text()


def test_an_archive_that_is_a_dictionary_is_added(
    window: MainWindow, qtbot: QtBot, archive: Path, dictionary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert drop(window, files(archive, dictionary))
    settle(qtbot, window)
    assert titles(window) == ["Yomi", "Star"]
    other = write_zip(archive.with_name("b.zip"), yomitan_files([term("茶", "chá", "tea")], title="Tea"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    window._actions["open"].trigger()
    settle(qtbot, window)
    assert titles(window) == ["Yomi", "Star", "Tea"]
    assert not message(window)


def test_another_archive_is_read_as_what_it_is(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    book = tmp_path / "book.zip"
    book.write_bytes(epub({"a.xhtml": "<h1>喝茶的人</h1><p>我喜欢喝茶。</p>"}))
    assert drop(window, files(book, tmp_path / "b.txt"))
    settle(qtbot, window)
    assert window._session.article is not None
    assert message(window).startswith("book.zip was opened, the first of 2 files.")
    assert drop(window, files(write_zip(tmp_path / "photos.zip", {"a.txt": b"a"})))
    settle(qtbot, window)
    assert message(window).startswith("photos.zip: it is a ZIP, XLSX or PPTX file, not a text")
    assert window.study.dictionaries.dialog is None


def test_a_dropped_backup_is_restored_only_when_that_is_confirmed(
    window: MainWindow, qtbot: QtBot, backup: Path
) -> None:
    assert drop(window, files(backup))
    settle(qtbot, window)
    commands = window._library.commands
    assert commands is not None
    assert commands.dialog.isVisible()
    assert "become those of all.duidu-backup" in commands.dialog.messages.text.text()
    with qtbot.waitSignal(window._library.restored, timeout=20_000):
        qtbot.mouseClick(commands.dialog.messages.action, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert commands.dialog.messages.text.text() == "The backup is restored."


def test_what_is_no_backup_is_not_offered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "bad.duidu-backup"
    path.write_bytes(b"PK")
    assert drop(window, files(path))
    settle(qtbot, window)
    commands = window._library.commands
    assert commands is not None
    assert commands.dialog.messages.text.text().startswith("bad.duidu-backup: ")
    assert not commands.dialog.messages.action.isVisible()


def test_a_dropped_package_is_installed_or_refused(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "bad.argosmodel"
    path.write_bytes(b"PK")
    assert drop(window, files(path))
    settle(qtbot, window)
    assert message(window).startswith("bad.argosmodel: ")


def test_a_dictionary_that_is_chosen_to_be_opened_is_added(
    window: MainWindow, qtbot: QtBot, dictionary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(dictionary), ""))
    window._actions["open"].trigger()
    settle(qtbot, window)
    assert titles(window) == ["Star"]


@pytest.mark.parametrize("name", ["dictionary", "archive"])
@pytest.mark.parametrize("read_before", [False, True])
def test_a_start_with_a_dictionary_shows_a_text_and_adds_it(
    qtbot: QtBot,
    settings_path: Path,
    history: History,
    desk: Desk,
    store: ModelStore,
    text_file: Path,
    request: pytest.FixtureRequest,
    name: str,
    *,
    read_before: bool,
) -> None:
    if read_before:
        history.opened(text_file, "喝茶的人")
    window = MainWindow(settings_path, history, desk, store, PLAIN)
    qtbot.addWidget(window)
    start._open_first(window, history, request.getfixturevalue(name))
    qtbot.waitUntil(lambda: window.study.dictionaries.dialog is not None)
    settle(qtbot, window)
    assert titles(window) == [{"dictionary": "Star", "archive": "Yomi"}[name]]
    assert window.windowTitle().startswith("喝茶的人" if read_before else "慢車重新開進青石鎮")
