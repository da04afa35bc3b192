"""Thin writers over one neutral document: HTML, Markdown, plain text."""

from enum import StrEnum

from reader.exporters.annotation_json import write_annotation_json
from reader.exporters.document import Document, Run, ShownBlock, ShownSentence
from reader.exporters.html import write_html
from reader.exporters.markdown import write_markdown
from reader.exporters.text import write_text


class Format(StrEnum):
    """A format to export to; its value is the suffix of the file's name."""

    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"


_WRITERS = {Format.HTML: write_html, Format.MARKDOWN: write_markdown, Format.TEXT: write_text}


def write_document(document: Document, to: Format) -> str:
    """Return `document` in the format `to`, to be written in UTF-8 with line feeds."""
    return _WRITERS[to](document)


__all__ = ["Document", "Format", "Run", "ShownBlock", "ShownSentence", "write_annotation_json", "write_document"]
