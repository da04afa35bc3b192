"""The address of a server: what may be typed, and whether it is this machine's."""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

from reader.model import Problem, ReaderError

_PORTS = {"http": 80, "https": 443}
# Labels of letters, digits, hyphens and (by custom) underscores, or an IPv6 address without a zone.
_HOST = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?|[0-9a-f:.]*:[0-9a-f:.]*")
_NAME_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is. `host` is a name or an IP address, `path` what stands before those of its API."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Host and port as in a URL: "localhost:11434", "[::1]:5000"."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port: "http://localhost:11434"."""
        return f"{self.scheme}://{self.authority}"


def parse_address(url: str) -> Address:
    """The address in `url`, in which http:// may be left out. Raises ReaderError BAD_ADDRESS."""
    text = _with_scheme(url)
    if not (text.isascii() and text.isprintable()) or " " in text or "\\" in text:
        raise _bad(url, "it has a character that no address has")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise _bad(url, "its port or host is not valid") from error
    if fault := _fault(text, parts):
        raise _bad(url, fault)
    scheme, host = parts.scheme, parts.hostname or ""
    return Address(scheme, host, _PORTS[scheme] if port is None else port, parts.path.rstrip("/"))


def server_origin(url: str) -> str:
    """Scheme, host and port of `url`, in one form: what a reader agrees to. Raises ReaderError BAD_ADDRESS."""
    return parse_address(url).origin


def server_name(url: str) -> str:
    """How a server is called in what a person reads: its host and port as they were typed. Takes any text."""
    authority = re.split(r"[/?#]", _with_scheme(url).partition("://")[2], maxsplit=1)[0].rpartition("@")[2]
    return " ".join(authority.split())[:_NAME_LENGTH] or "the address"


def is_loopback(url: str) -> bool:
    """Whether `url` is this machine by its looks: see `is_loopback_host`. Raises ReaderError BAD_ADDRESS."""
    return is_loopback_host(parse_address(url).host)


def is_loopback_host(host: str) -> bool:
    """Whether a host is this machine by its looks: 127.0.0.0/8, ::1 or localhost. Looks no name up: whoever is asked
    learns it, and the main thread would wait."""
    try:
        return is_loopback_ip(ip_address(host))
    except ValueError:
        # RFC 6761, 6.3: names under localhost are this machine's too.
        return f".{host.rstrip('.')}".endswith(".localhost")


def is_loopback_ip(ip: IPv4Address | IPv6Address) -> bool:
    """Whether an IP address is this machine's own. An IPv4 address may be written as an IPv6 one (::ffff:127.0.0.1)."""
    mapped = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
    return (mapped or ip).is_loopback


def _with_scheme(url: str) -> str:
    text = url.strip()
    return text if "://" in text else f"http://{text}"


def _fault(text: str, parts: SplitResult) -> str | None:
    if parts.scheme not in _PORTS:
        return "it begins with neither http:// nor https://"
    if "@" in parts.netloc:
        return "it holds a user name or a password"
    if "?" in text or "#" in text:
        return "it holds a ? or a #"
    if not _HOST.fullmatch(parts.hostname or ""):
        return "its host is not valid"
    return "its port is not valid" if parts.port == 0 else None


def _bad(url: str, fault: str) -> ReaderError:
    return ReaderError(Problem.BAD_ADDRESS, server_name(url), fault)
