"""Levels in the window, by menu, key and mouse: colours, legend, estimate, lists of the reader's own."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.pipeline import Desk, levels
from reader.settings import Language, LevelColours, Settings, ThemeChoice, load_settings
from reader.ui.levels.commands import LevelCommands
from reader.ui.main_window import MainWindow
from reader.ui.theme import DARK
from tests.ui.conftest import PLAIN, MakeWindow, settle

Open = Callable[[MainWindow, Path], None]


@pytest.fixture
def opened(window: MainWindow, open_file: Open, text_file: Path) -> MainWindow:
    open_file(window, text_file)
    return window


@pytest.fixture
def own_list(tmp_path: Path) -> Path:
    path = tmp_path / "TOCFL.csv"
    path.write_text("ID,Traditional\nL1-0001,喜歡\nL2-0001,喝茶\n", "utf-8")
    return path


def test_who_sees_no_levels_loads_nothing_for_them(
    window: MainWindow, open_file: Open, text_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # So importing it fails.
    monkeypatch.setitem(sys.modules, "reader.ui.reading_view.level_marks", None)
    open_file(window, text_file)
    assert window.study.levels.legend.isHidden()


def choose(qtbot: QtBot, window: MainWindow, colours: LevelColours) -> LevelCommands:
    window._actions[f"levels.{colours}"].trigger()
    settle(qtbot, window)
    return window.study.levels


def underlined(window: MainWindow) -> dict[str, int | None]:
    """The words that have bars on the page, with their levels."""
    view = window._page.view
    assert view._sheet is not None
    marks = view._sheet.marks.levels
    found: dict[str, int | None] = {}
    for _, _, row in view._sheet.visible() if marks else []:
        assert marks is not None
        for bar, level in marks.bars(row):
            assert row.chinese is not None
            line = row.chinese.line_at(bar.center().y())
            cells = (
                each for each in line.cells if each.x < bar.center().x() + bar.width() / 2 and each.right > bar.left()
            )
            found["".join(each.cell.text for each in cells)] = level
    return found


def test_words_are_underlined_by_the_syllabus_of_the_menu(opened: MainWindow, qtbot: QtBot) -> None:
    assert underlined(opened) == {}
    commands = choose(qtbot, opened, LevelColours.HSK_2025)
    words = underlined(opened)
    assert (words["我"], words["喜欢"], words["喝茶"]) == (1, 1, None)
    assert "北京" not in words
    assert commands.legend.isVisible()
    choose(qtbot, opened, LevelColours.OFF)
    assert underlined(opened) == {}
    assert not commands.legend.isVisible()


def test_the_choice_is_kept(opened: MainWindow, qtbot: QtBot, settings_path: Path) -> None:
    choose(qtbot, opened, LevelColours.GF0025)
    assert load_settings(settings_path).levels is LevelColours.GF0025


def test_the_legend_names_the_syllabus_and_its_levels(opened: MainWindow, qtbot: QtBot) -> None:
    legend = choose(qtbot, opened, LevelColours.HSK_2).legend
    assert legend.accessibleName() == "Words are underlined by their level in HSK 2.0: 1, 2, 3, 4, 5, 6, in no list."
    assert legend.toolTip() == legend.accessibleName()
    choose(qtbot, opened, LevelColours.GF0025)
    assert "GF0025-2021: 1, 2, 3, 4, 5, 6, 7-9, in no list." in legend.accessibleName()
    opened.change(language=Language.SIMPLIFIED_CHINESE)
    settle(qtbot, opened)
    assert "GF0025-2021 中的等级：1, 2, 3, 4, 5, 6, 7-9, 表外" in legend.accessibleName()
    assert opened.study.levels.estimate.toolTip().startswith("学完 GF0025-2021")
    opened.change(language=Language.ENGLISH)


def test_the_legend_is_painted_in_the_theme(opened: MainWindow, qtbot: QtBot) -> None:
    legend = choose(qtbot, opened, LevelColours.HSK_2).legend
    light = legend.grab().toImage()
    opened.change(theme=ThemeChoice.DARK)
    assert legend._theme.name == DARK.name
    assert legend.grab().toImage() != light


def test_another_article_is_coloured_too(opened: MainWindow, qtbot: QtBot, open_file: Open, tmp_path: Path) -> None:
    choose(qtbot, opened, LevelColours.HSK_2025)
    other = tmp_path / "other.txt"
    other.write_text("她买银行的书。\n", "utf-8")
    open_file(opened, other)
    assert underlined(opened)["银行"] == 3


def test_a_window_begins_with_the_colours_of_its_settings(
    make_window: MakeWindow, open_file: Open, text_file: Path
) -> None:
    settings = Settings(language=PLAIN.language, theme=PLAIN.theme, levels=LevelColours.HSK_2025)
    window = make_window(settings)
    open_file(window, text_file)
    assert underlined(window)["我"] == 1


def test_the_status_bar_tells_the_level_of_the_article(opened: MainWindow, qtbot: QtBot) -> None:
    estimate = opened.study.levels.estimate
    assert estimate.isVisible()
    assert estimate.text() == "HSK 2025: 4"
    assert estimate.toolTip().startswith("Whoever knows HSK 2025 up to level 4")
    choose(qtbot, opened, LevelColours.GF0025)
    assert estimate.text() == "GF0025-2021: 1"


def test_a_text_beyond_the_levels(window: MainWindow, open_file: Open, tmp_path: Path) -> None:
    hard = tmp_path / "hard.txt"
    hard.write_text("饕餮魑魅魍魉。\n", "utf-8")
    open_file(window, hard)
    assert window.study.levels.estimate.text() == "HSK 2025: above 7-9"
    assert "less than 95 %" in window.study.levels.estimate.toolTip()


def test_a_list_of_the_readers_own_is_imported_and_shown(
    opened: MainWindow, qtbot: QtBot, own_list: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(own_list), ""))
    opened._actions["import_levels"].trigger()
    settle(qtbot, opened)
    assert opened.settings.levels is LevelColours.OWN
    assert "“TOCFL”: 2 words in 2 levels." in opened._page.messages.text.text()
    assert (underlined(opened)["喜欢"], underlined(opened)["喝茶"]) == (1, 2)
    assert "TOCFL: L1, L2, in no list" in opened.study.levels.legend.accessibleName()
    # Another list in its place is shown at once.
    own_list.write_text("Word,Level\n喜欢,C\n", "utf-8")
    opened._actions["import_levels"].trigger()
    settle(qtbot, opened)
    assert underlined(opened)["喝茶"] is None
    assert opened.study.levels.estimate.text() == "TOCFL: above C"
    assert levels.levels_of(desk.folder, "喜欢")[-1] == "TOCFL: C"


def test_without_a_list_one_is_asked_for(
    opened: MainWindow, qtbot: QtBot, own_list: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(own_list), ""))
    choose(qtbot, opened, LevelColours.OWN)
    messages = opened._page.messages
    assert "you have added no list of levels of your own" in messages.text.text()
    assert underlined(opened) == {}
    qtbot.mouseClick(messages.action, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert underlined(opened)["喜欢"] == 1


def test_a_file_that_is_no_list_is_told(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("hello\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    opened._actions["import_levels"].trigger()
    settle(qtbot, opened)
    assert "bad.csv: it is not a usable list of levels" in opened._page.messages.text.text()
    assert opened.settings.levels is LevelColours.OFF


def test_no_file_chosen_changes_nothing(opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    opened._actions["import_levels"].trigger()
    settle(qtbot, opened)
    assert not opened._page.messages.isVisible()
