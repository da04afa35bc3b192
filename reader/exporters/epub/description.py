"""The package document (EPUB Packages 3.2, 3): what a book is, what is in it and in which order it is read."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from reader.exporters.chinese import escaped
from reader.exporters.document import Document
from reader.exporters.epub.contents import identifier
from reader.exporters.office.links import link_to
from reader.exporters.parts import clean
from reader.model import PinyinStyle

_DATE = re.compile(r"(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?")


class Item(NamedTuple):
    """A file of the book; whether it is read in its turn."""

    name: str
    media_type: str
    in_spine: bool = False


def description(document: Document, title: str, items: Sequence[Item], modified: datetime) -> str:
    """The file that lists all others; of `items` those that are read stand in their order."""
    spine = "\n".join(f'<itemref idref="{_id(item)}"/>' for item in items if item.in_spine)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        (
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" '
            f'xml:lang="{escaped(document.language)}">'
        ),
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
        f'<dc:identifier id="identifier">{identifier(document)}</dc:identifier>',
        f"<dc:title>{escaped(title)}</dc:title>",
        *_facts(document),
        f'<meta property="dcterms:modified">{modified:%Y-%m-%dT%H:%M:%SZ}</meta>',
        '<meta name="generator" content="Duidu"/>',
        *_access(document, items),
        "</metadata>",
        "<manifest>",
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        *(f'<item id="{_id(item)}" href="{item.name}" media-type="{item.media_type}"/>' for item in items),
        "</manifest>",
        '<spine toc="ncx" page-progression-direction="ltr">',
        spine,
        "</spine>",
        "</package>\n",
    ]
    return "\n".join(lines)


def _id(item: Item) -> str:
    """A name of XML: a picture's begins with a letter of ours."""
    return "item-" + re.sub("[^a-z0-9]", "-", item.name)


def _facts(document: Document) -> Iterator[str]:
    metadata = document.metadata
    yield f"<dc:language>{escaped(document.language)}</dc:language>"
    if document.translation_kind is not None:
        yield "<dc:language>en</dc:language>"
    named = {"creator": metadata.author, "publisher": metadata.source, "date": _date(metadata.date)}
    named["source"] = link_to(clean(metadata.address))
    for name, value in named.items():
        if text := escaped(value).strip():
            yield f"<dc:{name}>{text}</dc:{name}>"
    if editor := escaped(metadata.editor).strip():
        yield f'<dc:contributor id="editor">{editor}</dc:contributor>'
        yield '<meta refines="#editor" property="role" scheme="marc:relators">edt</meta>'


def _date(written: str) -> str:
    """The date as it must be written (W3CDTF, without the time): 2024年5月6日 -> 2024-05-06; empty for none."""
    found = _DATE.search(written)
    if found is None:
        return ""
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        whole = date(year, month or 1, day or 1).isoformat()
    except ValueError:
        return ""
    return whole[: 10 if day else 7 if month else 4]


def _access(document: Document, items: Sequence[Item]) -> Iterator[str]:
    """What those who do not see it may expect (EPUB Accessibility 1.0, 3.2)."""
    has_pictures = any(item.media_type.startswith("image/") for item in items)
    yield '<meta property="schema:accessMode">textual</meta>'
    if has_pictures:
        yield '<meta property="schema:accessMode">visual</meta>'
    else:
        yield '<meta property="schema:accessModeSufficient">textual</meta>'
    features = ["structuralNavigation", "tableOfContents", "readingOrder"]
    if document.pinyin is not PinyinStyle.NONE:
        features.append("rubyAnnotations")
    for feature in features:
        yield f'<meta property="schema:accessibilityFeature">{feature}</meta>'
    yield '<meta property="schema:accessibilityHazard">none</meta>'
