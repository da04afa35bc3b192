"""A document as the paragraphs and tables of an office file, one after another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from reader.exporters.document import Document, ShownBlock, ShownSentence
from reader.exporters.office.images import Image, image_of
from reader.exporters.parts import (
    EnglishSentence,
    clean,
    english_note,
    english_sentences,
    marked,
    split_top,
    unsaid_fields,
)
from reader.model import BlockKind
from reader.settings import Layout

# Rows of one table. Office programs lay out a table as a whole: one of a novel takes them minutes.
_MAX_ROWS = 50


class Style(StrEnum):
    """What a paragraph is. The value is the name of its style, by which the importers know what is ours again; HEADING
    is followed by a level."""

    TITLE = "Title"
    HEADING = "heading"
    BODY = "Duidu Paragraph"
    BYLINE = "Duidu Byline"
    CAPTION = "Duidu Caption"
    NAVIGATION = "Duidu Navigation"
    LEGAL = "Duidu Legal"
    QUOTE = "Duidu Quote"
    LIST_ITEM = "Duidu List Item"
    # The sentences of a block after its first, where the English stands under each.
    BODY_CONTINUED = "Duidu Paragraph Continued"
    QUOTE_CONTINUED = "Duidu Quote Continued"
    LIST_ITEM_CONTINUED = "Duidu List Item Continued"
    METADATA = "Duidu Metadata"
    NOTE = "Duidu Note"
    ENGLISH = "Duidu English"
    ENGLISH_HEADING = "Duidu English Heading"
    ENGLISH_BESIDE = "Duidu English Beside"
    ENGLISH_BESIDE_SMALL = "Duidu English Beside Small"


_STYLES = {
    BlockKind.HEADING: Style.HEADING,
    BlockKind.PARAGRAPH: Style.BODY,
    BlockKind.CAPTION: Style.CAPTION,
    BlockKind.BYLINE: Style.BYLINE,
    BlockKind.LIST_ITEM: Style.LIST_ITEM,
    BlockKind.QUOTE: Style.QUOTE,
    BlockKind.NAVIGATION: Style.NAVIGATION,
    BlockKind.LEGAL: Style.LEGAL,
}
SMALL = (Style.BYLINE, Style.CAPTION, Style.NAVIGATION, Style.LEGAL)
_CONTINUED = {
    Style.BODY: Style.BODY_CONTINUED,
    Style.QUOTE: Style.QUOTE_CONTINUED,
    Style.LIST_ITEM: Style.LIST_ITEM_CONTINUED,
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: Chinese `sentences` with their readings, or plain `text`, clean and on one line; `image` stands
    above it. `level` is 1 to 6 in style HEADING, else 0; `is_address` of text that is an address on the web."""

    style: Style
    sentences: tuple[ShownSentence, ...] = ()
    text: str = ""
    level: int = 0
    image: Image | None = None
    is_address: bool = False

    @property
    def style_name(self) -> str:
        return style_name(self.style, self.level)


def style_name(style: Style, level: int = 0) -> str:
    """The name of a style as people see it: "heading 1"."""
    return f"{style} {level}" if level else style.value


class Table(NamedTuple):
    """Rows of Chinese with its English beside it."""

    rows: Sequence[tuple[Paragraph, Paragraph]]


Item: TypeAlias = Paragraph | Table


def flow(document: Document) -> Iterator[Item]:
    """What stands in the file, the blocks gone through once."""
    top, rest = split_top(document)
    title = clean(document.title).strip()
    if title and not document.has_title_block:
        yield Paragraph(Style.TITLE, text=title)
    for block in top:
        yield from _under(document, block)
    yield from _facts(document, top)
    if document.translation_kind is not None and document.layout is Layout.BESIDE:
        yield from _beside(document, rest)
    else:
        for block in rest:
            yield from _under(document, block)


def _facts(document: Document, top: Sequence[ShownBlock]) -> Iterator[Paragraph]:
    for label, value in unsaid_fields(document, top):
        if label != "Address":
            yield Paragraph(Style.METADATA, text=f"{label}: {value}")
    if address := clean(document.metadata.address).strip():
        yield Paragraph(Style.METADATA, text=address, is_address=True)
    for note in (english_note(document), clean(document.note).strip()):
        if note:
            yield Paragraph(Style.NOTE, text=note)


def _beside(document: Document, blocks: Iterator[ShownBlock]) -> Iterator[Item]:
    """Tables, and between them what goes over the whole width. Headings do: Word's navigation finds none in a table."""
    rows: list[tuple[Paragraph, Paragraph]] = []
    for block in blocks:
        is_wide = block.kind is BlockKind.HEADING or block.picture is not None
        if rows and (is_wide or len(rows) == _MAX_ROWS):
            yield Table(rows)
            rows = []
        if is_wide:
            yield from _under(document, block)
        elif chinese := _chinese(block):
            style = Style.ENGLISH_BESIDE_SMALL if chinese.style in SMALL else Style.ENGLISH_BESIDE
            rows.append((chinese, Paragraph(style, text=_joined(english_sentences(document, block)))))
    if rows:
        yield Table(rows)


def _under(document: Document, block: ShownBlock) -> Iterator[Paragraph]:
    """A block with its English under it, or under each of its sentences."""
    chinese = _chinese(block)
    if chinese is None:
        return
    if document.layout is Layout.SENTENCE and chinese.style in _CONTINUED and document.translation_kind is not None:
        yield from _by_sentence(document, block, chinese.style)
        return
    yield chinese
    style = Style.ENGLISH_HEADING if block.kind is BlockKind.HEADING else Style.ENGLISH
    if text := _joined(english_sentences(document, block)):
        yield Paragraph(style, text=text)


def _by_sentence(document: Document, block: ShownBlock, style: Style) -> Iterator[Paragraph]:
    for sentence in block.sentences:
        alone = ShownBlock(block.kind, block.level, (sentence,))
        yield Paragraph(style, alone.sentences)
        style = _CONTINUED.get(style, style)
        if text := _joined(english_sentences(document, alone)):
            yield Paragraph(Style.ENGLISH, text=text)


def _joined(sentences: Sequence[EnglishSentence]) -> str:
    return " ".join(map(marked, sentences))


def _chinese(block: ShownBlock) -> Paragraph | None:
    """None where nothing is to be seen."""
    style = _STYLES[block.kind]
    image = image_of(block.picture) if block.picture else None
    if not (image or clean(block.text).strip()):
        return None
    level = min(max(block.level, 1), 6) if style is Style.HEADING else 0
    return Paragraph(style, block.sentences, level=level, image=image)
