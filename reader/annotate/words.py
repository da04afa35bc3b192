"""Words of a sentence, cut over its simplified shadow."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, Protocol

from reader.annotate.apart import ALONE_BEFORE, NUMBERS, apart, has_entry
from reader.annotate.certain import pieces
from reader.annotate.foreign_names import FOREIGN, TRANSLITERATED
from reader.annotate.names import is_name, is_surname
from reader.annotate.numerals import BEGINNINGS, is_numeral
from reader.annotate.people import PERSON, with_people
from reader.annotate.regroup import regroup
from reader.annotate.segmentation import Piece, cost_of, piece, tagged
from reader.annotate.vocabulary import IN_CEDICT, IN_JIEBA, ONLY_NAME, OWN, facts
from reader.model import TokenKind

_HAN_RANGES = "〇々〻\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
# A sentence is runs of: Han; numbers; Latin (any other script's letters) with digits; white space; else one sign.
# Combining marks, variation selectors, joiners and skin tones stay with what they follow.
_RUN = re.compile(
    rf"(?P<han>[{_HAN_RANGES}]+)"
    r"|(?P<number>[+\-−]?\d+(?:[.,:/\-]\d+)*[%‰％]?(?![^\W\d_" + _HAN_RANGES + r"]))"
    rf"|(?P<latin>(?:(?![{_HAN_RANGES}_])\w)+(?:['’\-](?:(?![{_HAN_RANGES}_])\w)+)*)"
    r"|(?P<space>\s+)"
    r"|(?P<dash>—+|…+|\.{3,})"
    r"|(?P<punctuation>.)",
    re.DOTALL,
)
_EXTENDERS = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff]")
# What a noun of three syllables ends with that CC-CEDICT lacks (汽开区, 复合物).
_SUFFIXES = frozenset(
    "区市县镇乡村省州局厂街路会院校站线园性化率量度党军队社员者家人长语国族岛山河湖江海湾港桥寺庙庄店馆所"
)
# Only after what is a word (呼吸机; but 坐|飞机).
_SUFFIXES_OF_THINGS = frozenset("体物病剂酶器机")
_IN_NO_TERM = frozenset("的了得着是在和与及也都不会被把向对从给就才很")
_MODIFYING = frozenset("新小大老旧")
# Characters before a run that its cut may depend on.
_BEFORE = 12
# Looking up a member of an enumeration takes longer than the rest of a line.
_WORD, _NAME, _PUNCTUATION = TokenKind.WORD, TokenKind.NAME, TokenKind.PUNCTUATION
_KINDS = {kind.value: kind for kind in TokenKind} | {"dash": _PUNCTUATION}
_NAME_OR_WORD = IN_CEDICT | ONLY_NAME
# Classes of what is certainly a name, and what they are by jieba's tag set.
_CERTAIN = {PERSON: "nr", FOREIGN: TRANSLITERATED}
# What a number begins with, by itself or with what it counts.
_NUMERIC = BEGINNINGS | NUMBERS
_PARTICLES = frozenset("的地得了着")
# What ends like a term and begins with one of these is none (他长, 还会, 几代人).
_NO_SUFFIX_AFTER = ALONE_BEFORE | set("一二三四五六七八九")


class Span(NamedTuple):
    """A word's place in the sentence, in code points, and its class by jieba's tag set ("n", "v", ...; its kind if it
    is no Chinese word)."""

    start: int
    end: int
    kind: TokenKind
    tag: str


def is_han(character: str) -> bool:
    """Whether `character` is one that may have a reading (ideographs, 〇, 々)."""
    return _HAN.match(character) is not None


_HAN = re.compile(f"[{_HAN_RANGES}]")


class Named(Protocol):
    """Names that are words wherever they stand (article_names.Names)."""

    def __contains__(self, word: str) -> bool: ...
    def find(self, run: str) -> Iterator[tuple[int, int, str]]: ...


def cut(shadow: str, names: Named | None = None) -> list[Span]:
    """Cut a sentence's simplified shadow into words; the spans cover every character in order."""
    spans: list[Span] = []
    for match in _RUN.finditer(shadow):
        start, end = match.span()
        name = match.lastgroup or "punctuation"
        if name == "han":
            before, after = shadow[max(0, start - _BEFORE) : start], shadow[end : end + 1]
            spans += _han_words(shadow[start:end], start, before, after, names)
            continue
        kind = _KINDS[name]
        if kind is _PUNCTUATION and spans and _extends(shadow, start):
            # Combining marks and the next part of an emoji belong to the sign before them, so that none is torn.
            spans[-1] = spans[-1]._replace(end=end)
        else:
            spans.append(Span(start, end, kind, kind.value))
    return spans


def _extends(shadow: str, at: int) -> bool:
    sign = shadow[at]
    return (
        unicodedata.category(sign)[0] == "M"
        or _EXTENDERS.match(sign) is not None
        # A newer emoji is one that this Python's Unicode does not know. A stop ends what it follows, joiner or not.
        or (at > 0 and shadow[at - 1] == "\u200d" and unicodedata.category(sign) in ("So", "Cn"))
    )


def _han_words(run: str, start: int, before: str, after: str, names: Named | None) -> list[Span]:
    found: list[Piece] = []
    for each in pieces(run, before, after, names.find(run) if names else ()):
        word, tag, its = each
        # What CC-CEDICT has stays whole, but for numbers and for places that are names only (山上).
        if (
            len(word) == 1
            or (its & _NAME_OR_WORD == IN_CEDICT and word[0] not in _NUMERIC)
            or its & OWN
            or tag in _CERTAIN
            or (names and word in names)
        ):
            found.append(each)
        else:
            found += _learners_words(word, tag)
    spans: list[Span] = []
    surname_next = False
    for word, tag, its in with_people(regroup(found)):
        end = start + len(word)
        if surname_next and len(word) == 1 and is_surname(word):
            tag = PERSON
        # A place whose name was joined is known by its tag.
        named = tag in _CERTAIN or (
            len(word) > 1 and ((names and word in names) or is_name(word, tag, its, known=tag == "ns"))
        )
        spans.append(Span(start, end, _NAME if named else _WORD, _CERTAIN.get(tag, tag)))
        start = end
        surname_next = word == "姓"
    return spans


@lru_cache(maxsize=24_000)
def _learners_words(word: str, tag: str) -> tuple[Piece, ...]:
    """Cut a piece of jieba's into words that a dictionary has, with their classes.

    jieba's dictionary holds phrases (认真落实, 两个, 洗衣服), and its HMM glues strangers (用金介). What CC-CEDICT has
    stays whole, and so does a name; the rest is cut where that leaves words.
    """
    if is_numeral(word):
        return (piece(word, "m"),)
    if apart(word, tag) and tag != "nr":
        return _known_words(word, tag)
    its = facts(word)
    if its & (IN_CEDICT | OWN) or is_name(word, tag, its, known=False):
        return ((word, tag, its),)
    if its & IN_JIEBA:
        return _known_words(word, tag)
    if _is_term(word):
        return ((word, tag, its),)
    if len(word) == 3 and facts(word[:2]) & ONLY_NAME:
        # 马云|向, which jieba's dictionary would cut in three.
        return _known_words(word[:2], "nr") + _known_words(word[2], _tag(word[2]))
    return tuple(known for part, its_tag, _ in tagged(word, unknown=False) for known in _known_words(part, its_tag))


def _known_words(word: str, tag: str) -> tuple[Piece, ...]:
    """Cut a word of jieba's dictionary where grammar parts it, or in two known words if CC-CEDICT lacks it; and these
    again."""
    if at := apart(word, tag):
        return _known_words(word[:at], _tag(word[:at])) + _known_words(word[at:], _tag(word[at:]))
    its = facts(word)
    whole = its & IN_CEDICT or len(word) == 1 or _is_kept(word, tag, its)
    whole = whole or _ends_like_a_word(word, tag) or _is_doubled(word, tag)
    for first, second in () if whole else sorted(_cuts(word), key=_unlikeliness):
        if facts(second) & IN_CEDICT and facts(first) & (IN_CEDICT | IN_JIEBA):
            return _known_words(first, _tag(first)) + _known_words(second, _tag(second))
    return ((word, tag, its),)


def _is_term(word: str) -> bool:
    """Whether a word that no dictionary has ends like one (汽开区). Of two syllables most are none (多人, 仍会)."""
    return (
        (len(word) > 2 or word[-1] == "者")
        and word[-1] in _SUFFIXES
        and word[0] not in _NO_SUFFIX_AFTER
        and not _IN_NO_TERM.intersection(word[:-1])
    )


def _is_kept(word: str, tag: str, its: int) -> bool:
    """Whether jieba's dictionary is believed: names, and terms that are no two words (心理咨询, 新手机)."""
    if its & OWN:
        return True
    if tag == "nz":
        first = 1 if len(word) == 3 and word[0] in _MODIFYING else 2 if len(word) == 4 else 0
        return not (first and has_entry(word[:first]) and has_entry(word[first:]))
    return tag == "nrt" or (tag in ("ns", "nt") and is_name(word, tag, its, known=True))


def _unlikeliness(parts: tuple[str, str]) -> tuple[bool, int]:
    """What the likeliest of several cuts has least of (苹果|树, not 苹|果树). Particles are frequent, but no nouns."""
    return parts[1] in _PARTICLES, cost_of(parts[0]) + cost_of(parts[1])


def _is_doubled(word: str, tag: str) -> bool:
    """Whether this is a word of two syllables, each of them doubled (清清楚楚); not two nouns (爸爸妈妈)."""
    return len(word) == 4 and word[0] == word[1] and word[2] == word[3] and tag[:1] != "n"


def _ends_like_a_word(word: str, tag: str) -> bool:
    """Whether this is a noun of three syllables with a suffix (主机厂, 示范区)."""
    of_thing = word[-1] in _SUFFIXES_OF_THINGS and has_entry(word[:2]) and word[0] not in _MODIFYING
    return len(word) == 3 and (word[-1] in _SUFFIXES or of_thing) and tag[:1] in "nb"


def _cuts(word: str) -> Iterator[tuple[str, str]]:
    """The ways to cut a word in two, from its ends inwards.

    Words of two are cut by `apart` alone; a syllable is never cut off one of four or more.
    """
    if len(word) == 2:
        return
    if word[-1] in "人们":
        yield word[:-1], word[-1]
    for length in range(1 if len(word) == 3 else 2, len(word) - (0 if len(word) == 3 else 1)):
        yield word[:length], word[length:]
        yield word[:-length], word[-length:]


def _tag(word: str) -> str:
    """The class of a word, or of the first word in it if it is none of jieba's."""
    return tagged(word, unknown=False)[0][1]
