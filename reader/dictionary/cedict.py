"""CC-CEDICT, looked up in its file: next to no memory."""

from dataclasses import dataclass
from functools import cache, lru_cache

from reader.dictionary.table import Table
from reader.shipped import RESOURCES

# What it is called where there are others.
BUNDLED_TITLE = "CC-CEDICT"
FILE = RESOURCES / "lexicon" / "cedict.tsv"
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of CC-CEDICT. `syllables` are as in Reading ("yin2"); `capitals` are the numbers of those that the
    dictionary writes with a capital, as it does in proper names."""

    simplified: str
    traditional: str
    syllables: tuple[str, ...]
    senses: tuple[str, ...]
    capitals: tuple[int, ...]


@lru_cache(maxsize=1_000)
def entries(simplified: str) -> tuple[Entry, ...]:
    """The entries of a word in simplified script, in the dictionary's order; empty if it has none."""
    return tuple(parse(f"{simplified}\t{row}") for row in _table().rows(simplified))


@cache
def count() -> int:
    """How many entries there are: a line each, after one that says where they are from."""
    with FILE.open("rb") as file:
        return sum(piece.count(b"\n") for piece in iter(lambda: file.read(_PIECE), b"")) - 1


def parse(line: str) -> Entry:
    """An entry as it stands in the file."""
    simplified, traditional, pinyin, senses = line.split("\t")
    written = pinyin.split()
    capitals = tuple(number for number, syllable in enumerate(written) if syllable[0].isupper())
    return Entry(simplified, traditional, tuple(pinyin.lower().split()), tuple(senses.split("/")), capitals)


@cache
def _table() -> Table:
    return Table(FILE, "\t")
