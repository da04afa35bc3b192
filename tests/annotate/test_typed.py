"""Typed readings, syllable by syllable."""

import pytest

from reader.annotate.readings import every_syllable
from reader.annotate.typed import typed_syllables
from reader.model import PinyinStyle
from reader.model.styles import show_syllable


@pytest.mark.parametrize(
    ("typed", "count", "syllables"),
    [
        ("yínháng", 2, ["yin2", "hang2"]),
        ("yin2 hang2", 2, ["yin2", "hang2"]),
        ("yin2hang2", 2, ["yin2", "hang2"]),
        ("Xī'ān", 2, ["xi1", "an1"]),
        # As many syllables as characters: xiān, or xī ān.
        ("xian1", 1, ["xian1"]),
        ("xian1", 2, ["xi5", "an1"]),
        ("nǚ'ér", 2, ["nü3", "er2"]),
        ("nv3", 1, ["nü3"]),
        ("huār", 2, ["hua1", "r5"]),
        ("de", 1, ["de5"]),
        ("háng xíng", 1, None),
        ("hang", 2, None),
        ("", 1, None),
        ("银", 1, None),
        ("xyz", 1, None),
        ("ㄧㄣˊ ㄏㄤˊ", 2, ["yin2", "hang2"]),
        ("ㄧㄣˊㄏㄤˊ", 2, ["yin2", "hang2"]),
        ("ㄏㄨㄚ ㄦ", 2, ["hua1", "r5"]),
        ("ㄏㄨㄚˉ", 1, ["hua1"]),
        ("˙ㄉㄜ", 1, ["de5"]),
        ("ㄉㄜ˙", 1, ["de5"]),
        ("ㄏㄤˊ", 2, None),
        ("ㄏㄏˊ", 1, None),
        ("ㄏㄤˊx", 1, None),
    ],
)
def test_typed_syllables(typed: str, count: int, syllables: list[str] | None) -> None:
    assert typed_syllables(typed, count) == syllables


@pytest.mark.parametrize("style", [PinyinStyle.SYLLABLE, PinyinStyle.NUMBERS, PinyinStyle.ZHUYIN])
def test_every_syllable_that_is_shown_can_be_typed(style: PinyinStyle) -> None:
    # 翁 wēng and 瓮 wòng are written alike in zhuyin.
    syllables = every_syllable() - {"wong4"}
    assert {each for each in syllables if typed_syllables(show_syllable(each, style), 1) != [each]} == set()
