"""Fetch one page of the web: only what the user asked for by its address, and nothing that the page names besides.

A thread of its own talks to the server, since neither looking up a name nor reading can be interrupted: whoever waits
looks every moment whether the user cancelled. Proxies are those of the environment (http_proxy, https_proxy, no_proxy),
certificates are checked.
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
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any
from urllib.parse import quote, urlsplit, urlunsplit

from reader import __version__
from reader.model import Problem, ReaderError

LARGEST = 20_000_000
_USER_AGENT = f"Duidu/{__version__}"
_CHUNK = 64 * 1024
_POLL_SECONDS = 0.1
# What stays as it is in an address: reserved characters and what is escaped already (RFC 3986, 2).
_SAFE = "/:@!$&'()*+,;=?-._~%[]"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: its bytes, the `address` where it was found in the end, what the server said of it."""

    data: bytes
    address: str
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of a page, seconds without a byte, and seconds altogether."""

    largest: int = LARGEST
    stall_seconds: float = 20.0
    seconds: float = 90.0


def fetch(address: str, cancelled: Callable[[], bool] = lambda: False, limits: Limits | None = None) -> Fetched:
    """Fetch the page at `address`, in which https:// may be left out. `cancelled` is asked ten times a second.

    Raises ReaderError BAD_WEB_ADDRESS, PAGE_NOT_FETCHED, TOO_LARGE, CANCELLED.
    """
    limits = limits or Limits()
    wanted = web_address(address)
    results: queue.SimpleQueue[Fetched | Exception] = queue.SimpleQueue()
    done = threading.Event()
    end = time.monotonic() + limits.seconds
    threading.Thread(target=_receive, args=(wanted, limits, results, done), name="fetch", daemon=True).start()
    try:
        while time.monotonic() < end:
            if cancelled():
                raise ReaderError(Problem.CANCELLED, wanted)
            try:
                result = results.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue
            if isinstance(result, Fetched):
                return result
            raise _told(result, wanted, limits)
        raise _failed(wanted, f"it took more than {limits.seconds:g} seconds")
    finally:
        done.set()


def web_address(typed: str) -> str:
    """The address in what was typed, in the form that goes over the line. Raises ReaderError BAD_WEB_ADDRESS."""
    text = typed.strip()
    if "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        raise _bad(typed, "its host or port is not valid") from None
    if parts.scheme not in ("http", "https"):
        raise _bad(typed, "it begins with neither http:// nor https://")
    if "@" in parts.netloc:
        raise _bad(typed, "it holds a user name or a password")
    if not host or not text.isprintable() or " " in text or "\\" in text:
        raise _bad(typed, "it has no host" if not host else "it has a character that no address has")
    host = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path or "/", safe=_SAFE), quote(parts.query, safe=_SAFE)
    return urlunsplit((parts.scheme, host + port, path, query, ""))


def _bad(typed: str, fault: str) -> ReaderError:
    return ReaderError(Problem.BAD_WEB_ADDRESS, " ".join(typed.split())[:200] or "the address", fault)


def _failed(address: str, cause: str) -> ReaderError:
    return ReaderError(Problem.PAGE_NOT_FETCHED, address[:200], cause)


def _led_astray(address: str) -> ReaderError:
    return _failed(address, "the server leads to this computer or its network")


class _Redirects(urllib.request.HTTPRedirectHandler):
    """A few, and none from elsewhere into this machine or its network, whose services trust it."""

    max_redirections = 8
    max_repeats = 2

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        try:
            target = web_address(newurl)
            if _is_local(target) and not _is_local(req.full_url):
                raise _led_astray(target)
        except ReaderError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, target)


def _is_local(address: str) -> bool:
    """Whether an address is of this machine or of a network that is not the world's: 127.0.0.1 however it is written
    (2130706433, 127.1, ::ffff:127.0.0.1), a router, a name that is looked up as one of these."""
    host = urlsplit(address).hostname or ""
    if f".{host.rstrip('.')}".endswith(".localhost"):  # RFC 6761, 6.3
        return True
    try:
        return not all(map(_is_global, _ips(host)))
    except (OSError, ValueError):
        return False  # It leads nowhere, or only a proxy knows its name.


def _is_global(ip: str) -> bool:
    """Raises ValueError."""
    return ipaddress.ip_address(ip).is_global


def _ips(host: str) -> set[str]:
    """The IP addresses of a host. Raises OSError."""
    with suppress(ValueError):
        return {str(ipaddress.ip_address(host))}
    with suppress(OSError):  # As systems read numbers: inet(3).
        return {socket.inet_ntoa(socket.inet_aton(host))}
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return {str(each[4][0]).partition("%")[0] for each in found}


class _Trail:
    """Where a page led so far. A name can be looked up as another address when it is connected to than when that was
    checked (DNS rebinding): what counts is who is at the other end of the line, before anything is asked of it."""

    def __init__(self) -> None:
        self._was_abroad = False

    def check(self, line: http.client.HTTPConnection, request: urllib.request.Request) -> None:
        """Raises ReaderError where a server of elsewhere led into this machine or its network."""
        if request.host != urlsplit(request.full_url).netloc:
            return  # At the other end is a proxy.
        is_abroad = _is_global(str(line.sock.getpeername()[0]).partition("%")[0])
        if self._was_abroad and not is_abroad:
            raise _led_astray(request.full_url)
        self._was_abroad = self._was_abroad or is_abroad


class _Lines(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    """Connects, and has it checked to whom."""

    def __init__(self, trail: _Trail) -> None:
        super().__init__()
        self._trail = trail

    def do_open(
        self, http_class: Callable[..., http.client.HTTPConnection], req: urllib.request.Request, **http_conn_args: Any
    ) -> http.client.HTTPResponse:
        def made(*args: Any, **more: Any) -> http.client.HTTPConnection:
            line = http_class(*args, **more)
            connect = line.connect

            def connect_and_check() -> None:
                connect()
                self._trail.check(line, req)

            line.connect = connect_and_check
            return line

        return super().do_open(made, req, **http_conn_args)


def _receive(
    address: str, limits: Limits, results: "queue.SimpleQueue[Fetched | Exception]", done: threading.Event
) -> None:
    """What the thread does."""
    try:
        results.put(_get(address, limits, done))
    except Exception as error:
        results.put(error)


def _get(address: str, limits: Limits, done: threading.Event) -> Fetched:
    request = urllib.request.Request(  # noqa: S310 - the address was checked
        address,
        headers={
            "User-Agent": _USER_AGENT,
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.5",
            "Accept-Language": "zh,en;q=0.5",
            "Accept-Encoding": "gzip",
        },
    )
    with urllib.request.build_opener(_Redirects(), _Lines(_Trail())).open(
        request, timeout=limits.stall_seconds
    ) as response:
        body = bytearray()
        while not done.is_set() and (chunk := response.read1(_CHUNK)):
            body += chunk
            if len(body) > limits.largest:
                raise _too_large(address, limits)
        if (length := response.headers.get("Content-Length", "")).isdecimal() and len(body) < int(length):
            raise http.client.IncompleteRead(bytes(body))
        packed = response.headers.get("Content-Encoding", "").strip().lower() in ("gzip", "x-gzip")
        data = _unpacked(bytes(body), address, limits) if packed else bytes(body)
        return Fetched(data, response.url, response.headers.get_content_charset() or "")


def _unpacked(body: bytes, address: str, limits: Limits) -> bytes:
    """What gzip packed, within the bound: a small answer can unpack to gigabytes."""
    unpacker = zlib.decompressobj(wbits=31)
    data = unpacker.decompress(body, limits.largest + 1)
    if len(data) > limits.largest:
        raise _too_large(address, limits)
    if not unpacker.eof:
        raise http.client.IncompleteRead(b"")
    return data


def _too_large(address: str, limits: Limits) -> ReaderError:
    return ReaderError(Problem.TOO_LARGE, address[:200], f"> {limits.largest / 1e6:.0f} MB")


def _told(error: Exception, address: str, limits: Limits) -> ReaderError:
    """Why the page did not come, in words."""
    if isinstance(error, ReaderError):
        return error
    if isinstance(error, urllib.error.HTTPError):
        error.close()
        return _failed(address, _status_in_words(error.code))
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError):
        return _failed(address, f"the server sent nothing for {limits.stall_seconds:g} seconds")
    return _failed(address, _in_words(reason))


def _status_in_words(status: int) -> str:
    causes = {
        401: "the server wants a password",
        403: "the server refuses it",
        404: "the server has no such page",
        407: "the proxy wants a password",
        410: "the server no longer has the page",
        429: "the server is asked too often",
    }
    otherwise = "the server has a fault" if status >= 500 else "the server does not give it"
    if 300 <= status < 400:
        otherwise = "the server redirects without end or astray"
    return f"{causes.get(status, otherwise)}, status {status}"


def _in_words(error: object) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the server's certificate is not to be trusted: {error.verify_message}"
    if isinstance(error, ssl.SSLError):
        return "no secure connection"
    if isinstance(error, socket.gaierror):
        return "the server's name cannot be looked up; is there a network?"
    if isinstance(error, ConnectionRefusedError):
        return "the server refuses connections"
    if isinstance(error, ConnectionError | http.client.IncompleteRead):
        return "the connection broke"
    if isinstance(error, http.client.HTTPException | zlib.error | ValueError):
        return "the server's answer cannot be read"
    return " ".join(str(getattr(error, "strerror", "") or error).split()) or type(error).__name__
