"""Tests of reader.exporters.docx: what ECMA-376 wants of the parts, and what of the document is in them."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

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

# The order that the schema gives to the children of an element, those that are used here (ECMA-376-1, annex A.1).
ORDERS = {
    "pPr": "pStyle keepNext pBdr spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs noProof color sz szCs u shd vertAlign lang",
    "rubyPr": "rubyAlign hps hpsRaise hpsBaseText lid",
    "ruby": "rubyPr rt rubyBase",
    "sectPr": "footerReference pgSz pgMar",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblW tblInd tblLayout tblCellMar",
    "tcPr": "tcW tcMar",
    "tblCellMar": "top left bottom right",
    "tc": "tcPr p",
    "inline": "extent docPr graphic",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "font": "altName charset family pitch",
    "settings": "zoom defaultTabStop characterSpacingControl footnotePr compat",
}
FULL = full()


def body(shown: Document) -> ET.Element:
    return tree(parts(shown, Format.DOCX)["word/document.xml"])


def paragraphs(root: ET.Element) -> list[tuple[str, str]]:
    """Style and text of each, without readings."""
    return [
        (next((value(style) for style in found(paragraph, "pStyle")), ""), "".join(base_texts(paragraph)))
        for paragraph in found(root, "p")
    ]


def base_texts(element: ET.Element) -> Iterator[str]:
    for child in element:
        if local(child) == "t":
            yield child.text or ""
        elif local(child) == "tab":
            yield "\t"
        elif local(child) != "rt":
            yield from base_texts(child)


def rubies(root: ET.Element) -> list[tuple[str, str]]:
    return [
        ("".join(base_texts(ruby)), next(text.text or "" for text in found(next(found(ruby, "rt")), "t")).strip())
        for ruby in found(root, "ruby")
    ]


def everything() -> list[Document]:
    beside = [*variants().values(), FULL]
    return beside + [replace(FULL, layout=layout, pinyin=PinyinStyle.WORD) for layout in Layout]


@pytest.mark.parametrize("shown", everything())
def test_children_stand_in_the_order_of_the_schema(shown: Document) -> None:
    for name, part in parts(shown, Format.DOCX).items():
        for element in tree(part).iter() if name.endswith(".xml") else ():
            if order := ORDERS.get(local(element), "").split():
                places = [order.index(local(child)) for child in element]
                assert places == sorted(places), (name, local(element))


@pytest.mark.parametrize("shown", everything())
def test_a_table_is_followed_by_a_paragraph_and_cells_end_with_one(shown: Document) -> None:
    root = body(shown)
    content = [local(element) for element in root[0]]
    assert content[-1] == "sectPr"
    after = [content[at + 1] for at, name in enumerate(content) if name == "tbl"]
    assert set(after) <= {"p"}
    assert all(local(cell[-1]) == "p" for cell in found(root, "tc"))


def test_every_part_has_a_type_and_every_relation_a_part() -> None:
    made = parts(FULL, Format.DOCX)
    types = tree(made["[Content_Types].xml"])
    suffixes = {value(item, "Extension") for item in found(types, "Default")}
    assert {name.rpartition(".")[2] for name in made} <= suffixes
    assert {value(item, "PartName").removeprefix("/") for item in found(types, "Override")} <= made.keys()
    for base, name in (("", "_rels/.rels"), ("word/", "word/_rels/document.xml.rels")):
        relations = list(found(tree(made[name]), "Relationship"))
        assert len({value(item, "Id") for item in relations}) == len(relations)
        inner = [value(item, "Target") for item in relations if not value(item, "TargetMode")]
        assert {base + target for target in inner} <= made.keys()


def test_every_reference_is_to_a_relation_a_note_or_a_style() -> None:
    made = parts(FULL, Format.DOCX)
    root = tree(made["word/document.xml"])
    relations = {value(item, "Id") for item in found(tree(made["word/_rels/document.xml.rels"]), "Relationship")}
    used = [value(item, "embed") for item in found(root, "blip")] + [
        value(item, "id") for name in ("hyperlink", "footerReference") for item in found(root, name)
    ]
    assert len(used) == 4
    assert set(used) <= relations
    styles = {value(item, "styleId") for item in found(tree(made["word/styles.xml"]), "style")}
    for part in ("document", "styles", "footnotes", "footer1"):
        tagged = tree(made[f"word/{part}.xml"])
        names = {value(item) for name in ("pStyle", "rStyle", "basedOn", "next") for item in found(tagged, name)}
        assert names <= styles


def test_nothing_outside_is_referred_to_but_the_address() -> None:
    made = parts(FULL, Format.DOCX)
    relations = [item for name, part in made.items() if name.endswith(".rels") for item in tree(part)]
    outside = [value(item, "Target") for item in relations if value(item, "TargetMode") == "External"]
    assert outside == ["https://a.example/x?a=1&b=2"]
    fields = [
        value(item, "instr") for part in made if part.endswith(".xml") for item in found(tree(made[part]), "fldSimple")
    ]
    assert fields == [" PAGE "]
    assert not [name for part in made if part.endswith(".xml") for name in found(tree(made[part]), "instrText")]


def test_an_address_that_is_none_is_plain_text() -> None:
    made = parts(replace(document(), metadata=Metadata(address="javascript:alert(1)")), Format.DOCX)
    assert b"External" not in made["word/_rels/document.xml.rels"]
    assert ("DuiduMetadata", "javascript:alert(1)") in paragraphs(tree(made["word/document.xml"]))


def test_names_of_styles_are_those_that_word_and_the_importers_know() -> None:
    names = [value(item) for item in found(tree(parts(FULL, Format.DOCX)["word/styles.xml"]), "name")]
    assert {f"heading {level}" for level in range(1, 7)} < set(names)
    own = {"Byline", "Caption", "Navigation", "Legal", "Quote", "List Item", "Metadata", "Note", "English", "Paragraph"}
    assert {f"Duidu {name}" for name in own} < set(names)
    assert len(names) == len(set(names))


def test_headings_have_outline_levels() -> None:
    styles = tree(parts(FULL, Format.DOCX)["word/styles.xml"])
    levels = {
        value(style, "styleId"): value(level)
        for style in found(styles, "style")
        for level in found(style, "outlineLvl")
    }
    assert levels == {f"Heading{level}": str(level - 1) for level in range(1, 7)}


def test_headings_stand_in_no_table() -> None:
    root = body(FULL)
    in_tables = {name for table in found(root, "tbl") for name, _ in paragraphs(table)}
    assert in_tables == {
        "DuiduParagraph",
        "DuiduListItem",
        "DuiduQuote",
        "DuiduLegal",
        "DuiduEnglishBeside",
        "DuiduEnglishBesideSmall",
    }
    assert {"Heading1", "Heading2"} <= {name for name, _ in paragraphs(root)}


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
def test_readings_are_words_phonetic_guide(style: PinyinStyle, expected: list[tuple[str, str]]) -> None:
    root = body(document(block(sentence("银行/yín háng", "。")), title="", pinyin=style, translation_kind=None))
    assert rubies(root) == expected
    assert paragraphs(root) == [("DuiduParagraph", "银行。")]


def test_sizes_of_a_reading_are_half_points_of_its_paragraph() -> None:
    heading = block(sentence("银/yín"), kind=BlockKind.HEADING, level=1)
    ruby = next(found(body(document(heading, translation_kind=None)), "ruby"))
    assert {local(item): value(item) for item in ruby[0]} == {
        "rubyAlign": "center",
        "hps": "21",
        "hpsRaise": "42",
        "hpsBaseText": "42",
        "lid": "zh-CN",
    }
    assert [(local(item), value(item)) for item in next(found(ruby, "rPr"))] == [
        ("rStyle", "DuiduReading"),
        ("b", "0"),
        ("color", "4A463E"),
        ("sz", "21"),
    ]


@pytest.mark.parametrize(("above", "align"), [(True, "center"), (False, "rightVertical")])
def test_zhuyin_stands_where_it_does_on_the_screen(*, above: bool, align: str) -> None:
    shown = replace(document(block(sentence("银/yín")), pinyin=PinyinStyle.ZHUYIN), zhuyin_above=above)
    ruby = next(found(body(shown), "ruby"))
    assert (value(ruby[0][0]), value(ruby[0][-1])) == (align, "zh-TW")


def test_tones_colour_characters_by_style_and_readings_directly() -> None:
    shown = replace(document(block(sentence("银/yín", "、")), title="", translation_kind=None), tones=PALETTES["pleco"])
    made = parts(shown, Format.DOCX)
    root = tree(made["word/document.xml"])
    assert [value(item) for item in found(root, "color")] == ["028A16"]
    assert [value(item) for item in found(root, "rStyle")] == ["DuiduReading", "DuiduTone2"]
    style = next(
        item for item in found(tree(made["word/styles.xml"]), "style") if value(item, "styleId") == "DuiduTone2"
    )
    assert [value(item) for item in found(style, "color")] == ["028A16"]


def test_notes_are_footnotes_in_order() -> None:
    made = parts(FULL, Format.DOCX)
    assert [value(item, "id") for item in found(tree(made["word/document.xml"]), "footnoteReference")] == ["1", "2"]
    notes = {
        value(item, "id"): "".join(base_texts(item)).strip()
        for item in found(tree(made["word/footnotes.xml"]), "footnote")
    }
    assert notes == {"-1": "", "0": "", "1": "注 & <b>", "2": "二"}


def test_highlights_are_shades() -> None:
    shades = list(found(body(FULL), "shd"))
    assert {value(item, "fill") for item in shades} == {"DAF2CA"}


def test_pictures_are_as_they_were_and_no_wider_than_the_text() -> None:
    made = parts(FULL, Format.DOCX)
    images = [block.picture.data for block in FULL.blocks if block.picture]
    assert [made["word/media/image1.png"], made["word/media/image2.png"]] == images
    root = tree(made["word/document.xml"])
    assert [value(item, "cx") for item in found(root, "extent")] == ["381000", "6120000"]
    assert [value(item, "id") for item in found(root, "docPr")] == ["1", "2"]


def test_what_the_file_says_about_itself() -> None:
    made = parts(FULL, Format.DOCX)
    core = {local(item): item.text for item in tree(made["docProps/core.xml"])}
    assert core == {
        "title": "长春的银行",
        "creator": "李 & 王",
        "language": "zh-Hans",
        "identifier": "0123456789abcdef",
    }
    assert [item.text for item in tree(made["docProps/app.xml"])] == ["Duidu"]


def test_the_same_document_gives_the_same_file() -> None:
    assert written(FULL, Format.DOCX) == written(FULL, Format.DOCX)


def test_spaces_and_tabs_are_kept() -> None:
    assert paragraphs(body(document(plain("甲  乙\t丙 "), title="", translation_kind=None))) == [
        ("DuiduParagraph", "甲  乙\t丙 ")
    ]


@given(st.text(st.characters(codec=None), max_size=30))
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    shown = ShownSentence((Run(text, ("",) * len(text), ""), Run("字" + text, ("zi4",), text)), translation=text)
    first, second = (pair[1] for pair in paragraphs(body(document(block(shown), title=text)))[-3:-1])
    assert first == clean(text + "字" + text)
    assert second == clean(text).strip()
