"""Whole pages of our own invention in many publishers' manners: every line's kind, the title, the metadata.

A page of tests/importers/pages has its expectations in front of each line: B byline, C caption, c image
name (a folded caption), H1 to H6 heading, I list item, L legal (folded), N navigation (folded), P paragraph, Q quote.
Lines with @ give the metadata; what is not given must be empty.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.annotate.scripts import script_variants, simplify
from reader.importers.cleanup import clean_up
from reader.importers.reading import import_text
from reader.model import Block, BlockKind, Script, detect_script

_PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
_CODES = {
    BlockKind.BYLINE: "B",
    BlockKind.CAPTION: "C",
    BlockKind.HEADING: "H",
    BlockKind.LIST_ITEM: "I",
    BlockKind.LEGAL: "L",
    BlockKind.NAVIGATION: "N",
    BlockKind.PARAGRAPH: "P",
    BlockKind.QUOTE: "Q",
}
_FOLDED = {"N", "L", "c"}


@dataclass(frozen=True)
class Expected:
    text: str
    lines: list[tuple[str, str]]
    facts: dict[str, str]


def read_page(path: Path) -> Expected:
    lines: list[tuple[str, str]] = []
    facts: dict[str, str] = {}
    for row in path.read_text("utf-8").splitlines():
        key, _, value = row.partition(" ")
        if key.startswith("@"):
            facts[key[1:]] = value
        elif key:
            lines.append((key, value.strip()))
    return Expected("\n\n".join(f"  {text}" for _, text in lines), lines, facts)


def code(block: Block) -> str:
    letter = _CODES[block.kind]
    if block.kind is BlockKind.CAPTION and block.folded:
        return "c"
    return f"H{block.level}" if block.kind is BlockKind.HEADING else letter


@pytest.mark.parametrize("path", _PAGES, ids=[path.stem for path in _PAGES])
def test_every_line_has_its_kind(path: Path) -> None:
    page = read_page(path)
    blocks = import_text(page.text, "pasted text").blocks
    assert [(code(block), block.text) for block in blocks] == page.lines
    assert [block.folded for block in blocks] == [letter in _FOLDED for letter, _ in page.lines]


@pytest.mark.parametrize("path", _PAGES, ids=[path.stem for path in _PAGES])
def test_the_other_script_makes_no_difference(path: Path) -> None:
    page = read_page(path)
    script = detect_script(page.text)
    # Not zh-Hant: OpenCC writes 人参与 as 人蔘與 there.
    target = Script.TAIWAN if script.is_simplified else Script.SIMPLIFIED
    text = script_variants(page.text, script, simplify(page.text, script), idioms=False)[target].text
    assert text != page.text
    assert [code(block) for block in import_text(text, "pasted text").blocks] == [letter for letter, _ in page.lines]


@pytest.mark.parametrize("path", _PAGES, ids=[path.stem for path in _PAGES])
def test_the_page_tells_its_facts(path: Path) -> None:
    page = read_page(path)
    found = clean_up(page.text)
    expected = {field: page.facts.get(field, "") for field in ("title", "author", "source", "date", "editor")}
    data = found.metadata
    assert {
        "title": found.title,
        "author": data.author,
        "source": data.source,
        "date": data.date,
        "editor": data.editor,
    } == expected
