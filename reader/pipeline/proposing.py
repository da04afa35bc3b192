"""What the reader would have put right about some words, how these would stand then, and the corrections of it.

What annotates is imported where it is first used, as in `annotating`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.model import (
    BORDER,
    Annotation,
    Block,
    BlockKind,
    Correction,
    CorrectionKind,
    Pronunciation,
    Scope,
    Script,
    Sentence,
    Token,
    TokenKind,
)
from reader.pipeline.correcting import ArticleCorrections
from reader.pipeline.names import ArticleNames

if TYPE_CHECKING:
    from reader.annotate import CorrectedPlace

# The most characters that are put right at once.
_LONGEST = 12
_NO_WORDS = frozenset({TokenKind.PUNCTUATION, TokenKind.SPACE})


@dataclass(frozen=True, slots=True)
class Draft:
    """What the reader wants of the characters from `start` to `end` of a sentence, in code points.

    `borders` are where one word ends and the next begins between these, `typed` readings by offset, as they were typed,
    `form` is how it is written in the script shown. What is None, or not among `typed`, is as it was.
    """

    start: int
    end: int
    borders: frozenset[int] | None = None
    typed: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    form: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """A sentence of an article, `text` in `script`, with what counts there and the article's names; it is shown in the
    script `shown`, with the readings of a place."""

    text: str
    script: Script
    shown: Script
    article_id: str
    corrections: ArticleCorrections
    names: ArticleNames | None = None
    idioms: bool = False
    pronunciation: Pronunciation = Pronunciation.MAINLAND

    @property
    def is_converted(self) -> bool:
        return self.shown is not self.script


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A word beside, from `start` to `end`, as it is written in the script shown."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """How it would stand. `draft` is the one it was made of, widened to whole words, its borders known.

    `before` and `after` are the words beside, where there are some that could be joined; `wrong` the offsets of what
    was typed and is no reading; `applied` the corrections in force there. `saved` is what makes it so, in the place of
    `removed`.
    """

    draft: Draft
    tokens: tuple[Token, ...]
    form: str
    before: Neighbour | None
    after: Neighbour | None
    wrong: frozenset[int] = frozenset()
    applied: tuple[Correction, ...] = ()
    saved: tuple[Correction, ...] = ()
    removed: tuple[Correction, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether it changes something and nothing in it is wrong."""
        return bool(self.saved) and not self.wrong and all(each.is_valid for each in self.saved)


def propose(subject: Subject, draft: Draft, scope: Scope) -> Proposal | None:
    """How a sentence would stand by a draft, and what is to be saved for it in a scope. None where no word is.

    For a worker: it annotates the sentence up to three times.
    """
    now = _annotate(subject, subject.corrections)
    whole = _whole_words(draft, now.tokens)
    if whole is None:
        return None
    corrector = subject.corrections.corrector
    places = corrector.places(subject.text, now.tokens) if corrector else []
    saving = _Saving(subject, scope, places)
    saving.cut(now.tokens, whole)
    wrong = saving.read(_annotate(subject, saving.corrections()).tokens, whole.typed)
    if subject.is_converted and whole.form is not None:
        saving.write(now, whole, "".join(whole.form.split()))
    then = _annotate(subject, saving.corrections())
    inside = [token for token in then.tokens if token.start < whole.end and token.end > whole.start]
    before, after = _beside(subject, now, whole)
    return Proposal(
        draft=whole,
        tokens=tuple(inside),
        form=_form(subject, then, whole.start, whole.end),
        before=before,
        after=after,
        wrong=wrong,
        applied=tuple(_over(places, whole.start, whole.end)),
        saved=tuple(saving.saved),
        removed=tuple(saving.removed),
    )


class _Saving:
    """Gathers what is to be saved, and which corrections at the same place it takes the place of: those that would
    win over it, as far as it says all that they said."""

    def __init__(self, subject: Subject, scope: Scope, places: Sequence["CorrectedPlace"]) -> None:
        self._subject, self._scope, self._places = subject, scope, places
        self.saved: list[Correction] = []
        self.removed: list[Correction] = []

    def corrections(self) -> ArticleCorrections:
        """Those that would count in the sentence."""
        kept = [place.correction for place in self._places if place.correction not in self.removed]
        return ArticleCorrections([*self.saved, *kept])

    def cut(self, tokens: Sequence[Token], draft: Draft) -> None:
        """Have words begin and end where the draft says."""
        now = {token.start for token in tokens} | {token.end for token in tokens}
        then = {at for at in now if not draft.start < at < draft.end} | (draft.borders or frozenset())
        changed = now ^ then
        if draft.borders is None or not changed:
            return
        both = now & then
        start, end = max(at for at in both if at < min(changed)), min(at for at in both if at > max(changed))
        start, end = self._replace(CorrectionKind.WORDS, start, end)
        cuts = [at for at in sorted(then | {start, end}) if start <= at <= end]
        words = [self._subject.text[one:other] for one, other in pairwise(cuts)]
        self._save(CorrectionKind.WORDS, start, end, BORDER.join(words))

    def read(self, tokens: Sequence[Token], typed: Mapping[int, str]) -> frozenset[int]:
        """Have characters read as it was typed; the offsets of what is no reading."""
        from reader.annotate import typed_syllables

        read = {at: typed_syllables(text, 1) for at, text in typed.items()}
        syllables = _syllables(tokens, len(self._subject.text))
        wanted = [found[0] if (found := read.get(at)) else known for at, known in enumerate(syllables)]
        changed = [at for at, known in enumerate(syllables) if wanted[at] != known]
        for start, end in _merged(self._replace(CorrectionKind.READING, *span) for span in _read_with(tokens, changed)):
            value = " ".join(filter(None, wanted[start:end]))
            self._save(CorrectionKind.READING, start, end, value)
        return frozenset(at for at, found in read.items() if found is None)

    def write(self, now: Annotation, draft: Draft, form: str) -> None:
        """Have the characters written so in the script shown."""
        subject = self._subject
        first, last, form = _changed_words(subject, now, draft, form)
        if first == last:
            return
        start, end = self._replace(CorrectionKind.CONVERSION, first, last)
        before, after = _form(subject, now, start, first), _form(subject, now, last, end)
        self._save(CorrectionKind.CONVERSION, start, end, before + form + after)

    def _replace(self, kind: CorrectionKind, start: int, end: int) -> tuple[int, int]:
        """Remove what would win over something new there; the span with all that it said too."""
        for place in self._places:
            known = place.correction
            same = known.kind is kind and known.script in (None, self._subject.shown)
            over = same and place.start < end and place.end > start
            if over and known.scope.width <= self._scope.width:
                self.removed.append(known)
                start, end = min(start, place.start), max(end, place.end)
        return start, end

    def _save(self, kind: CorrectionKind, start: int, end: int, value: str) -> None:
        is_here, is_everywhere = self._scope is Scope.HERE, self._scope is Scope.EVERYWHERE
        self.saved.append(
            Correction(
                kind,
                self._subject.text[start:end],
                value,
                self._subject.shown if kind is CorrectionKind.CONVERSION else None,
                "" if is_everywhere else self._subject.article_id,
                self._subject.text if is_here else "",
                start if is_here else 0,
            )
        )


def _annotate(subject: Subject, corrections: ArticleCorrections) -> Annotation:
    from reader.annotate import annotate_block

    line = Block(BlockKind.PARAGRAPH, subject.text, (Sentence("0.0", subject.text, 0),))
    names = subject.names.get() if subject.names else None
    made = annotate_block(
        line,
        subject.script,
        idioms=subject.idioms,
        pronunciation=subject.pronunciation,
        names=names,
        corrector=corrections.corrector,
    )
    return made[0]


def _whole_words(draft: Draft, tokens: Sequence[Token]) -> Draft | None:
    """The draft widened to the words that it is over, as far as the first stop."""
    over = [token for token in tokens if token.start < draft.end and token.end > draft.start]
    while over and over[0].kind in _NO_WORDS:
        over.pop(0)
    words: list[Token] = []
    for token in over:
        if token.kind in _NO_WORDS or (words and token.end - words[0].start > _LONGEST):
            break
        words.append(token)
    if not any(any(token.readings) for token in words):
        return None
    inside = frozenset(token.start for token in words[1:])
    return replace(
        draft,
        start=words[0].start,
        end=words[-1].end,
        borders=inside if draft.borders is None else draft.borders,
    )


def _beside(subject: Subject, now: Annotation, draft: Draft) -> tuple[Neighbour | None, Neighbour | None]:
    """The words that could be joined before and after."""
    joinable = [
        Neighbour(token.start, token.end, _form(subject, now, token.start, token.end))
        for token in now.tokens
        if token.kind not in _NO_WORDS and token.end - token.start + draft.end - draft.start <= _LONGEST
    ]
    before = next((token for token in joinable if token.end == draft.start), None)
    return before, next((token for token in joinable if token.start == draft.end), None)


def _syllables(tokens: Iterable[Token], length: int) -> list[str | None]:
    syllables: list[str | None] = [None] * length
    for token in tokens:
        for at, reading in enumerate(token.readings, token.start):
            syllables[at] = reading.syllable if reading else None
    return syllables


def _read_with(tokens: Iterable[Token], changed: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The spans of the words in which something is read otherwise; of one with letters in it the characters alone."""
    for token in tokens:
        start = token.start
        for at in range(token.start, token.end + 1):
            if at == token.end or token.readings[at - token.start] is None:
                if any(start <= place < at for place in changed):
                    yield start, at
                start = at + 1


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _form(subject: Subject, annotation: Annotation, start: int, end: int) -> str:
    variant = annotation.variants.get(subject.shown)
    return subject.text[start:end] if variant is None else variant.slice(start, end)


def _changed_words(subject: Subject, now: Annotation, draft: Draft, form: str) -> tuple[int, int, str]:
    """The part of a draft that is written otherwise, without the words at both ends that are not, and its form."""
    if form == _form(subject, now, draft.start, draft.end):
        return draft.start, draft.start, ""
    start, end, rest = draft.start, draft.end, form
    words = [token for token in now.tokens if start <= token.start and token.end <= end]
    while words and rest.startswith(same := _form(subject, now, words[0].start, words[0].end)):
        rest, start = rest[len(same) :], words.pop(0).end
    while words and rest.endswith(same := _form(subject, now, words[-1].start, words[-1].end)):
        rest, end = rest[: len(rest) - len(same)], words.pop().start
    return (start, end, rest) if words else (draft.start, draft.end, form)


def _over(places: Iterable["CorrectedPlace"], start: int, end: int) -> list[Correction]:
    return [place.correction for place in places if place.start < end and place.end > start]
