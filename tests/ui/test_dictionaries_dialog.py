"""Words > Dictionaries…, by key and mouse: adding, order, switches, removing and bringing back."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.dictionary.cedict import count
from reader.library import dictionaries
from reader.pipeline import Desk
from reader.pipeline.dictionaries import add_dictionary
from reader.settings import DICTIONARIES_FILE, Language, ThemeChoice
from reader.ui import long_work
from reader.ui.dictionaries_dialog import DictionariesDialog
from reader.ui.dictionaries_table import ENTRIES, FORMAT, TITLE
from reader.ui.main_window import MainWindow
from tests.dictionary.builders import CEDICT, stardict_files, term, write_files, write_zip, yomitan_files
from tests.ui.conftest import MakeWindow, settle

Key = Qt.Key


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [
        write_files(tmp_path / "set", stardict_files(title="Star")),
        write_zip(tmp_path / "yomi.zip", yomitan_files([term("銀行", "yín háng", "bank")], title="Yomi")),
        write_files(tmp_path, {"words.u8": CEDICT.encode()}),
    ]


@pytest.fixture
def dialog(window: MainWindow, desk: Desk, files: list[Path], qtbot: QtBot) -> DictionariesDialog:
    """The dialog with the three of them."""
    for file in files:
        add_dictionary(desk, file)
    return show(window, qtbot)


def show(window: MainWindow, qtbot: QtBot) -> DictionariesDialog:
    window._actions["dictionaries"].trigger()
    settle(qtbot, window)
    dialog = window.study.dictionaries.dialog
    assert dialog is not None
    return dialog


def titles(dialog: DictionariesDialog) -> list[str]:
    model = dialog.model
    return [str(model.data(model.index(row, TITLE))) for row in range(model.rowCount())]


def switches(dialog: DictionariesDialog) -> list[object]:
    model = dialog.model
    role = Qt.ItemDataRole.CheckStateRole
    return [model.data(model.index(row, TITLE), role) for row in range(model.rowCount())]


def choose(dialog: DictionariesDialog, title: str) -> None:
    dialog.table.selectRow(dialog.model.row_of(title))


def click(qtbot: QtBot, window: MainWindow, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)


def press(qtbot: QtBot, window: MainWindow, dialog: DictionariesDialog, key: Key, alt: bool = False) -> None:  # noqa: FBT001, FBT002 - reads well
    modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(dialog.table, key, modifier)
    settle(qtbot, window)


def offer(monkeypatch: pytest.MonkeyPatch, *files: Path) -> None:
    """What the file dialog comes back with."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file) for file in files], ""))


def drop(dialog: DictionariesDialog, *files: Path) -> bool:
    """Drop files on the dialog, if it lets them come in."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(dialog, enter)
    if enter.isAccepted():
        QApplication.sendEvent(dialog, QDropEvent(QPointF(5, 5), copy, data, left, none))
    return enter.isAccepted()


def test_the_bundled_one_stands_alone_at_first(window: MainWindow, qtbot: QtBot) -> None:
    dialog = show(window, qtbot)
    model = dialog.model
    row = [model.data(model.index(0, column)) for column in (TITLE, ENTRIES, FORMAT)]
    assert row == ["CC-CEDICT", f"{count():,}", "Comes with Duidu"]
    assert switches(dialog) == [None]
    assert "StarDict dictionaries (.ifo" in dialog.about.text()
    buttons = (dialog.add, dialog.remove, dialog.up, dialog.down)
    assert [button.isEnabled() for button in buttons] == [True, False, False, False]
    assert not dialog.isModal()


def test_files_are_chosen_and_added(
    window: MainWindow, files: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = show(window, qtbot)
    offer(monkeypatch, *files[:2])
    with qtbot.waitSignal(window.study.dictionaries_changed):
        click(qtbot, window, dialog.add)
    settle(qtbot, window)
    assert titles(dialog) == ["CC-CEDICT", "Star", "Yomi"]
    assert dialog.messages.text.text() == "“Star” was added: 2 entries. “Yomi” was added: 1 entries."
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen.title == "Yomi"
    offer(monkeypatch)
    click(qtbot, window, dialog.add)
    assert len(titles(dialog)) == 3


def test_files_are_dropped(window: MainWindow, files: list[Path], qtbot: QtBot) -> None:
    dialog = show(window, qtbot)
    assert drop(dialog, files[2], files[0].parent)
    settle(qtbot, window)
    assert titles(dialog) == ["CC-CEDICT", "CC-Test", "Star"]
    assert not drop(dialog)


def test_what_cannot_be_added_is_said(window: MainWindow, files: list[Path], tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(window, qtbot)
    letter = write_files(tmp_path, {"letter.txt": b"Dear all"})
    drop(dialog, letter)
    settle(qtbot, window)
    assert dialog.messages.text.text() == "letter.txt: it is not a usable dictionary (it has no entries)."
    assert dialog.messages.hint.text().startswith("Get it again, or choose the .ifo")
    drop(dialog, letter, tmp_path / "nothing", files[0])
    settle(qtbot, window)
    told = dialog.messages.text.text()
    assert told.startswith("“Star” was added: 2 entries. 2 files could not be added. letter.txt: ")
    assert "nothing: there is no such file." in dialog.messages.text.toolTip()
    assert titles(dialog) == ["CC-CEDICT", "Star"]


def test_adding_can_be_cancelled(
    window: MainWindow, files: list[Path], desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancelled by its button while the second of two is read: the first is in, and nothing of the second."""
    dialog = show(window, qtbot)
    fill = dictionaries._fill

    def cancel_at_the_second(*arguments: object) -> int:
        if desk.dictionaries.all():
            work = window.study.dictionaries._adding
            assert work is not None
            work.cancel()
        return fill(*arguments)  # pyright: ignore[reportArgumentType]

    # On a slow machine the dialog of the progress would take the focus, which this platform does not give back.
    monkeypatch.setattr(long_work, "_PATIENCE", 600_000)
    monkeypatch.setattr(dictionaries, "_fill", cancel_at_the_second)
    drop(dialog, *files[:2])
    assert not any(each.isEnabled() for each in (dialog.add, dialog.table))
    assert not drop(dialog, files[2])
    settle(qtbot, window)
    assert titles(dialog) == ["CC-CEDICT", "Star"]
    assert dialog.add.isEnabled()
    assert dialog.table.hasFocus()
    assert not dialog.messages.isVisible()


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Adding stands still until this is set."""
    event, fill = threading.Event(), dictionaries._fill

    def wait(*arguments: object) -> int:
        assert event.wait(20)
        return fill(*arguments)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(dictionaries, "_fill", wait)
    return event


def test_the_progress_has_a_button_that_cancels(
    window: MainWindow, files: list[Path], qtbot: QtBot, go_on: threading.Event
) -> None:
    dialog = show(window, qtbot)
    drop(dialog, files[0])
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QProgressDialog)))
    (progress,) = dialog.findChildren(QProgressDialog)
    assert progress.labelText() == "Adding test.ifo…"
    qtbot.waitUntil(progress.isVisible)
    qtbot.mouseClick(progress.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    go_on.set()
    settle(qtbot, window)
    assert titles(dialog) == ["CC-CEDICT"]


def test_closing_the_window_ends_the_adding(
    window: MainWindow, files: list[Path], desk: Desk, qtbot: QtBot, go_on: threading.Event
) -> None:
    drop(show(window, qtbot), files[0])
    window.close()
    go_on.set()
    window.wait_for_work()
    assert desk.dictionaries.all() == []


def test_switches_by_mouse_and_key(dialog: DictionariesDialog, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    on, off = Qt.CheckState.Checked, Qt.CheckState.Unchecked
    assert switches(dialog) == [None, on, on, on]
    table = dialog.table
    box = table.visualRect(dialog.model.index(2, TITLE))
    with qtbot.waitSignal(window.study.dictionaries_changed):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 14, box.center().y()))
    settle(qtbot, window)
    assert switches(dialog) == [None, on, off, on]
    assert [entry.dictionary for entry in desk.dictionaries.entries(["银行"])] == ["Star", "CC-Test"]
    choose(dialog, "Yomi")
    press(qtbot, window, dialog, Key.Key_Space)
    assert switches(dialog) == [None, on, on, on]
    table.selectRow(0)
    press(qtbot, window, dialog, Key.Key_Space)
    assert switches(dialog) == [None, on, on, on]


def test_order_by_buttons_and_keys(dialog: DictionariesDialog, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    choose(dialog, "CC-Test")
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (True, False)
    click(qtbot, window, dialog.up)
    assert titles(dialog) == ["CC-CEDICT", "Star", "CC-Test", "Yomi"]
    press(qtbot, window, dialog, Key.Key_Up, alt=True)
    assert titles(dialog) == ["CC-CEDICT", "CC-Test", "Star", "Yomi"]
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (False, True)
    press(qtbot, window, dialog, Key.Key_Up, alt=True)
    press(qtbot, window, dialog, Key.Key_Down, alt=True)
    click(qtbot, window, dialog.down)
    assert titles(dialog) == ["CC-CEDICT", "Star", "Yomi", "CC-Test"]
    assert [entry.dictionary for entry in desk.dictionaries.entries(["银行"])] == ["Star", "Yomi", "CC-Test"]


def test_removing_and_bringing_back(dialog: DictionariesDialog, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    choose(dialog, "Yomi")
    press(qtbot, window, dialog, Key.Key_Delete)
    assert titles(dialog) == ["CC-CEDICT", "Star", "CC-Test"]
    assert dialog.messages.text.text() == "“Yomi” was removed."
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen.title == "CC-Test"
    click(qtbot, window, dialog.messages.action)
    assert titles(dialog) == ["CC-CEDICT", "Star", "Yomi", "CC-Test"]
    click(qtbot, window, dialog.remove)
    qtbot.keyClick(dialog, Key.Key_Escape)
    settle(qtbot, window)
    assert not dialog.isVisible()
    desk.dictionaries.bring_back("Yomi")
    assert [each.title for each in desk.dictionaries.all()] == ["Star", "CC-Test"]


def test_the_bundled_one_stays(dialog: DictionariesDialog, window: MainWindow, qtbot: QtBot) -> None:
    dialog.table.selectRow(0)
    press(qtbot, window, dialog, Key.Key_Delete)
    press(qtbot, window, dialog, Key.Key_Down, alt=True)
    assert titles(dialog)[0] == "CC-CEDICT"
    assert not any(button.isEnabled() for button in (dialog.remove, dialog.up, dialog.down))


def test_other_windows_follow(
    dialog: DictionariesDialog, window: MainWindow, make_window: MakeWindow, qtbot: QtBot
) -> None:
    other = make_window()
    second = show(other, qtbot)
    choose(dialog, "Star")
    click(qtbot, window, dialog.remove)
    with qtbot.waitSignal(other.study.dictionaries_changed):
        other.study.reread_dictionaries()
    settle(qtbot, other)
    assert titles(second) == ["CC-CEDICT", "Yomi", "CC-Test"]


def test_a_change_that_is_refused_is_said(
    dialog: DictionariesDialog, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    """Another process has just removed it."""
    desk.dictionaries.remove("Yomi")
    choose(dialog, "Yomi")
    click(qtbot, window, dialog.up)
    assert dialog.messages.text.text() == "Yomi: no dictionary of this title was added."
    assert titles(dialog) == ["CC-CEDICT", "Star", "CC-Test"]


def test_a_damaged_file_is_said(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.folder.mkdir(parents=True)
    (desk.folder / DICTIONARIES_FILE).write_bytes(b"no database" * 1_000)
    dialog = show(window, qtbot)
    assert dialog.messages.text.text().startswith("The file with your dictionaries was damaged, and is now")
    assert titles(dialog) == ["CC-CEDICT"]


def test_a_file_that_takes_nothing_is_said(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.folder.mkdir(parents=True)
    (desk.folder / DICTIONARIES_FILE).mkdir()
    dialog = show(window, qtbot)
    assert "it could not be written" in dialog.messages.text.text()


def test_language_and_theme_change_while_it_is_open(
    dialog: DictionariesDialog, window: MainWindow, qtbot: QtBot
) -> None:
    choose(dialog, "Yomi")
    click(qtbot, window, dialog.remove)
    light = dialog.messages.close_button.icon().cacheKey()
    window.change(language=Language.SIMPLIFIED_CHINESE, theme=ThemeChoice.DARK)
    settle(qtbot, window)
    assert dialog.windowTitle() == "词典"
    assert dialog.model.headerData(ENTRIES, Qt.Orientation.Horizontal) == "词条"
    assert dialog.messages.text.text() == "已移除“Yomi”。"
    assert dialog.messages.close_button.icon().cacheKey() != light


def test_details_are_told_by_a_tooltip(dialog: DictionariesDialog) -> None:
    model, role = dialog.model, Qt.ItemDataRole.ToolTipRole
    assert model.data(model.index(3, TITLE), role) == "CC-Test\n2026-01-05\nMade for tests"
    assert model.data(model.index(0, TITLE), role) is None
