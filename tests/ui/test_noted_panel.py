"""The tab of highlights and notes in the side panel: what it lists, where it leads, what is changed there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader import pipeline
from reader.model import Colour
from reader.pipeline import Desk, highlighting
from reader.pipeline.highlighting import ArticleText
from reader.settings import ScriptChoice
from reader.ui.main_window import MainWindow
from reader.ui.note_dialog import NoteDialog
from reader.ui.side_panel import NOTES, SidePanel
from tests.ui.conftest import settle

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PARAGRAPH = "渡船慢慢地离开了岸，船上的人都不说话。老张往后看。\n"
TEXT = "长河\n" + "".join(f"第{number}章 头发\n" + PARAGRAPH * 9 for number in range(1, 21))


@pytest.fixture
def reading(
    window: MainWindow, tmp_path: Path, desk: Desk, open_file: Callable[[MainWindow, Path], None]
) -> MainWindow:
    """A window on a novel with two highlights, the later one made first."""
    path = tmp_path / "novel.txt"
    path.write_text(TEXT, "utf-8")
    article = pipeline.open_file(path)
    text = ArticleText(article.id, path)
    highlighting.highlight(desk, article, text, [(150, 0, 2)], Colour.GREEN)
    highlighting.highlight(desk, article, text, [(1, 4, 6)], note="first line\nsecond line")
    open_file(window, path)
    return window


def opened(window: MainWindow, qtbot: QtBot) -> SidePanel:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Key.Key_H, Modifier.ControlModifier | Modifier.ShiftModifier)
    settle(qtbot, window)
    panel = window._panel.panel
    assert panel is not None
    return panel


def rows(panel: SidePanel) -> list[tuple[str, str, Colour | None]]:
    return [(row.text, row.below, row.colour) for row in panel.notes.places.rows]


def test_it_lists_them_in_reading_order(reading: MainWindow, qtbot: QtBot) -> None:
    panel = opened(reading, qtbot)
    assert panel.tabs.currentIndex() == NOTES
    assert panel.notes.hasFocus()
    assert rows(panel) == [
        ("头发", "first line second line", Colour.YELLOW),
        ("渡船", "第15章 头发", Colour.GREEN),
    ]
    reading.change(script=ScriptChoice.TAIWAN)
    settle(qtbot, reading)
    assert [text for text, _, _ in rows(panel)] == ["頭髮", "渡船"]


def test_a_click_goes_there(reading: MainWindow, qtbot: QtBot) -> None:
    panel = opened(reading, qtbot)
    box = panel.notes.visualRect(panel.notes.places.index(1))
    qtbot.mouseClick(panel.notes.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    settle(qtbot, reading)
    assert reading._page.view.current_sentence() == "150.0"


def test_a_note_of_several_lines_is_edited_in_its_dialog(reading: MainWindow, qtbot: QtBot) -> None:
    panel = opened(reading, qtbot)
    QTest.keyClick(panel.notes, Key.Key_F2)
    (dialog,) = reading._page.findChildren(NoteDialog)
    assert dialog.text.toPlainText() == "first line\nsecond line"
    dialog.text.setPlainText("another")
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    settle(qtbot, reading)
    assert rows(panel)[0] == ("头发", "another", Colour.YELLOW)


def test_delete_and_its_button_remove_with_a_way_back(reading: MainWindow, qtbot: QtBot) -> None:
    panel = opened(reading, qtbot)
    QTest.keyClick(panel.notes, Key.Key_Delete)
    settle(qtbot, reading)
    assert [text for text, _, _ in rows(panel)] == ["渡船"]
    qtbot.mouseClick(panel.unmark_button, Qt.MouseButton.LeftButton)
    settle(qtbot, reading)
    assert rows(panel) == []
    assert "Nothing is highlighted" in panel.notes.accessibleDescription()
    assert not panel.edit_button.isVisible()
    qtbot.mouseClick(reading._page.messages.action, Qt.MouseButton.LeftButton)
    settle(qtbot, reading)
    assert [text for text, _, _ in rows(panel)] == ["渡船"]
