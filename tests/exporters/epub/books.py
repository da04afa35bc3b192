"""Documents that a writer of books must cope with, and the books unpacked."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from reader.exporters import Document, Run, ShownBlock, ShownSentence
from reader.exporters.epub import write_epub
from reader.model import BlockKind, Metadata, Picture, TranslationKind
from tests.exporters.office.pictures import bmp, png, webp
from tests.exporters.samples import block, document, plain, sentence

MADE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script> \"q\" 's' & &amp; --> ]]> <!-- \x00\x08\x1b\ud800\ufffe 😀 𠮷"


def hostile() -> Document:
    """The worst text in every place, in blocks of every kind."""
    bad = ShownSentence(
        (Run(HOSTILE, ("",), HOSTILE, highlight=HOSTILE),), HOSTILE, doubts=(HOSTILE,), notes=(HOSTILE, "")
    )
    blocks = [block(bad, kind=kind, level=level) for kind in BlockKind for level in (0, 3, 9)]
    metadata = Metadata(HOSTILE, HOSTILE, HOSTILE, HOSTILE, "https://a.example/<b>?x=&y")
    return replace(
        document(*blocks, title=HOSTILE, translation_kind=TranslationKind.MT), metadata=metadata, note=HOSTILE
    )


def levels() -> Document:
    """Headings whose levels jump, with enough text under each for a chapter."""
    blocks = [
        shown
        for number, level in enumerate((3, 5, 1, 2, 6, 2, 4, 1), 1)
        for shown in (block(sentence(f"题{number}"), kind=BlockKind.HEADING, level=level), plain("文" * 600))
    ]
    return document(*blocks, title="书", translation_kind=None)


def pictured() -> Document:
    """A picture twice, with and without a caption; kinds that not every reader shows; one that is none."""
    pictures = (png(30, 20), png(30, 20), bmp(3, 3), webp(), Picture("image/png", b"x"))
    said = (sentence("图/tú", english="Picture."),)
    blocks = (ShownBlock(BlockKind.CAPTION, 0, said if at % 2 else (), each) for at, each in enumerate(pictures))
    return document(*blocks, title="图")


def unpacked(shown: Document) -> dict[str, bytes]:
    """The files of the book by name, in their order."""
    file = io.BytesIO()
    write_epub(shown, file, MADE)
    with ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist()}


def parsed(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314 - our own


def found(root: ET.Element, name: str) -> list[ET.Element]:
    """The elements of a local name, in order."""
    return [element for element in root.iter() if element.tag.rpartition("}")[2] == name]
