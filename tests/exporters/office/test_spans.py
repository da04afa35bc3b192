"""Tests of reader.exporters.office.spans."""

from dataclasses import replace

import pytest

from reader.exporters import Run, ShownSentence
from reader.exporters.office.spans import Group, Span, groups
from reader.model import PinyinStyle
from reader.model.tones import PALETTES
from tests.exporters.samples import document, run, sentence

SHOWN = sentence("去/qù", "银行/yín háng", "，", "“", "好/hǎo")


def grouped(
    style: PinyinStyle, shown: ShownSentence = SHOWN, *, toned: bool = False, above: bool = True
) -> list[Group]:
    tones = PALETTES["pleco"] if toned else None
    return list(groups(replace(document(pinyin=style), tones=tones, zhuyin_above=above), shown))


def readings(found: list[Group]) -> list[tuple[str, str]]:
    return [("".join(span.text for span in group.spans), group.reading.strip()) for group in found]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (PinyinStyle.NONE, [("去银行，“好", "")]),
        (PinyinStyle.SYLLABLE, [("去", "qù"), ("银", "yín"), ("行", "háng"), ("，“", ""), ("好", "hǎo")]),
        (PinyinStyle.NUMBERS, [("去", "qu4"), ("银", "yin2"), ("行", "hang2"), ("，“", ""), ("好", "hao3")]),
        (PinyinStyle.WORD, [("去", "qù"), ("银行", "yínháng"), ("，“", ""), ("好", "hǎo")]),
        (PinyinStyle.ZHUYIN, [("去", "ㄑㄩˋ"), ("银", "ㄧㄣˊ"), ("行", "ㄏㄤˊ"), ("，“", ""), ("好", "ㄏㄠˇ")]),
    ],
)
def test_groups_of_each_style(style: PinyinStyle, expected: list[tuple[str, str]]) -> None:
    assert readings(grouped(style)) == expected


def test_readings_above_have_room_and_those_beside_have_it_already() -> None:
    assert grouped(PinyinStyle.SYLLABLE)[0].reading == "\u2009qù\u2009"
    assert grouped(PinyinStyle.ZHUYIN, above=False)[0].reading == "ㄑㄩˋ"


def test_tones_colour_characters_and_readings() -> None:
    found = grouped(PinyinStyle.SYLLABLE, toned=True)
    assert [group.tone for group in found] == [4, 2, 2, 0, 3]
    assert found[1].spans == (Span("银", 2),)


def test_the_reading_of_a_word_has_no_colour_and_its_characters_have_theirs() -> None:
    found = grouped(PinyinStyle.WORD, sentence("电影/diàn yǐng", "银行/yín háng"), toned=True)
    assert found == [
        Group((Span("电", 4), Span("影", 3)), "\u2009diànyǐng\u2009"),
        Group((Span("银行", 2),), "\u2009yínháng\u2009"),
    ]


def test_highlights_are_kept_apart_and_neighbours_of_one_colour_joined() -> None:
    marked = [replace(run(text), highlight=colour) for text, colour in (("a", "green"), ("b", "green"), ("c", ""))]
    assert grouped(PinyinStyle.SYLLABLE, ShownSentence(tuple(marked))) == [Group((Span("ab", 0, "green"), Span("c")))]


def test_a_known_word_has_no_reading() -> None:
    known = ShownSentence((replace(run("银行", "yín háng"), bare=True),))
    assert grouped(PinyinStyle.SYLLABLE, known) == [Group((Span("银行"),))]


def test_forbidden_characters_leave_nothing() -> None:
    assert grouped(PinyinStyle.SYLLABLE, ShownSentence((Run("\x00", ("",), ""), run("甲\x0b")))) == [
        Group((Span("甲 "),))
    ]
