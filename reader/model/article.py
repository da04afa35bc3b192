"""What an importer makes of a source: an article of blocks of sentences. It is never changed afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from reader.model.script import Script


class BlockKind(StrEnum):
    """The part that a block plays on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    BYLINE = "byline"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    NAVIGATION = "navigation"
    LEGAL = "legal"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: the unit of translation, caching, hover and correction.

    `id` is unique within the article: "12.3" is the fourth sentence of the thirteenth block. `start` is the offset of
    `text` in the block's text, in code points.
    """

    id: str
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def place_of_sentence(sentence_id: str) -> tuple[int, int]:
    """The index of a sentence's block, and its number there."""
    block, _, number = sentence_id.partition(".")
    return int(block), int(number)


@dataclass(frozen=True, slots=True)
class Ruby:
    """What the source itself sets over a span of a block's text as its reading: pinyin or zhuyin, as it is written
    there. `start` and `end` are code points of the block's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that came with the source: its bytes, never fetched. `media_type` is what they are ("image/png")."""

    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the source, stripped. `level` is 1 to 6 for headings, else 0. A folded block is hidden until opened.

    A caption may have a `picture`; its text is then what is said of it, and where nothing is, empty and without
    sentences.
    `place` says where the block lies in the source's mark-up ("div.related li"), the same for its like on other pages
    of one publisher; it is empty for text without mark-up.
    """

    kind: BlockKind
    text: str
    sentences: tuple[Sentence, ...]
    level: int = 0
    folded: bool = False
    rubies: tuple[Ruby, ...] = ()
    picture: Picture | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says about itself, as written there; an empty string where it says nothing. `source` is who
    published it, `address` where on the web it is."""

    author: str = ""
    source: str = ""
    date: str = ""
    editor: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A text ready to be read. The block texts in order give back every non-blank line of the source, stripped.

    `origin` is the path it came from, or a label ("standard input"); `encoding` the codec it was decoded by, empty
    for pasted text.
    """

    title: str
    origin: str
    script: Script
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    encoding: str = ""

    @property
    def id(self) -> str:
        """Sixteen hexadecimal digits from the text: the same for every file that holds the same lines.

        Reckoned at each call: what it takes would delay the first page, which needs no id.
        """
        from hashlib import sha256

        lines = "\n".join(block.text for block in self.blocks)
        return sha256(lines.encode("utf-8")).hexdigest()[:16]

    def sentence(self, sentence_id: str) -> Sentence:
        """The sentence of an id of this article's."""
        block, number = place_of_sentence(sentence_id)
        return self.blocks[block].sentences[number]

    def has_sentence(self, sentence_id: str) -> bool:
        """Whether an id, of whatever article, is one of this article's."""
        block, number = place_of_sentence(sentence_id)
        return block < len(self.blocks) and number < len(self.blocks[block].sentences)

    def block_of(self, sentence_id: str) -> Block:
        return self.blocks[place_of_sentence(sentence_id)[0]]

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence, folded blocks included, in reading order."""
        for block in self.blocks:
            yield from block.sentences


@dataclass(frozen=True, slots=True)
class Position:
    """A place in an article: index of the block, offset in its text in code points."""

    block: int
    offset: int
