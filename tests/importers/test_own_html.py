"""Pages and books that Duidu exported, opened again: the same text, kinds, levels, facts and readings."""

import io
from dataclasses import replace

import pytest

from reader.exporters import Document, Format, write_document
from reader.exporters.parts import annotated
from reader.importers.reading import import_bytes
from reader.model import Article, BlockKind, Metadata, PinyinStyle, TranslationKind
from tests.exporters.samples import SAMPLE, block, document, plain, sentence, variants


def reopened(exported: Document, to: Format = Format.HTML) -> Article:
    file = io.BytesIO()
    write_document(exported, to, file)
    return import_bytes(file.getvalue(), f"page.{to}")


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
