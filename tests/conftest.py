"""Every test has a home of its own, no network, and fails on any warning it did not expect."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before any QApplication is made: tests open no window on a developer's screen, and look the same everywhere.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_SCALE_FACTOR", None)

# The same few examples each time: a change is judged by what it changes. With --hypothesis-profile=long, many new ones.
settings.register_profile("short", max_examples=50, derandomize=True, deadline=None)
settings.register_profile("long", max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("short")


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


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to anything but this machine is an error, not a slow test."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else "local"
        if host not in ("local", "127.0.0.1", "::1", "localhost"):
            pytest.fail(f"a test tried to reach {host}")
        connect(self, address)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that the test did not clear is a failure."""
    yield
    unexpected = [
        record for record in caplog.get_records("call") if record.levelname in ("WARNING", "ERROR", "CRITICAL")
    ]
    assert not unexpected, [record.getMessage() for record in unexpected]
