"""The library's dialog by key and mouse, on real databases; what lands in it by itself."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.pipeline import Desk
from reader.pipeline.searching import search_library
from reader.settings import Language
from reader.translate.models import install_file
from reader.ui.library import feed
from reader.ui.library.commands import LibraryCommands
from reader.ui.library.dialog import LibraryDialog
from reader.ui.library.places import Place, PlaceKind
from reader.ui.main_window import MainWindow
from tests.ui.conftest import settle

Open = Callable[[MainWindow, Path], None]
TEXTS = {
    "茶园.txt": "春天的茶园\n\n清明前后，茶农们开始采茶。\n",
    "2026/大桥.txt": "长江大桥通车\n\n銀行行長也到場祝賀。\n",
    "2026/书店.txt": "城市里的书店\n\n老板每天早上八点开门。\n",
}


@pytest.fixture(autouse=True)
def index_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "_REST", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Texts in a folder of their own, and one that is none."""
    folder = tmp_path / "新闻"
    for name, text in TEXTS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "bad.txt").write_bytes(b"Nothing Chinese in here at all.\n")
    return folder


def show(window: MainWindow, qtbot: QtBot) -> LibraryDialog:
    """The dialog, by its key."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_L, keys)
    dialog = commands(window).dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def commands(window: MainWindow) -> LibraryCommands:
    assert window._library.commands is not None
    return window._library.commands


def titles(dialog: LibraryDialog) -> list[str]:
    return [entry.title for entry in dialog.model.entries]


@pytest.fixture
def library(window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> LibraryDialog:
    """The dialog with the folder taken in by its button."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    dialog = show(window, qtbot)
    trigger(dialog.add_button, "F&older…")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3, timeout=20_000)
    settle(qtbot, window)
    # Where that took long its progress was shown; the offscreen platform gives the focus back to nobody.
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def trigger(button: QPushButton, text: str) -> None:
    (action,) = [action for action in button.menu().actions() if action.text() == text]
    action.trigger()


def choose(dialog: LibraryDialog, title: str, qtbot: QtBot) -> None:
    dialog.activateWindow()  # A menu may have had the keyboard until now.
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.mouseClick(
        dialog.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=dialog.table.visualRect(dialog.model.index(titles(dialog).index(title), 0)).center(),
    )


def pick(dialog: LibraryDialog, place: Place) -> None:
    dialog.places._pick(place)


def menu(dialog: LibraryDialog, text: str) -> None:
    """Do something from the menu of what is chosen."""
    made = dialog.menu()
    assert made is not None
    (action,) = [action for action in made.actions() if action.text() == text]
    action.trigger()
    made.close()


def answer(dialog: LibraryDialog, text: str) -> None:
    (asking,) = dialog.findChildren(QInputDialog)
    asking.setTextValue(text)
    asking.accept()


def test_an_empty_library_says_how_it_fills(window: MainWindow, qtbot: QtBot) -> None:
    dialog = show(window, qtbot)
    qtbot.waitUntil(dialog.empty.isVisible)
    assert "What you open lands in the library" in dialog.empty.text()
    assert not dialog.open_button.isEnabled()


def test_what_is_opened_and_pasted_lands_in_it_and_opens_again(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    open_file(window, text_file)
    QGuiApplication.clipboard().setText("粘贴的文章\n\n长江大桥昨天正式通车了。\n")
    window._actions["paste"].trigger()
    settle(qtbot, window)
    dialog = show(window, qtbot)
    qtbot.waitUntil(lambda: titles(dialog) == ["粘贴的文章", "喝茶的人"])
    choose(dialog, "喝茶的人", qtbot)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("喝茶的人"))
    assert not dialog.isVisible()
    settle(qtbot, window)
    dialog = show(window, qtbot)
    qtbot.waitUntil(lambda: titles(dialog) == ["喝茶的人", "粘贴的文章"])
    choose(dialog, "粘贴的文章", qtbot)
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("粘贴的文章"))
    assert window._session.now is not None
    assert window._session.now.path is None


def test_a_folder_is_taken_in_with_its_folders_and_what_is_no_text_told(library: LibraryDialog) -> None:
    assert sorted(titles(library)) == ["城市里的书店", "春天的茶园", "长江大桥通车"]
    assert library.messages.text.text() == "Added: 3, changed: 0, already there: 0."
    assert "bad.txt" in library.messages.hint.text()
    pick(library, Place(PlaceKind.FOLDER, "新闻/2026"))
    assert sorted(titles(library)) == ["城市里的书店", "长江大桥通车"]
    pick(library, Place(PlaceKind.FINISHED))
    assert titles(library) == []


def test_it_is_searched_in_both_scripts_by_pinyin_and_english(
    library: LibraryDialog, window: MainWindow, qtbot: QtBot
) -> None:
    found_by = {"银行": "銀行行長", "hang zhang": "銀行行長", "láobǎn": "", "lǎobǎn": "老板", "书店": "书店"}
    for query, found in found_by.items():
        library.search.clear()
        library.search.setText(query)
        qtbot.waitUntil(lambda: library.pages.currentWidget() is library.hits)
        settle(qtbot, window)
        snippets = [hit.snippet for hit in library.found.hits]
        assert any(found in snippet for snippet in snippets) if found else snippets == []
    library.search.clear()
    assert library.pages.currentWidget() is library.table


def test_a_hit_opens_its_article_at_the_sentence(library: LibraryDialog, window: MainWindow, qtbot: QtBot) -> None:
    library.search.setText("每天早上")
    qtbot.waitUntil(lambda: library.found.rowCount() == 1)
    qtbot.keyClick(library.search, Qt.Key.Key_Down)
    wanted: list[str] = []
    commands(window).sentence_wanted.connect(wanted.append)
    qtbot.keyClick(library.hits, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wanted == ["1.0"])
    assert window.windowTitle().startswith("城市里的书店")
    settle(qtbot, window)
    # It is open already: the second time only the place changes.
    dialog = show(window, qtbot)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.hits, Qt.Key.Key_Return)
    assert wanted == ["1.0", "1.0"]


def test_tags_folders_and_read_marks(library: LibraryDialog, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    choose(library, "春天的茶园", qtbot)
    menu(library, "&Tags…")
    answer(library, "茶，HSK 4, 茶")
    qtbot.waitUntil(lambda: list(desk.articles.tags()) == ["HSK 4", "茶"])
    settle(qtbot, window)
    pick(library, Place(PlaceKind.TAG, "茶"))
    assert titles(library) == ["春天的茶园"]
    choose(library, "春天的茶园", qtbot)
    menu(library, "&Tags…")
    answer(library, "HSK 4")
    qtbot.waitUntil(lambda: list(desk.articles.tags()) == ["HSK 4"])
    settle(qtbot, window)
    assert library.places.place == Place(PlaceKind.ALL)
    choose(library, "春天的茶园", qtbot)
    menu(library, "&Move to folder…")
    answer(library, "茶/春天")
    qtbot.waitUntil(lambda: "茶/春天" in desk.folders.all())
    choose(library, "春天的茶园", qtbot)
    menu(library, "Mark as &read")
    qtbot.waitUntil(lambda: [entry.title for entry in desk.articles.all() if entry.finished] == ["春天的茶园"])
    settle(qtbot, window)
    pick(library, Place(PlaceKind.FINISHED))
    assert titles(library) == ["春天的茶园"]


def test_what_is_removed_comes_back_by_undo(library: LibraryDialog, folder: Path, qtbot: QtBot) -> None:
    choose(library, "春天的茶园", qtbot)
    qtbot.keyClick(library.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: library.model.rowCount() == 2)
    assert (folder / "茶园.txt").exists()
    assert "Taken out of the library: 1." in library.messages.text.text()
    qtbot.mouseClick(library.messages.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: library.model.rowCount() == 3)


def test_columns_sort(library: LibraryDialog) -> None:
    library.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert titles(library) == sorted(titles(library))
    library.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert titles(library) == sorted(titles(library), reverse=True)


def test_backup_and_restore(
    library: LibraryDialog, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "all.duidu-backup"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    trigger(library.backup_button, "&Back up the library…")
    qtbot.waitUntil(lambda: library.messages.text.text() == f"Backed up to {file}", timeout=20_000)
    choose(library, "春天的茶园", qtbot)
    qtbot.keyClick(library.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: library.model.rowCount() == 2)
    trigger(library.backup_button, "&Restore a backup…")
    settle(qtbot, window)
    assert library.model.rowCount() == 2
    with qtbot.waitSignal(window._library.restored, timeout=20_000):
        qtbot.mouseClick(library.messages.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: library.model.rowCount() == 3)
    file.write_bytes(b"PK")
    trigger(library.backup_button, "&Restore a backup…")
    qtbot.waitUntil(lambda: "all.duidu-backup" in library.messages.text.text(), timeout=20_000)
    assert not library.messages.action.isVisible()
    assert library.model.rowCount() == 3


def test_progress_is_kept(
    window: MainWindow, qtbot: QtBot, desk: Desk, tmp_path: Path, open_file: Open, text_file: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("长文\n\n" + "老板每天早上八点开门。\n\n" * 400, "utf-8")
    open_file(window, long)
    qtbot.keyClick(window._page.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    open_file(window, text_file)
    qtbot.waitUntil(lambda: [entry.finished for entry in desk.articles.all()] == [False, True])


def test_a_file_that_was_edited_keeps_its_place_in_the_library(
    library: LibraryDialog, window: MainWindow, folder: Path, qtbot: QtBot, desk: Desk
) -> None:
    earlier = {entry.title: entry.id for entry in desk.articles.all()}["春天的茶园"]
    desk.articles.tag([earlier], ["茶"])
    (folder / "茶园.txt").write_text(TEXTS["茶园.txt"] + "\n雨后的茶园很安静。\n", "utf-8")
    choose(library, "春天的茶园", qtbot)
    qtbot.keyClick(library.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("春天的茶园"))
    settle(qtbot, window)
    (entry,) = [entry for entry in desk.articles.all() if entry.title == "春天的茶园"]
    assert entry.id != earlier
    assert entry.tags == ("茶",)


def test_english_that_came_is_searched(
    window: MainWindow, open_file: Open, text_file: Path, package: Path, desk: Desk, qtbot: QtBot
) -> None:
    install_file(package)
    open_file(window, text_file)
    qtbot.waitUntil(lambda: bool(search_library(desk, "drink tea")), timeout=20_000)
    settle(qtbot, window)
    assert window._session.english is not None
    window._session.english.edit("1.0", "Tea is my delight.", only_here=True)
    qtbot.waitUntil(lambda: bool(search_library(desk, "delight")), timeout=20_000)
    settle(qtbot, window)


def test_it_speaks_the_language_of_the_window(library: LibraryDialog, window: MainWindow, qtbot: QtBot) -> None:
    window.change(language=Language.TRADITIONAL_CHINESE)
    qtbot.waitUntil(lambda: library.windowTitle() == "書庫")
    assert library.open_button.text() == "開啟(&O)"
    item = library.places.topLevelItem(0)
    assert item is not None
    assert item.text(0) == "所有文章"
    assert library.model.headerData(0, Qt.Orientation.Horizontal) == "標題"
