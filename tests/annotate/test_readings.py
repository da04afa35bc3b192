"""Readings of whole sentences: dictionaries, model, rules and our own table together."""

import pytest

from reader.annotate.readings import alternatives, by_phrases, first_reading, only_neutral, read
from reader.annotate.words import cut


def syllables(text: str) -> str:
    return " ".join(syllable or "-" for syllable in read(text, cut(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("，。", "- -"),
        ("GDP2024年", "- - - - - - - nian2"),
        ("春天到了。", "chun1 tian1 dao4 le5 -"),
        # 一 and 不 have their own tones: sandhi is a matter of display.
        ("一天不去", "yi1 tian1 bu4 qu4"),
        ("一下子", "yi1 xia4 zi5"),
        ("不是不对", "bu4 shi4 bu4 dui4"),
        # Neutral tones: of words, not where 现代汉语词典 leaves them open.
        ("朋友的衣服", "peng2 you5 de5 yi1 fu5"),
        ("他还是回来了", "ta1 hai2 shi4 hui2 lai2 le5"),
        ("几个学生", "ji3 ge4 xue2 sheng1"),
        ("东西在什么地方", "dong1 xi5 zai4 shen2 me5 di4 fang5"),
        # 基地方面 holds no 地方.
        ("基地方面", "ji1 di4 fang1 mian4"),
        # 儿
        ("花儿在哪儿", "hua1 r5 zai4 na3 r5"),
        ("儿子和女儿", "er2 zi5 he2 nü3 er2"),
        ("等一会儿", "deng3 yi1 hui4 r5"),
        # The hard cases of newspapers.
        ("拉长长板", "la1 chang2 chang2 ban3"),
        ("应统尽统", "ying1 tong3 jin4 tong3"),
        ("一天接着一天干", "yi1 tian1 jie1 zhe5 yi1 tian1 gan4"),
        ("在大局中落子", "zai4 da4 ju2 zhong1 luo4 zi3"),
        ("双重身份", "shuang1 chong2 shen1 fen4"),
        ("充分利用", "chong1 fen4 li4 yong4"),
        ("供应链", "gong1 ying4 lian4"),
        ("重整行装再出发", "chong2 zheng3 xing2 zhuang1 zai4 chu1 fa1"),
        ("一汽的车", "yi1 qi4 de5 che1"),
        ("为者常成，行者常至", "wei2 zhe3 chang2 cheng2 - xing2 zhe3 chang2 zhi4"),
        ("兜住底线", "dou1 zhu4 di3 xian4"),
        ("调处化解", "tiao2 chu3 hua4 jie3"),
        ("力量下沉", "li4 liang4 xia4 chen2"),
        ("银行行长", "yin2 hang2 hang2 zhang3"),
        ("硬载体", "ying4 zai4 ti3"),
        ("燕子河", "yan4 zi5 he2"),
        ("调校钢琴", "tiao2 jiao4 gang1 qin2"),
        ("做生意", "zuo4 sheng1 yi5"),
        ("一份好差事", "yi1 fen4 hao3 chai1 shi5"),
        ("她背着书包", "ta1 bei1 zhe5 shu1 bao1"),
        ("孩子长高了", "hai2 zi5 zhang3 gao1 le5"),
        # What pypinyin or CC-CEDICT read otherwise than 现代汉语词典 (overruled.txt).
        ("按时还款", "an4 shi2 huan2 kuan3"),
        ("落差很大", "luo4 cha1 hen3 da4"),
        ("教学质量", "jiao4 xue2 zhi4 liang4"),
        ("法国勃艮第", "fa3 guo2 bo2 gen4 di4"),
        ("看得见山", "kan4 de5 jian4 shan1"),
        ("背脊", "bei4 ji3"),
        # What the sets for learning have wrong does not overrule a dictionary that is sure.
        ("黄陂区供暖了", "huang2 pi2 qu1 gong1 nuan3 le5"),
        # Mainland standard.
        ("企业质量", "qi3 ye4 zhi4 liang4"),
        ("谁知道", "shei2 zhi1 dao4"),
    ],
)
def test_sentences(text: str, expected: str) -> None:
    assert syllables(text) == expected


def test_every_character_has_an_entry_and_only_han_has_a_reading() -> None:
    text = "𠀀👍🏽カé　a1。〇"
    got = read(text, cut(text))
    assert len(got) == len(text)
    assert [character for character, syllable in zip(text, got, strict=True) if syllable] == ["𠀀", "〇"]


def test_dictionaries_say_where_they_are_sure() -> None:
    text = "银行的重点"
    found, sure = by_phrases(text, cut(text))
    assert found == ["yin2", "hang2", None, "zhong4", "dian3"]
    assert sure == {0}  # CC-CEDICT also has 重点 chóngdiǎn


def test_alternatives_begin_with_the_most_frequent() -> None:
    assert alternatives("行")[:2] == ("xing2", "hang2")
    assert first_reading("行") == "xing2"
    assert alternatives("不") == ("bu4",)
    assert alternatives("a") == ()
    assert first_reading("，") is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("fu5", "fu2", True),
        ("r5", "er2", True),
        ("fu2", "fu5", False),
        ("de5", "di4", False),
        ("fu2", "fu2", False),
    ],
)
def test_only_neutral(one: str, other: str, *, expected: bool) -> None:
    assert only_neutral(one, other) is expected
