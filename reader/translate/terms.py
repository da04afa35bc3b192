"""Find the glossary's terms in Chinese, and their wordings in English."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reader.model.translation import Term

WORD = re.compile(r"[^\W_]+(?:['’]s\b)?")
SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class TermHit:
    """Where a term stands: code points."""

    start: int
    end: int
    term: Term


class TermMatcher:
    """Finds many terms at once. Give each with the forms that it is written in: as it stands in the glossary and its
    simplified form, for this package cannot convert scripts. Where two share a form, the first one counts."""

    def __init__(self, terms: Iterable[tuple[Term, tuple[str, ...]]]) -> None:
        self._forms: dict[str, Term] = {}
        self._wordings: dict[tuple[str, ...], Term] = {}
        for term, forms in terms:
            for form in filter(None, forms):
                self._forms.setdefault(form, term)
            for wording in filter(None, map(stems, term.wordings)):
                self._wordings.setdefault(wording, term)
        self._lengths = _lengths_by_first(self._forms)
        self._word_counts = _lengths_by_first(self._wordings)

    def in_chinese(self, text: str, simplified: str) -> list[TermHit]:
        """Hits in a text or in its simplified form, which has the same offsets: the longest first, none overlapping.
        Raises ValueError where the two differ in length."""
        if len(text) != len(simplified):
            raise ValueError("the simplified text must have the offsets of the text")
        hits: list[TermHit] = []
        end = 0
        for start, pair in enumerate(zip(text, simplified, strict=True)):
            if start >= end and (pair[0] in self._lengths or pair[1] in self._lengths):
                hit = self._longest_form(text, simplified, start)
                if hit:
                    hits.append(hit)
                    end = hit.end
        return hits

    def in_english(self, text: str) -> list[TermHit]:
        """Hits of any wording, inflected or not: the longest first, none overlapping."""
        found = list(WORD.finditer(text))
        words = tuple(stem(word[0]) for word in found)
        hits: list[TermHit] = []
        at = 0
        while at < len(words):
            count = next((n for n in self._word_counts.get(words[at], ()) if words[at : at + n] in self._wordings), 0)
            if count:
                term = self._wordings[words[at : at + count]]
                hits.append(TermHit(found[at].start(), found[at + count - 1].end(), term))
            at += count or 1
        return hits

    def _longest_form(self, text: str, simplified: str, start: int) -> TermHit | None:
        lengths = {*self._lengths.get(text[start], ()), *self._lengths.get(simplified[start], ())}
        for length in sorted(lengths, reverse=True):
            end = start + length
            term = self._forms.get(text[start:end]) or self._forms.get(simplified[start:end])
            if term and end <= len(text):
                return TermHit(start, end, term)
        return None


def missing_terms(hits: Iterable[TermHit], english: str) -> list[Term]:
    """Those of the terms found in the Chinese that have none of their wordings in the English, each once."""
    terms = list(dict.fromkeys(hit.term for hit in hits if hit.term.wordings))
    if not terms:
        return []
    text = f" {' '.join(stems(english))} "
    return [term for term in terms if not any(f" {' '.join(stems(wording))} " in text for wording in term.wordings)]


def stems(text: str) -> tuple[str, ...]:
    """The words of a text, inflections taken off. Hyphens part words as spaces do."""
    return tuple(stem(word) for word in WORD.findall(text))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """What a word has in common with its inflections; good for comparing only ("making" and "make" give "mak")."""
    word = re.sub("['’]s$", "", word.casefold())
    if word.endswith("men"):
        return word[:-2] + "an"
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and not word.endswith(("ss", "us", "is")) and len(word) - len(ending) >= SHORTEST_STEM:
            word = word.removesuffix(ending) + instead
            break
    word = word.removesuffix("e") if len(word) > SHORTEST_STEM else word
    return word[:-1] if len(word) > SHORTEST_STEM and word[-1] == word[-2] and word[-1].isalpha() else word


def _lengths_by_first(keys: Iterable[str] | Iterable[tuple[str, ...]]) -> dict[str, list[int]]:
    lengths: dict[str, set[int]] = {}
    for key in keys:
        lengths.setdefault(key[0], set()).add(len(key))
    return {first: sorted(found, reverse=True) for first, found in lengths.items()}
