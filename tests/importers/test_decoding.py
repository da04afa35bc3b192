"""Encodings: told apart on short and long texts, obeyed when given, refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers.decoding import ENCODINGS, REPLACEMENT, decode
from reader.model import Problem, ReaderError

SIMPLIFIED = (
    "门外有一条河，河水很清。",
    "我们明天一起去图书馆吧",
    "新闻：长江水位今年下降了三米。",
    "会议将于2024年4月1日上午9:30举行，请准时参加。\n地点：三楼会议室。",
    "离离原上草，一岁一枯荣。野火烧不尽，春风吹又生。",
    "他把那本旧书放回架上，轻轻叹了口气：“还是老样子。”" * 40,
)
TRADITIONAL = (
    "門外有一條河，河水很清。",
    "我們明天一起去圖書館吧",
    "新聞：長江水位今年下降了三公尺。",
    "會議將於2024年4月1日上午9:30舉行，請準時參加。\n地點：三樓會議室。",
    "離離原上草，一歲一枯榮。野火燒不盡，春風吹又生。",
    "他把那本舊書放回架上，輕輕嘆了口氣：「還是老樣子。」" * 40,
)
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030")
NAMES = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "big5": "cp950"}


@pytest.mark.parametrize("codec", UNICODE)
@pytest.mark.parametrize("text", SIMPLIFIED + TRADITIONAL)
def test_every_text_is_told_in_every_encoding_of_both_scripts(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "x") == (text, NAMES.get(codec, codec))


@pytest.mark.parametrize("text", TRADITIONAL)
def test_big5_is_told(text: str) -> None:
    assert decode(text.encode("big5"), "x") == (text, "cp950")


@pytest.mark.parametrize("text", SIMPLIFIED)
def test_gbk_is_told(text: str) -> None:
    assert decode(text.encode("gbk"), "x") == (text, "gb18030")


def test_hong_kong_characters_are_told() -> None:
    text = "佢哋喺度食嘢，唔知點解咁好味。"
    assert decode(text.encode("big5hkscs"), "x") == (text, "big5hkscs")


@pytest.mark.parametrize("codec", ["gb18030", "utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["中国", "你好", "银行", "联通", "今天", "漢字"])
def test_two_characters_are_enough(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "x")[0] == text


def test_a_utf8_text_with_little_chinese_is_not_mistaken() -> None:
    text = "Привет, 世界! Ça va?"
    assert decode(text.encode(), "x") == (text, "utf-8")


def test_text_without_chinese_is_still_text() -> None:
    assert decode(b"plain English", "x") == ("plain English", "utf-8")
    assert decode("Привет, мир".encode(), "x") == ("Привет, мир", "utf-8")


@pytest.mark.parametrize("encoding", [encoding.codec for encoding in ENCODINGS])
def test_a_given_encoding_is_obeyed(encoding: str) -> None:
    text = "國語與音樂，一二三。"
    assert decode(text.encode(encoding), "x", encoding) == (text, encoding)


def test_a_given_encoding_is_obeyed_against_the_guess() -> None:
    data = "中文".encode("gb18030")
    assert decode(data, "x", "cp950") == (data.decode("cp950"), "cp950")


def test_damaged_places_are_marked_where_the_user_insists() -> None:
    data = "第一段文字很好。\n".encode() * 9 + "坏".encode("gb18030") + "\n最后一段。".encode()
    text, codec = decode(data, "x", "utf-8")
    assert codec == "utf-8"
    assert REPLACEMENT in text
    assert text.endswith("最后一段。")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("中文文本，简体中文。".encode("gb18030"), "utf-8"),
        ("中文文本，简体中文的。".encode(), "cp950"),
        (b"abc", "no-such-codec"),
        (b"abc", "hex"),
        # These raise even where damage is to be replaced.
        ("中文文本。".encode(), "idna"),
        ("中文文本。".encode(), "punycode"),
        ("中文文本。".encode(), "undefined"),
    ],
)
def test_a_wrong_choice_is_refused(data: bytes, encoding: str) -> None:
    with pytest.raises(ReaderError) as caught:
        decode(data, "a.txt", encoding)
    assert caught.value.problem is Problem.WRONG_ENCODING


UTF8_LINES = "第一行是这样的文字。\n".encode()
GB_LINE = "这一行来自别的文件，编码不同。\n".encode("gb18030")


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (UTF8_LINES * 20 + GB_LINE + UTF8_LINES * 20, "21"),
        (GB_LINE * 20 + UTF8_LINES + GB_LINE * 20, "21"),
        (b"\xef\xbb\xbf" + UTF8_LINES + b"\xff", "2"),
    ],
)
def test_mixed_encodings_are_named_with_the_place(data: bytes, detail: str) -> None:
    with pytest.raises(ReaderError) as caught:
        decode(data, "a.txt")
    assert caught.value.problem is Problem.MIXED_ENCODING
    assert caught.value.detail == detail
    assert str(caught.value).startswith("a.txt: it is")


@pytest.mark.parametrize(
    ("data", "problem", "detail"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Problem.NOT_TEXT, "PNG"),
        (b"%PDF-1.7 ...", Problem.NOT_TEXT, "PDF"),
        (b"PK\x03\x04 xl/workbook.xml", Problem.NOT_TEXT, "ZIP, XLSX or PPTX"),
        ("有一个\0字节，别的都是好的文字。".encode(), Problem.BINARY, "10"),
        (bytes(range(256)) * 9, Problem.BINARY, "1"),
        (bytes(range(1, 256)) * 9, Problem.BINARY, "1"),
        ("café, déjà vu, naïveté".encode("latin-1"), Problem.NO_ENCODING, ""),
    ],
)
def test_what_is_no_text_is_said_to_be(data: bytes, problem: Problem, detail: str) -> None:
    with pytest.raises(ReaderError) as caught:
        decode(data, "a.txt")
    assert (caught.value.problem, caught.value.detail) == (problem, detail)


def test_half_a_pair_that_an_encoding_can_spell_is_replaced() -> None:
    text, _ = decode(b"\\u6625\\u5929\\ud800\\u4e86\\u4e00\\u4e0d", "a.txt", "unicode_escape")
    assert text == "春天?了一不"


_COMMON = st.text(st.sampled_from("的一是不了人我在有他这中大来上国你们去看见天地水火山，。！？“”\n aB1"), max_size=200)


@given(_COMMON, st.sampled_from(["utf-8", "gb18030", "utf-16-le", "utf-16-be"]))
def test_any_chinese_text_is_decoded_as_it_was_encoded(text: str, codec: str) -> None:
    text = f"我们在河边看见了很多人。{text}"
    assert decode(text.encode(codec), "x") == (text, codec)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_a_chosen_encoding_changes_no_character(text: str) -> None:
    for codec in ("utf-8", "gb18030", "utf-16-le"):
        assert decode(f"字{text}".encode(codec), "x", codec) == (f"字{text}", codec)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_told(data: bytes) -> None:
    try:
        text, codec = decode(data, "x")
    except ReaderError as error:
        told = error.problem
    else:
        assert "\0" not in text
        assert text.encode(codec) in (data, data[len(data) - len(text.encode(codec)) :])
        return
    assert told in (Problem.NOT_TEXT, Problem.BINARY, Problem.NO_ENCODING, Problem.MIXED_ENCODING)
