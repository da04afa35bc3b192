"""The levels command: how hard a text is, by the levels of a syllabus, and the words in it that are not known."""

import argparse
import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.cli_texts import corrections_of, open_as_read
from reader.console import print_text, progress, tell
from reader.dictionary.levels import LevelList
from reader.model import Article
from reader.pipeline import Desk, levels
from reader.pipeline.profile import BAR, Profile, Share, Unknown, UnknownWord, described, profile, unknown
from reader.pipeline.statistics import Statistics, count
from reader.settings import data_folder


@dataclass(frozen=True, slots=True)
class _Graded:
    """A text with what was found out about it; `words` are the unknown ones that are told."""

    article: Article
    statistics: Statistics
    profile: Profile
    unknown: Unknown
    words: list[UnknownWord]


def run(options: argparse.Namespace) -> int:
    """Print the levels of a text, or take in or drop the reader's own list. Raises ReaderError."""
    folder = data_folder()
    if options.import_list:
        return _import(folder, options.import_list)
    if options.remove_list:
        levels.remove_list(folder)
        return 0
    found = levels.list_of(folder, options.syllabus)
    graded = _grade(options, found)
    print_text(_as_json(graded) if options.json else _as_text(graded))
    return 0


def _import(folder: Path, file: Path) -> int:
    found, skipped = levels.import_list(folder, file)
    print_text([f"{found.name}: {len(found.words)} words in {len(found.labels)} levels: {', '.join(found.labels)}\n"])
    if skipped:
        tell(f"{file}: left out for want of a Chinese word with a level: {skipped}.")
    return 0


def _grade(options: argparse.Namespace, found: LevelList) -> _Graded:
    with closing(Desk(data_folder())) as desk:
        article = open_as_read(desk, options.file, options.encoding)
        corrector = corrections_of(desk, article, options.file).corrector
        known = desk.words.without_reading()
    statistics = count(
        article, pronunciation=options.pronunciation, corrector=corrector, on_progress=progress("counting")
    )
    not_known = unknown(statistics, known)
    words = described(article, not_known.words, found, None if options.json else options.words)
    return _Graded(article, statistics, profile(statistics, found), not_known, words)


def _as_text(graded: _Graded) -> Iterator[str]:
    found, statistics = graded.profile, graded.statistics
    name = found.levels.name
    heads = (
        ("words", 10),
        ("share", 8),
        ("so far", 8),
        ("different", 11),
        ("characters", 12),
        ("share", 8),
        ("so far", 8),
    )
    yield (
        f"{statistics.total:,} Chinese characters, {len(statistics.running):,} words "
        f"({len(statistics.words):,} different), "
        f"{statistics.sentences:,} sentences of {statistics.mean_length:.1f} characters\n"
        f"apart: {statistics.names.total():,} names, {statistics.numbers.total():,} numbers\n"
        f"{name}: {_needed(found, found.needed)} by characters, {_needed(found, found.needed_words)} by words "
        f"(so much knows {BAR:.0%} of them)\n\n"
    )
    yield f"{name:>12}" + "".join(f"{head:>{width}}" for head, width in heads) + "\n"
    for level in found.levels.levels:
        so_far = f"{found.running.up_to(level):.1%}", f"{found.characters.up_to(level):.1%}"
        yield _row(found, level, found.levels.label(level), so_far)
    yield _row(found, None, "outside", ("", ""))
    if found.levels.derived:
        yield f"{name} grades no characters: each has the level of the first word with it.\n"
    yield f"\nunknown words: {len(graded.unknown.words):,}, {graded.unknown.running:,} times\n"
    for word in graded.words:
        met = word.met
        yield "\t".join((str(met.count), met.word, met.pinyin, word.level or "-", word.gloss, word.sentence)) + "\n"


def _row(found: Profile, level: int | None, label: str, so_far: tuple[str, str]) -> str:
    words, characters = found.running, found.characters
    return (
        f"{label:>12}{words.counts.get(level, 0):>10,}{words.of(level):>8.1%}{so_far[0]:>8}"
        f"{found.distinct.counts.get(level, 0):>11,}"
        f"{characters.counts.get(level, 0):>12,}{characters.of(level):>8.1%}{so_far[1]:>8}\n"
    )


def _needed(found: Profile, level: int | None) -> str:
    return f"beyond {found.levels.labels[-1]}" if level is None else found.levels.label(level)


def _as_json(graded: _Graded) -> Iterator[str]:
    found, statistics = graded.profile, graded.statistics
    told = {
        "syllabus": found.levels.syllabus,
        "name": found.levels.name,
        "bar": BAR,
        "level_by_characters": _label(found, found.needed),
        "level_by_words": _label(found, found.needed_words),
        "characters": statistics.total,
        "words": len(statistics.running),
        "different_words": len(statistics.words),
        "names": statistics.names.total(),
        "numbers": statistics.numbers.total(),
        "sentences": statistics.sentences,
        "characters_a_sentence": round(statistics.mean_length, 2),
        "words_by_level": _counts(found, found.running),
        "different_words_by_level": _counts(found, found.distinct),
        "characters_by_level": _counts(found, found.characters),
        "characters_derived_from_words": found.levels.derived,
        "unknown_words": [
            {
                "word": word.met.word,
                "count": word.met.count,
                "pinyin": word.met.pinyin,
                "level": word.level or None,
                "gloss": word.gloss,
                "sentence": word.sentence,
            }
            for word in graded.words
        ],
    }
    yield json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _label(found: Profile, level: int | None) -> str | None:
    return None if level is None else found.levels.label(level)


def _counts(found: Profile, share: Share) -> dict[str, int]:
    counts = {found.levels.label(level): share.counts.get(level, 0) for level in found.levels.levels}
    return {**counts, "outside": share.counts.get(None, 0)}
