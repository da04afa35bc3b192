"""The dictionaries that the reader adds: taken in from files, listed with the one that is bundled. For a worker."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.dictionary import cedict
from reader.dictionary.apart import dictionary_apart
from reader.library import Condition
from reader.library.dictionaries import AddedDictionary
from reader.model import Problem, ReaderError
from reader.pipeline.annotating import Progress
from reader.pipeline.desk import Desk

if TYPE_CHECKING:
    from reader.dictionary.added import DictionarySource


@dataclass(frozen=True, slots=True)
class DictionaryList:
    """The dictionaries in the order in which they are shown: first the bundled one, of so many entries; how it is with
    the file of the others."""

    bundled: int
    added: list[AddedDictionary]
    condition: Condition


def list_dictionaries(desk: Desk) -> DictionaryList:
    added = desk.dictionaries.all()
    return DictionaryList(cedict.count(), added, desk.dictionaries.condition)


def add_dictionary(desk: Desk, path: Path, on_progress: Progress | None = None) -> AddedDictionary:
    """Add the dictionary in a file or folder, in the place of one of the same title. All of it or nothing: whoever is
    told of the progress, on more than one thread, may raise to end it.

    Raises ReaderError: as dictionary_apart, and CANNOT_WRITE, BUSY; it names the file.
    """
    from reader.annotate import simplified_word

    source: DictionarySource | None = None

    def check() -> None:
        if on_progress:
            on_progress(source.done if source else 0, source.total if source else 1)

    with dictionary_apart(path, check) as opened:
        source = opened
        try:
            return desk.dictionaries.add(opened, simplified_word, on_progress)
        except ReaderError as error:
            if error.problem is Problem.BAD_DICTIONARY:
                raise ReaderError(error.problem, str(path), error.detail) from None
            raise
