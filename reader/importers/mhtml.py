"""MHTML (RFC 2557): a page saved in one file with its pictures."""

from dataclasses import replace
from email import policy
from email.message import Message
from email.parser import BytesParser
from urllib.parse import urljoin

from reader.importers.facts import is_web_address
from reader.importers.html import read_with
from reader.importers.pictures import bounded
from reader.importers.source import Page, Source
from reader.model import Problem, ReaderError

_FIRST = (b"from:", b"mime-version:", b"content-type:", b"snapshot-content-location:", b"subject:", b"date:")
_MOST_PARTS = 5000


def is_mhtml(data: bytes) -> bool:
    """Whether the bytes begin as browsers begin such a file: headers of mail, of several related parts."""
    head = data[:4000].lower()
    if not head.lstrip().startswith(
        (b"from:", b"mime-version:", b"content-type:", b"snapshot-content-location:", b"subject:")
    ):
        return False
    return b"multipart/related" in head and b"mime-version:" in head


def read_mhtml(source: Source) -> Page:
    """Read the page and the pictures of the file. Raises ReaderError DAMAGED where it holds no page."""
    parts = _parts(source)
    page = next((part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")), None)
    if page is None:
        raise ReaderError(Problem.DAMAGED, source.subject, "no HTML part")
    place = _header(page, "Content-Location")
    pictures = _pictures(parts, place)

    def find(address: str) -> bytes | None:
        part = pictures.get(address) or pictures.get(_joined(place, address))
        return _bytes(part) if part is not None else None

    inner = replace(source, data=_bytes(page), path=None, charset=str(page.get_content_charset() or ""))
    found = read_with(inner, bounded(find))
    if is_web_address(place) and not found.metadata.address:
        return replace(found, metadata=replace(found.metadata, address=place))
    return found


def _parts(source: Source) -> list[Message]:
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(source.data)
        return [part for _, part in zip(range(_MOST_PARTS), message.walk(), strict=False) if not part.is_multipart()]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ReaderError(Problem.DAMAGED, source.subject, str(error)) from None


def _pictures(parts: list[Message], place: str) -> dict[str, Message]:
    """The parts by the addresses that the page calls them by."""
    found: dict[str, Message] = {}
    for part in parts:
        if part.get_content_maintype() != "text":
            if name := _header(part, "Content-ID").strip("<>"):
                found.setdefault(f"cid:{name}", part)
            if location := _header(part, "Content-Location"):
                found.setdefault(location, part)
                found.setdefault(_joined(place, location), part)
    return found


def _header(part: Message, name: str) -> str:
    return "".join(str(part.get(name, "")).split())


def _joined(place: str, address: str) -> str:
    try:
        return urljoin(place, address)
    except ValueError:
        return address


def _bytes(part: Message) -> bytes:
    """The decoded body, empty where it cannot be decoded."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""
