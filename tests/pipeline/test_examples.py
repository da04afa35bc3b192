"""Sentences of the library on a card."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Edit
from reader.library.search_index import SearchIndex
from reader.model import Problem, ReaderError, Script
from reader.pipeline import Desk, indexing, open_text, shelving
from reader.pipeline.examples import Example, examples

FIRST = "第一篇\n\n我们的银行在城里，已经很老了。我每天去银行。银行！他说银行家来了，要找他的老朋友。"
SECOND = "第二篇\n\n我們說這個銀行很大，人很多。我每天去銀行。"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path / "data")) as desk:
        yield desk


def put(desk: Desk, *texts: str) -> list[str]:
    """Shelve and index texts; their ids."""
    ids: list[str] = []
    for text in texts:
        article = open_text(text, "Pasted text")
        shelving.shelve(desk, article, copy=shelving.text_copy(text))
        ids.append(article.id)
    indexing.index_pending(desk)
    return ids


def sentences(found: list[Example]) -> list[str]:
    return [example.sentence for example in found]


def test_short_sentences_come_first_none_twice_few_of_an_article(desk: Desk) -> None:
    put(desk, FIRST, SECOND)
    found = examples(desk, "银行", Script.SIMPLIFIED)
    assert sentences(found) == [
        "我们说这个银行很大，人很多。",
        "我们的银行在城里，已经很老了。",
        "我每天去银行。",  # as short as a caption
    ]
    assert {example.title for example in found} == {"第一篇", "第二篇"}
    assert all(example.sentence[example.start : example.end] == "银行" for example in found)


@pytest.mark.parametrize("word", ["银行", "銀行"])
def test_either_script_finds_and_the_shown_one_is_shown(desk: Desk, word: str) -> None:
    put(desk, FIRST, SECOND)
    found = examples(desk, word, Script.TAIWAN)
    assert sentences(found)[1] == "我們的銀行在城裡，已經很老了。"
    assert all(example.sentence[example.start : example.end] == "銀行" for example in found)


def test_the_article_that_is_read_is_left_out(desk: Desk) -> None:
    first, _ = put(desk, FIRST, SECOND)
    found = examples(desk, "银行", Script.SIMPLIFIED, without=first)
    assert {example.title for example in found} == {"第二篇"}


def test_no_more_than_asked_for(desk: Desk) -> None:
    put(desk, FIRST, SECOND)
    assert len(examples(desk, "银行", Script.SIMPLIFIED, 1)) == 1


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("标题\n\n这里有很多银行家和他们的朋友。", "银行"),  # part of another word
        ("标题\n\n大学生物理考试的成绩出来了。", "生物"),
        ("標題\n\n我們說皇后很美，大家都喜歡她。", "後"),  # folds alike
        ("标题\n\n我们说话。", "银行"),
        ("标题\n\n我们说话。", "，！"),
        ("标题\n\n我们说话。", ""),
    ],
)
def test_what_only_looks_like_the_word_is_no_example(desk: Desk, text: str, word: str) -> None:
    put(desk, text)
    assert examples(desk, word, Script.TAIWAN) == []


def test_an_example_leads_to_its_place_and_has_its_english(desk: Desk) -> None:
    article = open_text(SECOND, "Pasted text")
    sentence = next(each for each in article.sentences() if "很大" in each.text)
    desk.edits.save(Edit(sentence.text, "The bank is big."))
    put(desk, SECOND)
    first, second = examples(desk, "銀行", Script.TRADITIONAL)
    assert (first.article_id, first.sentence_id, first.english) == (article.id, sentence.id, "The bank is big.")
    assert second.english == ""


def test_endless_sentences_are_left_out(desk: Desk) -> None:
    put(desk, "标题\n\n" + "我们在这里说话" * 40 + "去银行。")
    assert examples(desk, "银行", Script.SIMPLIFIED) == []


def test_no_full_text_means_no_examples(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> SearchIndex:
        raise ReaderError(Problem.NO_FULL_TEXT, "index", "3.0")

    monkeypatch.setattr(Desk, "search_index", property(missing))
    assert examples(desk, "银行", Script.SIMPLIFIED) == []


def test_other_errors_are_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> SearchIndex:
        raise ReaderError(Problem.CANNOT_WRITE, "index", "no")

    monkeypatch.setattr(Desk, "search_index", property(broken))
    with pytest.raises(ReaderError, match="no"):
        examples(desk, "银行", Script.SIMPLIFIED)
