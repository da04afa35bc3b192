"""Where jieba's cut of a run does not end at the borders of words: rules over its pieces and their neighbours."""

import re
from collections.abc import Callable, Iterable, Iterator

from reader.annotate import numerals
from reader.annotate.lexicon import entries
from reader.annotate.names import is_surname

Piece = tuple[str, str]
# Where a word starts and ends in a run, and its class.
Place = tuple[int, int, str]

# Measure words that are written apart from the numeral or demonstrative before them (GB/T 16159-2012, 6.1.5). Not
# among them are those that make a word with 一 (一些, 一点, 一下, 一起, 一边, 一块, 一样, 一行).
_MEASURES = frozenset(
    "个家声句步本条张座只遍次份篇首封件项名位部碗杯层棵朵间所群批幅支颗辆顿场段种类盏壶袋箱册匹艘架株扇岁届桌回页根"
)
_TIMES = frozenset("年天月日岁块元分秒时级倍度米成代")
_NUMBERS = frozenset("一二两三四五六七八九十几半")
_COUNTED_BY = frozenset("整每半各某数几")
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
_NAMING = frozenset({"n", "ns", "nz", "nr", "nrt", "nrfg"})
_MODIFYING = frozenset("小大新老古旧本全各该某")
# What stands before a person's name in a byline.
_ROLE = re.compile(r"(?:记者|编辑|责编|作者|校对|摄影|通讯员|实习生|撰稿|文|图|编译|主播|作词|作曲)[\s:：|｜/／]*$")
_NAME = re.compile(r"\w{2,3}?(?=摄|报道|报导|综合|$)")


def pieces(
    run: str,
    before: str,
    tag: Callable[[str], list[Piece]],
    knows: Callable[[str], bool],
    names: Iterable[Place] = (),
) -> list[Piece]:
    """Cut `run` by `tag`, but numerals, a person in a byline, 日 after a number (`before`), and `names` as words."""
    fixed = _with_names(list(_fixed(run, before, knows)), list(names))
    whole = tag(run)
    if not fixed:
        return whole
    kept = [span for span in fixed if not _inside_a_word(span, whole, knows)]
    found: list[Piece] = []
    at = 0
    for start, end, its in kept:
        found += [*(tag(run[at:start]) if at < start else []), (run[start:end], its)]
        at = end
    return found + (tag(run[at:]) if at < len(run) else [])


def _with_names(fixed: list[Place], names: list[Place]) -> list[Place]:
    """The places of names, and those others that are clear of them, in order."""
    if not names:
        return fixed
    clear = [place for place in fixed if all(place[1] <= start or end <= place[0] for start, end, _ in names)]
    return sorted([*names, *clear])


def _fixed(run: str, before: str, knows: Callable[[str], bool]) -> Iterator[tuple[int, int, str]]:
    if before.rstrip(" ")[-1:].isdecimal() and _AFTER_FIGURE.match(run):
        yield 0, 1, "q"
    byline = _byline(run, before, knows)
    if byline:
        yield *byline, "nr"
        return
    for start, end in numerals.find(run):
        yield start, end, "m"


def _byline(run: str, before: str, knows: Callable[[str], bool]) -> tuple[int, int] | None:
    """A person's name after a role, in this run or before it, or one that is all of the run and no words."""
    role = _ROLE.search(before[-12:])
    inside = None if role else re.match(r"(?:本报|本网)?(?:记者|编辑|责编|作者|文|摄影)(?=\w{2,3}$)", run)
    start = inside.end() if inside else 0
    name = _NAME.match(run, start)
    if name is None or not is_surname(run[start]) or entries(name.group()):
        return None
    of_words = any(map(entries, (run[1:], run[:2])))
    alone = name.end() == len(run) == 3 and run[2] not in _GENERIC | _STREAMS and not of_words
    # After a role in the same run a verb may follow as well (记者曾著有).
    person = inside and not entries(name.group()[1:]) and not knows(name.group()[1:])
    return name.span() if role or person or alone else None


def _inside_a_word(span: tuple[int, int, str], whole: list[Piece], knows: Callable[[str], bool]) -> bool:
    """Whether a longer word that a dictionary has holds the span (一五一十, 百分之二十 is none)."""
    at = 0
    for piece, tag in whole:
        holds = at <= span[0] and span[1] <= at + len(piece) and len(piece) > span[1] - span[0]
        if holds and span[2] in ("nr", "ns") and entries(piece):
            return True
        if holds and span[2] == "m" and (entries(piece) or (knows(piece) and tag not in ("m", "q", "t", "mq"))):
            return True
        at += len(piece)
    return False


def apart(piece: str, tag: str) -> int:
    """Where to cut a piece that a dictionary may have, but grammar parts; 0 if nowhere.

    Numerals and measure words (一声, 五年, 整列), nouns and what says where in them (镇上, 车里).
    """
    if len(piece) > 2 and piece[-1] == "过" and not entries(piece) and not entries(piece[-2:]):
        return len(piece) - 1
    if len(piece) > 3 or len(piece) < 2:
        return 0
    first, second = piece[0], piece[1]
    if first in _NUMBERS and (second in _MEASURES or (second in _TIMES and not entries(piece))):
        return 1 if len(piece) == 2 or not entries(piece) else 0
    if entries(piece):
        return 0
    if len(piece) == 3 and second in _ASPECTS and not entries(piece[1:]):
        return 2
    if len(piece) == 3 and (first in _EVERY or (piece[2] in _FUNCTIONAL and not entries(piece[1:]))):
        return 1 if first in _EVERY else 2
    if len(piece) == 2 and first in _COUNTED_BY and second in _MEASURES | {"列", "片"}:
        return 1
    # jieba's dictionary has 镇上 as a verb.
    return len(piece) - 1 if piece[-1] in _LOCATIVE and (tag[:1] in "sfnt" or piece[:-1] in _GENERIC) else 0


def regroup(found: list[Piece], knows: Callable[[str], bool]) -> list[Piece]:
    """Move the borders between neighbours where the words are others."""
    words: list[Piece] = []
    for word, tag in found:
        if not words:
            words.append((word, tag))
        else:
            words[-1:] = _together(words[-1], (word, tag), words[-2] if len(words) > 1 else ("", ""), knows)
    return words


def _together(left: Piece, right: Piece, before: Piece, knows: Callable[[str], bool]) -> list[Piece]:
    """The words that two neighbours are."""
    if _is_number(left) and _GLUED.fullmatch(right[0]):
        return [left, (right[0][0], "q"), (right[0][1:], "n")]
    if _locative_then_verb(left, right, before, knows):
        return [(left[0][0], "f"), (left[0][1] + right[0], "v")]
    if left[1] in ("v", "d") and right[0][0] == "着" and right[1] == "n" and len(right[0]) == 2 and right[0] != "着装":
        return [left, ("着", "uz"), (right[0][1], "v")]
    if len(left[0]) == 1 and len(right[0]) == 1 and right[0] not in _LOCATIVE and _is_compound(left, right):
        return [(left[0] + right[0], "n")]
    if left[0] == "结了":
        # CC-CEDICT's 结了, "and that is that", ends a clause.
        return [("结", "v"), ("了", "ul"), right]
    if right[0] == "得到" and left[0] in _ABLE:
        return [left, ("得", "ud"), ("到", "v")]
    if left[0] == "个" and right[0][0] == "人" and len(right[0]) == 2 and before[1][:1] not in ("m", "r"):
        # A measure word has a number before it: 单位和|个|人均 is 个人|均.
        return [("个人", "n"), (right[0][1], "d")]
    if moved := _moved(left, right):
        return moved
    if _head_of_locative(left, right, knows):
        return [(left[0] + right[0][0], "n"), (right[0][1], "f")]
    return _place(left, right)


def _is_number(piece: Piece) -> bool:
    return piece[0][-1] in _NUMBERS or numerals.value(piece[0]) is not None


def _locative_then_verb(left: Piece, right: Piece, before: Piece, knows: Callable[[str], bool]) -> bool:
    """站台|上调|校 is 站台|上|调校."""
    return (
        before[1] in ("n", "s", "ns")
        and len(left[0]) == 2
        and left[0][0] in _LOCATIVE
        and len(right[0]) == 1
        and left[1] == "v"
        and knows(left[0][1] + right[0])
    )


def _is_compound(left: Piece, right: Piece) -> bool:
    """慢|车: an adjective and a noun that a dictionary has as one word."""
    return left[1] in ("a", "zg") and right[1] in ("n", "zg") and bool(entries(left[0] + right[0]))


def _moved(left: Piece, right: Piece) -> list[Piece]:
    """补短|板 is 补|短板, 产业园|区 is 产业|园区, 汽|车城 is 汽车|城: CC-CEDICT lacks one of two, but has what
    their neighbours make. Empty where all stays."""
    if len(right[0]) == 1 and len(left[0]) in (2, 3) and not _is_common(left[0]):
        rest, word = left[0][:-1], left[0][-1] + right[0]
        # A noun of its own (参保|人) stays alone.
        bound = right[1] in ("ng", "m", "q") or (right[1] == "n" and len(rest) == 2)
        nominal = bound and left[1] not in ("m", "ns", "nz", "nr", "nrt", "nrfg")
        if nominal and _is_common(word) and _is_common(rest):
            return [(rest, left[1]), (word, right[1])]
    if len(left[0]) == 1 and len(right[0]) == 2 and not _is_common(right[0]):
        word, rest = left[0] + right[0][0], right[0][1]
        if left[1] in ("n", "ng", "g", "zg") and _is_common(word) and _is_common(rest) and right[1] == "n":
            return [(word, "n"), (rest, "n")]
    return []


def _is_common(word: str) -> bool:
    return any(not entry.capitals for entry in entries(word))


def _head_of_locative(left: Piece, right: Piece, knows: Callable[[str], bool]) -> bool:
    """慢|车上 is 慢车|上, 车|头上 is 车头|上."""
    return (
        len(left[0]) == 1
        and len(right[0]) == 2
        and right[0][1] in _LOCATIVE
        and right[1] in ("s", "f", "n")
        and left[1] in ("a", "n", "zg", "ng")
        and knows(left[0] + right[0][0])
    )


def _place(left: Piece, right: Piece) -> list[Piece]:
    """青石|镇 is 青石镇, 青石|河大桥 is 青石河|大桥."""
    generic, rest = right[0][0], right[0][1:]
    if (
        generic not in _GENERIC
        or len(left[0]) != 2
        or left[1] not in _NAMING
        or left[0][0] in _MODIFYING
        or (rest and (entries(right[0]) or not entries(rest)))
        or _is_number(left)
    ):
        return [left, right]
    return [(left[0] + generic, "ns"), *([(rest, "n")] if rest else [])]
