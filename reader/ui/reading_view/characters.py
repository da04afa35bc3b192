"""What a character is for line breaks and spacing, after W3C "Requirements for Chinese Text Layout" (clreq)."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

# Brackets and quotation marks whose ink leaves half an em empty: at the left of opening ones, at the right of closing
# ones.
_FULL_OPENING = "“‘（《〈「『【〔［｛〖〘〚｟〝"
_FULL_CLOSING = "”’）》〉」』】〕］｝〗〙〛｠〞〟"
# Of these the thin ones, which leave more.
_THIN, _THIN_BLANK = "‘’", 0.7
# Stops: in mainland China in the lower left of their em, in Taiwan and Hong Kong in its middle.
_STOPS = "，。、；：！？．"
_MIDDLE_DOTS = "·・‧•"
_ASCII_STOPS = ",.;:!?"
# clreq, "Prohibition rules for line start": all of the above but opening marks, and connectors, dashes, ellipses,
# signs behind a number, marks of repetition and, from Japanese names, small kana and the long vowel.
_CONNECTORS = "—―–…‥⋯～〜〰／‐-‑"
_BEHIND_NUMBERS = "％‰‱%°℃℉′″㎡㎥㎎㎏㎜㎝㎞㏄￠¢"
_REPEATING = "々〻ゝゞヽヾー"
_SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
# clreq, "Prohibition rules for line end", and "unbreakable marks": signs stay before their number.
_BEFORE_NUMBERS = "￥＄￡€¥$£№#＃＠@§±"

_OPENING = frozenset(_FULL_OPENING + _BEFORE_NUMBERS + "([{")
_CLOSING = frozenset(
    _FULL_CLOSING + _STOPS + _MIDDLE_DOTS + _ASCII_STOPS + _BEHIND_NUMBERS + _REPEATING + _SMALL_KANA + ")]}"
) | frozenset(_CONNECTORS.replace("-", ""))
# Marks that are one mark of two ems when doubled.
_DOUBLED = frozenset("—―…⋯")
# Stops small enough to stand in the margin; centred ones would leave a hole of their own width there.
_HANGING = frozenset("，。、．")
# Measure words written behind a figure: 2024年, 12月, 50米.
UNITS = frozenset("年月日号號时時点點分秒度元块塊角岁歲米克吨噸里里升亿億万萬千百倍页頁")


class CellKind(Enum):
    """What a cell means for spacing and line breaks."""

    HAN = auto()
    OPENING = auto()
    CLOSING = auto()
    LATIN = auto()
    SPACE = auto()


@dataclass(frozen=True, slots=True)
class Trait:
    """How a mark takes part in spacing. `left` and `right` are the ems that its ink leaves empty if it is full width;
    `hangs`: it may stand in the margin; `doubled`: two of it are one mark; `ascii_stop` and `ascii_bracket` are set
    narrow and carry no space of their own; `western`: it is set off from Han as letters are."""

    left: float = 0.0
    right: float = 0.0
    hangs: bool = False
    doubled: bool = False
    ascii_stop: bool = False
    ascii_bracket: bool = False
    western: bool = False


@lru_cache(maxsize=8192)
def kind_of(character: str) -> CellKind:
    """The class of a character for line breaking; anything wide that is no punctuation counts as Han."""
    if character in _OPENING:
        return CellKind.OPENING
    if character in _CLOSING:
        return CellKind.CLOSING
    if character.isspace():
        return CellKind.SPACE
    if character < "\u2000" or "\u20a0" <= character < "\u2190":
        return CellKind.LATIN
    # Numbers in circles, arrows, shapes: set and broken as Han is.
    return CellKind.HAN


@lru_cache(maxsize=1024)
def trait_of(character: str, *, centred: bool) -> Trait:
    """The trait of a mark; `centred` is whether stops stand in the middle of their em (Taiwan, Hong Kong)."""
    if character in _FULL_OPENING:
        return Trait(left=_THIN_BLANK if character in _THIN else 0.5)
    if character in _FULL_CLOSING:
        return Trait(right=_THIN_BLANK if character in _THIN else 0.5)
    if character in _MIDDLE_DOTS:
        return Trait(left=0.25, right=0.25)
    if character in _STOPS:
        return Trait(left=0.25, right=0.25) if centred else Trait(right=0.5, hangs=character in _HANGING)
    if character in _ASCII_STOPS:
        return Trait(hangs=character in ",.", ascii_stop=True)
    western = character < "\u2190" and character not in "()[]{}" and character not in _CONNECTORS
    return Trait(doubled=character in _DOUBLED, ascii_bracket=character in "()[]{}", western=western)
