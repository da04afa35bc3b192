"""Thin writers over one neutral document: HTML, Markdown, plain text; the annotation as JSON; what finishes a PDF.

A writer is imported when it is first used: naming a format costs nothing.
"""

from enum import StrEnum

from reader.exporters.annotation_json import write_annotation_json
from reader.exporters.document import Document, Run, ShownBlock, ShownSentence


class Format(StrEnum):
    """A format to export to; its value is the suffix of the file's name."""

    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"
    PDF = "pdf"


def write_document(document: Document, to: Format) -> str:
    """Return `document` in the format `to`, to be written in UTF-8 with line feeds. A PDF is painted instead: see
    reader.ui.paper."""
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


__all__ = ["Document", "Format", "Run", "ShownBlock", "ShownSentence", "write_annotation_json", "write_document"]
