"""A word-by-word gloss from CC-CEDICT: what a reader sees where no translation model is installed."""

import re
from collections.abc import Sequence

from reader.annotate.lexicon import Entry, entries
from reader.model import Token, TokenKind

_FUNCTION_WORDS = {
    "的": "",
    "地": "",
    "得": "",
    "着": "",
    "了": "",
    "们": "",
    "所": "",
    "之": "of",
    "与": "and",
    "和": "and",
    "及": "and",
    "在": "in",
    "是": "is",
    "将": "will",
    "把": "",
    "被": "by",
    "为": "for",
    "以": "with",
    "对": "toward",
    "从": "from",
    "等": "etc.",
    "中": "in",
    "上": "on",
    "下": "under",
    "里": "in",
    "有": "have",
    "不": "not",
    "也": "also",
    "都": "all",
    "个": "",
    "年": "year",
    "月": "month",
    "日": "day",
    "一": "one",
    "这": "this",
    "那": "that",
    "到": "to",
    "向": "toward",
    "由": "by",
}
_PUNCTUATION = str.maketrans("，。、；：？！（）《》〈〉【】“”‘’「」『』…—", ",.,;:?!()\"\"''[]“”‘’“”‘’…—")
_NOTE = re.compile(r"\s*\([^()]*\)\s*")
_USELESS = re.compile(
    r"^(CL:|(old |Japanese |erhua )?variant of|surname |used in|see |also written|also pr\.|Taiwan pr\.|\()"
)


def gloss(token: Token, shadow: str) -> str:
    """English for one token in a gloss line; `shadow` is its simplified text. Empty for words left unsaid."""
    if token.kind is TokenKind.PUNCTUATION:
        return token.text.translate(_PUNCTUATION)
    if token.kind in (TokenKind.NUMBER, TokenKind.LATIN, TokenKind.SPACE):
        return token.text.strip()
    if shadow in _FUNCTION_WORDS:
        return _FUNCTION_WORDS[shadow]
    return short_sense(token, shadow) or _in_parts(token, shadow)


def short_sense(token: Token, shadow: str) -> str:
    """The first fitting sense of a word, as short as it reads; empty if CC-CEDICT lacks the word."""
    for entry in _by_fitness(token, shadow):
        for sense in entry.senses:
            if short := _shorten(sense):
                return short
    return ""


def senses(token: Token, shadow: str, limit: int = 3) -> str:
    """The first senses of a word, for its card; empty if CC-CEDICT lacks it."""
    found = [short for entry in _by_fitness(token, shadow)[:1] for sense in entry.senses if (short := _shorten(sense))]
    return "; ".join(dict.fromkeys(found[:limit]))


def _by_fitness(token: Token, shadow: str) -> list[Entry]:
    """Entries that share the token's reading first, common nouns before proper, else the dictionary's order."""
    read = tuple(reading.syllable if reading else "" for reading in token.readings)
    return sorted(
        entries(shadow),
        key=lambda entry: (entry.syllables != read, bool(entry.capitals) != (token.kind is TokenKind.NAME)),
    )


def _shorten(sense: str) -> str:
    if _USELESS.match(sense) and not _NOTE.sub("", sense):
        return ""
    if _USELESS.match(_NOTE.sub("", sense) or sense):
        return ""
    short = _NOTE.sub(" ", sense).split(",")[0].split(" [")[0].strip()
    return short.removeprefix("to ")


def _in_parts(token: Token, shadow: str) -> str:
    """A word that CC-CEDICT lacks: its longest parts; a name by its spelling."""
    if token.kind is TokenKind.NAME:
        return token.pinyin[:1].upper() + token.pinyin[1:]
    parts: list[str] = []
    at = 0
    while at < len(shadow):
        end = next((end for end in range(len(shadow), at + 1, -1) if entries(shadow[at:end])), at + 1)
        part = Token(token.text[at:end], at, end, token.kind, token.readings[at:end])
        parts.append(short_sense(part, shadow[at:end]))
        at = end
    return " ".join(filter(None, parts)) or token.pinyin


def line(tokens: Sequence[Token], shadow: str) -> str:
    """The gloss of a sentence: words parted by " · ", punctuation set as in English."""
    written = ""
    for token in tokens:
        english = gloss(token, shadow[token.start : token.end])
        if not english:
            continue
        if token.kind is TokenKind.PUNCTUATION:
            opening = english in "([“‘"
            written = written + " " + english if opening else written.rstrip() + english
            continue
        joiner = "" if not written or written[-1] in "([“‘" else " " if written[-1] in ",.;:?!)]”’…—\"'" else " · "
        written += joiner + english
    return written.strip()
