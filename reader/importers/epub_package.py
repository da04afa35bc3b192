"""What an EPUB says of itself: its files in reading order, its facts (EPUB 3.3, 5; OPF 2.0.1)."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from reader.importers.archive import Archive
from reader.importers.markup import Node, attribute, child, local_name, parse_xml, text_of
from reader.model import Metadata, Problem, ReaderError

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_LARGEST = 20_000_000
_PACKAGE = "application/oebps-package+xml"
_TEXTS = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/html+xml")
_TEXT_SUFFIXES = (".xhtml", ".html", ".htm", ".xml")
# What hides fonts and nothing else (EPUB 3.3, 4.4; Adobe's older way).
_OF_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
# A date that calibre writes where it knows none.
_NO_DATE = "0101-01-01"
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_MOST_AUTHORS = 5
# Steps from a file that is no text to one that may be shown in its place.
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book by its name in the archive. `is_aside` is not read in turn with the others (linear="no")."""

    name: str
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """`contents` are the files that list the chapters: the navigation document first, then the NCX; `listed` those of
    them that are pages of the book."""

    title: str
    metadata: Metadata
    spine: tuple[Item, ...]
    contents: tuple[str, ...]
    listed: frozenset[str]
    cover: frozenset[str]


def read_package(archive: Archive, subject: str) -> Book:
    """Raises ReaderError LOCKED, DAMAGED."""
    if archive.find(_ENCRYPTION) and _is_locked(_xml(archive, _ENCRYPTION, subject)):
        raise ReaderError(Problem.LOCKED, subject)
    name = _package_name(archive, subject)
    root = _xml(archive, name, subject)
    folder = posixpath.dirname(name)
    manifest = {attribute(node, "id"): node for node in _inside(root, "manifest", "item")}
    spine = tuple(_spine(archive, root, manifest, folder))
    if not spine:
        raise archive.damaged("it names no text")
    title, metadata = _facts(child(root, "metadata"))
    guide = [(attribute(node, "type"), _resolved(folder, node)) for node in _inside(root, "guide", "reference")]
    navigation, ncx = _contents(root, manifest, folder)
    return Book(
        title,
        metadata,
        spine,
        tuple(each for each in (navigation, ncx) if each and archive.find(each)),
        frozenset({navigation, *(target for kind, target in guide if kind == "toc")}),
        frozenset(target for kind, target in guide if kind == "cover"),
    )


def resolve(folder: str, href: str) -> str:
    """The name in the archive of what a file in `folder` refers to, without a fragment; empty for what is elsewhere."""
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    return posixpath.normpath(posixpath.join("/", folder, unquote(parts.path).replace("\\", "/"))).lstrip("/")


def _resolved(folder: str, node: Node) -> str:
    return resolve(folder, attribute(node, "href"))


def _xml(archive: Archive, name: str, subject: str) -> Node:
    return parse_xml(archive.read(name, _LARGEST), subject, mend=True)


def _is_locked(root: Node) -> bool:
    methods = [node for node in root.iter() if local_name(node) == "EncryptionMethod"]
    return any(attribute(node, "Algorithm") not in _OF_FONTS for node in methods)


def _package_name(archive: Archive, subject: str) -> str:
    roots = [
        (attribute(node, "media-type") != _PACKAGE, attribute(node, "full-path"))
        for node in _inside(_xml(archive, _CONTAINER, subject), "rootfiles", "rootfile")
    ]
    named = [unquote(path) for _, path in sorted(roots, key=lambda pair: pair[0])]
    return next((name for name in named if archive.find(name)), named[0] if named else "the package document")


def _inside(root: Node, group: str, name: str) -> Iterator[Node]:
    parent = child(root, group)
    return (node for node in (parent if parent is not None else ()) if local_name(node) == name)


def _spine(archive: Archive, root: Node, manifest: dict[str, Node], folder: str) -> Iterator[Item]:
    seen: set[str] = set()
    for reference in _inside(root, "spine", "itemref"):
        node = _text_item(manifest, attribute(reference, "idref"))
        name = _resolved(folder, node) if node is not None else ""
        if name and name not in seen:
            seen.add(name)
            yield Item(archive.find(name) or name, attribute(reference, "linear") == "no")


def _text_item(manifest: dict[str, Node], identifier: str) -> Node | None:
    """The text of an id: the item itself, or what it names to fall back to."""
    for _ in range(_DEEPEST):
        node = manifest.get(identifier)
        if node is None:
            return None
        kind, name = attribute(node, "media-type").strip().lower(), attribute(node, "href").lower()
        if kind in _TEXTS or (kind in ("", "text/xml", "application/xml") and name.endswith(_TEXT_SUFFIXES)):
            return node
        identifier = attribute(node, "fallback")
    return None


def _contents(root: Node, manifest: dict[str, Node], folder: str) -> tuple[str, str]:
    """The navigation document and the NCX, empty where there is none."""
    items = manifest.values()
    navigation = next((node for node in items if "nav" in attribute(node, "properties").split()), None)
    spine = child(root, "spine")
    ncx = manifest.get(attribute(spine, "toc")) if spine is not None else None
    if ncx is None:
        ncx = next((node for node in items if attribute(node, "media-type") == "application/x-dtbncx+xml"), None)
    return (
        _resolved(folder, navigation) if navigation is not None else "",
        _resolved(folder, ncx) if ncx is not None else "",
    )


def _facts(metadata: Node | None) -> tuple[str, Metadata]:
    # OPF 1 has them in a <dc-metadata>.
    nodes = list(metadata.iter()) if metadata is not None else []
    refined = _refinements(nodes)
    named: dict[str, list[Node]] = {}
    for node in nodes:
        if text_of(node):
            named.setdefault(local_name(node).lower(), []).append(node)
    titles = named.get("title", [])
    main = next((node for node in titles if refined.get((attribute(node, "id"), "title-type")) == "main"), None)
    title = text_of(main if main is not None else next(iter(titles), None))
    return title, Metadata(
        author=_people(named.get("creator", []), refined, "aut"),
        source=text_of(next(iter(named.get("publisher", [])), None)),
        date=_date(named.get("date", [])),
        editor=_people(named.get("contributor", []), refined, "edt", strict=True),
        address=_address([*named.get("source", []), *named.get("identifier", [])]),
    )


def _refinements(nodes: list[Node]) -> dict[tuple[str, str], str]:
    """What <meta refines="#id" property="role"> says, by id and property."""
    return {
        (attribute(node, "refines").removeprefix("#"), attribute(node, "property")): text_of(node)
        for node in nodes
        if local_name(node) == "meta" and attribute(node, "refines")
    }


def _people(nodes: list[Node], refined: dict[tuple[str, str], str], role: str, *, strict: bool = False) -> str:
    """The names of those with the role; where nothing is said, all of them unless `strict`."""
    roles = [attribute(node, "role") or refined.get((attribute(node, "id"), "role"), "") for node in nodes]
    with_role = [text_of(node) for node, said in zip(nodes, roles, strict=True) if said == role]
    others = [] if strict else [text_of(node) for node, said in zip(nodes, roles, strict=True) if not said]
    return "、".join((with_role or others)[:_MOST_AUTHORS])


def _date(nodes: list[Node]) -> str:
    """When it was published, else any date but that of a change."""
    by_event = {attribute(node, "event"): text_of(node) for node in reversed(nodes)}
    date = _DATE.match(by_event.get("publication") or by_event.get("") or by_event.get("creation") or "")
    return date[0] if date and date[0] != _NO_DATE else ""


def _address(nodes: list[Node]) -> str:
    return next((text for text in map(text_of, nodes) if text.startswith(("http://", "https://"))), "")
