"""Sentences of the reader's own library that hold a word: short ones first, none twice, few of an article."""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest
from itertools import accumulate, islice

from reader.annotate import in_script, simplified_word, word_starts
from reader.library import ArticleEntry
from reader.library.search_index import StoredText, apart, parted
from reader.model import Problem, ReaderError, Script
from reader.pipeline.desk import Desk
from reader.pipeline.searched import as_searched
from reader.pipeline.searching import lines_with, sentence_id, texts_of

# So many articles are looked at, and so many sentences of each, from its beginning.
_MOST_ARTICLES, _MOST_SENTENCES = 40, 60
_PER_ARTICLE = 2
# Code points of a sentence: a shorter one is a heading or a caption; a longer one shows nothing at a glance, and one of
# a text without line ends takes long.
_SHORTEST, _LONGEST, _TOO_LONG = 8, 80, 240
# For each example that is wanted so many are tried: of some the word is only a part of another.
_TRIED = 6


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence in the script that is shown, with the word from `start` to `end`; its English, empty where none is
    remembered; the title of the article, as it is written."""

    sentence: str
    start: int
    end: int
    english: str
    title: str
    article_id: str
    sentence_id: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    entry: ArticleEntry
    text: StoredText
    number: int
    line: str
    folded: str


def examples(desk: Desk, word: str, shown: Script, limit: int = 5, *, without: str = "") -> list[Example]:
    """Sentences with a word of either script, of all articles that are indexed but `without`; none where SQLite has no
    full text. For a worker: some hundredths of a second."""
    literal = as_searched(word.strip())
    if not any(map(str.isalnum, literal)):
        return []
    try:
        best = nsmallest(_TRIED * limit, _sentences(desk, literal, without), key=_worth)
    except ReaderError as error:
        if error.problem is not Problem.NO_FULL_TEXT:
            raise
        return []
    once: dict[str, _Sentence] = {}
    for each in best:
        once.setdefault(each.folded, each)
    shown_word = in_script(simplified_word(word), Script.SIMPLIFIED, shown)
    made = (_example(each, literal, {word, shown_word}, shown) for each in once.values())
    return list(islice(filter(None, made), limit))


def _worth(sentence: _Sentence) -> tuple[bool, int]:
    """The best is least."""
    length = len(sentence.folded)
    return not _SHORTEST <= length <= _LONGEST, length


def _sentences(desk: Desk, literal: str, without: str) -> Iterator[_Sentence]:
    words = " ".join(apart(literal).replace('"', " ").split())
    ids = (id_ for id_ in desk.search_index.find(f'chinese : "{words}"') if id_ != without)
    for entry, text in texts_of(desk, list(islice(ids, _MOST_ARTICLES))):
        numbers = dict.fromkeys(islice(lines_with(text.chinese, literal), _MOST_SENTENCES))
        lines = (_Sentence(entry, text, number, *parted(text.chinese_lines[number])) for number in numbers if number)
        fitting = (line for line in lines if len(line.line) <= _TOO_LONG)
        yield from nsmallest(_PER_ARTICLE, fitting, key=_worth)


def _example(sentence: _Sentence, literal: str, words: set[str], shown: Script) -> Example | None:
    """A sentence where it has the word as a word, and not a part of others or another that is folded alike."""
    line = in_script(sentence.line, sentence.entry.script, shown)
    borders = word_starts(sentence.line) | {len(line)}
    at = sentence.folded.find(literal)
    while at >= 0 and not {at, at + len(literal)} <= borders:
        at = sentence.folded.find(literal, at + 1)
    end = at + len(literal)
    if at < 0 or line[at:end] not in words:
        return None
    text, entry = sentence.text, sentence.entry
    id_ = sentence_id(list(accumulate(text.counts, initial=0)), sentence.number)
    english, _ = parted(text.english_lines[sentence.number])
    return Example(line, at, end, english, entry.title, entry.id, id_)
