"""Copying in a real window: at once, and from a worker where it is long."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.settings import ScriptChoice
from reader.ui.main_window import MainWindow
from reader.ui.reading_view import Selected
from tests.ui.conftest import PLAIN, MakeWindow

Open = Callable[[MainWindow, Path], None]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PARAGRAPHS = 400


@pytest.fixture
def novel(tmp_path: Path) -> Path:
    path = tmp_path / "novel.txt"
    path.write_text("\n\n".join(["长路\n\n"] + ["我喜欢喝茶，他去学校。我们喜欢北京的银行。"] * PARAGRAPHS), "utf-8")
    return path


def _select_all(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window._page.view, Qt.Key.Key_A, CTRL)


def _clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_a_little_is_copied_at_once(window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path) -> None:
    open_file(window, text_file)
    qtbot.keyClick(window._page.view, Qt.Key.Key_Right, CTRL | SHIFT)
    qtbot.keyClick(window._page.view, Qt.Key.Key_C, CTRL | SHIFT)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "喝(hē)茶(chá)"
    assert copied.html().startswith('<p lang="zh-Hans"><ruby>喝<rp>(</rp><rt>hē</rt>')
    qtbot.keyClick(window._page.view, Qt.Key.Key_C, CTRL)
    assert _clipboard() == "喝茶"
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_copying_nothing_leaves_the_clipboard(window: MainWindow, open_file: Open, text_file: Path) -> None:
    window._copy.copy()
    open_file(window, text_file)
    QGuiApplication.clipboard().setText("before")
    window._copy.copy()
    assert _clipboard() == "before"


def test_much_is_copied_by_a_worker_and_the_status_line_says_so(
    window: MainWindow, qtbot: QtBot, open_file: Open, novel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(window, novel)
    _select_all(window, qtbot)
    threads: list[threading.Thread] = []
    copied = Selected.copied

    def watched(*args: object, **options: object) -> object:
        threads.append(threading.current_thread())
        return copied(*args, **options)  # pyright: ignore[reportArgumentType, reportCallIssue]

    monkeypatch.setattr(Selected, "copied", watched)
    said: list[str] = []
    window._copy.doing.connect(said.append)
    QGuiApplication.clipboard().setText("before")
    qtbot.keyClick(window._page.view, Qt.Key.Key_C, CTRL | SHIFT)
    assert window._status.activity.text() == "Copying…"
    qtbot.waitUntil(lambda: said == ["Copying…", ""])
    assert threading.main_thread() not in threads
    assert _clipboard().count("银(yín)行(háng)") == PARAGRAPHS
    assert QGuiApplication.clipboard().mimeData().html().count("<rt>chá</rt>") == PARAGRAPHS
    assert window._status.activity.text() == ""


def test_all_of_it_is_in_the_script_shown(make_window: MakeWindow, qtbot: QtBot, open_file: Open, novel: Path) -> None:
    window = make_window(replace(PLAIN, script=ScriptChoice.TRADITIONAL))
    open_file(window, novel)
    window._page.view.forget([f"{block}.0" for block in range(100, PARAGRAPHS)])
    _select_all(window, qtbot)
    chosen = window._page.view.selected()
    assert chosen is not None
    assert len(chosen.known.annotations) < PARAGRAPHS * 2
    window._copy.copy()
    qtbot.waitUntil(lambda: _clipboard().count("我喜歡喝茶，他去學校。我們喜歡北京的銀行。") == PARAGRAPHS)


def test_the_second_of_two_long_copies_holds(window: MainWindow, qtbot: QtBot, open_file: Open, novel: Path) -> None:
    open_file(window, novel)
    _select_all(window, qtbot)
    said: list[str] = []
    window._copy.doing.connect(said.append)
    window._copy.copy(with_pinyin=True)
    window._copy.copy()
    qtbot.waitUntil(lambda: "" in said)
    qtbot.waitUntil(lambda: not window._jobs.is_busy)
    assert said == ["Copying…", "Copying…", ""]
    assert _clipboard().count("银行") == PARAGRAPHS
    assert "yín" not in _clipboard()


def test_closing_the_window_ends_a_long_copy(window: MainWindow, qtbot: QtBot, open_file: Open, novel: Path) -> None:
    open_file(window, novel)
    _select_all(window, qtbot)
    QGuiApplication.clipboard().setText("before")
    window._copy.copy(with_pinyin=True)
    window.close()
    window.wait_for_work()
    assert _clipboard() == "before"


def test_find_takes_no_long_selection(window: MainWindow, qtbot: QtBot, open_file: Open, novel: Path) -> None:
    open_file(window, novel)
    _select_all(window, qtbot)
    window._find.start()
    assert window._find._bar is not None
    assert window._find._bar.field.text() == ""
    assert window._page.view.word_at_hand() == ""
