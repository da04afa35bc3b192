"""Small PDFs, written by hand: text at places, in fonts whose glyphs are plain squares (Type 3), so that nothing hangs
on the fonts of a machine."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

PAGE = (400, 600)
# A font has so many characters, with codes from 1.
_IN_A_FONT = 200


@dataclass(frozen=True)
class Text:
    """A text that begins at (x, y) in points, in type of `size`; `turns` are quarter turns anticlockwise. `advance`
    sets each character so many points from the one before, not as the font does."""

    x: float
    y: float
    text: str
    size: float = 12
    turns: int = 0
    advance: float = 0


def build_pdf(
    pages: Iterable[Sequence[Text]],
    facts: dict[str, str] | None = None,
    outline: Sequence[tuple[int, str]] = (),
) -> bytes:
    """A PDF of the pages. Han characters are an em wide, letters half of one."""
    texts = [list(page) for page in pages]
    codes = _codes(texts)
    objects: list[bytes] = [b"", b"", _stream(_SQUARE), _stream(_HALF)]
    fonts = _add_fonts(objects, codes)
    kids: list[int] = []
    for page in texts:
        shown = "\n".join(_show(text, codes) for text in page)
        objects += [_page(fonts, len(objects) + 2), _stream(shown)]
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


_SQUARE = "1000 0 0 -120 1000 880 d1 50 -70 900 900 re f"
_HALF = "500 0 0 -120 500 880 d1 50 -70 400 900 re f"
# The font and the code of a character.
_Codes = dict[str, tuple[int, int]]


def _codes(texts: Iterable[Iterable[Text]]) -> _Codes:
    used = sorted({character for page in texts for text in page for character in text.text})
    return {key: (at // _IN_A_FONT, at % _IN_A_FONT + 1) for at, key in enumerate(used)}


def _add_fonts(objects: list[bytes], codes: _Codes) -> str:
    """Append the fonts and their maps to Unicode; return what a page says of them."""
    listed = ""
    for number in sorted({font for font, _ in codes.values()}):
        used = {code: character for character, (font, code) in codes.items() if font == number}
        widths = " ".join("1000" if is_wide(character) else "500" for character in used.values())
        names = "".join(f"/{'w' if is_wide(character) else 'n'}" for character in used.values())
        objects.append(
            (
                "<</Type/Font/Subtype/Type3/FontBBox[0 -120 1000 880]/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>"
                f"/CharProcs<</w 3 0 R/n 4 0 R>>/Encoding<</Type/Encoding/Differences[1{names}]>>"
                f"/FirstChar 1/LastChar {len(used)}/Widths[{widths}]/ToUnicode {len(objects) + 2} 0 R>>"
            ).encode()
        )
        objects.append(_stream(_unicode_map(used)))
        listed += f"/F{number} {len(objects) - 1} 0 R"
    return listed


def is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"


def _unicode_map(used: dict[int, str]) -> str:
    rows = "\n".join(f"<{code:02x}> <{_utf16(character)}>" for code, character in used.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Song def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{len(used)} beginbfchar\n{rows}\nendbfchar\n"
        "endcmap end end"
    )


def _page(fonts: str, content: int) -> bytes:
    width, height = PAGE
    return (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Resources<</Font<<{fonts}>>>>"
        f"/Contents {content} 0 R>>"
    ).encode()


def _stream(content: str) -> bytes:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream".encode("latin-1")


def _show(text: Text, codes: _Codes) -> str:
    matrix = ("1 0 0 1", "0 1 -1 0", "-1 0 0 -1", "0 -1 1 0")[text.turns]
    shown = f"{matrix} {text.x} {text.y} Tm "
    if not text.advance:
        return f"BT {shown}{_runs(text.text, text.size, codes)}ET"
    places = (f"{matrix} {text.x + at * text.advance} {text.y} Tm " for at in range(len(text.text)))
    parts = (place + _runs(character, text.size, codes) for place, character in zip(places, text.text, strict=True))
    return f"BT {''.join(parts)}ET"


def _runs(characters: str, size: float, codes: _Codes) -> str:
    keys = [codes[character] for character in characters]
    runs = ((font, "".join(f"{code:02x}" for _, code in run)) for font, run in groupby(keys, key=lambda key: key[0]))
    return "".join(f"/F{font} {size} Tf <{shown}> Tj " for font, shown in runs)


def _text(value: str) -> str:
    return f"<FEFF{_utf16(value)}>"


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex()


def prose(text: str, y: float, *, x: float = 50, width: int = 20, size: float = 12, indent: int = 2) -> list[Text]:
    """A paragraph set in rows of `width` wide characters from the height `y` down, 1.5 times its size apart."""
    first = width - indent
    parts = [text[:first], *(text[at : at + width] for at in range(first, len(text), width))]
    return [Text(x + (0 if row else indent * size), y - row * 1.5 * size, part, size) for row, part in enumerate(parts)]
