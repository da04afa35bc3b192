"""CC-CEDICT, looked up by bisection in a memory-mapped file: no start-up cost and next to no memory."""

import mmap
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

_FILE = Path(__file__).parents[2] / "resources" / "lexicon" / "cedict.tsv"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of CC-CEDICT. `syllables` are as in Reading ("yin2"); `capitals` are the numbers of those that the
    dictionary writes with a capital, as it does in proper names."""

    simplified: str
    traditional: str
    syllables: tuple[str, ...]
    senses: tuple[str, ...]
    capitals: tuple[int, ...]


@lru_cache(maxsize=20_000)
def entries(simplified: str) -> tuple[Entry, ...]:
    """The entries of a word in simplified script, in the dictionary's order; empty if it has none."""
    data = _data()
    key = simplified.encode(errors="surrogatepass") + b"\t"
    at = _first_line_from(data, key)
    found: list[Entry] = []
    while data[at : at + len(key)] == key:
        end = data.find(b"\n", at)
        found.append(_parse(data[at:end].decode()))
        at = end + 1
    return tuple(found)


def _first_line_from(data: mmap.mmap, key: bytes) -> int:
    """Offset of the first line that is not before `key`; lines are sorted by bytes."""
    low, high = 0, len(data)
    while low < high:
        middle = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = data.find(b"\n", middle) + 1
        if data[middle : data.find(b"\t", middle) + 1] < key:
            low = end
        else:
            high = middle
    return low


def _parse(line: str) -> Entry:
    simplified, traditional, pinyin, senses = line.split("\t")
    written = pinyin.split()
    capitals = tuple(number for number, syllable in enumerate(written) if syllable[0].isupper())
    return Entry(simplified, traditional, tuple(pinyin.lower().split()), tuple(senses.split("/")), capitals)


@cache
def _data() -> mmap.mmap:
    with _FILE.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
