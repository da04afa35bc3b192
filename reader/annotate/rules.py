"""Rules of grammar for readings that neither a dictionary nor a few neighbouring characters settle."""

import re
from collections.abc import Iterator

from reader.annotate import collocations, particles
from reader.annotate.names import surname_reading
from reader.annotate.neighbours import PREDICATIVE, STOPS, class_after, following, preceding
from reader.annotate.polyphones import Context
from reader.annotate.words import Span
from reader.model import TokenKind

_NAME = TokenKind.NAME
# Classes of names that begin with no surname.
_NO_PERSONS = frozenset({"ns", "nt", "nrt"})
# 应统尽统, 能免尽免: "all that should be counted is counted".
_ALL_THAT = re.compile(r"(?P<modal>[应能])(?P<verb>\w)(?P<all>尽)(?P=verb)")
# 是不是, 高兴不高兴: between a doubled verb 不 is neutral (现代汉语词典, 不).
_VERB_NOT_VERB = re.compile(r"(?P<verb>\w{1,2})不(?P=verb)")
# Verbs that do something for somebody: a 为 before them is wèi, even after 以.
_GIVING = re.compile(
    "提供|服务|贡献|注入|奠定|创造|助力|着想|带来|解决|谋|办|做|做好|打造|保驾护航|树立|积累|开辟|打下|增添|生成|准备|介绍"
)
_PERSON = re.compile("[我你您他她](们)?|咱们|大家|自己|其|谁|人民|群众|百姓|老百姓|客户|用户|顾客|读者|孩子")
# What may stand between the start of a clause and wèi: adverbs and auxiliaries.
_LEADING = re.compile(
    "能|将|要|是|也|都|会|可|应|可以|能够|愿意|请|来|去|想|开始|继续|努力|奋力|积极|主动|不断|应该|必须|只|就|并|又|还|"
    "不是|正在|一直|专门|共同"
)
# Adverbs that go with the copula wéi (皆为序章).
_COPULAR_ADVERB = re.compile("皆|均|多|即|原|乃|仍|实|甚|极|颇|最|尤|更|较|本|亦|大多|一般|通常|统|分别|一律")
# Between one of these and a verb 得 is děi, "must".
_WHO_MUST = re.compile("[我你您他她它谁](们)?|咱们|大家|还|就|都|也|总|可|只|非|又|却|便|再|才")
_HOW_ONE_WORKS = re.compile(
    "加油|努力|拼命|埋头|一起|好好|继续|接着|怎么|什么|这么|那么|这样|敢|肯|愿|想|能|会|要|别|大|苦"
)
# Verbs of movement: 过 after them is guò, "past" or "across", where a place follows (驶过大桥, 吹过湖面).
_MOVING = re.compile("[驶转穿走跑飞越跨流游爬翻渡绕掠飘划闪滑吹扫淌滚涌踏冲拂漫射溜钻擦驰奔]")
# Classes of words that are no verbs, so that 过 after them is one.
_NO_VERB = frozenset("drpcm")
_NEVER = frozenset({"没", "没有", "不", "未", "从未", "从没"})
_VERBLIKE = frozenset({"是", "有", "像", "没有"})
_NOT_YET = re.compile("没|没有|未|不曾|未曾|曾|曾经|从来|从未|以前")
_TIMES = re.compile("[次回遍趟场天年]")
# How one must do what the verb after it says; no result of a noun before 得.
_MUST_WELL = re.compile("好好|先|赶紧|赶快|马上|立刻|立即|尽快|尽量|慢慢|亲自|重新|抓紧")
_DONE = re.compile("问|看|靠|用|去|来|找|等|学|吃|走|交|办|改|买|带|给|让|由|从|有|花|是|做|想|换|付|放|回|听|说")
_LAST = frozenset("过率儿")
_CAREFULLY = re.compile("小心|注意|仔细|认真|谨慎|耐心|老实|冷静|主动|当心|早点|快点")
# What one must spend: a numeral and one of these after 得 make it děi (得两个钟头).
_COSTS = re.compile("小时|钟头|分钟|秒钟|星期|礼拜|工夫|时间|[天年月周夜块元万]|块钱|元钱")
# What follows 还 huán "to give back" and never 还 hái "still", which needs a predicate; nothing at all counts too.
_GIVEN_BACK = re.compile("也|了|吗|吧|呢|给|清|掉|完|得|不起|或")
_RESULT = re.compile("[下上了着过满在得出到活植树花]|出来|下去")
_OF_A_KIND = re.compile("[这那哪几各每多某一两三四五六七八九十数]|两|第.+|何|此|该|同")
_MODAL = re.compile("可|可以|可能|可能地|管|早|快|先|数")
_BELIEVING = re.compile("信|入|传|佛|道|本|各|宗|的|政")


def by_rules(of: Context, found: list[str | None]) -> dict[int, str]:
    """The readings that a rule settles, by offset. `found` is what the dictionaries say."""
    settled: dict[int, str] = {}
    for match in _ALL_THAT.finditer(of.text) if "尽" in of.text else ():
        settled[match.start("modal")] = "ying1" if match["modal"] == "应" else "neng2"
        settled[match.start("all")] = "jin4"
    for match in _VERB_NOT_VERB.finditer(of.text) if "不" in of.text else ():
        settled[match.end("verb")] = "bu5"
    before = ""
    for at, (word, span) in enumerate(zip(of.words, of.spans, strict=True)):
        named = (span.kind is _NAME and span.tag not in _NO_PERSONS) or before == "姓"
        if named and (surname := surname_reading(word, certain=span.tag == "nr")):
            settled[span.start] = surname
        if word in _WORD_RULES and (syllable := _WORD_RULES[word](of, at)):
            settled[span.end - 1] = syllable
        if word[-1] in _LAST and (syllable := _of_last(word, span, found)):
            settled[span.end - 1] = syllable
        before = word
    return settled


def _of_last(word: str, span: Span, found: list[str | None]) -> str | None:
    """The reading of the last character of a word that no dictionary has: 过 after its verb (见过) is the neutral
    particle, 率 a rate (容积率), 儿 the r of a noun (院儿)."""
    if len(word) < 2 or found[span.end - 1] is not None:
        return None
    if word[-1] == "过":
        return "guo5" if len(word) == 2 and span.tag[:1] in "vu" else None
    if word[-1] == "率":
        return "lü4" if len(word) > 2 else None
    return "r5"


def _guo(of: Context, at: int) -> str | None:
    """过 after a verb is the particle of experience: guo, neutral. jieba's class "ug" says the same.

    After a verb of movement and before a place it is guò, unless the clause says that this never or once happened.
    """
    if at and _MOVING.fullmatch(of.words[at - 1][-1]) and _passes(of, at):
        return "guo4"
    before, tag = preceding(of, at)
    if not before or before in _NEVER or (tag[:1] in _NO_VERB and before not in _VERBLIKE):
        # There is no verb before it: it is the verb itself (再过三天).
        return "guo4"
    return "guo5" if of.spans[at].tag == "ug" or tag in ("v", "vn") else None


def _passes(of: Context, at: int) -> bool:
    before, after = _clause(of, at)
    if not after or any(_NOT_YET.fullmatch(of.words[i]) for i in before):
        return False
    objects = [i for i in after if of.words[i] != "了" and of.spans[i].tag[:1] not in "mqar"]
    counted = any(_TIMES.fullmatch(of.words[i]) for i in after[:3])
    return bool(objects) and of.spans[objects[0]].tag[:1] in "nsft" and not counted


def _de(of: Context, at: int) -> str | None:
    """得 at the start of a clause, between a person or adverb and a verb, and between a noun and time or money is děi,
    "must" (你得帮他); after a verb it is left to the model."""
    if not at or at + 1 == len(of.words):
        return None
    before, tag, next_class = of.words[at - 1], of.spans[at - 1].tag, class_after(of, at)
    if of.words[at + 1] == "了" and tag[:1] == "v":
        return "de5"  # 承受得了: the verb 得 has an object or is the end of a word
    # What begins a clause or stands behind a conjunction or 的 is said of nobody's way to do something.
    if (before in STOPS and next_class in ("d", "p")) or ((before == "的" or tag == "c") and next_class in PREDICATIVE):
        return "dei3"
    if _MUST_WELL.fullmatch(of.words[at + 1]) and of.spans[at - 1].tag[:1] in "nrt" and _acts(of, at + 2):
        return "dei3"
    # Nothing said of a time can follow 得: 今天得早点睡.
    if _WHO_MUST.fullmatch(before) or of.spans[at - 1].tag == "t":
        must = next_class in PREDICATIVE or _CAREFULLY.fullmatch(of.words[at + 1])
        return "dei3" if must or _spends(of, at) else None
    if of.spans[at - 1].tag not in ("n", "nr", "ns", "r", "s"):
        return None
    # A noun has no complement: what follows must be done (这事儿得问妈妈).
    asked = len(before) > 1 and next_class == "v" and _DONE.fullmatch(of.words[at + 1])
    return "dei3" if asked or _spends(of, at) else None


def _win(of: Context, at: int) -> str | None:
    """赢得了 without an object asks whether one can win: the 得 of results (赢得了吗)."""
    return "de5" if particles.can_be_won(of, at + 1) else None


def _acts(of: Context, at: int) -> bool:
    return at < len(of.words) and of.spans[at].tag[:1] in "vad"


def _spends(of: Context, at: int) -> bool:
    """Whether a quantity of time or money follows word `at`."""
    return of.spans[at + 1].tag[:1] == "m" and any(_COSTS.fullmatch(word) for word in of.words[at + 2 : at + 4])


def _huan(of: Context, at: int) -> str | None:
    """还 without a predicate after it (下车可以还, 到了再还也行) is huán, "to give back"."""
    ends = at + 1 == len(of.words) or of.words[at + 1] in STOPS
    if not ends and of.words[at + 1] == "得" and _acts(of, at + 2):
        return "hai2"  # 还得照顾孩子: 得 is "must"
    if at and of.words[at - 1] in ("没", "没有") and not ends:
        # "Still" stands before 没, never after it.
        return "huan2"
    return "huan2" if at and (ends or _GIVEN_BACK.fullmatch(of.words[at + 1])) else None


def _zhong(of: Context, at: int) -> str | None:
    """种 with a result or place after it and no number before it is zhòng, "to plant" (种下的树)."""
    if at + 1 < len(of.words) and at and of.words[at + 1] == "的" and _PERSON.fullmatch(of.words[at - 1]):
        return "zhong4"
    if at + 1 == len(of.words) or not _RESULT.fullmatch(of.words[at + 1]):
        return None
    counted = at and (of.spans[at - 1].tag[:1] == "m" or _OF_A_KIND.fullmatch(of.words[at - 1]))
    return None if counted else "zhong4"


def _jin(of: Context, at: int) -> str | None:
    """尽 before a modal is jǐn (尽可以)."""
    return "jin3" if at + 1 < len(of.words) and _MODAL.fullmatch(of.words[at + 1]) else None


def _jiao(of: Context, at: int) -> str | None:
    """教 as a verb of its own with an object after it is jiāo, "to teach"."""
    if at + 1 == len(of.words) or of.words[at + 1] in STOPS or of.spans[at].tag != "v":
        return None
    if at and _BELIEVING.fullmatch(of.words[at - 1]):
        return None
    return "jiao1" if of.spans[at + 1].tag[:1] in "nrum" else None


def _gan(of: Context, at: int) -> str | None:
    """干 after how or how long one works (加油干, 一天接着一天干) is the verb gàn."""
    if not at:
        return None
    before, tag = of.words[at - 1], of.spans[at - 1].tag
    if following(of, at) in collocations.IN_VAIN:
        return "gan1"
    if at + 1 < len(of.words) and of.words[at + 1] in ("得", "着"):
        return "gan1" if collocations.dries(of, at) else "gan4"  # 干得很起劲, 干着苦活
    works = _HOW_ONE_WORKS.fullmatch(before) or (tag in ("m", "t", "q") and before[-1] in "天年月辈")
    return "gan4" if works else collocations.dry(of, at)


def _wei(of: Context, at: int) -> str | None:
    """为 as a word of its own: wéi "be, as" or wèi "for", by the clause around it. None where it stays unclear."""
    before, after = _clause(of, at)
    if not after:
        return None
    words_before, words_after = [of.words[i] for i in before], [of.words[i] for i in after]
    giving = any(map(_GIVING.fullmatch, words_after[1:])) or _does_for(of, after)
    if _regards(words_before) and not giving:
        return "wei2"
    if "所" in words_after[1:]:
        return "wei2"
    if giving or _PERSON.fullmatch(words_after[0]):
        return "wei4"
    verbs = [i for i in after if of.spans[i].tag[:1] == "v" and of.spans[i].tag != "vn"]
    if _leads(of, before) and _aims(words_after, [after.index(i) for i in verbs]):
        return "wei4"
    if before and not verbs and _can_be_subject(of, before[-1]):
        return "wei2"
    return None


def _does_for(of: Context, after: list[int]) -> bool:
    """Whether somebody stands behind 为, and a verb that is no attribute (为自己赢得一张门票, 为大家高兴)."""
    if len(after) < 2 or not _PERSON.fullmatch(of.words[after[0]]) or of.spans[after[1]].tag[:1] not in "va":
        return False
    return len(after) < 3 or of.words[after[2]] != "的"


def _clause(of: Context, at: int) -> tuple[list[int], list[int]]:
    """The numbers of the words before and after word `at` in its clause, quotation marks and the like left out."""
    return list(_until_stop(of, range(at - 1, -1, -1)))[::-1], list(_until_stop(of, range(at + 1, len(of.words))))


def _until_stop(of: Context, numbers: range) -> Iterator[int]:
    for number in numbers:
        if of.words[number] in STOPS:
            return
        if of.spans[number].tag != "punctuation":
            yield number


def _regards(before: list[str]) -> bool:
    """以人民为中心, 以此为依据, 被比喻为…: something is taken as something."""
    return "以" in before[:-1] or "以此" in before or "被" in before[:-1]


def _leads(of: Context, before: list[int]) -> bool:
    """Whether nothing but adverbs and auxiliaries stands between the start of the clause and 为."""
    return all(_LEADING.fullmatch(of.words[i]) or of.spans[i].tag == "c" for i in before)


def _aims(after: list[str], verbs: list[int]) -> bool:
    """Whether what follows a 为 at the start of a clause says what for: 为解决…, 为观众剧透更多.

    A noun phrase with a verb inside (为哈尔滨铁路局管辖的站) does not.
    """
    if not verbs:
        return "向" in after[1:]
    return verbs[0] == 0 or "的" not in after[verbs[0] :]


def _can_be_subject(of: Context, number: int) -> bool:
    word, tag = of.words[number], of.spans[number].tag
    if _LEADING.fullmatch(word) or tag[:1] == "p":
        return False
    return tag not in ("d", "zg") or _COPULAR_ADVERB.fullmatch(word) is not None


_WORD_RULES = {
    **collocations.RULES,
    **particles.RULES,
    "为": _wei,
    "得": _de,
    "赢得": _win,
    "过": _guo,
    "干": _gan,
    "还": _huan,
    "种": _zhong,
    "尽": _jin,
    "教": _jiao,
}
