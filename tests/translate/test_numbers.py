import pytest

from reader.model.translation import FlagKind
from reader.translate.chinese_numbers import value_of
from reader.translate.flags import doubts


def differing(source: str, english: str) -> str:
    return next((flag.detail for flag in doubts(source, english) if flag.kind is FlagKind.NUMBERS), "")


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("三百二十万", 3_200_000),
        ("二〇二四", 2024),
        ("1.5亿", 150_000_000),
        ("3,000", 3000),
        ("一百零五", 105),
        ("1亿2000万", 120_000_000),
        ("三点五亿", 350_000_000),
        ("十", 10),
        ("三三两两", None),
    ],
)
def test_numerals(numeral: str, value: float | None) -> None:
    assert value_of(numeral) == value


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("三百二十万人", "3.2 million people"),
        ("１５億", "1.5 billion"),
        ("五成受访者", "50% of respondents"),
        ("五成受访者", "Half of respondents"),
        ("二〇二四年五月三日星期五", "Friday, May 3, 2024"),
        ("三分之一", "a third"),
        ("三分之二", "two-thirds"),
        ("一万二", "12,000"),
        ("上午9时30分", "9:30 a.m."),
        ("下午3时", "15:00"),
        ("20世纪90年代", "the 1990s"),
        ("21世纪", "the twenty-first century"),
        ("十多个人", "a dozen people"),
        ("2至3亿", "200 to 300 million"),
        ("20多万", "more than 200,000"),
        ("50万", "half a million"),
        ("3,000多亿", "$300+ billion"),
        ("七八个人", "seven or eight people"),
        ("三四百人", "300 or 400 people"),
        ("一百零五", "a hundred and five"),
        ("一个人", "someone"),
        ("三三两两，千方百计，万一", "Here and there, by all means, in case"),
        ("四川的四周十分美", "Sichuan is very beautiful all around"),
        ("你可以来", "You may come"),
        ("新冠肺炎", "COVID-19"),
    ],
)
def test_equal_by_value(source: str, english: str) -> None:
    assert differing(source, english) == ""


@pytest.mark.parametrize(
    ("source", "english", "detail"),
    [
        ("2024年", "in 2023", "2024, 2023"),
        ("1.5亿人", "1.5 million people", "1.5亿, 1.5 million"),
        ("三月三日", "May 3", "三月, May"),
        ("星期五", "on Monday", "星期五, Monday"),
        ("三百万人来了", "People came", "三百万"),
        ("很多人来了", "300 people came", "300"),
        ("五个人", "people", "五"),
    ],
)
def test_what_differs_is_told(source: str, english: str, detail: str) -> None:
    assert differing(source, english) == detail
