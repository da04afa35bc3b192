"""An e-book (EPUB 2 and 3): its chapters one after the other as one text, with an outline."""

import html
import posixpath
import re

from reader.importers.archive import Archive
from reader.importers.bounds import Bounds
from reader.importers.bylines import merge
from reader.importers.charset import decode_page
from reader.importers.epub_chapters import Chapter, chapter_of, outlined
from reader.importers.epub_contents import Entry, entries_of
from reader.importers.epub_package import Book, Item, read_package, resolve
from reader.importers.images import PictureOf
from reader.importers.markup import Node, parse_html, parse_xml, without_namespaces
from reader.importers.own_html import is_own, read_own
from reader.importers.pictures import LARGEST, bounded
from reader.importers.source import Page, Source
from reader.model import BlockKind, Metadata, Picture, Problem, ReaderError

# Of one chapter's mark-up, in bytes; some books are one chapter.
_LARGEST_CHAPTER = 60_000_000
# HTML's names of characters, which XML does not know.
_NAMED = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,30});")


def read_epub(source: Source) -> Page:
    """Read a book, or one that Duidu exported. Raises ReaderError; a chapter that cannot be read costs itself."""
    archive = Archive(source.data, source.subject)
    reader = _Reader(archive, read_package(archive, source.subject), source.subject)
    reader.read()
    return reader.page()


class _Reader:
    def __init__(self, archive: Archive, book: Book, subject: str) -> None:
        self._archive, self._book, self._subject = archive, book, subject
        self._bounds = Bounds(subject)
        self._find = bounded(lambda name: archive.find_bytes(name, LARGEST))
        self._entries = self._read_contents()
        self._chapters: list[Chapter] = []
        self._own: list[Page] = []
        self._failure: ReaderError | None = None

    def read(self) -> None:
        for item in self._book.spine:
            try:
                root = self._root(item.name)
            except ReaderError as error:
                if error.problem is not Problem.DAMAGED:
                    raise
                # The title that the contents give the chapter is all that is left of it.
                self._failure = self._failure or error
                root = None
            if root is None:
                self._chapters.append(Chapter([], [(0, entry) for entry in self._entries.get(item.name, [])]))
            else:
                self._read_text(item, root)
        if not self._own and not any(chapter.lines for chapter in self._chapters):
            raise self._failure or ReaderError(Problem.EMPTY, self._subject)

    def page(self) -> Page:
        book = self._book
        if self._own:
            # Of a book of ours every page that is not is a cover or the contents.
            metadata = Metadata()
            for page in self._own:
                metadata = merge(metadata, page.metadata)
            lines = [line for page in self._own for line in page.lines]
            return Page(lines, book.title or self._own[0].title, merge(metadata, book.metadata))
        return Page(outlined(self._chapters, book.title), book.title, book.metadata)

    def _read_text(self, item: Item, root: Node) -> None:
        picture_of = self._pictures_in(posixpath.dirname(item.name))
        if is_own(root):
            self._own.append(read_own(root, picture_of))
            self._bounds.count(self._own[-1].lines)
            return
        chapter = chapter_of(root, picture_of, self._entries.get(item.name, []))
        _fold_apart(chapter, item, self._book, is_first=not self._chapters)
        self._bounds.count(chapter.lines)
        self._chapters.append(chapter)

    def _pictures_in(self, folder: str) -> PictureOf:
        def picture_of(address: str) -> Picture | None:
            return self._find(address if address[:5].lower() == "data:" else resolve(folder, address))

        return picture_of

    def _root(self, name: str) -> Node | None:
        """The root element of a chapter, well-formed or not; None for one without any text."""
        data = self._archive.read(name, _LARGEST_CHAPTER)
        for attempt in (data, _NAMED.sub(_character, data)):
            try:
                return without_namespaces(parse_xml(attempt, self._subject))
            except ReaderError as error:
                if error.problem is not Problem.DAMAGED:
                    raise
        try:
            return parse_html(decode_page(Source(data, self._subject))[0])
        except ReaderError as error:
            raise ReaderError(Problem.DAMAGED, self._subject, f"{name}: {error.cause}") from None

    def _read_contents(self) -> dict[str, list[Entry]]:
        """The chapters by their files, as the first list that has any says."""
        for name in self._book.contents:
            try:
                root = parse_xml(self._archive.read(name, _LARGEST_CHAPTER), self._subject, mend=True)
            except ReaderError:
                # The headings of the chapters say much the same.
                continue
            if entries := entries_of(root, name):
                found: dict[str, list[Entry]] = {}
                for entry in entries:
                    found.setdefault(self._archive.find(entry.name) or entry.name, []).append(entry)
                return found
        return {}


def _character(name: re.Match[bytes]) -> bytes:
    text = html.unescape(name[0].decode("ascii"))
    # A reference to a number is one in every encoding.
    return name[0] if text.startswith("&") else "".join(f"&#{ord(each)};" for each in text).encode("ascii")


def _fold_apart(chapter: Chapter, item: Item, book: Book, *, is_first: bool) -> None:
    """Fold what is no part of the text: a page that lists the chapters, one that is read by the way, a cover."""
    is_contents = item.name in book.listed
    is_cover = item.name in book.cover or (is_first and all(line.kind is BlockKind.CAPTION for line in chapter.lines))
    if is_contents or item.is_aside or is_cover:
        chapter.starts.clear()
        for line in chapter.lines:
            line.settle(BlockKind.CAPTION if line.picture else BlockKind.NAVIGATION, folded=True)
