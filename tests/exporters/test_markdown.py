"""Tests of reader.exporters.markdown, read back by a CommonMark parser."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.exporters import Document, Format, ShownBlock, ShownSentence, pieces_of
from reader.exporters.parts import clean
from reader.model import BlockKind, Metadata, PinyinStyle, TranslationKind
from reader.settings import Layout
from tests.exporters.samples import PICTURE, SAMPLE, block, document, plain, run, sentence

# With GitHub's extensions, which most readers know.
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


MARKER = "<!-- Duidu: pinyin in brackets -->"


def markdown(shown: Document) -> str:
    """What is written, without the marker at its top."""
    return "".join(pieces_of(shown, Format.MARKDOWN)).removeprefix(MARKER).lstrip("\n")


def test_only_what_has_readings_in_brackets_is_marked_so() -> None:
    for style in PinyinStyle:
        written = "".join(pieces_of(document(plain("文"), pinyin=style), Format.MARKDOWN))
        assert written.startswith(MARKER) is (style is not PinyinStyle.NONE)
        assert [token.type for token in tokens(written)[:1]] == [
            "html_block" if written.startswith("<") else "heading_open"
        ]


def tokens(text: str) -> list[Token]:
    return PARSER.parse(text)


def inline_texts(text: str) -> list[str]:
    """The text of each inline part, as a reader sees it."""
    return ["".join(child.content for child in token.children or []) for token in tokens(text) if token.children]


TROUBLE = [
    "*星* _下_ **粗**",
    "# 不是标题",
    "#",
    "> 不是引文",
    "- 不是列表",
    "+ 不是列表",
    "* 不是列表",
    "1. 不是列表",
    "2024) 不是列表",
    "---",
    "===",
    "***",
    "```",
    "~~~",
    "`码`",
    "[链](x)",
    "![图](x)",
    "[a]: b",
    "<b>粗</b>",
    "<!-- 注 -->",
    "&amp; &#35; &copy;",
    "a | b",
    "| - | - |",
    "~~删~~",
    "反斜\\杠\\",
    "$x$",
]


@pytest.mark.parametrize("text", TROUBLE)
@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.CAPTION])
def test_text_is_read_back_as_it_was(text: str, kind: BlockKind) -> None:
    shown = document(replace(plain(text, kind), level=2), title="", translation_kind=None)
    assert inline_texts(markdown(shown)) == [text]


@pytest.mark.parametrize("text", TROUBLE)
def test_english_is_read_back_as_it_was(text: str) -> None:
    shown = document(plain("文", english=text), title="", translation_kind=TranslationKind.MT)
    assert inline_texts(markdown(shown))[1:] == ["文", text]


@given(st.text(st.sampled_from(" 文a1.)-+=*_#<>[]()|`~&;!\\\t\n$:\x00\u3000\u2028"), max_size=20))
def test_any_text_is_read_back_as_one_paragraph(text: str) -> None:
    shown = document(plain(text), title="", translation_kind=None)
    kept = clean(text).strip()
    assert inline_texts(markdown(shown)) == ([kept] if kept else [])
    assert {token.type for token in tokens(markdown(shown))} <= {"paragraph_open", "inline", "paragraph_close"}


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (PinyinStyle.NONE, "去银行。"),
        (PinyinStyle.SYLLABLE, "去(qù)银(yín)行(háng)。"),
        (PinyinStyle.WORD, "去(qù)银行(yínháng)。"),
    ],
)
def test_pinyin_stands_in_brackets(style: PinyinStyle, text: str) -> None:
    shown = document(block(sentence("去/qù", "银行/yín háng", "。")), title="", pinyin=style, translation_kind=None)
    assert markdown(shown) == f"{text}\n"


@pytest.mark.parametrize(
    ("kind", "level", "expected"),
    [
        (BlockKind.HEADING, 1, "# 文\n\n> text"),
        (BlockKind.HEADING, 3, "### 文\n\n> text"),
        (BlockKind.HEADING, 8, "###### 文\n\n> text"),
        (BlockKind.PARAGRAPH, 0, "文\n\n> text"),
        (BlockKind.CAPTION, 0, "*文*\n\n> text"),
        (BlockKind.QUOTE, 0, "> 文\n>\n> > text"),
        (BlockKind.LIST_ITEM, 0, "- 文\n\n  > text"),
    ],
)
def test_block_of_a_kind(kind: BlockKind, level: int, expected: str) -> None:
    shown = document(block(sentence("文", english="text"), kind=kind, level=level), title="")
    assert f"{expected}\n" in markdown(shown)


@pytest.mark.parametrize(
    ("source", "start"),
    [
        ("• 文", "- 文"),
        ("· 文", "- 文"),
        ("- 文", "- 文"),
        ("* 文", "- 文"),
        ("●文", "- 文"),
        ("3. 文", "3. 文"),
        ("10) 文", "10) 文"),
        ("一、文", "- 一、文"),
        ("（1）文", "- （1）文"),
        ("3.5倍", "- 3\\.5倍"),
        ("• 1. 文", "- 1\\. 文"),
    ],
)
def test_marker_of_a_list_item(source: str, start: str) -> None:
    shown = document(plain(source, BlockKind.LIST_ITEM), title="", translation_kind=None)
    assert markdown(shown) == f"{start}\n"


def test_english_of_a_list_item_belongs_to_it() -> None:
    shown = document(plain("10. 文", BlockKind.LIST_ITEM, "text"), title="")
    types = [token.type for token in tokens(markdown(shown))]
    assert types.index("blockquote_open") < types.index("list_item_close")


def test_title_metadata_and_note_come_first() -> None:
    shown = replace(document(plain("文")), metadata=Metadata(author="李*明", date="2024-05-06"))
    assert markdown(shown).startswith(
        "# 题\n\n- Author: 李\\*明\n- Date: 2024-05-06\n\n"
        "*Word-by-word gloss from CC-CEDICT, not a translation.*\n\n文\n"
    )


def test_title_is_not_repeated() -> None:
    headings = [token for token in tokens(markdown(SAMPLE)) if token.type == "heading_open" and token.tag == "h1"]
    assert len(headings) == 1
    assert "长春的银行" not in markdown(SAMPLE)  # It stands there with pinyin only.


def test_title_stays_on_one_line() -> None:
    assert markdown(document(title="一\n# 二", translation_kind=None)) == "# 一 \\# 二\n"


def test_block_without_text_leaves_no_trace() -> None:
    empty = plain("\x00", BlockKind.CAPTION)
    assert markdown(document(empty, plain("文"), title="", translation_kind=None)) == "文\n"


TWO = block(
    replace(sentence("一。", english="One."), notes=("1) _a_\nb", "")),
    sentence("1. 二", english="- Two", gap="　"),
    kind=BlockKind.LIST_ITEM,
)


def test_english_and_notes_stand_under_the_block() -> None:
    shown = document(TWO, title="", pinyin=PinyinStyle.NONE, translation_kind=TranslationKind.MT)
    assert markdown(shown).endswith("- 一。　1. 二\n\n  > One. - Two\n  >\n  > **Note:** 1) \\_a\\_ b\n")


def test_english_and_notes_stand_under_each_sentence() -> None:
    shown = document(TWO, title="", pinyin=PinyinStyle.NONE, translation_kind=TranslationKind.MT)
    assert markdown(replace(shown, layout=Layout.SENTENCE)).endswith(
        "- 一。\n\n  > One.\n  >\n  > **Note:** 1) \\_a\\_ b\n\n  1\\. 二\n\n  > \\- Two\n"
    )


@pytest.mark.parametrize("kind", [BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.HEADING])
def test_sentences_of_other_kinds_stay_what_they_are(kind: BlockKind) -> None:
    shown = replace(document(replace(TWO, kind=kind, level=2), title="", translation_kind=None), layout=Layout.SENTENCE)
    types = [token.type for token in tokens(markdown(shown))]
    assert types.count("heading_open") == (kind is BlockKind.HEADING)
    assert inline_texts(markdown(shown))[-1] in ("Note: 1) _a_ b", "1. 二")
    assert ("*1. 二*" in markdown(shown)) == (kind is BlockKind.CAPTION)


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("text", TROUBLE)
def test_notes_and_highlights_are_read_back_as_they_were(text: str, layout: Layout) -> None:
    lit = (replace(run("银行", "yín háng"), highlight="yellow"), replace(run(text), highlight="yellow"), run("外"))
    shown = document(block(ShownSentence(lit, notes=(text,))), title="", translation_kind=None)
    found = markdown(replace(shown, layout=layout, note=text))
    assert inline_texts(found) == [
        f"Note: {text}",
        f"<mark>银(yín)行(háng){text}</mark>外",
        f"Note: {text}",
    ]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/a_b?c=1&d=*", "<https://example.org/a_b?c=1&d=*>"),
        ("https://example.org/a b", "https://example.org/a b"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://a<b>", "https://a\\<b\\>"),
    ],
)
def test_an_address_is_a_link_where_it_is_one(address: str, shown: str) -> None:
    found = markdown(replace(document(title="", translation_kind=None), metadata=Metadata(address=address)))
    assert found == f"- Address: {shown}\n"


def test_a_picture_leaves_what_is_said_of_it() -> None:
    silent = ShownBlock(BlockKind.CAPTION, 0, (), PICTURE)
    spoken = replace(plain("图", BlockKind.CAPTION), picture=PICTURE)
    assert markdown(document(silent, spoken, title="", translation_kind=None)) == "*图*\n"
