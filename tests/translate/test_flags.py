import pytest

from reader.model.translation import Flag, FlagKind, Term
from reader.translate.flags import doubts
from reader.translate.terms import TermMatcher

CORE = TermMatcher([(Term("核心", "core; heart"), ("核心",)), (Term("車", "car"), ("車", "车"))])


def kinds(source: str, english: str) -> list[FlagKind]:
    return [flag.kind for flag in doubts(source, english)]


def test_a_good_translation_raises_no_doubt() -> None:
    assert doubts("他昨天去了北京。", "He went to Beijing yesterday.") == ()


def test_flags_come_in_one_order_at_most_one_a_kind() -> None:
    english = "the the the the 核心 2023 2022"
    flags = doubts("2024年的核心", english, cut_off=True, terms=CORE)
    assert [flag.kind for flag in flags] == [
        FlagKind.CUT_OFF,
        FlagKind.REPETITION,
        FlagKind.LEFTOVER_HAN,
        FlagKind.NUMBERS,
        FlagKind.TERM,
    ]
    assert [flag.detail for flag in flags] == ["", "the", "核心", "2024, 2023, 2022", "核心 → core"]


@pytest.mark.parametrize(
    ("english", "words"),
    [
        ("He came of the country, of the country, of the country", "of the country"),
        ("He said that no one knew why he came here, he said that no one knew why he came here", "he said that no"),
        ("no no no no", "no"),
    ],
)
def test_a_loop_is_found(english: str, words: str) -> None:
    (flag,) = (
        each
        for each in doubts("他来自那个国家，没有人知道为什么他来到了这里", english)
        if each.kind is FlagKind.REPETITION
    )
    assert flag.detail.startswith(words)


@pytest.mark.parametrize("english", ["Day by day it grew very, very good", "1, 2, 3, 4, 5", "more and more and more"])
def test_natural_repetition_is_no_loop(english: str) -> None:
    assert FlagKind.REPETITION not in kinds("他", english)


def test_what_the_source_repeats_may_repeat() -> None:
    assert kinds("哈哈哈哈", "ha ha ha ha") == []
    assert kinds("好，好，好，好！", "good, good, good, good!") == []


def test_length() -> None:
    assert kinds("我们", "") == [FlagKind.LENGTH]
    assert kinds("……", "") == []
    assert kinds("山" * 60, "A mountain.") == [FlagKind.LENGTH]
    assert kinds("他", "He went on and on about everything that had ever come to pass in the land") == [FlagKind.LENGTH]


def test_a_term_is_missed_in_either_script_and_found_inflected() -> None:
    assert doubts("汽車", "The cars", terms=CORE, simplified="汽车") == ()
    assert doubts("汽車", "The bus", terms=CORE, simplified="汽车") == (Flag(FlagKind.TERM, "車 → car"),)


def test_a_long_item_says_that_it_goes_on() -> None:
    (flag,) = doubts("他说他来自一个很远的地方，没有人知道", "He is from " + "山" * 50)
    assert flag.detail == "山" * 40 + "…"


@pytest.mark.parametrize(
    ("source", "english"),
    [("兆" * 30 + "点五", "million " * 400), ("1" * 5000, "9" * 5000 + "s"), ("零分之零", "zero third"), ("", "")],
)
def test_hostile_numbers_raise_nothing(source: str, english: str) -> None:
    assert len(doubts(source, english)) <= len(FlagKind)
