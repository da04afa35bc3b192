"""The small parts around the text: the kind of file, the list of its parts, what it says about itself."""

from collections.abc import Iterable, Mapping
from html import escape

from reader.exporters.document import Document
from reader.exporters.odt.names import NAMESPACES, XML
from reader.exporters.office.images import Image
from reader.exporters.parts import clean

MIME_TYPE = "application/vnd.oasis.opendocument.text"
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def manifest(images: Mapping[str, Image]) -> str:
    entries = [("/", MIME_TYPE), *((name, "text/xml") for name in ("content.xml", "styles.xml", "meta.xml"))]
    entries += [(f"Pictures/{name}", f"image/{image.suffix}") for name, image in images.items()]
    return (
        f'{XML}<manifest:manifest xmlns:manifest="{_MANIFEST}" manifest:version="1.3">\n'
        f"{''.join(_entries(entries))}</manifest:manifest>\n"
    )


def _entries(entries: Iterable[tuple[str, str]]) -> Iterable[str]:
    for path, kind in entries:
        version = ' manifest:version="1.3"' if path == "/" else ""
        yield f'<manifest:file-entry manifest:full-path="{path}"{version} manifest:media-type="{kind}"/>\n'


def meta(document: Document) -> str:
    """What the file says about itself, without times: the same text gives the same file."""
    fields = (
        ("dc:title", document.title),
        ("meta:initial-creator", document.metadata.author),
        ("dc:creator", document.metadata.author),
        ("dc:language", document.language),
    )
    inner = "".join(f"<{name}>{escape(clean(value), quote=False)}</{name}>" for name, value in fields if value)
    return (
        f'{XML}<office:document-meta {NAMESPACES} office:version="1.3"><office:meta>'
        f"<meta:generator>Duidu</meta:generator>{inner}</office:meta></office:document-meta>\n"
    )
