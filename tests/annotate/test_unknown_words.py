"""Words that no dictionary has; what is expected is what jieba's own models find."""

import pytest

from reader.annotate.unknown_words import NO_TAG, cut, likeliest_tag

WORDS = [
    ("杭研", ["杭研"]),
    ("包浩斯", ["包浩斯"]),
    ("将会在", ["将会", "在"]),
    ("扎", ["扎"]),
]
TAGS = [
    ("包浩斯", "nr"),
    ("卓义峰", "nr"),
    ("滁河", "ns"),
    ("官网", "n"),
    ("将会", "v"),
    # Two words of one length: the last one's class.
    ("数为", "p"),
    # The longest one's.
    ("匹克球", "ns"),
    ("最恶", "a"),
    # No state that begins a word leads to its last character: any may begin it.
    ("两人守", "v"),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_characters_are_joined_to_words(text: str, words: list[str]) -> None:
    assert cut(text) == words


@pytest.mark.parametrize(("word", "tag"), TAGS)
def test_the_class_of_an_unknown_word(word: str, tag: str) -> None:
    assert likeliest_tag(word) == tag


def test_what_the_models_never_saw_is_in_no_word() -> None:
    assert cut("杭\U00030edd研") == ["杭", "\U00030edd", "研"]
    assert likeliest_tag("杭\U00030edd") == NO_TAG
