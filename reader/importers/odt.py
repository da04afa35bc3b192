"""An OpenDocument text, in a zip or flat: its paragraphs by their styles, one by one."""

from collections.abc import Iterable, Iterator
from itertools import chain
from urllib.parse import unquote

from reader.importers.archive import Archive
from reader.importers.bounds import Bounds
from reader.importers.markup import Node, attribute, child, local_name, stream_xml, text_of
from reader.importers.odt_styles import OdtStyles
from reader.importers.odt_text import OdtParagraphReader
from reader.importers.pictures import LARGEST, bounded
from reader.importers.source import Page, Source
from reader.importers.styled import StyledText
from reader.model import BlockKind, Metadata, Picture, Problem, ReaderError

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_LARGEST_MANIFEST = 10_000_000
# What is looked at whole. No text is in forms and deletions; each element is here so that what is inside it is not met
# by itself.
_NAMES = frozenset(
    ("p", "h", "frame", "meta", "styles", "automatic-styles", "master-styles", "tracked-changes", "forms")
)
_PARAGRAPHS = ("p", "h", "frame")
_MARGINS = ("header", "header-first", "header-left", "footer", "footer-first", "footer-left")
_PIECE = 1 << 16


def read_odt(source: Source) -> Page:
    """Read an OpenDocument text, or one that Duidu exported. Raises ReaderError."""
    if source.data.startswith(b"PK"):
        archive = Archive(source.data, source.subject)
        _check_lock(archive, source.subject)
        parts = [name for name in (_META, _STYLES) if archive.find(name)]
        streams = [stream_xml(archive.pieces(name), source.subject, _NAMES) for name in (*parts, _CONTENT)]
        document = _Document(archive, source.subject)
    else:
        streams = [stream_xml(_pieces(source.data), source.subject, _NAMES)]
        document = _Document(None, source.subject)
    document.read(chain.from_iterable(streams))
    return document.page()


def _pieces(data: bytes) -> Iterator[bytes]:
    return (data[at : at + _PIECE] for at in range(0, len(data), _PIECE))


def _check_lock(archive: Archive, subject: str) -> None:
    if archive.find(_MANIFEST) and b"encryption-data" in archive.read(_MANIFEST, _LARGEST_MANIFEST):
        raise ReaderError(Problem.LOCKED, subject)


class _Document:
    def __init__(self, archive: Archive | None, subject: str) -> None:
        self._picture_of = bounded(lambda name: archive.find_bytes(name, LARGEST) if archive else None)
        self._styles = OdtStyles()
        self._reader = OdtParagraphReader(self._picture, self._styles.is_hidden)
        self._bounds = Bounds(subject)
        self._text = StyledText(self._bounds)
        self._title, self._metadata = "", Metadata()

    def read(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            name = local_name(node)
            if name in _PARAGRAPHS:
                self._read_in_place(node)
            elif name in ("styles", "automatic-styles"):
                self._styles.learn(node)
                self._settle_maker(is_own=self._styles.are_own())
            elif name == "master-styles":
                self._read_margins(node)
            elif name == "meta":
                self._read_properties(node)

    def page(self) -> Page:
        return self._text.page(self._title, self._metadata)

    def _read_in_place(self, node: Node) -> None:
        above = list(node.iterancestors())
        if not any(local_name(each) == "section" and attribute(each, "display") == "none" for each in above):
            self._read(node, above, self._text)

    def _read(self, node: Node, above: list[Node], text: StyledText) -> None:
        if self._styles.is_left_out(node):
            return
        role = self._styles.role(node, above)
        parts = self._reader.read(node, is_heading=role is not None and role.kind is BlockKind.HEADING)
        text.add(parts, role, self._styles.marker(node, above) if parts.lines else "")
        for mark, body in parts.notes:
            note = StyledText(self._bounds)
            self._read_inside(body, note)
            self._text.add_note(mark, note.lines)
        for box in parts.boxes:
            self._read_inside(box, text)

    def _read_inside(self, node: Node, text: StyledText) -> None:
        """The paragraphs of a text box, a note or a margin."""
        for inner in node:
            if local_name(inner) in _PARAGRAPHS:
                self._read(inner, list(inner.iterancestors()), text)
            else:
                self._read_inside(inner, text)

    def _read_margins(self, masters: Node) -> None:
        for master in masters:
            for margin in master:
                if local_name(margin) in _MARGINS:
                    text = StyledText(self._bounds)
                    self._read_inside(margin, text)
                    self._text.add_margin(text.lines)

    def _read_properties(self, meta: Node) -> None:
        author = text_of(child(meta, "initial-creator")) or text_of(child(meta, "creator"))
        self._title, self._metadata = text_of(child(meta, "title")), Metadata(author=author)
        self._settle_maker(is_own=text_of(child(meta, "generator")).startswith("Duidu"))

    def _settle_maker(self, *, is_own: bool) -> None:
        self._text.is_own = self._reader.is_own = self._text.is_own or is_own

    def _picture(self, image: Node) -> Picture | None:
        data = child(image, "binary-data")
        if data is not None:
            return self._picture_of(f"data:;base64,{data.text}")
        return self._picture_of(unquote(attribute(image, "href")).removeprefix("./"))
