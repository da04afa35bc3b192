"""CommonMark (spec 0.31) with the pinyin inline and the English quoted under each block."""

import re
from collections.abc import Iterator
from itertools import chain

from reader.exporters.document import Document, ShownBlock
from reader.exporters.parts import apart, clean, english, english_note, inline_text, metadata_fields, split_top
from reader.model import BlockKind

# What CommonMark, GitHub's tables and strike-through, and the mathematics of several renderers read as syntax.
_SYNTAX = re.compile(r"[\\`*_\[\]<>#|~&$]")
# Only at the start of a line: lists, rules and underlined headings.
_LINE_START = re.compile(r"^(?:([-+=])|(\d{1,9})([.)]))")
_BULLET = re.compile(r"^(?:[•‧●○◦■□▪◆◇*+-]|·(?!\S·))[ \t\u3000]*")
_NUMBER = re.compile(r"^(\d{1,9}[.)])[ \t\u3000]+")


def write_markdown(document: Document) -> Iterator[str]:
    """The document as CommonMark in pieces, ending in a line feed."""
    top, rest = split_top(document)
    head = [_title(document), *(_block(document, block) for block in top), *_facts(document)]
    return apart(chain(head, (_block(document, block) for block in rest)))


def _escape(text: str) -> str:
    return _SYNTAX.sub(r"\\\g<0>", text)


def _line(text: str) -> str:
    """Escape what means something at the start of a line, in a line escaped already."""
    return _LINE_START.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", text)


def _title(document: Document) -> str:
    title = clean(document.title).strip()
    return f"# {_escape(title)}" if title and not document.has_title_block else ""


def _facts(document: Document) -> list[str]:
    fields = "\n".join(f"- {label}: {_escape(value)}" for label, value in metadata_fields(document))
    note = english_note(document)
    return [fields, f"*{_escape(note)}*" if note else ""]


def _block(document: Document, block: ShownBlock) -> str:
    marker, text = _marked(block, inline_text(block, document.pinyin, _escape))
    if not text:
        return ""
    translation = _line(_escape(english(document, block)))
    lines = [marker + text] + (["", f"> {translation}"] if translation else [])
    if block.kind is BlockKind.QUOTE:
        return "\n".join(f"> {line}".rstrip() for line in lines)
    # What belongs to a list item is indented by the width of its marker (5.2).
    indent = " " * len(marker) if block.kind is BlockKind.LIST_ITEM else ""
    return "\n".join([lines[0], *(indent + line if line else "" for line in lines[1:])])


def _marked(block: ShownBlock, text: str) -> tuple[str, str]:
    """The marker of a block's kind, and its text made safe behind it."""
    if block.kind is BlockKind.HEADING:
        return f"{'#' * min(max(block.level, 1), 6)} ", _line(text)
    if block.kind is BlockKind.CAPTION and text:
        return "", f"*{text}*"
    if block.kind is BlockKind.LIST_ITEM:
        return _list_item(text)
    return "", _line(text)


def _list_item(text: str) -> tuple[str, str]:
    """Turn the marker that the source wrote (•, 1.) into Markdown's; a hyphen where it wrote none."""
    if number := _NUMBER.match(text):
        return f"{number[1]} ", _line(text[number.end() :])
    bare = text[1:] if text.startswith("\\*") else text
    return "- ", _line(_BULLET.sub("", bare))
