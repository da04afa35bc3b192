"""Tests of reader.exporters.office.flow."""

from dataclasses import replace

import pytest

from reader.exporters import Document, ShownBlock
from reader.exporters.office import flow as flow_module
from reader.exporters.office.flow import Paragraph, Style, Table, flow
from reader.model import BlockKind, Metadata, TranslationKind
from reader.settings import Layout
from tests.exporters.office.pictures import png, webp
from tests.exporters.samples import block, document, plain, sentence

TWO = block(sentence("甲。", english="One."), sentence("乙。", english="Two.", gap="\u3000"))
Told = list[tuple[str, str]]


def told(*paragraphs: Paragraph) -> Told:
    """Style and text of paragraphs."""
    return [(shown.style_name, _text(shown)) for shown in paragraphs]


def _text(shown: Paragraph) -> str:
    return shown.text or ShownBlock(BlockKind.PARAGRAPH, 0, shown.sentences).text


def flowing(layout: Layout, *blocks: ShownBlock, kind: TranslationKind | None = TranslationKind.OWN) -> list[object]:
    """The items of a document without a title, its paragraphs told and the rows of its tables too; no note."""
    shown = replace(document(*blocks, title="", translation_kind=kind), layout=layout)
    items: list[object] = []
    for item in flow(shown):
        if isinstance(item, Table):
            items.append([told(*row) for row in item.rows])
        elif item.style is not Style.NOTE:
            items += told(item)
    return items


def test_english_stands_beside() -> None:
    assert flowing(Layout.BESIDE, TWO, plain("丙")) == [
        [
            [("Duidu Paragraph", "甲。\u3000乙。"), ("Duidu English Beside", "One. Two.")],
            [("Duidu Paragraph", "丙"), ("Duidu English Beside", "")],
        ]
    ]


def test_english_stands_under_the_paragraph() -> None:
    assert flowing(Layout.PARAGRAPH, TWO) == [("Duidu Paragraph", "甲。\u3000乙。"), ("Duidu English", "One. Two.")]


def test_english_stands_under_each_sentence() -> None:
    assert flowing(Layout.SENTENCE, TWO) == [
        ("Duidu Paragraph", "甲。"),
        ("Duidu English", "One."),
        ("Duidu Paragraph Continued", "\u3000乙。"),
        ("Duidu English", "Two."),
    ]


@pytest.mark.parametrize("layout", Layout)
def test_without_english_a_block_is_a_paragraph(layout: Layout) -> None:
    assert flowing(layout, TWO, kind=None) == [("Duidu Paragraph", "甲。\u3000乙。")]


def test_headings_and_pictures_stand_over_the_whole_width() -> None:
    heading = block(sentence("章", english="Chapter"), kind=BlockKind.HEADING, level=2)
    picture = ShownBlock(BlockKind.CAPTION, 0, (), png(3, 2))
    items = flowing(Layout.BESIDE, plain("甲"), heading, plain("乙"), picture)
    assert [item for item in items if isinstance(item, tuple)] == [
        ("heading 2", "章"),
        ("Duidu English Heading", "Chapter"),
        ("Duidu Caption", ""),
    ]
    assert [isinstance(item, list) for item in items] == [True, False, False, True, False]


def test_a_long_table_is_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow_module, "_MAX_ROWS", 2)
    tables = [item for item in flow(document(*map(plain, "甲乙丙丁戊"), title="")) if isinstance(item, Table)]
    assert [len(table.rows) for table in tables] == [2, 2, 1]


@pytest.mark.parametrize(
    ("kind", "level", "name"),
    [
        (BlockKind.HEADING, 3, "heading 3"),
        (BlockKind.HEADING, 9, "heading 6"),
        (BlockKind.HEADING, 0, "heading 1"),
        (BlockKind.BYLINE, 0, "Duidu Byline"),
        (BlockKind.CAPTION, 0, "Duidu Caption"),
        (BlockKind.NAVIGATION, 0, "Duidu Navigation"),
        (BlockKind.LEGAL, 0, "Duidu Legal"),
        (BlockKind.QUOTE, 0, "Duidu Quote"),
        (BlockKind.LIST_ITEM, 0, "Duidu List Item"),
    ],
)
def test_style_of_each_kind(kind: BlockKind, level: int, name: str) -> None:
    shown = plain("前"), block(sentence("文"), kind=kind, level=level)
    assert flowing(Layout.PARAGRAPH, *shown)[1] == (name, "文")


def test_small_print_has_small_english() -> None:
    rows = flowing(Layout.BESIDE, plain("图", BlockKind.CAPTION, "picture"))
    assert rows == [[[("Duidu Caption", "图"), ("Duidu English Beside Small", "picture")]]]


def test_what_shows_nothing_leaves_no_trace() -> None:
    assert flowing(Layout.PARAGRAPH, plain("\x00"), ShownBlock(BlockKind.CAPTION, 0, (), webp())) == []


def test_the_caption_of_a_picture_that_cannot_be_shown_is_kept() -> None:
    assert flowing(Layout.PARAGRAPH, replace(plain("图", BlockKind.CAPTION), picture=webp())) == [
        ("Duidu Caption", "图")
    ]


def head(shown: Document) -> Told:
    return told(*(item for item in flow(shown) if isinstance(item, Paragraph)))


def test_title_facts_and_notes_come_first() -> None:
    data = Metadata(author="李\n明", date="2024", address="https://a.example/")
    shown = replace(document(), metadata=data, note="读后\n记")
    assert head(shown) == [
        ("Title", "题"),
        ("Duidu Metadata", "Author: 李 明"),
        ("Duidu Metadata", "Date: 2024"),
        ("Duidu Metadata", "https://a.example/"),
        ("Duidu Note", "Word-by-word gloss from CC-CEDICT, not a translation."),
        ("Duidu Note", "读后 记"),
    ]


def test_facts_stand_under_the_bylines_which_need_no_repetition() -> None:
    title = block(sentence("题"), kind=BlockKind.HEADING, level=1)
    shown = document(title, plain("李明 2024", BlockKind.BYLINE), plain("文"), translation_kind=None)
    shown = replace(shown, metadata=Metadata(author="李明", source="晨报"))
    assert head(shown) == [
        ("heading 1", "题"),
        ("Duidu Byline", "李明 2024"),
        ("Duidu Metadata", "Source: 晨报"),
        ("Duidu Paragraph", "文"),
    ]


def test_blocks_are_gone_through_once() -> None:
    blocks = iter([plain("甲"), plain("乙")])
    assert head(replace(document(translation_kind=None), blocks=blocks)) == [
        ("Title", "题"),
        ("Duidu Paragraph", "甲"),
        ("Duidu Paragraph", "乙"),
    ]
