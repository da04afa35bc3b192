"""Proper names: which words are surely names, where their parts begin, how surnames are read."""

from collections.abc import Mapping
from functools import lru_cache

from reader.annotate.lexicon import entries

_PLACES_AND_BODIES = frozenset({"ns", "nt", "nrt"})
# The most frequent surnames, which cover nine tenths of the people of China (census of 2020).
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟"
    "姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤常温康施牛樊葛"
    "邢安齐庞伍庄申欧聂章鲁岳翟殷詹关霍翁柯季俞柳左梅甘焦包单华解尤柴解骆祝冉纪舒阮习涂毕"
)
_LONG_SURNAMES = frozenset({"欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "司徒", "夏侯", "令狐"})
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
}


@lru_cache(maxsize=50_000)
def is_name(word: str, tag: str, *, known: bool) -> bool:
    """Whether `word` is surely a proper name, to be written with a capital.

    CC-CEDICT decides where it has the word; else jieba's class `tag`: a place or body that its dictionary has
    (`known`), or a person whose name begins with a surname.
    """
    if len(word) == 1:
        return False
    if found := entries(word):
        return all(entry.capitals for entry in found)
    return _surname_length(word) > 0 if tag == "nr" else known and tag in _PLACES_AND_BODIES


def name_starts(word: str) -> tuple[int, ...]:
    """Where the parts of a name begin: (0, 1) in 赵明瑞, Zhào Míngruì; CC-CEDICT's capitals where it has the name."""
    for entry in entries(word):
        if entry.capitals and len(entry.syllables) == len(word):
            return entry.capitals
    surname = _surname_length(word)
    return (0, surname) if surname else (0,)


def surname_reading(name: str) -> str | None:
    """How the surname of a person's name, or one alone, is read where it differs from the word: Shàn in 单田芳."""
    is_surname = len(name) == 1 or (_surname_length(name) == 1 and not entries(name))
    return _SURNAME_READINGS.get(name[0]) if is_surname else None


def _surname_length(name: str) -> int:
    """How many characters are the surname; 0 if this is not of the form of a person's name."""
    if name[:2] in _LONG_SURNAMES and 3 <= len(name) <= 4:
        return 2
    return 1 if name[0] in _SURNAMES and 2 <= len(name) <= 3 else 0
