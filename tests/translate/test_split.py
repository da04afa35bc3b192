import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.translate.split import LIMIT, split_long


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
