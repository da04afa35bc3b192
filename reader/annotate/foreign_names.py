"""Foreign names with a dot between their parts (叶甫根尼·普鲁申科): what stands on either side of it is a name.

How far it goes is said by the characters that transliterate, of which Xinhua's tables have few hundred.
"""

import re
from collections.abc import Sequence

from reader.annotate.segmentation import Piece
from reader.annotate.vocabulary import IN_CEDICT, ONLY_NAME

# The class of a transliterated name by jieba, and what it is here where that is certain.
TRANSLITERATED = "nrt"
FOREIGN = "nrt!"
DOTS = frozenset("·・•‧")
_SOUNDS = (
    "尔斯拉克特里夫德阿卡布巴维格哈尼瓦科罗塔多奥亚普纳利洛伊马诺基托达米弗西萨雷姆莱勒蒂帕埃茨莫贝曼迪库塞兰奇加比什菲赫鲁耶波圣恩"
    "伯吉伦图朗威穆默戈列古索韦顿安切杜坦林希乌雅法梅瑟森涅内博扎堡沃霍约兹凯佩日费迈皮彼努得娜艾劳坎福谢玛杰麦蒙卢金登丁摩路施逊万"
    "罕查王莎那提佐泰烈乔芬辛齐丽妮士契桑琳莉赖宁吕夏温宾邦佛珀盖冈班奎廉慈亨彻昂孝肯捷根甘泽纽密扬康娅武崇潘叶娃宗舒连瑞芙锡歌式黑"
    "唐拜修柯迦丝琴珊汀若惠欧英豪鲍翰恰奈敦甫申胡詹亥芒荷黛佳妲茜嘉宝贾邓昆考璐瑙坤仑喀"
)
_BEGINNING, _ENDING = re.compile(f"[{_SOUNDS}]+"), re.compile(f"[{_SOUNDS}]+$")
_LEAST, _MOST = 2, 8  # characters of a part


def parts(run: str, whole: Sequence[Piece], *, dot_before: bool, dot_after: bool) -> list[tuple[int, int, str]]:
    """Where parts of such names stand at the ends of a run whose likeliest words are `whole`, with their class."""
    found: list[tuple[int, int, str]] = []
    if dot_before and (match := _BEGINNING.match(run)):
        found.append(
            (0, min([match.end(), *(start for start, end in _words(whole) if start < match.end() < end)]), FOREIGN)
        )
    if dot_after and (match := _ENDING.search(run)):
        found.append(
            (
                max([match.start(), *(end for start, end in _words(whole) if start < match.start() < end)]),
                len(run),
                FOREIGN,
            )
        )
    return [(start, end, tag) for start, end, tag in dict.fromkeys(found) if _LEAST <= end - start <= _MOST]


def _words(whole: Sequence[Piece]) -> list[tuple[int, int]]:
    """Where the words stand that are no names (多次 behind 布朗)."""
    at = 0
    found: list[tuple[int, int]] = []
    for word, _, its in whole:
        if len(word) > 1 and its & IN_CEDICT and not its & ONLY_NAME:
            found.append((at, at + len(word)))
        at += len(word)
    return found
