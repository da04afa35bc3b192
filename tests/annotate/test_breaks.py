"""Hyphens and gaps by GB/T 16159-2012, on phrases that everybody knows; those of the standard itself come first."""

import pytest

from reader.annotate.breaks import breaks_in, parts_of_name
from reader.annotate.vocabulary import IN_CEDICT, IN_JIEBA, facts

_IN_HALVES = """
风平浪静 爱憎分明 水到渠成 洋洋大观 平分秋色 光明磊落 颠三倒四 万紫千红 画蛇添足 守株待兔 对牛弹琴 莫名其妙
守口如瓶 如火如荼 如饥似渴 指鹿为马 滔滔不绝 川流不息 不慌不忙 别有用心 应有尽有 虎视眈眈 难以置信 不可思议
急于求成 大智若愚 一心一意 自言自语 四面八方 千方百计 一举两得 亡羊补牢 走马观花 刻舟求剑 实事求是 家喻户晓
兴高采烈 五颜六色 望梅止渴 叶公好龙 塞翁失马 掩耳盗铃 水落石出 井井有条 跃跃欲试 化险为夷 一言为定 不知所措
"""
_IN_ONE = """
层出不穷 不亦乐乎 总而言之 爱莫能助 一衣带水 井底之蛙 莫逆之交 半途而废 不约而同 不期而遇 取而代之 全力以赴
拭目以待 持之以恒 习以为常 名副其实 顺其自然 出其不意 固若金汤 呆若木鸡 心如刀割 易如反掌 如鱼得水 化为乌有
无济于事 理所当然 为所欲为 众所周知 美不胜收 目不转睛 迫不及待 情不自禁 史无前例 胸有成竹 狐假虎威 鹤立鸡群
数不胜数 乱七八糟
"""


def written(word: str, starts: tuple[int, ...] = ()) -> str:
    """The word with its hyphens and gaps."""
    breaks = breaks_in(word, starts)
    return "".join(breaks.get(at, "") + character for at, character in enumerate(word))


def test_the_phrases_are_words() -> None:
    assert [word for word in (_IN_HALVES + _IN_ONE).split() if not facts(word) & (IN_CEDICT | IN_JIEBA)] == []


@pytest.mark.parametrize("word", _IN_HALVES.split())
def test_a_phrase_of_two_halves_has_a_hyphen(word: str) -> None:
    assert written(word) == f"{word[:2]}-{word[2:]}"


@pytest.mark.parametrize("word", _IN_ONE.split())
def test_a_phrase_that_does_not_fall_into_halves_is_joined(word: str) -> None:
    assert written(word) == word


@pytest.mark.parametrize("word", ["来来往往", "清清楚楚", "弯弯曲曲", "方方面面", "马马虎虎"])
def test_doubled_syllables_are_joined(word: str) -> None:
    # As the edition of 2012 has it; that of 1996 had a hyphen.
    assert written(word) == word


@pytest.mark.parametrize(
    "expected",
    [
        "第-一", "第-十三", "第-二十八", "第-三百 五十六", "第-一百 二十三", "初一", "十一", "二十", "九十九", "九百",
        "几十",         "三百 六十五", "两千 零 一十五", "七万 二千 三百 五十六", "一九五三", "五十 万",
        "六十三 亿 七千 二百 六十八 万 四千 零 九十五",
        "第-一 次", "第-二 天", "第-二十一 届", "第三者", "第一手", "一九四九", "三百",
        "八-九", "十七-八", "三-五", "二-三十", "七-八百",
        "一百 五-六十", "两千 三-四百", "二十二-三", "二-三百万",
        "五-四", "一二-九", "九-一八",
    ],
)  # fmt: skip
def test_numbers(expected: str) -> None:
    assert written(expected.replace("-", "").replace(" ", "")) == expected


@pytest.mark.parametrize(
    ("expected", "starts"),
    [
        ("港-澳", (0, 1)),
        ("京-津-冀", (0, 1, 2)),
        ("中-美", (0, 1)),
        ("青-藏 高原", (0, 1)),
        ("五-四运动", (0, 2)),  # the gap is that between the parts of the name
        ("长-三角", (0,)),
        ("港-澳 同胞", (0, 1, 2)),
        ("法国", (0,)),
        ("李白", (0, 1)),
        ("苏秦", (0, 1)),
        ("中亚", (0, 1)),
        ("北京市", (0, 2)),
    ],
)
def test_names(expected: str, starts: tuple[int, ...]) -> None:
    assert written(expected.replace("-", "").replace(" ", ""), starts) == expected


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("中美关系", (0, 1, 2)),
        ("人民代表大会", (0, 2, 4)),
        ("中国社会科学院研究生院", (0, 2, 4, 7)),  # a last syllable belongs to the word before it
        ("中华人民共和国", (0,)),  # CC-CEDICT has it, and its capitals count
        ("马尔代夫", (0,)),
        ("巴拉圭队", (0,)),
        ("长春", (0,)),
    ],
)
def test_the_parts_of_a_name_that_no_dictionary_has_are_its_words(name: str, starts: tuple[int, ...]) -> None:
    assert parts_of_name(name, (0,)) == starts


def test_parts_that_are_known_stay() -> None:
    assert parts_of_name("欧阳修文", (0, 2)) == (0, 2)


@pytest.mark.parametrize(
    "expected",
    [
        "中-小学", "陆-海-空军", "人-机", "进-出口", "青-少年",
        "研究 研究", "雪白 雪白",
        "高速 公路", "社会 主义", "人工 智能", "环境 保护", "无线 电台",
        "研究生院", "古生物学家", "二氧化碳", "高尔夫球", "歇斯底里",
        "一国-两制", "半斤-八两",
        "自由 贸易区", "社会 主义者", "高速 公路网", "无政府主义",
        "人力 资源 管理", "计算机 科学", "电视 连续剧",
        "不管 三七 二十一", "醉翁 之 意 不在 酒",
        "银行", "图书馆", "水", "",
    ],
)  # fmt: skip
def test_other_words(expected: str) -> None:
    assert written(expected.replace("-", "").replace(" ", "")) == expected
