"""Readings of particles and other words of grammar by what stands beside them: 地, 着, 了, 只, 行."""

import re
from collections.abc import Callable, Mapping

from reader.annotate.neighbours import PREDICATIVE, class_after, ends_clause, following, preceding
from reader.annotate.polyphones import Context

_COUNTING = frozenset("一二两三四五六七八九十百千万亿几半每多余这那哪")
_WILL_DO = re.compile(
    "看|做|办|写|说|走|去|干|用|来|也|都|就|还|才|不|真|准|可|[我你他她它](们)?|谁|怎么|怎样|这样|那样|这么着|出来"
)
_PLOTS = frozenset("块片亩分垄顷处")
_ON_THE_GROUND = re.compile(".*[扫拖种耕犁落倒扑跪洒撒满买卖租征占圈刨锄浇坐趴躺摔跌掉着下]")
_FIELD_WORK = frozenset("扫拖种耕犁锄浇")
_ARRIVES = re.compile(
    "人|来到|前往|抵达|到达|抵|访问|参观|赴|考察|调研|到访|走访|莅临|应邀|还|从|在|赶到|于|乘|受到|今天|昨天|日前"
)
_OF_SEVERAL = frozenset({"另", "哪", "每", "同", "做", "干", "换", "各"})


def _di(of: Context, at: int) -> str | None:
    """地 that is counted, or worked, or lain on to the end of a clause, is the noun dì; after a doubled word or an
    adverb it is the particle, even at the end of a clause (慢慢地，)."""
    before, tag = preceding(of, at)
    if len(before) > 1 and (before[0] == before[1] or tag in ("d", "z", "ad")):
        return "de5"
    if before in _PLOTS or before == "一":
        return "di4"
    if before in ("完", "好", "了", "过") and at > 1:
        return "di4" if of.words[at - 2] in _FIELD_WORK else None
    return "di4" if tag == "v" and ends_clause(of, at) and _ON_THE_GROUND.fullmatch(before) else None


def _zhao(of: Context, at: int) -> str | None:
    """着 after a verb with 得 or 不 says whether one can: zháo (猜得着, 找不着). So does it before 了, for what has
    happened does not go on (火烧着了)."""
    return "zhao2" if _is_potential(of, at) or following(of, at) == "了" else None


def _liao(of: Context, at: int) -> str | None:
    """了 after a verb with 得 or 不 says whether one can; and before 了 it is the verb, "to end": liǎo."""
    if _is_potential(of, at) or can_be_won(of, at):
        return "liao3"
    return "liao3" if following(of, at) == "了" and preceding(of, at)[1][:1] in ("d", "n") else None


def _is_potential(of: Context, at: int) -> bool:
    before, tag = preceding(of, at)
    if before in ("得", "不") and at > 1:
        verb, its = of.words[at - 2], of.spans[at - 2].tag
        # After a verb of two syllables 得 is no verb (承受得了); 不 is apart from 了 (商量不了).
        return (its == "v" and (len(verb) == 1 or of.words[at] == "了")) or (its[:1] == "v" and before == "得")
    return tag == "v" and len(before) == 2 and before[1] == "得" and before[0] in "来猜用去走拿吃受办做管跑睡坐住"


def can_be_won(of: Context, at: int) -> bool:
    """Whether 了 after 赢得 ends its clause or asks: "can one win?" (赢得了吗, but 赢得了比赛)."""
    return preceding(of, at)[0] == "赢得" and (ends_clause(of, at) or following(of, at) in ("吗", "吧", "呢", "的"))


def _xing_alone(of: Context, at: int) -> str | None:
    """行 that a numeral counts is háng, "line" (排成两行); at the end of a clause, behind who or what will do, it is
    xíng (我看行, 这么做行吗)."""
    if preceding(of, at)[1] in ("m", "number"):
        return None if following(of, at).endswith("人") else "hang2"
    if not _WILL_DO.fullmatch(preceding(of, at)[0]):
        return None
    return "xing2" if ends_clause(of, at) or following(of, at) in ("吗", "吧", "啊", "呀", "呢", "不行") else None


def _zhi(of: Context, at: int) -> str | None:
    """只 before a verb, adverb or preposition, with no number before it, is zhǐ, "only" (只会)."""
    if class_after(of, at) not in PREDICATIVE or following(of, at) in ("数", "只"):
        return None
    counted = preceding(of, at)[0][-1:] in _COUNTING | {"只"} or (at and of.spans[at - 1].tag == "number")
    return None if counted else "zhi3"


def _xing(of: Context, at: int) -> str | None:
    """一行 after who they are, or before their number or journey, is xíng, "a party" (他们一行五人); one of several is
    háng, a trade (改行做了另一行)."""
    before, tag = preceding(of, at)
    if before in _OF_SEVERAL:
        return "hang2"
    counted = at + 2 < len(of.words) and of.spans[at + 1].tag[:1] in "mn" and following(of, at, 2) in ("人", "余", "多")
    who = before == "等" or (tag in ("r", "nr") and before[:1] in "我你他她它咱") or tag == "nr"
    return "xing2" if counted or who or (_ARRIVES.fullmatch(following(of, at)) and tag[:1] in "nr" and before) else None


# The rules by the word that they read; each gives the syllable of its last character.
RULES: Mapping[str, Callable[[Context, int], str | None]] = {
    "地": _di,
    "着": _zhao,
    "了": _liao,
    "只": _zhi,
    "行": _xing_alone,
    "一行": _xing,
}
