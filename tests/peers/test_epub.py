"""E-books of ours in the hands of epubcheck and pandoc; pages of ours printed by Chromium."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader import pipeline
from reader.exporters import Document, Format, write_document
from reader.model import Script, TranslationKind
from reader.pipeline import OverlaySource
from reader.settings import Layout
from tests.exporters.epub.books import hostile, levels, pictured
from tests.exporters.office.unpacked import full
from tests.exporters.samples import document, plain, variants
from tests.novel import novel
from tests.peers.conftest import Ask

Program = Callable[[str], Ask]
BOOKS = {
    **{f"full-{layout}": replace(full(), layout=layout) for layout in Layout},
    "zhuyin-mt": variants()["zhuyin-mt"],
    "word-tones": variants()["word-tones"],
    "none-none": variants()["none-none"],
    "hostile": hostile(),
    "levels": levels(),
    "pictures": pictured(),
    "empty": document(title="", translation_kind=None),
    "one-long": document(*[plain("文字。" * 300) for _ in range(400)], title=""),
}


def written(shown: Document, to: Format, folder: Path) -> Path:
    target = folder / f"ours.{to}"
    with target.open("wb") as file:
        write_document(shown, to, file)
    return target


@pytest.mark.parametrize("name", BOOKS)
def test_epubcheck_finds_nothing(name: str, program: Program, tmp_path: Path) -> None:
    done = program("epubcheck")(written(BOOKS[name], Format.EPUB, tmp_path))
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_epubcheck_finds_nothing_in_a_novel(program: Program, tmp_path: Path) -> None:
    article = pipeline.open_text(novel(1_000_000), "novel")
    shown = pipeline.Shown(Script.TRADITIONAL, variants()["syllable-mt"].pinyin, TranslationKind.GLOSS)
    book = pipeline.build_document(OverlaySource(article, glossed=True), shown)
    done = program("epubcheck")(written(book, Format.EPUB, tmp_path))
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_pandoc_reads_the_text_of_a_book(program: Program, tmp_path: Path) -> None:
    book = written(variants()["none-none"], Format.EPUB, tmp_path)
    done = program("pandoc")("-f", "epub", "-t", "plain", "--wrap=none", book)
    assert (done.returncode, done.stderr) == (0, "")
    for block in variants()["none-none"].blocks:
        assert " ".join(block.text.split()) in " ".join(done.stdout.split())


@pytest.mark.parametrize("layout", Layout)
def test_chromium_prints_a_page(layout: Layout, program: Program, tmp_path: Path) -> None:
    page = written(replace(full(), layout=layout), Format.HTML, tmp_path)
    printed = tmp_path / "page.pdf"
    done = program("chromium")("--headless", "--no-sandbox", f"--print-to-pdf={printed}", page.as_uri())
    assert done.returncode == 0, done.stderr
    text = program("pdftotext")("-layout", printed, "-").stdout
    for said in ("The Banks of Changchun", "All rights <reserved>", "全文 <注>"):
        assert said in text
