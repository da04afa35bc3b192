"""What is exported as DOCX and ODT and opened again: the same text, blocks and readings."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader import pipeline
from reader.exporters import Format
from reader.model import Article, Block, BlockKind, PinyinStyle, Script, TranslationKind
from reader.pipeline import OverlaySource, Shown
from reader.settings import Layout
from tests.exporters.office.pictures import png
from tests.pages import SIMPLIFIED, TRADITIONAL

BOTH = (Format.DOCX, Format.ODT)


def again(folder: Path, article: Article, to: Format, shown: Shown) -> Article:
    """The article as it is opened from its own export."""
    target = folder / f"text.{to}"
    opened = shown if shown.open_blocks else replace(shown, open_blocks=frozenset(range(len(article.blocks))))
    pipeline.export(pipeline.build_document(OverlaySource(article, glossed=True), opened), target, to)
    return pipeline.open_file(target)


def told(blocks: tuple[Block, ...]) -> list[tuple[BlockKind, int, str, list[str]]]:
    return [(block.kind, block.level, block.text, [one.text for one in block.sentences]) for block in blocks]


def readings(article: Article) -> list[tuple[str, ...]]:
    annotations = pipeline.annotate_all(article)
    return [
        tuple(item.syllable if item else "" for token in annotation.tokens for item in token.readings)
        for annotation in annotations.values()
    ]


@pytest.fixture(params=[TRADITIONAL, SIMPLIFIED], ids=["traditional", "simplified"])
def article(request: pytest.FixtureRequest) -> Article:
    return pipeline.open_text(request.param, "page")


@pytest.mark.parametrize("to", BOTH)
@pytest.mark.parametrize("style", PinyinStyle)
def test_every_style_of_readings(tmp_path: Path, article: Article, to: Format, style: PinyinStyle) -> None:
    found = again(tmp_path, article, to, Shown(article.script, style, None))
    assert told(found.blocks) == told(article.blocks)
    assert readings(found) == readings(article)
    assert (found.title, found.script) == (article.title, article.script)
    assert found.metadata == article.metadata


@pytest.mark.parametrize("to", BOTH)
@pytest.mark.parametrize("layout", Layout)
def test_every_layout_of_the_english(tmp_path: Path, article: Article, to: Format, layout: Layout) -> None:
    shown = Shown(article.script, PinyinStyle.SYLLABLE, TranslationKind.GLOSS, layout=layout)
    found = again(tmp_path, article, to, shown)
    assert told(found.blocks) == told(article.blocks)
    assert readings(found) == readings(article)


@pytest.mark.parametrize("to", BOTH)
def test_the_script_that_is_shown_is_the_one_that_comes_back(tmp_path: Path, to: Format) -> None:
    article = pipeline.open_text("銀行在這裡。", "x")
    other = Shown(Script("zh-Hans"), PinyinStyle.SYLLABLE, None)
    assert again(tmp_path, article, to, other).blocks[0].text == "银行在这里。"


@pytest.mark.parametrize("to", BOTH)
def test_pictures(tmp_path: Path, article: Article, to: Format) -> None:
    wordless, own = png(300, 200), png(100, 400)
    said = replace(article.blocks[-1], kind=BlockKind.CAPTION, picture=own)
    blocks = (Block(BlockKind.CAPTION, "", (), picture=wordless), *article.blocks[:-1], said)
    pictured = replace(article, blocks=blocks)
    found = again(tmp_path, pictured, to, Shown(article.script, PinyinStyle.SYLLABLE, None))
    assert [block.picture for block in found.blocks if block.picture] == [wordless, own]
    assert [block.text for block in found.blocks] == [block.text for block in pictured.blocks]
