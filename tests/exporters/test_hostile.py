"""Texts that mean harm, wherever a document can hold a text: what is written has no element, attribute or command that
a harmless text would not have, as parsers say that are not ours."""

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt

from reader.exporters import Document, Format, Run, ShownBlock, ShownSentence, pieces_of, write_document
from reader.exporters.anki import sides
from reader.exporters.flash_card import CardOptions, CardSentence, FlashCard
from reader.model import BlockKind, Metadata, PinyinStyle, TranslationKind
from reader.model.flash_cards import CardKind
from reader.model.tones import PALETTES
from reader.settings import Layout
from tests.exporters.office.pictures import png

HARMLESS = "xyz w"
# None has a number that could be a date, and none is of one character, which has a syllable of its own.
HOSTILE = (
    "</title></style></textarea></script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "]]><x/>",
    "--><b>",
    "<!-- x",
    "<?php x ?>",
    "<![CDATA[x]]>",
    "<!DOCTYPE x [<!ENTITY y 'z'>]>&y;",
    "&lt;script&gt;&#x3c;b&#62;&#0;&nbsp",
    "<svg onload=alert(1)>",
    "} body { background: url(http://evil.example) } @import 'x';",
    "[a](javascript:alert(1)) ![x](http://evil.example/y.png)",
    "<http://evil.example> <a@b.example>",
    "[x]: http://evil.example",
    "[^x]: note",
    "`code` ``` ~~~ ~~a~~ ==a== *a* __b__",
    "# h #",
    "> q",
    "---",
    "setext\n===",
    "    code",
    "| a | b |\n|---|---|",
    ":::danger",
    "\\input{/etc/passwd}\\write18{id}\\end{document}^^5cinput",
    "$x$ $$y$$ % # _ ^ ~ \\",
    "\\(x\\) \\[y\\]",
    "''--``[[{{x}}{%y%}",
    "\u202e\u2028x\x00\x1b[31m\x85",
    "\r\nX: y",
)
CARD = ("div", "span", "ruby", "rt", "b", "ol", "li", "hr")
STYLE = re.compile("<style>.*</style>", re.DOTALL)
COMMANDS = re.compile(r"\\(?:[A-Za-z@]+|.)", re.DOTALL)
# What a text may be written by in TeX.
SPELLED = {f"\\text{name}" for name in ("backslash", "asciicircum", "asciitilde", "dagger")} | {
    f"\\{sign}" for sign in "{}#$%&_"
}


def document(text: str, layout: Layout, kind: BlockKind) -> Document:
    """A document with a text in each place that can hold one."""
    run, word = Run(text, ("yin2",), text, highlight="yellow"), Run("银行", ("yin2", "hang2"), "yínháng")
    first = ShownSentence((word, run, word), text, "", None, (text,), (text,))
    second = ShownSentence((run,), text, " ", TranslationKind.OWN, (), (text,))
    level, is_caption = int(kind is BlockKind.HEADING), kind is BlockKind.CAPTION
    picture = png(4, 3) if is_caption else None
    blocks = (ShownBlock(kind, 2 * level, (first, second), picture), ShownBlock(kind, 2 * level, (second,)))
    return Document(
        text,
        "zh-Hans",
        Metadata(author=text, source=text, date=text, editor=text, address=text),
        PinyinStyle.SYLLABLE,
        blocks,
        TranslationKind.MT,
        (text,),
        next(iter(PALETTES.values())),
        layout=layout,
        translation_kinds=frozenset({TranslationKind.MT, TranslationKind.OWN}),
        has_doubts=True,
        identifier="id",
        note=text,
    )


class Elements(HTMLParser):
    """What stands in a page besides its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, ...]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "br":  # A note may have several lines.
            self.found.append((tag, *sorted(name for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag != "br":
            self.found.append((f"/{tag}",))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.found.append(("declaration", decl))

    def handle_pi(self, data: str) -> None:
        self.found.append(("instruction", data))

    def unknown_decl(self, data: str) -> None:
        self.found.append(("declaration", data))


def written(shown: Document, to: Format) -> str:
    return "".join(pieces_of(shown, to))


def html(shown: Document) -> Any:
    return Elements(written(shown, Format.HTML)).found


def markdown(shown: Document) -> Any:
    """The tokens of CommonMark with GitHub's tables and strike-through, neighbouring texts as one."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found: list[tuple[str, str]] = []
    for token in reader.parse(written(shown, Format.MARKDOWN)):
        found.append((token.type, token.tag))
        for each in token.children or ():
            kind = "text" if each.type == "text_special" else each.type
            said = (kind, each.content if kind == "html_inline" else "")
            if said != found[-1] or kind != "text":
                found.append(said)
    return found


def latex(shown: Document) -> Any:
    """The commands, and the signs that mean something to TeX, outside of what a text is spelled by. A line may be
    broken before some signs and not before others."""
    text = written(shown, Format.TEX)
    found = COMMANDS.findall(text)
    rest = COMMANDS.sub("", text).replace("{}", "").replace("{[}", "").replace("{]}", "")
    return Counter(each for each in found if each not in {*SPELLED, "\\Gap"}), Counter(
        re.findall(r"[{}\[\]$&#^_~%]", rest)
    )


def zipped(to: Format) -> Callable[[Document], Any]:
    """The elements of all XML in a file, with their attributes. Those of blanks come and go with them."""

    def read(shown: Document) -> set[tuple[str, ...]]:
        file = io.BytesIO()
        write_document(shown, to, file)
        with zipfile.ZipFile(file) as archive:
            names = [name for name in archive.namelist() if name.endswith((".xml", ".xhtml", ".opf", ".rels"))]
            return {
                (name, each.tag, *sorted(key for key in each.attrib if not key.endswith("}space")))
                for name in names
                for each in ET.fromstring(archive.read(name)).iter()  # noqa: S314 - our own
                if each.tag.rpartition("}")[2] not in {"br", "tab", "s", "line-break"}
            }

    return read


WAYS = {
    Format.HTML: html,
    Format.MARKDOWN: markdown,
    Format.TEX: latex,
    **{to: zipped(to) for to in (Format.EPUB, Format.DOCX, Format.ODT)},
}


@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.CAPTION])
@pytest.mark.parametrize("to", WAYS)
def test_no_text_adds_anything_of_its_own(to: Format, kind: BlockKind) -> None:
    for layout in (Layout.BESIDE, Layout.SENTENCE):
        usual = WAYS[to](document(HARMLESS, layout, kind))
        assert usual
        for text in HOSTILE:
            assert WAYS[to](document(text, layout, kind)) == usual, text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_page_has_no_script_style_or_address_of_a_text(text: str) -> None:
    page, usual = (written(document(each, Layout.BESIDE, BlockKind.CAPTION), Format.HTML) for each in (text, HARMLESS))
    assert page.count("</style>") == page.count("</title>") == page.count("Content-Security-Policy") == 1
    assert STYLE.findall(page) == STYLE.findall(usual)
    assert not re.findall(r"""(?:href|src)=["'](?!#|data:image/png;)""", page)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//host/x"])
@pytest.mark.parametrize("to", WAYS)
def test_only_addresses_on_the_web_are_linked_to(to: Format, address: str) -> None:
    shown = document(HARMLESS, Layout.BESIDE, BlockKind.PARAGRAPH)
    hostile, usual = (replace(shown, metadata=Metadata(address=each)) for each in (address, "xyz"))
    assert WAYS[to](hostile) == WAYS[to](usual)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_memory_has_the_elements_of_any_other(text: str) -> None:
    hostile, usual = (
        ET.fromstring(written(document(each, Layout.BESIDE, BlockKind.PARAGRAPH), Format.TMX))  # noqa: S314 - our own
        for each in (text, HARMLESS)
    )
    assert [(each.tag, *sorted(each.attrib)) for each in hostile.iter()] == [
        (each.tag, *sorted(each.attrib)) for each in usual.iter()
    ]


@pytest.mark.parametrize("to", [Format.CSV, Format.TSV])
def test_no_spreadsheet_finds_a_formula(to: Format) -> None:
    for text in (*HOSTILE, "=1+1", "+x", "-x", "@x", "a;=cmd|' /C calc'!A0;b", "\t=1", "＝x", '"=1"', "'=1"):
        rows = written(document(text, Layout.BESIDE, BlockKind.PARAGRAPH), to).removeprefix("\ufeff")
        for part in (",", ";") if to is Format.CSV else ("\t",):
            cells = [cell for row in csv.reader(io.StringIO(rows, newline=""), delimiter=part) for cell in row]
            assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "＝", "\t", "\r"}], text


@pytest.mark.parametrize("text", HOSTILE)
def test_no_card_has_a_formula_a_sound_or_an_element_of_a_text(text: str) -> None:
    runs = (Run(text, (), text), Run("坏", ("huai4",), "huài"))
    sentence = CardSentence(runs, runs, 1, 2, text, text)
    card = FlashCard(text, text, text, (text,), text, (text, text), (text,), sentence, text, text, (text,))
    for kind in CardKind:
        for side in sides(card, kind, CardOptions()):
            read = Elements(side)
            assert {name for name, *_ in read.found} <= {*CARD, *(f"/{name}" for name in CARD)}
            assert {name for _, *names in read.found for name in names} <= {"class", "lang", "id"}
            assert not re.search(r"\{\{|\[sound:|\[latex\]|\[\$", side)
            assert not any(sign in data for data in read.texts for sign in ("\\(", "\\["))
