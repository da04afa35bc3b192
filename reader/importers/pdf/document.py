"""The characters of a PDF with their places: the one module that knows pypdfium2.

PDFium is native code with state of its own and not thread-safe, so one lock is held while it works, page by page. All
that is opened is closed under the lock too: nothing is left to the garbage collector, which asks for no lock.
"""

import ctypes
import logging
import math
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import Any

import pypdfium2
from pypdfium2 import raw

from reader.importers.joining import is_wide
from reader.importers.pdf.characters import UNKNOWN, character_of
from reader.model import Problem, ReaderError

_LOCK = Lock()
_MOST_PAGES = 5_000
_MOST_CHARACTERS = 20_000_000
# A page of a newspaper has 20,000; each is an object while its page is read.
_MOST_ON_A_PAGE = 300_000
_MOST_BOOKMARKS = 20_000
# Type larger than this, in points, or places farther out are no text to be read.
_LARGEST = 5_000.0
_FARTHEST = 1e6
# How far a baseline may be from a multiple of 90 degrees.
_SKEW = 0.2
# It says of outlines that go in circles what nobody needs to know.
logging.getLogger("pypdfium2").setLevel(logging.CRITICAL + 1)


@dataclass(slots=True)
class Glyph:
    """A character in points from the lower left corner of the page: where it begins on its baseline, how far it
    advances along it, the height of its type, and by how many quarter turns its baseline runs anticlockwise (None for
    a slanted one). `space` is what stands before it: nothing, white space as the file has it, or "?" where PDFium
    guesses at a space from the gap."""

    text: str
    x: float
    y: float
    width: float
    size: float
    turns: int | None
    space: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page, its size in points, and its characters in the order of the file."""

    width: float
    height: float
    glyphs: list[Glyph]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: the number of its page from 0, its level from 1."""

    page: int
    level: int
    title: str


class PdfFile:
    """An open file. `facts` are the title and the author in its information dictionary, as they are written there."""

    def __init__(self, document: pypdfium2.PdfDocument, subject: str) -> None:
        self._document = document
        self._subject = subject
        self.pages = len(document)
        if self.pages > _MOST_PAGES:
            raise ReaderError(Problem.TOO_LARGE, subject, f"{self.pages} pages > {_MOST_PAGES}")
        self.facts = {key: _fact(document, key) for key in ("Title", "Author")}
        self.outline = list(_bookmarks(document))

    def sheets(self) -> Iterator[Sheet]:
        """The pages in order; one that is damaged has no characters.

        Raises ReaderError TOO_LARGE, and DAMAGED where no page can be read.
        """
        total = damaged = 0
        for number in range(self.pages):
            try:
                with _LOCK:
                    sheet = self._sheet(number)
            except pypdfium2.PdfiumError:
                sheet = Sheet(0.0, 0.0, [])
                damaged += 1
            total += len(sheet.glyphs)
            if total > _MOST_CHARACTERS:
                raise ReaderError(Problem.TOO_LARGE, self._subject, f"more than {_MOST_CHARACTERS} characters")
            yield sheet
        if damaged == self.pages:
            raise ReaderError(Problem.DAMAGED, self._subject, "none of its pages can be read")

    def _sheet(self, number: int) -> Sheet:
        with closing(self._document[number]) as page, closing(page.get_textpage()) as text:
            count = text.count_chars()
            if count > _MOST_ON_A_PAGE:
                detail = f"page {number + 1} has {count} characters, more than {_MOST_ON_A_PAGE}"
                raise ReaderError(Problem.TOO_LARGE, self._subject, detail)
            return Sheet(*page.get_size(), list(_Reader(text.raw).read(count)))


@contextmanager
def open_pdf(data: bytes, subject: str) -> Generator[PdfFile]:
    """Open a file for as long as it is read. Raises ReaderError: LOCKED, DAMAGED, TOO_LARGE."""
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _explain(error, subject) from None
    try:
        with _LOCK:
            file = PdfFile(document, subject)
        yield file
    finally:
        with _LOCK:
            document.close()


def _explain(error: pypdfium2.PdfiumError, subject: str) -> ReaderError:
    if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return ReaderError(Problem.LOCKED, subject)
    return ReaderError(Problem.DAMAGED, subject, "it cannot be opened as a PDF")


def _fact(document: pypdfium2.PdfDocument, key: str) -> str:
    """A value of the information dictionary; empty where it is no text."""
    try:
        return document.get_metadata_value(key)
    except UnicodeDecodeError:
        return ""


def _bookmarks(document: pypdfium2.PdfDocument) -> Iterator[Bookmark]:
    for bookmark in islice(document.get_toc(), _MOST_BOOKMARKS):
        target = bookmark.get_dest()
        page = target.get_index() if target else None
        try:
            title = bookmark.get_title()
        except UnicodeDecodeError:
            continue
        if page is not None and title.strip():
            yield Bookmark(page, bookmark.level + 1, title.strip())


def _function(name: str, result: type | None, *arguments: type) -> Callable[..., Any]:
    """A function of PDFium's that takes handles as plain addresses and keeps the interpreter's lock: asked for each
    character of a novel, pypdfium2's own form of it takes three times as long."""
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)


_PAGE, _INDEX, _POINTER = ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
_get_unicode = _function("FPDFText_GetUnicode", ctypes.c_uint, _PAGE, _INDEX)
_is_generated = _function("FPDFText_IsGenerated", ctypes.c_int, _PAGE, _INDEX)
_get_run = _function("FPDFText_GetTextObject", ctypes.c_void_p, _PAGE, _INDEX)
_get_origin = _function("FPDFText_GetCharOrigin", ctypes.c_int, _PAGE, _INDEX, _POINTER, _POINTER)
_get_box = _function("FPDFText_GetLooseCharBox", ctypes.c_int, _PAGE, _INDEX, _POINTER)
_get_matrix = _function("FPDFText_GetMatrix", ctypes.c_int, _PAGE, _INDEX, _POINTER)
_get_size = _function("FPDFText_GetFontSize", ctypes.c_double, _PAGE, _INDEX)


class _Reader:
    """Asks PDFium for each character of a page; what is the same all through a run of text is asked once for it."""

    def __init__(self, page: raw.FPDF_TEXTPAGE) -> None:
        self._page = ctypes.cast(page, ctypes.c_void_p).value
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._origin = ctypes.addressof(self._x), ctypes.addressof(self._y)
        self._run = 0
        self._size = self._em = 0.0
        self._turns: int | None = 0
        self._last: Glyph | None = None
        self._last_place = (0, 0.0, 0.0)

    def read(self, count: int) -> Iterator[Glyph]:
        space, high = "", 0
        for index in range(count):
            code = _get_unicode(self._page, index)
            if code in (0x20, 0xA0, 0x3000, 0x09, 0x0A, 0x0D):
                space = self._space(index, code, space)
                continue
            if 0xD800 <= code <= 0xDBFF:
                high = code
                continue
            if 0xDC00 <= code <= 0xDFFF and high:
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
            high = 0
            text = character_of(code)
            if text and (glyph := self._glyph(index, text, space)):
                space = ""
                yield glyph

    def _space(self, index: int, code: int, before: str) -> str:
        if code in (0x0A, 0x0D):
            return ""
        if _is_generated(self._page, index):
            return before or "?"
        return "\u3000" if code == 0x3000 else " "

    def _glyph(self, index: int, text: str, space: str) -> Glyph | None:
        self._settle_run(index)
        _get_origin(self._page, index, *self._origin)
        x, y = self._x.value, self._y.value
        # A comparison with what is no number is false.
        if not (0.1 < self._size < _LARGEST and abs(x) < _FARTHEST and abs(y) < _FARTHEST):
            return None
        glyph = Glyph(text, x, y, self._width(index, text), self._size, self._turns, space)
        place = (self._run, x, y)
        if self._last and place == self._last_place:
            _set_beside(self._last, glyph)
        self._last, self._last_place = glyph, place
        return glyph

    def _width(self, index: int, text: str) -> float:
        """The advance. PDFium knows none for the characters of some fonts; a wide one's is known beforehand."""
        if is_wide(text[0]):
            return self._em
        if text == UNKNOWN:
            return self._em / 2
        _get_box(self._page, index, ctypes.addressof(self._box))
        box = self._box
        width = box.top - box.bottom if self._turns in (1, 3) else box.right - box.left
        return width if 0 < width < 2 * self._em else self._em / 2

    def _settle_run(self, index: int) -> None:
        run = _get_run(self._page, index) or 0
        if run and run == self._run:
            return
        self._run = run
        _get_matrix(self._page, index, ctypes.addressof(self._matrix))
        matrix, size = self._matrix, _get_size(self._page, index)
        self._em = abs(size) * math.hypot(matrix.a, matrix.b)
        self._size = abs(size) * math.hypot(matrix.c, matrix.d)
        if not math.isfinite(self._em * self._size):
            self._em = self._size = 0.0
            return
        angle = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
        self._turns = round(angle) % 4 if abs(angle - round(angle)) < _SKEW else None


def _set_beside(first: Glyph, second: Glyph) -> None:
    """Give two characters that the font draws as one, such as —— or fi, each a place of its own."""
    if not is_wide(second.text[0]):
        first.width = second.width = first.width / 2
    along = (first.width, 0.0), (0.0, first.width), (-first.width, 0.0), (0.0, -first.width)
    x, y = along[second.turns or 0]
    second.x, second.y = first.x + x, first.y + y
