"""Writes the PDF that Qt made once more, object by object: with our codes, an outline and the document's language.

No object but the one at hand is kept in memory, so that a novel takes no more than a note.
"""

import hashlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import cast

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from reader.exporters.pdf.codes import FontCodes, to_unicode, write_codes
from reader.exporters.pdf.divider import divider
from reader.exporters.pdf.facts import Facts
from reader.exporters.pdf.outline import Entry, build_outline
from reader.exporters.pdf.painted import PaintedText

Progress = Callable[[int, int], None]


def finish_pdf(
    source: Path, painted: PaintedText, facts: Facts, on_progress: Progress | None = None
) -> Iterator[bytes]:
    """The pieces of the finished file. `source` is what Qt wrote, `painted` what was painted into it.

    Raises OSError, and ValueError where the two do not belong together.
    """
    with source.open("rb") as file:
        yield from _Finisher(PdfReader(file), painted, facts).pieces(on_progress or _nothing)


def _nothing(done: int, total: int) -> None:
    """Where nobody waits."""


class _Finisher:
    def __init__(self, reader: PdfReader, painted: PaintedText, facts: Facts) -> None:
        self._reader, self._painted, self._facts = reader, painted, facts
        self._numbers = sorted(reader.xref[0])
        self._next_number = self._numbers[-1] + 1
        self._offsets: dict[int, int] = {}
        self._position = 0
        self._fonts: dict[int, FontCodes] = {}
        # Objects that are written by other rules than as they are, by number.
        self._changed: dict[int, PdfObject] = {}

    def pieces(self, on_progress: Progress) -> Iterator[bytes]:
        yield self._count(b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n")
        pages = [page.indirect_reference for page in self._reader.pages]
        references = [page for page in pages if page is not None]
        for number, page in enumerate(references):
            yield from self._content(number, cast("DictionaryObject", page.get_object()))
            on_progress(number + 1, len(references))
        for number, font in self._fonts.items():
            self._change_font(cast("DictionaryObject", self._object(number)), font)
        self._change_catalog(references)
        for number in [*self._numbers, *(number for number in self._changed if number not in self._numbers)]:
            if number not in self._offsets:
                yield self._written(number, self._changed.get(number) or self._object(number))
        yield self._end()

    # -- objects ------------------------------------------------------------------------------------------------

    def _object(self, number: int) -> PdfObject:
        found = self._reader.get_object(IndirectObject(number, 0, self._reader))
        # The reader would keep every one of them.
        self._reader.resolved_objects.clear()
        return found if found is not None else NullObject()

    def _written(self, number: int, item: PdfObject) -> bytes:
        self._offsets[number] = self._position
        stream = BytesIO()
        stream.write(b"%d 0 obj\n" % number)
        item.write_to_stream(stream)
        stream.write(b"\nendobj\n")
        return self._count(stream.getvalue())

    def _count(self, data: bytes) -> bytes:
        self._position += len(data)
        return data

    def _new(self, item: PdfObject) -> IndirectObject:
        number, self._next_number = self._next_number, self._next_number + 1
        self._changed[number] = item
        return IndirectObject(number, 0, self._reader)

    def _end(self) -> bytes:
        """Cross-reference table and trailer (ISO 32000-1, 7.5.4). Numbers that Qt left out are free."""
        start, size = self._position, self._next_number
        lines = [b"xref\n0 %d\n0000000000 65535 f \n" % size]
        for number in range(1, size):
            offset = self._offsets.get(number)
            lines.append(b"0000000000 00000 f \n" if offset is None else b"%010d 00000 n \n" % offset)
        trailer = DictionaryObject({NameObject("/Size"): NumberObject(size)})
        for key in ("/Root", "/Info", "/ID"):
            trailer[NameObject(key)] = self._reader.trailer.raw_get(key)
        stream = BytesIO()
        trailer.write_to_stream(stream)
        return b"".join([*lines, b"trailer\n", stream.getvalue(), b"\nstartxref\n%d\n%%%%EOF\n" % start])

    # -- pages and fonts ----------------------------------------------------------------------------------------

    def _content(self, number: int, page: DictionaryObject) -> Iterator[bytes]:
        """A page's content in our codes, in the place of Qt's."""
        reference = cast("IndirectObject", page.raw_get("/Contents"))
        fonts = cast("DictionaryObject", cast("DictionaryObject", page["/Resources"]).get("/Font", DictionaryObject()))
        for name in fonts:
            self._font_codes(cast("IndirectObject", fonts.raw_get(name)).idnum)
        content = cast("DecodedStreamObject", reference.get_object()).get_data()
        self._reader.resolved_objects.clear()
        written = write_codes(content, self._painted.runs(number), self._fonts)
        yield self._written(reference.idnum, _stream(self._divider(fonts) + written))

    def _divider(self, fonts: DictionaryObject) -> bytes:
        """What parts the columns of a page with these fonts."""
        if self._facts.gap is None or not fonts:
            return b""
        name = next(iter(fonts))
        number = cast("IndirectObject", fonts.raw_get(name)).idnum
        descriptor = cast(
            "DictionaryObject", _descendant(cast("DictionaryObject", self._object(number)))["/FontDescriptor"]
        )
        ascent, descent = _number(descriptor["/Ascent"]), _number(descriptor["/Descent"])
        return divider(self._facts.gap, name, self._fonts[number], ascent, descent)

    def _font_codes(self, number: int) -> None:
        if number not in self._fonts:
            self._fonts[number] = _codes_of(cast("DictionaryObject", self._object(number)))

    def _change_font(self, font: DictionaryObject, codes: FontCodes) -> None:
        """Qt's font with our codes, and a name that says that it holds only some glyphs (ISO 32000-1, 9.6.4)."""
        descendant = _descendant(font)
        descriptor = cast("DictionaryObject", descendant["/FontDescriptor"])
        glyphs = b"".join(entry.glyph.to_bytes(2, "big") for entry in codes.entries)
        name = NameObject(f"/{_tag(glyphs)}+{str(font['/BaseFont']).removeprefix('/')}")
        font[NameObject("/BaseFont")] = descendant[NameObject("/BaseFont")] = name
        descriptor[NameObject("/FontName")] = name
        widths = ArrayObject(NumberObject(entry.width) for entry in codes.entries)
        descendant[NameObject("/W")] = ArrayObject([NumberObject(1), widths])
        descendant[NameObject("/CIDToGIDMap")] = self._new(_stream(b"\0\0" + glyphs))
        references = (
            (font.indirect_reference, font),
            (cast("ArrayObject", font["/DescendantFonts"])[0].indirect_reference, descendant),
            (descendant.raw_get("/FontDescriptor"), descriptor),
            (font.raw_get("/ToUnicode"), _stream(to_unicode(codes.entries))),
        )
        for reference, item in references:
            self._changed[cast("IndirectObject", reference).idnum] = item

    # -- the document -------------------------------------------------------------------------------------------

    def _change_catalog(self, pages: list[IndirectObject]) -> None:
        reference = cast("IndirectObject", self._reader.trailer.raw_get("/Root"))
        catalog = cast("DictionaryObject", reference.get_object())
        catalog[NameObject("/Lang")] = TextStringObject(self._facts.language)
        shows_title = {NameObject("/DisplayDocTitle"): BooleanObject(True)}  # noqa: FBT003 - pypdf's own
        catalog[NameObject("/ViewerPreferences")] = DictionaryObject(shows_title)
        if self._facts.headings:
            catalog[NameObject("/Outlines")] = self._outline(pages)
            catalog[NameObject("/PageMode")] = NameObject("/UseOutlines")
        self._changed[reference.idnum] = catalog

    def _outline(self, pages: list[IndirectObject]) -> IndirectObject:
        items = [DictionaryObject() for _ in self._facts.headings]
        references = [self._new(item) for item in items]
        root = DictionaryObject({NameObject("/Type"): NameObject("/Outlines")})
        root_reference = self._new(root)
        entries = build_outline(self._facts.headings)
        for item, entry in zip([root, *items], entries, strict=True):
            for key, at in _links(entry):
                item[NameObject(key)] = references[at] if at >= 0 else root_reference
            if entry.descendants:
                item[NameObject("/Count")] = NumberObject(entry.descendants)
        for item, heading in zip(items, self._facts.headings, strict=True):
            page = pages[heading.page]
            height = float(cast("ArrayObject", cast("DictionaryObject", page.get_object())["/MediaBox"])[3])
            place = [page, NameObject("/XYZ"), NullObject(), FloatObject(round(height - heading.top, 1)), NullObject()]
            item[NameObject("/Title")] = TextStringObject(heading.text)
            item[NameObject("/Dest")] = ArrayObject(place)
        return root_reference


def _links(entry: Entry) -> list[tuple[str, int]]:
    links = (
        ("/Parent", entry.parent),
        ("/Prev", entry.previous),
        ("/Next", entry.following),
        ("/First", entry.first),
        ("/Last", entry.last),
    )
    return [(key, at) for key, at in links if at is not None]


def _stream(data: bytes) -> PdfObject:
    stream = DecodedStreamObject()
    stream.set_data(data)
    return stream.flate_encode()


def _descendant(font: DictionaryObject) -> DictionaryObject:
    return cast("DictionaryObject", cast("ArrayObject", font["/DescendantFonts"])[0].get_object())


def _codes_of(font: DictionaryObject) -> FontCodes:
    descendant = _descendant(font)
    return FontCodes(_widths(descendant), _number(descendant.get("/DW", NumberObject(1000))))


def _widths(descendant: DictionaryObject) -> dict[int, int]:
    """The widths of a font's glyphs (ISO 32000-1, 9.7.4.3): first [width ...], or first last width. Those that are
    left out are as wide as most."""
    entries = iter(cast("ArrayObject", descendant.get("/W", ArrayObject())))
    widths: dict[int, int] = {}
    for entry in entries:
        first, following = _number(entry), next(entries)
        if isinstance(following, ArrayObject):
            widths.update((first + at, _number(width)) for at, width in enumerate(following))
        else:
            widths.update(dict.fromkeys(range(first, _number(following) + 1), _number(next(entries))))
    return widths


def _number(item: PdfObject) -> int:
    return round(float(cast("FloatObject", item)))


def _tag(glyphs: bytes) -> str:
    """Six capitals, the same for the same glyphs."""
    digest = hashlib.sha256(glyphs).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
