"""Real windows on small files, each with a history and settings of its own."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library import History
from reader.pipeline import Desk
from reader.settings import Language, Settings, ThemeChoice
from reader.translate.models import AvailablePackage, official
from reader.ui import opened, session
from reader.ui.jobs import Jobs
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from tests import tiny_model
from tests.loopback import Loopback, only_loopback

SIMPLIFIED = "喝茶的人\n\n我喜欢喝茶。他去学校。\n\n我们喜欢北京。\n"
TRADITIONAL = "喝茶的人\n\n我喜歡喝茶。他去學校。\n\n我們喜歡北京。\n"
# The window speaks English whatever the machine that runs the tests does.
PLAIN = Settings(language=Language.ENGLISH, theme=ThemeChoice.LIGHT)

MakeWindow = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def no_search_for_garbage(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would go through all that the other tests have made, at each opening. `test_garbage` tests it."""
    monkeypatch.setattr(opened, "long_lived", nullcontext)
    monkeypatch.setattr(session, "look_at_all", lambda: None)


@pytest.fixture(autouse=True, scope="session")
def empty_clipboard_at_the_end(qapp: QApplication) -> Iterator[None]:
    """What Python made must not stay there: the platform frees it when Python is gone, and that ends in a crash."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def no_button_stays_pressed() -> Iterator[None]:
    """In the tests that follow moving would be dragging."""
    yield
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    history = History(tmp_path / "history.sqlite")
    yield history
    history.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data")
    yield desk
    desk.close()


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    jobs = Jobs(qapp)
    yield jobs
    jobs.close()


@pytest.fixture
def store(qapp: QApplication, desk: Desk, tmp_path: Path) -> Iterator[ModelStore]:
    store = ModelStore(desk, tmp_path / "data", qapp)
    yield store
    store.close()
    store.deleteLater()


@pytest.fixture
def make_window(
    qtbot: QtBot, history: History, desk: Desk, store: ModelStore, settings_path: Path
) -> Iterator[MakeWindow]:
    """Makes shown windows, which the test may close; the rest is closed afterwards."""

    made: list[MainWindow] = []

    def make(settings: Settings | None = PLAIN, path: Path = settings_path) -> MainWindow:
        window = MainWindow(path, history, desk, store, settings)
        made.append(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield make
    for window in made:
        close(window)
        window.deleteLater()


def close(window: MainWindow) -> None:
    """Close a window, whatever no disk took of it, and wait until its workers are done."""
    window.leaving.may_go = True
    window.close()
    window.wait_for_work()


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window()


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "tea.txt"
    path.write_text(SIMPLIFIED, "utf-8")
    return path


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real translation package from simplified Chinese to English."""
    return tiny_model.build_package(tmp_path_factory.mktemp("package") / "zh.argosmodel")


@pytest.fixture
def server(loopback: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:  # noqa: ARG001 - for what it allows
    """A server on this machine, the only one that can be reached; its index of packages is empty."""
    with only_loopback(monkeypatch) as running:
        yield running


@pytest.fixture
def pinned(server: Loopback, package: Path, monkeypatch: pytest.MonkeyPatch) -> AvailablePackage:
    """The tiny zh_en 1.9, taken for the only official package; it is at /zh on the server."""
    data = package.read_bytes()
    server.serve("/zh", data)
    digest = hashlib.sha256(data).hexdigest()
    made = AvailablePackage("zh_en", "Chinese → English", "1.9", (server.url("/zh"),), len(data), "CC-BY 4.0", digest)
    monkeypatch.setattr(official, "OFFICIAL", (made,))
    return made


@pytest.fixture
def open_file(qtbot: QtBot) -> Callable[[MainWindow, Path], None]:
    """Opens a file in a window and waits until everything about it is worked out."""

    def open_and_settle(window: MainWindow, path: Path) -> None:
        window.open_path(path)
        settle(qtbot, window)

    return open_and_settle


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the window has nothing left to do."""
    qtbot.waitUntil(lambda: window.is_settled and not window._jobs.is_busy, timeout=20_000)
