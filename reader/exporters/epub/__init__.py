"""E-books (EPUB 3.2, with the contents of EPUB 2 for old readers), written chapter by chapter."""

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import BinaryIO

from reader.exporters.body import Body
from reader.exporters.document import Document, ShownBlock
from reader.exporters.epub.chapters import chapters_of
from reader.exporters.epub.contents import Entry, navigation, ncx
from reader.exporters.epub.description import Item, description
from reader.exporters.epub.pages import chapter_page, title_page
from reader.exporters.epub.pictures import Pictures
from reader.exporters.epub.style import style_sheet
from reader.exporters.package import Package
from reader.exporters.parts import clean, split_top

_FOLDER = "EPUB"
_XHTML = "application/xhtml+xml"
_CONTAINER = f"""\
<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="{_FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


def write_epub(document: Document, file: BinaryIO, modified: datetime | None = None) -> None:
    """Write the document as a book. `modified` is when it was made: else what SOURCE_DATE_EPOCH says
    (reproducible-builds.org), or now. Raises OSError."""
    top, rest = split_top(document)
    with Package(file) as package:
        # What the file is must be at its beginning, as it is (OCF 3.2, 4.3).
        package.add("mimetype", "application/epub+zip", stored=True)
        package.add("META-INF/container.xml", _CONTAINER)
        _Book(document, package, modified or _made()).write(top, rest)


def _made() -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)


class _Book:
    def __init__(self, document: Document, package: Package, modified: datetime) -> None:
        self._document, self._package, self._modified = document, package, modified
        self._pictures = Pictures(lambda name, data: self._add(name, data, stored=True))
        self._body = Body(document, self._pictures.address_of, is_book=True)

    def write(self, top: list[ShownBlock], rest: Iterable[ShownBlock]) -> None:
        document = self._document
        title = Entry(1, clean(document.title).strip() or "Untitled", "title.xhtml")
        self._add("style.css", style_sheet(document.language, document.tones))
        self._add(title.address, title_page(document, title.text, self._body.header(top)))
        items, entries = [Item(title.address, _XHTML, in_spine=True)], list[Entry]()
        for chapter in chapters_of(self._body, rest):
            self._add(chapter.name, chapter_page(document, chapter.title or title.text, chapter.lines()))
            items.append(Item(chapter.name, _XHTML, in_spine=True))
            entries += chapter.entries
        self._add("nav.xhtml", navigation(document, title, entries, items[:2][-1].name))
        self._add("toc.ncx", ncx(document, title, entries))
        items += (Item(name, media_type) for name, media_type in self._pictures.items())
        self._add("package.opf", description(document, title.text, items, self._modified))

    def _add(self, name: str, data: str | bytes, *, stored: bool = False) -> None:
        self._package.add(f"{_FOLDER}/{name}", data, stored=stored)
