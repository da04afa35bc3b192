"""The dictionaries that the reader adds: taken in from files, listed with the one that is bundled. For a worker."""

from dataclasses import dataclass
from pathlib import Path

from reader.dictionary import cedict
from reader.dictionary.opening import open_dictionary
from reader.library import Condition
from reader.library.dictionaries import AddedDictionary
from reader.model import Problem, ReaderError
from reader.pipeline.annotating import Progress
from reader.pipeline.desk import Desk


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
    told of the progress may raise to end it.

    Raises ReaderError: as open_dictionary, and CANNOT_WRITE, BUSY; it names the file.
    """
    from reader.annotate import simplified_word

    source = open_dictionary(path)
    try:
        return desk.dictionaries.add(source, simplified_word, on_progress)
    except ReaderError as error:
        if error.problem is Problem.BAD_DICTIONARY:
            raise ReaderError(error.problem, str(path), error.detail) from None
        raise
