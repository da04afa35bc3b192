"""Thin writers over one neutral document; the annotation as JSON; what finishes a PDF.

A writer is imported when it is first used: naming a format costs nothing.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import BinaryIO

from reader.exporters.annotation_json import write_annotation_json
from reader.exporters.document import Document, Run, ShownBlock, ShownSentence


class Format(StrEnum):
    """A format to export to; its value is the suffix of the file's name."""

    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"
    PDF = "pdf"
    EPUB = "epub"
    TEX = "tex"
    TSV = "tsv"
    CSV = "csv"
    TMX = "tmx"
    JSON = "json"
    DOCX = "docx"
    ODT = "odt"


def write_document(document: Document, to: Format, file: BinaryIO) -> None:
    """Write `document` to `file`, in which one may go back, in the format `to`. A PDF is painted instead: see
    reader.ui.paper; JSON is of the annotations: see write_annotation_json."""
    match to:
        case Format.EPUB:
            from reader.exporters.epub import write_epub as write
        case Format.DOCX:
            from reader.exporters.docx import write_docx as write
        case Format.ODT:
            from reader.exporters.odt import write_odt as write
        case _:
            file.writelines(piece.encode("utf-8") for piece in pieces_of(document, to))
            return
    write(document, file)


def pieces_of(document: Document, to: Format) -> Iterator[str]:
    """The pieces of a format that is text, to be written in UTF-8 with the line ends that they have."""
    match to:
        case Format.HTML:
            from reader.exporters.html import write_html as write
        case Format.MARKDOWN:
            from reader.exporters.markdown import write_markdown as write
        case Format.TEXT:
            from reader.exporters.text import write_text as write
        case Format.TEX:
            from reader.exporters.latex import write_latex as write
        case Format.TSV:
            from reader.exporters.tables import write_tsv as write
        case Format.CSV:
            from reader.exporters.tables import write_csv as write
        case Format.TMX:
            from reader.exporters.tmx import write_tmx as write
        case Format.PDF | Format.EPUB | Format.DOCX | Format.ODT | Format.JSON:
            raise ValueError(to)
    return write(document)


__all__ = [
    "Document",
    "Format",
    "Run",
    "ShownBlock",
    "ShownSentence",
    "pieces_of",
    "write_annotation_json",
    "write_document",
]
