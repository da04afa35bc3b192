"""Office files as the tests look at them: their parts, and the paragraphs in these."""

import io
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from reader.exporters import Document, Format, ShownBlock, write_document
from reader.model import BlockKind, Metadata
from tests.exporters.office.pictures import png
from tests.exporters.samples import SAMPLE, plain


def written(document: Document, to: Format) -> bytes:
    file = io.BytesIO()
    write_document(document, to, file)
    return file.getvalue()


def parts(document: Document, to: Format) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(written(document, to))) as package:
        return {name: package.read(name) for name in package.namelist()}


def tree(part: bytes) -> ET.Element:
    return ET.fromstring(part)  # noqa: S314 - our own


def local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def value(element: ET.Element, name: str = "val") -> str:
    """The attribute of a local name, empty if it is not there."""
    return next((text for key, text in element.attrib.items() if key.rpartition("}")[2] == name), "")


def found(root: ET.Element, name: str) -> Iterator[ET.Element]:
    """The elements of a local name, in order."""
    return (element for element in root.iter() if local(element) == name)


def full() -> Document:
    """The sample with all that it lacks: a picture, a note, a highlight, an address, a note about all of it."""
    blocks = list(SAMPLE.blocks)
    first, *others = blocks[2].sentences
    marked = replace(first.runs[0], highlight="green")
    noted = replace(first, runs=(marked, *first.runs[1:]), notes=("注 & <b>", "二"))
    blocks[2] = replace(blocks[2], sentences=(noted, *others))
    blocks[3] = replace(blocks[3], picture=png(40, 20))
    blocks += [ShownBlock(BlockKind.CAPTION, 0, (), png(4000, 20)), plain("  二  空  ")]
    metadata = Metadata(author="李 & 王", address="https://a.example/x?a=1&b=2")
    return replace(SAMPLE, blocks=tuple(blocks), metadata=metadata, note="全文 <注>", identifier="0123456789abcdef")
