"""A web server on this machine that serves what a test wants, and misbehaves in the ways that servers and lines do."""

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

PROXY_VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@dataclass(slots=True)
class Served:
    """A file on the server, and how it is served.

    `drops` are for one request each, in order: the connection ends after so many bytes of the body, by `reset` not
    even properly. `pause` is in
    seconds after every 1 kB. `stall_after` bytes the server falls silent until it is closed. `claimed` is the
    Content-Length that is announced instead of the true one; -1 announces none. `range_start` lies about where a part
    begins.
    """

    data: bytes = b""
    status: int = 200
    etag: str = '"1"'
    modified: str = ""
    content_type: str = "application/zip"
    content_encoding: str = ""
    ranges: bool = True
    if_range: bool = True
    range_start: int | None = None
    claimed: int | None = None
    redirect: str = ""
    stall_after: int | None = None
    stall_before_answer: bool = False
    drops: list[int] = field(default_factory=list[int])
    reset: bool = False
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that came: `target` is a whole address where the server is used as a proxy."""

    method: str
    target: str
    headers: Message


class Loopback:
    """The server: `files` by path. Use `running()`."""

    def __init__(self) -> None:
        self.files: dict[str, Served] = {}
        self.asked: list[Asked] = []
        self.silent = threading.Event()
        """Set once the server has fallen silent."""
        self.closing = threading.Event()
        self._server = _Server(self)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def serve(self, path: str, data: bytes = b"", **how: object) -> Served:
        """Put a file at `path`; it can be changed later on."""
        self.files[path] = Served(data, **how)  # pyright: ignore[reportArgumentType] - Served's own fields
        return self.files[path]

    def url(self, path: str) -> str:
        return self.address + path

    def ranges(self) -> list[str]:
        """The Range header of each request, empty where there was none."""
        return [str(asked.headers.get("Range", "")) for asked in self.asked]

    @classmethod
    @contextlib.contextmanager
    def running(cls) -> Iterator["Loopback"]:
        loopback = cls()
        server = loopback._server
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield loopback
        finally:
            loopback.closing.set()
            server.shutdown()
            thread.join()
            server.server_close()


def forget_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no proxy of the machine's stand in the way."""
    for name in PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@contextlib.contextmanager
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """A server that is the only one the program can reach; its index of packages is empty."""
    forget_proxies(monkeypatch)
    with Loopback.running() as loopback:
        loopback.serve("/index.json", b"[]")
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", loopback.url("/"))
        yield loopback


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # server_close waits for the threads of the requests: none outlives its test.
    block_on_close = True

    def __init__(self, loopback: Loopback) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.loopback = loopback

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is what many tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server  # pyright: ignore[reportIncompatibleVariableOverride]

    def do_GET(self) -> None:
        loopback = self.server.loopback
        loopback.asked.append(Asked(self.command, self.path, self.headers))
        served = loopback.files.get(urlsplit(self.path).path) or Served(status=404)
        if served.stall_before_answer:
            self._fall_silent()
        elif served.redirect:
            self._answer(302, [("Location", served.redirect), ("Content-Length", "0")])
        elif served.status != 200:
            self._answer(served.status, [("Content-Length", "0")])
        else:
            self._send_file(served)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _send_file(self, served: Served) -> None:
        data, start = served.data, self._start(served)
        if start >= len(data) > 0:
            self._answer(416, [("Content-Range", f"bytes */{len(data)}"), ("Content-Length", "0")])
            return
        headers = [("Content-Type", served.content_type), ("ETag", served.etag), ("Last-Modified", served.modified)]
        headers.append(("Content-Encoding", served.content_encoding))
        if served.claimed != -1:
            length = len(data) - start if served.claimed is None else max(0, served.claimed - start)
            headers.append(("Content-Length", str(length)))
        if start:
            first = start if served.range_start is None else served.range_start
            headers.append(("Content-Range", f"bytes {first}-{len(data) - 1}/{len(data)}"))
        self._answer(206 if start else 200, headers)
        if self.command == "GET":
            self._send_body(served, data[start:])

    def _start(self, served: Served) -> int:
        wanted = str(self.headers.get("Range", ""))
        if not (served.ranges and wanted):
            return 0
        condition = self.headers.get("If-Range")
        if served.if_range and condition and condition not in (served.etag, served.modified):
            return 0
        return int(wanted.removeprefix("bytes=").removesuffix("-"))

    def _send_body(self, served: Served, body: bytes) -> None:
        drop = served.drops.pop(0) if served.drops else None
        end = next((limit for limit in (drop, served.stall_after) if limit is not None), len(body))
        for at in range(0, min(end, len(body)), 1024):
            self.wfile.write(body[at : min(at + 1024, end)])
            if served.pause:
                self.server.loopback.closing.wait(served.pause)
        if drop is not None:
            self._hang_up(reset=served.reset)
        elif served.stall_after is not None:
            self._fall_silent()

    def _answer(self, status: int, headers: list[tuple[str, str]]) -> None:
        self.send_response(status)
        for name, value in headers:
            if value:
                self.send_header(name, value)
        self.end_headers()

    def _fall_silent(self) -> None:
        self.server.loopback.silent.set()
        self.server.loopback.closing.wait()

    def _hang_up(self, *, reset: bool) -> None:
        """End the connection, properly (FIN) or not (RST)."""
        if reset:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.rfile.close()
            self.connection.close()
        else:
            self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Nothing on standard error."""
