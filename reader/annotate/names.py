"""Proper names: which words are surely names, where their parts begin, how surnames are read."""

import re
from collections.abc import Mapping

from reader.annotate.vocabulary import IN_CEDICT, IN_JIEBA, ONLY_NAME, OWN, facts
from reader.dictionary.cedict import entries

_NAMES = frozenset({"nr", "ns", "nt"})
_PLACES_AND_BODIES = frozenset({"ns", "nt", "nrt"})
# The most frequent surnames, which cover nine tenths of the people of China (census of 2020).
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟"
    "姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤常温康施牛樊葛"
    "邢安齐庞伍庄申欧聂章鲁岳翟殷詹关霍翁柯季俞柳左梅甘焦包单华解尤柴解骆祝冉纪舒阮习涂毕"
    "朴冼阚逄谌"
)
_LONG_SURNAMES = frozenset(
    {"欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "司徒", "夏侯", "令狐"}
    | {"长孙", "宇文", "澹台", "端木", "独孤", "司空", "淳于", "拓跋"}
)
# Generic names of places, written apart from the name itself.
_GENERIC = frozenset("省市县区镇乡村州河江湖山岛")
_NUMBERS = frozenset("一二三四五六七八九十两几")
# No name begins with one of these.
_NO_BEGINNING = frozenset("之镇")
# Months and days of the week, which CC-CEDICT writes with capitals as English does, the standard without.
_CALENDAR = re.compile(
    "(?:[一二三四五六七八九十正腊]|十[一二])月|(?:星期|礼拜|周)[一二三四五六日天]|[大小][雪寒暑]|雨水"
)
# Common nouns, and what is none at all, that jieba or CC-CEDICT has as names only.
_NO_NAMES = (
    "时报 邮报 大树 大雪 大观 大坑 大内 互联网 因特网 国会 道长 名山 南岸 左岸 东海岸 "
    "大峡谷 菩萨 银河 中度 日托 湖水 舞美 广布 入市 内河 江道 如林 江底 湖底 湖盆 上铺 "
    "松林 四壁 新旧 朝霞 长脚 远非 城建 复国 深水 西化 台站 余脉 正南 郡县 河湖 远海 "
    "陆海 渡海 四楼 离京 来京 进京 中密度 多角度 上半场 上下水 旧城区 平原区 高原区 山地区 "
    "东道国 美食城 珠宝店 印花布 古城堡 法律化 城门洞 深水港 拉下马 卫生组织 中国画"
)
_COMMON = frozenset(_NO_NAMES.split())
# Plain places: a direction or size, and what kind of place.
_PLAIN = frozenset("东西南北中上下前后内外大小新旧老古远深入出沿绕两各")
_PLAIN_PLACES = frozenset("路门城街区站口郊海江河水国州湖岸坡道岛楼桥镇")
# What begins the names of a state's bodies (中央政治局).
_OF_THE_STATE = frozenset({"中央", "人民", "国家", "全国", "国务", "最高"})
# A word of two syllables is a common noun with these, not a surname and half a name.
_ENDS_OF_NOUNS = frozenset(
    "者病学会性率量化度边花树肉楼饭式感型类级期站馆团组网歌图厂机石砂粉汁糖草虫木枝水浴鞋服器库兵松"
)
_ENDS_OF_NO_NAME = frozenset("酶剂症")
# Surnames that are more often adjectives, measure words or adverbs (高水平, 段时间, 曾效力).
_ALSO_ADJECTIVES = frozenset("高单段曾")
# In no name of a person, or at its end only the next word (马云|向).
_IN_NO_PERSON = frozenset("的了着似是也都不没被把很就这们最太更还但或又多")
_AFTER_NAMES = frozenset("向在对从给于与及说称将")
# Nouns of places and things: with one of these before them they are common, with others a city (厦门, 盐城).
_PLAIN_HEADS = frozenset("大小老新旧南北石板土水山车满双")
_HEADS_OF_NOUNS = frozenset("桥街城报村园门路楼店屋厂站")
_FAR = re.compile(r"district|county|township|\bcity\b|town\b|Vietnam|Myanmar|Burma|Romance|newspaper|village")
# Surnames so rare, and words so frequent, that a title proves nothing.
TOO_RARE = frozenset("那能过长员令种折召秘洗祭哈时黑")
# Surnames read otherwise than the common word (现代汉语词典).
_SURNAME_READINGS: Mapping[str, str] = {
    "单": "shan4",
    "任": "ren2",
    "曾": "zeng1",
    "解": "xie4",
    "华": "hua4",
    "葛": "ge3",
    "覃": "qin2",
    "翟": "zhai2",
    "纪": "ji3",
    "乐": "yue4",
    "仇": "qiu2",
    "查": "zha1",
    "区": "ou1",
    "盖": "ge3",
    "朴": "piao2",
    "冼": "xian3",
    "燕": "yan1",
    "宁": "ning4",
    "宓": "mi4",
    "应": "ying1",
    "晟": "cheng2",
    "繁": "po2",
    "员": "yun4",
    "尉": "wei4",
    "洗": "xian3",
    "种": "chong2",
    "缪": "miao4",
    "令": "ling2",
    "过": "guo1",
    "哈": "ha3",
    "黑": "he4",
    "折": "she2",
    "车": "che1",
    "长": "zhang3",
    "祭": "zhai4",
    "阚": "kan4",
    "隗": "wei3",
    "郗": "xi1",
    "逄": "pang2",
    "訾": "zi1",
    "那": "na1",
    "能": "nai4",
    "召": "shao4",
    "秘": "bi4",
    "谌": "chen2",
    "郇": "xun2",
}


def is_name(word: str, tag: str, its: int, *, known: bool) -> bool:
    """Whether `word`, of which `its` facts are known, is surely a proper name, to be written with a capital.

    CC-CEDICT decides where it has the word; else jieba's class `tag`: a place or body that its dictionary has or that
    is `known` otherwise, or a person whose name begins with a surname.
    """
    if len(word) == 1:
        return False
    if its & OWN:
        return tag in _NAMES
    if its & IN_CEDICT:
        return its & ONLY_NAME != 0 and not _is_common_noun(word, tag)
    if (
        word[0] in _NO_BEGINNING
        or (word[0] in _NUMBERS and len(word) == 2)
        or word[-1] in "您你我"
        or (tag == "nrt" and len(word) < 3)
    ):
        return False
    if tag in ("nr", "nrfg"):
        return _is_person(word, its)
    return tag in _PLACES_AND_BODIES and (known or its & IN_JIEBA != 0) and not _is_common_place(word, tag)


def _is_person(word: str, its: int) -> bool:
    """Whether a word that jieba takes for a person's name has the form of one, and is no common noun (康复者)."""
    if _IN_NO_PERSON.intersection(word[1:]) or word[-1] in _ENDS_OF_NO_NAME:
        return False
    if len(word) == 3 and word[0] in _SURNAME_READINGS and word[0] not in TOO_RARE and its & IN_JIEBA:
        # 查良镛: whose other characters make no words.
        return not (facts(word[:2]) | facts(word[1:])) & IN_CEDICT
    if not _surname_length(word) or (len(word) == 2 and its & IN_JIEBA):
        # Of two syllables jieba's dictionary has as many nouns as names (柳枝, 钟声).
        return False
    if len(word) > 3 or len(word) == 2:
        return True
    noun = word[-1] in _ENDS_OF_NOUNS and _is_common(word[:2])
    return not (noun or word[-1] in _AFTER_NAMES or (word[0] in _ALSO_ADJECTIVES and _is_common(word[1:])))


def _is_common_place(word: str, tag: str) -> bool:
    """Whether what jieba takes for a place or body is a common noun (联合体, 周边地区, 北站) or none at all (中度)."""
    if word in _COMMON or word[0] in "太满诸" or (len(word) == 4 and word[0] == word[1]):
        return True
    if len(word) == 2:
        return tag == "nt" or (word[0] in _PLAIN and word[1] in _PLAIN_PLACES)
    if len(word) == 3 and word[0] in "大小老新古" and tag == "ns":
        return _is_common(word[1:])
    if len(word) == 3:
        return tag == "nt" and word[0] not in _NUMBERS and (_is_common(word[:2]) or _is_common(word[1:]))
    of_state = tag == "nt" and word[:2] in _OF_THE_STATE
    return not of_state and _is_common(word[:2]) and _is_common(word[2:])


def _is_common(word: str) -> bool:
    its = facts(word)
    return its & IN_CEDICT != 0 and not its & ONLY_NAME


def name_starts(word: str, *, person: bool = False) -> tuple[int, ...]:
    """Where the parts of a name begin: (0, 1) in 赵明瑞, Zhào Míngruì; CC-CEDICT's capitals where it has the name.

    A place's generic name is a word of its own (Běijīng Shì: GB/T 16159-2012, 6.2.2.1). The surname of a
    `person` may be rare.
    """
    for entry in entries(word):
        if entry.capitals and len(entry.syllables) == len(word):
            return entry.capitals if len(entry.capitals) > 1 else _parts_of_place(word)
    if len(word) == 3 and word[-1] in _GENERIC and (word[-1] in "省市县区镇乡村" or not _surname_length(word)):
        return _parts_of_place(word)
    surname = (_surname_length(word) or (1 if len(word) in (2, 3) else 0)) if person else 0
    return (0, surname) if surname else (0,)


def _parts_of_place(word: str) -> tuple[int, ...]:
    return (0, len(word) - 1) if len(word) > 2 and word[-1] in _GENERIC else (0,)


def _is_common_noun(word: str, tag: str) -> bool:
    """Whether CC-CEDICT has only a far place or person of a word that is common else (大桥, 老街, 时报), or a month."""
    if tag == "m" or word in _COMMON or _CALENDAR.fullmatch(word):
        return True
    if len(word) != 2 or word[0] not in _PLAIN_HEADS or word[1] not in _HEADS_OF_NOUNS or tag not in ("n", "ns", "s"):
        return False
    return all(_FAR.search(sense) for entry in entries(word) for sense in entry.senses)


def surname_reading(name: str, *, certain: bool = False) -> str | None:
    """How the surname of a person's name, or one alone, is read where it differs from the word: Shàn in 单田芳.

    `certain`: it is a person's name, however rare the surname.
    """
    # 燕子河 begins with a word, not with a surname.
    person = (certain or _surname_length(name) == 1) and not (facts(name) | facts(name[:2])) & IN_CEDICT
    return _SURNAME_READINGS.get(name[0]) if len(name) == 1 or person else None


def is_surname(character: str) -> bool:
    return character in _SURNAMES or character in _SURNAME_READINGS


def is_long_surname(word: str) -> bool:
    return word in _LONG_SURNAMES


def surnames() -> frozenset[str]:
    """The surnames of one character that are frequent."""
    return _SURNAMES


def _surname_length(name: str) -> int:
    """How many characters are the surname; 0 if this is not of the form of a person's name."""
    if name[:2] in _LONG_SURNAMES and 3 <= len(name) <= 4:
        return 2
    return 1 if name[0] in _SURNAMES and 2 <= len(name) <= 3 else 0
