"""HTTP for downloads: the only module here that opens connections, and only for what the user asked to download.

A thread of its own reads each answer, since neither looking up a name nor connecting nor reading can be interrupted:
whoever waits for it looks every moment whether the user cancelled. Proxies are those of the environment (http_proxy,
https_proxy, no_proxy), certificates are checked.
"""

import http.client
import ipaddress
import queue
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.message import Message
from typing import IO, Any, cast
from urllib.parse import SplitResult, urlsplit

from reader import __version__
from reader.model import Problem, ReaderError

STALL_SECONDS = 30.0
_USER_AGENT = f"Duidu/{__version__}"
_CHUNK, _CHUNKS_AHEAD = 128 * 1024, 8
_POLL_SECONDS = 0.1

Cancelled = Callable[[], bool]


class BrokenLineError(Exception):
    """The connection ended before the answer did; asking again may help. The message says how it ended."""


class UnreachableError(BrokenLineError):
    """No answer came at all. Asking again helps only where the server had answered before."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait: `cancelled` is asked ten times a second, `stall_seconds` may pass without a byte."""

    cancelled: Cancelled = field(default=lambda: False)
    stall_seconds: float = STALL_SECONDS

    def wait(self, seconds: float, subject: str) -> None:
        """Let time pass. Raises ReaderError CANCELLED about `subject`."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.check(subject)
            time.sleep(min(left, _POLL_SECONDS))

    def check(self, subject: str) -> None:
        if self.cancelled():
            raise ReaderError(Problem.CANCELLED, subject)


@dataclass(frozen=True, slots=True)
class Head:
    """How an answer begins; header names in any case."""

    status: int
    headers: Message

    def get(self, name: str) -> str:
        return str(self.headers.get(name, "")).strip()

    @property
    def length(self) -> int | None:
        """Bytes of this answer's body, where the server says so."""
        value = self.get("Content-Length")
        return int(value) if value.isdecimal() and len(value) < 16 else None


_Item = Head | bytes | Exception


class Answer:
    """What a server answers: `head`, then the body by `read`. To be closed, best by `with`."""

    def __init__(
        self, url: str, patience: Patience, headers: Mapping[str, str] | None = None, method: str = "GET"
    ) -> None:
        """Ask for `url`. Raises ReaderError DOWNLOAD_FAILED where the answer is none of 200, 206 and 416, CANCELLED;
        UnreachableError, BrokenLineError."""
        check_address(url)
        self._url, self._patience = url, patience
        self._items: queue.Queue[_Item] = queue.Queue(_CHUNKS_AHEAD)
        self._closed = threading.Event()
        wanted = urllib.request.Request(  # noqa: S310 - the address was checked
            url, headers={"User-Agent": _USER_AGENT, **(headers or {})}, method=method
        )
        threading.Thread(target=self._receive, args=(wanted,), name="download", daemon=True).start()
        try:
            self.head = cast("Head", self._next())
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "Answer":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self) -> bytes:
        """The next bytes of the body, none at its end. Raises ReaderError DOWNLOAD_FAILED (nothing came for too long),
        CANCELLED; BrokenLineError."""
        return cast("bytes", self._next())

    def close(self) -> None:
        """Let the connection go. Where the server is silent its thread ends a stall limit later."""
        self._closed.set()

    def _next(self) -> _Item:
        give_up = time.monotonic() + self._patience.stall_seconds
        while True:
            self._patience.check(self._url)
            try:
                item = self._items.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                if time.monotonic() >= give_up:
                    raise self._stalled() from None
                continue
            if isinstance(item, TimeoutError):
                raise self._stalled() from item
            if isinstance(item, Exception):
                raise item
            return item

    def _stalled(self) -> ReaderError:
        detail = f"the server sent nothing for {self._patience.stall_seconds:g} seconds"
        return ReaderError(Problem.DOWNLOAD_FAILED, self._url, detail)

    def _receive(self, wanted: urllib.request.Request) -> None:
        """What the thread does."""
        try:
            with _open(wanted, self._patience.stall_seconds) as response:
                self._put(Head(response.status, response.headers))
                self._receive_body(response)
        except Exception as error:
            self._put(error)

    def _receive_body(self, response: Any) -> None:
        try:
            # It ends without an error where the line breaks; whoever reads counts the bytes.
            while (chunk := response.read1(_CHUNK)) and self._put(chunk):
                pass
        except TimeoutError:
            raise
        except (OSError, http.client.HTTPException) as error:
            raise BrokenLineError(_in_words(error)) from error
        self._put(b"")

    def _put(self, item: _Item) -> bool:
        """Hand over; False where nobody waits any more."""
        while not self._closed.is_set():
            try:
                self._items.put(item, timeout=_POLL_SECONDS)
            except queue.Full:
                continue
            return True
        return False


def check_address(url: str) -> SplitResult:
    """The parts of an address that may be asked: https, or http on this machine. Raises ReaderError DOWNLOAD_FAILED."""
    try:
        parts = urlsplit(url)
        allowed = parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname or ""))
        if allowed and parts.hostname and "@" not in parts.netloc and url.isascii() and url.isprintable():
            _ = parts.port  # ValueError where it is none.
            if " " not in url:
                return parts
    except ValueError as error:
        raise ReaderError(Problem.DOWNLOAD_FAILED, url[:200], "its address is not valid") from error
    raise ReaderError(Problem.DOWNLOAD_FAILED, url[:200], "its address is not a secure one (https)")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class _Redirects(urllib.request.HTTPRedirectHandler):
    """A few, and none to an address that is less secure than the one that redirects."""

    max_redirections = 5
    max_repeats = 2

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        try:
            parts = check_address(newurl)
            if parts.scheme == "http" and req.type == "https":
                raise ReaderError(Problem.DOWNLOAD_FAILED, newurl[:200], "the server leads to an address without https")
        except ReaderError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _open(wanted: urllib.request.Request, stall_seconds: float) -> Any:
    """The response of the server. Raises as `Answer`, and TimeoutError."""
    opener = urllib.request.build_opener(_Redirects())
    try:
        return opener.open(wanted, timeout=stall_seconds)
    except urllib.error.HTTPError as error:
        if error.code == http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            return error
        error.close()
        raise ReaderError(Problem.DOWNLOAD_FAILED, wanted.full_url, _status_in_words(error.code)) from None
    except urllib.error.URLError as error:
        reason = error.reason
        if isinstance(reason, TimeoutError):
            raise reason from error
        raise UnreachableError(_in_words(reason)) from error
    except TimeoutError:
        raise
    except OSError as error:
        raise BrokenLineError(_in_words(error)) from error
    except (http.client.HTTPException, ValueError) as error:
        raise UnreachableError("the server's answer cannot be read") from error


def _status_in_words(status: int) -> str:
    causes = {
        401: "the server wants a password",
        403: "the server refuses it",
        404: "the server has no such file",
        407: "the proxy wants a password",
        410: "the server no longer has the file",
        429: "the server is asked too often",
    }
    if status in causes:
        cause = causes[status]
    elif 300 <= status < 400:
        cause = "the server redirects without end or astray"
    else:
        cause = "the server has a fault" if status >= 500 else "the server does not give it"
    return f"{cause}, status {status}"


def _in_words(error: object) -> str:
    """Why a connection failed."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the server's certificate is not to be trusted: {error.verify_message}"
    if isinstance(error, ssl.SSLError):
        return f"no secure connection: {(error.reason or 'unknown fault').replace('_', ' ').lower()}"
    if isinstance(error, socket.gaierror):
        return "the server's name cannot be looked up; is there a network?"
    if isinstance(error, ConnectionRefusedError):
        return "the server refuses connections"
    if isinstance(error, (ConnectionError, http.client.IncompleteRead)):
        return "the connection broke"
    return " ".join(str(getattr(error, "strerror", "") or error).split()) or type(error).__name__
