"""The codes of a font in a finished PDF, and the pages written in them.

Qt gives every glyph of a font one code, one width and one text, guessed from the font's own table. That is not enough:

- a font draws 面 and the radical ⾯ by one glyph, and Qt takes the wrong one for one character in eight;
- characters stand apart for the pinyin above them, and readers take a gap for a space: 銀 行 is no longer found.

So a code here stands for a glyph with one text and one width, the width being what the glyph takes on its line, up to
the next. A glyph has as many codes as it needs. Where it stands, Qt has said glyph by glyph: nothing moves.
"""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from reader.exporters.pdf.painted import NATURAL, Glyph

# In thousandths of the font's size. Readers that take a gap of 100 for a space take 30 for nothing.
_STEP = 60
# The space after a syllable: what poppler and PDFium still take for one between words of one line.
_SPACE = 300
# A distance that is none to the next of the same text: over a gap in the line.
_FARTHEST = 6000
# Codes have two bytes. The widths get most of them; the rest is for glyphs not seen before.
_MOST_VARIANTS = 45_000

NO_TEXT = "\u200b"

_BLOCK = re.compile(rb"BT\n/F(\d+) .*?ET\n", re.DOTALL)
_SHOWN = re.compile(rb"<([0-9A-Fa-f]{4})> Tj")


class Code(NamedTuple):
    """What a code stands for: a glyph's index in the font, its text, its width in thousandths."""

    glyph: int
    text: str
    width: int


class FontCodes:
    """Gives out the codes of one font; `widths` are the font's own, by glyph, `usual` that of
    all others. Code n stands for `entries[n - 1]`."""

    def __init__(self, widths: Mapping[int, int], usual: int = 1000) -> None:
        self._widths, self._usual = widths, usual
        self._codes: dict[Code, int] = {}
        self.entries: list[Code] = []

    def shown(self, glyph: int, painted: Glyph) -> bytes:
        """The operators that show a glyph, and the space after it where it has one."""
        natural = self._widths.get(glyph, self._usual)
        if not painted.spaced or painted.advance == NATURAL:
            width = natural if painted.advance > _FARTHEST else _stepped(painted.advance, natural)
            return b"<%04x> Tj" % self._code(glyph, painted.text, width, natural)
        width = _stepped(max(painted.advance - _SPACE, natural), natural)
        letter = self._code(glyph, painted.text, width, natural)
        space = self._code(0, " ", max(painted.advance - width, 0) // _STEP * _STEP, 0)
        # Rendering mode 3 paints nothing (ISO 32000-1, 9.3.6).
        return b"<%04x> Tj 3 Tr <%04x> Tj 0 Tr" % (letter, space)

    def code(self, glyph: int, text: str, width: int) -> int:
        """The code of a glyph that is as wide as is said."""
        return self._code(glyph, text, width, width)

    def _code(self, glyph: int, text: str, width: int, natural: int) -> int:
        wanted = Code(glyph, text, width if len(self.entries) < _MOST_VARIANTS else natural)
        code = self._codes.get(wanted)
        if code is None:
            self.entries.append(wanted)
            code = self._codes[wanted] = len(self.entries)
        return code


def _stepped(advance: int, natural: int) -> int:
    """An advance as one of not too many widths; the glyph's own where it differs too little to matter."""
    if advance == NATURAL or abs(advance - natural) < _STEP // 2:
        return natural
    return round(advance / _STEP) * _STEP


def write_codes(content: bytes, runs: Iterator[list[Glyph]], fonts: Mapping[int, FontCodes]) -> bytes:
    """The content stream of a page as Qt wrote it, in our codes. `fonts` by the number in their names.

    Raises ValueError where the page shows other glyphs than were painted.
    """
    return _BLOCK.sub(partial(_block, runs, fonts), content)


def _block(runs: Iterator[list[Glyph]], fonts: Mapping[int, FontCodes], block: re.Match[bytes]) -> bytes:
    """One run. Qt paints a bold that the font lacks by painting everything twice: the second time as a span that says
    that it stands for nothing."""
    first, span, again = block[0].partition(b"/Span << /ActualText <> >> BDC\n")
    # A run whose glyphs are no outlines (an emoji's picture) is in no block.
    painted = next((run for run in runs if len(run) == len(_SHOWN.findall(first))), None)
    if painted is None:
        raise ValueError(f"not painted by us: {block[0][:200]!r}")
    font = fonts[int(block[1])]
    return _write(first, font, painted) + span + _write(again, font, [Glyph("")] * len(painted))


def _write(operators: bytes, font: FontCodes, painted: list[Glyph]) -> bytes:
    glyphs = iter(painted)
    return _SHOWN.sub(lambda shown: font.shown(int(shown[1], 16), next(glyphs)), operators)


def to_unicode(entries: list[Code]) -> bytes:
    """The CMap that gives back the text of each code (ISO 32000-1, 9.10.3)."""
    # A code without a text is read as anything: poppler passes it over, PDFium takes it for a control.
    pairs = [(code, entry.text or NO_TEXT) for code, entry in enumerate(entries, 1)]
    parts = [_CMAP_HEAD]
    # 100 a section is the most that a CMap may have.
    for start in range(0, len(pairs), 100):
        section = pairs[start : start + 100]
        parts.append(f"{len(section)} beginbfchar\n")
        parts.extend(f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>\n" for code, text in section)
        parts.append("endbfchar\n")
    return "".join([*parts, _CMAP_TAIL]).encode("ascii")


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
