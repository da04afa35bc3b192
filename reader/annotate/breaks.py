"""Where a word is written with hyphens or in parts: set phrases, numbers, abbreviations (GB/T 16159-2012).

The edition of 1996 had hyphens in AABB; that of 2012 joins these (qīngqīngchǔchǔ) and 初一 (chūyī).

A phrase of four characters that falls into two halves has a hyphen (fēngpíng-làngjìng), any other is joined
(zǒng'éryánzhī): 6.1.12.1. Which ones fall into halves the standard leaves to the reader's sense of grammar; here it is
judged by the particles in them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise, takewhile

from reader.annotate.names import name_starts as _starts_of
from reader.annotate.numerals import is_numeral
from reader.annotate.vocabulary import IN_CEDICT, ONLY_NAME, facts, tag_of
from reader.dictionary.cedict import entries

# Number of a character of the word -> what stands before it, "-" or " ".
Breaks = Mapping[int, str]

_NONE: Breaks = {}
_IDIOM = re.compile(r"\((?:[^()]*\b)?(?:idiom|proverb|saying)\b")
# A particle, verb or adverb in the second place belongs to what follows (取|而|代之, 固|若|金汤, 美|不胜收), unless the
# first two are a word (难以置信).
_BINDS_SECOND = frozenset("之而若如为于以所莫亦其不无一")
# After a noun 有 is the verb of all the rest (胸|有|成竹); after an adverb it belongs to that (别有-用心).
_HAS = "有"
# In the third place these belong to both sides (井底之蛙, 半途而废, 全力以赴, 名副其实, 无济于事).
_BINDS_THIRD = frozenset("之而以其于")
# 如鱼得水: "like" is said of all three.
_LIKE, _AND_LIKE = frozenset("如"), frozenset("如似")
# What the rule gets wrong, or the standard has otherwise: one noun and a phrase about it (狐|假|虎威), or three parts.
_JOINED = frozenset({"层出不穷", "狐假虎威", "鹤立鸡群", "乱七八糟", "一衣带水", "乌七八糟", "百无聊赖", "水泄不通"})
# 其 means nothing of its own here; 所 and 一 belong to the second half.
_HALVED = frozenset({"莫名其妙", "莫明其妙", "如愿以偿", "表里如一", "始终如一", "独一无二"})
# Written with hyphens: days and months, 6.1.5.5; parts of equal rank that are joined for short, 5.6.
_WITH_HYPHENS = (
    "五-四 九-一八 五-一 八-一 七-七 五-卅 一二-九 "
    "中-小 中-小学 中-小学生 大-中-小学 大-中专 中-小型 大-中型 中-小-企业 中-老年 老-中-青 中-青年 青-少年 进-出口 "
    "工-农业 教-职工 教-职员 指-战员 党-政 党-政-军 陆-海-空 陆-海-空军 公-检-法 产-供-销 人-机 动-植物 "
    "长-三角 珠-三角 京-广 京-九 京-藏 京-哈 陇-海 沪-杭 沪-宁-杭 成-渝 长-株-潭 港-珠-澳"
)
# Short names of provinces, cities, countries, continents; side by side they are of equal rank (Gǎng-Ào, Zhōng-Měi).
_SHORT_PLACES = frozenset(
    "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀滇黔陕秦甘陇青藏台港澳宁杭中美英法德俄日韩朝印越欧亚非拉"
)
_NO_PAIR = frozenset({"中亚", "苏秦", "韩非", "拉美", "秦琼"})
_DIGITS = "一二三四五六七八九"
_DIGITS_ONLY = frozenset(_DIGITS + "零〇")
_ONE_OR_NEXT = frozenset(_DIGITS + "两")
_MEASURES = frozenset("次个天年届名位批回期步章节条项")
_ABOUT = re.compile(f"(?P<tens>十?)(?P<one>[{_DIGITS}])(?P<other>[{_DIGITS}])(?P<unit>[十百千万亿]?)")
# Of these two in a phrase make it one of halves (一国-两制).
_NUMBERS = frozenset(_DIGITS + "两半十百千万")
# A figure of a numeral and its unit; 万 and 亿 stand apart after more than one figure: 6.1.5.3.
_FIGURE = f"[{_DIGITS}两几]"
_GROUP = re.compile(f"{_FIGURE}?[百千][万亿]*|{_FIGURE}?十[{_DIGITS}几]?|{_FIGURE}[万亿]*|[万亿]+|零|.")


def breaks_in(word: str, name_starts: Sequence[int] = ()) -> Breaks:
    """The hyphens and gaps in the spelling of a simplified word; of a name, what stands before its parts where that is
    no gap (Gǎng-Ào)."""
    if len(word) < 2:
        return _NONE
    if hyphens := _with_hyphens().get(word):
        return hyphens
    if name_starts:
        return _in_name(word, name_starts)
    number = _in_number(word)
    return number if number or len(word) < 4 or is_numeral(word) else _in_phrase(word)


@cache
def _with_hyphens() -> Mapping[str, Breaks]:
    found: dict[str, Breaks] = {}
    for written in _WITH_HYPHENS.split():
        lengths = accumulate(map(len, written.split("-")[:-1]))
        found[written.replace("-", "")] = dict.fromkeys(lengths, "-")
    return found


def parts_of_name(word: str, name_starts: tuple[int, ...]) -> tuple[int, ...]:
    """Where the parts of a body's name begin that is in no dictionary: its words (Zhōng-Měi Guānxì), a last syllable
    belonging to the word before it (Kēxuéyuàn). As given if the name does not consist of words."""
    if name_starts != (0,) or len(word) < 4 or _is_word(word):
        return name_starts
    starts: list[int] = []
    for start, end in pairwise([*_inner_words(word), len(word)]):
        if end - start == 1:
            if not start:
                return name_starts
            continue
        piece = word[start:end]
        its_own = (
            _starts_of(piece) if facts(piece) & ONLY_NAME else (0, *_in_phrase(piece)) if end - start == 4 else (0,)
        )
        starts += [start + at for at in its_own]
    return tuple(starts)


def _in_name(word: str, name_starts: Sequence[int]) -> Breaks:
    """Gǎng-Ào, Qīng-Zàng gāoyuán, Wǔ-sì Yùndòng."""
    if word[0] in _DIGITS and (hyphens := _with_hyphens().get(word[:2])):
        return hyphens
    pairs = enumerate(zip(word, name_starts, strict=False))
    length = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1][1] and pair[1][0] in _SHORT_PLACES, pairs))
    if length < 2 or word[:length] in _NO_PAIR:
        return _NONE
    gap = {length: " "} if _is_word(word[length:]) else {}
    return dict.fromkeys(range(1, length), "-") | gap


# -- numbers ----------------------------------------------------------------------------------------------------------


def _in_number(word: str) -> Breaks:
    """dì-yī, dì-yī cì, bā-jiǔ, shíqī-bā, sānbǎi liùshíwǔ: 5.6, 6.1.5."""
    if word[0] == "第":
        return _in_ordinal(word)
    if about := _ABOUT.fullmatch(word):
        one, other = _DIGITS.index(about["one"]), _DIGITS.index(about["other"])
        if other == one + 1 or (one, other) == (2, 4):
            return {about.start("other"): "-"}
        return _NONE
    return _in_quantity(word) if is_numeral(word) and not _DIGITS_ONLY.issuperset(word) else _NONE


def _in_ordinal(word: str) -> Breaks:
    """dì-sānbǎi wǔshíliù, dì-yī cì; a word that is more than its number is joined (dìsānzhě)."""
    number = word[:-1] if word[-1] in _MEASURES else word
    if not is_numeral(number):
        return _NONE
    found = {1: "-", **{at + 1: mark for at, mark in _in_number(number[1:]).items()}}
    return found if number == word else found | {len(number): " "}


def _in_quantity(word: str) -> Breaks:
    """sānbǎi liùshíwǔ; a figure before another one is that or the next: yībǎi wǔ-liùshí."""
    groups = list(pairwise(match.group() for match in _GROUP.finditer(word)))
    starts = accumulate(len(group) for group, _ in groups)
    return {
        start: "-" if group[-1] in _ONE_OR_NEXT and other[0] in _ONE_OR_NEXT else " "
        for start, (group, other) in zip(starts, groups, strict=True)
    }


# -- phrases ----------------------------------------------------------------------------------------------------------


def _in_phrase(word: str) -> Breaks:
    if len(word) > 4:
        return _between_words(word)
    first, second, third, fourth = word
    if (first, third) == (second, fourth):
        return _NONE  # qīngqīngchǔchǔ: 5.4
    if word[:2] == word[2:]:
        return {2: " "}  # yánjiū yánjiū: 5.4
    pattern = first == second or third == fourth or _NUMBERS.issuperset((first, third))
    if pattern or _is_idiom(word):
        return {2: "-"} if _falls_into_halves(word) else _NONE
    # gāosù gōnglù: 5.3
    return {2: " "} if _is_word(word[:2]) and _is_word(word[2:]) else _NONE


def _is_idiom(word: str) -> bool:
    """By CC-CEDICT, which marks them, or by jieba's class."""
    return tag_of(word) == "i" or _is_saying(word)


def _falls_into_halves(word: str) -> bool:
    """Whether a phrase of four characters is two of two (风平-浪静)."""
    if word in _JOINED or word in _HALVED:
        return word in _HALVED
    first, second, third, fourth = word
    if first in (second, third) or fourth in (second, third):
        return True  # 跃跃欲试, 虎视眈眈, 不慌不忙, 应有尽有
    if third in _BINDS_THIRD or (first in _LIKE and third not in _AND_LIKE):
        return False
    if second in _BINDS_SECOND:
        return second != "一" and _is_word(word[:2])
    return second != _HAS or tag_of(first)[:1] != "n"


def _between_words(word: str) -> Breaks:
    """The gaps within a name or saying of five characters and more (不管 三七 二十一), and what is within these parts;
    none if what is no word is left."""
    places = list(pairwise([*_inner_words(word), len(word)]))
    single = [start for start, end in places if end - start == 1]
    # A last syllable is a suffix (古生物学|家), any other single one is part of something unknown.
    if single and single != [len(word) - 1] and not _is_saying(word):
        return _NONE
    found: dict[int, str] = {}
    for start, end in places:
        if start and (start not in single or _is_saying(word)):
            found[start] = " "
        found |= {start + at: mark for at, mark in breaks_in(word[start:end]).items()}
    return found


def _inner_words(word: str) -> Iterator[int]:
    """Where the words begin, the longest first."""
    at = 0
    while at < len(word):
        yield at
        ends = range(min(at + 4, len(word) - (not at)), at + 1, -1)
        at = next((end for end in ends if _is_word(word[at:end])), at + 1)


def _is_word(word: str) -> bool:
    return facts(word) & IN_CEDICT != 0


def _is_saying(word: str) -> bool:
    return any(_IDIOM.search(sense) for entry in entries(word) for sense in entry.senses)
