"""The list of translation models, by mouse and keyboard, with a server on this machine."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.translate.models import AvailablePackage, install_file, official, take_inventory
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from reader.ui.model_texts import size_text
from reader.ui.models_dialog import ModelsDialog
from tests import tiny_model
from tests.loopback import Loopback
from tests.ui.conftest import MakeWindow, settle
from tests.ui.test_file_commands import drop, files
from tests.ui.test_translating import ENGLISH, english

Open = Callable[[MainWindow, Path], None]
OpenDialog = Callable[[MainWindow], ModelsDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot) -> OpenDialog:
    """Opens the list by the menu and waits until it is read."""

    def open_and_wait(window: MainWindow) -> ModelsDialog:
        window._actions["models"].trigger()
        dialog = window.findChild(ModelsDialog)
        assert isinstance(dialog, ModelsDialog)
        qtbot.waitUntil(lambda: dialog._inventory is not None, timeout=20_000)
        return dialog

    return open_and_wait


def lines(dialog: ModelsDialog) -> list[list[str]]:
    items = [dialog.parts.list.topLevelItem(at) for at in range(dialog.parts.list.topLevelItemCount())]
    return [[item.text(column) for column in range(5)] for item in items if item]


def states(dialog: ModelsDialog) -> list[str]:
    return [line[4] for line in lines(dialog)]


def click(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def select(dialog: ModelsDialog, row: int) -> None:
    item = dialog.parts.list.topLevelItem(row)
    assert item is not None
    dialog.parts.list.setCurrentItem(item)


def offer(server: Loopback, path: str, package: Path, **fields: str) -> None:
    """Put a package on the server and, alone, into its index."""
    server.serve(path, package.read_bytes())
    entry = {"package_version": "1.9", "from_name": "Chinese", "to_name": "English", "links": [server.url(path)]}
    server.serve("/index.json", json.dumps([entry | fields]).encode())


def test_without_any_model_the_official_ones_are_offered(
    window: MainWindow, open_dialog: OpenDialog, server: Loopback
) -> None:
    dialog = open_dialog(window)
    parts = dialog.parts
    assert lines(dialog) == [
        ["Chinese → English", "1.9", "74 MB", "CC-BY 4.0", "Not installed"],
        ["Chinese (traditional) → English", "1.9", "74 MB", "CC-BY 4.0", "Not installed"],
    ]
    assert parts.state.text().startswith("No model is installed. Download one from the list")
    assert parts.download.text() == "Download (74 MB)"
    assert "licence CC-BY 4.0, from argos-net.com." in parts.details.text()
    assert official.OFFICIAL[0].sha256 in parts.details.text()
    assert not parts.verify.isEnabled()
    assert not parts.remove.isEnabled()
    assert "connects to 127.0.0.1 and to the servers that it names" in parts.host.text()
    assert server.asked == []
    dialog.close()


def test_download_verify_remove(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, open_dialog: OpenDialog, server: Loopback,
    pinned: AvailablePackage,
) -> None:  # fmt: skip
    open_file(window, text_file)
    dialog = open_dialog(window)
    parts = dialog.parts
    click(qtbot, parts.download)
    assert parts.cancel.isVisible()
    assert not parts.download.isEnabled()
    qtbot.waitUntil(lambda: states(dialog) == ["Installed"], timeout=20_000)
    qtbot.waitUntil(lambda: parts.message.text() == "Chinese → English 1.9 is installed.")
    assert parts.hint.text() == "It is the official package."
    assert not parts.cancel.isVisible()
    qtbot.waitUntil(lambda: ENGLISH.items() <= english(window).items(), timeout=20_000)
    click(qtbot, parts.verify)
    assert not parts.verify.isEnabled()
    qtbot.waitUntil(parts.verify.isEnabled, timeout=20_000)
    assert parts.message.text() == "Chinese → English 1.9 is whole: every file was read, and a sentence translated."
    assert parts.hint.text().startswith("sha256 of its model.bin: ")
    click(qtbot, parts.remove)
    qtbot.waitUntil(lambda: states(dialog) == ["Not installed"], timeout=20_000)
    assert take_inventory().packages == []
    settle(qtbot, window)
    assert parts.message.text() == "Removed. What it translated stays."
    # What was translated stays.
    assert ENGLISH.items() <= english(window).items()
    assert [asked.target for asked in server.asked] == ["/zh"]
    assert parts.download.text() == f"Download ({size_text(pinned.size)})"
    dialog.close()


def test_a_download_by_keyboard_leads_to_no_other_button(
    window: MainWindow, qtbot: QtBot, open_dialog: OpenDialog, server: Loopback, pinned: AvailablePackage
) -> None:
    server.serve("/zh", b"", stall_before_answer=True)
    dialog = open_dialog(window)
    parts = dialog.parts
    qtbot.waitUntil(parts.list.hasFocus)
    qtbot.keyClick(parts.list, Qt.Key.Key_Tab)
    assert parts.download.hasFocus()
    qtbot.keyClick(parts.download, Qt.Key.Key_Space)
    assert parts.cancel.hasFocus()
    assert parts.progress.text() == f"Downloading {pinned.name} 1.9…"
    qtbot.keyClick(parts.cancel, Qt.Key.Key_Space)
    assert parts.list.hasFocus()
    assert not parts.cancel.isVisible()
    dialog.close()


def test_installed_broken_and_newer_ones_are_told_apart(
    window: MainWindow, qtbot: QtBot, open_dialog: OpenDialog, tmp_path: Path, own_home: Path
) -> None:
    install_file(tiny_model.build_package(tmp_path / "zh.argosmodel", version="1.8"))
    broken = install_file(tiny_model.build_package(tmp_path / "zt.argosmodel", "zt")).model
    (broken.folder / "sentencepiece.model").unlink()
    install_file(tiny_model.build_package(tmp_path / "de.argosmodel", "de"))
    stray = own_home / "data/argos-translate/packages/stray"
    stray.mkdir()
    dialog = open_dialog(window)
    parts = dialog.parts
    assert [(line[0], line[4]) for line in lines(dialog)] == [
        ("German → English", "Installed"),
        ("Chinese → English", "Installed; 1.9 available"),
        ("stray", "Broken"),
        ("Chinese (traditional) → English", "Broken"),
    ]
    assert parts.state.text().startswith("Models are shared")
    assert not parts.download.isEnabled()
    select(dialog, 1)
    assert parts.download.text() == "Update to 1.9 (74 MB)"
    select(dialog, 2)
    assert f"{stray} cannot be used: metadata.json is missing." in parts.details.text()
    assert "delete the folder yourself" in parts.details.text()
    assert not parts.remove.isEnabled()
    select(dialog, 3)
    assert "sentencepiece.model is missing" in parts.details.text()
    assert parts.download.text() == "Download again (74 MB)"
    click(qtbot, parts.verify)
    qtbot.waitUntil(parts.verify.isEnabled, timeout=20_000)
    assert parts.message.text() == "Chinese (traditional) → English 1.9 is damaged: sentencepiece.model is missing."
    assert parts.hint.text() == "Remove it and install it again."
    click(qtbot, parts.remove)
    qtbot.waitUntil(lambda: states(dialog)[-1] == "Not installed", timeout=20_000)
    assert not broken.folder.exists()
    dialog.close()


def test_looking_for_others_asks_the_index_and_the_sizes(
    window: MainWindow,
    qtbot: QtBot,
    open_dialog: OpenDialog,
    server: Loopback,
    pinned: AvailablePackage,
    tmp_path: Path,
) -> None:
    assert pinned.code == "zh_en"
    package = tiny_model.build_package(tmp_path / "zt.argosmodel", "zt")
    offer(server, "/zt", package, from_code="zt", to_code="en")
    dialog = open_dialog(window)
    parts = dialog.parts
    assert server.asked == []
    click(qtbot, parts.look)
    assert not parts.look.isEnabled()
    qtbot.waitUntil(parts.look.isEnabled, timeout=20_000)
    assert parts.message.text() == "Others found: 1."
    assert lines(dialog)[1] == ["Chinese → English", "1.9", size_text(package.stat().st_size), "–", "Not installed"]
    assert [(asked.method, asked.target) for asked in server.asked] == [("GET", "/index.json"), ("HEAD", "/zt")]
    select(dialog, 1)
    assert "licence not known, from 127.0.0.1." in parts.details.text()
    click(qtbot, parts.download)
    qtbot.waitUntil(lambda: "is installed" in parts.message.text(), timeout=20_000)
    assert parts.hint.text().startswith("No official checksum is known for this package.\nsha256 ")
    server.serve("/index.json", b"[]")
    click(qtbot, parts.look)
    qtbot.waitUntil(parts.look.isEnabled, timeout=20_000)
    assert parts.message.text() == "There are no others."
    dialog.close()


def test_an_index_that_cannot_be_had_is_told(
    window: MainWindow, qtbot: QtBot, open_dialog: OpenDialog, server: Loopback
) -> None:
    del server.files["/index.json"]
    dialog = open_dialog(window)
    click(qtbot, dialog.parts.look)
    qtbot.waitUntil(dialog.parts.look.isEnabled, timeout=20_000)
    assert "the server has no such file, status 404" in dialog.parts.message.text()
    assert dialog.parts.hint.text().startswith("Check the connection")
    assert len(lines(dialog)) == 2
    dialog.close()


def test_closing_gives_up_asking_but_not_the_download(
    window: MainWindow, qtbot: QtBot, open_dialog: OpenDialog, server: Loopback, pinned: AvailablePackage,
    store: ModelStore,
) -> None:  # fmt: skip
    assert pinned.links == (server.url("/zh"),)
    server.files["/zh"].stall_after = 4000
    server.files["/index.json"].stall_before_answer = True
    dialog = open_dialog(window)
    click(qtbot, dialog.parts.download)
    qtbot.waitUntil(server.silent.is_set, timeout=20_000)
    server.silent.clear()
    click(qtbot, dialog.parts.look)
    qtbot.waitUntil(server.silent.is_set, timeout=20_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(ModelsDialog) is None)
    settle(qtbot, window)
    assert store.download is not None
    assert window._status.activity.text().startswith("Downloading Chinese → English 1.9")
    # It can still be cancelled.
    again = open_dialog(window)
    click(qtbot, again.parts.cancel)
    assert store.download is None
    assert not again.parts.cancel.isVisible()
    assert again.parts.download.isEnabled()
    again.close()


def test_a_failed_download_is_told_in_the_list(
    window: MainWindow, qtbot: QtBot, open_dialog: OpenDialog, server: Loopback, pinned: AvailablePackage
) -> None:
    assert pinned.code == "zh_en"
    server.files["/zh"].status = 500
    dialog = open_dialog(window)
    click(qtbot, dialog.parts.download)
    qtbot.waitUntil(lambda: "the server has a fault" in dialog.parts.message.text(), timeout=20_000)
    assert not window._page.messages.isVisible()
    assert dialog.parts.download.isEnabled()
    dialog.close()


def test_a_package_from_a_file_is_compared_with_the_official_one(
    window: MainWindow, qtbot: QtBot, open_dialog: OpenDialog, pinned: AvailablePackage, package: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    mine = tmp_path / "mine.argosmodel"
    folder = tiny_model.build_folder(tmp_path / "translate-zh_en-1_9")
    (folder / "README.md").write_text("mine")
    tiny_model.write_zip(mine, folder)
    dialog = open_dialog(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(mine), ""))
    click(qtbot, dialog.parts.install)
    assert window._status.activity.text() == "Installing mine.argosmodel…"
    qtbot.waitUntil(lambda: "is installed" in dialog.parts.message.text(), timeout=20_000)
    assert dialog.parts.hint.text().startswith("It is not the official package of this version.\nsha256 ")
    assert pinned.sha256 not in dialog.parts.hint.text()
    # Dropped on the list.
    assert drop(dialog, files(package))
    qtbot.waitUntil(lambda: dialog.parts.hint.text() == "It is the official package.", timeout=20_000)
    assert not drop(dialog, files(tmp_path / "tea.txt"))
    dialog.close()


def test_by_keyboard_alone(
    window: MainWindow, qtbot: QtBot, open_dialog: OpenDialog, tmp_path: Path, pinned: AvailablePackage
) -> None:
    """The arrows choose, Tab leads to every button that can be pressed, Space presses it, Esc closes."""
    assert pinned.code == "zh_en"
    install_file(tiny_model.build_package(tmp_path / "de.argosmodel", "de"))
    dialog = open_dialog(window)
    parts = dialog.parts
    assert parts.list.hasFocus()
    qtbot.keyClick(parts.list, Qt.Key.Key_Down)
    assert parts.list.row is not None
    assert parts.list.row.code == "zh_en"
    qtbot.keyClick(parts.list, Qt.Key.Key_Up)
    reached: list[str] = []
    for _ in range(8):
        focus = QApplication.focusWidget()
        assert focus is not None
        if isinstance(focus, QPushButton):
            reached.append(focus.text())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {"Verify", "Remove", "Look for others online", "Install from a file…", "Close"} <= set(reached)
    assert parts.list.accessibleName() == "Translation models"
    assert parts.look.accessibleDescription() == parts.host.text()
    parts.remove.setFocus()
    qtbot.keyClick(parts.remove, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: states(dialog) == ["Not installed"], timeout=20_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(ModelsDialog) is None)


def test_the_list_of_another_window_follows(
    make_window: MakeWindow, qtbot: QtBot, open_dialog: OpenDialog, package: Path
) -> None:
    one, other = make_window(), make_window()
    dialog = open_dialog(other)
    one._models.install(package)
    qtbot.waitUntil(lambda: states(dialog) == ["Installed", "Not installed"], timeout=20_000)
    assert not other._page.messages.isVisible()
    qtbot.waitUntil(one._page.messages.isVisible)
    dialog.close()


def test_a_removal_that_fails_is_told(window: MainWindow, qtbot: QtBot, open_dialog: OpenDialog, package: Path) -> None:
    model = install_file(package).model
    dialog = open_dialog(window)
    shutil.rmtree(model.folder)
    click(qtbot, dialog.parts.remove)
    qtbot.waitUntil(lambda: "no such translation model" in dialog.parts.message.text(), timeout=20_000)
    dialog.close()


def test_a_window_closes_with_its_list(
    window: MainWindow, qtbot: QtBot, open_dialog: OpenDialog, server: Loopback
) -> None:
    server.files["/index.json"].stall_before_answer = True
    dialog = open_dialog(window)
    click(qtbot, dialog.parts.look)
    qtbot.waitUntil(server.silent.is_set, timeout=20_000)
    with qtbot.waitSignal(window.finished, timeout=20_000):
        window.close()
    assert window.findChild(ModelsDialog) is None
