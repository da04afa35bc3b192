"""Pages that Duidu wrote itself, read back: the same blocks, kinds, readings and facts. The English is left out."""

import re
from collections.abc import Iterator

from reader.importers.bylines import merge
from reader.importers.cleanup import read_metadata
from reader.importers.flow import flow
from reader.importers.frames import Flowed
from reader.importers.images import PictureOf
from reader.importers.lines import Line
from reader.importers.markup import Node, fit, inner_text
from reader.importers.source import Page
from reader.model import BlockKind, Metadata

_KINDS = {kind.value.replace("_", "-"): kind for kind in BlockKind}
_FOLDED = (BlockKind.NAVIGATION, BlockKind.LEGAL)
# Of the metadata by the labels that our exports write over a text.
FIELDS = {"Author": "author", "Source": "source", "Date": "date", "Editor": "editor", "Address": "address"}
_LEVEL = re.compile(r"level-[1-6]")
# What stands beside the text: English, what it is, facts, and the reader's own notes with the marks that refer to them.
_BESIDE = frozenset({"en", "note", "metadata", "note-own", "noteref"})
_UNTITLED = "Untitled"


def is_own(root: Node) -> bool:
    """Whether the page says that Duidu made it, and looks like it."""
    says = any(node.get("name") == "generator" and node.get("content") == "Duidu" for node in root.iter("meta"))
    return says and next(_rows(root), None) is not None


def read_own(root: Node, picture_of: PictureOf) -> Page:
    """Read a page that is_own."""
    facts = _facts(root)
    title = next((_text(node) for node in root.iter("title")), "")
    _mark(root)
    lines = [line for flowed in flow(root, picture_of, trusted=True) if (line := _settled(flowed))]
    return Page(lines, "" if title == _UNTITLED else title, merge(facts, read_metadata(lines, marked_up=True)))


def _mark(root: Node) -> None:
    """Hide what is no text of the article; white space in what is counts."""
    for node in root.iter("p", "dl", "aside", "sup", "h1", "h2", "h3", "h4", "h5", "h6"):
        names = node.get("class", "").split()
        if not _BESIDE.isdisjoint(names):
            node.set("hidden", "")
        elif "zh" in names:
            node.set("style", "white-space: pre")
    for row in list(_rows(root)):
        _join([node for node in row.iter("p") if "zh" in node.get("class", "").split()])


def _join(parts: list[Node]) -> None:
    """Make one of the sentences of a block, which the English stands between."""
    for part in parts[1:]:
        first = parts[0]
        if len(first):
            first[-1].tail = fit((first[-1].tail or "") + (part.text or ""))
        else:
            first.text = fit((first.text or "") + (part.text or ""))
        first.extend(list(part))
        part.text = None


def _settled(flowed: Flowed) -> Line | None:
    """The line with the kind that its row has; None for what stands in none."""
    row = next((node for node in (flowed.node, *flowed.node.iterancestors()) if _is_row(node)), None)
    if row is None:
        return None
    names = row.get("class", "").split()
    kind = next(_KINDS[name] for name in names if name in _KINDS)
    level = next((int(name[-1]) for name in names if _LEVEL.fullmatch(name)), 1)
    flowed.line.settle(kind, level=level if kind is BlockKind.HEADING else 0, folded=kind in _FOLDED)
    return flowed.line


def _facts(root: Node) -> Metadata:
    found: dict[str, str] = {}
    for listed in root.iter("dl"):
        if listed.get("class") == "metadata":
            labels, values = map(_text, listed.iter("dt")), map(_text, listed.iter("dd"))
            found |= {FIELDS[label]: value for label, value in zip(labels, values, strict=False) if label in FIELDS}
    return Metadata(**found)


def _text(node: Node) -> str:
    return inner_text(node).strip()


def _rows(root: Node) -> Iterator[Node]:
    return (node for node in root.iter("div", "li", "blockquote", "figure") if _is_row(node))


def _is_row(node: Node) -> bool:
    names = node.get("class", "").split()
    return "row" in names and any(name in _KINDS for name in names)
