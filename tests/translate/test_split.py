import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.translate.split import LIMIT, MOST_TOKENS, fitting_parts, split_long


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("短句。", 10, ["短句。"]),
        ("一二三；四五六；七八九", 8, ["一二三；四五六；", "七八九"]),
        ("一二三；四五六；七八九", 7, ["一二三；", "四五六；七八九"]),
        ("一二三，四五六；七八九十", 6, ["一二三，", "四五六；", "七八九十"]),
        ("一二三、四五六", 5, ["一二三、", "四五六"]),
        ("他说“一二；”三四五六", 6, ["他说“一二；", "”三四五六"]),
        ("他说“好；”三四五六", 6, ["他说“好；”", "三四五六"]),
        ("一二三四五六七八", 3, ["一二三", "四五六", "七八"]),
        ("一二三ABCDE四", 5, ["一二三", "ABCDE", "四"]),
        ("一二12,345.6%三", 8, ["一二", "12,345.6", "%三"]),
        ("ABCDEFGH", 3, ["ABC", "DEF", "GH"]),
        ("；；；；", 2, ["；；", "；；"]),
    ],
)
def test_split_long(text: str, limit: int, parts: list[str]) -> None:
    assert split_long(text, limit) == parts


def test_a_hundred_characters_are_not_too_long() -> None:
    assert split_long("茶" * LIMIT) == ["茶" * LIMIT]
    assert split_long("茶" * (LIMIT + 1)) == ["茶" * LIMIT, "茶"]


@given(st.text(alphabet="一二，；、”a1. ", max_size=60), st.integers(1, 12))
def test_nothing_is_lost_and_no_part_is_too_long(text: str, limit: int) -> None:
    parts = split_long(text, limit)
    assert "".join(parts) == text
    assert all(len(part) <= limit for part in parts)
    assert all(parts) or not text


def test_a_huge_unbroken_line_is_split_in_linear_time() -> None:
    assert len(split_long("茶" * 1_000_000)) == 10_000


def test_parts_that_a_model_can_read_come_with_their_tokens() -> None:
    assert list(fitting_parts("  一二，三 ", len)) == [("一二，三", 4)]
    assert list(fitting_parts("茶" * 60 + "， " + "水" * 60, len)) == [("茶" * 60 + "，", 61), ("水" * 60, 60)]
    assert list(fitting_parts(" ", len)) == []


def test_what_makes_too_many_tokens_is_cut_again_and_nothing_is_left_out() -> None:
    # A tokenizer that normalises by NFKC writes ﷺ as 18 characters.
    text = "ﷺ" * 50 + "，" + "茶" * 40
    parts = list(fitting_parts(text, lambda part: len(part) + 17 * part.count("ﷺ")))
    assert "".join(part for part, _ in parts) == text
    assert max(tokens for _, tokens in parts) <= MOST_TOKENS
    assert len(parts) < 16


def test_a_character_alone_is_not_cut_whatever_it_makes() -> None:
    assert list(fitting_parts("一二", lambda part: 1000 * len(part))) == [("一", 1000), ("二", 1000)]
