import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.languages import is_word
from reader.library.word_list import read_words, typed_word, write_words, write_words_csv
from reader.model import Problem, ReaderError, Script, Word, WordContext, WordState


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
        assert read(write_words([Word(word, WordState.KNOWN, 0) for word in kept], states=False)) == kept


WORDS = [
    Word("银行", WordState.KNOWN, 1.0),
    Word(
        "等",
        WordState.LEARNING,
        2.0,
        WordContext("他等\n我，好。", 1, 2, Script.SIMPLIFIED, (), "0", "=A", "He, and “I”."),
    ),
    Word("明瑞", WordState.IGNORED, 3.0),
]


def test_states_stand_beside_the_words() -> None:
    assert write_words(WORDS, states=True) == "银行\tknown\n等\tlearning\n明瑞\tignored\n"
    assert write_words_csv(WORDS).splitlines() == [
        "Word,State,Sentence,English,Article",
        "银行,known,,,",
        '等,learning,他等 我，好。,"He, and “I”.",\'=A',
        "明瑞,ignored,,,",
    ]


@pytest.mark.parametrize("written", [write_words(WORDS, states=True), write_words_csv(WORDS)])
def test_states_are_read_again(written: str) -> None:
    found = read_words(written.encode("utf-8-sig"), "words.csv")
    states = {word.text: word.state for word in WORDS}
    assert (found.words, found.skipped, found.states) == (list(states), 0, states)
    assert found.states_as(None) == states
    assert found.states_as(WordState.KNOWN) == dict.fromkeys(states, WordState.KNOWN)


def test_a_state_beside_some_words_is_their_english() -> None:
    found = read_words("学习\tlearning\n银行\tbank\n".encode(), "words.txt")
    assert found.states == {}
    assert found.states_as(None) == {"学习": WordState.KNOWN, "银行": WordState.KNOWN}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("银行", True),
        ("AA制", True),
        ("", False),
        ("bank", False),
        ("我 们", False),
        ("银行，", False),
        ("长" * 33, False),
    ],
)
def test_what_can_be_a_word(*, text: str, expected: bool) -> None:
    assert is_word(text) is expected


@pytest.mark.parametrize(("typed", "word"), [(" 银行\n", "银行"), ("银\u3000行", "银行"), ("銀行", "銀行")])
def test_a_typed_word(typed: str, word: str) -> None:
    assert typed_word(typed) == word


@pytest.mark.parametrize("typed", ["", " ", "bank", "银行,", "=银行", "银行\x00", "山" * 33])
def test_what_is_no_word_is_refused(typed: str) -> None:
    with pytest.raises(ReaderError) as caught:
        typed_word(typed)
    assert caught.value.problem is Problem.BAD_WORD
