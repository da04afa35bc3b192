"""Zhuyin fuhao (bopomofo, 注音符號), made from the canonical syllable."""

from dataclasses import dataclass
from functools import lru_cache

# Longest first where one begins another.
_INITIALS = {
    "zh": "ㄓ", "ch": "ㄔ", "sh": "ㄕ",
    "b": "ㄅ", "p": "ㄆ", "m": "ㄇ", "f": "ㄈ", "d": "ㄉ", "t": "ㄊ", "n": "ㄋ", "l": "ㄌ", "g": "ㄍ", "k": "ㄎ",
    "h": "ㄏ", "j": "ㄐ", "q": "ㄑ", "x": "ㄒ", "r": "ㄖ", "z": "ㄗ", "c": "ㄘ", "s": "ㄙ",
}  # fmt: skip
# Finals as pinyin spells them behind an initial; "" for the i of zhi, which zhuyin does not write.
_FINALS = {
    "a": "ㄚ", "o": "ㄛ", "e": "ㄜ", "ê": "ㄝ", "ai": "ㄞ", "ei": "ㄟ", "ao": "ㄠ", "ou": "ㄡ",
    "an": "ㄢ", "en": "ㄣ", "ang": "ㄤ", "eng": "ㄥ", "er": "ㄦ",
    "i": "ㄧ", "ia": "ㄧㄚ", "io": "ㄧㄛ", "ie": "ㄧㄝ", "iai": "ㄧㄞ", "iao": "ㄧㄠ", "iu": "ㄧㄡ",
    "ian": "ㄧㄢ", "in": "ㄧㄣ", "iang": "ㄧㄤ", "ing": "ㄧㄥ",
    "u": "ㄨ", "ua": "ㄨㄚ", "uo": "ㄨㄛ", "uai": "ㄨㄞ", "ui": "ㄨㄟ",
    "uan": "ㄨㄢ", "un": "ㄨㄣ", "uang": "ㄨㄤ", "ong": "ㄨㄥ",
    "ü": "ㄩ", "üe": "ㄩㄝ", "üan": "ㄩㄢ", "ün": "ㄩㄣ", "iong": "ㄩㄥ",
}  # fmt: skip
# Syllables that begin with y and w write their medial so.
_WITHOUT_INITIAL = {
    "yi": "i", "ya": "ia", "yo": "io", "ye": "ie", "yai": "iai", "yao": "iao", "you": "iu", "yan": "ian", "yin": "in",
    "yang": "iang", "ying": "ing", "yong": "iong", "yu": "ü", "yue": "üe", "yuan": "üan", "yun": "ün",
    "wu": "u", "wa": "ua", "wo": "uo", "wai": "uai", "wei": "ui", "wan": "uan", "wen": "un", "wang": "uang",
    "weng": "ong", "wong": "ong",
}  # fmt: skip
# Syllables without a vowel, as 现代汉语词典 writes them (呣, 嗯, 噷, 哼), and 儿 joined to the word before it.
_CONSONANTS = {"m": "ㄇ", "n": "ㄋ", "ng": "ㄫ", "hm": "ㄏㄇ", "hng": "ㄏㄫ", "r": "ㄦ"}
_MEDIALS = "ㄧㄨㄩ"
_TONES = {"1": "", "2": "ˊ", "3": "ˇ", "4": "ˋ", "5": "˙"}


@dataclass(frozen=True, slots=True)
class Zhuyin:
    """A syllable in zhuyin: one to three `symbols`, and the mark of its tone: empty for the first, ˊ ˇ ˋ, or ˙ for the
    neutral tone. The dot stands before the symbols (above them where they run downwards), the others after them, on
    the right of the last (國語注音符號手冊, Ministry of Education)."""

    symbols: str
    tone: str = ""

    @property
    def is_neutral(self) -> bool:
        return self.tone == _TONES["5"]

    def __str__(self) -> str:
        return self.tone + self.symbols if self.is_neutral else self.symbols + self.tone


@lru_cache(maxsize=4096)
def zhuyin(syllable: str) -> Zhuyin | None:
    """A canonical syllable in zhuyin: "zhong1" -> ㄓㄨㄥ, "lü4" -> ㄌㄩˋ, "de5" -> ˙ㄉㄜ. None for what is no
    syllable of Mandarin.

    The r of 花儿 ("r5") is no syllable of its own, and has no mark.
    """
    base, tone = syllable[:-1], _TONES.get(syllable[-1:])
    if tone is None:
        return None
    symbols = _CONSONANTS.get(base) or _symbols(base)
    return Zhuyin(symbols, "" if base == "r" else tone) if symbols else None


def _symbols(base: str) -> str:
    if base in _WITHOUT_INITIAL:
        return _FINALS[_WITHOUT_INITIAL[base]]
    initial = next((initial for initial in _INITIALS if base.startswith(initial)), "")
    final = base.removeprefix(initial)
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        return _INITIALS[initial]
    symbols = _FINALS.get(final, "")
    # Without an initial pinyin writes y or w for a medial: i, ui, ong are no syllables.
    return _INITIALS.get(initial, "") + symbols if symbols and (initial or symbols[0] not in _MEDIALS) else ""


def zhuyin_spellings() -> dict[str, str]:
    """Symbols of each syllable, without its tone -> its pinyin with every ü written: ㄓㄨㄥ -> "zhong"."""
    bases = [*_WITHOUT_INITIAL, *(final for final in _FINALS if final[0] not in "iuü"), *_CONSONANTS]
    bases += (f"{initial}{final}" for initial in _INITIALS for final in _FINALS)
    found: dict[str, str] = {}
    for base in bases:
        if (spelled := zhuyin(f"{base}1")) is not None:
            found.setdefault(spelled.symbols, base)
    return found
