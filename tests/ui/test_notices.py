"""What is said without having been asked: no Chinese font, and what is lost or not kept."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.library import (
    Articles,
    Corrections,
    Edit,
    Edits,
    Folders,
    Glossary,
    History,
    TranslationMemory,
    Words,
    database,
)
from reader.model import Correction, CorrectionKind, Term, WordState
from reader.pipeline import Desk
from reader.settings import INDEX_FILE, LIBRARY_FILE, MEMORY_FILE, OWN_FILE, Language
from reader.translate.models import install_file
from reader.ui import notices
from reader.ui.language import speak
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from tests.ui.conftest import PLAIN, MakeWindow, close, settle

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
        "Recent files and reading positions cannot be kept this time (a file stands where its folder should be)."
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


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The file with the reader's edits and terms that the desk of these tests uses."""
    path = tmp_path / "data" / OWN_FILE
    Edits(path).close()
    return path


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program keeps the file from being written."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def edit(qtbot: QtBot, window: MainWindow, english: str) -> None:
    """Write a translation into the card of the first sentence, as a reader does."""
    window._sentences.open_card("1.0")
    window._sentences.card.english.setPlainText(english)
    qtbot.keyClick(window._sentences.card.english, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)


def kept(own: Path) -> list[str]:
    with closing(Edits(own)) as edits:
        return [item.english for item in edits.all()]


OWN = "edits, corrections, glossary, words and bookmarks"
UNKEPT = f"Your {OWN} cannot be written to the disk: another program is using the file."


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_PRECIOUS_BUSY_SECONDS", 0.0)
    monkeypatch.setattr(database, "_BUSY_SECONDS", 0.0)


@pytest.mark.usefixtures("impatient")
def test_an_edit_that_is_not_kept_is_told_at_once_and_each_time(
    own: Path, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    bar = window._page.messages
    assert not bar.isVisible()
    with locked(own):
        for english in ("First.", "Second."):
            edit(qtbot, window, english)
            assert bar.isVisible()
            assert bar.text.text() == UNKEPT
            assert "lost when Duidu is closed" in bar.hint.text()
            assert not bar._passing.isActive()
            qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
        assert not bar.isVisible()
        assert window._session.english is not None
        window._session.english.edit("1.0", "Second.", only_here=False)  # The same again changes nothing.
        settle(qtbot, window)
        assert not bar.isVisible()
        window.change(language=Language.TRADITIONAL_CHINESE)
        edit(qtbot, window, "Third.")
        assert bar.text.text() == "您的修改、更正、術語表、生詞本和書籤無法寫入磁碟：另一個程式正在使用該檔案。"
        speak(Language.ENGLISH)
    assert kept(own) == []


@pytest.mark.usefixtures("impatient")
def test_trying_again_writes_what_was_not_kept(
    own: Path, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    bar = window._page.messages
    with locked(own):
        edit(qtbot, window, "Mine.")
        assert bar.action.text() == "Try again"
        qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        assert bar.text.text() == UNKEPT
        assert bar.isVisible()
    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert bar.text.text() == f"Your {OWN} are on the disk again."
    assert kept(own) == ["Mine."]


@pytest.mark.usefixtures("impatient")
def test_what_was_not_kept_is_written_without_being_asked(
    own: Path, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    bar, retry = window._page.messages, window._notices._retry
    with locked(own):
        edit(qtbot, window, "Mine.")
        bar.hide()
        retry.setInterval(1)  # Before, the window would hardly ever have nothing to do.
        qtbot.waitSignal(retry.timeout).wait()
        assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible)
    assert bar.text.text() == f"Your {OWN} are on the disk again."
    assert kept(own) == ["Mine."]
    assert not retry.isActive()


@pytest.mark.usefixtures("impatient")
def test_what_the_reader_changed_in_the_library_is_told_and_tried_again(
    tmp_path: Path, window: MainWindow, desk: Desk, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    path = tmp_path / "data" / LIBRARY_FILE
    Folders(path).close()
    bar, retry = window._page.messages, window._notices._retry
    told = "Changes of the library cannot be kept this time (another program is using the file)."
    with locked(path):
        open_file(window, text_file)
        qtbot.waitUntil(bar.isVisible)
        assert (bar.text.text(), bar.action.isVisible(), retry.isActive()) == (told, False, False)
        qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
        window.open_text("我喜欢喝茶。", "Pasted text")  # Of which there is no file.
        qtbot.waitUntil(bar.isVisible)
        assert (bar.text.text(), bar.action.text(), retry.isActive()) == (told, "Try again", True)
        assert "lost when Duidu is closed" in bar.hint.text()
        settle(qtbot, window)
        qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        assert (bar.isVisible(), bar.text.text()) == (True, told)
    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.text.text() == "What you changed in the library is on the disk again.")
    assert not retry.isActive()
    assert desk.unkept() == {}
    with closing(Articles(path)) as articles:
        assert {entry.has_copy for entry in articles.all()} == {True, False}


@pytest.mark.usefixtures("impatient")
def test_closing_writes_what_can_be_written_by_then(
    own: Path, window: MainWindow, desk: Desk, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    with locked(own):
        edit(qtbot, window, "Mine.")
    close(window)
    desk.close()
    assert kept(own) == ["Mine."]


def test_damaged_edits_are_told_with_what_was_rescued(
    own: Path, make_window: MakeWindow, open_file: Open, text_file: Path
) -> None:
    with closing(Edits(own)) as edits, closing(Glossary(own)) as glossary:
        edits.save_all(Edit(f"第{number}句。", "English") for number in range(3))
        glossary.put([Term("茶", "tea")])
    with closing(Words(own)) as words, closing(Corrections(own)) as corrections:
        words.set_state(["茶"], WordState.KNOWN)
        corrections.save(Correction(CorrectionKind.READING, text, "cha4") for text in "茶查")
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with own.open("r+b") as file:
        file.write(b"\xff" * 4096)
    window = make_window()
    open_file(window, text_file)
    bar = window._page.messages
    assert bar.text.text() == f"The file with your {OWN} was damaged; what could be read was kept."
    counts = "Edits kept: 3, corrections: 2, terms: 1, words: 1, bookmarks: 0."
    assert bar.hint.text().startswith(f"{counts} The damaged file is {OWN_FILE}.corrupt-")
    assert not bar._passing.isActive()
    bar.hide()
    open_file(window, text_file)
    assert not bar.isVisible()


@pytest.mark.usefixtures("impatient")
def test_translations_that_are_not_kept_are_told_once(
    tmp_path: Path, window: MainWindow, open_file: Open, text_file: Path, package: Path
) -> None:
    path = tmp_path / "data" / MEMORY_FILE
    TranslationMemory(path).close()
    install_file(package)
    bar = window._page.messages
    with locked(path):
        open_file(window, text_file)
        assert bar.text.text() == "Translations cannot be kept this time (another program is using the file)."
        bar.hide()
        open_file(window, text_file)
        assert not bar.isVisible()
    assert {item.text for item in window._session.english_so_far()} >= {"I like drink tea."}


def test_a_damaged_memory_is_told(tmp_path: Path, window: MainWindow, open_file: Open, text_file: Path) -> None:
    path = tmp_path / "data" / MEMORY_FILE
    path.parent.mkdir()
    path.write_bytes(b"no database at all, but long enough to be looked at" * 50)
    open_file(window, text_file)
    bar = window._page.messages
    assert bar.text.text() == "The memory of earlier translations was damaged and begins anew."
    assert MEMORY_FILE in bar.hint.text()


NEWER = "a newer version of Duidu wrote the file"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (MEMORY_FILE, f"Translations cannot be kept this time ({NEWER})."),
        (LIBRARY_FILE, f"Changes of the library cannot be kept this time ({NEWER})."),
        (INDEX_FILE, f"The index of the library cannot be kept this time ({NEWER})."),
        (OWN_FILE, f"Your {OWN} cannot be written to the disk: {NEWER}."),
    ],
)
def test_a_file_of_a_newer_version_is_told_with_what_to_do(
    desk: Desk, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, file: str, text: str
) -> None:
    desk.folder.mkdir(exist_ok=True)
    window._library.feed._rest.setInterval(50)
    with closing(sqlite3.connect(desk.folder / file)) as newer:
        newer.execute("PRAGMA user_version = 99")
    before = (desk.folder / file).read_bytes()
    open_file(window, text_file)
    if file == OWN_FILE:  # Of which nothing is said before something is to be kept.
        edit(qtbot, window, "Mine.")
    bar = window._page.messages
    qtbot.waitUntil(bar.isVisible)
    assert bar.text.text() == text
    assert "the newer Duidu" in bar.hint.text()
    assert (desk.folder / file).read_bytes() == before


def test_several_files_of_a_newer_version_are_told_together_and_nothing_vain_is_offered(
    desk: Desk, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    desk.folder.mkdir(exist_ok=True)
    for file in (OWN_FILE, LIBRARY_FILE):
        with closing(sqlite3.connect(desk.folder / file)) as newer:
            newer.execute("PRAGMA user_version = 99")
    open_file(window, text_file)
    edit(qtbot, window, "Mine.")
    bar = window._page.messages
    assert bar.text.text() == f"This cannot be written to the disk ({NEWER}): your {OWN}; changes of the library."
    assert bar.hint.text().startswith("What is in these files is safe: open them with the newer Duidu.")
    assert not bar.action.isVisible()
    assert not window._notices._retry.isActive()
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    open_file(window, text_file)
    assert not bar.isVisible()


def test_a_home_that_takes_nothing_is_told_at_once_with_all_that_is_lost(
    desk: Desk, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    desk.folder.write_text("no folder", "utf-8")
    window._library.feed._rest.setInterval(50)
    open_file(window, text_file)
    edit(qtbot, window, "Mine.")
    bar = window._page.messages
    what = f"your {OWN}; translations; changes of the library; the index of the library."
    told = f"This cannot be written to the disk (a file stands where its folder should be): {what}"
    qtbot.waitUntil(lambda: bar.text.text() == told)
    assert bar.action.text() == "Try again"
    desk.folder.unlink()
    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert bar.text.text() == f"Your {OWN} are on the disk again."
    assert kept(desk.folder / OWN_FILE) == ["Mine."]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (LIBRARY_FILE, "The file of the library was damaged; what could be read was kept."),
        (INDEX_FILE, "The index of the library was damaged and is made anew."),
    ],
)
def test_a_damaged_file_of_the_library_is_told(
    desk: Desk, window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, file: str, text: str
) -> None:
    desk.folder.mkdir(exist_ok=True)
    window._library.feed._rest.setInterval(50)
    (desk.folder / file).write_bytes(b"no database at all, but long enough to be looked at" * 50)
    open_file(window, text_file)
    bar = window._page.messages
    qtbot.waitUntil(bar.isVisible)
    assert bar.text.text() == text
    assert f"{file}.corrupt-" in bar.hint.text()
