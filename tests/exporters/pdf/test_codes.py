import re

import pytest

from reader.exporters.pdf import NATURAL, Glyph
from reader.exporters.pdf.codes import Code, FontCodes, to_unicode, write_codes

_BOLD = b"/Span << /ActualText <> >> BDC\n"


def _block(*glyphs: str, font: int = 7) -> bytes:
    shown = b"".join(b"12.5 0 Td <%s> Tj\n" % glyph.encode() for glyph in glyphs)
    return b"BT\n/F%d 12 Tf 1 0 0 -1 0 0 Tm\n%sET\n" % (font, shown)


def _texts(font: FontCodes, content: bytes) -> list[str]:
    return [font.entries[int(code, 16) - 1].text for code in re.findall(rb"<([0-9a-f]{4})> Tj", content)]


def test_one_glyph_has_a_code_for_each_text_and_width() -> None:
    font = FontCodes({1: 1000})
    runs = iter([[Glyph("面", 1240), Glyph("⾯", 1240), Glyph("面", 1440), Glyph("面", 1240)]])
    content = write_codes(b"q\n" + _block("0001", "0001", "0001", "0001") + b"Q\n", runs, {7: font})
    assert font.entries == [Code(1, "面", 1260), Code(1, "⾯", 1260), Code(1, "面", 1440)]
    assert content.startswith(b"q\nBT\n/F7 12 Tf")
    assert _texts(font, content) == ["面", "⾯", "面", "面"]


def test_nothing_moves() -> None:
    source = _block("000A", "000B")
    written = write_codes(source, iter([[Glyph("一"), Glyph("二")]]), {7: FontCodes({})})
    assert re.sub(rb"<\w+>", b"", written) == re.sub(rb"<\w+>", b"", source)


def test_a_space_that_nobody_paints_is_there_all_the_same() -> None:
    font = FontCodes({1: 600, 0: 500})
    content = write_codes(_block("0001"), iter([[Glyph("n", 1500, spaced=True)]]), {7: font})
    assert b"Tj 3 Tr <0002> Tj 0 Tr" in content
    assert font.entries == [Code(1, "n", 1200), Code(0, " ", 300)]


@pytest.mark.parametrize(("advance", "width"), [(NATURAL, 600), (615, 600), (9000, 600), (800, 780)])
def test_the_width_of_a_glyph(advance: int, width: int) -> None:
    font = FontCodes({1: 600})
    font.shown(1, Glyph("n", advance))
    assert font.entries == [Code(1, "n", width)]


def test_a_bold_that_is_painted_twice_is_read_once() -> None:
    font = FontCodes({})
    block = _block("0001", "0002")
    twice = block.removesuffix(b"ET\n") + _BOLD + b"0.5 0 Td <0001> Tj\n12.5 0 Td <0002> Tj\nEMC\nET\n"
    content = write_codes(twice, iter([[Glyph("長"), Glyph("春")]]), {7: font})
    assert _texts(font, content) == ["長", "春", "", ""]
    assert _BOLD in content


def test_a_run_that_became_a_picture_is_passed_over() -> None:
    font = FontCodes({})
    runs = iter([[Glyph("😀"), Glyph("😀")], [Glyph("春")]])
    assert _texts(font, write_codes(_block("0001"), runs, {7: font})) == ["春"]


def test_what_nobody_painted_is_no_page_of_ours() -> None:
    with pytest.raises(ValueError, match="not painted by us"):
        write_codes(_block("0001"), iter([]), {7: FontCodes({})})


def test_a_font_with_very_many_widths_goes_on_with_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.exporters.pdf.codes._MOST_VARIANTS", 2)
    font = FontCodes({1: 1000})
    for advance in (1200, 1320, 1440, 1560):
        font.shown(1, Glyph("面", advance))
    assert [entry.width for entry in font.entries] == [1200, 1320, 1000]


def test_the_cmap_gives_back_each_text() -> None:
    entries = [Code(1, "面", 1000), Code(1, "", 1000), Code(2, "fi", 500), Code(3, "𠮷", 1000)]
    lines = to_unicode(entries).decode("ascii").splitlines()
    start = lines.index("4 beginbfchar")
    pairs = ["<0001> <9762>", "<0002> <200B>", "<0003> <00660069>", "<0004> <D842DFB7>"]
    assert lines[start + 1 : start + 6] == [*pairs, "endbfchar"]


def test_a_section_of_a_cmap_has_a_hundred_entries_at_most() -> None:
    cmap = to_unicode([Code(1, "面", width) for width in range(250)]).decode("ascii")
    assert re.findall(r"(\d+) beginbfchar", cmap) == ["100", "100", "50"]
