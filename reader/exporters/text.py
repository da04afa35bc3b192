"""Plain text: the pinyin inline, the English indented under each block."""

from collections.abc import Iterator
from itertools import chain

from reader.exporters.document import Document, ShownBlock
from reader.exporters.parts import apart, clean, english, english_note, inline_text, metadata_fields, split_top

_INDENT = "    "


def write_text(document: Document) -> Iterator[str]:
    """The document as plain text in pieces, blocks apart by a blank line, ending in a line feed."""
    top, rest = split_top(document)
    title = "" if document.has_title_block else clean(document.title).strip()
    facts = "\n".join(f"{label}: {value}" for label, value in metadata_fields(document))
    head = [title, *(_block(document, block) for block in top), facts, english_note(document)]
    return apart(chain(head, (_block(document, block) for block in rest)))


def _block(document: Document, block: ShownBlock) -> str:
    translation = english(document, block)
    lines = [inline_text(block, document.pinyin), _INDENT + translation if translation else ""]
    return "\n".join(line for line in lines if line)
