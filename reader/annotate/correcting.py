"""The reader's corrections, applied to sentences: they win over dictionaries, models and rules."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from reader.annotate.scripts import written_forms
from reader.annotate.segmentation import tagged
from reader.annotate.words import Span, is_han
from reader.model import BORDER, Correction, CorrectionKind, Script, ScriptVariant, Token, TokenKind

_READING = CorrectionKind.READING


@dataclass(frozen=True, slots=True)
class CorrectedPlace:
    """A correction at a place of a sentence, in code points."""

    start: int
    end: int
    correction: Correction


class Corrector:
    """Corrections that count in one article, ready to be applied. Never changed once it is made.

    One for an article or for everywhere counts wherever its text stands as a word, as several, or within one; a single
    character only as a word of its own (行 is another thing in 银行). It also counts for the same text in another
    script, if that is the only text which is written so.
    """

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._by_first: dict[tuple[CorrectionKind, str], list[tuple[str, Correction]]] = {}
        self._by_sentence: dict[tuple[CorrectionKind, str], list[Correction]] = {}
        for correction in corrections:
            if correction.sentence:
                self._by_sentence.setdefault((correction.kind, correction.sentence), []).append(correction)
                continue
            for form in _forms(correction):
                self._by_first.setdefault((correction.kind, form[0]), []).append((form, correction))

    def words(self, text: str, spans: list[Span], shadow: str) -> list[Span]:
        """The words of a sentence, with the borders that were put right. `shadow` is its simplified form."""
        for place in self._places(CorrectionKind.WORDS, text, spans):
            spans = _recut(spans, place, shadow)
        return spans

    def readings(self, text: str, spans: Sequence[Span], syllables: list[str | None]) -> list[str | None]:
        """The syllables of a sentence's characters, with those that were put right."""
        for place in self._places(CorrectionKind.READING, text, spans):
            syllables[place.start : place.end] = place.correction.value.split(" ")
        return syllables

    def variants(
        self, text: str, spans: Sequence[Span], variants: dict[Script, ScriptVariant]
    ) -> dict[Script, ScriptVariant]:
        """A sentence in other scripts, with what was put right there."""
        places: dict[Script, list[CorrectedPlace]] = {}
        for place in self._places(CorrectionKind.CONVERSION, text, spans):
            script = place.correction.script
            if script is not None and script in variants:
                places.setdefault(script, []).append(place)
        return variants | {script: _rewritten(text, variants[script], each) for script, each in places.items()}

    def places(self, text: str, tokens: Sequence[Token]) -> list[CorrectedPlace]:
        """Where a sentence that was annotated with these corrections has which of them."""
        spans = [Span(token.start, token.end, token.kind, "") for token in tokens]
        return [place for kind in CorrectionKind for place in self._places(kind, text, spans)]

    def syllables(self) -> Mapping[str, frozenset[str]]:
        """How characters may be read besides what dictionaries know, by each character that one of these is about."""
        found: dict[str, set[str]] = {}
        by_place = (each for (kind, _), items in self._by_sentence.items() if kind is _READING for each in items)
        by_text = (item for (kind, _), items in self._by_first.items() if kind is _READING for item in items)
        for text, correction in (*((each.text, each) for each in by_place), *by_text):
            for character, syllable in zip(text, correction.value.split(" "), strict=True):
                found.setdefault(character, set()).add(syllable)
        return {character: frozenset(syllables) for character, syllables in found.items()}

    def _places(self, kind: CorrectionKind, text: str, spans: Sequence[Span]) -> list[CorrectedPlace]:
        """Where corrections of a kind count, in order, none over another: that of the narrowest scope before others,
        then the longest text."""
        found = sorted(self._candidates(kind, text, spans), key=_precedence)
        free = [True] * len(text)
        places: list[CorrectedPlace] = []
        for place in found:
            if all(free[place.start : place.end]):
                free[place.start : place.end] = [False] * (place.end - place.start)
                places.append(place)
        return sorted(places, key=lambda place: place.start)

    def _candidates(self, kind: CorrectionKind, text: str, spans: Sequence[Span]) -> Iterator[CorrectedPlace]:
        for correction in self._by_sentence.get((kind, text), ()):
            yield CorrectedPlace(correction.start, correction.start + len(correction.text), correction)
        for start, character in enumerate(text):
            for form, correction in self._by_first.get((kind, character), ()):
                end = start + len(form)
                if text.startswith(form, start) and _counts(kind, start, end, spans):
                    yield CorrectedPlace(start, end, correction)


def _forms(correction: Correction) -> Sequence[str]:
    """The text and, but for a conversion, how else it is written."""
    return (correction.text,) if correction.kind is CorrectionKind.CONVERSION else _equal_forms(correction.text)


# At each change all corrections are made ready anew.
@lru_cache(maxsize=5_000)
def _equal_forms(text: str) -> Sequence[str]:
    """The text and how else it is written: in forms that are this text in its script again."""
    # 干 is no form of 乾: it may be 幹.
    others = [form for form in written_forms(text) if len(form) == len(text)]
    return tuple(form for form in others if form == text or text in written_forms(form))


def _precedence(place: CorrectedPlace) -> tuple[int, int, int]:
    return place.correction.scope.width, place.start - place.end, place.start


def _counts(kind: CorrectionKind, start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether what stands here is words as the reader saw them when they put it right."""
    whole = any(span.start == start for span in spans) and any(span.end == end for span in spans)
    if whole or kind is CorrectionKind.WORDS or end - start == 1:
        return whole
    return any(span.start <= start and end <= span.end for span in spans)


def _recut(spans: Sequence[Span], place: CorrectedPlace, shadow: str) -> list[Span]:
    """The words with other borders from the place's start to its end. A word that reaches over these is cut there."""
    before = [span for span in spans if span.end <= place.start]
    after = [span for span in spans if span.start >= place.end]
    first = before[-1].end if before else 0
    last = after[0].start if after else len(shadow)
    borders = [first, place.start]
    for word in place.correction.value.split(BORDER):
        borders.append(borders[-1] + len(word))
    borders.append(last)
    known = {(span.start, span.end): span for span in spans}
    middle = [known.get((start, end)) or _span(start, end, shadow) for start, end in pairwise(borders) if start < end]
    return [*before, *middle, *after]


def _span(start: int, end: int, shadow: str) -> Span:
    word = shadow[start:end]
    if word.isdecimal():
        return Span(start, end, TokenKind.NUMBER, TokenKind.NUMBER.value)
    if not any(map(is_han, word)):
        return Span(start, end, TokenKind.LATIN, TokenKind.LATIN.value)
    return Span(start, end, TokenKind.WORD, tagged(word, unknown=False)[0][1])


def _rewritten(text: str, variant: ScriptVariant, places: Sequence[CorrectedPlace]) -> ScriptVariant:
    """A variant of `text` with the places as they were put right; what has another length is mapped evenly."""
    offsets: list[int] = []
    pieces: list[str] = []
    length = at = 0
    for place in [*places, None]:
        start = place.start if place else len(text)
        before = variant.slice(at, start)
        shift = length - variant.span(at, at)[0]
        offsets += [variant.span(offset, offset)[0] + shift for offset in range(at, start)]
        pieces.append(before)
        length += len(before)
        if place:
            value, width = place.correction.value, place.end - place.start
            offsets += [length + step * len(value) // width for step in range(width)]
            pieces.append(value)
            length += len(value)
            at = place.end
    offsets.append(length)
    plain = offsets == list(range(len(text) + 1)) and length == len(text)
    return ScriptVariant(variant.script, "".join(pieces), None if plain else tuple(offsets))
