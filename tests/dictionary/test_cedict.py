"""CC-CEDICT by bisection."""

import pytest

from reader.dictionary.cedict import entries


def test_an_entry() -> None:
    (entry,) = entries("银行")
    assert entry.traditional == "銀行"
    assert entry.syllables == ("yin2", "hang2")
    assert entry.senses[0] == "bank"
    assert entry.capitals == ()


def test_all_entries_of_a_word_in_the_dictionarys_order() -> None:
    assert [entry.syllables for entry in entries("行")] == [("hang2",), ("xing2",)]


def test_capitals_mark_the_parts_of_a_name() -> None:
    assert entries("习近平")[0].capitals == (0, 1)
    assert entries("长春")[0].capitals == (0,)


@pytest.mark.parametrize("word", ["%", "𱅒", "绿", "女儿"])
def test_first_last_and_umlaut(word: str) -> None:
    found = entries(word)
    assert found
    assert all(entry.simplified == word for entry in found)
    assert "ü" in "".join(entries("绿")[0].syllables)


@pytest.mark.parametrize("word", ["", "银", "#", "没有这个词儿", "\U0010ffff", "銀行"])
def test_words_that_are_not_there(word: str) -> None:
    assert all(entry.simplified == word for entry in entries(word))
    assert (entries(word) != ()) == (word == "银")
