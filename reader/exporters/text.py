"""Plain text: the pinyin inline, the English indented under each block."""

from reader.exporters.document import Document, ShownBlock
from reader.exporters.parts import clean, english, english_note, inline_text, metadata_fields, split_top

_INDENT = "    "


def write_text(document: Document) -> str:
    """Return the document as plain text, blocks apart by a blank line, ending in a line feed."""
    top, rest = split_top(document)
    title = "" if document.has_title_block else clean(document.title).strip()
    facts = "\n".join(f"{label}: {value}" for label, value in metadata_fields(document))
    parts = [title, *(_block(document, block) for block in top), facts, english_note(document)]
    parts += [_block(document, block) for block in rest]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(document: Document, block: ShownBlock) -> str:
    translation = english(document, block)
    lines = [inline_text(block, document.pinyin), _INDENT + translation if translation else ""]
    return "\n".join(line for line in lines if line)
