"""Tones as they change in speech. Words and syllables are parted by gaps; "ge5/ge4" is a neutral syllable and what its
character is by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Reading, Token, TokenKind
from reader.model.sandhi import as_spoken

_STOPS = frozenset("，。！、：；")


def words(text: str, syllables: str, spellings: str = "") -> list[Token]:
    """A sentence of words."""
    left, spelt, start = syllables.split(), spellings.split("|"), 0
    tokens: list[Token] = []
    for at, word in enumerate(text.split()):
        its, left = left[: len(word)], left[len(word) :]
        readings = tuple(None if each == "-" else reading(each) for each in its)
        kind = TokenKind.PUNCTUATION if word in _STOPS else TokenKind.WORD
        pinyin = spelt[at] if spellings else ""
        tokens.append(Token(word, start, start + len(word), kind, readings, pinyin))
        start += len(word)
    return tokens


def reading(written: str) -> Reading:
    syllable, _, other = written.partition("/")
    return Reading(syllable, (other,) if other else ())


def shown(tokens: tuple[Token, ...]) -> str:
    return " ".join(each.syllable if each else "-" for token in tokens for each in token.readings)


@pytest.mark.parametrize(
    ("text", "syllables", "spoken"),
    [
        ("你好", "ni3 hao3", "ni2 hao3"),
        ("展览馆", "zhan3 lan3 guan3", "zhan2 lan2 guan3"),
        ("小 老虎", "xiao3 lao3 hu3", "xiao3 lao2 hu3"),
        ("纸老虎", "zhi3 lao3 hu3", "zhi3 lao2 hu3"),
        ("可以", "ke3 yi3", "ke2 yi3"),
        ("水果", "shui3 guo3", "shui2 guo3"),
        ("我 很 好", "wo3 hen3 hao3", "wo3 hen2 hao3"),
        ("我 也 很 好", "wo3 ye3 hen3 hao3", "wo2 ye3 hen2 hao3"),
        ("我 想 买 两 本", "wo3 xiang3 mai3 liang3 ben3", "wo3 xiang2 mai3 liang2 ben3"),
        ("总统府", "zong3 tong3 fu3", "zong2 tong2 fu3"),
        ("母老虎", "mu3 lao3 hu3", "mu3 lao2 hu3"),
        ("手写体", "shou3 xie3 ti3", "shou2 xie2 ti3"),
        ("领导小组", "ling3 dao3 xiao3 zu3", "ling2 dao3 xiao2 zu3"),
        ("彼此彼此", "bi3 ci3 bi3 ci3", "bi2 ci3 bi2 ci3"),
        ("岂有此理", "qi3 you3 ci3 li3", "qi2 you3 ci2 li3"),
        ("永永远远", "yong3 yong3 yuan3 yuan3", "yong2 yong3 yuan2 yuan3"),
        ("我 了解 你", "wo3 liao3 jie3 ni3", "wo3 liao2 jie2 ni3"),
        ("李 小雨", "li3 xiao3 yu3", "li3 xiao2 yu3"),
        ("李敏勇", "li3 min3 yong3", "li3 min2 yong3"),
        ("我 想 ， 你好", "wo3 xiang3 - ni3 hao3", "wo2 xiang3 - ni2 hao3"),
        ("你好 ！ 我 很 好", "ni3 hao3 - wo3 hen3 hao3", "ni2 hao3 - wo3 hen2 hao3"),
        ("小姐", "xiao3 jie5/jie3", "xiao2 jie5"),
        ("姐姐", "jie3 jie5/jie3", "jie3 jie5"),
        ("奶奶", "nai3 nai5/nai3", "nai3 nai5"),
        ("想 想", "xiang3 xiang3", "xiang2 xiang3"),
        ("走走", "zou3 zou3", "zou2 zou3"),
        ("哪里", "na3 li3", "na2 li3"),
        ("椅子", "yi3 zi5/zi3", "yi3 zi5"),
        ("耳朵", "er3 duo5/duo3", "er3 duo5"),
        ("一 个", "yi1 ge4", "yi2 ge4"),
        ("一 个 人", "yi1 ge4 ren2", "yi2 ge4 ren2"),
        ("一定", "yi1 ding4", "yi2 ding4"),
        ("一样", "yi1 yang4", "yi2 yang4"),
        ("一下", "yi1 xia4", "yi2 xia4"),
        ("一 天", "yi1 tian1", "yi4 tian1"),
        ("一 年", "yi1 nian2", "yi4 nian2"),
        ("一起", "yi1 qi3", "yi4 qi3"),
        ("一 本 书", "yi1 ben3 shu1", "yi4 ben3 shu1"),
        ("一百", "yi1 bai3", "yi4 bai3"),
        ("一千", "yi1 qian1", "yi4 qian1"),
        ("一万", "yi1 wan4", "yi2 wan4"),
        ("一会儿", "yi1 hui4 r5", "yi2 hui4 r5"),
        ("一切", "yi1 qie4", "yi2 qie4"),
        ("十一", "shi2 yi1", "shi2 yi1"),
        ("第一", "di4 yi1", "di4 yi1"),
        ("二十一", "er4 shi2 yi1", "er4 shi2 yi1"),
        ("统一", "tong3 yi1", "tong3 yi1"),
        ("统一 思想", "tong3 yi1 si1 xiang3", "tong3 yi1 si1 xiang3"),
        ("星期一", "xing1 qi1 yi1", "xing1 qi1 yi1"),
        ("万一", "wan4 yi1", "wan4 yi1"),
        ("唯一 办法", "wei2 yi1 ban4 fa3", "wei2 yi1 ban4 fa3"),
        ("一月", "yi1 yue4", "yi1 yue4"),
        ("一楼", "yi1 lou2", "yi1 lou2"),
        ("一 、 二 、 三", "yi1 - er4 - san1", "yi1 - er4 - san1"),
        ("看一看", "kan4 yi1 kan4", "kan4 yi5 kan4"),
        ("说 一说", "shuo1 yi1 shuo1", "shuo1 yi5 shuo1"),
        ("一心一意", "yi1 xin1 yi1 yi4", "yi4 xin1 yi2 yi4"),
        ("一五一十", "yi1 wu3 yi1 shi2", "yi1 wu3 yi1 shi2"),
        ("一九九八 年", "yi1 jiu3 jiu3 ba1 nian2", "yi1 jiu2 jiu3 ba1 nian2"),
        ("不是", "bu4 shi4", "bu2 shi4"),
        ("不 对", "bu4 dui4", "bu2 dui4"),
        ("不 去", "bu4 qu4", "bu2 qu4"),
        ("不要", "bu4 yao4", "bu2 yao4"),
        ("不会", "bu4 hui4", "bu2 hui4"),
        ("不好", "bu4 hao3", "bu4 hao3"),
        ("不 来", "bu4 lai2", "bu4 lai2"),
        ("不 吃", "bu4 chi1", "bu4 chi1"),
        ("不过", "bu4 guo4", "bu2 guo4"),
        ("不但", "bu4 dan4", "bu2 dan4"),
        ("不 客气", "bu4 ke4 qi5/qi4", "bu2 ke4 qi5"),
        ("对不起", "dui4 bu5/bu4 qi3", "dui4 bu5 qi3"),
        ("是不是", "shi4 bu5/bu4 shi4", "shi4 bu5 shi4"),
        ("不慌不忙", "bu4 huang1 bu4 mang2", "bu4 huang1 bu4 mang2"),
        ("不 ， 去", "bu4 - qu4", "bu4 - qu4"),
        ("一不小心", "yi1 bu4 xiao3 xin1", "yi2 bu4 xiao3 xin1"),
        ("很 久 以前", "hen3 jiu3 yi3 qian2", "hen2 jiu2 yi3 qian2"),
        ("请 你 给 我 五百", "qing3 ni3 gei3 wo3 wu3 bai3", "qing2 ni3 gei2 wo3 wu2 bai3"),
        ("老鼠", "lao3 shu3", "lao2 shu3"),
        ("老虎", "lao3 hu3", "lao2 hu3"),
        ("小组长", "xiao3 zu3 zhang3", "xiao2 zu2 zhang3"),
        ("洗脸 水", "xi3 lian3 shui3", "xi2 lian2 shui3"),
        ("打扫", "da3 sao3", "da2 sao3"),
        ("水里 有 美酒", "shui3 li3 you3 mei3 jiu3", "shui2 li2 you3 mei2 jiu3"),
        ("女儿", "nü3 er2", "nü3 er2"),
        ("雨伞 厂", "yu3 san3 chang3", "yu2 san2 chang3"),
        ("好 几百", "hao3 ji3 bai3", "hao3 ji2 bai3"),
        ("五 点", "wu3 dian3", "wu2 dian3"),
        ("九百九", "jiu3 bai3 jiu3", "jiu2 bai2 jiu3"),
        ("一路上", "yi1 lu4 shang4", "yi2 lu4 shang4"),
        ("一点儿", "yi1 dian3 r5", "yi4 dian3 r5"),
        ("一把手", "yi1 ba3 shou3", "yi4 ba2 shou3"),
        ("买好 酒", "mai3 hao3 jiu3", "mai2 hao2 jiu3"),
        ("老李 买好 酒", "lao3 li3 mai3 hao3 jiu3", "lao2 li3 mai2 hao2 jiu3"),
        ("一 遍", "yi1 bian4", "yi2 bian4"),
        ("一口", "yi1 kou3", "yi4 kou3"),
        ("我们 是 一 起来 的", "wo3 men5/men2 shi4 yi1 qi3 lai2 de5", "wo3 men5 shi4 yi4 qi3 lai2 de5"),
        ("他 一辈子 不 打伞", "ta1 yi1 bei4 zi5/zi3 bu4 da3 san3", "ta1 yi2 bei4 zi5 bu4 da2 san3"),
        ("两百五十 里", "liang3 bai3 wu3 shi2 li3", "liang2 bai2 wu3 shi2 li3"),
        ("老马 想 洗手", "lao3 ma3 xiang3 xi3 shou3", "lao2 ma2 xiang3 xi2 shou3"),
        ("你 给 我 几 本 讲义", "ni3 gei3 wo3 ji3 ben3 jiang3 yi4", "ni3 gei2 wo3 ji2 ben2 jiang3 yi4"),
        ("不 一定", "bu4 yi1 ding4", "bu4 yi2 ding4"),
        ("不 一样", "bu4 yi1 yang4", "bu4 yi2 yang4"),
        ("一一 说明", "yi1 yi1 shuo1 ming2", "yi1 yi1 shuo1 ming2"),
        ("一等奖", "yi1 deng3 jiang3", "yi1 deng2 jiang3"),
        ("一百一十一", "yi1 bai3 yi1 shi2 yi1", "yi4 bai3 yi1 shi2 yi1"),
        ("一 年 一 年", "yi1 nian2 yi1 nian2", "yi4 nian2 yi4 nian2"),
        ("手表 厂", "shou3 biao3 chang3", "shou2 biao2 chang3"),
        ("我 有 一 把 小 雨伞", "wo3 you3 yi1 ba3 xiao3 yu3 san3", "wo2 you3 yi4 ba2 xiao3 yu2 san3"),
        ("一 座 山", "yi1 zuo4 shan1", "yi2 zuo4 shan1"),
        ("百里", "bai3 li3", "bai2 li3"),
        ("水井 里", "shui3 jing3 li3", "shui2 jing2 li3"),
        ("買 兩 本", "mai3 liang3 ben3", "mai3 liang2 ben3"),
        ("一 個", "yi1 ge4", "yi2 ge4"),
        ("也許", "ye3 xu3", "ye2 xu3"),
        ("統一", "tong3 yi1", "tong3 yi1"),
    ],
)
def test_tones_in_speech(text: str, syllables: str, spoken: str) -> None:
    assert shown(as_spoken(words(text, syllables))) == spoken


@pytest.mark.parametrize(
    ("text", "syllables", "spelling", "spoken"),
    [
        ("李小雨", "li3 xiao3 yu3", "Lǐ Xiǎoyǔ", "Lǐ Xiáoyǔ"),
        ("一心一意", "yi1 xin1 yi1 yi4", "yīxīn-yīyì", "yìxīn-yíyì"),
        ("雨伞", "yu3 san3", "Yǔsǎn", "Yúsǎn"),
        ("努尔", "nu3 er3", "nǔ'ěr", "nú'ěr"),
        ("岂有此理", "qi3 you3 ci3 li3", "qǐyǒu-cǐlǐ", "qíyǒu-cílǐ"),
        ("女子", "nü3 zi3", "nǚzǐ", "nǘzǐ"),
        # The parts of a name are feet, where two by two would be other ones.
        ("港九以北", "gang3 jiu3 yi3 bei3", "Gǎng Jiǔ yǐ běi", "Gáng Jiǔ yí běi"),
        # Not the spelling of its readings: it stays.
        ("水果", "shui3 guo3", "fruit", "fruit"),
    ],
)
def test_a_spelling_keeps_its_hyphens_and_capitals(text: str, syllables: str, spelling: str, spoken: str) -> None:
    (token,) = as_spoken(words(text, syllables, spelling))
    assert token.pinyin == spoken


def test_what_does_not_change_is_the_same_token() -> None:
    tokens = words("你好 ， 明天 见", "ni3 hao3 - ming2 tian1 jian4")
    spoken = as_spoken(tokens)
    assert spoken[0] is not tokens[0]
    assert all(new is old for new, old in zip(spoken[1:], tokens[1:], strict=True))
    # The readings of the annotation stay as they are.
    assert shown(tuple(tokens)) == "ni3 hao3 - ming2 tian1 jian4"


def test_numbers_and_latin_words_are_stops() -> None:
    number = Token("5", 1, 2, TokenKind.NUMBER, (None,))
    tokens = [*words("我", "wo3"), number, *words("点", "dian3")]
    assert [token.readings for token in as_spoken(tokens)] == [token.readings for token in tokens]


def test_no_words_at_all() -> None:
    assert as_spoken([]) == ()


_SYLLABLES = st.sampled_from(["yi1", "bu4", "hao3", "li3", "ma5/ma3", "qu4", "lai2", "-"])
_CHARACTERS = {
    "yi1": "一",
    "bu4": "不",
    "hao3": "好",
    "li3": "里",
    "ma5/ma3": "吗",
    "qu4": "去",
    "lai2": "来",
    "-": "，",
}


@given(st.lists(st.lists(_SYLLABLES, min_size=1, max_size=5), max_size=6))
def test_only_tones_change(sentence: list[list[str]]) -> None:
    text = " ".join("".join(_CHARACTERS[each] for each in word) for word in sentence)
    tokens = words(text, " ".join(each for word in sentence for each in word))
    for old, new in zip(tokens, as_spoken(tokens), strict=True):
        assert (new.text, new.start, new.end, new.kind) == (old.text, old.start, old.end, old.kind)
        for before, after in zip(old.readings, new.readings, strict=True):
            assert (before is None) == (after is None)
            assert before is None or after is None or before.syllable[:-1] == after.syllable[:-1]
            assert before is None or after is None or before.alternatives == after.alternatives
