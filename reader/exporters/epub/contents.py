"""The contents of a book: as a page that EPUB 3 navigates by, and as the NCX of EPUB 2."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from reader.exporters.chinese import escaped
from reader.exporters.document import Document
from reader.exporters.epub.pages import page


class Entry(NamedTuple):
    """A heading: its level, 1 the highest, and where it is."""

    level: int
    text: str
    address: str


@dataclass(slots=True)
class Node:
    """An entry with those under it."""

    entry: Entry
    children: list["Node"] = field(default_factory=list["Node"])


def tree(entries: Sequence[Entry]) -> list[Node]:
    """The entries nested by their levels, which may leave some out."""
    roots: list[Node] = []
    trail: list[Node] = []
    for entry in entries:
        while trail and trail[-1].entry.level >= entry.level:
            trail.pop()
        node = Node(entry)
        (trail[-1].children if trail else roots).append(node)
        trail.append(node)
    return roots


def identifier(document: Document) -> str:
    """The same for every book that is made of a text."""
    return uuid5(NAMESPACE_URL, f"duidu:{document.identifier}").urn


def navigation(document: Document, title: Entry, entries: Sequence[Entry], start: str) -> str:
    """The page of the contents; `start` is the file where the text begins."""
    nodes = [Node(title), *tree(entries)]
    lines = [
        '<nav epub:type="toc" role="doc-toc" id="toc">',
        '<h1 lang="en">Contents</h1>',
        *_list(nodes),
        "</nav>",
        '<nav epub:type="landmarks" id="landmarks" hidden="hidden" lang="en">',
        "<ol>",
        f'<li><a epub:type="titlepage" href="{title.address}">Title page</a></li>',
        f'<li><a epub:type="bodymatter" href="{start}">Start of the text</a></li>',
        "</ol>",
        "</nav>",
    ]
    return page(document, "Contents", lines)


def _list(nodes: list[Node]) -> Iterator[str]:
    yield "<ol>"
    for node in nodes:
        yield f'<li><a href="{node.entry.address}">{escaped(node.entry.text)}</a>'
        yield from _list(node.children) if node.children else ()
        yield "</li>"
    yield "</ol>"


def ncx(document: Document, title: Entry, entries: Sequence[Entry]) -> str:
    """The same for readers that know EPUB 2 alone."""
    numbers = count(1)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="{escaped(document.language)}">',
        f'<head><meta name="dtb:uid" content="{identifier(document)}"/></head>',
        f"<docTitle><text>{escaped(title.text)}</text></docTitle>",
        "<navMap>",
        *_points([Node(title), *tree(entries)], numbers),
        "</navMap>",
        "</ncx>",
    ]
    return "\n".join(lines) + "\n"


def _points(nodes: list[Node], numbers: Iterator[int]) -> Iterator[str]:
    for node in nodes:
        number = next(numbers)
        yield f'<navPoint id="point{number}" playOrder="{number}">'
        yield f"<navLabel><text>{escaped(node.entry.text)}</text></navLabel>"
        yield f'<content src="{node.entry.address}"/>'
        yield from _points(node.children, numbers)
        yield "</navPoint>"
