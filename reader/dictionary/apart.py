"""Dictionaries of strangers, read in a process of their own: it has so much memory and time, writes nothing, and can be
ended whenever nobody wants the dictionary any more. What it says of one is checked as what a file says."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

from reader.child import read_apart, taking_in
from reader.dictionary.added import Description, DictionaryFormat, ReadEntry
from reader.dictionary.opening import open_dictionary
from reader.wire import Message, as_number, as_text

_Item = TypeVar("_Item")
_Row = list[Any]

# Bytes. The largest index takes 100 MB, and its places 40; the window over the texts, and an entry, a few.
_MEMORY = 1_000_000_000
# Nothing that is honest keeps one waiting so long for some more entries: a packed file, read anew from its beginning.
_SECONDS = 60.0
# What is said at once: so many entries, in so many characters; or what there is after so many seconds.
_MOST, _LONGEST, _PATIENCE = 500, 1_000_000, 0.5


@contextmanager
def dictionary_apart(path: Path, check: Callable[[], None] = lambda: None) -> "Generator[ApartDictionary]":
    """Open a dictionary to be read once, as open_dictionary does, by read_apart. Raises ReaderError as these."""
    with read_apart(__name__, path, _MEMORY, _SECONDS, check, each=True) as said:
        yield ApartDictionary(said, str(path))


class ApartDictionary:
    """What the process says of a dictionary; see DictionarySource."""

    def __init__(self, values: Iterator[Any], subject: str) -> None:
        self._values, self._subject = values, subject
        self.done, self.total = 0, 1
        with taking_in(subject):
            (self.description,) = self._next(_description)

    def entries(self) -> Iterator[ReadEntry]:
        while entries := self._next(_entry):
            yield from entries

    def aliases(self) -> Iterator[tuple[str, int]]:
        while aliases := self._next(_alias):
            yield from aliases

    def _next(self, take: Callable[[_Row], _Item]) -> list[_Item]:
        """The next portion. Raises ReaderError."""
        with taking_in(self._subject):
            value = next(self._values)
            self.done, self.total = as_number(value["done"]), as_number(value["total"])
            return list(map(take, value["rows"]))


def _description(row: _Row) -> Description:
    title, kind, version, notes = map(as_text, row)
    return Description(title, DictionaryFormat(kind), version, notes)


def _entry(row: _Row) -> ReadEntry:
    number, words, reading, lines, score = row
    return ReadEntry(
        as_number(number), tuple(map(as_text, words)), as_text(reading), tuple(map(as_text, lines)), as_number(score)
    )


def _alias(row: _Row) -> tuple[str, int]:
    word, number = row
    return as_text(word), as_number(number)


# In that process.


def answer(request: Message) -> Iterator[Message]:
    """What it is, its entries, other words for them; an empty portion ends each of these two."""
    source = open_dictionary(Path(request.value["path"]))

    def say(rows: list[_Row]) -> Message:
        return Message({"done": source.done, "total": source.total, "rows": rows})

    about = source.description
    yield say([[about.title, about.format, about.version, about.notes]])
    entries = ([each.number, each.words, each.reading, each.lines, each.score] for each in source.entries())
    for portion in chain(_portions(entries, lambda row: sum(map(len, row[3]))), [[]]):
        yield say(portion)
    aliases = ([word, number] for word, number in source.aliases())
    for portion in chain(_portions(aliases, lambda row: len(row[0])), [[]]):
        yield say(portion)


def _portions(rows: Iterable[_Row], size: Callable[[_Row], int]) -> Iterator[list[_Row]]:
    portion: list[_Row] = []
    characters, until = 0, monotonic() + _PATIENCE
    for row in rows:
        portion.append(row)
        characters += size(row)
        if len(portion) == _MOST or characters > _LONGEST or monotonic() > until:
            yield portion
            portion, characters, until = [], 0, monotonic() + _PATIENCE
    if portion:
        yield portion
