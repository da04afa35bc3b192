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


def write_document(document: Document, to: Format, file: BinaryIO) -> None:
    """Write `document` to `file`, in which one may go back, in the format `to`. A PDF is painted instead: see
    reader.ui.paper."""
    file.writelines(piece.encode("utf-8") for piece in pieces_of(document, to))


def pieces_of(document: Document, to: Format) -> Iterator[str]:
    """The pieces of a format that is text, to be written in UTF-8 with line feeds."""
    match to:
        case Format.HTML:
            from reader.exporters.html import write_html as write
        case Format.MARKDOWN:
            from reader.exporters.markdown import write_markdown as write
        case Format.TEXT:
            from reader.exporters.text import write_text as write
        case Format.PDF:
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
