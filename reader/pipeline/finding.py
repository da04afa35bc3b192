"""Find: a query to its matches in the Chinese, by characters or by sound, and in the English.

What annotates is imported where it is first used, as in `annotating`.
"""

import re
import threading
import time
from array import array
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, count, repeat
from operator import add
from typing import TYPE_CHECKING

from reader.model import Article, Position, Script, Translation
from reader.pipeline.found import Found, Hits, sentence_number
from reader.pipeline.names import ArticleNames

if TYPE_CHECKING:
    from reader.annotate import Names, Search, Sounds

# A place in the whole of the Chinese, folded and joined.
Span = tuple[int, int]
Verdict = tuple[Span, bool]

_GAP = "\n"  # behind each block and each sentence: no match reaches over it
# Seconds of work: of a search on the first match at most, and of settling the rest between two paints.
_AT_ONCE, _MOMENT = 0.006, 0.012
_PART = 100_000  # code points searched in one go
_SENTENCES_KEPT = 2_000
_BEGINNING = Position(0, 0)


@dataclass(frozen=True, slots=True)
class Result:
    """What was found, and, where that was by sound, the search that settles what is `open`."""

    found: Found
    search: "Search | None" = None


class Finder:
    """Searches one article. Slow, and safe to use from any thread: one search is done at a time."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._lock = threading.Lock()
        self._chinese: _Joined | None = None
        self._sounds: Sounds | None = None
        self._english = _English(article)
        self._names = ArticleNames(article)

    def take_english(self, translations: Iterable[Translation]) -> None:
        """English has come, or other English for some sentences. Quick: the next search prepares it."""
        self._english.take(translations)

    def forget_english(self) -> None:
        """The English taken so far is shown no more."""
        self._english.forget()

    def prepare(self) -> None:
        """Do beforehand what the first search takes longest for."""
        with self._lock:
            self._prepare()
            self._english.prepare()

    def find(self, query: str, position: Position = _BEGINNING) -> Result:
        """Search for a query. Of the matches by sound the first from a place in the text on is settled at once."""
        with self._lock:
            result = self._find(query.strip())
            if result.search is not None and result.found.is_open_at(position):
                spans = result.found.nearest_open(position)
                result.found.settle(self._check(result.search, spans, _AT_ONCE, first=True))
            return result

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

    def _find(self, query: str) -> Result:
        from reader.annotate import fold

        chinese, sounds = self._prepare()
        literal = fold(query).replace(_GAP, " ")
        written = chinese.literally(literal)
        search, sounding = self._by_sound(query, chinese, sounds)
        english = self._english.hits(literal)
        found = Found(self._article, written.merged(sounding), english, self._english.first)
        return Result(found, search)

    @staticmethod
    def _by_sound(query: str, chinese: "_Joined", sounds: "Sounds") -> "tuple[Search | None, Hits]":
        """By whole syllables; if that finds nothing, by what the last one may become. One letter is not enough for
        that: it would find a tenth of the text."""
        from reader.annotate import search

        for unfinished in (False, True)[: len(query)]:
            found = search(query, sounds, unfinished=unfinished)
            if found and found.pattern:
                hits = chinese.by_pattern(found.pattern, found.is_sure)
                if len(hits):
                    return found, hits
        return None, Hits(chinese.bounds)

    def _prepare(self) -> "tuple[_Joined, Sounds]":
        """Fold the article: once, for this takes a while."""
        from reader.annotate import Sounds, fold

        if self._chinese is None or self._sounds is None:
            characters: set[str] = set()
            for block in self._article.blocks:
                characters.update(block.text)
            self._sounds = Sounds(characters, self._article.script)
            self._chinese = _Joined([fold(block.text) + _GAP for block in self._article.blocks])
        return self._chinese, self._sounds

    def _check(self, search: "Search", spans: Sequence[Span], seconds: float, *, first: bool = False) -> list[Verdict]:
        """Of as many spans as there is time for; `first`: no more of them once one is right."""
        end = time.monotonic() + seconds
        verdicts: list[Verdict] = []
        chinese, _ = self._prepare()
        for start, stop in spans:
            block = chinese.piece_at(start)
            readings = [self._reading(block, at - chinese.bounds[block]) for at in range(start, stop)]
            verdicts.append(((start, stop), search.is_read_so(chinese.text[start:stop], readings)))
            if time.monotonic() > end or (first and verdicts[-1][1]):
                break
        return verdicts

    def _reading(self, block: int, offset: int) -> str | None:
        """How the character at an offset of a block is read, None where it is not."""
        sentences = self._article.blocks[block].sentences
        at = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
        if at < 0 or offset >= sentences[at].end:
            return None
        return _syllables(sentences[at].text, self._article.script, self._names.get())[offset - sentences[at].start]


class _Joined:
    """Texts with a gap behind each as one, to be searched in one go; `bounds` is where each of them starts, and one
    more would.

    What works on all of it is one call for thousands of matches: `split` and the lengths of what it leaves take a fifth
    of the time of a loop. It is done part by part, for while it lasts no other thread runs.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "".join(texts)
        self.bounds = array("L", accumulate(map(len, texts), initial=0))

    def piece_at(self, offset: int) -> int:
        return bisect_right(self.bounds, offset) - 1

    def literally(self, literal: str) -> Hits:
        """Every place where `literal` stands, none reaching into another; none of an empty one."""
        hits = Hits(self.bounds)
        for start, part in self._parts() if literal else ():
            gaps = part.split(literal)
            edges = accumulate(map(len, gaps[:-1]), initial=start)
            next(edges)
            starts = array("L", map(add, edges, count(0, len(literal))))
            hits.add(starts, array("L", map(add, starts, repeat(len(literal)))))
        return hits

    def by_pattern(self, pattern: re.Pattern[str], is_sure: Callable[[str], bool]) -> Hits:
        """Every place that a pattern with one group finds; open where what stands there is not sure."""
        hits = Hits(self.bounds)
        is_open: dict[str, bool] = {}
        for start, part in self._parts():
            pieces = pattern.split(part)
            found = pieces[1::2]
            is_open.update((text, not is_sure(text)) for text in set(found) - is_open.keys())
            edges = array("L", accumulate(map(len, pieces), initial=start))
            hits.add(edges[1:-1:2], edges[2::2], bytearray(map(is_open.__getitem__, found)))
        return hits

    def _parts(self) -> Iterator[tuple[int, str]]:
        """The text in parts that no match reaches over, with the offset of each."""
        first, pieces = 0, len(self.bounds) - 1
        while first < pieces:
            after = min(max(self.piece_at(self.bounds[first] + _PART), first + 1), pieces)
            yield self.bounds[first], self.text[self.bounds[first] : self.bounds[after]]
            first = after


class _English:
    """The English of an article's sentences, folded and joined when it is searched, as far as it is there.

    `first` is the number of the first sentence of each block, and one more.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        # Filled by the window, emptied by a search; None says that what was taken before is to be forgotten.
        self._came: deque[Translation | None] = deque()
        self._texts: list[str] = []
        self._joined: _Joined | None = None
        self.first = array("L")

    def take(self, translations: Iterable[Translation]) -> None:
        self._came.extend(translations)

    def forget(self) -> None:
        self._came.append(None)

    def hits(self, literal: str) -> Hits:
        return self.prepare().literally(literal)

    def prepare(self) -> _Joined:
        """What there is by now, joined."""
        from reader.annotate import fold

        if not self.first:
            self.first = array("L", accumulate((len(block.sentences) for block in self._article.blocks), initial=0))
            self._texts = [_GAP] * self.first[-1]
        if self._joined is None or self._came:
            while self._came:
                came = self._came.popleft()
                if came is None:
                    self._texts = [_GAP] * self.first[-1]
                else:
                    self._texts[sentence_number(came.sentence_id, self.first)] = fold(came.text) + _GAP
            self._joined = _Joined(self._texts)
        return self._joined


@lru_cache(maxsize=_SENTENCES_KEPT)
def _syllables(text: str, script: Script, names: "Names") -> tuple[str | None, ...]:
    """The readings of a sentence: while a query is typed the same ones are asked for again and again."""
    from reader.annotate import syllables

    return syllables(text, script, names)
