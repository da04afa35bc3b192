"""The indexes of CC-CEDICT agree with it."""

import random

import pytest

from reader.dictionary import index
from reader.dictionary.cedict import FILE, entries


def test_numbers_are_written_and_read_back() -> None:
    numbers = [0, 93, 94, 8_835, 8_836, 122_142, 830_583]
    assert index.decode(index.encode(numbers), 10) == numbers
    assert index.decode(index.encode(numbers), 2) == [0, 93]
    assert not set(index.encode(range(10_000))) & set("\t\n ")


def test_every_line_of_the_dictionary_has_a_number() -> None:
    lines = {line for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#")}
    assert {index.line(number) for number in range(index.count())} == lines


def test_entries_by_number_are_those_of_their_words() -> None:
    for number in random.Random(1).sample(range(index.count()), 200):  # noqa: S311 - not for secrets
        entry = index.entry(number)
        assert entry in entries(entry.simplified)


def test_the_longest_line_is_read_whole() -> None:
    longest = max(FILE.read_text("utf-8").splitlines(), key=len)
    assert len(longest.encode()) > 512  # what is read at once
    number = next(
        each for each in range(index.count()) if index.line(each)[:3] == longest[:3] and index.line(each) == longest
    )
    assert "/".join(index.entry(number).senses) == longest.split("\t")[3]


def test_frequent_words_come_before_rare_ones_and_words_before_names() -> None:
    numbers = {index.entry(number).simplified: number for number in reversed(range(index.count()))}
    assert numbers["的"] < numbers["城市"] < numbers["饕餮"]
    surname, queen = entries("后")[:2]
    order = [entry for entry in map(index.entry, range(index.count())) if entry in (surname, queen)]
    assert surname.capitals == (0,)
    assert order == [queen, surname]


@pytest.mark.parametrize(
    ("pinyin", "key"),
    [("Chang2 cheng2", "changcheng"), ("lü4 you2", "lvyou"), ("hua1 r5", "huar"), ("A A zhi4", "aazhi")],
)
def test_a_reading_is_filed_as_one_types_it(pinyin: str, key: str) -> None:
    assert index.pinyin_key(pinyin) == key
