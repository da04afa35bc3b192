"""Words of a sentence, cut by rjieba over the simplified shadow. The only user of rjieba."""

import re
import threading
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from reader.model import TokenKind

_HAN_RANGES = "〇々〻\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
# A sentence is runs of: Han; numbers; Latin (any other script's letters) with digits; white space; else one sign.
# Combining marks, variation selectors, joiners and skin tones stay with what they follow.
_RUN = re.compile(
    rf"(?P<han>[{_HAN_RANGES}]+)"
    r"|(?P<number>[+\-−]?\d+(?:[.,:/\-]\d+)*[%‰％]?(?![^\W\d_" + _HAN_RANGES + r"]))"
    rf"|(?P<latin>(?:(?![{_HAN_RANGES}_])\w)+(?:['’\-](?:(?![{_HAN_RANGES}_])\w)+)*)"
    r"|(?P<space>\s+)"
    r"|(?P<punctuation>.)",
    re.DOTALL,
)
_EXTENDERS = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff]")
_NAME_TAGS = {"nr", "ns", "nt", "nrt", "nrfg"}


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


def cut(shadow: str) -> list[Span]:
    """Cut a sentence's simplified shadow into words; the spans cover every character in order."""
    return _joined_marks(shadow, list(_runs(shadow)))


def _runs(shadow: str) -> Iterator[Span]:
    for match in _RUN.finditer(shadow):
        kind = match.lastgroup or "punctuation"
        if kind == "han":
            yield from _han_words(match.group(), match.start())
        else:
            yield Span(match.start(), match.end(), TokenKind(kind), kind)


def _han_words(run: str, start: int) -> Iterator[Span]:
    for word, tag in _tagger()(run):
        kind = TokenKind.NAME if tag in _NAME_TAGS and len(word) > 1 else TokenKind.WORD
        yield Span(start, start + len(word), kind, tag)
        start += len(word)


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
        unicodedata.combining(sign) != 0
        or _EXTENDERS.match(sign) is not None
        or (span.start > 0 and shadow[span.start - 1] == "\u200d")
    )


_lock = threading.Lock()


def _tagger() -> Callable[[str], list[tuple[str, str]]]:
    with _lock:
        return _loaded_tagger()


@cache
def _loaded_tagger() -> Callable[[str], list[tuple[str, str]]]:
    # Importing rjieba loads its dictionary (0.13 s), so it waits for the first sentence.
    import rjieba

    return rjieba.tag
