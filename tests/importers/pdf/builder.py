"""Small PDFs, written by hand: text at places, by a font that is not embedded and maps each code to itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PAGE = (400, 600)


@dataclass(frozen=True)
class Text:
    """A text that begins at (x, y) in points, in type of `size`; `turns` are quarter turns anticlockwise. `advance`
    sets each character so many points from the one before, not as the font does; `nameless` characters have no code
    point."""

    x: float
    y: float
    text: str
    size: float = 12
    turns: int = 0
    advance: float = 0
    nameless: bool = False


def build_pdf(
    pages: Iterable[Sequence[Text]],
    facts: dict[str, str] | None = None,
    outline: Sequence[tuple[int, str]] = (),
) -> bytes:
    """A PDF of the pages. The font's Han characters are an em wide, its letters half of one."""
    texts = [list(page) for page in pages]
    used = sorted({character for page in texts for text in page if not text.nameless for character in text.text})
    objects: list[bytes] = [b"", b"", _font(), _descendant(), _stream(_unicode_map(used))]
    kids: list[int] = []
    for page in texts:
        objects += [_page(len(objects) + 2), _stream("\n".join(map(_show, page)))]
        kids.append(len(objects) - 1)
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<</Type/Pages/Kids[{listed}]/Count {len(kids)}>>".encode()
    objects.append("<<{}>>".format("".join(f"/{key} {_text(value)}" for key, value in (facts or {}).items())).encode())
    info = len(objects)
    roots = ""
    if outline:
        objects += _outline(outline, kids, len(objects) + 1)
        roots = f"/Outlines {info + 1} 0 R"
    objects[0] = f"<</Type/Catalog/Pages 2 0 R{roots}>>".encode()
    return _file(objects, info)


def _file(objects: Sequence[bytes], info: int) -> bytes:
    data, places = b"%PDF-1.7\n", list[int]()
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R/Info {info} 0 R>>\n"
    return data + trailer.encode() + f"startxref\n{len(data)}\n%%EOF\n".encode()


def _outline(entries: Sequence[tuple[int, str]], kids: Sequence[int], first: int) -> list[bytes]:
    last = first + len(entries)
    result = [f"<</First {first + 1} 0 R/Last {last} 0 R/Count {len(entries)}>>".encode()]
    for at, (page, title) in enumerate(entries, start=first + 1):
        beside = (f"/Prev {at - 1} 0 R" if at > first + 1 else "") + (f"/Next {at + 1} 0 R" if at < last else "")
        result.append(f"<</Title {_text(title)}/Parent {first} 0 R{beside}/Dest[{kids[page]} 0 R/Fit]>>".encode())
    return result


def _font() -> bytes:
    return b"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>"


def _descendant() -> bytes:
    return (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 1000/W[32 591 500]/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4"
        b"/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>"
    )


def _unicode_map(used: Sequence[str]) -> str:
    rows = "\n".join(f"<{_codes(character)}> <{_codes(character)}>" for character in used)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Song def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(used)} beginbfchar\n{rows}\nendbfchar\n"
        "endcmap end end"
    )


def _page(content: int) -> bytes:
    width, height = PAGE
    return (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Resources<</Font<</F 3 0 R>>>>"
        f"/Contents {content} 0 R>>"
    ).encode()


def _stream(content: str) -> bytes:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream".encode("latin-1")


def _show(text: Text) -> str:
    matrix = ("1 0 0 1", "0 1 -1 0", "-1 0 0 -1", "0 -1 1 0")[text.turns]
    if text.advance:
        shown = "".join(
            f"{matrix} {text.x + at * text.advance} {text.y} Tm <{_codes(character)}> Tj "
            for at, character in enumerate(text.text)
        )
    else:
        shown = f"{matrix} {text.x} {text.y} Tm <{_codes(text.text)}> Tj"
    return f"BT /F {text.size} Tf {shown} ET"


def _codes(text: str) -> str:
    return text.encode("utf-16-be").hex()


def _text(value: str) -> str:
    return f"<FEFF{_codes(value)}>"
