"""Find the glossary's terms in Chinese, and their wordings in English."""

import re
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.model.translation import Term
from reader.translate.inflection import agree

# A full stop is one where no letter follows: "U.S." has one at its end.
_TOKEN = re.compile(r"[^\W_]+(?:['’]s\b)?|[,:;!?()]|\.(?=\W|$)")
_REMARK = re.compile(r"\([^()]*\)|（[^（）]*）")
# What a dictionary puts before a word.
_BEFORE = frozenset({"a", "an", "the", "to"})
_HYPHENS = frozenset({"-", "\u2010", "\u2011", "."})
# Words parted by a space may be one compound ("health care"); shorter ones seldom are ("a way").
_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class TermHit:
    """Where a term stands: code points."""

    start: int
    end: int
    term: Term


class TermMatcher:
    """Finds many terms at once in Chinese.

    Give each with the forms that it is written in: first as it stands in the glossary, then in other scripts, for this
    package cannot convert them. Where two terms share a form, it belongs to the one that stands so in the glossary,
    else to the first. `word_starts` tells where the words of a text begin; without it every place will do.
    """

    def __init__(
        self,
        terms: Iterable[tuple[Term, tuple[str, ...]]],
        word_starts: Callable[[str], Container[int]] | None = None,
    ) -> None:
        entries = list(terms)
        self._word_starts = word_starts
        self._forms: dict[str, Term] = {forms[0]: term for term, forms in reversed(entries) if forms and forms[0]}
        for term, forms in entries:
            for form in filter(None, forms):
                self._forms.setdefault(form, term)
        self._lengths = _lengths_by_first(self._forms)

    def term(self, form: str) -> Term | None:
        """The term that is written so."""
        return self._forms.get(form)

    def in_chinese(self, text: str, simplified: str) -> list[TermHit]:
        """Hits in a text or in its simplified form, which has the same offsets: the longest first, none overlapping,
        in order. Raises ValueError where the two differ in length.

        What only looks like a term is none: 一汽 in 统一汽车, where it begins in one word and ends in the next, and a
        single character that is but a part of a word.
        """
        if len(text) != len(simplified):
            raise ValueError("the simplified text must have the offsets of the text")
        hits = [hit for start in range(len(text)) for hit in self._hits_at(text, simplified, start)]
        if hits and self._word_starts:
            starts = self._word_starts(text)
            hits = [hit for hit in hits if _is_whole(hit, starts, len(text))]
        return _longest(hits)

    def _hits_at(self, text: str, simplified: str, start: int) -> list[TermHit]:
        lengths = {*self._lengths.get(text[start], ()), *self._lengths.get(simplified[start], ())}
        ends = [start + length for length in lengths if start + length <= len(text)]
        found = ((end, self._forms.get(text[start:end]) or self._forms.get(simplified[start:end])) for end in ends)
        return [TermHit(start, end, term) for end, term in found if term]


def wordings_in(english: str, terms: Iterable[Term]) -> list[TermHit]:
    """Hits of any wording of these terms, inflected or not: the longest first, none overlapping, in order."""
    tokens = _tokens(english)
    found: list[TermHit] = []
    for term in dict.fromkeys(terms):
        for wording in term.wordings:
            for first, last in _places(_words(wording), tokens):
                found.append(TermHit(tokens[first].start, tokens[last].end, term))
    return _longest(found)


def missing_terms(hits: Iterable[TermHit], english: str) -> list[Term]:
    """Those of the terms found in the Chinese that have none of their wordings in the English, each once."""
    tokens = _tokens(english)
    terms = dict.fromkeys(hit.term for hit in hits if any(map(_words, hit.term.wordings)))
    return [term for term in terms if not any(_places(_words(wording), tokens) for wording in term.wordings)]


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or a stop of English. `joins` tells that it may be one compound with the next."""

    text: str
    start: int
    end: int
    joins: bool


def _tokens(english: str) -> list[_Token]:
    found = list(_TOKEN.finditer(english))
    tokens: list[_Token] = []
    for at, match in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        joins = following is not None and _may_join(match, english[match.end() : following.start()], following)
        tokens.append(_Token(match[0], match.start(), match.end(), joins))
    return tokens


def _may_join(one: re.Match[str], between: str, other: re.Match[str]) -> bool:
    is_long = min(len(one[0]), len(other[0])) >= _SHORTEST_PART
    return between in _HYPHENS or (between == " " and is_long)


@lru_cache(maxsize=4096)
def _words(wording: str) -> tuple[str, ...]:
    """What of a wording must be found: without remarks in brackets, and "to" or an article before it."""
    words = _TOKEN.findall(_REMARK.sub("", wording)) or _TOKEN.findall(wording)
    if words and words[-1] == ".":
        words.pop()
    return tuple(words[1:] if len(words) > 1 and words[0].casefold() in _BEFORE else words)


def _places(words: Sequence[str], tokens: Sequence[_Token]) -> list[tuple[int, int]]:
    """Where words stand one after another: first and last token."""
    ends = ((at, _end(words, tokens, at)) for at in range(len(tokens))) if words else ()
    return [(at, end - 1) for at, end in ends if end]


def _end(words: Sequence[str], tokens: Sequence[_Token], at: int) -> int:
    """The token after those that are the words, from token `at` on; 0 where they are not. A compound may be written as
    one word, with a hyphen, or as two."""
    if not words:
        return at
    if at == len(tokens):
        return 0
    word, token = words[0], tokens[at]
    if agree(word, token.text) and (end := _end(words[1:], tokens, at + 1)):
        return end
    if len(words) > 1 and agree(word + words[1], token.text) and (end := _end(words[2:], tokens, at + 1)):
        return end
    if token.joins and agree(word, token.text + tokens[at + 1].text):
        return _end(words[1:], tokens, at + 2)
    return 0


def _longest(hits: Iterable[TermHit]) -> list[TermHit]:
    """The longest of those that overlap, the first of those as long, in order."""
    kept: list[TermHit] = []
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        places = range(hit.start, hit.end)
        if taken.isdisjoint(places):
            kept.append(hit)
            taken.update(places)
    return sorted(kept, key=lambda hit: hit.start)


def _is_whole(hit: TermHit, word_starts: Container[int], length: int) -> bool:
    """Whether a hit begins or ends where a word does, or lies within one; a single character must be one.

    On 485 sentences of UD GSD, with all their words for a glossary, this drops 8 of 29 wrong hits and 3 of 5,640
    right ones; asking for both ends drops 13 and 71 (words that no dictionary has are cut wrongly, and are terms).
    """
    begins, ends = hit.start in word_starts, hit.end == length or hit.end in word_starts
    if hit.end - hit.start == 1:
        return begins and ends
    return begins or ends or not any(at in word_starts for at in range(hit.start + 1, hit.end))


def _lengths_by_first(keys: Iterable[str]) -> dict[str, set[int]]:
    lengths: dict[str, set[int]] = {}
    for key in keys:
        lengths.setdefault(key[0], set()).add(len(key))
    return lengths
