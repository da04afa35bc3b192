"""How numbers in digits are read."""

import pytest

from reader.annotate import annotate_block, words
from reader.annotate.numbers import Spoken, spoken
from reader.model import Block, BlockKind, Reading, Script, Sentence, Token, TokenKind


def first(text: str) -> Spoken:
    span = next(span for span in words.cut(text) if span.kind is TokenKind.NUMBER)
    return spoken(text, span.start, span.end)


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("35个", "sānshíwǔ"),
        ("2个", "liǎng"),
        ("第2次", "èr"),
        ("2月", "èr"),
        ("12年级", "shí'èr"),
        ("112人", "yībǎi yīshí'èr"),
        ("1,200人", "yīqiān èrbǎi"),
        ("12345", "yīwàn liǎngqiān sānbǎi sìshíwǔ"),
        ("10050", "yīwàn líng wǔshí"),
        ("1012000", "yībǎi líng yīwàn liǎngqiān"),
        ("100000000", "yīyì"),
        ("220万辆", "èrbǎi èrshí"),
        ("2000年前", "liǎngqiān"),
        ("0", "líng"),
    ],
)
def test_quantities(text: str, pinyin: str) -> None:
    assert first(text) == ((), pinyin)


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("3.5%", "bǎi fēn zhī sān diǎn wǔ"),
        ("5‰", "qiān fēn zhī wǔ"),
        ("-5°C", "fù wǔ"),
        ("1/3", "sān fēn zhī yī"),
        ("3-5天", "sān dào wǔ"),
        ("8:30", "bā diǎn sānshí fēn"),
        ("14:05", "shísì diǎn líng wǔ fēn"),
        ("15:31:26", "shíwǔ diǎn sānshíyī fēn èrshíliù miǎo"),
        ("2:00", "liǎng diǎn"),
        ("3:2", "sān bǐ èr"),
        # A score, and a range.
        ("以2-0领先", "èr bǐ líng"),
        ("3-1战胜", "sān bǐ yī"),
        ("2-3人", "èr dào sān"),
        ("25:20", "èrshíwǔ bǐ èrshí"),
        ("2024-04-01", "èr líng èr sì nián sì yuè yī rì"),
        ("2020-2024年", "èr líng èr líng dào èr líng èr sì"),
    ],
)
def test_forms(text: str, pinyin: str) -> None:
    assert first(text) == ((), pinyin)


@pytest.mark.parametrize("text", ["24/7", "1,23", "2024-13-01", "1.2.3.4"])
def test_what_nobody_can_say_is_not_said(text: str) -> None:
    assert first(text).pinyin == ""


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("2024年", "èr líng èr sì"),
        ("2008年前", "èr líng líng bā"),
        ("“11669”行动", "yī yī liù liù jiǔ"),
        ("拨打110", "yāo yāo líng"),
        ("302室", "sān líng èr"),
        ("010-62345678", "líng yāo líng liù èr sān sì wǔ liù qī bā"),
        ("007", "líng líng qī"),
    ],
)
def test_digit_by_digit(text: str, pinyin: str) -> None:
    found = first(text)
    assert found.pinyin == pinyin
    assert len(found.syllables) == len(
        next(t for t in (text[s.start : s.end] for s in words.cut(text)) if t[0] in "0123456789")
    )


def token(text: str) -> Token:
    sentence = Sentence("0-0", text, 0)
    return annotate_block(Block(BlockKind.PARAGRAPH, text, (sentence,)), Script.TRADITIONAL)[0].tokens[0]


def test_a_token_has_readings_only_digit_by_digit() -> None:
    assert token("2024年").readings == tuple(map(Reading, ("er4", "ling2", "er4", "si4")))
    assert token("35個").readings == (None, None)
    assert (token("2個").pinyin, token("2號").pinyin) == ("liǎng", "èr")


def test_latin_names_are_left() -> None:
    assert [token(text).pinyin for text in ("GDP增长", "iPhone", "5km")] == ["", "", ""]
