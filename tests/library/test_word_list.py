import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.word_list import read_words, typed_word, write_words
from reader.model import Problem, ReaderError


def read(text: str, encoding: str = "utf-8") -> list[str]:
    return read_words(text.encode(encoding), "words.txt").words


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_word_a_line(encoding: str) -> None:
    assert read("银行\r\n 长春 \n\n汽车\n银行\n", encoding) == ["银行", "长春", "汽车"]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("银行,yínháng,bank", "银行"),
        ("银行;yínháng;bank", "银行"),
        ("银行\tyin2hang2\tbank", "银行"),
        ('"银行","bank, shore"', "银行"),
        ("银行[銀行]\tyin2hang2\tbank", "银行"),
        ("yínháng,银行,bank", "银行"),
        ("12,bank (银行),银行", "银行"),
        ("银 行", "银行"),
        ("T恤", "T恤"),
        ("约翰·史密斯", "约翰·史密斯"),
        ("銀行", "銀行"),
        ("𠮷野家", "𠮷野家"),
    ],
)
def test_the_word_of_a_line(line: str, word: str) -> None:
    assert read(line) == [word]


def test_lines_without_a_word_are_counted_and_comments_are_not() -> None:
    found = read_words("#separator:tab\n//HSK 1/1\n银行\nbank\n=银行\n他说，好。\n\n".encode(), "words.txt")
    assert (found.words, found.skipped) == (["银行", "他说"], 2)


@pytest.mark.parametrize("data", [b"", b"bank\n", b"\xff\xfe\x00", "。\n".encode()])
def test_what_has_no_word_is_told(data: bytes) -> None:
    with pytest.raises(ReaderError) as caught:
        read_words(data, "words.txt")
    assert (caught.value.problem, caught.value.subject) == (Problem.BAD_WORD_LIST, "words.txt")


@given(st.lists(st.text(st.sampled_from("银行长春汽车銀T3·"), min_size=1).map(lambda word: "山" + word), max_size=20))
def test_what_is_written_is_read_again(words: list[str]) -> None:
    kept = [word for word in dict.fromkeys(words) if len(word) <= 32]
    if kept:
        assert read(write_words(kept)) == kept


@pytest.mark.parametrize(("typed", "word"), [(" 银行\n", "银行"), ("银\u3000行", "银行"), ("銀行", "銀行")])
def test_a_typed_word(typed: str, word: str) -> None:
    assert typed_word(typed) == word


@pytest.mark.parametrize("typed", ["", " ", "bank", "银行,", "=银行", "银行\x00", "山" * 33])
def test_what_is_no_word_is_refused(typed: str) -> None:
    with pytest.raises(ReaderError) as caught:
        typed_word(typed)
    assert caught.value.problem is Problem.BAD_WORD
