"""HTML and XML to trees: the one module that knows lxml.

Nothing is looked up outside the bytes: no entity of a document type, no other file, no network (CWE-611, CWE-776).
libxml2's own bounds hold: 256 levels in XML, 10 MB of text in one node; 2,048 levels in HTML, where old pages open
<font> anew for every paragraph and close none: these are read flat. Ours is on the number of nodes: 20 MB of nothing
but tags are more than a gigabyte as a tree.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias, cast

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from reader.importers.elements import NESTLESS, flat
from reader.model import Problem, ReaderError

# Comments and processing instructions are dropped: every node is an element with a tag.
Node: TypeAlias = etree._Element  # noqa: SLF001 - lxml's only name for it  # pyright: ignore[reportPrivateUsage]

# Of "<" and "=" in what stands in memory at once: each is about half an element, or an attribute.
_MOST_MARKS = 4_000_000
_NO_CHARACTER = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# libxml2 stops at it, with no more said than in a log that holds a hundred lines.
_DEEPEST_HTML = 2048


def parse_html(text: str) -> Node | None:
    """The root element of a page as a browser would mend it; None where there is no mark-up and no text at all. What is
    nested too deep is read flat; if even readings are, without them. Raises ReaderError TOO_LARGE, which names no
    file."""
    root = _html_tree(text)
    if _is_cut(root):
        root = _html_tree(flat(text))
    if _is_cut(root):
        root = _html_tree(flat(text, kept=NESTLESS))
    return root


def _html_tree(text: str) -> Node | None:
    _check_marks(text.count("<") + text.count("="), "")
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None


def _is_cut(root: Node | None) -> bool:
    """Where libxml2 stopped for depth, the last element of the tree lies at its bound."""
    depth = 0
    while root is not None:
        root, depth = root[-1] if len(root) else None, depth + 1
    return depth >= _DEEPEST_HTML


def parse_xml(data: bytes, subject: str, *, mend: bool = False) -> Node:
    """The root element of well-formed XML; of any that has one if it is to be mended. Raises ReaderError DAMAGED,
    TOO_LARGE."""
    _check_marks(_marks(data), subject)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, recover=mend
    )
    try:
        # Mending may leave nothing, which the stubs do not know.
        root = cast("Node | None", etree.fromstring(data, parser))
    except etree.XMLSyntaxError as error:
        raise ReaderError(Problem.DAMAGED, subject, str(error.msg)) from None
    if root is None:
        raise ReaderError(Problem.DAMAGED, subject, "no XML")
    if parser.error_log:
        _mend_texts(root)
    return root


def _mend_texts(root: Node) -> None:
    """References to what is no character (&#xd800;) were let pass as bytes that are no UTF-8: each would raise
    UnicodeDecodeError when it is asked for."""
    for node in root.iter():
        try:
            # In the name of a namespace (xmlns="&#xd800;"); lxml takes no other name that XML cannot have (&#1;).
            names = [name for name in (str(node.tag), *node.keys()) if fit(name) == name]
        except UnicodeDecodeError:
            names = []
        if len(names) <= len(node.attrib):
            node.attrib.clear()
            node.tag = "damaged"
        for name in names[1:]:
            try:
                node.get(name)
            except UnicodeDecodeError as error:
                node.set(name, _replaced(error))
        try:
            _ = node.text
        except UnicodeDecodeError as error:
            node.text = _replaced(error)
        try:
            _ = node.tail
        except UnicodeDecodeError as error:
            node.tail = _replaced(error)


def _replaced(error: UnicodeDecodeError) -> str:
    return fit(error.object.decode("utf-8", "replace"))


def fit(text: str) -> str:
    """The text as a tree takes it, which is more particular about what it is given than about what it reads: with
    U+FFFD for characters that XML cannot have (XML 1.0, 2.2)."""
    return _NO_CHARACTER.sub("\ufffd", text)


def without_namespaces(root: Node) -> Node:
    """The tree with the names that HTML's elements have in a tree of HTML."""
    for node in root.iter():
        if isinstance(node.tag, str):
            # A prefix that nothing was said of is still there.
            node.tag = local_name(node).rpartition(":")[2].lower() or "damaged"
    return root


def stream_xml(pieces: Iterable[bytes], subject: str, names: frozenset[str]) -> Iterator[Node]:
    """The outermost elements with one of these local names of well-formed XML, one at a time.

    Each is whole while it is looked at, and its ancestors can be asked; all that came before it is gone. Raises
    ReaderError DAMAGED, TOO_LARGE.
    """
    parser = etree.XMLPullParser(
        ("start", "end"),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    depth = marks = 0
    for piece in _fed(parser, pieces, subject):
        marks += _marks(piece)
        for event, node in parser.read_events():
            depth += 1 if event == "start" else -1
            if not depth:
                _forget_before(node)
                yield node
                node.clear(keep_tail=True)
                marks = 0
        _check_marks(marks, subject)


def _forget_before(node: Node) -> None:
    for each in (node, *node.iterancestors()):
        parent = each.getparent()
        while parent is not None and (before := each.getprevious()) is not None:
            parent.remove(before)


def _fed(parser: "etree.XMLPullParser[Node]", pieces: Iterable[bytes], subject: str) -> Iterator[bytes]:
    """Each piece once it is with the parser, and an empty one at the end."""
    try:
        for piece in pieces:
            parser.feed(piece)
            yield piece
        parser.close()
        yield b""
    except etree.XMLSyntaxError as error:
        raise ReaderError(Problem.DAMAGED, subject, str(error.msg)) from None


def _marks(data: bytes) -> int:
    return data.count(b"<") + data.count(b"=")


def _check_marks(marks: int, subject: str) -> None:
    if marks > _MOST_MARKS:
        raise ReaderError(Problem.TOO_LARGE, subject, "too many elements in one piece")


def local_name(node: Node) -> str:
    """The tag without its namespace, in lower case for HTML; empty for an entity that was left as it is."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def attribute(node: Node, name: str) -> str:
    """The value of an attribute of this local name; empty if there is none."""
    return next((value for key, value in node.attrib.items() if key.rpartition("}")[2] == name), "")


def child(node: Node | None, *path: str) -> Node | None:
    """The first child of a local name, and of that the next: child(paragraph, "pPr", "pStyle")."""
    for name in path:
        for inner in node if node is not None else ():
            if local_name(inner) == name:
                node = inner
                break
        else:
            return None
    return node


def inner_text(node: Node) -> str:
    """All text inside an element as it is; nothing of an entity that was left, which lxml gives as a node too."""
    return "".join(map(str, node.itertext())) if isinstance(node.tag, str) else ""


def text_of(node: Node | None) -> str:
    """All text inside an element, white space collapsed."""
    return "" if node is None else " ".join(inner_text(node).split())
