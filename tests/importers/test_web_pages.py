"""Saved pages of our own invention in the manner of many publishers: how much of the article is kept, and only it.

Beside each page of tests/importers/web lies what a reader would keep of it, NAME.lines, as pages/*.txt are kept: the
kind of each line (see test_pages), @ facts. Pages whose names end in "held" were written after the rules.
"""

import difflib
from pathlib import Path

import pytest

from reader.importers.charset import decode_page
from reader.importers.flow import lines_of
from reader.importers.markup import parse_html
from reader.importers.reading import import_file
from reader.importers.source import Source
from reader.model import Article
from tests.importers.test_pages import code, read_page

_PAGES = sorted((Path(__file__).parent / "web").glob("*.html"))
_BAR = 0.98
pages = pytest.mark.parametrize("path", _PAGES, ids=[path.stem for path in _PAGES])


def squeezed(texts: list[str]) -> str:
    return "".join("".join(texts).split())


def f1(kept: str, wanted: str) -> float:
    """By characters, in their order."""
    matcher = difflib.SequenceMatcher(None, kept, wanted, autojunk=False)
    return 2 * sum(match.size for match in matcher.get_matching_blocks()) / (len(kept) + len(wanted))


def kept(article: Article) -> list[str]:
    return [block.text for block in article.blocks if not block.folded]


def test_the_measure_is_fair() -> None:
    assert f1("一二三四", "一二三四") == 1
    assert f1("一二", "一二三四") == pytest.approx(2 / 3)
    assert f1("五六", "一二") == 0


@pages
def test_the_article_is_kept_and_little_else(path: Path) -> None:
    wanted = [text for _, text in read_page(path.with_suffix(".lines")).lines]
    assert f1(squeezed(kept(import_file(path))), squeezed(wanted)) >= _BAR


@pages
def test_kinds_and_facts_are_told(path: Path) -> None:
    expected = read_page(path.with_suffix(".lines"))
    article = import_file(path)
    assert [(code(block), block.text) for block in article.blocks if not block.folded] == expected.lines
    data = article.metadata
    facts = {"title": article.title, "author": data.author, "source": data.source, "date": data.date}
    facts |= {"editor": data.editor, "address": data.address}
    assert {name: value for name, value in facts.items() if value} == expected.facts


@pages
def test_nothing_that_is_seen_is_lost(path: Path) -> None:
    root = parse_html(decode_page(Source(path.read_bytes(), str(path)))[0])
    assert root is not None
    seen = [line.text for line in lines_of(root, lambda _: None)]
    assert [block.text for block in import_file(path).blocks] == seen


@pages
def test_every_line_has_a_place(path: Path) -> None:
    assert all(block.place for block in import_file(path).blocks)
