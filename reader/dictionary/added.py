"""What is read of a dictionary that the reader adds, whatever its format; and what is looked up in it afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from reader.model import Problem, ReaderError

# A word is no longer: StarDict bounds it by 256 bytes, Yomitan has proverbs.
LONGEST_WORD = 100
# What is kept of one entry, in characters. Encyclopaedias have more to say, but not on a card.
LONGEST_TEXT = 20_000
# The largest dictionary: so many entries, so many bytes of text in all.
MOST_ENTRIES, MOST_BYTES = 2_000_000, 1_000_000_000
_LONGEST_TITLE, _LONGEST_NOTES = 100, 2_000


class DictionaryFormat(StrEnum):
    """Where a dictionary comes from."""

    STARDICT = "StarDict"
    YOMITAN = "Yomitan"
    CEDICT = "CC-CEDICT"


@dataclass(frozen=True, slots=True)
class Description:
    """What a dictionary says of itself; all but the title may be empty. `notes` are who made it, and the like."""

    title: str
    format: DictionaryFormat
    version: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """An entry as it is read. `number` is its own within the dictionary, from 0 on; `words` are the ways to write it,
    the one to be shown first. Of entries of one word those with the higher `score` come first."""

    number: int
    words: tuple[str, ...]
    reading: str
    lines: tuple[str, ...]
    score: int = 0


@dataclass(frozen=True, slots=True)
class AddedEntry:
    """An entry as it is looked up. `reading` is pinyin, zhuyin or whatever the dictionary has, empty where it has
    none; `dictionary` is the title of the one that it is in."""

    headword: str
    reading: str
    lines: tuple[str, ...]
    dictionary: str


class DictionarySource(Protocol):
    """A dictionary that is open to be read once. Reading raises ReaderError. Of `total` parts `done` are read."""

    description: Description
    done: int
    total: int

    def entries(self) -> Iterator[ReadEntry]:
        """The entries. Who takes them may stop at any."""
        ...

    def aliases(self) -> Iterator[tuple[str, int]]:
        """Other words for entries, with the numbers of these, once all entries were read."""
        ...


def bad_dictionary(subject: str, detail: str) -> ReaderError:
    """The error that tells why the dictionary `subject` cannot be used."""
    return ReaderError(Problem.BAD_DICTIONARY, subject, detail)


def described(title: str, kind: DictionaryFormat, version: str = "", notes: str = "") -> Description:
    """A description within bounds: a title is a line, and short."""
    return Description(_line(title), kind, _line(version), notes.strip()[:_LONGEST_NOTES])


def _line(text: str) -> str:
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())[
        :_LONGEST_TITLE
    ]
