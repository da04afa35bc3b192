"""The reader's words as a list shows them: written, read, said in English; found and sorted by any of it.

For workers: to look a word up takes a tenth of a millisecond, and a reader may have imported 20,000.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from reader.annotate import Syllable, fold, spellings, syllables, variant_in
from reader.annotate.senses import meaning
from reader.library.languages import has_chinese
from reader.model import Script, Sentence, Word, WordContext, WordState
from reader.pipeline.desk import Desk
from reader.pipeline.translating import recall


class Column(Enum):
    """What words are listed by."""

    WORD = auto()
    PINYIN = auto()
    SENSE = auto()
    STATE = auto()
    SENTENCE = auto()
    ENGLISH = auto()
    ARTICLE = auto()
    SINCE = auto()


@dataclass(frozen=True, slots=True)
class Wish:
    """Which words are to be listed and how: those that hold `query` in Chinese of either script, pinyin or English, in
    a state and met in an article, if one is given."""

    query: str = ""
    state: WordState | None = None
    article_id: str = ""
    column: Column = Column.SINCE
    descending: bool = True


@dataclass(frozen=True, slots=True)
class ShownWord:
    """What a list shows of a word: `text` in the script that is asked for, how it is read, one of its senses; the
    sentence in which it was met in that script, where it stands there, and its English."""

    text: str
    syllables: tuple[str, ...]
    sense: str
    sentence: str = ""
    span: tuple[int, int] = (0, 0)
    english: str = ""


_Said: TypeAlias = tuple[tuple[str, ...], str]


class Listing:
    """Words to be listed. What the dictionary says of each is looked up once. May be used from several threads."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._said: dict[tuple[str, tuple[str, ...], str], _Said] = {}

    def listed(self, words: Iterable[Word], wish: Wish, cancelled: Callable[[], bool]) -> list[Word]:
        """The words that are wished for, in that order. Stops early once `cancelled`."""
        of_state = [word for word in words if wish.state in (None, word.state)]
        met = [word for word in of_state if not wish.article_id or _article_id(word) == wish.article_id]
        query = _Query(wish.query) if wish.query.strip() else None
        found = [word for word in met if not cancelled() and (query is None or query.fits(word, self._about))]
        if wish.column in (Column.PINYIN, Column.SENSE):
            return sorted(found, key=lambda word: self._key(word, wish.column, cancelled), reverse=wish.descending)
        return sorted(found, key=lambda word: _KEYS[wish.column](word), reverse=wish.descending)

    def shown(self, words: Iterable[Word], script: Script) -> list[ShownWord]:
        """What is shown of each word in a script."""
        return [self._shown(word, script) for word in words]

    def _shown(self, word: Word, script: Script) -> ShownWord:
        read, sense = self._about(word)
        met = word.context
        if met is None:
            variant = variant_in(word.text, Script.SIMPLIFIED, script)
            return ShownWord(variant.text if variant else word.text, read, sense)
        variant = variant_in(met.sentence, met.script, script)
        sentence, (start, end) = met.sentence, (met.start, met.end)
        if variant:
            sentence, (start, end) = variant.text, variant.span(met.start, met.end)
        return ShownWord(sentence[start:end], read, sense, sentence, (start, end), self._english(met))

    def _english(self, met: WordContext) -> str:
        """The sentence's English when the word was marked, else what there is by now."""
        if met.english:
            return met.english
        known = recall(self._desk, met.article_id, [Sentence("0.0", met.sentence, 0)])
        return known["0.0"].text if known else ""

    def _about(self, word: Word) -> _Said:
        """How a word is read where it was met, else by itself, and a sense of it that is read so."""
        place = word.context
        met = place.syllables if place else ()
        written = place.sentence[place.start : place.end] if place and not place.script.is_simplified else ""
        known = self._said.get((word.text, met, written))
        if known is None:
            read = met or tuple(syllable or "" for syllable in syllables(word.text, Script.SIMPLIFIED))
            known = (read, meaning(word.text, read, written))
            self._said[word.text, met, written] = known
        return known

    def _key(self, word: Word, column: Column, cancelled: Callable[[], bool]) -> tuple[str, ...]:
        if cancelled():
            return ()
        read, sense = self._about(word)
        return (*read, word.text) if column is Column.PINYIN else (sense.casefold(), word.text)


def relisted(words: Sequence[Word], before: Iterable[Word], listed: Iterable[Word], wish: Wish) -> list[Word] | None:
    """The words that are `listed` as they are now, in the order that they have: who marks one after the other keeps the
    place. None where words came that were not there `before`, or where the state counts."""
    now = {word.text: word for word in words}
    if wish.state or not now.keys() <= {word.text for word in before}:
        return None
    return [now[word.text] for word in listed if word.text in now]


def _article_id(word: Word) -> str:
    return word.context.article_id if word.context else ""


_STATES: Sequence[WordState] = tuple(WordState)
_KEYS: dict[Column, Callable[[Word], tuple[str | float, ...]]] = {
    Column.WORD: lambda word: (word.text,),
    Column.STATE: lambda word: (_STATES.index(word.state), word.since),
    Column.SENTENCE: lambda word: (word.context.sentence if word.context else "", word.since),
    Column.ENGLISH: lambda word: (word.context.english if word.context else "", word.since),
    Column.ARTICLE: lambda word: (word.context.title if word.context else "", word.since),
    Column.SINCE: lambda word: (word.since,),
}


class _Query:
    """What is searched for: Chinese in either script, else pinyin with or without tones, or English."""

    def __init__(self, text: str) -> None:
        self._chinese = fold("".join(text.split())) if has_chinese(text) else ""
        self._english = " ".join(text.casefold().split())
        self._spellings = [] if self._chinese else spellings(text, unfinished=True)

    def fits(self, word: Word, about: Callable[[Word], _Said]) -> bool:
        if self._chinese:
            return self._chinese in fold(word.text)
        read, sense = about(word)
        return self._english in sense.casefold() or any(_is_read_so(read, each) for each in self._spellings)


def _is_read_so(read: Sequence[str], spelling: Sequence[Syllable]) -> bool:
    """Whether some syllables in a row are spelt so."""
    starts = range(len(read) - len(spelling) + 1)
    return any(
        all(
            syllable and typed.is_of(syllable, (syllable,))
            for typed, syllable in zip(spelling, read[start:], strict=False)
        )
        for start in starts
    )
