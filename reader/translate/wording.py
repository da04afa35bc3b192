"""The glossary's wording put where a translation has another.

No engine can be told a term for certain, and where a word went in its translation only the attention of some models
says, and not well (tests/benchmarks/terms.py). So the place is found by trial, with any engine: the sentence is
translated again with other words in the term's place, and what comes out otherwise each time, all else being the same,
is what the term became. Where the trials do not agree there is no result.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.translate.normalise import SourceSentence
from reader.translate.terms import TermHit, TermMatcher, missing_terms

# Plain nouns, written alike in both scripts.
_OTHERS = ("城市", "牛奶", "火山", "森林", "石油", "月亮")
_TRIALS, _AGREEING = 4, 2
# Each is translated `_TRIALS` times.
_MOST_HITS = 3
# How many words a term may become, beside one for each of its characters.
_MORE_WORDS = 2
_WORD = re.compile(r"\w+|[^\w\s]")
_ARTICLE = re.compile(r"\b(a)n?(?=\s+$)", re.IGNORECASE)
_VOWELS = tuple("aeiouAEIOU")

# Start and end in code points.
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class WordingTrial:
    """`sentences` are to be translated in one go: the sentence itself and others made from it, by their ids."""

    sentence: SourceSentence
    variants: Mapping[TermHit, tuple[SourceSentence, ...]]

    @property
    def sentences(self) -> list[SourceSentence]:
        return [self.sentence, *(variant for variants in self.variants.values() for variant in variants)]

    def result(self, english: Mapping[str, str]) -> str | None:
        """The English of the sentence with the wordings in it that could be placed; None where there is none.
        `english` has what became of each of `sentences`."""
        own = english[self.sentence.id]
        missing = missing_terms(self.variants, own)
        if not missing:
            return own
        places: list[tuple[Span, str]] = []
        for hit, variants in self.variants.items():
            most = _MORE_WORDS + hit.end - hit.start
            place = changed_place(own, [english[each.id] for each in variants], most)
            if place and hit.term in missing:
                places.append((place, hit.term.wordings[0]))
        return _put_all(own, places)


def begin_trial(sentence: SourceSentence, english: str, terms: TermMatcher) -> WordingTrial | None:
    """What to translate in order to place the terms whose wordings `english` lacks; None where it lacks none, and where
    the sentence's scripts differ in length, so that offsets do not hold for all."""
    if not len(sentence.text) == len(sentence.simplified) == len(sentence.traditional):
        return None
    hits = terms.in_chinese(sentence.text, sentence.simplified)
    missing = missing_terms(hits, english)
    wanted = [hit for hit in hits if hit.term in missing][:_MOST_HITS]
    return WordingTrial(sentence, {hit: tuple(_variants(sentence, hit)) for hit in wanted}) if wanted else None


def changed_place(english: str, variants: Iterable[str], most_words: int) -> Span | None:
    """Where `english` differs from `variants`: the one stretch, of at most `most_words` words, outside which several of
    them are the same. None where fewer agree, or as many on another."""
    words = list(_WORD.finditer(english))
    keys = [_key(word[0]) for word in words]
    stretches = (_difference(keys, [_key(word) for word in _WORD.findall(variant)]) for variant in variants)
    votes = Counter(stretch for stretch in stretches if stretch and stretch[1] - stretch[0] <= most_words)
    (best, count), (_, next_count) = [*votes.most_common(2), ((0, 0), 0), ((0, 0), 0)][:2]
    if count < _AGREEING or count == next_count:
        return None
    return words[best[0]].start(), words[best[1] - 1].end()


def put_wording(english: str, place: Span, wording: str) -> str:
    """`english` with `wording` in `place`: with a capital where it begins the sentence, and a or an before it."""
    before, after = english[: place[0]], english[place[1] :]
    if english[place[0]].isupper() and not re.search(r"\w", before):
        wording = wording[:1].upper() + wording[1:]
    if english.startswith(_VOWELS, place[0]) != wording.startswith(_VOWELS):
        before = _ARTICLE.sub(r"\1n" if wording.startswith(_VOWELS) else r"\1", before)
    return before + wording + after


def _variants(sentence: SourceSentence, hit: TermHit) -> Iterator[SourceSentence]:
    others = [other for other in _OTHERS if other not in sentence.text]
    for other in others[:_TRIALS]:
        texts = (sentence.text, sentence.simplified, sentence.traditional)
        yield SourceSentence(
            f"{sentence.id} {hit.start} {other}", *(text[: hit.start] + other + text[hit.end :] for text in texts)
        )


def _key(word: str) -> str:
    """What two words have in common that count as one: an article follows the next word."""
    return "a" if word.casefold() == "an" else word.casefold()


def _difference(own: Sequence[str], other: Sequence[str]) -> Span | None:
    """What is left of `own` (numbers of words) without what both begin and end with; None if nothing is, of either."""
    most = min(len(own), len(other))
    start = next((at for at in range(most) if own[at] != other[at]), most)
    rest = most - start
    same = next((at for at in range(rest) if own[-1 - at] != other[-1 - at]), rest)
    return (start, len(own) - same) if same < rest else None


def _put_all(english: str, places: list[tuple[Span, str]]) -> str | None:
    """From the last to the first, so that places stay true; None where there is none or two overlap."""
    places.sort(reverse=True)
    if not places or any(before[1] > after[0] for (after, _), (before, _) in pairwise(places)):
        return None
    for place, wording in places:
        english = put_wording(english, place, wording)
    return english
