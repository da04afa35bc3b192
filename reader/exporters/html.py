"""A self-contained HTML page: ruby above the Chinese, English beside or below it, for any browser and on paper."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from itertools import chain

from reader.exporters.body import Body
from reader.exporters.chinese import escaped, style_class
from reader.exporters.document import Document
from reader.exporters.office.links import link_to
from reader.exporters.parts import clean, metadata_fields, split_top
from reader.exporters.style import style_sheet
from reader.model import Picture
from reader.settings import Layout

# Pictures that every browser shows. A drawing (SVG) could hold a script, and is none of them.
_PICTURES = frozenset(f"image/{kind}" for kind in ("png", "jpeg", "gif", "webp", "bmp"))
# What the page may load and run: nothing but its own look and pictures, should mark-up ever get in
# (https://www.w3.org/TR/CSP3/).
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_LAYOUTS = {Layout.BESIDE: "paired", Layout.PARAGRAPH: "stacked", Layout.SENTENCE: "stacked sentences"}


def write_html(document: Document) -> Iterator[str]:
    """The page in pieces, to be written in UTF-8."""
    top, rest = split_top(document)
    body = Body(document, _data_address)
    header = [*body.header(top)]
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{escaped(document.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{escaped(document.title).strip() or 'Untitled'}</title>",
        *_meta_tags(document),
        f"<style>\n{style_sheet(document.language, document.tones)}</style>",
        "</head>",
        f"<body{_body_class(document)}>",
        *(["<header>", *header, "</header>"] if header else []),
        "<main>",
    ]
    lines = chain(head, body.lines(rest), ["</main>", "</body>", "</html>"])
    return (f"{line}\n" for line in lines)


def _meta_tags(document: Document) -> Iterable[str]:
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="generator" content="Duidu">'
    for label, value in metadata_fields(document):
        if label != "Address":
            yield f'<meta name="{label.lower()}" content="{escaped(value)}">'
    if address := escaped(link_to(clean(document.metadata.address))):
        yield f'<link rel="canonical" href="{address}">'


def _body_class(document: Document) -> str:
    layout = _LAYOUTS[document.layout] if document.translation_kind is not None else ""
    names = " ".join(filter(None, (style_class(document), layout)))
    return f' class="{names}"' if names else ""


def _data_address(picture: Picture) -> str:
    if picture.media_type not in _PICTURES:
        return ""
    return f"data:{picture.media_type};base64,{b64encode(picture.data).decode('ascii')}"
