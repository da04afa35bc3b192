"""CC-CEDICT's notation inside senses: measure words, references to other words, pronunciations.

A word is written 吉林省|吉林省[Ji2 lin2 Sheng3], traditional form first, or once where both are the same; measure words
are "CL:個|个[ge4],位[wei4]" (https://cc-cedict.org/wiki/format:syntax).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Letters beyond all alphabets, kana and zhuyin: ranges of what they are would take far longer to compile.
_HAN = r"[^\W\x00-\u2e7f\u3021-\u33ff]"
# Words begin with a Chinese character or a letter right before one (AA制, K歌); commas and dots may be inside.
_WORD = rf"(?:[A-Za-z0-9]{{0,4}}{_HAN}(?:(?:{_HAN}|[·，])*{_HAN})?[A-Z]?)"
_SYLLABLES = r"\[(?P<pinyin>(?:[A-Za-zü:]+[1-5]|[A-Za-z]|[·,])(?:\s*(?:[A-Za-zü:]+[1-5]|[A-Za-z]|[·,]))*)\]"
_REFERENCE = re.compile(
    rf"(?P<first>{_WORD})(?:\|(?P<second>{_WORD}))?(?:\s?{_SYLLABLES})?|{_SYLLABLES.replace('pinyin', 'alone')}"
)
_MEASURES = re.compile(r"\s*\(?CL:(?P<list>[^()/]*\])\)?")
_POINTER = re.compile(
    r"(?:\([^()]*\) )?(?:(?:[A-Za-z]+ )?(?:variant|form) of|same as|see also|see|equivalent to|also written|used in) "
)
# What may stand between the words that are pointed to.
_JOINING = re.compile(r"(?:[\s,;.()]|and|or|etc)*")


@dataclass(frozen=True, slots=True)
class Named:
    """A word that a sense names; both forms are empty of a pronunciation that stands alone. `syllables` are as in
    Entry, empty where none are given."""

    simplified: str
    traditional: str
    syllables: tuple[str, ...]
    capitals: tuple[int, ...]


def without_measures(senses: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Named, ...]]:
    """The senses of an entry without their measure words, and these, none twice."""
    bare = (_MEASURES.sub("", sense).strip() for sense in senses)
    lists = (found["list"] for sense in senses for found in _MEASURES.finditer(sense))
    measures = (word for each in lists for word in pieces(each) if isinstance(word, Named))
    return tuple(filter(None, bare)), tuple(dict.fromkeys(measures))


def pieces(sense: str) -> Iterator[str | Named]:
    """A sense as text and the words that it names, in order."""
    at = 0
    for found in _REFERENCE.finditer(sense):
        if found.start() > at:
            yield sense[at : found.start()]
        yield _named(found)
        at = found.end()
    if at < len(sense):
        yield sense[at:]


def pointed_at(sense: str) -> tuple[Named, ...]:
    """The words that a sense points to, where it says no more than that this is another form of them, or is met in
    them; else none."""
    lead = _POINTER.match(sense)
    if not lead:
        return ()
    rest = sense[lead.end() :]
    named = tuple(each for each in pieces(rest) if isinstance(each, Named) and each.simplified)
    told = "".join(each for each in pieces(rest) if isinstance(each, str))
    return named if _JOINING.fullmatch(told) else ()


def _named(found: re.Match[str]) -> Named:
    traditional = found["first"] or ""
    written = (found["pinyin"] or found["alone"] or "").replace("u:", "ü").replace("U:", "Ü").split()
    capitals = tuple(number for number, syllable in enumerate(written) if syllable[0].isupper())
    syllables = tuple(syllable.lower() for syllable in written)
    return Named(found["second"] or traditional, traditional, syllables, capitals)
