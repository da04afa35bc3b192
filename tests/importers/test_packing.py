"""An article on its way between two processes: it arrives as it was, and what is none does not arrive."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.importers.packing import packed, unpacked
from reader.importers.reading import import_text
from reader.model import Article, Block, BlockKind, Metadata, Picture, Problem, ReaderError, Ruby, Script, Sentence
from reader.wire import Message, read_message, write_message
from tests.images import encoded

_TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
_PICTURE, _OTHER = Picture("image/png", encoded(400, 300)), Picture("image/png", encoded(300, 400))
_ARTICLE = import_text("银行\n\n银行在路口。他天天去。\n\n早上九点开门。", "here")
# What most blocks are.
_PLAIN: list[Any] = ["paragraph", 0, False, "", [], None]


def _travelled(messages: Iterator[Message]) -> Iterator[Message]:
    """The messages as they come out of a pipe."""
    for message in messages:
        pipe = io.BytesIO()
        write_message(pipe, message)
        pipe.seek(0)
        yield read_message(pipe)


def _after_the_trip(article: Article) -> Article:
    return unpacked(_travelled(packed(article)), article.origin)


@st.composite
def _blocks(draw: st.DrawFn, index: int) -> Block:
    text = draw(_TEXTS)
    places = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = list(zip(places[::2], places[1::2], strict=False))
    return Block(
        draw(st.sampled_from(BlockKind)),
        text,
        tuple(Sentence(f"{index}.{number}", text[a:b], a) for number, (a, b) in enumerate(spans)),
        draw(st.integers(0, 6)),
        draw(st.booleans()),
        tuple(Ruby(a, b, draw(_TEXTS)) for a, b in spans),
        draw(st.sampled_from([None, _PICTURE, _OTHER])),
        draw(_TEXTS),
    )


@st.composite
def _articles(draw: st.DrawFn) -> Article:
    blocks = tuple(draw(_blocks(index)) for index in range(draw(st.integers(1, 6))))
    about = Metadata(*draw(st.lists(_TEXTS, min_size=5, max_size=5)))
    return Article(draw(_TEXTS), "here", draw(st.sampled_from(Script)), blocks, about, draw(_TEXTS))


@settings(deadline=None)
@given(_articles())
def test_an_article_arrives_as_it_was(article: Article) -> None:
    assert _after_the_trip(article) == article


def test_a_novel_comes_in_pieces_and_a_picture_once() -> None:
    text = "他天天去。" * 40
    block = Block(BlockKind.PARAGRAPH, text, (Sentence("0.0", text, 0),), rubies=(Ruby(0, 1, "tā"),))
    many = tuple(
        replace(block, sentences=(Sentence(f"{index}.0", text, 0),), picture=_PICTURE if index % 100 == 7 else None)
        for index in range(3000)
    )
    article = replace(_ARTICLE, blocks=many)
    messages = list(packed(article))
    assert max(sum(map(len, message.blobs)) for message in messages) < 1_000_000
    assert sum(_PICTURE.data in message.blobs for message in messages) == 1
    assert _after_the_trip(article) == article


def test_halves_of_pairs_become_characters_of_the_same_length() -> None:
    block = Block(BlockKind.PARAGRAPH, "银\ud800行", (Sentence("0.0", "银\ud800行", 0),), place="p.\udc00")
    arrived = _after_the_trip(replace(_ARTICLE, title="\ud800题", blocks=(block,)))
    assert (arrived.title, arrived.blocks[0].text, arrived.blocks[0].place) == ("?题", "银?行", "p.?")


_HEAD: list[Any] = ["题", "zh-Hans", "utf-8", ["", "", "", "", ""]]
_ROW: list[Any] = [2, [0, 2], *_PLAIN]
_TEXT = "银行".encode()


def _with(at: int, value: object) -> list[Any]:
    return [[value if place == at else old for place, old in enumerate(_ROW)]]


_LIES: dict[str, list[Message]] = {
    "nothing": [],
    "a head alone": [Message(_HEAD)],
    "no head": [Message({"title": ""}), Message([_ROW], [_TEXT])],
    "a short head": [Message(_HEAD[:3]), Message([_ROW], [_TEXT])],
    "a title that is no text": [Message([3, *_HEAD[1:]]), Message([_ROW], [_TEXT])],
    "half a pair": [Message(["\ud800", *_HEAD[1:]]), Message([_ROW], [_TEXT])],
    "an unknown script": [Message(["题", "zh", *_HEAD[2:]]), Message([_ROW], [_TEXT])],
    "metadata of another length": [Message([*_HEAD[:3], [""]]), Message([_ROW], [_TEXT])],
    "no text": [Message(_HEAD), Message([_ROW])],
    "no UTF-8": [Message(_HEAD), Message([_ROW], [b"\xff\xfe"])],
    "text of no block": [Message(_HEAD), Message([_ROW], ["银行开".encode()])],
    "a block past the text": [Message(_HEAD), Message(_with(0, 3), [_TEXT])],
    "a negative length": [Message(_HEAD), Message(_with(0, -1), [_TEXT])],
    "a length that is no number": [Message(_HEAD), Message(_with(0, "2"), [_TEXT])],
    "a length that is true": [Message(_HEAD), Message(_with(0, bool(1)), ["银".encode()])],
    "a sentence past its block": [Message(_HEAD), Message(_with(1, [0, 3]), [_TEXT])],
    "an empty sentence": [Message(_HEAD), Message(_with(1, [1, 1]), [_TEXT])],
    "sentences out of order": [Message(_HEAD), Message(_with(1, [1, 2, 0, 1]), [_TEXT])],
    "half a sentence": [Message(_HEAD), Message(_with(1, [0]), [_TEXT])],
    "sentences that are none": [Message(_HEAD), Message(_with(1, 7), [_TEXT])],
    "an unknown kind": [Message(_HEAD), Message(_with(2, "script"), [_TEXT])],
    "a kind that is a list": [Message(_HEAD), Message(_with(2, []), [_TEXT])],
    "a level too deep": [Message(_HEAD), Message(_with(3, 7), [_TEXT])],
    "folded by a number": [Message(_HEAD), Message(_with(4, 1), [_TEXT])],
    "a place that is no text": [Message(_HEAD), Message(_with(5, None), [_TEXT])],
    "a reading outside": [Message(_HEAD), Message(_with(6, [[1, 3, "x"]]), [_TEXT])],
    "a reading of nothing": [Message(_HEAD), Message(_with(6, [[1, 1, "x"]]), [_TEXT])],
    "a reading of two": [Message(_HEAD), Message(_with(6, [[1, 2]]), [_TEXT])],
    "a picture that never came": [Message(_HEAD), Message(_with(7, 0), [_TEXT])],
    "a picture before the first": [Message(_HEAD), Message(_with(7, -1), [_TEXT, _PICTURE.data])],
    "a picture that is none": [Message(_HEAD), Message(_with(7, 0), [_TEXT, b"<svg/>" * 100])],
    "rows that are none": [Message(_HEAD), Message({"rows": 3}, [_TEXT])],
    "a row that is none": [Message(_HEAD), Message([None], [_TEXT])],
    "a row too short": [Message(_HEAD), Message([[2, [0, 2], "heading"]], [_TEXT])],
}


def _said(messages: list[Message]) -> Article | None:
    """The article that messages say, if they say one."""
    try:
        return unpacked(iter(messages), "here")
    except ValueError:
        return None


def test_the_truth_beside_the_lies() -> None:
    assert unpacked(iter([Message(_HEAD), Message([_ROW], [_TEXT])]), "here").blocks[0].text == "银行"
    assert unpacked(iter([Message(_HEAD), Message(_with(7, 0), [_TEXT, _PICTURE.data])]), "here").blocks[0].picture


@pytest.mark.parametrize("name", _LIES)
def test_what_is_no_article_is_no_article(name: str) -> None:
    assert _said(_LIES[name]) is None


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 9) | st.text(max_size=3) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=12,
)


@settings(deadline=None)
@given(_JSON, st.lists(_JSON, max_size=3), st.lists(st.binary(max_size=9), max_size=2))
def test_whatever_is_said_is_an_article_or_a_value_error(head: Any, values: list[Any], blobs: list[bytes]) -> None:
    """As unlikely as it is, chance may say an article."""
    article = _said([Message(head), *(Message(value, blobs) for value in values)])
    assert article is None or article.blocks


def test_more_text_than_any_importer_gives_is_not_taken_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.importers.bounds._MOST", 60)
    with pytest.raises(ReaderError) as caught:
        _after_the_trip(replace(_ARTICLE, blocks=_ARTICLE.blocks * 2))
    assert caught.value.problem is Problem.TOO_LARGE
