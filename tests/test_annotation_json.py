"""What other programs rely on in `annotate --json`, held for texts that nobody would write."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader import pipeline
from reader.exporters import Format, pieces_of
from reader.importers.reading import import_bytes
from reader.model import Article, PinyinStyle, ReaderError, Script
from tests.exporters.samples import TEXTUAL
from tests.pages import SIMPLIFIED

_HAN = "的一不了得地著还還会國后裏里面乾发髮銀行〇々𠮷𡃁㐀龘\ufa0e\uf914儿"
# Every line end of str.splitlines, white space, invisible and combining characters, kana, hangul, emoji, private use.
_OTHER = (
    "，。！？；：“”‘’「」『』《》（）…—·,.!?;:\"' \t\u3000\u00a0\u200b\ufeff\r\n\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
    "aZ0９％½あア한😀👨\u200d👩\U000e0067\u0301\u202e\u202c\ue000\U000f0000\ufe00\U000e0100\x1b\ufffd\uffff"
)
_ALPHABET = st.one_of(st.sampled_from(_HAN), st.sampled_from(_OTHER), st.characters(codec="utf-8"))
_PHRASES = st.sampled_from(
    [
        "银行行长",
        "。",
        "\n",
        "作者：周一鳴",
        "2024-04-01 15:31",
        "首页 > 新闻",
        "一、",
        "• ",
        "——",
        "“好！”他说",
        "12.5%",
    ]
)
_TEXTS = st.one_of(st.text(_ALPHABET, min_size=1, max_size=100), st.lists(_PHRASES, max_size=30).map("".join))


def written(article: Article) -> Iterator[str]:
    source = pipeline.OverlaySource(article, names=pipeline.ArticleNames(article))
    return pipeline.annotation_json(source, pipeline.Shown(article.script, PinyinStyle.WORD, None))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_TEXTS)
def test_the_description_holds_for_any_text(text: str) -> None:
    try:
        article = import_bytes(text.encode(), "any", "utf-8")
    except ReaderError:
        return
    value = json.loads("".join(written(article)))
    lines = [line.strip() for line in text.removeprefix("\ufeff").splitlines()]
    assert [block["text"] for block in value["blocks"]] == [line for line in lines if line]
    for block in value["blocks"]:
        end = 0
        for sentence in block["sentences"]:
            start = sentence["start"]
            assert not block["text"][end:start].strip()
            end = start + len(sentence["text"])
            assert block["text"][start:end] == sentence["text"] != ""
            assert sentence["scripts"][value["script"]] == sentence["text"]
            assert list(sentence["scripts"]) == list(Script)
            _check_tokens(sentence)
        assert not block["text"][end:].strip()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_TEXTS)
def test_what_is_written_is_opened_again_with_the_same_blocks_and_readings(text: str) -> None:
    try:
        article = import_bytes(text.encode(), "any", "utf-8")
    except ReaderError:
        return
    again = import_bytes("".join(written(article)).encode(), "any")
    blocks = tuple(replace(block, rubies=()) for block in again.blocks)
    assert replace(again, blocks=blocks) == replace(article, encoding="")
    assert pipeline.annotate_all(again) == pipeline.annotate_all(article)
    # Written once more, nothing is added.
    third = import_bytes("".join(written(again)).encode(), "any")
    assert third == again


def _check_tokens(sentence: dict[str, Any]) -> None:
    end = 0
    for token in sentence["tokens"]:
        assert token["start"] == end < token["end"]
        end = token["end"]
        assert sentence["text"][token["start"] : end] == token["text"]
        assert len(token["syllables"]) == len(token["text"])
        assert all(item is None or re.fullmatch("[a-zü]+[1-5]", item) for item in token["syllables"])
    assert end == len(sentence["text"])


def test_every_format_can_write_any_text() -> None:
    article = pipeline.open_text(f"{_HAN}{_OTHER}{SIMPLIFIED}", "any")
    shown = pipeline.Shown(Script.TAIWAN, PinyinStyle.WORD, None, frozenset(range(len(article.blocks))))
    for to in TEXTUAL:
        text = "".join(pieces_of(pipeline.build_document(pipeline.OverlaySource(article), shown), to))
        text.encode()
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", text)
        assert ("\r" in text) == (to is Format.CSV)


def test_a_long_line_comes_in_pieces() -> None:
    article = pipeline.open_text(SIMPLIFIED.replace("\n", "") * 100, "long")
    pieces = list(written(article))
    assert len(article.blocks) == 1
    assert max(map(len, pieces[1:])) < sum(map(len, pieces)) / 20
