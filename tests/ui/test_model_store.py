"""One download at a time for all windows. The order of threads is made certain by events, never by time."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Problem, ReaderError
from reader.pipeline import Desk
from reader.translate.models import AvailablePackage, DownloadProgress, install, take_inventory
from reader.translate.models import download as download_module
from reader.ui.model_store import Download, ModelStore
from tests.loopback import Loopback

PATIENCE = 20


def test_a_second_download_does_not_begin(
    store: ModelStore, qtbot: QtBot, server: Loopback, pinned: AvailablePackage
) -> None:
    server.files["/zh"].stall_after = 4000
    store.start(pinned)
    qtbot.waitUntil(server.silent.is_set, timeout=20_000)
    under_way = store.download
    store.start(AvailablePackage("zt_en", "", "1.9", (server.url("/zt"),)))
    assert store.download is under_way
    store.cancel()
    store.cancel()
    assert store.download is None
    assert [asked.target for asked in server.asked] == ["/zh"]


def test_what_a_cancelled_download_still_tells_is_not_taken_for_the_next(
    store: ModelStore, qtbot: QtBot, pinned: AvailablePackage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Semaphore(0), threading.Event()

    def download(
        package: AvailablePackage,
        _folder: Path,
        report: Callable[[DownloadProgress], None],
        cancelled: Callable[[], bool],
    ) -> Path:
        begun.release()
        assert go_on.wait(PATIENCE)
        if cancelled():
            report(DownloadProgress(9, 10))
            raise ReaderError(Problem.CANCELLED, package.label)
        report(DownloadProgress(1, 10))
        raise ReaderError(Problem.DOWNLOAD_FAILED, package.label, "over")

    monkeypatch.setattr(download_module, "download_package", download)
    seen: list[Download | None] = []
    store.download_changed.connect(lambda: seen.append(store.download))
    store.start(pinned)
    assert begun.acquire(timeout=PATIENCE)
    store.cancel()
    store.start(pinned)
    with qtbot.waitSignal(store.failed, timeout=20_000) as failure:
        go_on.set()
    assert failure.args is not None
    assert failure.args[0].detail == "over"
    first = Download(pinned)
    assert seen == [first, None, first, Download(pinned, DownloadProgress(1, 10)), None]


def test_who_cancels_a_moment_too_late_learns_that_it_was_installed(
    store: ModelStore, qtbot: QtBot, pinned: AvailablePackage, monkeypatch: pytest.MonkeyPatch
) -> None:
    installing, go_on = threading.Event(), threading.Event()
    real = install.install_download

    def wait(path: Path, package: AvailablePackage) -> object:
        installing.set()
        assert go_on.wait(PATIENCE)
        return real(path, package)

    monkeypatch.setattr(install, "install_download", wait)
    store.start(pinned)
    # Without the main loop, which has not heard yet that it is being installed.
    assert installing.wait(PATIENCE)
    with qtbot.waitSignal(store.contents_changed, timeout=20_000), qtbot.assertNotEmitted(store.installed):
        store.cancel()
        go_on.set()
    assert [model.label for model in take_inventory().models] == ["zh_en 1.9"]
    assert store.download is None


def test_installing_is_not_cancelled(
    store: ModelStore, qtbot: QtBot, pinned: AvailablePackage, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    real = install.install_download

    def wait(path: Path, package: AvailablePackage) -> object:
        assert go_on.wait(PATIENCE)
        return real(path, package)

    monkeypatch.setattr(install, "install_download", wait)
    store.start(pinned)
    qtbot.waitUntil(lambda: bool(store.download and store.download.is_installing), timeout=20_000)
    store.cancel()
    assert store.download is not None
    with qtbot.waitSignal(store.installed, timeout=20_000):
        go_on.set()


def test_closing_in_mid_download_does_not_hang_and_keeps_what_has_come(
    desk: Desk, qtbot: QtBot, tmp_path: Path, server: Loopback, pinned: AvailablePackage
) -> None:
    store = ModelStore(desk, tmp_path)
    part = tmp_path / "downloads" / f"{pinned.file_name}.part"
    server.files["/zh"].stall_after = 4000
    store.start(pinned)
    qtbot.waitUntil(lambda: part.exists() and part.stat().st_size == 4000, timeout=20_000)
    store.close()
    assert part.stat().st_size == 4000


def test_removing_tells_and_retires_engines(
    store: ModelStore, qtbot: QtBot, package: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[list[str]] = []
    monkeypatch.setattr(desk.service, "retire_all_but", lambda routes: kept.append([item.label for item in routes]))
    with qtbot.waitSignal(store.contents_changed):
        store.install_file(package)
    with qtbot.waitSignal(store.contents_changed):
        store.remove("zh_en")
    # Each script has the one package.
    assert kept == [["zh_en 1.9", "zh_en 1.9"], []]
    with pytest.raises(ReaderError), qtbot.assertNotEmitted(store.contents_changed):
        store.remove("zh_en")
