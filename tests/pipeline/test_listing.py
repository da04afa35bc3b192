"""What the word list shows of words, and in which order."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Edit
from reader.model import Script, Word, WordContext, WordState
from reader.pipeline import Desk
from reader.pipeline.listing import Column, Listing, Wish, relisted

KNOWN, LEARNING, IGNORED = WordState.KNOWN, WordState.LEARNING, WordState.IGNORED
BANK = WordContext("他在銀行等我。", 2, 4, Script.TRADITIONAL, ("yin2", "hang2"), "a1", "等", "He waits at the bank.")
HAIR = WordContext("她的头发很长。", 2, 4, Script.SIMPLIFIED, ("tou2", "fa5"), "b2", "她", "")
WORDS = [
    Word("银行", KNOWN, 1.0, BANK),
    Word("头发", LEARNING, 2.0, HAIR),
    Word("明瑞", IGNORED, 3.0),
    Word("行长", LEARNING, 4.0),
    Word("绿茶", KNOWN, 5.0),
]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path / "data")) as desk:
        yield desk


@pytest.fixture
def listing(desk: Desk) -> Listing:
    return Listing(desk)


def texts(listing: Listing, wish: Wish) -> str:
    return " ".join(word.text for word in listing.listed(WORDS, wish, lambda: False))


def test_the_word_that_was_marked_last_comes_first(listing: Listing) -> None:
    assert texts(listing, Wish()) == "绿茶 行长 明瑞 头发 银行"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("行", "银行 行长"),
        ("銀行", "银行"),
        (" 銀 行 ", "银行"),
        ("hang", "银行 行长"),
        ("yinhang", "银行"),
        ("yínháng", "银行"),
        ("yin2 hang2", "银行"),
        ("hang2", "银行 行长"),
        ("hang4", ""),
        ("fa", "头发"),
        ("lücha", "绿茶"),
        ("lvcha", "绿茶"),
        ("yinh", "银行"),
        ("inhang", ""),
        ("Bank", "银行 行长"),
        ("green  tea", "绿茶"),
        ("nothing of it", ""),
    ],
)
def test_words_are_found_by_chinese_pinyin_and_english(query: str, found: str, listing: Listing) -> None:
    assert texts(listing, Wish(query, descending=False)) == found


def test_words_of_a_state_and_of_an_article(listing: Listing) -> None:
    assert texts(listing, Wish(state=LEARNING)) == "行长 头发"
    assert texts(listing, Wish(article_id="b2")) == "头发"
    assert texts(listing, Wish("hang", state=LEARNING, article_id="a1")) == ""


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (Column.WORD, "头发 明瑞 绿茶 行长 银行"),
        (Column.PINYIN, "行长 绿茶 明瑞 头发 银行"),
        (Column.STATE, "银行 绿茶 头发 行长 明瑞"),
        (Column.SENTENCE, "明瑞 行长 绿茶 银行 头发"),
        (Column.ENGLISH, "头发 明瑞 行长 绿茶 银行"),
        (Column.ARTICLE, "明瑞 行长 绿茶 头发 银行"),
        (Column.SINCE, "银行 头发 明瑞 行长 绿茶"),
    ],
)
def test_they_are_sorted_by_every_column(column: Column, order: str, listing: Listing) -> None:
    assert texts(listing, Wish(column=column, descending=False)) == order
    if column in (Column.WORD, Column.PINYIN, Column.STATE, Column.SINCE):
        assert texts(listing, Wish(column=column)) == " ".join(reversed(order.split()))


def test_senses_are_sorted_as_they_are_shown(listing: Listing) -> None:
    listed = listing.listed(WORDS, Wish(column=Column.SENSE, descending=False), lambda: False)
    senses = [shown.sense.casefold() for shown in listing.shown(listed, Script.SIMPLIFIED)]
    assert senses == sorted(senses)
    assert "bank" in senses


def test_what_nobody_waits_for_any_more_ends(listing: Listing) -> None:
    assert listing.listed(WORDS, Wish("hang"), lambda: True) == []


def test_a_word_is_shown_as_it_was_met(listing: Listing) -> None:
    (shown,) = listing.shown(WORDS[:1], Script.TRADITIONAL)
    assert (shown.text, shown.syllables, shown.sense) == ("銀行", ("yin2", "hang2"), "bank")
    assert (shown.sentence, shown.span, shown.english) == ("他在銀行等我。", (2, 4), "He waits at the bank.")


def test_a_word_is_shown_in_the_script_that_is_read(listing: Listing) -> None:
    bank, hair, name, *_ = listing.shown(WORDS, Script.SIMPLIFIED)
    assert (bank.text, bank.sentence) == ("银行", "他在银行等我。")
    assert (hair.text, hair.sentence) == ("头发", "她的头发很长。")
    assert (name.text, name.sentence, name.sense) == ("明瑞", "", "")
    _, hair, _, head, tea = listing.shown(WORDS, Script.TAIWAN)
    assert (hair.text, hair.sentence, hair.span) == ("頭髮", "她的頭髮很長。", (2, 4))
    assert (head.text, tea.text) == ("行長", "綠茶")


def test_english_that_came_later_is_shown(desk: Desk, listing: Listing) -> None:
    assert listing.shown(WORDS[1:2], Script.SIMPLIFIED)[0].english == ""
    desk.edits.save(Edit(HAIR.sentence, "Her hair is long."))
    assert listing.shown(WORDS[1:2], Script.SIMPLIFIED)[0].english == "Her hair is long."


def test_who_marks_one_after_the_other_keeps_the_place() -> None:
    listed = [WORDS[3], WORDS[0]]
    now = [WORDS[0], Word("行长", KNOWN, 9.0), *WORDS[1:3]]
    assert relisted(now, WORDS, listed, Wish()) == [now[1], WORDS[0]]
    # Removed.
    assert relisted(now[:1], WORDS, listed, Wish()) == [WORDS[0]]
    # Of one state, or where words came.
    assert relisted(now, WORDS, listed, Wish(state=KNOWN)) is None
    assert relisted(now, WORDS[1:], listed, Wish()) is None
