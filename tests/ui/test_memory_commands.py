"""Glossary and memory in and out of a window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.library import Edit
from reader.model import Term, TranslationKind
from reader.pipeline import Desk, keeping
from reader.translate.models import install_file
from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle

Open = Callable[[MainWindow, Path], None]


@pytest.fixture
def opened(window: MainWindow, open_file: Open, text_file: Path, package: Path) -> MainWindow:
    install_file(package)
    open_file(window, text_file)
    return window


def choose(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(file), ""))


def test_an_imported_glossary_holds_at_once(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "terms.csv"
    file.write_text("学校,college\n北京,Beijing\n", "utf-8")
    choose(monkeypatch, file)
    opened._actions["import_glossary"].trigger()
    settle(qtbot, opened)
    assert opened._page.messages.text.text() == "2 terms imported."
    assert opened._page.view._sheet is not None
    assert set(opened._page.view._sheet.marks.terms) == {"1.1", "2.0"}
    choose(monkeypatch, tmp_path / "out.csv")
    opened._actions["export_glossary"].trigger()
    settle(qtbot, opened)
    assert "college" in (tmp_path / "out.csv").read_text("utf-8-sig")


def test_imported_translations_are_shown_at_once(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Desk(tmp_path / "other")
    other.edits.save(Edit("他去学校。", "He goes to school."))
    other.glossary.put([Term("茶", "tea")])
    choose(monkeypatch, keeping.export_memory(other, tmp_path / "memory.tmx"))
    other.close()
    opened._actions["import_memory"].trigger()
    settle(qtbot, opened)
    assert opened._page.messages.text.text() == "1 translations imported."
    assert opened._session.english is not None
    own = opened._session.english.translation("1.1")
    assert own is not None
    assert (own.text, own.kind) == ("He goes to school.", TranslationKind.OWN)
    choose(monkeypatch, tmp_path / "out.tmx")
    opened._actions["export_memory"].trigger()
    settle(qtbot, opened)
    assert "He goes to school." in (tmp_path / "out.tmx").read_text("utf-8")


def test_a_file_that_is_none_is_told(
    opened: MainWindow, qtbot: QtBot, text_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, text_file)
    opened._actions["import_memory"].trigger()
    settle(qtbot, opened)
    assert opened._page.messages.text.text().startswith("tea.txt: ")
