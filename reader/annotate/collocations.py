"""Readings of words of one syllable that the words they go with settle: an object, a result, a measure, a subject.

A rule says why it holds for a class of words, and is silent elsewhere: the model decides there.
"""

import re
from collections.abc import Callable, Mapping

from reader.annotate.neighbours import before_in_clause, ends_clause, following, object_of, preceding
from reader.annotate.polyphones import Context

_POURED = re.compile(
    ".*[水茶酒汤奶油醋粥药汁米沙土灰墨]|咖啡|饮料|可乐|垃圾|苦水|牛奶|豆浆|车|在杯子里|在碗里|进|入|满|出来|出去|掉"
)
_LIQUID = re.compile("垃圾|茶|水|酒|污水|脏水|汤|咖啡|饮料|牛奶|苦水")
_SERVED = frozenset({"了", "着", "满", "出", "上", "入", "进", "有", "在", "来", "好", "起", "一", "两", "点", "些"})
_FOOD = re.compile(".*[饭汤粥菜水面酒肉米]|饺子|食物|东西")
_FRUIT = re.compile(".*[果籽子实穗瓜豆]|满|出|葡萄|苹果|桃子|柿子|石榴")
# What grows: 长 before it is zhǎng even at the start of a clause (长草了).
_GROWS = re.compile(
    ".*[毛草霉痘虫牙肉疮包角叶芽锈斑须苔脓尾翅膘腿脚眼]|个子|个儿|知识|见识|本事|胆子|胆量|力气|心眼|脸|翅膀|叶子|皱纹|白发|胡子|刺|"
    "尾巴|脑子|脑筋|记性|精神|志气|脾气|势头|经验|面子|智慧|骨头|头发|身体|水分|东西|蘑菇|树|庄稼|孩子|大|人|相|辈|官|老|兄|姐|子"
)
_HAS_LENGTH = re.compile(
    "头发|腿|手|手臂|胳膊|脖子|脸|尾巴|裙子|裤子|袖子|衣服|时间|路|路程|寿命|绳子|句子|名字|文章|篇幅"
)
_DEGREE = frozenset("很太更最较越好挺多这那的些条根段串")
# Things that dry.
_DRIES = re.compile(
    ".*(?:衣|服|裤|袜|鞋|发|毛巾|被子|床单|地|漆|墨|树|树干|树枝|枝叶|饼干|面包|馒头|饭|饭菜|菜|糕|嘴|嘴唇|嗓子|喉咙|舌头|泪|汗|血迹|泥|土|河|井|湖|水|皮肤|手|颜料|胶水|木头|柴|叶子|纸)"
)
_DRY_AFTER = frozenset({"了", "透", "得", "的", "没有", "吗", "吧", "呢", "后", "再"})
_ONLY_GROWS = re.compile(
    "知识|见识|本事|胆子|胆量|力气|心眼|志气|脾气|经验|智慧|记性|皱纹|个子|庄稼|[草毛霉痘虫芽锈斑]"
)
# What one does in vain (干看着).
IN_VAIN = frozenset({"看", "等", "瞪", "急", "嚎", "笑"})
_FANNED = frozenset("了着过他她我你")
_GRAIN = re.compile("[米谷粟麦豆粮]|大米|小麦|粮食|稻谷|谷子")
# What stands behind 和 as a verb; what it is done to.
_MIXED = frozenset("了着过点匀好上进")
_DOUGH = re.compile(".*[面泥灰土粉]|水泥|面团")
_MIXED_IN = re.compile(".*[水盐药糖奶油醋酱汁粉]")
_CARDS = re.compile(".*[牌局]|把")
_SWOLLEN = frozenset("破裂开红痛疼大坏满") | {"破裂"}
_HEART = re.compile("心|心里|心中|心头")
_LEAVE = frozenset("请放休度准批补调")
_SENT_TO = re.compile(
    ".*[部科厂校局院队市县省区处团厅室州国司所站]|.*(?:公司|部门|单位|学校|岗位|医院|工厂|机关|总部|基层|前线|边疆)"
)
_ROUND = re.compile("绕着?|围着|围绕")
_PEELED = re.compile(".*[果皮梨瓜笔桃橙枣荠薯豆头棍子片]")
_LEFT_IN = re.compile(
    "这里|这儿|那里|那儿|哪里|哪儿|家|.*(?:家里?|[车船店室楼房屋厅馆][上里内]?)|学校|公司|医院|宿舍|地铁上?|飞机上?|桌上"
)
_WEIGHTS = re.compile("[公市]?斤|吨|千克|公斤|克|磅|两|钱|达|约|近|至少|超过|逾")
# What makes 当 in 把…当 the plain dāng: 当着面, 当众.
_BEFORE_ALL = frozenset("着面众场时初年天")
_COUNTED_SO = frozenset({"到", "过", "完", "着", "了", "清", "出", "起来", "清楚"})


def _dao(of: Context, at: int) -> str | None:
    """倒 with what is poured or thrown away, or before a result of that, is dào (倒了一杯水)."""
    poured = (object_of(of, at), following(of, at))
    if any(map(_POURED.fullmatch, poured)) or _LIQUID.fullmatch(preceding(of, at)[0]):
        return "dao4"
    return None


def _cheng(of: Context, at: int) -> str | None:
    """盛 as a verb with aspect, place or food after it is chéng, "to fill, to hold"."""
    after = following(of, at)
    return "cheng2" if after in _SERVED or _FOOD.fullmatch(after) else None


def _jie(of: Context, at: int) -> str | None:
    """结 with fruit is jiē, "to bear"."""
    return "jie1" if _FRUIT.fullmatch(object_of(of, at)) or following(of, at) in ("满", "出") else None


def _chang(of: Context, at: int) -> str | None:
    """长 after what has a length, or before a noun that does not grow, with nothing or a degree, measure or
    demonstrative before it, is cháng; before what cannot be long it is zhǎng (长知识)."""
    if _HAS_LENGTH.fullmatch(preceding(of, at)[0]) and (
        ends_clause(of, at) or following(of, at) in ("的", "吗", "吧", "一点")
    ):
        return "chang2"
    if _ONLY_GROWS.fullmatch(following(of, at)) and preceding(of, at)[0][-1:] not in _DEGREE:
        return "zhang3"
    if at + 1 == len(of.words) or of.spans[at + 1].tag[:1] != "n" or _GROWS.fullmatch(of.words[at + 1]):
        return None
    before, tag = preceding(of, at)
    return "chang2" if not before or before[-1] in _DEGREE or tag[:1] == "q" or before == "这些" else None


def dry(of: Context, at: int) -> str | None:
    """What dries (衣服, 油漆, 嗓子) is gān."""
    if not (ends_clause(of, at) or following(of, at) in _DRY_AFTER):
        return None
    return "gan1" if dries(of, at) else None


def dries(of: Context, at: int) -> bool:
    """Whether the clause speaks of something that dries before word `at`."""
    return any(map(_DRIES.fullmatch, before_in_clause(of, at)))


def _jia(of: Context, at: int) -> str | None:
    """假 after a length of time that one asks for or has off is jià (请了三天假)."""
    before, tag = preceding(of, at)
    timed = tag[:1] in ("q", "t", "m") or before[-1:] in ("天", "周", "年", "月", "次", "的", "个", "了", "过", "完")
    return "jia4" if timed and any(word[0] in _LEAVE for word in before_in_clause(of, at)) else None


def _dang(of: Context, at: int) -> str | None:
    """把甲当乙: 当 is dàng, "to take for"; and to pawn is dàng too."""
    if following(of, at) in _BEFORE_ALL:
        return None
    return "dang4" if any(word in ("把", "拿") for word in before_in_clause(of, at)) else None


def _diao(of: Context, at: int) -> str | None:
    """调 to a place or body is diào, "to transfer"."""
    if following(of, at) not in ("到", "往", "至", "回", "离", "入", "去") or at + 2 >= len(of.words):
        return None
    place, tag = of.words[at + 2], of.spans[at + 2].tag
    return "diao4" if tag in ("ns", "nt") or _SENT_TO.fullmatch(place) else None


def _la(of: Context, at: int) -> str | None:
    """把甲落在…: a thing that one leaves behind in a room or vehicle; 落 is là there."""
    if following(of, at) not in ("在", "到") or not _LEFT_IN.fullmatch(following(of, at, 2)):
        return None
    return "la4" if "把" in before_in_clause(of, at) else None


def _zhuan(of: Context, at: int) -> str | None:
    """What goes round something (绕着, 围着) turns: zhuàn."""
    return "zhuan4" if any(map(_ROUND.fullmatch, before_in_clause(of, at))) else None


def _zhong(of: Context, at: int) -> str | None:
    """重 before a number and a weight, or more of it (重一些), is zhòng."""
    if following(of, at) in ("一些", "一点", "些", "点", "得多", "多了"):
        return "zhong4"
    if at + 2 >= len(of.words):
        return None
    numeral = of.spans[at + 1].tag in ("m", "number") or _WEIGHTS.fullmatch(of.words[at + 1])
    return "zhong4" if numeral and any(_WEIGHTS.fullmatch(w) for w in of.words[at + 1 : at + 5]) else None


def _he(of: Context, at: int) -> str | None:
    """和 with aspect or result is a verb: huó with what one kneads, hú of cards, huò with what one mixes."""
    mixed = following(of, at)
    doubled = "和" in (
        following(of, at, 2) if mixed == "一" else "",
        of.words[at - 2] if preceding(of, at)[0] == "一" else "",
    )
    if not doubled and (mixed not in _MIXED or (preceding(of, at)[1][:1] in "nr" and mixed in "上进起来")):
        return None
    what = object_of(of, at)
    if _CARDS.fullmatch(what):
        return "hu2"
    return "huo2" if doubled or _DOUGH.fullmatch(what) else "huo4" if _MIXED_IN.fullmatch(what) else None


def _zhang(of: Context, at: int) -> str | None:
    """涨 with what bursts, reddens or hurts is zhàng, "to swell"."""
    return "zhang4" if following(of, at) in _SWOLLEN or preceding(of, at)[0] in ("泡", "浸") else None


def _men(of: Context, at: int) -> str | None:
    """闷 in one's heart is mèn; of weather and sound mēn."""
    return "men4" if any(map(_HEART.fullmatch, before_in_clause(of, at))) else None


def _shan(of: Context, at: int) -> str | None:
    """扇 with aspect or who is hit is the verb shān (扇了一巴掌)."""
    counted = preceding(of, at)[1][:1] in ("m", "q") or preceding(of, at)[0] in ("一", "两", "几", "这", "那")
    return "shan1" if not counted and following(of, at) in _FANNED else None


def _dan(of: Context, at: int) -> str | None:
    """石 that counts grain is dàn (一石米)."""
    counted = preceding(of, at)[1][:1] == "m" or (at and of.spans[at - 1].tag == "number")
    return "dan4" if counted and _GRAIN.fullmatch(following(of, at)) else None


def _alone(syllable: str) -> Callable[[Context, int], str | None]:
    """What is read so only as a word of its own (剥 bāo, but 剥削 bōxuē: 现代汉语词典)."""
    return lambda _of, _at: syllable


def _xiao(of: Context, at: int) -> str | None:
    """削 with what has a peel or becomes sharp is xiāo; xuē is for compounds and for what is taken away."""
    return "xiao1" if _PEELED.fullmatch(object_of(of, at)) else None


def _shu(of: Context, at: int) -> str | None:
    """数 with a result or aspect is the verb shǔ, "to count" (数到十)."""
    return "shu3" if following(of, at) in _COUNTED_SO and preceding(of, at)[1][:1] not in ("m", "n") else None


# The rules by the word that they read; each gives the syllable of its last character.
RULES: Mapping[str, Callable[[Context, int], str | None]] = {
    "倒": _dao,
    "盛": _cheng,
    "结": _jie,
    "长": _chang,
    "假": _jia,
    "当": _dang,
    "调": _diao,
    "落": _la,
    "转": _zhuan,
    "重": _zhong,
    "和": _he,
    "涨": _zhang,
    "闷": _men,
    "扇": _shan,
    "石": _dan,
    "剥": _alone("bao1"),
    "嚼": _alone("jiao2"),
    "削": _xiao,
    "数": _shu,
}
