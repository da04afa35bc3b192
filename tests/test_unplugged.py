"""The guard that every test stands under: what it refuses, what it lets through, here and in a process of its own."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unplugged import sitecustomize as unplugged

# What is run -> what it opens; each in a process of its own.
_OPENED = {
    "a socket": "socket.socket()",
    "one of IPv6": "socket.socket(socket.AF_INET6)",
    "one of the kernel": "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "a name": "socket.getaddrinfo('localhost', 80)",
    "a name of old": "socket.gethostbyname('localhost')",
    "a bus": "socket.socket(socket.AF_UNIX).connect('/run/dbus/system_bus_socket')",
    "a server": "socket.socket(socket.AF_UNIX).bind('served')",
    "by C": "__import__('_socket').socket(2, 1, 0)",
}
_ELSEWHERE = {
    "an address": "socket.socket().connect(('192.0.2.1', 80))",
    "a datagram": "socket.socket(type=socket.SOCK_DGRAM).sendto(b'', ('192.0.2.1', 53))",
    "all addresses": "socket.socket().bind(('192.0.2.1', 0))",
    "a name": "socket.getaddrinfo('example.org', 80)",
}


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is refused in this test is noted where it fails no test."""
    monkeypatch.setenv(unplugged.NOTES, str(tmp_path))
    return tmp_path


def in_a_process(code: str) -> str:
    """The last line of what it says."""
    done = subprocess.run(
        [sys.executable, "-c", f"import socket; {code}"], capture_output=True, text=True, check=False, timeout=60
    )
    return done.stderr.rstrip().rpartition("\n")[2]


@pytest.mark.parametrize("code", _OPENED.values(), ids=_OPENED)
def test_no_socket_can_be_opened(notes: Path, code: str) -> None:
    assert in_a_process(code) == "PermissionError: [Errno 1] sockets are forbidden"
    assert len((notes / "refused").read_text("utf-8").splitlines()) == 1


def test_none_can_be_opened_by_the_tests_themselves(notes: Path) -> None:
    with pytest.raises(PermissionError, match="forbidden"):
        socket.socket()
    with pytest.raises(PermissionError, match="forbidden"):
        socket.getaddrinfo("localhost", 80)
    assert len((notes / "refused").read_text("utf-8").splitlines()) == 2


@pytest.mark.usefixtures("loopback")
@pytest.mark.parametrize("code", _ELSEWHERE.values(), ids=_ELSEWHERE)
def test_with_the_loopback_only_this_machine_can_be_reached(notes: Path, code: str) -> None:
    assert in_a_process(code) == "PermissionError: [Errno 1] sockets are forbidden"
    assert "192.0.2.1" in (notes / "refused").read_text("utf-8") or "example.org" in code


@pytest.mark.usefixtures("loopback")
def test_with_the_loopback_this_machine_can_be_spoken_to(notes: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        code = f"socket.create_connection(('localhost', {server.getsockname()[1]})).close()"
        assert in_a_process(code) == ""
    assert not (notes / "refused").exists()


def test_the_place_of_the_speech_service_is_open(notes: Path, own_home: Path) -> None:
    place = os.environ["SPEECHD_ADDRESS"].removeprefix("unix_socket:")
    assert Path(place).parent == own_home
    assert in_a_process(f"socket.socket(socket.AF_UNIX).connect({place!r})").startswith("FileNotFoundError")
    assert not (notes / "refused").exists()


def test_who_is_watched_is_noted(notes: Path) -> None:
    assert in_a_process("pass") == ""
    assert (notes / "watched").read_text("utf-8") == "-c import socket; pass\n"
