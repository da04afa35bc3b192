"""Build the indexes by which CC-CEDICT is searched: by_frequency.bin, by_form.bin, by_pinyin.bin, english.tsv.

Usage: python resources/lexicon/build_index.py, after build.py and ../words/build.py, whose counts say which words are
frequent. Made of cedict.tsv, so under its licence (CC BY-SA 4.0). The files are described, and read, in
reader/dictionary/index.py.
"""

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.annotate.vocabulary import vocabulary
from reader.dictionary.english import MOST_WORDS, STOP_WORDS, segments
from reader.dictionary.index import TRADITIONAL, encode, pinyin_key
from reader.dictionary.notation import pointed_at

HERE = Path(__file__).parent
CEDICT = HERE / "cedict.tsv"
# In thousandths of a logarithm, as costs are: how much rarer a name counts than a word, what says nothing of itself,
# and a sense than that before it.
_NAME, _VARIANT, _LATER = 3_000, 8_000, 600


class Row(NamedTuple):
    """An entry: how rare it is, where its line begins in the file, its fields."""

    cost: int
    offset: int
    simplified: str
    traditional: str
    pinyin: str
    senses: tuple[str, ...]


def rows() -> list[Row]:
    """The entries, frequent ones first; those of a word as the dictionary has them."""
    found: list[Row] = []
    offset = 0
    for line in CEDICT.read_text("utf-8").splitlines(keepends=True):
        if not line.startswith("#"):
            simplified, traditional, pinyin, senses = line.rstrip("\n").split("\t")
            parted = tuple(senses.split("/"))
            found.append(Row(cost(simplified, pinyin, parted), offset, simplified, traditional, pinyin, parted))
        offset += len(line.encode())
    return sorted(found, key=lambda row: row.cost)


def cost(simplified: str, pinyin: str, senses: Iterable[str]) -> int:
    words = vocabulary()
    number = words.numbers.get(simplified)
    plain = words.rarest if number is None else min(words.costs[number], words.rarest)
    return plain + _NAME * pinyin[:1].isupper() + _VARIANT * all(map(pointed_at, senses))


def write_numbers(name: str, numbers: Iterable[int]) -> None:
    written = array("I", numbers)
    if sys.byteorder == "big":
        written.byteswap()
    (HERE / name).write_bytes(written.tobytes())


def by_form(entries: Iterable[Row]) -> Iterator[int]:
    """The numbers of the entries by either form."""
    forms = [(row.simplified, number) for number, row in enumerate(entries)]
    forms += [
        (row.traditional, number | TRADITIONAL)
        for number, row in enumerate(entries)
        if row.traditional != row.simplified
    ]
    return (number for _, number in sorted(forms))


def english(entries: Iterable[Row]) -> Iterator[str]:
    """A line a word: the entries in which it is a whole sense, those in which it is in a short one, the others; the
    best first. Of words that are everywhere there is the first alone."""
    found: dict[str, tuple[dict[int, int], ...]] = defaultdict(lambda: ({}, {}, {}))
    for number, row in enumerate(entries):
        for word, (kind, penalty) in _best(row.senses).items():
            found[word][kind][number] = row.cost + penalty
    for word in sorted(found, key=str.encode):
        whole, short, others = (encode(sorted(each, key=lambda n: (each[n], n))) for each in found[word])
        yield f"{word}\t{whole}" if word in STOP_WORDS else f"{word}\t{whole}\t{short}\t{others}"


def _best(senses: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Each word of some senses with the best way in which it is in one: 0 to 2, and what is added to the cost."""
    best: dict[str, tuple[int, int]] = {}
    for place, sense in enumerate(senses):
        for words in segments(sense):
            kind = 0 if len(words) == 1 else 1 if len(words) <= MOST_WORDS else 2
            for word in words:
                way = (kind, _LATER * place)
                best[word] = min(best.get(word, way), way)
    return best


def main() -> None:
    entries = rows()
    write_numbers("by_frequency.bin", (row.offset for row in entries))
    write_numbers("by_form.bin", by_form(entries))
    keys = sorted((pinyin_key(row.pinyin), number) for number, row in enumerate(entries))
    write_numbers("by_pinyin.bin", (number for _, number in keys))
    (HERE / "english.tsv").write_text("\n".join(english(entries)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
