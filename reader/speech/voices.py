"""Voices that speak Mandarin, told by the languages that they say they speak, and which of them reads a text best."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from reader.model import Script

# Subtags of BCP 47 with which a "zh" is no Mandarin: other Chinese languages, and places whose voices speak Cantonese
# (Tracy of Windows and Sin-ji of macOS are zh-HK).
_OTHERS = frozenset({"yue", "hak", "nan", "wuu", "gan", "hsn", "hk", "mo"})
_TAIWAN, _MAINLAND = frozenset({"tw"}), frozenset({"cn", "sg"})


@dataclass(frozen=True, slots=True)
class Voice:
    """`id` is the engine's own, by which it is kept in the settings; `name` is for people, `language` a BCP 47 tag."""

    id: str
    name: str
    language: str


def speaks_mandarin(language: str) -> bool:
    """Whether a voice's language is Mandarin: "zh", "zh-CN", "zh_TW", "cmn", "cmn-Latn-pinyin"; not Cantonese."""
    first, *rest = _subtags(language)
    return first == "cmn" or (first == "zh" and not _OTHERS.intersection(rest))


def best_voice(voices: Sequence[Voice], wanted: str, script: Script) -> Voice | None:
    """The voice whose id is `wanted`, else the one that fits a text of a script best: Taiwan's for traditional
    characters, the mainland's for simplified ones. None where there is no voice."""
    chosen = next((voice for voice in voices if voice.id == wanted), None)
    return chosen or min(voices, key=lambda voice: _distance(voice, script), default=None)


def _distance(voice: Voice, script: Script) -> int:
    tags = set(_subtags(voice.language))
    fitting, other = (_MAINLAND, _TAIWAN) if script.is_simplified else (_TAIWAN, _MAINLAND)
    place = 0 if tags & fitting else 2 if tags & other else 1
    # espeak-ng has a second Mandarin that takes Latin letters for pinyin: English words in a text suffer from it.
    return 2 * place + ("latn" in tags)


def rate_of(per_cent: int) -> float:
    """How fast to speak, from -1 to 1, as engines count: twice as fast is 1, half as fast -1."""
    return min(max(log2(per_cent / 100), -1.0), 1.0)


def _subtags(language: str) -> list[str]:
    return language.lower().replace("_", "-").split("-")
