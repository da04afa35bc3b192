"""Pages and books that Duidu exported, opened again: the same text, kinds, levels, facts and readings."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exporters import Document, Format, write_document
from reader.exporters.parts import annotated
from reader.importers.reading import import_bytes
from reader.model import Article, BlockKind, Metadata, PinyinStyle, TranslationKind
from tests.exporters.samples import SAMPLE, block, document, plain, sentence, variants


def reopened(exported: Document, to: Format = Format.HTML) -> Article:
    return import_bytes(written(exported, to), f"page.{to}")


def written(exported: Document, to: Format) -> bytes:
    file = io.BytesIO()
    write_document(exported, to, file)
    return file.getvalue()


def readings(exported: Document) -> list[list[tuple[str, str]]]:
    """What stands over each block's text: base and reading."""
    return [
        [
            (piece.text, piece.reading)
            for sentence in block.sentences
            for run in sentence.runs
            for piece in annotated(run, exported.pinyin)
            if piece.reading
        ]
        for block in exported.blocks
    ]


@pytest.mark.parametrize("to", [Format.HTML, Format.EPUB])
@pytest.mark.parametrize("name", sorted(variants()))
def test_a_page_or_a_book_of_ours_gives_back_what_went_in(name: str, to: Format) -> None:
    exported = variants()[name]
    article = reopened(exported, to)
    assert [(block.kind, block.level, block.text) for block in article.blocks] == [
        (block.kind, block.level, block.text) for block in exported.blocks
    ]
    found = [[(b.text[r.start : r.end], r.text) for r in b.rubies] for b in article.blocks]
    assert found == readings(exported)
    assert (article.title, article.metadata) == (exported.title, exported.metadata)
    assert [block.folded for block in article.blocks] == [False] * (len(article.blocks) - 1) + [True]


def test_characters_that_xml_cannot_have_are_joined_too() -> None:
    page = written(SAMPLE, Format.HTML).decode()
    texts = "".join(f'<p class="zh">{text}</p>' for text in ("银&#1;", "&#1;行<b>长</b>", "&#2;春"))
    changed = page.replace("</main>", f'<div class="row paragraph">{texts}</div></main>')
    assert changed != page
    assert import_bytes(changed.encode(), "page.html").blocks[-1].text == "银\ufffd\ufffd行长\ufffd春"


def test_a_title_that_no_block_shows_is_no_block() -> None:
    for pinyin, kind in ((PinyinStyle.SYLLABLE, None), (PinyinStyle.NONE, TranslationKind.GLOSS)):
        text = block(sentence("银行/yín háng", "。", english="Bank."))
        article = reopened(document(text, title="题目", pinyin=pinyin, translation_kind=kind))
        assert (article.title, [block.text for block in article.blocks]) == ("题目", ["银行。"])


def test_a_title_that_is_a_block_stays_one() -> None:
    blocks = (plain("题目", BlockKind.HEADING), plain("银行。"))
    blocks = (replace(blocks[0], level=1), blocks[1])
    article = reopened(document(*blocks, title="题目", pinyin=PinyinStyle.NONE, translation_kind=None))
    assert [block.text for block in article.blocks] == ["题目", "银行。"]


def test_all_facts_are_read_from_their_list() -> None:
    facts = Metadata(author="李雷", source="晨报", date="2024-05-06", editor="韩梅梅")
    article = reopened(replace(SAMPLE, blocks=list(SAMPLE.blocks)[2:], metadata=facts))
    assert article.metadata == facts


def test_a_heading_without_a_level_is_of_the_first() -> None:
    page = written(SAMPLE, Format.HTML).decode()
    article = import_bytes(re.sub("level-[1-6]", "", page).encode(), "x")
    assert {block.level for block in article.blocks if block.kind is BlockKind.HEADING} == {1}


def test_a_damaged_page_has_its_facts_and_readings_in_lines() -> None:
    page = written(SAMPLE, Format.HTML).decode()
    facts = "<dl class='metadata'><dt>Author</dt><dd>李\n雷</dd></dl>"
    article = import_bytes(page.replace("</rt>", "\n").replace("<body>", f"<body>{facts}").encode(), "x")
    assert "\n" not in article.metadata.author
    assert all(len(ruby.text) <= 60 and "\n" not in ruby.text for block in article.blocks for ruby in block.rubies)


def test_nothing_of_ours_is_taken_for_furniture() -> None:
    lines = ("分享到：微信", "版权声明：未经授权不得转载", "相关阅读", "一二三")
    article = reopened(document(*map(plain, lines), title=""))
    assert [(block.text, block.kind, block.folded) for block in article.blocks] == [
        (line, BlockKind.PARAGRAPH, False) for line in lines
    ]


def test_white_space_is_kept() -> None:
    article = reopened(document(plain("一  二　三 四"), title=""))
    assert article.blocks[0].text == "一  二　三 四"


def test_a_page_that_only_says_so_is_read_as_any_other() -> None:
    page = '<meta name="generator" content="Duidu"><h1>题目是这个</h1><p>银行在路口的东边，早上九点开门。'
    assert [block.text for block in import_bytes(page.encode(), "x").blocks] == [
        "题目是这个",
        "银行在路口的东边，早上九点开门。",
    ]


_ANY = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1, max_size=20)


@settings(max_examples=40, deadline=None)
@given(st.lists(_ANY.map(str.strip).filter(bool), min_size=1, max_size=4), st.sampled_from([Format.HTML, Format.EPUB]))
def test_any_text_comes_back_from_a_page_and_a_book(texts: list[str], to: Format) -> None:
    texts = [f"字{text}字" for text in texts]
    article = reopened(document(*map(plain, texts), title=""), to)
    assert [block.text for block in article.blocks] == texts
