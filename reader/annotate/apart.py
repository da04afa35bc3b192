"""Words of jieba's dictionary that grammar writes apart: where to cut them (GB/T 16159-2012, 6.1).

What CC-CEDICT has as a word, and not as a name only, is one.
"""

import re

from reader.annotate import numerals
from reader.annotate.vocabulary import IN_CEDICT, ONLY_NAME, facts

# Measure words that are written apart from the numeral or demonstrative before them (6.1.5). Not among them are those
# that make a word with 一 (一些, 一点, 一下, 一起, 一边, 一块, 一样, 一行).
MEASURES = frozenset(
    "个家声句步本条张座只遍次份篇首封件项名位部碗杯层棵朵间所群批幅支颗辆顿场段种类盏壶袋箱册匹艘架株扇岁届桌回页根版周轮门栋"
)
NUMBERS = frozenset("一二两三四五六七八九十几半")
# What a word that is a number ends with.
FIGURES = NUMBERS | frozenset("〇零百千万亿")
# Generic names after which a place's own name is one word with them.
GENERIC = frozenset("镇乡县村河湖")
_TIMES = frozenset("年天月日岁块元分秒时级倍度米成代")
_COUNTED_BY = frozenset("整每半各某数几")
_MEASURES_OF_WHOLES = MEASURES | {"列", "片"}
# Demonstratives (该病, 本次, 各州, 其妻): 6.1.4.
_DEMONSTRATIVES = frozenset("该各某每此其本")
_ALWAYS_DEMONSTRATIVES = frozenset("该各某每")
# Adverbs, demonstratives, pronouns and auxiliaries, written apart from what follows (6.1.6).
ALONE_BEFORE = frozenset("很太不没还最更两几每这那我你他她姓想再又真别也都要凡")
# The same of what is a verb, an adjective or an adverb with them (已有, 仅限, 较弱); with nouns they are other words.
_ADVERBS = frozenset("已未仅较越极均尚仍曾只是勿且")
_ADVERBIAL = frozenset("vadcr")
_ADVERBS_OF_CLASSES = frozenset({"刚v", "刚d", "刚t", "并d", "并c", "请v"})
_DEGREES = frozenset("太很最更")
# Prepositions are apart from the verb before them (shēng yú 1940 nián): 6.1.7.
_PREPOSITIONS = frozenset("在于往自至")
_ASPECTS = frozenset("过了着")
# What ends with these is a word of CC-CEDICT's or none (见过, 好了, 时会).
_NO_ENDS = frozenset("过了会")
# Nouns and what says where or when in them (家中, 饭前; shān shàng): 6.1.1.
_LOCATIVE = frozenset("上里")
_LOCATIVE_OF_PLACES = frozenset("中外内下前后旁")
# With these jieba's dictionary has phrases (凡本网, 本网将, 转载自).
_EVERY = frozenset("凡")
_FUNCTIONAL = frozenset("将自均")
_POINTING = frozenset("这那哪")
_BEFORE_NUMBERS = frozenset("前后近头")
# A verb with its complement or object (跑得快, 陪你去).
_WITHIN = frozenset("得你我他她个")
# Particles at the end, unless they say what one can (做不了).
_FINAL = frozenset("过了的")
_POTENTIAL = frozenset("不得")
# What is said of a place, but is no part of its name (德国政府, 中国香港): 6.2.2.
_OF_A_PLACE = re.compile(
    "(?P<place>.{2,})(?:政府|地区|公司|议会|国会|市场|各国|总统|首相|总理|外交部|国防部|财政部|大使馆|香港|台湾|澳门)"
)
# Words of their own that CC-CEDICT lacks.
_WHOLE = frozenset({"健在", "鲜于", "是夜", "本心", "本真", "本钢"})


def apart(word: str, tag: str) -> int:
    """Where to cut a word that a dictionary may have, but grammar parts; 0 if nowhere."""
    if len(word) < 2 or word in _WHOLE:
        return 0
    if len(word) == 2:
        return int(
            _is_counted(word) or _is_place_within(word, tag) or (not has_entry(word) and _is_parted_pair(word, tag))
        )
    if has_entry(word):
        return 0
    if word[-1] in _FINAL and tag[:1] != "n" and not has_entry(word[-2:]) and not _POTENTIAL.intersection(word):
        return len(word) - 1
    if at := _after_place(word, tag):
        return at
    end = numerals.beginning(word)
    if 0 < end < len(word) - 1 and has_entry(word[end:]):
        return end  # 十九世纪
    if word[0] in _ALWAYS_DEMONSTRATIVES and has_entry(word[1:]):
        return 1
    if len(word) == 3:
        return _apart_in_phrase(word, tag)
    return int(tag == "l" and word[1] == "个" and has_entry(word[2:]))


def has_entry(word: str) -> bool:
    """Whether CC-CEDICT has the word."""
    return facts(word) & IN_CEDICT != 0


def is_common(its: int) -> bool:
    """Whether CC-CEDICT has a word that these are the facts of, and not as a name only."""
    return its & IN_CEDICT != 0 and not its & ONLY_NAME


def _after_place(word: str, tag: str) -> int:
    """Where the name of a place ends that something follows (德国|政府, 法国|巴黎)."""
    if match := _OF_A_PLACE.fullmatch(word) if tag in ("ns", "nt") else None:
        return match.end("place") if facts(match["place"]) & ONLY_NAME else 0
    if tag != "ns" or word[0] == "和":
        return int(tag == "ns" and has_entry(word[1:]))
    ends = range(len(word) - 2, 1, -1)
    return next((end for end in ends if facts(word[:end]) & ONLY_NAME and has_entry(word[end:])), 0)


def _is_place_within(word: str, tag: str) -> bool:
    """山上, which CC-CEDICT has as a surname of Japan."""
    its = facts(word)
    return its & ONLY_NAME != 0 and word[1] in _LOCATIVE | {"下"} and _is_locative(word, tag)


def _is_counted(word: str) -> bool:
    return word[0] in NUMBERS and word[1] in MEASURES


def _is_parted_pair(word: str, tag: str) -> bool:
    first, second = word
    kind = tag[:1]
    return (
        first != second
        and (
            (first in NUMBERS and second in _TIMES)
            or (tag == "m" and first != "第")
            or (first in _COUNTED_BY and second in _MEASURES_OF_WHOLES)
            or first == "个"
            # A body of two syllables is an abbreviation, or none (有中生新).
            or tag == "nt"
            or (first in _DEMONSTRATIVES and (tag == "r" or first in _ALWAYS_DEMONSTRATIVES or first + tag == "本n"))
            or (first in ALONE_BEFORE and (tag not in ("ns", "nt", "nz", "nrt") or first in _DEGREES))
            or (first in _ADVERBS and kind in _ADVERBIAL)
            or first + kind in _ADVERBS_OF_CLASSES
            or (second in _PREPOSITIONS and (tag == "v" or word[1:] + tag == "于d"))
            or second in _NO_ENDS
            or (second == "着" and kind in "vp")
            or first == "得"
            or kind == "u"
            or _is_locative(word, tag)
        )
    )


def _is_locative(word: str, tag: str) -> bool:
    """Whether this is a noun and what says where or when in it. jieba's dictionary has 镇上 as a verb."""
    if word[-1] in _LOCATIVE:
        return tag[:1] in "sfnt" or word[:-1] in GENERIC
    return word[-1] in _LOCATIVE_OF_PLACES and tag in ("s", "t") and word[0] not in NUMBERS


def _apart_in_phrase(word: str, tag: str) -> int:
    """Where to cut a phrase of three with a measure word, particle or adverb (吃过饭, 本网将, 车站里); 0 if nowhere."""
    first, second, _ = word
    counted = (first in NUMBERS and second in MEASURES | _TIMES) or (first in _POINTING and second in MEASURES)
    if counted or first in _EVERY or (first in _BEFORE_NUMBERS and second in NUMBERS):
        return 1
    if first == "个" and has_entry(word[1:]):
        return 1
    if tag == "l" and second in _WITHIN:
        return 1
    if word[0] == "第" and word[2] in MEASURES:
        return 2
    if tag == "v" and word[2] in _PREPOSITIONS and has_entry(word[:2]):
        return 2
    if (word[1] in _ASPECTS or word[2] in _FUNCTIONAL) and not has_entry(word[1:]):
        return 2
    return 2 if word[-1] in _LOCATIVE and _is_locative(word, tag) else 0
