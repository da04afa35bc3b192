"""What stands about a word in its sentence: the words that rules of reading ask for."""

from collections.abc import Iterator

from reader.annotate.polyphones import Context
from reader.model import TokenKind

STOPS = frozenset("，。；：！？,;:!?…—")
# Classes of words that begin a predicate: verbs, adverbs, prepositions.
PREDICATIVE = frozenset("vdp")
# What may stand between a verb and its object: aspect, result, quantity.
_ASPECT = frozenset("了着过好完满出点些掉上下进起来成")
_QUANTITY = "mq"


def following(of: Context, at: int, step: int = 1) -> str:
    """The word `step` places after word `at`; empty beyond the sentence."""
    return of.words[at + step] if at + step < len(of.words) else ""


def class_after(of: Context, at: int) -> str:
    """The first letter of the class of the word after word `at`; empty if that is none ("p" is a preposition, not
    punctuation)."""
    if at + 1 >= len(of.spans) or of.spans[at + 1].kind not in (TokenKind.WORD, TokenKind.NAME):
        return ""
    return of.spans[at + 1].tag[:1]


def preceding(of: Context, at: int) -> tuple[str, str]:
    """The word before word `at` and its class; empty at the start of a clause."""
    if not at or of.words[at - 1] in STOPS or of.spans[at - 1].tag in ("punctuation", "space"):
        return "", ""
    return of.words[at - 1], of.spans[at - 1].tag


def before_in_clause(of: Context, at: int) -> Iterator[str]:
    for number in range(at - 1, -1, -1):
        if of.words[number] in STOPS:
            return
        yield of.words[number]


def object_of(of: Context, at: int) -> str:
    """The first word after a verb that is neither aspect nor quantity; empty where the clause ends before it."""
    for number in range(at + 1, len(of.words)):
        word, tag = of.words[number], of.spans[number].tag
        if word in STOPS:
            return ""
        if (
            word not in _ASPECT
            and tag[:1] not in _QUANTITY
            and word not in ("几", "半", "很", "多", "好多", "许多", "不少", "一些")
        ):
            return word
    return ""


def ends_clause(of: Context, at: int) -> bool:
    after = following(of, at)
    return not after or after in STOPS
