"""The first run: the line above the English offers the translator, downloads it, and English comes. By mouse."""

import socket
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.library import History
from reader.model import TranslationKind
from reader.pipeline import Desk
from reader.settings import EngineChoice, TranslationChoice
from reader.translate.models import (
    AvailablePackage,
    DownloadProgress,
    download,
    install_file,
    official,
    take_inventory,
)
from reader.ui import start
from reader.ui.column_header import ColumnHeader
from reader.ui.main_window import MainWindow
from reader.ui.model_store import Download, ModelStore
from reader.ui.model_texts import size_text
from tests import tiny_model
from tests.loopback import Loopback
from tests.ui.conftest import PLAIN, TRADITIONAL, MakeWindow, close, settle
from tests.ui.test_translating import ENGLISH, english

Open = Callable[[MainWindow, Path], None]
OFFER = "Install the English translator (74 MB, once)"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that breaks is tried again at once."""
    monkeypatch.setattr(download, "download_package", partial(download.download_package, retry_seconds=0))


@pytest.fixture
def part(tmp_path: Path, pinned: AvailablePackage) -> Path:
    """What has come of the package."""
    return tmp_path / "data/downloads" / f"{pinned.file_name}.part"


def click(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(header: ColumnHeader) -> list[str]:
    """What stands in the line."""
    widgets = (header.label, header.install, header.decline, header.cancel)
    return [widget.text() for widget in widgets if widget.isVisible()]


def wait_for_english(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: ENGLISH.items() <= english(window).items(), timeout=20_000)
    settle(qtbot, window)


def stalled_download(qtbot: QtBot, window: MainWindow, server: Loopback, part: Path, size: int = 4000) -> None:
    """Click the offer; the server falls silent after `size` bytes, and they have come."""
    server.files["/zh"].stall_after = size
    click(qtbot, window._page.header.install)
    qtbot.waitUntil(lambda: part.exists() and part.stat().st_size == size, timeout=20_000)


def test_one_click_and_there_is_english(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, server: Loopback, pinned: AvailablePackage,
    store: ModelStore, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    connect, connected = socket.socket.connect, []

    def note(self: socket.socket, address: object) -> None:
        connected.append(address)
        connect(self, address)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(socket.socket, "connect", note)
    window.resize(1600, 800)
    open_file(window, text_file)
    header, size = window._page.header, size_text(pinned.size)
    assert shown(header) == [
        "Word-by-word gloss, not a translation.", f"Install the English translator ({size}, once)", "Not now",
    ]  # fmt: skip
    assert connected == server.asked == []
    said: list[str] = []
    store.download_changed.connect(lambda: said.append(header.label.text()))
    click(qtbot, header.install)
    wait_for_english(qtbot, window)
    assert said[0] == "Downloading Chinese → English 1.9…"
    assert [text for text in said if text.startswith(f"Downloading Chinese → English 1.9: {size[:-3]} of {size}")]
    assert "Installing Chinese → English 1.9…" in said
    # Nothing is offered once more in the moment before the model is found.
    assert not [text for text in said if text.startswith("Word")]
    assert shown(header) == ["Machine translation, Chinese → English 1.9"]
    assert window._page.messages.text.text() == "Chinese → English 1.9 is installed."
    assert window._page.messages.hint.text() == "It is the official package."
    assert [(asked.method, asked.target) for asked in server.asked] == [("GET", "/zh")]
    assert {item.kind for item in window._session.english_so_far()} == {TranslationKind.MT}
    assert [model.label for model in take_inventory().models] == [pinned.label]
    assert window._status.activity.text() == ""


@pytest.mark.parametrize(("traditional", "code"), [(False, "zh_en"), (True, "zt_en")])
def test_the_offer_fits_the_script_and_says_what_there_is_to_know(
    window: MainWindow, open_file: Open, text_file: Path, traditional: bool, code: str  # noqa: FBT001 - a parameter
) -> None:  # fmt: skip
    if traditional:
        text_file.write_text(TRADITIONAL, "utf-8")
    window.resize(1600, 800)
    open_file(window, text_file)
    header, package = window._page.header, official.official_package(code)
    assert package is not None
    assert header.install.text() == OFFER
    for text in (header.install.toolTip(), header.install.accessibleDescription()):
        assert f"{package.name} 1.9: 74 MB, licence CC-BY 4.0, from argos-net.com." in text
        assert package.sha256 in text


def test_declining_is_remembered(
    make_window: MakeWindow, qtbot: QtBot, open_file: Open, text_file: Path, server: Loopback
) -> None:
    window = make_window()
    window.resize(1600, 800)
    open_file(window, text_file)
    click(qtbot, window._page.header.decline)
    assert shown(window._page.header) == ["Word-by-word gloss, not a translation."]
    settle(qtbot, window)
    close(window)
    again = make_window(None)
    again.resize(1600, 800)
    assert not again.settings.offer_model
    open_file(again, text_file)
    assert shown(again._page.header) == ["Word-by-word gloss, not a translation."]
    assert again._actions["models"].isEnabled()
    assert server.asked == []


def test_cancelling_is_immediate_and_the_next_attempt_goes_on(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, server: Loopback, pinned: AvailablePackage,
    part: Path,
) -> None:  # fmt: skip
    window.resize(1600, 800)
    open_file(window, text_file)
    header, size = window._page.header, size_text(pinned.size)
    stalled_download(qtbot, window, server, part)
    qtbot.waitUntil(lambda: header.label.text().startswith("Downloading Chinese → English 1.9: "))
    assert f" of {size}" in header.label.text()
    assert window._status.activity.text() == header.label.text()
    assert shown(header)[1:] == ["Cancel"]
    click(qtbot, header.cancel)
    assert shown(header)[1:] == [f"Install the English translator ({size}, once)", "Not now"]
    assert window._status.activity.text() == ""
    assert not window._page.messages.isVisible()
    server.files["/zh"].stall_after = None
    click(qtbot, header.install)
    wait_for_english(qtbot, window)
    assert server.ranges() == ["", "bytes=4000-"]


@pytest.mark.usefixtures("impatient")
def test_a_line_that_breaks_is_gone_on_with(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, server: Loopback, pinned: AvailablePackage
) -> None:
    open_file(window, text_file)
    server.files["/zh"].drops = [4000]
    click(qtbot, window._page.header.install)
    wait_for_english(qtbot, window)
    assert pinned.size is not None
    assert server.ranges() == ["", "bytes=4000-"]


@pytest.mark.usefixtures("impatient")
def test_a_line_that_stays_broken_is_told_and_gone_on_with_later(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, server: Loopback, part: Path
) -> None:
    open_file(window, text_file)
    header, messages = window._page.header, window._page.messages
    server.files["/zh"].drops = [4000, 0, 0, 0, 0, 0]
    click(qtbot, header.install)
    qtbot.waitUntil(messages.isVisible, timeout=20_000)
    assert messages.text.text() == "zh: it could not be downloaded (the connection broke)."
    assert messages.hint.text() == "Check the connection and try again: it goes on from where it stopped."
    assert part.stat().st_size == 4000
    server.files["/zh"].drops = []
    click(qtbot, header.install)
    wait_for_english(qtbot, window)
    assert server.ranges()[-1] == "bytes=4000-"


@pytest.mark.parametrize(
    ("how", "cause"),
    [
        ({"status": 404}, "it could not be downloaded (the server has no such file, status 404)."),
        ({"status": 500}, "it could not be downloaded (the server has a fault, status 500)."),
        ({"data": b"PK" * 100}, "what the server sent is not the package (200 bytes instead of"),
    ],
)
def test_a_server_that_fails_or_lies_is_told_and_the_offer_stands(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, server: Loopback, pinned: AvailablePackage,
    how: dict[str, object], cause: str,
) -> None:  # fmt: skip
    open_file(window, text_file)
    server.files["/zh"] = replace(server.files["/zh"], **how)  # pyright: ignore[reportArgumentType]
    click(qtbot, window._page.header.install)
    qtbot.waitUntil(window._page.messages.isVisible, timeout=20_000)
    assert cause in window._page.messages.text.text()
    assert window._page.messages.text.toolTip() == pinned.links[0]
    assert window._page.header.install.isVisible()
    assert take_inventory().models == []


def test_what_is_remembered_is_named_beside_the_offer(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, package: Path, store: ModelStore
) -> None:
    install_file(package)
    window.resize(1600, 800)
    open_file(window, text_file)
    store.remove("zh_en")
    qtbot.waitUntil(window._page.header.install.isVisible, timeout=20_000)
    assert shown(window._page.header) == ["Translated earlier; [in brackets] a gloss.", OFFER, "Not now"]


@pytest.mark.usefixtures("loopback")
def test_a_server_that_does_not_translate_is_no_reason_to_offer_a_model(
    make_window: MakeWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    window = make_window(replace(PLAIN, engine=EngineChoice.LIBRETRANSLATE, server_url="http://127.0.0.1:1"))
    window.resize(1600, 800)
    open_file(window, text_file)
    qtbot.waitUntil(window._page.messages.isVisible, timeout=20_000)
    assert shown(window._page.header) == ["Word-by-word gloss, not a translation."]


def test_who_wants_a_gloss_is_offered_nothing(window: MainWindow, open_file: Open, text_file: Path) -> None:
    window.change(translation=TranslationChoice.GLOSS)
    open_file(window, text_file)
    assert shown(window._page.header) == ["Word-by-word gloss from CC-CEDICT."]


def test_both_windows_see_the_download_and_get_the_english(
    make_window: MakeWindow, qtbot: QtBot, open_file: Open, text_file: Path, server: Loopback, part: Path
) -> None:
    one, other = make_window(), make_window()
    for window in (one, other):
        window.resize(1600, 800)
        open_file(window, text_file)
    stalled_download(qtbot, one, server, part)
    for window in (one, other):
        header = window._page.header
        qtbot.waitUntil(lambda header=header: header.label.text().startswith("Downloading Chinese → English 1.9: "))
    # It is cancelled where it was not begun, and begun there.
    click(qtbot, other._page.header.cancel)
    assert one._page.header.install.isVisible()
    server.files["/zh"].stall_after = None
    click(qtbot, other._page.header.install)
    for window in (one, other):
        wait_for_english(qtbot, window)


@pytest.fixture
def windows(history: History, desk: Desk, own_home: Path) -> start.Windows:
    assert own_home.exists()
    return start.Windows(history, desk)


def test_quitting_in_mid_download_keeps_what_has_come(
    windows: start.Windows, qtbot: QtBot, open_file: Open, text_file: Path, server: Loopback, own_home: Path,
    pinned: AvailablePackage,
) -> None:  # fmt: skip
    part = own_home / "data/duidu/downloads" / f"{pinned.file_name}.part"
    one, other = windows.open(), windows.open()
    for window in (one, other):
        window.apply_settings(PLAIN)
        window.show()
    open_file(one, text_file)
    stalled_download(qtbot, one, server, part)
    one.close()
    qtbot.waitUntil(lambda: windows._open == [other], timeout=20_000)
    # It goes on for the window that is left.
    assert windows.store.download is not None
    other.close()
    windows.close()
    assert part.stat().st_size == 4000
    assert take_inventory().models == []


def test_an_upgrade_is_used_at_once_and_frees_the_old_engine(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, tmp_path: Path, package: Path, desk: Desk
) -> None:
    install_file(package)
    open_file(window, text_file)
    (old,) = desk.service._workers.values()
    assert not old.is_idle
    window._models.install(tiny_model.build_package(tmp_path / "new.argosmodel", version="1.10"))
    qtbot.waitUntil(lambda: window._page.header.label.text().endswith("1.10"), timeout=20_000)
    settle(qtbot, window)
    with desk.service._changed:
        assert desk.service._changed.wait_for(lambda: old.is_idle, 20)
    assert old._engine is None
    assert ENGLISH.items() <= english(window).items()


def test_a_crash_of_the_download_is_told_and_the_offer_stands(
    windows: start.Windows, qtbot: QtBot, open_file: Open, text_file: Path, pinned: AvailablePackage,
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    assert pinned.code == "zh_en"
    monkeypatch.setattr(download, "download_package", lambda *_: 1 // 0)
    window = windows.open()
    window.apply_settings(PLAIN)
    window.show()
    open_file(window, text_file)
    click(qtbot, window._page.header.install)
    qtbot.waitUntil(window._page.messages.isVisible, timeout=20_000)
    assert "should not have" in window._page.messages.text.text()
    assert window._page.header.install.isVisible()
    caplog.clear()
    window.close()
    windows.close()


def test_growing_numbers_do_not_push_the_button_about(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path, store: ModelStore
) -> None:
    window.resize(1600, 800)
    open_file(window, text_file)
    header = window._page.header
    places: set[int] = set()
    for done, speed in ((12_000_000, 3_100_000.0), (71_000_000, 3_100_000.0), (13_000_000, 3_400_000.0)):
        store._show(Download(official.OFFICIAL[0], DownloadProgress(done, 74_481_402, speed)))
        qtbot.waitUntil(lambda: header.cancel.x() >= header.label.geometry().right())
        places.add(header.cancel.x())
    assert len(places) == 1
    store._show(None)


def test_where_there_is_little_room_a_cross_declines(
    window: MainWindow, qtbot: QtBot, open_file: Open, text_file: Path
) -> None:
    window.resize(760, 600)
    open_file(window, text_file)
    header = window._page.header
    qtbot.waitUntil(lambda: shown(header) == ["Word-by-word gloss", "Install (74 MB)", "×"])
    assert header.decline.accessibleName() == "Not now"
    click(qtbot, header.decline)
    assert shown(header)[1:] == []
    assert not window.settings.offer_model
