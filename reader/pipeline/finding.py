"""Find: a query to its matches in the Chinese, by characters or by sound, and in the English.

What annotates is imported where it is first used, as in `annotating`.
"""

import threading
import time
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reader.model import (
    Article,
    Block,
    BlockKind,
    Correction,
    CorrectionKind,
    Position,
    Pronunciation,
    Script,
    Sentence,
    Translation,
)
from reader.model.sandhi import as_spoken
from reader.pipeline.correcting import ArticleCorrections
from reader.pipeline.found import Found, Hits
from reader.pipeline.names import ArticleNames
from reader.pipeline.searched import English, Joined, as_searched, cut, join_chinese

if TYPE_CHECKING:
    from reader.annotate import Corrector, Names, Search, Sounds

# A place in the whole of the Chinese, folded and joined.
Span = tuple[int, int]
Verdict = tuple[Span, bool]
_Syllables: TypeAlias = Callable[[str, Script, "Names", "Corrector | None", Pronunciation], tuple[str | None, ...]]

# Seconds of work: of a search on the first match at most, and of settling the rest between two paints.
_AT_ONCE, _MOMENT = 0.006, 0.012
_SENTENCES_KEPT = 2_000
_BEGINNING = Position(0, 0)


@dataclass(frozen=True, slots=True)
class Result:
    """What was found, and, where that was by sound, the search that settles what is `open`.

    With a `rest`, which goes on, it is what one part of the text holds: the first match is settled, the numbers are not
    those of the whole. None once all of the text was gone through.
    """

    found: Found
    search: "Search | None" = None
    rest: "Hunt | None" = None


class Finder:
    """Searches one article. Slow, and safe to use from any thread: one search is done at a time."""

    def __init__(
        self,
        article: Article,
        corrections: ArticleCorrections | None = None,
        pronunciation: Pronunciation = Pronunciation.MAINLAND,
        *,
        sandhi: bool = False,
    ) -> None:
        """`corrections` are those that count in the article; `pronunciation` says whose readings do; with `sandhi`
        tones are found as they change in speech too (ní hǎo and nǐ hǎo)."""
        self._article, self._corrections = article, corrections or ArticleCorrections()
        self._pronunciation, self._sandhi = pronunciation, sandhi
        self._lock = threading.Lock()
        self._names = ArticleNames(article)
        self._folded: _Folded | None = None
        # Filled by the window, emptied by a search; None says that what was taken before is to be forgotten.
        self._came: deque[Translation | None] = deque()

    def take_english(self, translations: Iterable[Translation]) -> None:
        """English has come, or other English for some sentences. Quick: the next search prepares it."""
        self._came.extend(translations)

    def forget_english(self) -> None:
        """The English taken so far is shown no more."""
        self._came.append(None)

    def prepare(self) -> None:
        """Do beforehand what the first search takes longest for."""
        from reader.annotate import search

        with self._lock:
            folded = self._prepare()
            folded.english.joined(self._came)
            # The first query by sound brings what syllables there are.
            search("de", folded.sounds, unfinished=False)

    def find_first(self, query: str, position: Position, stopped: Callable[[], bool]) -> Result | None:
        """Search from a place in the text on, round its end, as far as the first part with a match that is one; of all
        of it where the first one by sound takes longer to settle than a moment. None if `stopped` said so on the way.
        """
        with self._lock:
            try:
                hunt = self._hunt(query, position, stopped)
                return self._first(hunt, position) or self._whole(hunt, position)
            except _StoppedError:
                return None

    def find_rest(self, hunt: "Hunt", position: Position) -> Result | None:
        """The whole of what `find_first` found the first part of."""
        with self._lock:
            try:
                return self._whole(hunt, position)
            except _StoppedError:
                return None

    def find(self, query: str, position: Position = _BEGINNING) -> Result:
        """Search all of the text. Of the matches by sound the first from a place in it on is settled at once."""
        with self._lock:
            return self._whole(self._hunt(query, position, lambda: False), position)

    def check(self, search: "Search", spans: Sequence[Span], *, first: bool = False) -> list[Verdict]:
        """Look how open matches of a search are read where they stand: of as many as a moment allows, one at least;
        `first`: no more of them once one is right."""
        with self._lock:
            return self._check(search, spans, _MOMENT, first=first)

    def find_all(self, query: str) -> Found:
        """Search for a query and settle every match, however long that takes."""
        result = self.find(query)
        while result.search is not None and result.found.open:
            result.found.settle(self.check(result.search, result.found.nearest_open(_BEGINNING)))
        return result.found

    def _first(self, hunt: "Hunt", position: Position) -> Result | None:
        for part in hunt.order:
            found = self._settled(hunt, [part], position)
            # What its own part has before the place comes last of all.
            is_before = part == hunt.order[0] and found.number_at(position) == len(found)
            if found and not is_before:
                return None if found.is_open_at(position) else Result(found, hunt.search, hunt)
        return None

    def _whole(self, hunt: "Hunt", position: Position) -> Result:
        return Result(self._settled(hunt, sorted(hunt.order), position), hunt.search)

    def _settled(self, hunt: "Hunt", parts: Sequence[int], position: Position) -> Found:
        """What some parts hold, the first match from a place on settled if that takes no longer than a moment."""
        found = hunt.found(parts)
        if hunt.search is not None and found.is_open_at(position):
            found.settle(self._check(hunt.search, found.nearest_open(position), _AT_ONCE, first=True))
        return found

    def _hunt(self, query: str, position: Position, stopped: Callable[[], bool]) -> "Hunt":
        folded = self._prepare()
        first = folded.chinese.part_of(min(position.block, len(self._article.blocks)))
        parts = len(folded.chinese.parts)
        order = [*range(first, parts), *range(first)]
        query = query.strip()
        literals = _in_source(as_searched(query), folded.rewritten)
        return Hunt(self._article, folded, folded.english.joined(self._came), query, literals, order, stopped)

    def _prepare(self) -> "_Folded":
        """Fold the article: once, for this takes a while."""
        from reader.annotate import Sounds

        if self._folded is None:
            blocks = self._article.blocks
            characters: set[str] = set()
            for block in blocks:
                characters.update(block.text)
            cuts = cut(blocks)
            corrector = self._corrections.corrector
            corrected: Mapping[str, frozenset[str]] = corrector.syllables() if corrector else {}
            sounds = Sounds(characters, self._article.script, corrected, self._pronunciation, spoken=self._sandhi)
            rewritten = _rewritten(self._corrections.corrections)
            self._folded = _Folded(join_chinese(blocks, cuts), English(self._article, cuts), sounds, rewritten)
        return self._folded

    def _check(self, search: "Search", spans: Sequence[Span], seconds: float, *, first: bool = False) -> list[Verdict]:
        """Of as many spans as there is time for; `first`: no more of them once one is right."""
        end = time.monotonic() + seconds
        verdicts: list[Verdict] = []
        chinese = self._prepare().chinese
        for start, stop in spans:
            block = chinese.piece_at(start)
            offsets = range(start - chinese.bounds[block], stop - chinese.bounds[block])
            ways = (_syllables, _spoken) if self._sandhi else (_syllables,)
            text = chinese.text(start, stop)
            is_right = any(search.is_read_so(text, [self._reading(block, at, way) for at in offsets]) for way in ways)
            verdicts.append(((start, stop), is_right))
            if time.monotonic() > end or (first and verdicts[-1][1]):
                break
        return verdicts

    def _reading(self, block: int, offset: int, syllables: "_Syllables") -> str | None:
        """How the character at an offset of a block is read, None where it is not."""
        sentences = self._article.blocks[block].sentences
        at = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
        if at < 0 or offset >= sentences[at].end:
            return None
        text, script = sentences[at].text, self._article.script
        names, corrector = self._names.get(), self._corrections.corrector
        return syllables(text, script, names, corrector, self._pronunciation)[offset - sentences[at].start]


class _Folded(NamedTuple):
    """An article as it is searched."""

    chinese: Joined
    english: English
    sounds: "Sounds"
    rewritten: Mapping[str, str]


class _StoppedError(Exception):
    """A search is waited for no more."""


class Hunt:
    """One query on its way through the parts of an article in some `order`. What a part holds is looked up once.

    `stopped` is asked before each part; _StoppedError is raised where it says so.
    """

    def __init__(
        self,
        article: Article,
        folded: _Folded,
        english: Joined,
        query: str,
        literals: Sequence[str],
        order: Sequence[int],
        stopped: Callable[[], bool],
    ) -> None:
        """`literals` is the query as it is searched for in the text, first as it was typed."""
        self._article, self._chinese, self._english = article, folded.chinese, english
        self._first_sentences = folded.english.first
        self.order, self._stopped = order, stopped
        self._literals = literals
        self.search = self._by_sound(query, folded.sounds)
        self._hits: dict[int, tuple[Hits, Hits]] = {}

    def found(self, parts: Iterable[int]) -> Found:
        """What these parts hold, the first ones first."""
        chinese, english = Hits(self._chinese.bounds), Hits(self._english.bounds)
        for part in parts:
            in_chinese, in_english = self._in_part(part)
            chinese.extend(in_chinese)
            english.extend(in_english)
        return Found(self._article, chinese, english, self._first_sentences)

    def _in_part(self, part: int) -> tuple[Hits, Hits]:
        if part not in self._hits:
            self._go_on()
            chinese = Hits(self._chinese.bounds)
            for literal in self._literals:
                chinese = chinese.merged(self._chinese.literally(part, literal))
            if self.search and self.search.pattern:
                chinese = chinese.merged(self._chinese.by_pattern(part, self.search.pattern, self.search.is_sure))
            self._hits[part] = chinese, self._english.literally(part, self._literals[0])
        return self._hits[part]

    def _by_sound(self, query: str, sounds: "Sounds") -> "Search | None":
        """By whole syllables; if that finds nothing, by what the last one may become. One letter is not enough for
        that: it would find a tenth of the text."""
        from reader.annotate import search

        for unfinished in (False, True)[: len(query)]:
            found = search(query, sounds, unfinished=unfinished)
            if found and found.pattern and self._holds(found):
                return found
        return None

    def _holds(self, search: "Search") -> bool:
        for part in self.order:
            self._go_on()
            if search.pattern and search.pattern.search(self._chinese.parts[part]):
                return True
        return False

    def _go_on(self) -> None:
        if self._stopped():
            raise _StoppedError


@lru_cache(maxsize=_SENTENCES_KEPT)
def _syllables(
    text: str, script: Script, names: "Names", corrector: "Corrector | None", pronunciation: Pronunciation
) -> tuple[str | None, ...]:
    """The readings of a sentence: while a query is typed the same ones are asked for again and again."""
    from reader.annotate import syllables

    return syllables(text, script, names, corrector, pronunciation)


@lru_cache(maxsize=_SENTENCES_KEPT)
def _spoken(
    text: str, script: Script, names: "Names", corrector: "Corrector | None", pronunciation: Pronunciation
) -> tuple[str | None, ...]:
    """The same as they are said."""
    from reader.annotate import annotate_block

    line = Block(BlockKind.PARAGRAPH, text, (Sentence("0.0", text, 0),))
    (made,) = annotate_block(line, script, pronunciation=pronunciation, names=names, corrector=corrector)
    tokens = as_spoken(made.tokens)
    return tuple(reading.syllable if reading else None for token in tokens for reading in token.readings)


def _rewritten(corrections: Iterable[Correction]) -> Mapping[str, str]:
    """What the reader has written in another script -> what stands in the source, both as they are searched. What is so
    in one sentence alone is left out: it would be found everywhere."""
    kept = (each for each in corrections if each.kind is CorrectionKind.CONVERSION and not each.sentence)
    pairs = ((as_searched(each.value), as_searched(each.text)) for each in kept)
    return {form: text for form, text in pairs if form != text}


def _in_source(literal: str, rewritten: Mapping[str, str]) -> list[str]:
    """A query, and how it may stand in the source, where the reader put its conversion right."""
    found = (literal.replace(form, text) for form, text in rewritten.items() if form in literal)
    return list(dict.fromkeys((literal, *found)))
