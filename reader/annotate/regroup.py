"""Where jieba's cut of a run does not end at the borders of words: rules over its pieces and their neighbours."""

import re
from collections.abc import Iterable

from reader.annotate import numerals
from reader.annotate.names import is_surname
from reader.annotate.segmentation import Piece, piece, tagged
from reader.annotate.vocabulary import IN_CEDICT, IN_JIEBA, ONLY_NAME, facts

# Where a word starts and ends in a run, and its class.
Place = tuple[int, int, str]

# Measure words that are written apart from the numeral or demonstrative before them (GB/T 16159-2012, 6.1.5). Not
# among them are those that make a word with 一 (一些, 一点, 一下, 一起, 一边, 一块, 一样, 一行).
_MEASURES = frozenset(
    "个家声句步本条张座只遍次份篇首封件项名位部碗杯层棵朵间所群批幅支颗辆顿场段种类盏壶袋箱册匹艘架株扇岁届桌回页根"
)
_TIMES = frozenset("年天月日岁块元分秒时级倍度米成代")
NUMBERS = frozenset("一二两三四五六七八九十几半")
# What a word that is a number ends with.
_FIGURES = NUMBERS | frozenset("〇零百千万亿")
_COUNTED_BY = frozenset("整每半各某数几")
_MEASURES_OF_WHOLES = _MEASURES | {"列", "片"}
# Nouns of one syllable that jieba glues to the measure word of a numeral (半|本书, 一|班车).
_GLUED = re.compile(
    "[本班只张条封场扇辆][书车狗猫鱼鸟街路河纸票画信戏球门]|[块分角毛元]钱|代人|个人|盏灯|多[人个名本条种张座家次年天位]|[年天月日周分秒][前后来内多里中]"
)
# What a run that follows a figure begins with, and what must be cut from the rest (5月17日|电, 3年|前).
_AFTER_FIGURE = re.compile("日(?![元圆])|[年天月秒](?=[前后来内多])")
_ASPECTS = frozenset("过了着")
# With these jieba's dictionary has phrases (凡本网, 本网将, 转载自).
_EVERY = frozenset("凡")
_FUNCTIONAL = frozenset("将自均")
# Verbs that 得到 after them says one can do (做得到); 想 and 要 want to get.
_ABLE = frozenset("做看听找办买拿见碰吃用抓摸达收料说感")
_LOCATIVE = frozenset("上里")
# Generic names after which a place's own name is one word with them.
_GENERIC = frozenset("镇乡县村河湖")
_STREAMS = frozenset("溪沟江岭峰岛寨")
# What a word begins with that may move to the one before it.
_MOVED = _GENERIC | {"着"}
_NAMING = frozenset({"n", "ns", "nz", "nr", "nrt", "nrfg"})
_EDGE: Piece = ("", "", 0)
_MODIFYING = frozenset("小大新老古旧本全各该某")
# What stands before a person's name in a byline.
_ROLE = re.compile(r"(?:记者|编辑|责编|作者|校对|摄影|通讯员|实习生|撰稿|文|图|编译|主播|作词|作曲)[\s:：|｜/／]*$")
_ROLE_WITH_NAME = re.compile(r"(?:本报|本网)?(?:记者|编辑|责编|作者|文|摄影)(?=\w{2,3}$)")
_NAME = re.compile(r"\w{2,3}?(?=摄|报道|报导|综合|$)")


def pieces(run: str, before: str, names: Iterable[Place] = ()) -> list[Piece]:
    """Cut `run` as jieba does, but numerals, a person in a byline, 日 after a number, and `names` as words.

    `before` is what stands before it, a dozen characters at least.
    """
    fixed = _with_names(_fixed(run, before), list(names))
    whole = tagged(run)
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
    found = [(0, 1, "q")] if before.rstrip(" ")[-1:].isdecimal() and _AFTER_FIGURE.match(run) else []
    if byline := _byline(run, before):
        return [*found, (*byline, "nr")]
    return found + [(start, end, "m") for start, end in numerals.find(run)]


def _byline(run: str, before: str) -> tuple[int, int] | None:
    """A person's name after a role, in this run or before it, or one that is all of the run and no words."""
    inside = None if is_surname(run[0]) else _ROLE_WITH_NAME.match(run)
    start = inside.end() if inside else 0
    if not is_surname(run[start]):
        return None
    role = _ROLE.search(before)
    name = None if role and inside else _NAME.match(run, start)
    if name is None or _has_entry(name.group()):
        return None
    of_words = _has_entry(run[1:]) or _has_entry(run[:2])
    alone = name.end() == len(run) == 3 and run[2] not in _GENERIC | _STREAMS and not of_words
    # After a role in the same run a verb may follow as well (记者曾著有).
    person = inside and not facts(name.group()[1:]) & (IN_CEDICT | IN_JIEBA)
    return name.span() if role or person or alone else None


def _has_entry(word: str) -> bool:
    return facts(word) & IN_CEDICT != 0


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


def apart(word: str, tag: str) -> int:
    """Where to cut a word that a dictionary may have, but grammar parts; 0 if nowhere.

    Numerals and measure words (一声, 五年, 整列), nouns and what says where in them (镇上, 车里).
    """
    if len(word) > 2 and word[-1] == "过" and not _has_entry(word) and not _has_entry(word[-2:]):
        return len(word) - 1
    if not 2 <= len(word) <= 3:
        return 0
    first, second = word[0], word[1]
    if len(word) == 3 and (at := _apart_in_phrase(word)):
        return at
    if len(word) == 2 and first in NUMBERS and second in _MEASURES:
        return 1
    if (first in NUMBERS and second in _MEASURES | _TIMES) or (
        len(word) == 2 and first in _COUNTED_BY and second in _MEASURES_OF_WHOLES
    ):
        at = 1
    # jieba's dictionary has 镇上 as a verb.
    elif word[-1] in _LOCATIVE and (tag[:1] in "sfnt" or word[:-1] in _GENERIC):
        at = len(word) - 1
    else:
        return 0
    return 0 if _has_entry(word) else at


def _apart_in_phrase(word: str) -> int:
    """Where to cut a phrase of three with a particle or adverb (吃过饭, 本网将); 0 if nowhere."""
    at = 2 if word[1] in _ASPECTS or word[2] in _FUNCTIONAL else 0
    if at and _has_entry(word[1:]):
        at = 0
    if word[0] in _EVERY:
        at = 1
    return 0 if at and _has_entry(word) else at


def regroup(found: list[Piece]) -> list[Piece]:
    """Move the borders between neighbours where the words are others."""
    words: list[Piece] = []
    left = ""
    for right in found:
        word = right[0]
        # Most pairs are none that a rule is about.
        if left and (
            left[-1] in _FIGURES
            or left[0] in _LOCATIVE
            or word[0] in _MOVED
            or word == "得到"
            or left == "结了"
            or (len(left) == 1 and len(word) <= 2)
            or (len(word) == 1 and len(left) <= 3)
        ):
            words[-1:] = _together(words[-1], right, words[-2] if len(words) > 1 else _EDGE)
            left = words[-1][0]
        else:
            words.append(right)
            left = word
    return words


def _together(left: Piece, right: Piece, before: Piece) -> list[Piece]:
    """The words that two neighbours are."""
    first, second = left[0], right[0]
    if _GLUED.fullmatch(second) and _is_number(left):
        return [left, piece(second[0], "q"), piece(second[1:], "n")]
    if _locative_then_verb(left, right, before):
        return [piece(first[0], "f"), piece(first[1] + second, "v")]
    if left[1] in ("v", "d") and second[0] == "着" and right[1] == "n" and len(second) == 2 and second != "着装":
        return [left, piece("着", "uz"), piece(second[1], "v")]
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
    if moved := _moved(left, right):
        return moved
    if _head_of_locative(left, right):
        return [piece(first + second[0], "n"), piece(second[1], "f")]
    return _place(left, right)


def _is_number(piece: Piece) -> bool:
    return piece[0][-1] in NUMBERS or numerals.value(piece[0]) is not None


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
    return left[1] in ("a", "zg") and right[1] in ("n", "zg") and _has_entry(left[0] + right[0])


def _moved(left: Piece, right: Piece) -> list[Piece]:
    """补短|板 is 补|短板, 产业园|区 is 产业|园区, 汽|车城 is 汽车|城: CC-CEDICT lacks one of two, but has what their
    neighbours make. Empty where all stays."""
    first, second = left[0], right[0]
    if len(second) == 1 and len(first) in (2, 3) and not _is_common(left[2]):
        # A noun of its own (参保|人) stays alone.
        bound = right[1] in ("ng", "m", "q") or (right[1] == "n" and len(first) == 3)
        nominal = bound and left[1] not in ("m", "ns", "nz", "nr", "nrt", "nrfg")
        if nominal and _is_common(facts(first[-1] + second)) and _is_common(facts(first[:-1])):
            return [piece(first[:-1], left[1]), piece(first[-1] + second, right[1])]
    if len(first) == 1 and len(second) == 2 and not _is_common(right[2]):
        nominal = left[1] in ("n", "ng", "g", "zg") and right[1] == "n"
        if nominal and _is_common(facts(first + second[0])) and _is_common(facts(second[1])):
            return [piece(first + second[0], "n"), piece(second[1], "n")]
    return []


def _is_common(its: int) -> bool:
    """Whether CC-CEDICT has a word that these are the facts of, and not as a name only."""
    return its & IN_CEDICT != 0 and not its & ONLY_NAME


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
        generic not in _GENERIC
        or len(left[0]) != 2
        or left[1] not in _NAMING
        or left[0][0] in _MODIFYING
        or (rest and (right[2] & IN_CEDICT or not _has_entry(rest)))
        or _is_number(left)
    ):
        return [left, right]
    return [piece(left[0] + generic, "ns"), *([piece(rest, "n")] if rest else [])]
