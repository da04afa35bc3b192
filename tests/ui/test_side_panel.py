"""The lists of places, driven by keys and mouse."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Position
from reader.ui.place_list import PlaceList, PlaceRow
from reader.ui.side_panel import BOOKMARKS, OUTLINE, SidePanel
from reader.ui.theme import THEMES, Theme

ROWS = [PlaceRow(Position(at, 0), f"第{at}章", depth=at % 3, level=at % 3) for at in range(5000)]


@pytest.fixture
def make_list(qtbot: QtBot) -> Callable[..., PlaceList]:
    def make(*, has_notes: bool, rows: list[PlaceRow] = ROWS) -> PlaceList:
        places = PlaceList(has_notes=has_notes)
        qtbot.addWidget(places)
        places.resize(240, 400)
        places.places.show_rows(rows, [""] * len(rows))
        with qtbot.waitExposed(places):
            places.show()
        places.setFocus()
        return places

    return make


def chosen_by(places: PlaceList) -> list[int]:
    rows: list[int] = []
    places.chosen.connect(rows.append)
    return rows


def test_a_click_and_return_choose(make_list: Callable[..., PlaceList]) -> None:
    places = make_list(has_notes=False)
    rows = chosen_by(places)
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 45))
    QTest.keyClick(places, Qt.Key.Key_Down)
    QTest.keyClick(places, Qt.Key.Key_Return)
    assert rows == [1, 2]


def test_five_thousand_rows_are_reached_and_marked(make_list: Callable[..., PlaceList]) -> None:
    places = make_list(has_notes=False)
    QTest.keyClick(places, Qt.Key.Key_End)
    assert places.current_row() == 4999
    assert places.mark(4321)
    assert not places.mark(4321)
    places.put_on(4321)
    box = places.visualRect(places.places.index(4321))
    assert places.viewport().rect().contains(box)
    # The bar at its side, behind the frame of the row that the keyboard is on.
    color = places.viewport().grab().toImage().pixelColor(1, box.center().y())
    assert color == QColor(THEMES[0].accent)


def test_a_screen_reader_is_told_level_and_place(make_list: Callable[..., PlaceList]) -> None:
    places = make_list(has_notes=False)
    places.mark(2)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert places.places.index(1).data(role) == "第1章, level 1"
    assert places.places.index(2).data(role) == "第2章, level 2, being read"


def test_an_outline_takes_no_notes_and_loses_no_row(make_list: Callable[..., PlaceList], qtbot: QtBot) -> None:
    places = make_list(has_notes=False)
    places.put_on(0)
    with qtbot.assertNotEmitted(places.removal_wanted):
        QTest.keyClick(places, Qt.Key.Key_Delete)
        QTest.keyClick(places, Qt.Key.Key_F2)
    assert places.findChild(QLineEdit) is None


def test_f2_writes_a_note_and_escape_leaves_it(make_list: Callable[..., PlaceList], qtbot: QtBot) -> None:
    places = make_list(has_notes=True)
    noted: list[tuple[int, str]] = []
    places.places.note_changed.connect(lambda row, note: noted.append((row, note)))
    places.put_on(1)
    for text, end in (("  why \t not?", Qt.Key.Key_Return), ("never", Qt.Key.Key_Escape), ("", Qt.Key.Key_Return)):
        QTest.keyClick(places, Qt.Key.Key_F2)
        editor = places.viewport().findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        editor.setText(text)
        QTest.keyClick(editor, end)
        qtbot.waitUntil(lambda: places.viewport().findChild(QLineEdit) is None)
    assert noted == [(1, "why not?")]


def test_delete_asks_for_removal(make_list: Callable[..., PlaceList], qtbot: QtBot) -> None:
    places = make_list(has_notes=True)
    places.put_on(3)
    with qtbot.waitSignal(places.removal_wanted) as wanted:
        QTest.keyClick(places, Qt.Key.Key_Delete)
    assert wanted.args == [3]


def test_keys_without_a_row_do_nothing(make_list: Callable[..., PlaceList], qtbot: QtBot) -> None:
    places = make_list(has_notes=True, rows=[])
    places.say_empty("None yet.")
    with qtbot.assertNotEmitted(places.chosen), qtbot.assertNotEmitted(places.removal_wanted):
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_F2):
            QTest.keyClick(places, key)
    assert places.accessibleDescription() == "None yet."


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_row_that_is_read_can_be_told_in_every_theme(theme: Theme, make_list: Callable[..., PlaceList]) -> None:
    places = make_list(has_notes=True, rows=[PlaceRow(Position(0, 0), "河水。", below="第一章"), ROWS[1]])
    plain = places.viewport().grab().toImage()
    places.paint_theme(theme)
    places.mark(1)
    marked = places.viewport().grab().toImage()
    assert marked.pixelColor(1, 75) == theme.accent
    assert plain.pixelColor(1, 75) != theme.accent


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[SidePanel]:
    parent = QWidget()
    qtbot.addWidget(parent)
    panel = SidePanel(parent)
    panel.resize(260, 500)
    with qtbot.waitExposed(parent):
        parent.resize(400, 500)
        parent.show()
    yield panel
    panel.close()


def test_an_empty_panel_says_why(panel: SidePanel) -> None:
    assert panel.outline.empty == panel.bookmarks.empty == ""
    panel.reflect()
    assert panel.outline.empty.startswith("No headings were found")
    assert panel.bookmarks.empty.startswith("No bookmarks in this text")
    assert not panel.note_button.isVisible()


def test_a_tab_is_shown_with_the_keyboard_in_its_list(panel: SidePanel) -> None:
    for tab, places in ((BOOKMARKS, panel.bookmarks), (OUTLINE, panel.outline)):
        panel.show_tab(tab)
        assert panel.current_list() is places
        assert places.isVisible()
        assert places.hasFocus()


def test_buttons_and_menu_of_bookmarks(panel: SidePanel, qtbot: QtBot) -> None:
    panel.bookmarks.places.show_rows(ROWS[:3], ["", "", ""])
    panel.reflect()
    assert not panel.remove_button.isEnabled()
    panel.show_tab(BOOKMARKS)
    panel.bookmarks.put_on(2)
    assert panel.remove_button.isEnabled()
    with qtbot.waitSignal(panel.bookmarks.removal_wanted) as wanted:
        QTest.mouseClick(panel.remove_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [2]
    QTest.mouseClick(panel.note_button, Qt.MouseButton.LeftButton)
    assert panel.bookmarks.viewport().findChild(QLineEdit) is not None
    panel.bookmarks.customContextMenuRequested.emit(QPoint(40, 75))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(panel.bookmarks.chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == [1]
    menu.close()
    with qtbot.waitSignal(panel.closed):
        QTest.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)


def test_no_menu_beside_the_rows(panel: SidePanel) -> None:
    panel.bookmarks.customContextMenuRequested.emit(QPoint(40, 400))
    assert QApplication.activePopupWidget() is None
