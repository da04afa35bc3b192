"""Tests of reader.exporters.odt: what ODF 1.3 wants of the parts, and what of the document is in them."""

import io
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exporters import Document, Format, Run, ShownSentence
from reader.exporters.parts import clean
from reader.model import BlockKind, Metadata, PinyinStyle
from reader.model.tones import PALETTES
from reader.settings import Layout
from tests.exporters.office.unpacked import found, full, local, parts, tree, value, written
from tests.exporters.samples import block, document, plain, sentence, variants

FULL = full()


def body(shown: Document) -> ET.Element:
    return tree(parts(shown, Format.ODT)["content.xml"])


def paragraphs(root: ET.Element) -> list[tuple[str, str]]:
    """Style and text of each, without readings and notes."""
    both = (item for item in root.iter() if local(item) in ("p", "h"))
    return [(value(item, "style-name"), "".join(base_texts(item))) for item in both]


def base_texts(element: ET.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local(child)
        if name == "s":
            yield " " * int(value(child, "c") or 1)
        elif name == "tab":
            yield "\t"
        elif name not in ("ruby-text", "note"):
            yield from base_texts(child)
        yield child.tail or ""


def rubies(root: ET.Element) -> list[tuple[str, str]]:
    return [("".join(base_texts(ruby)), (ruby[1].text or "").strip()) for ruby in found(root, "ruby")]


def test_the_kind_of_file_is_its_first_part_and_plain() -> None:
    with ZipFile(io.BytesIO(written(FULL, Format.ODT))) as package:
        first = package.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")


def test_every_part_is_in_the_manifest() -> None:
    made = parts(FULL, Format.ODT)
    listed = [value(item, "full-path") for item in tree(made["META-INF/manifest.xml"])]
    assert sorted(listed) == sorted({"/", *made} - {"mimetype", "META-INF/manifest.xml"})


@pytest.mark.parametrize("shown", [*variants().values(), *(replace(FULL, layout=layout) for layout in Layout)])
def test_every_style_that_is_used_is_there(shown: Document) -> None:
    made = parts(shown, Format.ODT)
    content, styles = tree(made["content.xml"]), tree(made["styles.xml"])
    there = {value(item, "name") for root in (content, styles) for item in found(root, "style")}
    used = {value(item, "style-name") for root in (content, styles) for item in root.iter()}
    used |= {value(item, "parent-style-name") for item in found(styles, "style")}
    assert used - there <= {""}


def test_headings_have_levels() -> None:
    headings = [(value(item, "style-name"), value(item, "outline-level")) for item in found(body(FULL), "h")]
    assert headings == [("Heading_20_1", "1"), ("Heading_20_2", "2")]


def test_names_of_styles_are_those_that_the_importers_know() -> None:
    styles = tree(parts(FULL, Format.ODT)["styles.xml"])
    names = {value(item, "display-name") for item in found(styles, "style")}
    own = {"Byline", "Caption", "Navigation", "Legal", "Quote", "List Item", "Metadata", "Note", "English", "Paragraph"}
    assert {f"Duidu {name}" for name in own} | {f"Heading {level}" for level in range(1, 7)} < names


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (PinyinStyle.NONE, []),
        (PinyinStyle.SYLLABLE, [("银", "yín"), ("行", "háng")]),
        (PinyinStyle.NUMBERS, [("银", "yin2"), ("行", "hang2")]),
        (PinyinStyle.WORD, [("银行", "yínháng")]),
        (PinyinStyle.ZHUYIN, [("银", "ㄧㄣˊ"), ("行", "ㄏㄤˊ")]),
    ],
)
def test_readings_are_ruby(style: PinyinStyle, expected: list[tuple[str, str]]) -> None:
    root = body(document(block(sentence("银行/yín háng", "。")), title="", pinyin=style, translation_kind=None))
    assert rubies(root) == expected
    assert paragraphs(root) == [("Duidu_20_Paragraph", "银行。")]


def test_readings_are_half_as_large_as_their_characters() -> None:
    heading = block(sentence("银/yín"), kind=BlockKind.HEADING, level=1)
    made = parts(document(heading, block(sentence("银/yín")), translation_kind=None), Format.ODT)
    names = [value(item, "style-name") for item in found(tree(made["content.xml"]), "ruby-text")]
    sizes = {
        value(style, "name"): value(style[-1], "font-size-asian")
        for style in found(tree(made["styles.xml"]), "style")
        if len(style)
    }
    assert [sizes[name] for name in ("Heading_20_1", names[0])] == ["21.00pt", "10.50pt"]
    assert [sizes[name] for name in ("Duidu_20_Paragraph", names[1])] == ["14.00pt", "7.00pt"]


@pytest.mark.parametrize(("above", "place"), [(True, ""), (False, "inter-character")])
def test_zhuyin_stands_where_it_does_on_the_screen(*, above: bool, place: str) -> None:
    shown = replace(document(block(sentence("银/yín")), pinyin=PinyinStyle.ZHUYIN), zhuyin_above=above)
    properties = next(found(body(shown), "ruby-properties"))
    libre = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}ruby-position"
    assert properties.attrib.get(libre, "") == place


def test_tones_colour_characters_and_readings() -> None:
    shown = replace(document(block(sentence("银/yín", "、")), title="", translation_kind=None), tones=PALETTES["pleco"])
    made = parts(shown, Format.ODT)
    root = tree(made["content.xml"])
    used = [value(item, "style-name") for name in ("span", "ruby-text") for item in found(root, name)]
    assert used == ["Tone2", "Reading14_2"]
    styles = {value(item, "name"): item for item in found(tree(made["styles.xml"]), "style")}
    assert [value(styles[name][0], "color") for name in used] == ["#028a16", "#028a16"]


def test_notes_are_footnotes_in_order() -> None:
    notes = list(found(body(FULL), "note"))
    assert [(value(item, "id"), value(item, "note-class"), item[0].text) for item in notes] == [
        ("note1", "footnote", "1"),
        ("note2", "footnote", "2"),
    ]
    assert ["".join(base_texts(item[1])).strip() for item in notes] == ["注 & <b>", "二"]


def test_highlights_stand_behind_the_text() -> None:
    root = body(FULL)
    marked = {"".join(base_texts(item)) for item in found(root, "span") if value(item, "style-name") == "Marked_green"}
    assert marked == {"银", "行"}
    styles = {value(item, "name"): item for item in found(root, "style")}
    assert value(styles["Marked_green"][0], "background-color") == "#daf2ca"


def test_english_stands_beside_in_a_table_of_two_columns() -> None:
    tables = list(found(body(FULL), "table"))
    assert len({value(item, "name") for item in tables}) == len(tables) == 3
    rows = [[paragraphs(cell)[0] for cell in found(row, "table-cell")] for row in found(tables[0], "table-row")]
    assert [[name for name, _ in row] for row in rows] == [["Duidu_20_Paragraph", "Duidu_20_English_20_Beside"]]


def test_pictures_are_as_they_were_and_no_wider_than_the_text() -> None:
    made = parts(FULL, Format.ODT)
    images = [block.picture.data for block in FULL.blocks if block.picture]
    assert [made["Pictures/image1.png"], made["Pictures/image2.png"]] == images
    root = tree(made["content.xml"])
    assert [value(item, "width") for item in found(root, "frame")] == ["30.00pt", "481.89pt"]
    assert [value(item, "href") for item in found(root, "image")] == ["Pictures/image1.png", "Pictures/image2.png"]


def test_nothing_outside_is_referred_to_but_the_address() -> None:
    root = body(FULL)
    outside = [value(item, "href") for item in root.iter() if ":" in value(item, "href")]
    assert outside == ["https://a.example/x?a=1&b=2"]


def test_an_address_that_is_none_is_plain_text() -> None:
    root = body(replace(document(), metadata=Metadata(address="javascript:alert(1)")))
    assert not list(found(root, "a"))
    assert ("Duidu_20_Metadata", "javascript:alert(1)") in paragraphs(root)


def test_what_the_file_says_about_itself() -> None:
    meta = tree(parts(FULL, Format.ODT)["meta.xml"])[0]
    assert [(local(item), item.text) for item in meta] == [
        ("generator", "Duidu"),
        ("title", "长春的银行"),
        ("initial-creator", "李 & 王"),
        ("creator", "李 & 王"),
        ("language", "zh-Hans"),
    ]


def test_the_same_document_gives_the_same_file() -> None:
    assert written(FULL, Format.ODT) == written(FULL, Format.ODT)


def test_spaces_and_tabs_are_kept() -> None:
    root = body(document(plain(" 甲  乙\t丙 "), title="", translation_kind=None))
    assert paragraphs(root) == [("Duidu_20_Paragraph", " 甲  乙\t丙 ")]
    # Elsewhere several spaces are one (6.1.2).
    assert "  " not in "".join(root.itertext())


@given(st.text(st.characters(codec=None), max_size=30))
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    shown = ShownSentence((Run(text, ("",) * len(text), ""), Run("字" + text, ("zi4",), text)), translation=text)
    first, second = (pair[1] for pair in paragraphs(body(document(block(shown), title=text)))[-3:-1])
    assert first == clean(text + "字" + text)
    assert second == clean(text).strip()
