"""People in a run of words: a surname before a title, a name after a role.

GB/T 16159-2012, 6.2.1: a surname and a title are two words (Shàn xiānsheng), surname and given name are one name.
"""

import re

from reader.annotate.names import TOO_RARE, is_long_surname, is_surname
from reader.annotate.segmentation import Piece, piece
from reader.annotate.unknown_words import likeliest_tag
from reader.annotate.vocabulary import IN_CEDICT, facts

# The class of a person's name by jieba, and what it is here where that is certain.
_PERSON = "nr"
PERSON = "nr!"
# Titles that follow nothing but a name, and those of an office, which one can also hold (任局长) or teach (曾教授数学).
TITLES = (
    "先生|女士|小姐|老师|太太|夫人|师傅|大夫|同学|同志|阿姨|叔叔|奶奶|爷爷|大爷|大妈|大娘|大哥|大姐|"
    "大叔|大婶|伯伯|公子|老板|医生|医师|律师|警官|法官|护士|姑娘|女侠|皇后|太后|贵妃|公主"
)
OFFICES = (
    "教授|博士|院士|教练|导演|编辑|记者|校长|院长|所长|馆长|主任|主席|书记|部长|厅长|局长|处长|科长|司长|省长|市长|县长|区长|镇长|乡长|"
    "村长|会长|社长|行长|厂长|队长|班长|组长|团长|师长|连长|将军|司令|总统|总理|经理|总经理|总裁|董事长|秘书|工程师|研究员"
)
_TITLES = frozenset(TITLES.split("|")) | {"某", "某某"}
_OFFICES = frozenset(OFFICES.split("|"))
_BEHIND_SURNAMES = _TITLES | _OFFICES | {"姓", "总"}
# Surnames that are more often verbs, adverbs or nouns before an office; the last two never begin a clause as one.
_ALSO_WORDS = frozenset("曾解任应查区")
_NEVER_FIRST = frozenset("任应查区")
# What stands before a person rather than before what one does.
_INTRODUCING = frozenset("和跟与同向对给由被把是找请见问叫听等像的姓") | {"谢谢", "感谢", "认识"}
_AND = frozenset("和跟与同")
_ASKED = re.compile("[的之]?(?:邀|邀请|要求|请求|之邀|邀约)")
# What stands before a name, and what can be neither in it nor in doubt after it.
ROLES = (
    "演员|歌手|导演|编剧|作家|诗人|画家|主持人|主播|球员|队员|选手|运动员|学者|专家|科学家|创始人|"
    "村民|居民|市民|民警|司机|店主|妻子|丈夫|父亲|母亲|女儿|儿子|学员|负责人|发言人|代表|名叫|原名|"
    "本名|真名|化名|艺名|记者|教授|校长|院长|主任|局长|书记|市长|省长|县长|主席|总统|总理|董事长|"
    "经理|队长|教练|编辑|责编|摄影|通讯员|名将|将领|大将|宰相|丞相|诗人|词人|书法家"
)
_ROLES = frozenset(ROLES.split("|"))
_ROLES_AND_OFFICES = _ROLES | _OFFICES
IN_NO_NAME = frozenset(
    "的了是在和与及也都不没被把向对从给就才很能会要可将已曾又再等说称问答看见听去来到入出带为由所其那此这们上下里内外前后时年月日"
    "人名个位有让使用以之于而则且或但并还只更最太他她它我你您谁何每各某"
)


def with_people(words: list[Piece]) -> list[Piece]:
    """Words whose surnames before titles, and names after roles, are words of class PERSON."""
    found: list[Piece] = []
    at, before = 0, ""
    while at < len(words):
        count = _name_length(words, at) if before in _ROLES_AND_OFFICES and _is_role(found[-1]) else 0
        if count:
            found.append(piece("".join(each[0] for each in words[at : at + count]), PERSON))
        elif words[at][1] == _PERSON or (at + 1 < len(words) and words[at + 1][0] in _BEHIND_SURNAMES):
            found += _with_surname(words, at)
        else:
            found.append(words[at])
        at += count or 1
        before = found[-1][0]
    return found


def _with_surname(words: list[Piece], at: int) -> list[Piece]:
    """Word `at`, or what it is if a surname before a title is in it."""
    word, tag, _ = words[at]
    following = words[at + 1][0] if at + 1 < len(words) else ""
    if tag == _PERSON and len(word) > 2 and is_surname(word[0]) and word[1:] in _TITLES:
        return [piece(word[0], PERSON), piece(word[1:], "n")]
    if len(word) == 2 and word[0] in _AND and is_surname(word[1]) and following in _TITLES:
        # 仇先生|和解|小姐
        return [piece(word[0], "c"), piece(word[1], PERSON)]
    if _is_before_title(word, following) and _is_surname(words, at):
        return [piece(word, PERSON)]
    return [words[at]]


def _is_before_title(word: str, following: str) -> bool:
    """Whether this may be a surname, with a title after it."""
    surname = is_long_surname(word) or (len(word) == 1 and is_surname(word) and word not in TOO_RARE)
    return surname and following in _BEHIND_SURNAMES


def _is_surname(words: list[Piece], at: int) -> bool:
    """Whether the character before a title is a surname here, not a word of the sentence."""
    word, title = words[at][0], words[at + 1][0]
    before, tag, _ = words[at - 1] if at else ("", "", 0)
    after = "".join(each[0] for each in words[at + 2 : at + 4])
    if title == "总":
        return before in _INTRODUCING
    if tag == "m" or (word == "应" and _ASKED.match(after)):
        return False
    if word not in _ALSO_WORDS or title not in _OFFICES:
        return title != "姓" or not before
    if not before:
        return word not in _NEVER_FIRST
    return before in _INTRODUCING


def _is_role(piece: Piece) -> bool:
    return piece[0] in _ROLES or (piece[1][:1] in "nb" and piece[0] in _OFFICES)


def _name_length(words: list[Piece], at: int) -> int:
    """How many of the words from `at` on are a person's name, torn to pieces or not; 0 if none are."""
    word, tag, _ = words[at]
    if not is_surname(word[0]):
        return 0
    if tag == PERSON or (tag == _PERSON and word[0] not in TOO_RARE and len(word) in (2, 3) and _is_torn([word])):
        return 1
    for count in (3, 2):
        parts = [each[0] for each in words[at : at + count]]
        name = "".join(parts)
        # A rare surname needs a name that is torn in three.
        sure = name[0] not in TOO_RARE or count == len(name) == 3
        if sure and len(parts) == count and len(name) in (2, 3) and _is_torn(parts) and likeliest_tag(name) == _PERSON:
            return count
    return 0


def _is_torn(parts: list[str]) -> bool:
    return not any(part in IN_NO_NAME or (len(part) > 1 and facts(part) & IN_CEDICT) for part in parts)
