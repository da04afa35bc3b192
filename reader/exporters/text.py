"""Plain text: the pinyin inline, the English and the reader's notes indented under each block or sentence."""

from collections.abc import Iterator
from itertools import chain

from reader.exporters.document import Document, ShownBlock
from reader.exporters.parts import (
    NOTE,
    apart,
    clean,
    english,
    english_note,
    inline_text,
    metadata_fields,
    notes,
    portions,
    split_top,
)

_INDENT = "    "


def write_text(document: Document) -> Iterator[str]:
    """The document as plain text in pieces, blocks apart by a blank line, ending in a line feed."""
    top, rest = split_top(document)
    title = "" if document.has_title_block else clean(document.title).strip()
    facts = "\n".join(f"{label}: {value}" for label, value in metadata_fields(document))
    note = clean(document.note).strip()
    head = [title, *(_block(document, block) for block in top), facts, english_note(document), _noted(note)]
    return apart(chain(head, (_block(document, block) for block in rest)))


def _block(document: Document, block: ShownBlock) -> str:
    return "\n".join(line for part in portions(document, block) for line in _lines(document, part) if line)


def _lines(document: Document, part: ShownBlock) -> Iterator[str]:
    yield inline_text(part, document.pinyin)
    for line in (english(document, part), *map(_noted, notes(part))):
        yield _INDENT + line if line else ""


def _noted(note: str) -> str:
    return f"{NOTE}: {note}" if note else ""
