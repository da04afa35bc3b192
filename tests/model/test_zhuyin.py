import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin.style.bopomofo import converter

from reader.model import mark_tone
from reader.model.zhuyin import Zhuyin, zhuyin

RESOURCES = Path(__file__).parents[2] / "resources"
# What CC-CEDICT gives to characters that nobody reads.
NO_READING = "xx5"


@cache
def syllables() -> tuple[str, ...]:
    """Every syllable that a text can be given, by the tables of readings."""
    found: set[str] = set()
    for name in ("characters", "phrases", "own"):
        fields = (RESOURCES / "readings" / f"{name}.txt").read_text("utf-8").split()
        for readings in fields[1::2]:
            found.update(readings.removeprefix("=").split(","))
    return tuple(sorted(found - {NO_READING}))


def from_pypinyin(syllable: str) -> str:
    """The same by pypinyin, which leaves the neutral tone's dot behind."""
    written: str = converter.to_bopomofo(mark_tone(syllable))
    return "˙" + written[:-1] if written.endswith("˙") else written


@pytest.mark.parametrize(
    ("syllable", "written"),
    [
        ("zhong1", "ㄓㄨㄥ"),
        ("guo2", "ㄍㄨㄛˊ"),
        ("zhi3", "ㄓˇ"),
        ("si4", "ㄙˋ"),
        ("ri4", "ㄖˋ"),
        ("lü4", "ㄌㄩˋ"),
        ("nüe4", "ㄋㄩㄝˋ"),
        ("xue2", "ㄒㄩㄝˊ"),
        ("ju1", "ㄐㄩ"),
        ("xiong2", "ㄒㄩㄥˊ"),
        ("yong3", "ㄩㄥˇ"),
        ("yuan2", "ㄩㄢˊ"),
        ("yun4", "ㄩㄣˋ"),
        ("yi1", "ㄧ"),
        ("you3", "ㄧㄡˇ"),
        ("liu2", "ㄌㄧㄡˊ"),
        ("gui4", "ㄍㄨㄟˋ"),
        ("wei4", "ㄨㄟˋ"),
        ("lun2", "ㄌㄨㄣˊ"),
        ("weng1", "ㄨㄥ"),
        ("yo1", "ㄧㄛ"),
        ("yai2", "ㄧㄞˊ"),
        ("er2", "ㄦˊ"),
        ("ê1", "ㄝ"),
        ("de5", "˙ㄉㄜ"),
        ("r5", "ㄦ"),
        ("m2", "ㄇˊ"),
        ("n4", "ㄋˋ"),
        ("ng2", "ㄫˊ"),
        ("hm5", "˙ㄏㄇ"),
    ],
)
def test_a_syllable_in_zhuyin(syllable: str, written: str) -> None:
    assert str(zhuyin(syllable)) == written


@pytest.mark.parametrize("text", ["", "xx5", "yin", "yin7", "5", "ong1", "iu2", "ui4", "bq1", "T", "abc1"])
def test_what_is_no_syllable_has_no_zhuyin(text: str) -> None:
    assert zhuyin(text) is None


def test_the_dot_of_the_neutral_tone_stands_before_and_other_marks_behind() -> None:
    neutral, fourth = Zhuyin("ㄇㄚ", "˙"), Zhuyin("ㄇㄚ", "ˋ")
    assert (zhuyin("ma5"), zhuyin("ma4")) == (neutral, fourth)
    assert (neutral.is_neutral, fourth.is_neutral) == (True, False)
    assert (str(neutral), str(fourth)) == ("˙ㄇㄚ", "ㄇㄚˋ")


def test_every_syllable_of_the_tables_has_one_to_three_symbols() -> None:
    assert len(syllables()) > 1500
    for syllable in syllables():
        written = zhuyin(syllable)
        assert written is not None, syllable
        assert re.fullmatch("[\u3105-\u312d]{1,3}", written.symbols), syllable
        assert written.tone == ("" if syllable == "r5" else " ˊˇˋ˙"[int(syllable[-1]) - 1].strip())


def test_no_two_syllables_are_written_alike() -> None:
    # 蕹 is wong4 in one source and weng4 in the other.
    written = {str(zhuyin(syllable)): syllable for syllable in syllables() if not syllable.startswith("wong")}
    assert len(written) == sum(not syllable.startswith("wong") for syllable in syllables())


@given(st.sampled_from(syllables()))
def test_pypinyin_writes_the_same(syllable: str) -> None:
    # pypinyin writes 呣 as ㄇㄨ and leaves letters in those without a vowel, doubles the u of wong, and gives a mark to
    # the r of 花儿.
    if not re.fullmatch("(m|n|ng|hm|r|wong).", syllable):
        assert str(zhuyin(syllable)) == from_pypinyin(syllable)
