"""A word-by-word gloss from CC-CEDICT: what a reader sees where no translation model is installed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from reader.annotate import numerals, senses
from reader.annotate.words import cut
from reader.dictionary.cedict import entries
from reader.model import Token, TokenKind
from reader.shipped import RESOURCES

# Our own: function words, and words whose senses in CC-CEDICT mislead. A key may be followed by a reading or by the
# first letter of jieba's class, or by the next word (+), the next class (>) or the class before (<), for which alone
# the gloss is meant. An empty gloss leaves the word unsaid.
_OWN = RESOURCES / "lexicon" / "glosses.tsv"
_PUNCTUATION = str.maketrans("，。、；：？！（）《》〈〉【】「」『』[]|｜〔〕", ",.,;:?!()“”“”()“”‘’()//()")
_OPENING, _CLOSING = "([“‘", ",.;:?!)]”’%"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
# Measures that say something after a number; other classifiers are left out.
_TOLD = frozenset("年月日天岁点分秒时刻次遍倍块元角斤克米步页句段声碗代周级度号人成册箱")
_COUNTING = frozenset("这那哪每几两半多各整某")
# A number after a month's name.
_DATE = re.compile(rf"(?:{'|'.join(_MONTHS)}) · \w+$")


class _Word(NamedTuple):
    """A word in simplified script with its class."""

    text: str
    tag: str
    kind: TokenKind


_EDGE = _Word("", "", TokenKind.SPACE)


def line(tokens: Sequence[Token], shadow: str, *, traditional: bool = False) -> str:
    """The gloss of a sentence whose simplified text is `shadow`: words parted by " · ", punctuation as in English. In a
    `traditional` text the tokens tell how their words are written."""
    tags = {(span.start, span.end): span.tag for span in cut(shadow)}
    words = [_Word(shadow[t.start : t.end], tags.get((t.start, t.end), ""), t.kind) for t in tokens]
    padded = [_EDGE, *words, _EDGE]
    written = ""
    for token, before, word, after in zip(tokens, padded, words, padded[2:], strict=False):
        if month := _month(before, word):
            written = written[: len(written) - len(before.text)] + month
        elif not _left_out(before, word, written) and (english := _gloss(token, word, before, after, traditional)):
            written += _joiner(written, english, token.kind) + english
    return written.strip()


def _month(before: _Word, word: _Word) -> str:
    """The name of a month for 月 after a figure."""
    if word.text != "月" or not before.text.isdecimal() or not 1 <= int(before.text) <= 12:
        return ""
    return _MONTHS[int(before.text) - 1]


def _left_out(before: _Word, word: _Word, written: str) -> bool:
    """Whether this is a classifier after its number, or the 日 of May 17."""
    if len(word.text) != 1:
        return False
    if word.text in "日号" and _DATE.search(written):
        return True
    counted = (
        before.kind is TokenKind.NUMBER
        or before.text[-1:] in _COUNTING
        or numerals.value(before.text.removeprefix("第")) is not None
    )
    return counted and word.text not in _TOLD and senses.classifies(word.text)


def _joiner(written: str, english: str, kind: TokenKind) -> str:
    if not written or written[-1] in _OPENING:
        return ""
    if kind is TokenKind.PUNCTUATION:
        return "" if english[0] in _CLOSING else " "
    return " · " if written[-1].isalnum() else " "


def _gloss(token: Token, word: _Word, before: _Word, after: _Word, traditional: bool) -> str:  # noqa: FBT001 - as in line
    if token.kind is TokenKind.PUNCTUATION:
        return _printable(token.text.translate(_PUNCTUATION).replace("——", "—").replace("……", "…"))
    if token.kind in (TokenKind.NUMBER, TokenKind.LATIN, TokenKind.SPACE):
        return _printable(token.text).strip()
    own = _own_by_neighbours(word, before, after)
    if own is not None:
        return own
    written = token.text if traditional else ""
    is_name = token.kind is TokenKind.NAME
    return _word_gloss(word.text, token.syllables, word.tag, token.pinyin, name=is_name, written=written)


def _own_by_neighbours(word: _Word, before: _Word, after: _Word) -> str | None:
    own = _own()
    if word.text == "分" and (numerals.value(before.text) or 0) > 59:
        return "points"  # no minutes
    if word.text not in _by_neighbours():
        return None
    keys = (f"{word.text} +{after.text}", f"{word.text} >{after.tag[:1]}", f"{word.text} <{before.tag[:1]}")
    return next((own[key] for key in keys if key in own), None)


@cache
def _by_neighbours() -> frozenset[str]:
    """The words that have a gloss of our own beside certain neighbours."""
    return frozenset(key.split(" ")[0] for key in _own() if key.partition(" ")[2][:1] in ("+", ">", "<"))


def _printable(text: str) -> str:
    return "".join(character for character in text if character.isprintable())


@lru_cache(maxsize=4_000)
def _word_gloss(word: str, syllables: tuple[str, ...], tag: str, pinyin: str, *, name: bool, written: str) -> str:
    if name and len(word) == 1:
        return pinyin
    own = _our_gloss(word, syllables, tag)
    if own is not None:
        return own
    found = _numeral(word) or senses.best(word, syllables, tag, name=name, written=written)
    if found or name:
        return found or pinyin
    parts = dict.fromkeys(filter(None, _parts(word, syllables) if len(word) > 1 else ()))
    return " ".join(parts) or pinyin or word


def _our_gloss(word: str, syllables: tuple[str, ...], tag: str) -> str | None:
    own = _own()
    for key in (f"{word} {' '.join(syllables)}", f"{word} {tag[:1]}", word):
        if key in own:
            return own[key]
    return None


def _numeral(word: str) -> str:
    """二十 as 20, 第三 as third."""
    number = numerals.value(word.removeprefix("第")) if len(word) > 1 else None
    if number is None:
        return ""
    if word[0] != "第":
        return f"{number:,}" if len(word) < 4 or number > 9999 else str(number)
    return _ORDINALS[number] if number < len(_ORDINALS) else f"{number}{_ending(number)}"


def _ending(number: int) -> str:
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _parts(word: str, syllables: tuple[str, ...]) -> Iterator[str]:
    """The glosses of the longest known parts of a word that CC-CEDICT lacks, or reads otherwise (更深).

    A word of the form AABB (干干净净) means what AB does.
    """
    if len(word) == 4 and word[0] == word[1] and word[2] == word[3]:
        word, syllables = word[::2], syllables[::2]
        yield _our_gloss(word, syllables, "") or senses.best(word, syllables, "", name=False)
        return
    at = 0
    while at < len(word):
        ends = range(len(word) - (at == 0), at + 1, -1)
        end = next((end for end in ends if entries(word[at:end])), at + 1)
        own = _our_gloss(word[at:end], syllables[at:end], "")
        yield senses.best(word[at:end], syllables[at:end], "", name=False) if own is None else own
        at = end


@cache
def _own() -> Mapping[str, str]:
    rows = (row.partition("\t") for row in _OWN.read_text("utf-8").splitlines())
    return {word: english for word, _, english in rows}
