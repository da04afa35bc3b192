"""A small article on paper, annotated by hand or for real, and what a PDF says."""

import re
from dataclasses import replace
from pathlib import Path

import pypdf
from pypdf.generic import DictionaryObject

from reader import pipeline
from reader.model import Article, BlockKind, PinyinStyle, Script
from reader.pipeline import Overlays
from reader.settings import Layout
from reader.ui.paper.contents import Contents
from reader.ui.reading_view.look import Look
from tests import builders

HAN = re.compile("[\u2e80-\u303f\u3200-\u9fff\U00020000-\U0003ffff]")
SENTENCES = (
    "银行行长在长春见面，说：“面子不重要。”",
    "子曰：学而时习之。",
    "人民生活，一天比一天好；2024年，GDP增长 5.2%。",
)


def article(paragraphs: int = 3) -> Article:
    """A title, a heading, and paragraphs."""
    texts = [SENTENCES[number % len(SENTENCES)] for number in range(paragraphs)]
    blocks = [
        builders.block(0, "银行的长春", BlockKind.HEADING, level=1),
        builders.block(1, "见面", BlockKind.HEADING, level=2),
        *(builders.block(number, text) for number, text in enumerate(texts, 2)),
    ]
    return replace(builders.article(*blocks), title="银行的长春")


def contents(of: Article, look: Look | None = None, script: Script = Script.SIMPLIFIED, english: str = "") -> Contents:
    """What is printed of an article; `english` is the translation of every sentence."""
    look = look or Look()
    translations = {item.id: builders.translation(item.id, english) for item in of.sentences()} if english else {}

    def overlays_for(block: int) -> Overlays:
        ids = [sentence.id for sentence in of.blocks[block].sentences if sentence.id in translations]
        return Overlays(pipeline.annotate(of, block), [translations[id_] for id_ in ids])

    look = replace(look, english=bool(english))
    return Contents(of, pipeline.shown_title(of, script), script, look, overlays_for)


def look(pinyin: PinyinStyle = PinyinStyle.SYLLABLE, layout: Layout = Layout.BESIDE) -> Look:
    return Look(pinyin=pinyin, layout=layout)


def lines_of(pdf: Path) -> list[str]:
    """The lines of a PDF's text in the order of its content, without the footers: a title, and "n / N"."""
    lines: list[str] = []
    for page in pypdf.PdfReader(pdf).pages:
        found = [line for line in map(_stripped, page.extract_text().splitlines()) if line]
        lines.extend(found[:-2])
    return lines


def _stripped(line: str) -> str:
    """Without the divider of the columns, too."""
    return line.strip(" \u200b")


def fonts_of(pdf: Path) -> list[DictionaryObject]:
    """The fonts of a PDF's pages, each once."""
    found: dict[str, DictionaryObject] = {}
    for page in pypdf.PdfReader(pdf).pages:
        for font in page["/Resources"]["/Font"].values():  # pyright: ignore[reportIndexIssue, reportAttributeAccessIssue]
            found[font.get_object()["/BaseFont"]] = font.get_object()
    return list(found.values())
