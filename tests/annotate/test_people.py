"""Surnames before titles and names after roles are words; what only looks so is none."""

import pytest

from reader.annotate import words
from reader.annotate.readings import read
from reader.model import TokenKind


def names(text: str) -> list[str]:
    return [text[span.start : span.end] for span in words.cut(text) if span.kind is TokenKind.NAME]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("单先生在单位", ["单"]),
        ("王先生来了", ["王"]),
        ("曾教授说", ["曾"]),
        ("请任局长发言", ["任"]),
        ("解姓男子被抓", ["解"]),
        ("演员朴信惠来到现场", ["朴信惠"]),
        ("教授仇保兴认为", ["仇保兴"]),
        ("仇先生和解小姐", ["仇", "解"]),
        ("长孙皇后", ["长孙"]),
        ("尉迟将军", ["尉迟"]),
        ("演员程潜", ["程潜"]),
    ],
)
def test_people_are_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "他任局长三年",
        "他曾教授数学",
        "应老师的邀请",
        "区主任在开会",
        "那先生呢",
        "一万教师",
        "演员任何时候",
        "记者曾著有两本书",
        "谈判和解先后",
        "农民种下树",
    ],
)
def test_words_are_no_names(text: str) -> None:
    assert not names(text)


@pytest.mark.parametrize(
    ("text", "syllable"),
    [
        ("单老师好", "shan4"),
        ("任大夫好", "ren2"),
        ("查先生好", "zha1"),
        ("区女士好", "ou1"),
        ("种师道是名将", "chong2"),
        ("长孙皇后", "zhang3"),
        ("演员朴信惠来了", "piao2"),
    ],
)
def test_surnames_are_read_as_such(text: str, syllable: str) -> None:
    surname = 2 if text.startswith("演员") else 0
    assert read(text, words.cut(text))[surname] == syllable
