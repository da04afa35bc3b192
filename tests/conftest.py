"""Every test has a home of its own, no socket, and fails on any warning it did not expect."""

import gc
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reader.ui.garbage import look_where_due
from tests.unplugged import sitecustomize as unplugged

# Before any QApplication is made: tests open no window on a developer's screen, and look the same everywhere.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_SCALE_FACTOR", None)

# What a shell starts in the background ignores SIGINT (POSIX, 2.11), and so would all that the tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The same few examples each time: a change is judged by what it changes. With --hypothesis-profile=long, many new ones.
settings.register_profile("short", max_examples=50, derandomize=True, deadline=None)
settings.register_profile("long", max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("short")


@pytest.fixture(autouse=True)
def no_garbage_on_workers() -> Iterator[None]:
    """As in the program: a widget in the garbage of one test, found by a worker of the next, would end the process."""
    gc.disable()
    yield
    look_where_due()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh HOME; no setting of the machine's user reaches the program."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.delenv("ARGOS_PACKAGES_DIR", raising=False)
    # No speech service of the machine's is asked for its voices, or started.
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{home / 'speechd.sock'}")
    # It reads HOME once, when it is imported; the models installed by one test are not there for the next.
    monkeypatch.delitem(sys.modules, "argostranslate.settings", raising=False)
    return home


@pytest.fixture(scope="session", autouse=True)
def socket_notes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where this process, and every other that a test starts, notes what socket it was refused."""
    with pytest.MonkeyPatch.context() as patch:
        notes = tmp_path_factory.mktemp("sockets")
        patch.setenv(unplugged.NOTES, str(notes))
        patch.setenv("PYTHONPATH", str(Path(unplugged.__file__).parent), prepend=os.pathsep)
        yield notes


@pytest.fixture(autouse=True)
def no_socket(socket_notes: Path) -> Iterator[None]:
    """A test that opened a socket, or had a process that did, fails, even if the program hid the error.

    One on this machine may be opened where the test asks for it, by the fixture `loopback`.
    """
    yield
    refused = socket_notes / "refused"
    if refused.exists():
        said = refused.read_text("utf-8")
        refused.unlink()
        pytest.fail(f"a socket was asked for: {said}")


@pytest.fixture
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sockets on this machine are what the test is about: here, and in the processes that it starts."""
    monkeypatch.setenv(unplugged.LOOPBACK, "1")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that open sockets on this machine: `make private` leaves them out."""
    for item in items:
        if "loopback" in getattr(item, "fixturenames", ()):
            item.add_marker("loopback")


@pytest.fixture(autouse=True)
def no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that the test did not clear is a failure."""
    yield
    unexpected = [
        record for record in caplog.get_records("call") if record.levelname in ("WARNING", "ERROR", "CRITICAL")
    ]
    assert not unexpected, [record.getMessage() for record in unexpected]
