"""Where jieba's cut of a run does not end at the borders of words: rules over its pieces and their neighbours."""

import re

from reader.annotate import numerals
from reader.annotate.apart import FIGURES, GENERIC, MEASURES, NUMBERS, has_entry, is_common
from reader.annotate.segmentation import Piece, piece
from reader.annotate.vocabulary import IN_CEDICT, IN_JIEBA, facts, tag_of

# What the rules are about ends with.
_LEFT_ENDS = FIGURES | {"得"}
_POINTING = frozenset("这那每哪几整")
# After these 儿 is a child.
_OF_CHILDREN = frozenset("小幼胎婴男女孤健人母妻弟孙")
_COMING = frozenset("来去")
# A verb stands before these (铺着).
_FOLLOWING_VERBS = frozenset("着满")
_WAYS = frozenset("下上出进过回起")
# Measure words that are nouns only behind another syllable (链条, 弱项).
_UNCOUNTED = frozenset("条项")
# What counts and may be glued to its noun, unless CC-CEDICT has that as a word (首歌, 架飞机).
_COUNTING = MEASURES | frozenset("号亿万米")
# Nouns of one syllable that jieba glues to the measure word of a numeral (半|本书, 一|班车).
_GLUED = re.compile(
    "[本班只张条封场扇辆][书车狗猫鱼鸟街路河纸票画信戏球门]|[块分角毛元]钱|代人|个人|盏灯|多[人个名本条种张座家次年天位]|[年天月日周分秒][前后来内多里中]"
)
# Verbs that 得到 after them says one can do (做得到); 想 and 要 want to get.
_ABLE = frozenset("做看听找办买拿见碰吃用抓摸达收料说感")
_LOCATIVE = frozenset("上里")
# What a word begins with that may move to the one before it.
_MOVED = GENERIC | {"着"}
_NAMING = frozenset({"n", "ns", "nz", "nr", "nrt", "nrfg"})
_EDGE: Piece = ("", "", 0)
_MODIFYING = frozenset("小大新老古旧本全各该某")


def regroup(found: list[Piece]) -> list[Piece]:
    """Move the borders between neighbours where the words are others."""
    words: list[Piece] = []
    left = ""
    for right in found:
        word = right[0]
        if word == "于" and len(words) > 1 and (verb := _torn_verb(words[-2][0], left)):
            words[-2:] = [verb]
            left = verb[0]
        # Most pairs are none that a rule is about.
        if left and (
            left[-1] in _LEFT_ENDS
            or left[0] in _LOCATIVE
            or word[0] in _MOVED
            or word == "得到"
            or left == "结了"
            or (len(left) == 1 and (len(word) <= 2 or left in _POINTING))
            or (len(word) == 1 and len(left) <= 3)
        ):
            words[-1:] = _together(words[-1], right, words[-2] if len(words) > 1 else _EDGE)
            left = words[-1][0]
        else:
            words.append(right)
            left = word
    return words


def _torn_verb(first: str, second: str) -> Piece | None:
    """The verb that jieba tore for its phrase of a syllable and 于: 出|生于 is 出生|于."""
    single = len(first) == len(second) == 1
    return piece(first + second, "v") if single and tag_of(first + second)[:1] == "v" else None


def _together(left: Piece, right: Piece, before: Piece) -> list[Piece]:
    """The words that two neighbours are."""
    first, second = left[0], right[0]
    if (first[-1] in FIGURES or first in _POINTING) and _is_glued_to_measure(left, second):
        return [left, piece(second[0], "q"), piece(second[1:], "n")]
    if first[-1] == "得" and len(first) == 2 and right[1][:1] in "adz" and not has_entry(first):
        # 传得|很: how one does it.
        return [piece(first[0], "v"), piece("得", "ud"), right]
    if first == "结了":
        # CC-CEDICT's 结了, "and that is that", ends a clause.
        return [piece("结", "v"), piece("了", "ul"), right]
    parts = _with_syllable(left, right, before) if len(second) == 1 else _with_word(left, right, before)
    return parts or _place(left, right)


def _with_syllable(left: Piece, right: Piece, before: Piece) -> list[Piece]:
    """The words that a word is with one syllable after it; empty where no rule says."""
    first, second = left[0], right[0]
    if len(first) == 2:
        if second in _COMING and first[1] in _WAYS and left[1] == "v":
            # 蹲下|来: a verb and its direction are two words (GB/T 16159-2012, 6.1.2.3: zǒu jìnlái).
            return [piece(first[0], "v"), piece(first[1] + second, "v")]
        if first[0] in _LOCATIVE and _locative_then_verb(left, right, before):
            # 地|上铺|着 is 地|上|铺|着, 站台|上调|校 is 站台|上|调校.
            verb = [piece(first[1], "v"), right] if second in _FOLLOWING_VERBS else [piece(first[1] + second, "v")]
            return [piece(first[0], "f"), *verb]
    if second == "儿" and _has_r(left):
        return [piece(first + "儿", left[1])]
    if len(first) == 1:
        return [piece(first + second, "n")] if second not in _LOCATIVE and _is_compound(left, right) else []
    return _moved_to_syllable(left, right)


def _with_word(left: Piece, right: Piece, before: Piece) -> list[Piece]:
    """The words that a word is with a longer one after it; empty where no rule says."""
    first, second = left[0], right[0]
    if second[0] == "着" and _is_aspect_then_word(left, right):
        return [left, piece("着", "uz"), piece(second[1], "n" if second == "着手" else "v")]
    if len(first) > 1 or len(second) > 2:
        return []
    if second == "得到":
        return [left, piece("得", "ud"), piece("到", "v")] if first in _ABLE else []
    if first == "个" and second[0] == "人" and before[1][:1] not in ("m", "r"):
        # A measure word has a number before it: 单位和|个|人均 is 个人|均.
        return [piece("个人", "n"), piece(second[1], "d")]
    if second == "人们" and left[1][:1] == "n" and is_common(facts(first + "人")):
        return [piece(first + "人", "n"), piece("们", "k")]
    if second == first + "地":
        # 重|重地|打 is 重重|地|打.
        return [piece(first * 2, "d"), piece("地", "uv")]
    if _head_of_locative(left, right):
        return [piece(first + second[0], "n"), piece(second[1], "f")]
    return _moved_from_word(left, right)


def _is_aspect_then_word(left: Piece, right: Piece) -> bool:
    """顾|着数|钱 is 顾|着|数|钱; 空|着手 is 空|着|手, but 已|着手."""
    if right[0] == "着手":
        return len(left[0]) == 1 and left[1] in ("v", "a", "zg", "n")
    return (
        left[1] in ("v", "d") and right[0][0] == "着" and right[1] == "n" and len(right[0]) == 2 and right[0] != "着装"
    )


def _has_r(left: Piece) -> bool:
    """Whether a 儿 that stands alone belongs to the noun, measure or doubled verb before it (院儿, 画画儿)."""
    word, tag, _ = left
    return (tag[:1] in "nqsf" and tag[:2] not in ("nr", "ns") and word[-1] not in _OF_CHILDREN) or (
        len(word) == 2 and (word[0] == word[1] or tag == "v") and tag[:1] in "vd"
    )


def _is_glued_to_measure(left: Piece, word: str) -> bool:
    """Whether the word after a number or demonstrative is a measure word with a noun (首歌, 架飞机)."""
    if not (left[0] in _POINTING or _is_number(left)):
        return False
    glued = word[0] in _COUNTING and 1 < len(word) < 4 and has_entry(word[1:]) and not has_entry(word)
    return glued or (left[0] not in _POINTING and _GLUED.fullmatch(word) is not None)


def _is_number(piece: Piece) -> bool:
    word = piece[0]
    if word[-1] in NUMBERS:
        return True
    return word[-1] in FIGURES and (numerals.is_numeral(word) or numerals.value(word) is not None)


def _locative_then_verb(left: Piece, right: Piece, before: Piece) -> bool:
    """Whether the first syllable of a word says where in the noun before it, and the second is a verb."""
    if right[0] in _FOLLOWING_VERBS:
        return left[1][:1] == "n" and (before[1][:1] in ("n", "s") or before[0] == "地")
    return left[1] == "v" and before[1] in ("n", "s", "ns") and facts(left[0][1] + right[0]) & IN_JIEBA != 0


def _is_compound(left: Piece, right: Piece) -> bool:
    """慢|车: an adjective and a noun that a dictionary has as one word."""
    return left[1] in ("a", "zg") and right[1] in ("n", "zg") and has_entry(left[0] + right[0])


def _moved_to_syllable(left: Piece, right: Piece) -> list[Piece]:
    """补短|板 is 补|短板, 产业园|区 is 产业|园区: CC-CEDICT lacks the first, but has what its last syllable makes with
    the second. So is 产业链|条 产业|链条: no measure word without a number. Empty where all stays."""
    first, second = left[0], right[0]
    if len(first) > 3 or not is_common(facts(first[-1] + second)):
        return []
    if second in _UNCOUNTED and left[1][:1] in "nav":
        moves = len(first) == 2 or is_common(facts(first[:-1]))
    else:
        # A noun of its own (参保|人) stays alone.
        bound = right[1] in ("ng", "m", "q") or (right[1] == "n" and len(first) == 3)
        nominal = bound and left[1] not in ("m", "ns", "nz", "nr", "nrt", "nrfg")
        moves = nominal and not is_common(left[2]) and is_common(facts(first[:-1]))
    return [piece(first[:-1], left[1]), piece(first[-1] + second, right[1])] if moves else []


def _moved_from_word(left: Piece, right: Piece) -> list[Piece]:
    """汽|车城 is 汽车|城: CC-CEDICT lacks the second, but has what its first syllable makes with the first. Empty where
    all stays."""
    first, second = left[0], right[0]
    nominal = left[1] in ("n", "ng", "g", "zg") and right[1] == "n" and not is_common(right[2])
    if nominal and is_common(facts(first + second[0])) and is_common(facts(second[1])):
        return [piece(first + second[0], "n"), piece(second[1], "n")]
    return []


def _head_of_locative(left: Piece, right: Piece) -> bool:
    """慢|车上 is 慢车|上, 车|头上 is 车头|上."""
    return (
        right[0][1] in _LOCATIVE
        and right[1] in ("s", "f", "n")
        and left[1] in ("a", "n", "zg", "ng")
        and facts(left[0] + right[0][0]) & IN_JIEBA != 0
    )


def _place(left: Piece, right: Piece) -> list[Piece]:
    """青石|镇 is 青石镇, 青石|河大桥 is 青石河|大桥."""
    generic, rest = right[0][0], right[0][1:]
    if (
        generic not in GENERIC
        or len(left[0]) != 2
        or left[1] not in _NAMING
        or left[0][0] in _MODIFYING
        or (rest and (right[2] & IN_CEDICT or not has_entry(rest)))
        or _is_number(left)
    ):
        return [left, right]
    return [piece(left[0] + generic, "ns"), *([piece(rest, "n")] if rest else [])]
