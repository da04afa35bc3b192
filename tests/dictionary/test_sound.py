"""Readings as they are searched, and as they are shown."""

import pytest

from reader.dictionary.cedict import entries
from reader.dictionary.sound import marked, sound_key
from reader.model import mark_tone
from reader.model.zhuyin import zhuyin


@pytest.mark.parametrize(
    ("reading", "key"),
    [
        ("yínháng", "yinhang"),
        ("Yin2 hang2", "yinhang"),
        ("ㄧㄣˊ ㄏㄤˊ", "yinhang"),
        ("ㄓㄨㄥㄍㄨㄛˊ", "zhongguo"),
        ("˙ㄉㄜ", "de"),
        ("ㄦˊ", "er"),
        ("nǚ'ér", "nuer"),
        ("lv4", "lu"),
        ("lu:4", "lu"),
        ("ㄋㄩˇ", "nu"),
        ("银行", ""),
        ("", ""),
    ],
)
def test_keys(reading: str, key: str) -> None:
    assert sound_key(reading) == key


@pytest.mark.parametrize("word", ["银行", "女儿", "花儿", "雄", "学院", "越野", "儿", "嗯", "二"])
def test_pinyin_and_zhuyin_have_one_key(word: str) -> None:
    syllables = entries(word)[0].syllables
    in_zhuyin = sound_key(" ".join(str(zhuyin(syllable)) for syllable in syllables))
    in_pinyin = sound_key(" ".join(map(mark_tone, syllables)))
    # The r of 花儿 is written as the syllable ér is.
    assert in_zhuyin.replace("er", "r") == in_pinyin.replace("er", "r")


@pytest.mark.parametrize(
    ("numbered", "shown"),
    [
        ("nu:3 er2", "nǚ ér"),
        ("Bei3 jing1", "Běi jīng"),
        ("lu:e4 de5", "lüè de"),
        ("O2 kei1", "Ó kēi"),
        ("A A zhi4", "A A zhì"),
        ("xx5", "xx"),
        ("yín", "yín"),
    ],
)
def test_marks(numbered: str, shown: str) -> None:
    assert marked(numbered) == shown
