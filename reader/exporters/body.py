"""The blocks of a document, and what stands above them, in mark-up that HTML and XHTML read alike.

A block is an element of class "row" and of its kind; in it are "zh", "en" and, as asides, what the reader noted. By
these classes and the generator "Duidu" an importer knows a page of ours again.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from html import escape
from itertools import count, groupby, zip_longest
from typing import NamedTuple, TypeAlias

from reader.exporters.chinese import chinese, escaped
from reader.exporters.document import Document, ShownBlock, ShownSentence
from reader.exporters.office.links import link_to
from reader.exporters.parts import EnglishSentence, clean, english_note, english_sentences, unsaid_fields
from reader.model import BlockKind, Picture
from reader.settings import Layout

# Where a picture is found; empty where it cannot be shown.
AddressOf: TypeAlias = Callable[[Picture], str]
_HAN = re.compile("[㐀-鿿𠀀-𿿿]")


class Row(NamedTuple):
    """A block's element, empty where nothing of the block can be shown; whether a list must lie around it."""

    markup: str
    is_item: bool = False


class _Part(NamedTuple):
    """A sentence, its Chinese with the gap behind it, and its notes with their numbers."""

    sentence: ShownSentence
    markup: str
    notes: list[tuple[int, str]]


class Body:
    """Writes the blocks of one document, whose notes it counts. In a book a reference to a note opens it."""

    def __init__(self, document: Document, address_of: AddressOf, *, is_book: bool = False) -> None:
        self._document, self._address_of = document, address_of
        self._reference = (' epub:type="noteref"' if is_book else "") + ' role="doc-noteref"'
        self._note = (' epub:type="footnote"' if is_book else "") + ' role="doc-footnote"'
        self._by_sentence = document.layout is Layout.SENTENCE and document.translation_kind is not None
        self._numbers = count(1)

    def lines(self, blocks: Iterable[ShownBlock]) -> Iterator[str]:
        """The elements of blocks, and of the lists that some of them are in."""
        return listed(map(self.row, blocks))

    def row(self, block: ShownBlock, identifier: str = "") -> Row:
        """A block's element, which links reach by `identifier`."""
        picture = self._picture(block)
        if not picture and not block.sentences:
            return Row("")
        inner = f"h{min(max(block.level, 1), 6)}" if block.kind is BlockKind.HEADING else "p"
        parts = self._parts(block)
        texts = "\n".join(self._texts(block, inner, parts))
        if picture:
            texts = f"{picture}\n<figcaption>{texts}</figcaption>" if texts else picture
        content = "\n".join([texts, *self._notes(parts)])
        name = f' id="{identifier}"' if identifier else ""
        outer = _outer(block, picture)
        return Row(f'<{outer} class="{_names(block, inner)}"{name}>{content}</{outer}>', outer == "li")

    def header(self, top: list[ShownBlock]) -> Iterator[str]:
        """What stands above the text: title and bylines, metadata, what the English is, the reader's note on it all."""
        document, title = self._document, escaped(self._document.title).strip()
        yield from self.lines(top)
        if title and not document.has_title_block:
            # No row: it is no block of the text.
            yield f'<div class="heading level-1"><h1 class="zh">{title}</h1></div>'
        yield from _metadata(document, top)
        if note := english_note(document):
            yield f'<p class="note" lang="en">{escape(note)}</p>'
        if note := _note_text(document.note):
            yield f'<aside class="note-own"{_language(note)}>{note}</aside>'

    def _picture(self, block: ShownBlock) -> str:
        address = self._address_of(block.picture) if block.picture else ""
        return f'<img src="{escaped(address)}" alt="{escaped(block.text).strip()}" />' if address else ""

    def _parts(self, block: ShownBlock) -> list[_Part]:
        parts: list[_Part] = []
        for sentence, then in zip_longest(block.sentences, block.sentences[1:]):
            gap, after = (then.gap, then.gap + "".join(run.text for run in then.runs)) if then else ("", "")
            notes = [(next(self._numbers), note) for note in sentence.notes if clean(note).strip()]
            text = chinese(self._document, sentence, after)
            parts.append(_Part(sentence, text + "".join(map(self._referring, notes)) + escaped(gap), notes))
        return parts

    def _texts(self, block: ShownBlock, tag: str, parts: list[_Part]) -> Iterator[str]:
        """Chinese and English: of all, or by turns. A heading is one in every layout."""
        by_sentence = self._by_sentence and block.kind is not BlockKind.HEADING
        for group in [[part] for part in parts] if by_sentence else filter(None, [parts]):
            yield f'<{tag} class="zh">{"".join(part.markup for part in group)}</{tag}>'
            shown = replace(block, sentences=tuple(part.sentence for part in group))
            if text := " ".join(map(_english, english_sentences(self._document, shown))):
                yield f'<p class="en" lang="en">{text}</p>'

    def _referring(self, note: tuple[int, str]) -> str:
        number, _ = note
        link = f'<a id="ref{number}" href="#note{number}"{self._reference}>{number}</a>'
        return f'<sup class="noteref">{link}</sup>'

    def _notes(self, parts: list[_Part]) -> Iterator[str]:
        for number, note in (note for part in parts for note in part.notes):
            back = f'<a href="#ref{number}">{number}</a>'
            attributes = f'class="note-own" id="note{number}"{self._note}{_language(note)}'
            yield f"<aside {attributes}>{back} {_note_text(note)}</aside>"


def listed(rows: Iterable[Row]) -> Iterator[str]:
    """The mark-up of rows, with a list around neighbours that are items."""
    for is_item, group in groupby((row for row in rows if row.markup), lambda row: row.is_item):
        yield from ["<ul>"] if is_item else []
        yield from (row.markup for row in group)
        yield from ["</ul>"] if is_item else []


def _outer(block: ShownBlock, picture: str) -> str:
    if picture:
        return "figure"
    return {BlockKind.LIST_ITEM: "li", BlockKind.QUOTE: "blockquote"}.get(block.kind, "div")


def _names(block: ShownBlock, inner: str) -> str:
    kind = block.kind.value.replace("_", "-")
    return f"row {kind} level-{inner[1]}" if block.kind is BlockKind.HEADING else f"row {kind}"


def _english(sentence: EnglishSentence) -> str:
    text = escape(sentence.text)
    if sentence.own:
        return f'<span class="own">{text}</span>'
    if sentence.doubts:
        return f'<span class="doubtful" title="{escape("; ".join(sentence.doubts))}">{text}</span>'
    return text


def _note_text(note: str) -> str:
    return "<br />".join(map(escaped, note.strip().splitlines()))


def _language(note: str) -> str:
    """A reader's note is in any language. One with Chinese in it is set as the Chinese around it is."""
    return "" if _HAN.search(note) else ' lang=""'


def _metadata(document: Document, top: list[ShownBlock]) -> list[str]:
    """What the bylines above do not say already; where the text is on the web is a link."""
    items = "".join(
        f'<div><dt lang="en">{label}</dt>{_fact(document, label, value)}</div>'
        for label, value in unsaid_fields(document, top)
    )
    return [f'<dl class="metadata">{items}</dl>'] if items else []


def _fact(document: Document, label: str, value: str) -> str:
    if label == "Address" and (address := link_to(value)):
        return f'<dd lang=""><a href="{escape(address)}">{escape(value)}</a></dd>'
    return f'<dd lang="{escaped(document.language)}">{escape(value)}</dd>'
