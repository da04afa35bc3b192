"""Cutting: every character is covered in order, and the words are those of a dictionary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.words import cut
from reader.model import TokenKind

HAN_AND_MORE = st.text(
    st.one_of(
        st.sampled_from("春风又绿江南岸明月何时照我还。，！“”（）——……2024年3.5%GDP \t\n👍🏽👨‍👩‍👧é한かカ𠮷〇々"),
        st.characters(),
    ),
    max_size=40,
)


def pieces(text: str) -> list[str]:
    return [text[span.start : span.end] for span in cut(text)]


@given(HAN_AND_MORE)
def test_words_cover_every_character_in_order(text: str) -> None:
    spans = cut(text)
    assert "".join(pieces(text)) == text
    assert all(span.start < span.end for span in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("他在银行工作", ["他", "在", "银行", "工作"]),
        # Strangers that the HMM glues.
        ("产学研用金介合作", ["产学研", "用", "金", "介", "合作"]),
        ("长春市工信局局长", ["长春市", "工信局", "局长"]),
        # Phrases of jieba's dictionary.
        ("认真落实", ["认真", "落实"]),
        ("两个人", ["两", "个", "人"]),
        ("三十年", ["三十", "年"]),
        ("她洗衣服", ["她", "洗", "衣服"]),
        # Kept: idioms and terms that a dictionary has, and what ends like a word.
        ("全力以赴", ["全力以赴"]),
        ("汽开区", ["汽开区"]),
        ("示范区", ["示范区"]),
        ("新能源汽车", ["新能源", "汽车"]),
        ("第三批", ["第三", "批"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年GDP增长5.2%。", [("2024", "number"), ("年", "word"), ("GDP", "latin"), ("增长", "word")]),
        ("3-5天", [("3-5", "number"), ("天", "word")]),
        ("5G网", [("5G", "latin"), ("网", "word")]),
        ("iPhone 15", [("iPhone", "latin"), (" ", "space"), ("15", "number")]),
        ("——好……", [("——", "punctuation"), ("好", "word"), ("……", "punctuation")]),
        ("，。", [("，", "punctuation"), ("。", "punctuation")]),
        ("二十", [("二十", "word")]),
        ("北京", [("北京", "name")]),
        ("　\t", [("　\t", "space")]),
        ("カタカナ", [("カタカナ", "latin")]),
        ("_fororder_1", [("_", "punctuation"), ("fororder", "latin"), ("_", "punctuation"), ("1", "number")]),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(text[span.start : span.end], span.kind.value) for span in cut(text)]
    assert found[: len(expected)] == expected


@pytest.mark.parametrize("sign", ["👍🏽", "👨‍👩‍👧", "é", "☕️", "1️⃣"])
def test_what_belongs_together_is_not_torn(sign: str) -> None:
    assert sign in pieces(f"好{sign}好")


def test_characters_beyond_the_basic_plane_are_han() -> None:
    assert cut("𠮷野家")[0].kind in (TokenKind.WORD, TokenKind.NAME)
    assert "".join(pieces("𠮷野家在东京")) == "𠮷野家在东京"


def test_a_long_text_without_punctuation() -> None:
    text = "春江潮水连海平海上明月共潮生" * 750
    assert "".join(pieces(text)) == text
