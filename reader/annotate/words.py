"""Words of a sentence, cut over its simplified shadow."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from reader.annotate.lexicon import entries
from reader.annotate.names import is_name, is_surname
from reader.annotate.numerals import is_numeral
from reader.annotate.people import PERSON, with_people
from reader.annotate.regroup import apart, pieces, regroup
from reader.annotate.segmentation import cost_of, has_word, tagged
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
# Names of places, bodies and other things: jieba's dictionary is believed.
_KEPT_TAGS = frozenset({"ns", "nt", "nrt", "nz"})
# A word that no dictionary has is believed where it ends like one (汽开区).
_SUFFIXES = frozenset(
    "区市县镇乡村省州局厂街路会院校站线园性化率量度党军队社员者家人长语国族岛山河湖江海湾港桥寺庙庄店馆所"
)
# Terms that would be cut (新 能源) and are in no dictionary but jieba's.
_WHOLE = frozenset({"新能源", "零部件", "一汽"})
# Adverbs, demonstratives, pronouns and auxiliaries, written apart from what follows (GB/T 16159-2012, 6.1).
_ALONE_BEFORE = frozenset("很太不没还最更两几每这那我你他她姓想再又真别也都要凡")
_PARTICLES = frozenset("的地得了着")
# What ends like a term and begins with one of these is none (他长, 还会, 几代人).
_NO_SUFFIX_AFTER = _ALONE_BEFORE | set("一二三四五六七八九")


@dataclass(frozen=True, slots=True)
class Span:
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
    return _joined_marks(shadow, list(_runs(shadow, names)))


def _runs(shadow: str, names: Named | None) -> Iterator[Span]:
    for match in _RUN.finditer(shadow):
        kind = match.lastgroup or "punctuation"
        if kind == "han":
            yield from _han_words(match.group(), match.start(), shadow[: match.start()], names)
        elif kind == "dash":
            yield Span(match.start(), match.end(), TokenKind.PUNCTUATION, "punctuation")
        else:
            yield Span(match.start(), match.end(), TokenKind(kind), kind)


def _han_words(run: str, start: int, before: str, names: Named | None) -> Iterator[Span]:
    found: list[tuple[str, str]] = []
    for piece in pieces(run, before, tagged, has_word, names.find(run) if names else ()):
        found += [piece] if names and piece[0] in names else _learners_words(*piece)
    surname_next = False
    for word, tag in with_people(regroup(found, has_word)):
        # A place whose name was joined is known by its tag.
        known = has_word(word) or tag == "ns"
        certain = tag == PERSON or (surname_next and len(word) == 1 and is_surname(word))
        named = certain or (names is not None and word in names) or is_name(word, tag, known=known)
        kind = TokenKind.NAME if named else TokenKind.WORD
        yield Span(start, start + len(word), kind, "nr" if certain else tag)
        start += len(word)
        surname_next = word == "姓"


@lru_cache(maxsize=12_000)
def _learners_words(piece: str, tag: str) -> tuple[tuple[str, str], ...]:
    """Cut a piece of jieba's into words that a dictionary has, with their classes.

    jieba's dictionary holds phrases (认真落实, 两个, 洗衣服), and its HMM glues strangers (用金介). What CC-CEDICT has
    stays whole, and so does a name; the rest is cut where that leaves words.
    """
    known = has_word(piece)
    if is_numeral(piece):
        return ((piece, "m"),)
    if apart(piece, tag) and tag != "nr":
        return _known_words(piece, tag)
    if len(piece) == 1 or entries(piece) or is_name(piece, tag, known=known):
        return ((piece, tag),)
    if known:
        return _known_words(piece, tag)
    if piece[-1] in _SUFFIXES and piece[0] not in _NO_SUFFIX_AFTER:
        return ((piece, tag),)
    return tuple(part for word, its in tagged(piece, unknown=False) for part in _known_words(word, its))


def _known_words(piece: str, tag: str) -> tuple[tuple[str, str], ...]:
    """Cut a word of jieba's dictionary where grammar parts it, or in two known words if CC-CEDICT lacks it; and these
    again."""
    if at := apart(piece, tag):
        return _known_words(piece[:at], _tag(piece[:at])) + _known_words(piece[at:], _tag(piece[at:]))
    if len(piece) == 1 or entries(piece) or tag in _KEPT_TAGS or piece in _WHOLE or _ends_like_a_word(piece, tag):
        return ((piece, tag),)
    for first, second in sorted(_cuts(piece, tag), key=_unlikeliness):
        if entries(second) and (entries(first) or has_word(first)):
            return _known_words(first, _tag(first)) + _known_words(second, _tag(second))
    return ((piece, tag),)


def _unlikeliness(parts: tuple[str, str]) -> tuple[bool, int]:
    """What the likeliest of several cuts has least of (苹果|树, not 苹|果树). Particles are frequent, but no nouns."""
    return parts[1] in _PARTICLES, cost_of(parts[0]) + cost_of(parts[1])


def _ends_like_a_word(piece: str, tag: str) -> bool:
    """Whether this is a noun of three syllables with a suffix (主机厂, 示范区)."""
    return len(piece) == 3 and piece[-1] in _SUFFIXES and tag[:1] in "nb"


def _cuts(piece: str, tag: str) -> Iterator[tuple[str, str]]:
    """The ways to cut a piece in two, from its ends inwards.

    A syllable is cut off a piece of two only after what always stands alone, and never off one of four or more.
    """
    if len(piece) == 2:
        if piece[0] in _ALONE_BEFORE or piece[1] == "过" or (tag == "m" and piece[0] != "第"):
            yield piece[0], piece[1]
        return
    if piece[-1] in "人们":
        yield piece[:-1], piece[-1]
    for length in range(1 if len(piece) == 3 else 2, len(piece) - (0 if len(piece) == 3 else 1)):
        yield piece[:length], piece[length:]
        yield piece[:-length], piece[-length:]


def _tag(word: str) -> str:
    """The class of a word, or of the first word in it if it is none of jieba's."""
    return tagged(word, unknown=False)[0][1]


def _joined_marks(shadow: str, spans: list[Span]) -> list[Span]:
    """Let combining marks and what follows a joiner belong to the sign before them, so that none is torn."""
    joined: list[Span] = []
    for span in spans:
        if joined and _extends(shadow, span):
            joined[-1] = Span(joined[-1].start, span.end, joined[-1].kind, joined[-1].tag)
        else:
            joined.append(span)
    return joined


def _extends(shadow: str, span: Span) -> bool:
    if span.kind is not TokenKind.PUNCTUATION:
        return False
    sign = shadow[span.start]
    return (
        unicodedata.category(sign)[0] == "M"
        or _EXTENDERS.match(sign) is not None
        or (span.start > 0 and shadow[span.start - 1] == "\u200d")
    )
