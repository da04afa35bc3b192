"""Articles that Duidu wrote as JSON are opened again; what is broken, or means harm, is told."""

import json
from typing import Any

import pytest

from reader import pipeline
from reader.importers.annotation_json import is_annotation, read_annotation
from reader.importers.reading import import_bytes
from reader.importers.source import Page, Source
from reader.model import Article, Block, BlockKind, Metadata, Picture, PinyinStyle, Problem, ReaderError, Ruby, Script

TEXT = "银行在长春。"


def value(**block: Any) -> dict[str, Any]:
    """A document of one block."""
    return {"format": "duidu-annotation/1", "title": "题", "blocks": [{"kind": "paragraph", "text": TEXT, **block}]}


def sentence(*tokens: dict[str, Any], start: int = 0) -> dict[str, Any]:
    return {"start": start, "tokens": list(tokens)}


def token(start: int, *syllables: str | None, kind: str = "word") -> dict[str, Any]:
    return {"start": start, "kind": kind, "syllables": list(syllables)}


def read(document: object) -> Page:
    return read_annotation(Source(json.dumps(document, ensure_ascii=False).encode(), "a.json"))


def refusal(data: bytes) -> str:
    with pytest.raises(ReaderError) as caught:
        import_bytes(data, "a.json")
    assert caught.value.problem is Problem.DAMAGED
    assert "a.json" in str(caught.value)
    return caught.value.detail


def written(article: Article) -> bytes:
    shown = pipeline.Shown(article.script, PinyinStyle.WORD, None)
    return "".join(pipeline.annotation_json(pipeline.OverlaySource(article), shown)).encode()


def test_what_the_source_said_comes_back_and_wins() -> None:
    rubies = (Ruby(0, 2, "yín xíng"), Ruby(3, 5, "bank"))
    blocks = (
        Block(BlockKind.HEADING, "题目", (), 3, rubies=(), place="div h3"),
        Block(BlockKind.CAPTION, "", (), picture=Picture("image/png", b"x")),
        Block(BlockKind.QUOTE, TEXT, import_bytes(TEXT.encode(), "x").blocks[0].sentences, folded=True, rubies=rubies),
    )
    article = Article("题", "x", Script.SIMPLIFIED, blocks, Metadata("a", "b", "c", "d", "https://e"))
    data = written(article)
    assert json.loads(data)["blocks"][1]["picture"] == "image/png"
    again = import_bytes(data, "a.json")
    assert (again.title, again.metadata, again.encoding) == ("题", article.metadata, "")
    heading, quote = again.blocks
    assert (heading.kind, heading.level, heading.place) == (BlockKind.HEADING, 3, "div h3")
    assert (quote.kind, quote.text, quote.folded) == (BlockKind.QUOTE, TEXT, True)
    assert quote.rubies[:2] == rubies
    assert quote.rubies[2:4] == (Ruby(0, 1, "yin2"), Ruby(1, 2, "xing2"))


@pytest.mark.parametrize("prefix", [b"", b"\xef\xbb\xbf", b" \n\t"])
@pytest.mark.parametrize("indent", [None, 1])
def test_is_known_by_its_content(prefix: bytes, indent: int | None) -> None:
    data = prefix + json.dumps(value(), indent=indent).encode()
    assert is_annotation(data)
    assert import_bytes(data, "any").blocks[0].text == TEXT


@pytest.mark.parametrize(
    "data", [b"", b"{}", b'[{"format": "duidu-annotation/1"}]', b'{"format": "duidu-annotation/2"}']
)
def test_other_json_is_none(data: bytes) -> None:
    assert not is_annotation(data)


def test_readings_are_rubies_of_a_character_each_but_of_figures() -> None:
    tokens = [token(0, "yin2", "hang4"), token(2, None), token(3, "chang2", "chun1", kind="number")]
    assert read(value(sentences=[sentence(*tokens)])).lines[0].rubies == (Ruby(0, 1, "yin2"), Ruby(1, 2, "hang4"))
    assert read(value(sentences=[sentence(token(0, "de5"), start=5)])).lines[0].rubies == (Ruby(5, 6, "de5"),)


@pytest.mark.parametrize(
    "ruby",
    [
        {"start": -1, "end": 1, "text": "a"},
        {"start": 2, "end": 2, "text": "a"},
        {"start": 0, "end": 7, "text": "a"},
        {"start": 0, "end": 1, "text": "a" * 101},
    ],
)
def test_a_reading_that_cannot_be_is_left_out(ruby: dict[str, Any]) -> None:
    assert read(value(rubies=[ruby], sentences=[sentence(token(6, "de5"), token(-3, "a"))])).lines[0].rubies == ()


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (" 银行\n在长春 ", "银行 在长春"),
        ("银\0行", "银\ufffd行"),
        ("银\u2028\u2029 行", "银 行"),
    ],
)
def test_a_text_is_one_line(given: str, text: str) -> None:
    (line,) = read(value(text=given, rubies=[{"start": 0, "end": 1, "text": "yín"}])).lines
    assert (line.text, line.rubies) == (text, ())


def test_what_is_folded_from_end_to_end_is_unfolded() -> None:
    blocks = [{"text": text, "kind": "legal", "folded": True} for text in ("银行", "长春")]
    article = import_bytes(json.dumps({"format": "duidu-annotation/1", "blocks": blocks}).encode(), "a.json")
    assert [(block.kind, block.folded) for block in article.blocks] == [(BlockKind.LEGAL, False)] * 2


def test_a_reading_is_one_line() -> None:
    block = {
        "text": "银行",
        "rubies": [{"start": 0, "end": 2, "text": "yín\u2028háng"}],
        "sentences": [{"start": 0, "tokens": [token(0, "yi\u2028n2", "hang2")]}],
    }
    (line,) = read({"format": "duidu-annotation/1", "blocks": [block]}).lines
    assert line.rubies == (Ruby(0, 2, "yín háng"), Ruby(1, 2, "hang2"))


def test_half_a_pair_is_no_text() -> None:
    assert import_bytes(json.dumps(value(text="银行\ud800")).encode(), "x").blocks[0].text == "银行?"


@pytest.mark.parametrize(
    ("block", "kind", "level"),
    [
        ({"kind": "heading", "level": 99}, BlockKind.HEADING, 6),
        ({"kind": "heading", "level": -(10**30)}, BlockKind.HEADING, 1),
        ({"kind": "paragraph", "level": 3}, BlockKind.PARAGRAPH, 0),
        ({"kind": "chart"}, BlockKind.PARAGRAPH, 0),
    ],
)
def test_kind_and_level_are_ones_that_there_are(block: dict[str, Any], kind: BlockKind, level: int) -> None:
    (line,) = read(value(**block)).lines
    assert (line.kind, line.level) == (kind, level)


START = b'{"format": "duidu-annotation/1", '


@pytest.mark.parametrize(
    "data",
    [
        START,
        START + b'"blocks": [',
        START + b'"blocks": [{"text": "\xe9\x93"}]}',
        START + b'"blocks": [{"text": "a"} {"text": "b"}]}',
        START + b'"blocks": {}}',
        START + b'"blocks": [1]}',
        START + b'"title": 1, "blocks": []}',
        START + b'"metadata": [1], "blocks": []}',
        START + b'"metadata": {"author": []}, "blocks": []}',
        START + b'"blocks": [{"text": 1}]}',
        START + b'"blocks": [{"kind": "heading", "text": "a", "level": 1.5}]}',
        START + b'"blocks": [{"kind": "heading", "text": "a", "level": true}]}',
        START + b'"blocks": [{"text": "a", "kind": {}}]}',
        START + b'"blocks": [{"text": "a", "rubies": 1}]}',
        START + b'"blocks": [{"text": "a", "rubies": [1]}]}',
        START + b'"blocks": [{"text": "a", "sentences": [1]}]}',
        START + b'"blocks": [{"text": "a", "sentences": [{"tokens": {}}]}]}',
        START + b'"blocks": [{"text": "a", "sentences": [{"start": "0"}]}]}',
        START + b'"x": ' + b"[" * 100_000,
        START + b'"x": ' + b"9" * 10_000 + b"}",
        START + b'"x": "' + b"a" * 600_000 + b'", "blocks": []}',
        START + b'"blocks": []} more',
        b'{"x": {"format": "duidu-annotation/1"}, "blocks": []}',
        b'{1: "format": "duidu-annotation/1"}',
    ],
)
def test_what_is_broken_is_told_as_damaged(data: bytes) -> None:
    assert refusal(data)


def test_a_file_without_chinese_is_told_so() -> None:
    with pytest.raises(ReaderError) as caught:
        import_bytes(json.dumps(value(text="abc")).encode(), "x")
    assert caught.value.problem is Problem.NO_CHINESE


def test_more_than_a_library_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.importers.annotation_json._MOST_BLOCKS", 3)
    blocks = [{"text": TEXT}] * 4
    assert "more than 3 blocks" in refusal(json.dumps({"format": "duidu-annotation/1", "blocks": blocks}).encode())
