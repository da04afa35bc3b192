"""An article on its way from the process that read it: a head, then its blocks in pieces, so small that whoever takes
them in lets other threads run between.

What comes is not trusted: what is no article is a ValueError. The texts of a piece go as one run of UTF-8, its
pictures as their bytes; all else is JSON, a row a block.
"""

from collections.abc import Iterator
from sys import intern
from typing import Any, TypeVar, cast

from reader.importers.bounds import Bounds
from reader.model import Article, Block, BlockKind, Metadata, Picture, Ruby, Script, Sentence
from reader.wire import Message

_Row = list[Any]
_Item = TypeVar("_Item")

# Of a piece: what is taken in within some milliseconds.
_MOST_BLOCKS, _MOST_CHARACTERS, _MOST_RUBIES = 1000, 50_000, 5_000
_METADATA = ("author", "source", "date", "editor", "address")
# Of most blocks: these go without.
_PLAIN: _Row = [BlockKind.PARAGRAPH.value, 0, False, "", [], None]


def packed(article: Article) -> Iterator[Message]:
    """The messages that say an article, but for its origin, which whoever asked for it knows."""
    metadata = [_sound(getattr(article.metadata, name)) for name in _METADATA]
    yield Message([_sound(article.title), article.script, _sound(article.encoding), metadata])
    piece = _Piece({})
    for block in article.blocks:
        piece.add(block)
        if piece.is_full:
            yield piece.message()
            piece = _Piece(piece.numbers)
    yield piece.message()


class _Piece:
    """Blocks that go together. `numbers` are those of the pictures that went before: each goes once."""

    def __init__(self, numbers: dict[int, int]) -> None:
        self.numbers = numbers
        self._rows: list[_Row] = []
        self._texts: list[str] = []
        self._pictures: list[bytes] = []
        self._characters = self._rubies = 0

    @property
    def is_full(self) -> bool:
        return (
            len(self._rows) >= _MOST_BLOCKS
            or self._characters >= _MOST_CHARACTERS
            or self._rubies >= _MOST_RUBIES
            or bool(self._pictures)
        )

    def add(self, block: Block) -> None:
        rubies = [[ruby.start, ruby.end, _sound(ruby.text)] for ruby in block.rubies]
        rest = [block.kind, block.level, block.folded, _sound(block.place), rubies, self._number_of(block.picture)]
        spans = [place for sentence in block.sentences for place in (sentence.start, sentence.end)]
        self._rows.append([len(block.text), spans, *(rest if rest != _PLAIN else [])])
        self._texts.append(block.text)
        self._characters += len(block.text)
        self._rubies += len(rubies)

    def message(self) -> Message:
        # Half a pair becomes one character too, so that offsets hold.
        return Message(self._rows, ["".join(self._texts).encode("utf-8", "replace"), *self._pictures])

    def _number_of(self, picture: Picture | None) -> int | None:
        if picture is None:
            return None
        if id(picture) not in self.numbers:
            self.numbers[id(picture)] = len(self.numbers)
            self._pictures.append(picture.data)
        return self.numbers[id(picture)]


def _sound(text: str) -> str:
    """The text without halves of pairs, which no file can hold."""
    return text.encode("utf-8", "replace").decode()


def unpacked(messages: Iterator[Message], origin: str) -> Article:
    """The article that messages say. Raises ValueError, ReaderError TOO_LARGE, and what taking them raises."""
    head = next(messages, Message(None)).value
    pictures: list[Picture] = []
    blocks: list[Block] = []
    bounds = Bounds(origin)
    for message in messages:
        try:
            found = list(_blocks(message, len(blocks), pictures))
        except (LookupError, TypeError) as error:
            raise ValueError(repr(error)) from None
        bounds.count(found)
        blocks += found
    title, script, encoding, metadata = _list(head, 4)
    values = map(_text, _list(metadata, len(_METADATA)))
    if not blocks:
        raise ValueError("no blocks")
    return Article(_text(title), origin, Script(script), tuple(blocks), Metadata(*values), _text(encoding))


def _blocks(message: Message, first: int, pictures: list[Picture]) -> Iterator[Block]:
    """The blocks of a piece, the index of whose first is `first`. Its pictures are added to `pictures`."""
    text, *blobs = message.blobs
    texts = text.decode()
    if blobs:
        from reader.importers.pictures import picture_from

        pictures += [_present(picture_from(data)) for data in blobs]
    at = 0
    for index, row in enumerate(_list(message.value), first):
        length, spans, *rest = _list(row)
        end = at + _place(length, 0, len(texts) - at)
        yield _block(index, texts[at:end], spans, rest or _PLAIN, pictures)
        at = end
    if at != len(texts):
        raise ValueError("text of no block")


def _block(index: int, text: str, spans: Any, rest: _Row, pictures: list[Picture]) -> Block:
    kind, level, folded, place, rubies, picture = rest
    if not isinstance(folded, bool):
        raise TypeError(folded)
    return Block(
        BlockKind(kind),
        text,
        tuple(_sentences(index, text, _list(spans))),
        _place(level, 0, 6),
        folded,
        tuple(_ruby(ruby, len(text)) for ruby in _list(rubies)),
        None if picture is None else pictures[_place(picture, 0, len(pictures) - 1)],
        _text(place),
    )


def _sentences(index: int, text: str, spans: _Row) -> Iterator[Sentence]:
    before = 0
    for number, (start, end) in enumerate(zip(spans[::2], spans[1::2], strict=True)):
        _place(start, before, len(text))
        before = _place(end, start + 1, len(text))
        yield Sentence(f"{index}.{number}", text[start:end], start)


def _ruby(value: Any, length: int) -> Ruby:
    start, end, text = _list(value, 3)
    return Ruby(_place(start, 0, length), _place(end, start + 1, length), intern(_text(text)))


def _list(value: Any, length: int | None = None) -> _Row:
    if not isinstance(value, list) or (length is not None and len(cast("_Row", value)) != length):
        raise ValueError("no such list")
    return cast("_Row", value)


def _text(value: Any) -> str:
    """A text that a file can hold."""
    if not isinstance(value, str):
        raise ValueError("no text")
    value.encode()
    return value


def _place(value: Any, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError("no such place")
    return value


def _present(item: _Item | None) -> _Item:
    if item is None:
        raise ValueError("no picture")
    return item
