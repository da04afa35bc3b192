"""Display styles of a reading: tone marks from base and tone digit, and the spelling of a word."""

from enum import StrEnum
from functools import cache

_MARKS = {
    "a": ("ā", "á", "ǎ", "à"),
    "e": ("ē", "é", "ě", "è"),
    "i": ("ī", "í", "ǐ", "ì"),
    "o": ("ō", "ó", "ǒ", "ò"),
    "u": ("ū", "ú", "ǔ", "ù"),
    "ü": ("ǖ", "ǘ", "ǚ", "ǜ"),
    # No precomposed form of some: letter and combining mark.
    "m": ("m̄", "ḿ", "m̌", "m̀"),
    "n": ("n̄", "ń", "ň", "ǹ"),
    "ê": ("ê̄", "ế", "ê̌", "ề"),
}


class PinyinStyle(StrEnum):
    """What stands above the characters: nothing; over each its syllable with a tone mark, with the tone's number, or in
    zhuyin; or over each word its spelling."""

    NONE = "none"
    SYLLABLE = "syllable"
    NUMBERS = "numbers"
    ZHUYIN = "zhuyin"
    WORD = "word"


@cache
def mark_tone(syllable: str) -> str:
    """Spell a syllable with its tone mark: "lü4" -> "lǜ", "de5" -> "de".

    The mark goes on a or e, on the o of ou, else on the last vowel (GB/T 16159-2012, 7.1). A syllable without a
    final tone digit comes back as it is.
    """
    if not syllable or not syllable[-1].isdigit():
        return syllable
    base, tone = syllable[:-1], int(syllable[-1])
    if not 1 <= tone <= 4:
        return base
    at = _marked_index(base)
    return base if at is None else base[:at] + _MARKS[base[at]][tone - 1] + base[at + 1 :]


def _marked_index(base: str) -> int | None:
    for preferred in ("a", "e", "ê"):
        if preferred in base:
            return base.index(preferred)
    if "ou" in base:
        return base.index("o")
    vowels = [index for index, letter in enumerate(base) if letter in "iouü"]
    if vowels:
        return vowels[-1]
    # m, n, ng, hm, hng stand alone as syllables (呒, 嗯, 哼).
    return next((index for index, letter in enumerate(base) if letter in "mn"), None)
