"""The find command: where a text holds what is sought, one match a line."""

import argparse
import json
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from reader import pipeline
from reader.console import print_text, tell
from reader.model import Article, Translation
from reader.pipeline import Desk
from reader.pipeline.finding import Finder
from reader.pipeline.found import Found, Match
from reader.settings import data_folder


@dataclass(frozen=True, slots=True)
class _Line:
    """A match: number of its paragraph from 1, what was found there, the sentence around it, in Chinese or English;
    offsets are code points of that sentence."""

    paragraph: int
    text: str
    sentence: str
    language: str
    start: int
    end: int


def run(options: argparse.Namespace, article: Article, path: Path | None) -> int:
    """Print every match in `article`, be it of a file at `path`, and in the English remembered for it; 1 where there is
    none."""
    with closing(Desk(data_folder())) as desk:
        english = pipeline.recall(desk, article.id, list(article.sentences()))
        corrections = pipeline.corrections_of(desk, article.id, article.title, path)
    finder = Finder(article, corrections, options.pronunciation, sandhi=options.sandhi)
    finder.take_english(english.values())
    found = finder.find_all(options.query)
    lines = list(_lines(article, english, found))
    if options.json:
        print_text([json.dumps([asdict(line) for line in lines], ensure_ascii=False, indent=2), "\n"])
    else:
        print_text(f"{line.paragraph}\t{line.text}\t{line.sentence}\n" for line in lines)
    if not lines:
        tell(f"{options.file}: holds no match for {options.query!r}.")
    return 0 if lines else 1


def _lines(article: Article, english: dict[str, Translation], found: Found) -> Iterator[_Line]:
    for number in range(len(found)):
        match = found[number]
        if match.sentence_id:
            yield _line(match, english[match.sentence_id].text, "en", 0)
        else:
            block = article.blocks[match.block]
            start, end = _around(match, ((sentence.start, sentence.end) for sentence in block.sentences))
            yield _line(match, block.text[start:end], "zh", start)


def _around(match: Match, sentences: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """From the start of the sentence that a match begins in to the end of the one that it ends in."""
    start, end = match.start, match.end
    for first, last in sentences:
        if first < match.end and last > match.start:
            start, end = min(start, first), max(end, last)
    return start, end


def _line(match: Match, sentence: str, language: str, offset: int) -> _Line:
    start, end = match.start - offset, match.end - offset
    return _Line(match.block + 1, sentence[start:end], sentence, language, start, end)
