"""Tests of reader.exporters.spelling: a sentence in pinyin as a person writes it."""

from dataclasses import replace

import pytest

from reader import pipeline
from reader.exporters import Run
from reader.exporters.spelling import spelling
from reader.model import PinyinStyle, Script
from tests.exporters.samples import run, sentence


@pytest.mark.parametrize(
    ("words", "spelt"),
    [
        (("我/wǒ", "在/zài", "银行/yín háng", "。"), "Wǒ zài yínháng."),
        (("他/tā", "说/shuō", "：", "“", "好/hǎo", "！", "”"), "Tā shuō: “Hǎo!”".replace("H", "h")),
        (("「", "好/hǎo", "？", "」", "他/tā", "问/wèn"), "“Hǎo?” tā wèn"),
        (("读/dú", "《", "诗/shī", "》", "（", "一/yī", "）", "，", "好/hǎo"), "Dú 《shī》 (yī), hǎo"),
        (("2024", "年/nián", "，", "50%", "的/de", "人/rén"), "2024 nián, 50% de rén"),
        (("用/yòng", "Wi-Fi", "、", "GPS", "……"), "Yòng Wi-Fi, GPS……"),
        (("　", "等/děng", "——", " ", "来/lái"), "Děng —— lái"),
        ((), ""),
    ],
)
def test_words_stand_apart_with_the_punctuation_of_latin_letters(words: tuple[str, ...], spelt: str) -> None:
    assert spelling(sentence(*words).runs, PinyinStyle.SYLLABLE) == spelt


@pytest.mark.parametrize(
    ("style", "spelt"),
    [
        (PinyinStyle.WORD, "Qù yínháng."),
        (PinyinStyle.NUMBERS, "qu4 yin2hang2."),
        (PinyinStyle.ZHUYIN, "ㄑㄩˋ ㄧㄣˊ ㄏㄤˊ."),
        (PinyinStyle.NONE, ""),
    ],
)
def test_it_is_in_the_chosen_style(style: PinyinStyle, spelt: str) -> None:
    assert spelling(sentence("去/qù", "银行/yín háng", "。").runs, style) == spelt


def test_known_words_are_spelt_and_figures_are_not() -> None:
    runs = (replace(run("银行", "yín háng"), bare=True), Run("35", ("", ""), "sānshíwǔ", bare=True))
    assert spelling(runs, PinyinStyle.WORD) == "Yínháng 35"


def test_a_real_sentence() -> None:
    article = pipeline.open_text("赵明瑞说：“西安的银行在2024年开了35家，真好！”", "x")
    shown = pipeline.Shown(Script.SIMPLIFIED, PinyinStyle.WORD, None)
    (found,) = pipeline.build_document(pipeline.OverlaySource(article), shown).blocks
    assert [spelling(item.runs, PinyinStyle.WORD) for item in found.sentences] == [
        "Zhào Míngruì shuō: “Xī'ān de yínháng zài 2024 nián kāi le 35 jiā, zhēn hǎo!”"
    ]
