"""Where jieba's cut of a run does not end at the borders of words: rules over its pieces and their neighbours."""

import re
from collections.abc import Iterable

from reader.annotate import foreign_names, numerals
from reader.annotate.apart import GENERIC, MEASURES, NUMBERS, has_entry, is_common
from reader.annotate.foreign_names import DOTS
from reader.annotate.names import is_surname
from reader.annotate.people import PERSON
from reader.annotate.segmentation import Piece, piece, tagged
from reader.annotate.vocabulary import IN_CEDICT, IN_JIEBA, ONLY_NAME, facts, tag_of

# Where a word starts and ends in a run, and its class.
Place = tuple[int, int, str]

# What a word that is a number ends with.
_FIGURES = NUMBERS | frozenset("〇零百千万亿")
# What the rules are about ends with.
_LEFT_ENDS = _FIGURES | {"得"}
_POINTING = frozenset("这那每哪几整")
# After these 儿 is a child.
_OF_CHILDREN = frozenset("小幼胎婴男女孤健人母妻弟孙")
_COMING = frozenset("来去")
_WAYS = frozenset("下上出进过回起")
_DEGREES = frozenset("更最很较太")
# Measure words that are nouns only behind another syllable (链条, 弱项).
_UNCOUNTED = frozenset("条项")
# Nouns of one syllable that jieba glues to the measure word of a numeral (半|本书, 一|班车).
_GLUED = re.compile(
    "[本班只张条封场扇辆][书车狗猫鱼鸟街路河纸票画信戏球门]|[块分角毛元]钱|代人|个人|盏灯|多[人个名本条种张座家次年天位]|[年天月日周分秒][前后来内多里中]"
)
# What a run that follows a figure begins with, and what must be cut from the rest (5月17日|电, 3年|前).
_AFTER_FIGURE = re.compile("日(?![元圆])|[年天月秒](?=[前后来内多])|[个名位家张首岁余](?=\\w)|多(?=[人个名条家次年])")
_ALSO_MEASURES = MEASURES | frozenset("号亿万米")
# Verbs that 得到 after them says one can do (做得到); 想 and 要 want to get.
_ABLE = frozenset("做看听找办买拿见碰吃用抓摸达收料说感")
_LOCATIVE = frozenset("上里")
_STREAMS = frozenset("溪沟江岭峰岛寨")
# What a word begins with that may move to the one before it.
_MOVED = GENERIC | {"着"}
_NAMING = frozenset({"n", "ns", "nz", "nr", "nrt", "nrfg"})
_EDGE: Piece = ("", "", 0)
_MODIFYING = frozenset("小大新老古旧本全各该某")
# What stands before a person's name in a byline.
_ROLE = re.compile(r"(?:记者|编辑|责编|作者|校对|摄影|通讯员|实习生|撰稿|文|图|编译|主播|作词|作曲)[\s:：|｜/／]*$")
_ROLE_WITH_NAME = re.compile(r"(?:本报|本网)?(?:记者|编辑|责编|作者|文|摄影)(?=\w{2,3}$)")
_NAME = re.compile(r"\w{2,3}?(?=摄|报道|报导|综合|$)")


def pieces(run: str, before: str, after: str = "", names: Iterable[Place] = ()) -> list[Piece]:
    """Cut `run` as jieba does, but numerals, a person in a byline, foreign names, 日 after a number, and `names` as words.

    `before` is what stands before it, a dozen characters at least; `after` the character behind it.
    """
    whole = tagged(run)
    fixed = _fixed(run, before)
    if before[-1:] in DOTS or after in DOTS:
        foreign = foreign_names.parts(run, whole, dot_before=before[-1:] in DOTS, dot_after=after in DOTS)
        fixed = _with_names(fixed, foreign)
    fixed = _with_names(fixed, list(names))
    if not fixed:
        return whole
    kept = [span for span in fixed if not _inside_a_word(span, whole)]
    found: list[Piece] = []
    at = 0
    for start, end, its in kept:
        found += [*(tagged(run[at:start]) if at < start else []), piece(run[start:end], its)]
        at = end
    return found + (tagged(run[at:]) if at < len(run) else [])


def _with_names(fixed: list[Place], names: list[Place]) -> list[Place]:
    """The places of names, and those others that are clear of them, in order."""
    if not names:
        return fixed
    clear = [place for place in fixed if all(place[1] <= start or end <= place[0] for start, end, _ in names)]
    return sorted([*names, *clear])


def _fixed(run: str, before: str) -> list[tuple[int, int, str]]:
    found = [(0, 1, "q")] if before.rstrip(" ")[-1:].isdecimal() and _is_measure(run) else []
    if byline := _byline(run, before):
        return [*found, byline]
    return found + [(start, end, "m") for start, end in numerals.find(run)]


def _is_measure(run: str) -> bool:
    """Whether the first character of a run after a figure is a word that counts (5|个|州, 2|号|线, 3|亿|人)."""
    return _AFTER_FIGURE.match(run) is not None or (
        run[0] in _ALSO_MEASURES and len(run) > 1 and not is_common(facts(run[:2])) and run[1] not in _FIGURES
    )


def _byline(run: str, before: str) -> Place | None:
    """A person's name after a role, in this run or before it, or one that is all of the run and no words."""
    inside = None if is_surname(run[0]) else _ROLE_WITH_NAME.match(run)
    start = inside.end() if inside else 0
    if not is_surname(run[start]):
        return None
    role = _ROLE.search(before)
    name = None if role and inside else _NAME.match(run, start)
    if name is None or has_entry(name.group()):
        return None
    of_words = has_entry(run[1:]) or has_entry(run[:2])
    alone = name.end() == len(run) == 3 and run[2] not in GENERIC | _STREAMS and not of_words
    # After a role in the same run a verb may follow as well (记者曾著有).
    person = inside and not facts(name.group()[1:]) & (IN_CEDICT | IN_JIEBA)
    if not (role or person or alone):
        return None
    return (*name.span(), PERSON if role or person else "nr")


def _inside_a_word(span: tuple[int, int, str], whole: list[Piece]) -> bool:
    """Whether a longer word that a dictionary has holds the span (一五一十, 百分之二十 is none)."""
    at = 0
    for word, tag, its in whole:
        holds = at <= span[0] and span[1] <= at + len(word) and len(word) > span[1] - span[0]
        if holds and span[2][0] == "n" and its & IN_CEDICT:
            return True
        counts = tag in ("m", "q", "t", "mq")
        if holds and span[2] == "m" and its & (IN_CEDICT if counts else IN_CEDICT | IN_JIEBA):
            return True
        at += len(word)
    return False


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
    if (_is_number(left) and _GLUED.fullmatch(second)) or (
        (first in _POINTING or _is_number(left)) and _is_glued(second)
    ):
        return [left, piece(second[0], "q"), piece(second[1:], "n")]
    if first[-1] == "得" and len(first) == 2 and right[1][:1] in "adz" and not has_entry(first):
        # 传得|很: how one does it.
        return [piece(first[0], "v"), piece("得", "ud"), right]
    if second in _COMING and len(first) == 2 and first[1] in _WAYS and left[1] == "v":
        # 蹲下|来: a verb and its direction are two words (GB/T 16159-2012, 6.1.2.3: zǒu jìnlái).
        return [piece(first[0], "v"), piece(first[1] + second, "v")]
    if _locative_then_verb(left, right, before):
        return [piece(first[0], "f"), piece(first[1] + second, "v")]
    if (
        second in ("着", "满")
        and len(first) == 2
        and first[0] in _LOCATIVE
        and (before[1][:1] in ("n", "s") or before[0] == "地")
        and left[1][:1] == "n"
    ):
        # 地|上铺|着 is 地|上|铺|着.
        return [piece(first[0], "f"), piece(first[1], "v"), right]
    if _is_aspect_then_word(left, right):
        return [left, piece("着", "uz"), piece(second[1], "n" if second == "着手" else "v")]
    if len(first) == 1 and len(second) == 1 and second not in _LOCATIVE and _is_compound(left, right):
        return [piece(first + second, "n")]
    if first == "结了":
        # CC-CEDICT's 结了, "and that is that", ends a clause.
        return [piece("结", "v"), piece("了", "ul"), right]
    if second == "得到" and first in _ABLE:
        return [left, piece("得", "ud"), piece("到", "v")]
    if first == "个" and second[0] == "人" and len(second) == 2 and before[1][:1] not in ("m", "r"):
        # A measure word has a number before it: 单位和|个|人均 is 个人|均.
        return [piece("个人", "n"), piece(second[1], "d")]
    if second == "人们" and len(first) == 1 and left[1][:1] == "n" and is_common(facts(first + "人")):
        return [piece(first + "人", "n"), piece("们", "k")]
    if second == first + "地":
        # 重|重地|打 is 重重|地|打.
        return [piece(first * 2, "d"), piece("地", "uv")]
    if second == "儿" and _has_r(left):
        return [piece(first + "儿", left[1])]
    if moved := _moved(left, right) or _measured(left, right, before):
        return moved
    if _head_of_locative(left, right):
        return [piece(first + second[0], "n"), piece(second[1], "f")]
    return _place(left, right)


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
    return (
        tag[:1] in "nqsf"
        and tag[:2] not in ("nr", "ns")
        and word[-1] not in _OF_CHILDREN
        or (len(word) == 2 and (word[0] == word[1] or tag == "v") and tag[:1] in "vd")
    )


def _is_glued(word: str) -> bool:
    """Whether this is a measure word with a noun (首歌, 架飞机)."""
    return word[0] in _ALSO_MEASURES and 1 < len(word) < 4 and has_entry(word[1:]) and not has_entry(word)


def _is_number(piece: Piece) -> bool:
    last = piece[0][-1]
    return last in NUMBERS or (last in _FIGURES and numerals.value(piece[0]) is not None)


def _locative_then_verb(left: Piece, right: Piece, before: Piece) -> bool:
    """站台|上调|校 is 站台|上|调校."""
    return (
        len(left[0]) == 2
        and left[0][0] in _LOCATIVE
        and len(right[0]) == 1
        and left[1] == "v"
        and before[1] in ("n", "s", "ns")
        and facts(left[0][1] + right[0]) & IN_JIEBA != 0
    )


def _is_compound(left: Piece, right: Piece) -> bool:
    """慢|车: an adjective and a noun that a dictionary has as one word."""
    return left[1] in ("a", "zg") and right[1] in ("n", "zg") and has_entry(left[0] + right[0])


def _moved(left: Piece, right: Piece) -> list[Piece]:
    """补短|板 is 补|短板, 产业园|区 is 产业|园区, 汽|车城 is 汽车|城: CC-CEDICT lacks one of two, but has what their
    neighbours make. Empty where all stays."""
    first, second = left[0], right[0]
    if len(second) == 1 and len(first) in (2, 3) and not is_common(left[2]):
        # A noun of its own (参保|人) stays alone.
        bound = right[1] in ("ng", "m", "q") or (right[1] == "n" and len(first) == 3)
        nominal = bound and left[1] not in ("m", "ns", "nz", "nr", "nrt", "nrfg")
        if nominal and is_common(facts(first[-1] + second)) and is_common(facts(first[:-1])):
            return [piece(first[:-1], left[1]), piece(first[-1] + second, right[1])]
    if len(first) == 1 and len(second) == 2 and not is_common(right[2]):
        nominal = left[1] in ("n", "ng", "g", "zg") and right[1] == "n"
        if nominal and is_common(facts(first + second[0])) and is_common(facts(second[1])):
            return [piece(first + second[0], "n"), piece(second[1], "n")]
    return []


def _measured(left: Piece, right: Piece, before: Piece) -> list[Piece]:
    """产业链|条 is 产业|链条, 更|惠民|生 is 更|惠|民生: no measure word without a number, no place after an adverb of degree,
    though both words are CC-CEDICT's. Empty where all stays."""
    first, second = left[0], right[0]
    if len(second) != 1 or not 2 <= len(first) <= 3 or not is_common(facts(first[-1] + second)):
        return []
    nominal = left[1][:1] in "nav" and (len(first) == 2 or is_common(facts(first[:-1])))
    degree = before[0] in _DEGREES and left[2] & ONLY_NAME
    if degree or (nominal and second in _UNCOUNTED):
        return [piece(first[:-1], left[1]), piece(first[-1] + second, "n")]
    return []


def _head_of_locative(left: Piece, right: Piece) -> bool:
    """慢|车上 is 慢车|上, 车|头上 is 车头|上."""
    return (
        len(left[0]) == 1
        and len(right[0]) == 2
        and right[0][1] in _LOCATIVE
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
