"""The table of contents of an EPUB: what its chapters are called, where they begin, and how they nest."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from reader.importers.epub_package import resolve
from reader.importers.markup import Node, attribute, child, local_name, text_of

# More is no table of contents but an index.
_MOST = 20_000
# Of a title, in characters.
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """A chapter: its title, its depth from 1, the file and the id of the element that it begins at, empty for the
    file's start."""

    title: str
    depth: int
    name: str
    place: str


def entries_of(root: Node, name: str) -> list[Entry]:
    """The entries of a navigation document or of an NCX, which is the file `name`. A part that leads nowhere itself
    begins where its first chapter does."""
    folder = posixpath.dirname(name)
    if local_name(root) == "ncx":
        found = _points(child(root, "navMap"), folder, 1)
    else:
        found = _listed(child(_contents_in(root), "ol"), folder, 1)
    entries = [entry for entry, _ in zip(found, range(_MOST), strict=False)]
    for at in reversed(range(len(entries) - 1)):
        entry, after = entries[at], entries[at + 1]
        if not entry.name and after.depth > entry.depth:
            entries[at] = Entry(entry.title, entry.depth, after.name, after.place)
    return [entry for entry in entries if entry.name and entry.title]


def _points(parent: Node | None, folder: str, depth: int) -> Iterator[Entry]:
    for point in parent if parent is not None else ():
        if local_name(point) == "navPoint":
            content = child(point, "content")
            yield _entry(text_of(child(point, "navLabel", "text")), depth, folder, content, "src")
            yield from _points(point, folder, depth + 1)


def _contents_in(root: Node) -> Node | None:
    """The <nav epub:type="toc">, else the first of all."""
    navs = [node for node in root.iter() if local_name(node) == "nav"]
    return next((node for node in navs if "toc" in attribute(node, "type").split()), navs[0] if navs else None)


def _listed(parent: Node | None, folder: str, depth: int) -> Iterator[Entry]:
    for item in parent if parent is not None else ():
        if local_name(item) == "li":
            label = child(item, "a")
            yield _entry(text_of(label if label is not None else child(item, "span")), depth, folder, label, "href")
            yield from _listed(child(item, "ol"), folder, depth + 1)


def _entry(title: str, depth: int, folder: str, node: Node | None, key: str) -> Entry:
    target = attribute(node, key) if node is not None else ""
    return Entry(title[:_LONGEST], depth, resolve(folder, target), unquote(target.partition("#")[2]))
