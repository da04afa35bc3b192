"""The one trie of all words."""

import pytest

from reader.annotate.vocabulary import IN_CEDICT, IN_JIEBA, IN_PHRASES, ONLY_NAME, SURE, facts, tag_of


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("银行", IN_JIEBA | IN_CEDICT | IN_PHRASES | SURE),
        ("长春", IN_JIEBA | IN_CEDICT | ONLY_NAME | IN_PHRASES | SURE),
        # A name and a common word.
        ("高明", IN_JIEBA | IN_CEDICT | IN_PHRASES | SURE),
        # No character in it has several readings.
        ("飞机", IN_JIEBA | IN_CEDICT),
        ("没有这个词儿", 0),
        ("", 0),
    ],
)
def test_what_is_known_of_a_word(word: str, known: int) -> None:
    assert facts(word) == known


def test_the_class_of_a_word() -> None:
    assert tag_of("银行") == "n"
    assert tag_of("\U00030edd") == "x"
    # CC-CEDICT has it, jieba has not.
    assert tag_of("无意中") == "x"
