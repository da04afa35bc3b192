"""Opening: bytes from wherever they come to an article. A process of its own reads them (`reader.importers.apart`);
`cancelled` is asked at least ten times a second whether nobody wants the article any more.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from reader import importers
from reader.importers import apart
from reader.importers.apart import Cancelled
from reader.model import Article, Problem, ReaderError, Script
from reader.settings import ScriptChoice


def open_file(path: Path, encoding: str | None = None, cancelled: Cancelled = lambda: False) -> Article:
    """Read a file into an article; `encoding` overrides the guess. Raises ReaderError."""
    return apart.import_file(path, encoding, cancelled)


def open_stream(stream: BinaryIO, origin: str, encoding: str | None = None) -> Article:
    """Read an article from `stream` to its end, or to where it is too large. Raises ReaderError."""
    try:
        data = stream.read(importers.LARGEST + 1)
    except OSError as error:
        raise ReaderError(Problem.UNREADABLE, origin, error.strerror or str(error)) from error
    if len(data) > importers.LARGEST:
        raise ReaderError(Problem.TOO_LARGE, origin, f"> {importers.LARGEST / 1e6:.0f} MB")
    return apart.import_bytes(data, origin, encoding)


def open_text(text: str, origin: str, cancelled: Cancelled = lambda: False) -> Article:
    """Make an article of pasted text. Raises ReaderError."""
    return apart.import_text(text, origin, cancelled)


def open_html(html: str, origin: str, cancelled: Cancelled = lambda: False) -> Article:
    """Make an article of pasted rich text. Raises ReaderError."""
    return apart.import_html(html, origin, cancelled)


def open_address(address: str, cancelled: Cancelled = lambda: False) -> tuple[Article, bytes]:
    """Fetch a page of the web, and nothing that it names besides: its article and its bytes as they came, to be kept.

    Only an explicit wish of the user calls this. Raises ReaderError.
    """
    from reader.importers.fetch import fetch

    fetched = fetch(address, cancelled)
    return open_page(fetched.data, fetched.address, fetched.charset, cancelled), fetched.data


def open_page(data: bytes, address: str, charset: str, cancelled: Cancelled = lambda: False) -> Article:
    """Make an article of a page as it was fetched; `charset` is the server's word of it. Raises ReaderError."""
    return apart.import_page(data, address, charset, cancelled)


def files_in(folder: Path) -> Iterator[Path]:
    """The files in a folder, and in the folders there, that may be texts, in order."""
    return importers.files_in(folder)


def chosen_script(choice: ScriptChoice, article: Article) -> Script:
    """The script that a choice means for this article."""
    return article.script if choice is ScriptChoice.ORIGINAL else Script(choice.value)
