"""Taking the reader's glossary, translation memory and words in and out, as files for other programs too.

What reads and writes these files is imported when it is asked to: no start needs it. `check` is asked all the time
while something is read, and may raise what gives it up.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import Word, cannot_write, write_whole
from reader.pipeline.desk import Desk

if TYPE_CHECKING:
    from reader.library.word_list import WordFile


def import_glossary(desk: Desk, file: Path, check: Callable[[], None] = lambda: None) -> tuple[int, int]:
    """Take in the terms of a CSV or TBX file; how many, and how many entries were left out. Raises ReaderError."""
    from reader.pipeline.lists_apart import terms_of

    found = terms_of(file, check)
    desk.glossary.put(found.terms)
    return len(found.terms), found.skipped


def export_glossary(desk: Desk, target: Path) -> Path:
    """Write the glossary as CSV, with the mark by which spreadsheets know UTF-8. Raises ReaderError CANNOT_WRITE."""
    from reader.library import terms

    return write_pieces(target, [terms.write_terms_csv(desk.glossary.terms()).encode("utf-8-sig")])


def import_memory(desk: Desk, file: Path, check: Callable[[], None] = lambda: None) -> tuple[int, int]:
    """Take in the translations of a TMX file; how many, and how many units were left out. Raises ReaderError."""
    from reader.pipeline import memory_apart

    count = memory_apart.import_memory(file, desk.memory, desk.edits, check)
    return count.own + count.machine, count.skipped


def export_memory(desk: Desk, target: Path) -> Path:
    """Write the memory and the reader's own translations as TMX 1.4. Raises ReaderError CANNOT_WRITE."""
    from reader.library import tmx

    return write_pieces(target, (piece.encode("utf-8") for piece in tmx.export_memory(desk.memory, desk.edits)))


def read_word_list(file: Path, check: Callable[[], None] = lambda: None) -> "WordFile":
    """The words of a text or CSV file. Raises ReaderError."""
    from reader.pipeline.lists_apart import words_of

    return words_of(file, check)


def export_words(words: Sequence[Word], target: Path) -> Path:
    """Write words with their states. Raises ReaderError CANNOT_WRITE."""
    return write_pieces(target, words_written(words, target, states=True))


def words_written(words: Sequence[Word], target: Path, *, states: bool) -> list[bytes]:
    """Words as CSV where the file is to be named so, else one a line, with their `states` if they are wanted."""
    from reader.library import word_list

    is_table = target.suffix.lower() == ".csv"
    text = word_list.write_words_csv(words) if is_table else word_list.write_words(words, states=states)
    return [text.encode("utf-8-sig")]


def write_pieces(target: Path, pieces: Iterable[bytes]) -> Path:
    """Write a file whole or not at all. Raises ReaderError CANNOT_WRITE."""
    try:
        write_whole(target, pieces)
    except OSError as error:
        raise cannot_write(target, error) from error
    return target
