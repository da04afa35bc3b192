"""A document of Word: its paragraphs by their styles, one by one, so that a novel is never a tree in memory."""

from collections.abc import Callable, Iterable, Iterator

from reader.importers.bounds import Bounds
from reader.importers.docx_styles import Styles
from reader.importers.docx_text import ParagraphReader
from reader.importers.lines import Line
from reader.importers.markup import Node, attribute, local_name, stream_xml
from reader.importers.ooxml import Package, Relation
from reader.importers.pictures import LARGEST, bounded
from reader.importers.source import Page, Source
from reader.importers.styled import StyledText
from reader.model import BlockKind, Picture, Problem, ReaderError

_PARAGRAPHS = frozenset(("p",))
_NOTES = frozenset(("footnote", "endnote"))
# What is around a paragraph that is not there: the other alternative, what was moved away or deleted.
_ABSENT = frozenset(("Fallback", "moveFrom", "del"))
_OLE = b"\xd0\xcf\x11\xe0"


def read_docx(source: Source) -> Page:
    """Read a document of Word, or one that Duidu exported. Raises ReaderError."""
    if source.data.startswith(_OLE):
        # Word hides the whole package in one of these when it has a password (MS-OFFCRYPTO).
        raise ReaderError(Problem.LOCKED, source.subject)
    document = _Document(Package(source.data, source.subject), source.subject)
    document.read()
    return document.page()


class _Document:
    def __init__(self, package: Package, subject: str) -> None:
        self._package, self._subject = package, subject
        self._relations = package.related(package.main)
        self._styles = Styles(self._root("styles"), self._root("numbering"))
        self._picture_of = bounded(lambda name: package.archive.find_bytes(name, LARGEST))
        # In the order of their marks: ("footnote", "3").
        self._noted: dict[tuple[str, str], str] = {}
        self._bounds = Bounds(subject)
        self._text = StyledText(self._bounds)
        self._text.is_own = package.application() == "Duidu" or self._styles.are_own()

    def read(self) -> None:
        reader = self._reader(self._relations)
        for paragraph in self._stream(self._package.main, _PARAGRAPHS):
            if not any(local_name(above) in _ABSENT for above in paragraph.iterancestors()):
                self._read(paragraph, reader, self._text)
        self._read_notes()
        for part in self._parts("header", "footer"):
            self._read_margin(part)

    def page(self) -> Page:
        return self._text.page(*self._package.properties())

    def _read(self, paragraph: Node, reader: ParagraphReader, text: StyledText) -> None:
        if self._styles.is_left_out(paragraph):
            return
        role = self._styles.role(paragraph)
        parts = reader.read(paragraph, is_heading=role is not None and role.kind is BlockKind.HEADING)
        text.add(parts, role, self._styles.marker(paragraph) if parts.lines else "")
        for box in parts.boxes:
            for inner in _outermost(box, "p"):
                self._read(inner, reader, text)

    def _read_notes(self) -> None:
        """The notes that the text refers to, in the order of their marks, under the text."""
        found = dict[tuple[str, str], list[Line]]()
        for part in self._parts("footnotes", "endnotes"):
            reader = self._reader(self._package.related(part))
            for note in self._stream(part, _NOTES):
                key = (local_name(note), attribute(note, "id"))
                if key in self._noted and key not in found:
                    text = StyledText(self._bounds)
                    for paragraph in _outermost(note, "p"):
                        self._read(paragraph, reader, text)
                    found[key] = text.lines
        for key, mark in self._noted.items():
            self._text.add_note(mark, found.get(key, []))

    def _read_margin(self, part: str) -> None:
        """What stands at the head or foot of the pages."""
        reader, text = self._reader(self._package.related(part)), StyledText(self._bounds)
        for paragraph in self._stream(part, _PARAGRAPHS):
            self._read(paragraph, reader, text)
        self._text.add_margin(text.lines)

    def _reader(self, relations: dict[str, Relation]) -> ParagraphReader:
        def picture_of(relation: str) -> Picture | None:
            found = relations.get(relation)
            return self._picture_of(found.target) if found else None

        return ParagraphReader(picture_of, self._mark_of, self._styles.is_hidden, trusted=self._text.is_own)

    def _mark_of(self, node: Node) -> str:
        if self._text.is_own:
            # What the reader noted is none of the text.
            return ""
        key = (local_name(node).removesuffix("Reference"), attribute(node, "id"))
        return self._noted.setdefault(key, f"[{len(self._noted) + 1}]")

    def _root(self, kind: str) -> Node | None:
        return next(map(self._package.xml, self._parts(kind)), None)

    def _parts(self, *kinds: str) -> list[str]:
        find: Callable[[str], str | None] = self._package.archive.find
        related = [each.target for kind in kinds for each in self._relations.values() if each.kind == kind]
        return [part for part in related if find(part)]

    def _stream(self, part: str, names: frozenset[str]) -> Iterable[Node]:
        return stream_xml(self._package.archive.pieces(part), self._subject, names)


def _outermost(node: Node, name: str) -> Iterator[Node]:
    """The elements of a name that lie in no other of it."""
    for inner in node:
        if local_name(inner) == name:
            yield inner
        else:
            yield from _outermost(inner, name)
