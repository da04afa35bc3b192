"""CommonMark (spec 0.31): the pinyin inline, the English and the reader's notes quoted under each block or sentence.

A picture is what is said of it alone: its data, as an address, would be megabytes of letters in a text to be read.
"""

import re
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
from reader.model import BlockKind, PinyinStyle

# What CommonMark, GitHub's tables and strike-through, and the mathematics of several renderers read as syntax.
_SYNTAX = re.compile(r"[\\`*_\[\]<>#|~&$]")
# Only at the start of a line: lists, rules and underlined headings.
_LINE_START = re.compile(r"^(?:([-+=])|(\d{1,9})([.)]))")
_BULLET = re.compile(r"^(?:[•‧●○◦■□▪◆◇*+-]|·(?!\S·))[ \t\u3000]*")
# What CommonMark makes a link of between < and > (6.5).
_ADDRESS = re.compile(r"https?://[^\s<>\\]+")
_NUMBER = re.compile(r"^(\d{1,9}[.)])[ \t\u3000]+")


def write_markdown(document: Document) -> Iterator[str]:
    """The document as CommonMark in pieces, ending in a line feed."""
    top, rest = split_top(document)
    head = [_marker(document), _title(document), *(_block(document, block) for block in top), *_facts(document)]
    return apart(chain(head, (_block(document, block) for block in rest)))


def _marker(document: Document) -> str:
    """Tells Duidu's own importer that brackets hold readings and quotations English; nobody else sees it."""
    return "<!-- Duidu: pinyin in brackets -->" if document.pinyin is not PinyinStyle.NONE else ""


def _escape(text: str) -> str:
    return _SYNTAX.sub(r"\\\g<0>", text)


def _line(text: str) -> str:
    """Escape what means something at the start of a line, in a line escaped already."""
    return _LINE_START.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", text)


def _title(document: Document) -> str:
    title = clean(document.title).strip()
    return f"# {_escape(title)}" if title and not document.has_title_block else ""


def _facts(document: Document) -> list[str]:
    fields = "\n".join(f"- {label}: {_value(value)}" for label, value in metadata_fields(document))
    explained = english_note(document)
    return [fields, f"*{_escape(explained)}*" if explained else "", _noted(clean(document.note).strip())]


def _value(text: str) -> str:
    return f"<{text}>" if _ADDRESS.fullmatch(text) else _escape(text)


def _noted(note: str) -> str:
    return f"**{NOTE}:** {_escape(note)}" if note else ""


def _highlighted(text: str) -> str:
    """==text== is no CommonMark, and most programs would show its signs; <mark> is inline HTML (6.6), and who does not
    know it leaves the text."""
    return f"<mark>{text}</mark>"


def _block(document: Document, block: ShownBlock) -> str:
    marker, paragraphs = "", list[str]()
    for part in portions(document, block):
        text = inline_text(part, document.pinyin, _escape, _highlighted)
        if not paragraphs:
            marker, text = _marked(block, text)
        elif text:
            text = f"*{text}*" if block.kind is BlockKind.CAPTION else _line(text)
        paragraphs += [text, *_quoted(document, part)] if text else []
    if not paragraphs:
        return ""
    lines = (marker + "\n\n".join(paragraphs)).split("\n")
    if block.kind is BlockKind.QUOTE:
        return "\n".join(f"> {line}".rstrip() for line in lines)
    # What belongs to a list item is indented by the width of its marker (5.2).
    indent = " " * len(marker) if block.kind is BlockKind.LIST_ITEM else ""
    return "\n".join([lines[0], *(indent + line if line else "" for line in lines[1:])])


def _quoted(document: Document, part: ShownBlock) -> list[str]:
    """The English of a part and the notes about it, in one quotation."""
    lines = [_line(_escape(english(document, part))), *map(_noted, notes(part))]
    quoted = "\n>\n".join(f"> {line}" for line in lines if line)
    return [quoted] if quoted else []


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
