"""Numbers of list items."""

import pytest

from reader.importers.numbering import Counters, chinese, marker, number_text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (9999, "九千九百九十九"),
    ],
)
def test_chinese_numbers_as_they_are_said(number: int, text: str) -> None:
    assert chinese(number) == text


@pytest.mark.parametrize(
    ("form", "texts"),
    [
        ("decimal", ["1", "4", "27", "112"]),
        ("decimalZero", ["01", "04", "27", "112"]),
        ("decimalFullWidth", ["１", "４", "２７", "１１２"]),
        ("upperRoman", ["I", "IV", "XXVII", "CXII"]),
        ("lowerLetter", ["a", "d", "aa", "hhhhh"]),
        ("decimalEnclosedCircleChinese", ["①", "④", "27", "112"]),
        ("chineseCountingThousand", ["一", "四", "二十七", "一百一十二"]),
        ("ideographDigital", ["一", "四", "二七", "一一二"]),
        ("chineseLegalSimplified", ["壹", "肆", "贰拾柒", "壹佰壹拾贰"]),
        ("ideographTraditional", ["甲", "丁", "庚", "乙"]),
        ("ideographZodiac", ["子", "卯", "寅", "卯"]),
        ("none", ["", "", "", ""]),
        ("a format of the future", ["1", "4", "27", "112"]),
    ],
)
def test_formats(form: str, texts: list[str]) -> None:
    assert [number_text(number, form) for number in (1, 4, 27, 112)] == texts


@pytest.mark.parametrize("number", [-1, 0, 10_000, 2_000_000_000])
def test_numbers_that_no_list_has_are_digits(number: int) -> None:
    assert number_text(number, "upperRoman") == str(number)
    assert number_text(number, "chineseCounting") == str(number)


def test_a_level_counts_anew_under_the_next_item_above() -> None:
    counters = Counters()
    steps = [(0, counters.step(0, 1)), *((1, counters.step(1, 5)) for _ in range(2)), (0, counters.step(0, 1))]
    assert steps == [(0, 1), (1, 5), (1, 6), (0, 2)]
    assert (counters.step(1, 5), counters.number(0, 1), counters.number(3, 9)) == (5, 2, 9)


@pytest.mark.parametrize(
    ("text", "shown"), [("1.", "1. "), ("一、", "一、"), ("•", "• "), ("", ""), ("（一）", "（一）")]
)
def test_a_gap_after_the_number(text: str, shown: str) -> None:
    assert marker(text) == shown
