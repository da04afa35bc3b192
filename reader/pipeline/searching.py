"""Searching the library: Chinese in either script, pinyin with or without tones, English, titles and notes.

A query means what it means where one text is searched (`finding`). What annotates is imported where it is first used.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import merge
from itertools import accumulate, groupby, islice, product
from typing import TYPE_CHECKING, TypeAlias

from reader.library import ArticleEntry
from reader.library.search_index import StoredText, apart, parted
from reader.pipeline.desk import Desk
from reader.pipeline.searched import as_searched

if TYPE_CHECKING:
    from reader.annotate import Syllable

_Spelling: TypeAlias = "tuple[Syllable, ...]"

# Of a sentence without end, so much is shown on either side of a match.
_AROUND = 120
_SEARCHED_AT_ONCE = 50
# Each syllable may be neutral instead: so many have 32 ways.
_MOST_TONED = 5


class HitKind(StrEnum):
    """Where a query was found."""

    TITLE = "title"
    NOTE = "note"
    CHINESE = "chinese"
    ENGLISH = "english"


@dataclass(frozen=True, slots=True)
class LibraryHit:
    """A match: in a sentence of an article, its English, its title, or a note about it. `snippet` is what stands there,
    `start` and `end` the match's code points in it. `sentence_id` is empty in a title and a note; `highlight` is the
    number of the one that a note is of, 0 for that of the whole article."""

    article: ArticleEntry
    kind: HitKind
    snippet: str
    start: int
    end: int
    sentence_id: str = ""
    highlight: int = 0


def search_library(desk: Desk, query: str, limit: int = 100, per_article: int = 3) -> list[LibraryHit]:
    """The best matches: titles, notes, then texts, those first that say most of it. For a worker: some hundredths of a
    second. Only what is indexed is found, but for notes. Raises ReaderError NO_FULL_TEXT."""
    from reader.annotate import spellings

    literal = as_searched(query.strip())
    if not literal:
        return []
    hits: list[LibraryHit] = []
    # As where one text is searched: the last syllable is taken for unfinished only where nothing else is found.
    for unfinished in (False, True)[: len(literal)]:
        wanted = _Wanted(literal, spellings(query, unfinished=unfinished), unfinished=unfinished)
        hits = list(islice(_hits(desk, wanted, per_article), limit))
        if hits:
            break
    return hits


class _Wanted:
    """A query as it is looked for."""

    def __init__(self, literal: str, spellings: Sequence[_Spelling], *, unfinished: bool) -> None:
        self.literal = literal
        words = apart(literal).replace('"', " ").split()
        # FTS5 takes what is neither letter nor digit for a gap; of gaps alone nothing can be found.
        self._words = f'"{" ".join(words)}"' if any(map(str.isalnum, literal)) else ""
        # A word of Latin letters may go on.
        self._words += "*" if self._words and literal[-1].isascii() and literal[-1].isalnum() else ""
        self._toned = {phrase for each in spellings if not unfinished for phrase in _toned_phrases(each)}
        self._bare = {_phrase(each, unfinished=unfinished) for each in spellings if unfinished or not _is_toned(each)}
        self.patterns = [(spelling, _pattern(spelling)) for spelling in spellings]

    def expression(self, words: str, sound: str, tone: str) -> str:
        """The query for FTS5, in these columns; empty where nothing can be found."""
        parts = [f"{{{words}}} : {self._words}"] if self._words else []
        parts += (f"{sound} : {phrase}" for phrase in sorted(self._bare))
        parts += (f"{tone} : {phrase}" for phrase in sorted(self._toned))
        return " OR ".join(parts)


def _is_toned(spelling: _Spelling) -> bool:
    """Whether every tone is given, of so few syllables that each may be neutral too (dongxi for dōngxī)."""
    return len(spelling) <= _MOST_TONED and all(syllable.tone for syllable in spelling)


def _toned_phrases(spelling: _Spelling) -> list[str]:
    if not _is_toned(spelling):
        return []
    return [f'"{" ".join(way)}"' for way in product(*(each.written() for each in spelling))]


def _phrase(spelling: _Spelling, *, unfinished: bool) -> str:
    phrase = " ".join(_common_beginning(syllable.bases) for syllable in spelling)
    return f'"{phrase}"' + ("*" if unfinished else "")


def _common_beginning(bases: Iterable[str]) -> str:
    """What all that a syllable can become begin with: none but they begin so."""
    first, *_, last = sorted([*bases] * 2)
    same = (at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other)
    return first[: next(same, min(len(first), len(last)))]


def _pattern(spelling: _Spelling) -> re.Pattern[str]:
    """Finds syllables in `IndexedText.sounds`, whatever their tones."""
    either = (f"(?:{'|'.join(sorted(syllable.bases))})[1-5]" for syllable in spelling)
    return re.compile(f"(?<![^ \\n]){' '.join(either)}(?![^ \\n])")


def _hits(desk: Desk, wanted: _Wanted, per_article: int) -> Iterator[LibraryHit]:
    in_titles = wanted.expression("title", "title_sound", "title_tone")
    titled = desk.search_index.find(in_titles) if in_titles else []
    for entry, text in texts_of(desk, titled):
        yield from _in_title(entry, text, wanted)
    yield from _in_notes(desk, wanted.literal)
    in_texts = wanted.expression("chinese english", "sound", "tone")
    for entry, text in texts_of(desk, desk.search_index.find(in_texts) if in_texts else []):
        yield from islice(_in_text(entry, text, wanted), per_article)


def texts_of(desk: Desk, article_ids: Sequence[str]) -> Iterator[tuple[ArticleEntry, StoredText]]:
    for first in range(0, len(article_ids), _SEARCHED_AT_ONCE):
        portion = article_ids[first : first + _SEARCHED_AT_ONCE]
        entries = desk.articles.of(portion)
        for article_id in portion:
            text = desk.search_index.text(article_id) if article_id in entries else None
            if text is not None:
                yield entries[article_id], text


def _in_title(entry: ArticleEntry, text: StoredText, wanted: _Wanted) -> Iterator[LibraryHit]:
    title, folded = parted(text.chinese_lines[0])
    if span := _first_span(folded, text.sound_lines[0], wanted):
        yield LibraryHit(entry, HitKind.TITLE, title, *span)


def _in_text(entry: ArticleEntry, text: StoredText, wanted: _Wanted) -> Iterator[LibraryHit]:
    """The matches in the sentences, a sentence once, then in its English, in reading order."""
    firsts = list(accumulate(text.counts, initial=0))
    chinese = [lines_with(text.chinese, wanted.literal)]
    chinese += (_lines_matching(text.sounds, pattern) for _, pattern in wanted.patterns)
    english = lines_with(text.english, wanted.literal)
    # A line's Chinese is an even number, its English the odd one behind it.
    merged = merge(*(map((2).__mul__, each) for each in chinese), (2 * number + 1 for number in english))
    for item, _ in groupby(merged):
        number, is_english = divmod(item, 2)
        if number:
            id_ = sentence_id(firsts, number)
            yield from (_in_english if is_english else _in_chinese)(entry, text, number, wanted, id_)


def sentence_id(firsts: Sequence[int], number: int) -> str:
    """The id of the sentence in a line that is not the title; `firsts` is how many sentences stand before each
    block."""
    block = bisect_right(firsts, number - 1) - 1
    return f"{block}.{number - 1 - firsts[block]}"


def _in_chinese(entry: ArticleEntry, text: StoredText, number: int, wanted: _Wanted, id_: str) -> Iterator[LibraryHit]:
    if text.chinese_lines[number] == text.chinese_lines[0]:
        return  # The title, as it stands in the text: it is found already.
    line, folded = parted(text.chinese_lines[number])
    if span := _first_span(folded, text.sound_lines[number], wanted):
        yield LibraryHit(entry, HitKind.CHINESE, *_clipped(line, *span), id_)


def _in_english(entry: ArticleEntry, text: StoredText, number: int, wanted: _Wanted, id_: str) -> Iterator[LibraryHit]:
    line, folded = parted(text.english_lines[number])
    at = folded.find(wanted.literal)
    if at >= 0:
        yield LibraryHit(entry, HitKind.ENGLISH, *_clipped(line, at, at + len(wanted.literal)), id_)


def lines_with(text: str, literal: str) -> Iterator[int]:
    """The numbers of the lines that hold a text."""
    at, number, counted = text.find(literal), 0, 0
    while at >= 0:
        number += text.count("\n", counted, at)
        counted = at
        yield number
        end = text.find("\n", at)
        at = text.find(literal, end) if end >= 0 else -1


def _lines_matching(text: str, pattern: re.Pattern[str]) -> Iterator[int]:
    """The numbers of the lines in which a pattern is found, one as often as it is."""
    number = counted = 0
    for match in pattern.finditer(text):
        number += text.count("\n", counted, match.start())
        counted = match.start()
        yield number


def _first_span(folded: str, sounds: str, wanted: _Wanted) -> tuple[int, int] | None:
    """Where a line first has what is wanted, by characters rather than by sound."""
    at = folded.find(wanted.literal)
    if at >= 0:
        return at, at + len(wanted.literal)
    for spelling, pattern in wanted.patterns:
        for match in pattern.finditer(sounds):
            start = sounds.count(" ", 0, match.start())
            if _is_read_so(spelling, match[0].split(" "), folded[start : start + len(spelling)]):
                return start, start + len(spelling)
    return None


def _is_read_so(spelling: _Spelling, readings: Iterable[str], characters: str) -> bool:
    from reader.annotate import alternatives

    return all(
        syllable.is_of(reading, alternatives(character))
        for syllable, reading, character in zip(spelling, readings, characters, strict=True)
    )


def _in_notes(desk: Desk, literal: str) -> Iterator[LibraryHit]:
    """The notes are few, and change: they are looked through as they are."""
    found = [(article_id, 0, note) for article_id, note in desk.article_notes.all().items()]
    for article_id, highlights in desk.highlights.all().items():
        found += ((article_id, each.number, each.note) for each in highlights if each.note)
    matching = [(*each, as_searched(each[2]).find(literal)) for each in found]
    matching = [each for each in matching if each[3] >= 0]
    entries = desk.articles.of({each[0] for each in matching})
    for article_id, number, note, at in matching:
        if article_id in entries:
            snippet = _clipped(note, at, at + len(literal))
            yield LibraryHit(entries[article_id], HitKind.NOTE, *snippet, highlight=number)


def _clipped(text: str, start: int, end: int) -> tuple[str, int, int]:
    """What is about a match, and where it is there."""
    first, last = max(0, start - _AROUND), end + _AROUND
    return text[first:last], start - first, end - first
