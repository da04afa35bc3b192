"""Chinese numerals: where they stand and what they mean."""

import pytest

from reader.annotate.numerals import beginning, find, is_numeral, value


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("七点四十分", ["四十"]),
        ("一百零八将", ["一百零八"]),
        ("三万五千多名", ["三万五千"]),
        ("一九八四年", ["一九八四"]),
        ("第七条和第十二条", ["第七", "第十二"]),
        ("几十个", ["几十"]),
        # About.
        ("七八个人", ["七八"]),
        ("三四十人", ["三四十"]),
        ("十七八岁", ["十七八"]),
        ("一二三", ["一二三"]),
        ("三五个", ["三五"]),
        ("三六个", []),
        ("一百五六十人", ["一百五六十"]),
        ("两千三四百块钱", ["两千三四百"]),
        ("二十二三岁", ["二十二三"]),
        ("一百零七八个", ["一百零七八"]),
        ("两个人", []),
        ("十分好", []),
        ("万一", []),
    ],
)
def test_numerals_are_found_whole(run: str, expected: list[str]) -> None:
    found = [run[start:end] for start, end in find(run)]
    assert found == expected
    assert all(map(is_numeral, found))


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零八", 108),
        ("两千三百", 2300),
        ("三万五千", 35_000),
        ("一亿二千万", 120_000_000),
        ("百万", 1_000_000),
        ("一九八四", 1984),
        ("二〇二四", 2024),
        ("几十", None),
        ("七八", None),
        ("三四十", None),
        ("一百五六十", None),
        ("二十二三", None),
        ("", None),
        ("山", None),
    ],
)
def test_values(numeral: str, expected: int | None) -> None:
    assert value(numeral) == expected


@pytest.mark.parametrize(("word", "length"), [("十九世纪", 2), ("第三季度", 2), ("十九", 0), ("世纪", 0)])
def test_the_numeral_that_a_word_begins_with(word: str, length: int) -> None:
    assert beginning(word) == length


def test_a_long_row_of_units_is_looked_at_once() -> None:
    # With repeats within repeats this would go on for years.
    assert not is_numeral("三" + "十" * 60 + "人")
