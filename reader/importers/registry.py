"""The formats that can be read: a row each, chosen by what the bytes are, then by the suffix of the file's name."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.importers.signatures import is_pdf, is_subtitles
from reader.importers.source import Page, Source

_MB = 1_000_000
# Names of the files in a zip are in it as they are.
_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0"


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


def _read_subtitles(source: Source) -> Page:
    from reader.importers.subtitles import read_subtitles

    return read_subtitles(source)


def _read_markdown(source: Source) -> Page:
    from reader.importers.markdown import read_markdown

    return read_markdown(source)


def _read_pdf(source: Source) -> Page:
    from reader.importers.pdf import read_pdf

    return read_pdf(source)


def _read_docx(source: Source) -> Page:
    from reader.importers.docx import read_docx

    return read_docx(source)


def _is_docx(data: bytes) -> bool:
    """Also one with a password, which is hidden in a compound file; names in these are UTF-16 (MS-OFFCRYPTO, 2.3.4)."""
    if data.startswith(_COMPOUND):
        return "EncryptedPackage".encode("utf-16-le") in data
    return data.startswith(_ZIP) and b"[Content_Types].xml" in data and b"word/" in data


def _read_epub(source: Source) -> Page:
    from reader.importers.epub import read_epub

    return read_epub(source)


def _is_epub(data: bytes) -> bool:
    """By its first member, which is not packed (EPUB 3.3, 4.2.4), else by the one that every book has."""
    return data.startswith(_ZIP) and (b"application/epub+zip" in data[:200] or b"META-INF/container.xml" in data)


def _read_odt(source: Source) -> Page:
    from reader.importers.odt import read_odt

    return read_odt(source)


def _is_odt(data: bytes) -> bool:
    """Zipped, its first member says so and is not packed (OpenDocument 1.3, part 2, 3.3); flat, its root element."""
    head = data[:4096]
    if data.startswith(_ZIP):
        return b"application/vnd.oasis.opendocument.text" in head[:200]
    return b"<office:document" in head and b"urn:oasis:names:tc:opendocument:xmlns:office:1.0" in data[:65536]


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


def _is_annotation(data: bytes) -> bool:
    # Most texts are none, and need no module to tell.
    if b"duidu-annotation/" not in data[:4096]:
        return False
    from reader.importers.annotation_json import is_annotation

    return is_annotation(data)


def _read_annotation(source: Source) -> Page:
    from reader.importers.annotation_json import read_annotation

    return read_annotation(source)


PLAIN_TEXT = Importer("text", ("txt", "text"), _read_text)
IMPORTERS = (
    PLAIN_TEXT,
    Importer("markdown", ("md", "markdown"), _read_markdown),
    Importer("pdf", ("pdf",), _read_pdf, is_pdf, 200 * _MB),
    Importer("subtitles", ("srt", "vtt"), _read_subtitles, is_subtitles),
    Importer("epub", ("epub",), _read_epub, _is_epub, largest=200 * _MB),
    Importer("docx", ("docx", "docm", "dotx"), _read_docx, _is_docx, largest=200 * _MB),
    Importer("odt", ("odt", "ott", "fodt"), _read_odt, _is_odt, largest=200 * _MB),
    # Of a novel of a million characters all that is known has 150 MB.
    Importer("annotation", ("json",), _read_annotation, _is_annotation, largest=250 * _MB),
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
