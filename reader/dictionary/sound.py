"""Readings as they are searched: pinyin and zhuyin alike, without tones, spaces and capitals."""

import re
import unicodedata
from functools import cache

from reader.model.pinyin import mark_tone
from reader.model.zhuyin import zhuyin_spellings

_ZHUYIN = re.compile("[ㄅ-ㄩㄫ]+")
_NO_LETTER = re.compile("[^a-z]+")
_U_OF_KEYBOARDS = re.compile("(?<=[ln])v")
_NUMBERED = re.compile("([A-Za-züÜê:]+)([1-5])")


def sound_key(reading: str) -> str:
    """A reading, or what is typed of one: "yínháng", "yin2 hang2" and "ㄧㄣˊ ㄏㄤˊ" are all "yinhang". Who types lv,
    lu: or lü means lü; as a key it is lu, as the plain u that others type. Empty for what has no sound of Mandarin."""
    text = _ZHUYIN.sub(_from_zhuyin, reading) if _ZHUYIN.search(reading) else reading
    text = unicodedata.normalize("NFD", text).lower()
    return _U_OF_KEYBOARDS.sub("u", _NO_LETTER.sub("", text))


def marked(pinyin: str) -> str:
    """Pinyin with the numbers of tones as dictionaries write it, with their marks: "nu:3 hai2" -> "nǚ hái"."""
    return _NUMBERED.sub(lambda found: _marked(found[1], found[2]), pinyin)


def _marked(base: str, tone: str) -> str:
    spelled = base.replace("u:", "ü").replace("U:", "Ü").replace("v", "ü")
    shown = mark_tone(spelled.lower() + tone)
    return shown[:1].upper() + shown[1:] if spelled[:1].isupper() else shown


def _from_zhuyin(found: re.Match[str]) -> str:
    """Symbols without a tone between them may be several syllables: the longest first, as they are read."""
    symbols, spelled = found[0], ""
    while symbols:
        length = next((size for size in (3, 2, 1) if symbols[:size] in _spellings()), 0)
        spelled += _spellings()[symbols[:length]] if length else ""
        symbols = symbols[max(length, 1) :]
    return spelled


@cache
def _spellings() -> dict[str, str]:
    return zhuyin_spellings()
