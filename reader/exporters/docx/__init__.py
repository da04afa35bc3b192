"""Office Open XML (ECMA-376, fifth edition, transitional), as Word and LibreOffice read it.

Written by hand: python-docx holds every element of a text, of which a novel with pinyin has ten million.
"""

from typing import BinaryIO

from reader.exporters.document import Document
from reader.exporters.docx.body import Body
from reader.exporters.docx.frame import (
    APP,
    CONTENT_TYPES,
    FOOTER,
    RELATIONS,
    SETTINGS,
    core,
    document_relations,
    font_table,
    footnotes,
)
from reader.exporters.docx.styles import styles
from reader.exporters.office.look import look_of
from reader.exporters.package import Package


def write_docx(document: Document, file: BinaryIO) -> None:
    """Write the document to `file`, in which one may go back. Raises OSError."""
    look = look_of(document)
    body = Body(document, look)
    with Package(file) as package:
        package.add("[Content_Types].xml", CONTENT_TYPES)
        package.add("_rels/.rels", RELATIONS)
        package.stream("word/document.xml", body.pieces())
        package.add("word/_rels/document.xml.rels", document_relations(body))
        package.add("word/styles.xml", styles(look))
        package.add("word/settings.xml", SETTINGS)
        package.add("word/fontTable.xml", font_table(look.fonts))
        package.add("word/footnotes.xml", footnotes(body.notes))
        package.add("word/footer1.xml", FOOTER)
        for name, image in body.images.items():
            package.add(f"word/media/{name}", image.data, stored=True)
        package.add("docProps/core.xml", core(document))
        package.add("docProps/app.xml", APP)


__all__ = ["write_docx"]
