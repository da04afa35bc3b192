"""The side panel in a window: opened by keys, in step with the page, and where it leads."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reader.model import Position
from reader.settings import ScriptChoice
from reader.ui.main_window import MainWindow
from reader.ui.place_list import PlaceList
from reader.ui.side_panel import BOOKMARKS, OUTLINE, SidePanel
from tests.ui.conftest import MakeWindow, close, settle

PARAGRAPH = "渡船慢慢地离开了岸，船上的人都不说话，只听见水声一下一下地拍着船帮。老张往后看。"
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def novel(tmp_path: Path) -> Path:
    path = tmp_path / "novel.txt"
    chapters = [f"第{number}章 头发\n" + f"{PARAGRAPH}\n" * 9 for number in range(1, 21)]
    path.write_text("长河\n" + "".join(chapters), "utf-8")
    return path


@pytest.fixture
def reading(window: MainWindow, novel: Path, open_file: Callable[[MainWindow, Path], None], qtbot: QtBot) -> MainWindow:
    """A window on a novel of 201 blocks in 20 chapters."""
    open_file(window, novel)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def opened(window: MainWindow, qtbot: QtBot, action: str = "outline") -> SidePanel:
    window._actions[action].trigger()
    settle(qtbot, window)
    panel = window._panel.panel
    assert panel is not None
    return panel


def texts(places: PlaceList) -> list[str]:
    return [row.text for row in places.places.rows]


def test_nothing_of_it_is_made_before_it_is_wanted(reading: MainWindow) -> None:
    assert reading._panel.panel is None
    assert reading._area.count() == 1
    reading._panel.close()
    assert not reading._panel.is_open


def test_f9_opens_it_and_escape_gives_the_keyboard_back(reading: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(reading, Qt.Key.Key_F9)
    settle(qtbot, reading)
    panel = reading._panel.panel
    assert panel is not None
    assert panel.isVisible()
    assert panel.outline.hasFocus()
    assert reading._actions["side_panel"].isChecked()
    QTest.keyClick(panel.outline, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert reading._page.view.hasFocus()
    assert not reading._actions["side_panel"].isChecked()
    QTest.keyClick(reading, Qt.Key.Key_F9)
    QTest.keyClick(reading, Qt.Key.Key_F9)
    assert not panel.isVisible()


def test_escape_from_the_page_closes_it_too(reading: MainWindow, qtbot: QtBot) -> None:
    panel = opened(reading, qtbot)
    reading._page.view.setFocus()
    QTest.keyClick(reading._page.view, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_each_tab_has_a_key(reading: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(reading, Qt.Key.Key_B, CONTROL | SHIFT)
    settle(qtbot, reading)
    panel = reading._panel.panel
    assert panel is not None
    assert panel.tabs.currentIndex() == BOOKMARKS
    assert panel.bookmarks.hasFocus()
    QTest.keyClick(reading, Qt.Key.Key_O, CONTROL | SHIFT)
    assert panel.tabs.currentIndex() == OUTLINE
    assert panel.outline.hasFocus()


def test_the_outline_has_the_headings_by_level(reading: MainWindow, qtbot: QtBot) -> None:
    panel = opened(reading, qtbot)
    rows = panel.outline.places.rows
    assert [(row.text, row.depth, row.position.block) for row in rows[:3]] == [
        ("长河", 0, 0),
        ("第1章 头发", 1, 1),
        ("第2章 头发", 1, 11),
    ]
    assert len(rows) == 21
    assert rows[1].level == 2


def test_it_is_in_the_script_on_the_page(reading: MainWindow, qtbot: QtBot) -> None:
    panel = opened(reading, qtbot)
    reading._actions["toggle_bookmark"].trigger()
    reading.change(script=ScriptChoice.TAIWAN)
    settle(qtbot, reading)
    assert texts(panel.outline)[:2] == ["長河", "第1章 頭髮"]
    assert texts(panel.bookmarks) == ["長河"]


def test_the_heading_that_is_read_is_marked_and_followed(reading: MainWindow, qtbot: QtBot) -> None:
    panel = opened(reading, qtbot)
    reading._page.view.setFocus()
    assert panel.outline.places.marked == 0
    reading._page.view.go_to(Position(105, 0))
    assert panel.outline.places.marked == 11
    assert panel.outline.current_row() == 11
    QTest.keyClick(reading._page.view, Qt.Key.Key_Home)
    assert panel.outline.places.marked == 0


def test_the_keyboard_s_row_stays_while_it_is_in_the_list(reading: MainWindow, qtbot: QtBot) -> None:
    panel = opened(reading, qtbot)
    panel.outline.put_on(5)
    reading._page.view.go_to(Position(105, 0))
    assert (panel.outline.places.marked, panel.outline.current_row()) == (11, 5)


def test_return_goes_to_a_heading_and_back_leads_back(reading: MainWindow, qtbot: QtBot) -> None:
    panel, view = opened(reading, qtbot), reading._page.view
    panel.outline.put_on(12)
    QTest.keyClick(panel.outline, Qt.Key.Key_Return)
    assert view.position() == Position(111, 0)
    assert panel.outline.places.marked == 12
    QTest.keyClick(reading, Qt.Key.Key_Left, ALT)
    assert view.position() == Position(0, 0)


def test_a_heading_near_the_end_is_the_one_marked(reading: MainWindow, qtbot: QtBot) -> None:
    panel = opened(reading, qtbot)
    box = panel.outline.visualRect(panel.outline.places.index(20))
    panel.outline.scrollTo(panel.outline.places.index(20))
    box = panel.outline.visualRect(panel.outline.places.index(20))
    QTest.mouseClick(panel.outline.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert panel.outline.places.marked == 20


def test_a_text_without_headings_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.open_text(f"{PARAGRAPH}\n{PARAGRAPH}", "test")
    settle(qtbot, window)
    panel = opened(window, qtbot)
    assert texts(panel.outline) == []
    assert panel.outline.empty.startswith("No headings were found")
    window.open_text(f"第1章 河\n{PARAGRAPH}\n第2章 船\n{PARAGRAPH}", "test")
    settle(qtbot, window)
    assert texts(panel.outline) == ["第1章 河", "第2章 船"]


def test_ctrl_d_marks_the_first_line_and_takes_the_mark_away(reading: MainWindow) -> None:
    view = reading._page.view
    reading._travel.jump(Position(50, 0))
    QTest.keyClick(view, Qt.Key.Key_D, CONTROL)
    assert [item.position for item in reading._bookmarks.bookmarks] == [Position(50, 0)]
    assert view._sheet is not None
    assert dict(view._sheet.marks.bookmarks) == {50: [0]}
    QTest.keyClick(view, Qt.Key.Key_D, CONTROL)
    assert reading._bookmarks.bookmarks == []
    assert not view._sheet.marks.bookmarks


def test_ctrl_d_marks_the_sentence_that_the_keyboard_is_on(reading: MainWindow) -> None:
    view = reading._page.view
    view.go_to_sentence("3.1")
    QTest.keyClick(view, Qt.Key.Key_D, CONTROL)
    bookmark = reading._bookmarks.bookmarks[0]
    assert (bookmark.position, bookmark.text) == (Position(3, PARAGRAPH.index("老")), "老张往后看。")
    # Scrolled away from, it is no longer what is meant.
    view.go_to(Position(120, 0))
    QTest.keyClick(view, Qt.Key.Key_D, CONTROL)
    assert [item.position.block for item in reading._bookmarks.bookmarks] == [3, 120]


def test_keys_lead_from_bookmark_to_bookmark(reading: MainWindow) -> None:
    view, bar = reading._page.view, reading._page.messages
    for block in (60, 30, 200):
        reading._bookmarks.toggle(Position(block, 0))
    visited: list[str] = []
    for key in (Qt.Key.Key_PageDown,) * 3 + (Qt.Key.Key_PageUp,) * 2:
        QTest.keyClick(view, key, ALT)
        visited.append(view.keyboard_sentence())
    assert visited == ["30.0", "60.0", "200.0", "60.0", "30.0"]
    assert not bar.isVisible()
    QTest.keyClick(view, Qt.Key.Key_PageUp, ALT)
    assert bar.text.text() == "No bookmark in this direction."
    reading._actions["go_back"].trigger()
    assert view.position().block > 50


def test_the_list_of_bookmarks(reading: MainWindow, qtbot: QtBot) -> None:
    view, bar = reading._page.view, reading._page.messages
    for block in (60, 11):
        reading._bookmarks.toggle(Position(block, 0))
    panel = opened(reading, qtbot, "bookmarks")
    assert [(row.text[:4], row.below) for row in panel.bookmarks.places.rows] == [
        ("第2章 ", ""),
        ("渡船慢慢", "第6章 头发"),
    ]
    panel.bookmarks.put_on(1)
    QTest.keyClick(panel.bookmarks, Qt.Key.Key_Return)
    assert view.keyboard_sentence() == "60.0"
    panel.bookmarks.places.setData(panel.bookmarks.places.index(1), "why?")
    settle(qtbot, reading)
    assert panel.bookmarks.places.rows[1].below == "why?"
    assert reading._bookmarks.bookmarks[1].note == "why?"
    QTest.keyClick(panel.bookmarks, Qt.Key.Key_Delete)
    settle(qtbot, reading)
    assert len(panel.bookmarks.places.rows) == 1
    assert bar.text.text() == "Bookmark removed."
    QTest.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    settle(qtbot, reading)
    assert reading._bookmarks.bookmarks[1].note == "why?"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text("山\n\n山高路远。\n", "utf-8")
    return path


def test_the_note_of_a_bookmark_is_kept_whatever_changes_meanwhile(reading: MainWindow, qtbot: QtBot) -> None:
    reading._bookmarks.toggle(Position(0, 0))
    panel = opened(reading, qtbot, "bookmarks")
    panel.bookmarks.put_on(0)
    QTest.keyClick(panel.bookmarks, Qt.Key.Key_F2)
    (editor,) = panel.bookmarks.viewport().findChildren(QLineEdit)
    QTest.keyClicks(editor, "why?")
    reading._bookmarks.toggle(Position(60, 0))  # As from another window.
    settle(qtbot, reading)
    assert [each.note for each in reading._bookmarks.bookmarks] == ["why?", ""]


def test_what_is_listed_of_a_text_that_is_open_no_more_leads_nowhere(
    reading: MainWindow, qtbot: QtBot, other: Path, open_file: Callable[[MainWindow, Path], None]
) -> None:
    reading._bookmarks.toggle(Position(60, 0))
    panel = opened(reading, qtbot, "bookmarks")
    listed: list[list[str]] = []
    reading._session.opened.connect(lambda: listed.extend([texts(panel.outline), texts(panel.bookmarks)]))
    open_file(reading, other)
    assert listed == [[], []]
    assert not panel.remove_button.isEnabled()


def test_its_width_is_remembered_and_it_is_closed_next_time(
    reading: MainWindow,
    qtbot: QtBot,
    make_window: MakeWindow,
    novel: Path,
    open_file: Callable[[MainWindow, Path], None],
) -> None:
    opened(reading, qtbot)
    reading._area.setSizes([333, 900])
    reading._area.splitterMoved.emit(333, 1)
    close(reading)
    again = make_window()
    open_file(again, novel)
    assert not again._panel.is_open
    assert opened(again, qtbot).width() == 333


def test_nothing_is_in_reach_while_nothing_is_open(window: MainWindow) -> None:
    for action in ("side_panel", "outline", "bookmarks", "toggle_bookmark", "next_bookmark", "go_back", "go_forward"):
        assert not window._actions[action].isEnabled()
