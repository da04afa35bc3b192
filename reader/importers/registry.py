"""The formats that can be read: a row each, chosen by what the bytes are, then by the suffix of the file's name."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.importers.source import Page, Source

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Importer:
    """A format. `recognises` is told the bytes and is sure of what it says; a format whose bytes look like any text has
    none and goes by the suffix. `largest` is the size of a file in bytes that is read at all."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Page]
    recognises: Callable[[bytes], bool] | None = None
    largest: int = 20 * _MB


# What reads a format is imported when it is wanted: it is in the way of no start.


def _read_text(source: Source) -> Page:
    from reader.importers.plain_text import read_text

    return read_text(source)


def _is_html(data: bytes) -> bool:
    # Most texts are none, and need no module to tell.
    if not data.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<"):
        return False
    from reader.importers.html import is_html

    return is_html(data)


def _read_html(source: Source) -> Page:
    from reader.importers.html import read_html

    return read_html(source)


def _is_mhtml(data: bytes) -> bool:
    if b"multipart/related" not in data[:4000].lower():
        return False
    from reader.importers.mhtml import is_mhtml

    return is_mhtml(data)


def _read_mhtml(source: Source) -> Page:
    from reader.importers.mhtml import read_mhtml

    return read_mhtml(source)


PLAIN_TEXT = Importer("text", ("txt", "text"), _read_text)
IMPORTERS = (
    PLAIN_TEXT,
    Importer("mhtml", ("mhtml", "mht"), _read_mhtml, _is_mhtml, largest=100 * _MB),
    Importer("html", (), _read_html, _is_html),
    # A piece of a page, which begins with any element.
    Importer("html", ("html", "htm", "xhtml", "xht", "shtml"), _read_html),
)

# A novel of a million characters has 3 MB as text; books with pictures have more.
LARGEST = max(importer.largest for importer in IMPORTERS)
SUFFIXES = tuple(suffix for importer in IMPORTERS for suffix in importer.suffixes)


def importer_for(source: Source) -> Importer:
    """The format of a source: what its bytes say, else what its name says, else plain text."""
    by_content = (each for each in IMPORTERS if each.recognises and each.recognises(source.data))
    by_suffix = (each for each in IMPORTERS if each.recognises is None and source.suffix in each.suffixes)
    return next(by_content, None) or next(by_suffix, PLAIN_TEXT)
