import pytest

from reader.model import PinyinStyle, Reading, Token, TokenKind
from reader.model.styles import capitalised, one_by_one, sentence_pinyin, show_syllable


def token(text: str, pinyin: str = "", kind: TokenKind = TokenKind.WORD) -> Token:
    readings = tuple(Reading("a1") if pinyin else None for _ in text)
    return Token(text, 0, len(text), kind, readings, pinyin)


@pytest.mark.parametrize(
    ("syllable", "shown"),
    [
        ("yin2", {"syllable": "yín", "numbers": "yin2", "zhuyin": "ㄧㄣˊ", "word": "yín"}),
        ("lü4", {"syllable": "lǜ", "numbers": "lü4", "zhuyin": "ㄌㄩˋ", "word": "lǜ"}),
        ("de5", {"syllable": "de", "numbers": "de5", "zhuyin": "˙ㄉㄜ", "word": "de"}),
        ("r5", {"syllable": "r", "numbers": "r5", "zhuyin": "ㄦ", "word": "r"}),
        # No syllable: it is shown as it is.
        ("xx5", {"syllable": "xx", "numbers": "xx5", "zhuyin": "xx", "word": "xx"}),
    ],
)
def test_a_syllable_is_shown_in_every_style(syllable: str, shown: dict[str, str]) -> None:
    assert {style.value: show_syllable(syllable, style) for style in PinyinStyle} == {"none": "", **shown}


@pytest.mark.parametrize(
    ("tokens", "spelt"),
    [
        ([token("银行", "yínháng"), token("行长", "hángzhǎng")], ("Yínháng", "hángzhǎng")),
        ([token("“", kind=TokenKind.PUNCTUATION), token("他", "tā"), token("说", "shuō")], ("", "Tā", "shuō")),
        ([token(" ", kind=TokenKind.SPACE), token("二", "èr")], ("", "Èr")),
        ([token("2024", kind=TokenKind.NUMBER), token("年", "nián")], ("", "nián")),
        ([token("APP", kind=TokenKind.LATIN), token("好", "hǎo")], ("", "hǎo")),
        ([token("长春", "Chángchūn", TokenKind.NAME)], ("Chángchūn",)),
        ([], ()),
    ],
)
def test_the_first_word_of_a_sentence_has_a_capital(tokens: list[Token], spelt: tuple[str, ...]) -> None:
    assert sentence_pinyin(tokens) == spelt


@pytest.mark.parametrize(
    ("pinyin", "capital"), [("", ""), ("ānjìng", "Ānjìng"), ("ńg", "Ńg"), ("èr", "Èr"), ("ḿ", "Ḿ"), ("m̄", "M̄")]
)
def test_a_capital_keeps_its_mark(pinyin: str, capital: str) -> None:
    assert capitalised(pinyin) == capital


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (PinyinStyle.SYLLABLE, "Běi jīng"),
        (PinyinStyle.NONE, "Běi jīng"),
        (PinyinStyle.WORD, "Běi jīng"),
        (PinyinStyle.NUMBERS, "Bei3 jing1"),
        (PinyinStyle.ZHUYIN, "ㄅㄟˇ ㄐㄧㄥ"),
    ],
)
def test_syllables_one_by_one_have_the_capitals_of_names(style: PinyinStyle, expected: str) -> None:
    assert one_by_one(("bei3", "jing1"), style, (0,)) == expected
    assert one_by_one((), style) == ""
