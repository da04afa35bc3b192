"""Questions to a server and its answers, both JSON over HTTP/1.1: the only module here that opens connections.

A server is not trusted: every answer is bounded in bytes and in time, and nothing that it says leads anywhere else.
Proxies are not used, redirects not followed. One connection a question: on this machine that costs nothing, and none is
found dead.
"""

import io
import json
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse, IncompleteRead
from ipaddress import ip_address
from typing import Any, cast

from reader import __version__
from reader.model import Problem, ReaderError
from reader.translate.server.address import Address, is_loopback_host, is_loopback_ip
from reader.translate.server.answers import own_message, shortened

_TURN_SECONDS = 0.1
_SNIFFED = 4000
_MARKUP = re.compile(r"\s*<")

# What an error means that the server does not explain.
_STATUSES = {
    401: "it wants a key or a password",
    403: "it refuses",
    404: "there is no such API at this address",
    429: "it is asked too often",
    500: "it has a fault",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How long to wait, in seconds: for a connection, for the next byte, for an answer from its beginning to its end;
    and how many bytes that may have, its headers included."""

    connect: float = 5.0
    silence: float = 120.0
    whole: float = 600.0
    size: int = 1_000_000


class RefusedError(ReaderError):
    """SERVER_FAILED because the server answered with another `status` than 200."""

    def __init__(self, status: int, subject: str, detail: str) -> None:
        super().__init__(Problem.SERVER_FAILED, subject, detail)
        self.status = status


class Client:
    """Asks one server. Safe to use from several threads. `trusted` is the origin beyond this machine that text may be
    sent to; `cancelled` is asked ten times a second."""

    def __init__(
        self, address: Address, trusted: str, limits: Limits | None = None, cancelled: Callable[[], bool] | None = None
    ) -> None:
        self._address = address
        self._is_trusted = trusted == address.origin
        self._limits = limits or Limits()
        self._cancelled = cancelled or (lambda: False)
        self._closed = threading.Event()

    def ask(self, path: str, question: Mapping[str, Any] | None = None) -> Any:
        """What the server answers at `path`: to a POST of `question`, or to a GET.

        Raises ReaderError: SERVER_NOT_ALLOWED, SERVER_FAILED (RefusedError where it answers with an error), CANCELLED
        (by `cancelled`, or by `close` on another thread; soon, but for the time that a connection takes).
        """
        request = self._request(path, question)
        try:
            with self._connect() as connection:
                connection.sendall(request)
                # Whoever waits for the answer looks every moment whether it is still wanted.
                connection.settimeout(_TURN_SECONDS)
                response = HTTPResponse(cast("Any", _Incoming(connection, self._limits, self._check_wanted)))
                response.begin()
                body = response.read(self._limits.size)
        except TimeoutError as error:
            raise self.failed("it is too slow: no answer came in time") from error
        except (OSError, HTTPException) as error:
            raise self.failed(_in_words(error)) from error
        return self._parsed(response, body)

    def failed(self, detail: str) -> ReaderError:
        """The error for a fault of this server's."""
        return ReaderError(Problem.SERVER_FAILED, self._address.authority, detail)

    def close(self) -> None:
        """End the calls under way, soon. Any thread may call it."""
        self._closed.set()

    def _check_wanted(self) -> None:
        if self._closed.is_set() or self._cancelled():
            raise ReaderError(Problem.CANCELLED, self._address.authority)

    def _request(self, path: str, question: Mapping[str, Any] | None) -> bytes:
        body = b"" if question is None else json.dumps(question).encode()
        lines = [
            f"{'GET' if question is None else 'POST'} {self._address.path}{path} HTTP/1.1",
            f"Host: {self._address.authority}",
            f"User-Agent: Duidu/{__version__}",
            "Accept: application/json",
            "Accept-Encoding: identity",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
            "Connection: close",
        ]
        # An address is printable ASCII without spaces: no line of it can become a header.
        return "\r\n".join([*lines, "", ""]).encode() + body

    def _connect(self) -> socket.socket:
        """A connection to an IP address that was checked, not to a name that could lead elsewhere the next time."""
        failure: OSError = OSError("its name leads nowhere")
        for family, ip in self._allowed():
            self._check_wanted()
            try:
                return self._open(family, ip)
            except OSError as error:
                failure = error
        if isinstance(failure, TimeoutError):
            raise self.failed(f"no connection within {self._limits.connect:g} seconds")
        raise failure

    def _open(self, family: int, ip: Any) -> socket.socket:
        connection = socket.socket(family, socket.SOCK_STREAM)
        try:
            connection.settimeout(self._limits.connect)
            connection.connect(ip)
            if self._address.scheme == "http":
                return connection
            return ssl.create_default_context().wrap_socket(connection, server_hostname=self._address.host)
        except BaseException:
            connection.close()
            raise

    def _allowed(self) -> list[tuple[int, Any]]:
        """The family and socket address of every IP address that the host has. Raises ReaderError SERVER_NOT_ALLOWED
        where one of them is another machine's and the reader has not agreed; what does not even look like this machine
        is not looked up before that."""
        host, port = self._address.host, self._address.port
        if not (self._is_trusted or is_loopback_host(host)):
            raise ReaderError(Problem.SERVER_NOT_ALLOWED, self._address.authority)
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        if not self._is_trusted and not all(is_loopback_ip(ip_address(each[4][0])) for each in found):
            raise ReaderError(Problem.SERVER_NOT_ALLOWED, self._address.authority)
        return [(family, ip) for family, _, _, _, ip in found]

    def _parsed(self, response: HTTPResponse, body: bytes) -> Any:
        if 300 <= response.status < 400:
            raise self.failed("it redirects to another address; that is not followed")
        if response.getheader("Content-Encoding", "identity").lower() != "identity":
            raise self.failed("it sent compressed data that nobody asked for")
        try:
            answer = json.loads(body)
        except (ValueError, RecursionError):
            answer = None
        if response.status != 200:
            raise RefusedError(response.status, self._address.authority, _refusal(response.status, answer, body))
        # What is missing of the announced length.
        if response.length:
            raise self.failed("the connection broke")
        if answer is None:
            raise self.failed("it answered with a web page" if _MARKUP.match(_text(body)) else "its answer is not JSON")
        return answer


class _Incoming(io.RawIOBase):
    """What comes over a connection. Waiting is done in short turns, so that it can end when it is no longer wanted."""

    def __init__(self, connection: socket.socket, limits: Limits, check_wanted: Callable[[], None]) -> None:
        self._connection, self._limits, self._check_wanted = connection, limits, check_wanted
        self._end = time.monotonic() + limits.whole
        self._left = limits.size

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What HTTPResponse asks of a socket."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        count = self._receive(buffer)
        self._left -= count
        if self._left < 0:
            raise OSError(f"its answer has more than {self._limits.size:,} bytes")
        return count

    def _receive(self, buffer: Any) -> int:
        give_up = min(time.monotonic() + self._limits.silence, self._end)
        while True:
            self._check_wanted()
            try:
                if time.monotonic() < self._end:
                    return self._connection.recv_into(buffer)
            except TimeoutError:
                pass
            if time.monotonic() >= give_up:
                raise TimeoutError


def _refusal(status: int, answer: Any, body: bytes) -> str:
    said = own_message(answer)
    if not said and answer is None and not _MARKUP.match(_text(body)):
        said = shortened(_text(body))
    return f"it answers {status}: {said or _STATUSES.get(status, 'no reason given')}"


def _text(body: bytes) -> str:
    return body[:_SNIFFED].decode("utf-8", "replace")


def _in_words(error: OSError | HTTPException) -> str:
    """Why a question got no answer."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not to be trusted: {error.verify_message}"
    if isinstance(error, ssl.SSLError):
        return "no secure connection; is its address one with http?"
    if isinstance(error, socket.gaierror):
        return "its name cannot be looked up"
    if isinstance(error, ConnectionRefusedError):
        return "nothing answers there; is the server running?"
    if isinstance(error, (ConnectionError, IncompleteRead)):
        return "the connection broke"
    if isinstance(error, HTTPException):
        return "what answers there is no web server"
    return error.strerror or str(error)
