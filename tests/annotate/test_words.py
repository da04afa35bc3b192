"""Cutting: every character is covered in order, and the words are those of a dictionary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.words import cut
from reader.model import TokenKind

HAN_AND_MORE = st.text(
    st.one_of(
        st.sampled_from("春风又绿江南岸明月何时照我还。，！“”（）——……2024年3.5%GDP \t\n👍🏽👨‍👩‍👧é한かカ𠮷〇々"),
        st.characters(),
    ),
    max_size=40,
)


def pieces(text: str) -> list[str]:
    return [text[span.start : span.end] for span in cut(text)]


@given(HAN_AND_MORE)
def test_words_cover_every_character_in_order(text: str) -> None:
    spans = cut(text)
    assert "".join(pieces(text)) == text
    assert all(span.start < span.end for span in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("他在银行工作", ["他", "在", "银行", "工作"]),
        # Strangers that the HMM glues.
        ("产学研用金介合作", ["产学研", "用", "金", "介", "合作"]),
        ("南京市卫健局局长", ["南京市", "卫健局", "局长"]),
        # Phrases of jieba's dictionary.
        ("认真落实", ["认真", "落实"]),
        ("两个人", ["两", "个", "人"]),
        ("三十年", ["三十", "年"]),
        ("她洗衣服", ["她", "洗", "衣服"]),
        # Kept: idioms and terms that a dictionary has, and what ends like a word.
        ("全力以赴", ["全力以赴"]),
        ("汽开区", ["汽开区"]),
        ("示范区", ["示范区"]),
        ("新能源汽车", ["新能源", "汽车"]),
        ("第三批", ["第三", "批"]),
        # Numerals whole, measure words and places apart.
        ("七点四十分", ["七", "点", "四十", "分"]),
        ("三十六公里", ["三十六", "公里"]),
        ("六月二十三日的会", ["六月", "二十三", "日", "的", "会"]),
        ("五十八岁", ["五十八", "岁"]),
        ("一五一十地说", ["一五一十", "地", "说"]),
        ("百分之二十", ["百分之", "二十"]),
        ("第四条", ["第四", "条"]),
        ("叹了一声", ["叹", "了", "一", "声"]),
        ("一家商店", ["一", "家", "商店"]),
        ("写了半本书", ["写", "了", "半", "本", "书"]),
        ("两块钱", ["两", "块", "钱"]),
        ("三代人", ["三", "代", "人"]),
        ("十年前", ["十", "年", "前"]),
        ("四十年前", ["四十", "年", "前"]),
        ("整片海", ["整", "片", "海"]),
        ("一起去一些地方", ["一起", "去", "一些", "地方"]),
        ("墙上有字", ["墙", "上", "有", "字"]),
        ("镇上的人", ["镇", "上", "的", "人"]),
        ("快车上的人", ["快车", "上", "的", "人"]),
        ("车间里调校机器", ["车间", "里", "调校", "机器"]),
        ("只顾着数钱", ["只顾", "着", "数", "钱"]),
        ("她长高了", ["她", "长", "高", "了"]),
        ("我还会去", ["我", "还", "会", "去"]),
        ("任何人", ["任何", "人"]),
        # Places with their generic name.
        ("柳树镇很小", ["柳树镇", "很", "小"]),
        ("青石河大桥", ["青石河", "大桥"]),
        ("小镇很美", ["小镇", "很", "美"]),
        # Persons in bylines; 记者曾 is none.
        ("林知遥", ["林知遥"]),
        ("作者：周晚晴", ["作者", "：", "周晚晴"]),
        ("记者吴家瑜", ["记者", "吴家瑜"]),
        ("何阿姨", ["何", "阿姨"]),
        # Doubled syllables are one word, two nouns are two.
        ("来来往往", ["来来往往"]),
        ("说得清清楚楚", ["说", "得", "清清楚楚"]),
        ("爸爸妈妈", ["爸爸", "妈妈"]),
        # After figures.
        ("3日电", ["3", "日", "电"]),
        ("500日元", ["500", "日元"]),
        ("8年前", ["8", "年", "前"]),
        ("2024年度", ["2024", "年度"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年GDP增长5.2%。", [("2024", "number"), ("年", "word"), ("GDP", "latin"), ("增长", "word")]),
        ("3-5天", [("3-5", "number"), ("天", "word")]),
        ("5G网", [("5G", "latin"), ("网", "word")]),
        ("iPhone 15", [("iPhone", "latin"), (" ", "space"), ("15", "number")]),
        ("——好……", [("——", "punctuation"), ("好", "word"), ("……", "punctuation")]),
        ("，。", [("，", "punctuation"), ("。", "punctuation")]),
        ("二十", [("二十", "word")]),
        ("北京", [("北京", "name")]),
        ("　\t", [("　\t", "space")]),
        ("カタカナ", [("カタカナ", "latin")]),
        ("_fororder_1", [("_", "punctuation"), ("fororder", "latin"), ("_", "punctuation"), ("1", "number")]),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(text[span.start : span.end], span.kind.value) for span in cut(text)]
    assert found[: len(expected)] == expected


@pytest.mark.parametrize("stop", ["，", "”", "\ud800"])
def test_a_joiner_joins_no_stop_to_a_word(stop: str) -> None:
    assert pieces(f"中国\u200d{stop}人") == ["中国\u200d", stop, "人"]


@pytest.mark.parametrize("sign", ["👍🏽", "👨‍👩‍👧", "é", "☕️", "1️⃣"])
def test_what_belongs_together_is_not_torn(sign: str) -> None:
    assert sign in pieces(f"好{sign}好")


def test_characters_beyond_the_basic_plane_are_han() -> None:
    assert cut("𠮷野家")[0].kind in (TokenKind.WORD, TokenKind.NAME)
    assert "".join(pieces("𠮷野家在东京")) == "𠮷野家在东京"


def test_a_long_text_without_punctuation() -> None:
    text = "春江潮水连海平海上明月共潮生" * 750
    assert "".join(pieces(text)) == text


def test_a_phrase_is_cut_where_that_is_likeliest() -> None:
    assert [span.end for span in cut("苹果树")] == [2, 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("补短板", ["补", "短板"]),
        ("产业园区", ["产业", "园区"]),
        ("国际汽车城", ["国际", "汽车", "城"]),
        ("参保人", ["参保", "人"]),
        ("单位和个人均不得", ["单位", "和", "个人", "均", "不得"]),
        ("凡本网注明", ["凡", "本", "网", "注明"]),
        ("均转载自其他媒体", ["均", "转载", "自", "其他", "媒体"]),
        ("从未见过", ["从未", "见", "过"]),
        ("树上结了果", ["树", "上", "结", "了", "果"]),
        ("蹲下来", ["蹲", "下来"]),
        ("传得很远", ["传", "得", "很", "远"]),
        ("出生于1998年", ["出生", "于", "1998", "年"]),
        ("全产业链条", ["全", "产业", "链条"]),
        ("补强弱项", ["补强", "弱项"]),
        ("山上有人", ["山", "上", "有人"]),
        ("停了一个月", ["停", "了", "一", "个", "月"]),
        ("八九天", ["八九", "天"]),
        ("35个人", ["35", "个", "人"]),
        ("2号线", ["2", "号", "线"]),
        ("3亿加元", ["3", "亿", "加元"]),
        ("5500万年前", ["5500", "万", "年", "前"]),
        ("这首歌", ["这", "首", "歌"]),
        ("那架飞机", ["那", "架", "飞机"]),
        ("坐飞机", ["坐", "飞机"]),
        ("用呼吸机", ["用", "呼吸机"]),
        ("院儿里", ["院儿", "里"]),
        ("画画儿", ["画画儿"]),
        ("婴儿", ["婴儿"]),
        ("诗人们", ["诗人", "们"]),
        ("空着手", ["空", "着", "手"]),
        ("已着手", ["已", "着手"]),
        ("重重地打", ["重重", "地", "打"]),
        ("地上铺着纸", ["地", "上", "铺", "着", "纸"]),
        ("仍会有", ["仍", "会", "有"]),
        ("马云向大家", ["马云", "向", "大家"]),
        ("海军基地", ["海军", "基地"]),
        ("新手机", ["新", "手机"]),
        ("智改数转", ["智改数转"]),
        ("12 日至 28 日", ["12", " ", "日", "至", " ", "28", " ", "日"]),
    ],
)
def test_no_strangers_are_glued(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in cut(text)] == expected
