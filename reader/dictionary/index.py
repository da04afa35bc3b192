"""CC-CEDICT's indexes (resources/lexicon/build_index.py), looked up in their files: next to no memory.

An entry's number is its place among all by frequency. by_frequency.bin holds where the line of each begins in
cedict.tsv; by_form.bin the numbers in the order of the forms, those with TRADITIONAL added for their traditional form;
by_pinyin.bin in the order of `pinyin_key`: unsigned numbers of four bytes, the lowest first. english.tsv has for a word
the numbers of its entries, as `encode` writes them: those in which it is a whole sense, a tab, those in which it is in
a short one, a tab, the others.
"""

import os
import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cache

from reader.dictionary.cedict import FILE, Entry, parse
from reader.dictionary.table import Table

TRADITIONAL = 1 << 31
# The digits of numbers in english.tsv: all of ASCII that is printed but for the blank. Three hold 830,584.
_DIGITS = "".join(map(chr, range(33, 127)))
_WIDTH = 3
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
_TYPED = str.maketrans("ü", "v", "12345 ,·")
# Most lines are shorter.
_LINE = 512


def encode(numbers: Iterable[int]) -> str:
    base = len(_DIGITS)
    return "".join(
        _DIGITS[number // base**2] + _DIGITS[number // base % base] + _DIGITS[number % base] for number in numbers
    )


def decode(text: str, most: int) -> list[int]:
    """The first `most` numbers of what `encode` wrote."""
    base, values = len(_DIGITS), _VALUES
    text = text[: _WIDTH * most]
    return [
        (values[high] * base + values[middle]) * base + values[low]
        for high, middle, low in zip(text[::_WIDTH], text[1::_WIDTH], text[2::_WIDTH], strict=True)
    ]


def pinyin_key(pinyin: str) -> str:
    """The letters of a reading as cedict.tsv writes it, as one types them without tones: "Lü4 you2" -> "lvyou"."""
    return pinyin.lower().translate(_TYPED)


class Numbers:
    """A file of numbers. Safe to use from several threads."""

    def __init__(self, name: str) -> None:
        path = FILE.parent / name
        with path.open("rb") as file:
            self._file = os.dup(file.fileno())
        self._length = path.stat().st_size // 4

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, place: int) -> int:
        return int.from_bytes(os.pread(self._file, 4, 4 * place), "little")

    def between(self, start: int, end: int) -> "array[int]":
        found = array("I", os.pread(self._file, 4 * max(end - start, 0), 4 * start))
        if sys.byteorder == "big":
            found.byteswap()
        return found

    def beginning(self, text: str, key: Callable[[int], str]) -> tuple[int, int, int]:
        """Where, in the order of their keys, the numbers begin whose key is `text`; those whose key begins so; and
        where these end."""
        first = bisect_left(self, text, key=key)
        more = bisect_left(self, text + "\0", first, key=key)
        return first, more, bisect_left(self, text + "\U0010ffff", more, key=key)


@cache
def forms() -> Numbers:
    return Numbers("by_form.bin")


@cache
def sounds() -> Numbers:
    return Numbers("by_pinyin.bin")


@cache
def english() -> Table:
    return Table(FILE.parent / "english.tsv", "\t")


def count() -> int:
    """How many entries there are."""
    return len(_offsets())


def entry(number: int) -> Entry:
    return parse(line(number))


def line(number: int) -> str:
    """The line of an entry in cedict.tsv."""
    start, size = _offsets()[number], _LINE
    while b"\n" not in (found := os.pread(_file(), size, start)):
        size *= 2
    return found[: found.index(b"\n")].decode()


@cache
def _offsets() -> Numbers:
    return Numbers("by_frequency.bin")


@cache
def _file() -> int:
    with FILE.open("rb") as file:
        return os.dup(file.fileno())
