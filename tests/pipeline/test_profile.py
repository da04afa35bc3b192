"""Counted articles graded by a syllabus, and the words that the reader does not know."""

from pathlib import Path

import pytest

from reader.dictionary.levels import level_list, make_list
from reader.model import Article, Problem, ReaderError, Syllabus
from reader.pipeline import open_text
from reader.pipeline.profile import Share, described, estimate, profile, unknown, write_unknown
from reader.pipeline.statistics import count
from tests.novel import novel

TEXT = "我喜欢喝茶。他喜欢去银行。\n\n她也喜欢喝茶，在银行喝茶。\n"
LIST = make_list(Syllabus.OWN, "mine", ["A", "B", "C"], {"我": 1, "他": 1, "她": 1, "去": 1, "喜欢": 2, "喝茶": 3})


@pytest.fixture
def article() -> Article:
    return open_text(TEXT, "memory")


def test_shares_by_level(article: Article) -> None:
    found = profile(count(article), LIST)
    # 我 他 去 她 | 喜欢 x3 | 喝茶 x3 | 银行 x2 也 在
    assert found.running.counts == {1: 4, 2: 3, 3: 3, None: 4}
    assert found.distinct.counts == {1: 4, 2: 1, 3: 1, None: 3}
    assert found.running.total == 14
    assert found.running.of(1) == pytest.approx(4 / 14)
    assert found.running.up_to(3) == pytest.approx(10 / 14)
    assert found.needed_words is None
    # Only 我他她去 are level A; 喜欢, 喝茶 and 银行也在 have six characters each.
    assert found.characters.counts == {1: 4, 2: 6, 3: 6, None: 6}
    assert found.needed is None


@pytest.mark.parametrize(
    ("counts", "needed"),
    [({1: 95, 2: 5}, 1), ({1: 94, 2: 1, 3: 5}, 2), ({1: 94, None: 6}, None), ({3: 1}, 3), ({}, None)],
)
def test_the_level_needed_is_the_first_with_95_per_cent(counts: dict[int | None, int], needed: int | None) -> None:
    assert Share(counts).needed(range(1, 4)) == needed


def test_the_level_is_estimated_from_characters_at_once() -> None:
    levels = level_list(Syllabus.HSK_2025)
    assert estimate(open_text("我喜欢喝茶。", "memory"), levels) == 1
    assert estimate(open_text("我喜歡喝茶。", "memory"), levels) == 1
    assert estimate(open_text("饕餮魑魅。", "memory"), levels) is None


def test_a_name_does_not_count_as_hard() -> None:
    levels = level_list(Syllabus.HSK_2025)
    named = open_text("诸葛亮喜欢喝茶。", "memory")
    assert profile(count(named), levels).needed == 1
    assert estimate(named, levels) is None


def test_unknown_words_come_by_how_often_they_come(article: Article) -> None:
    found = unknown(count(article), {"我", "他", "她", "去", "在", "也"})
    assert [(met.word, met.count) for met in found.words] == [("喜欢", 3), ("喝茶", 3), ("银行", 2)]
    assert found.running == 8
    assert unknown(count(article), {met.word for met in count(article).words}).words == []


def test_unknown_words_along_the_article() -> None:
    article = open_text(novel(8_000), "memory")
    statistics = count(article)
    along = unknown(statistics, ()).along
    assert len(along) == len(statistics.stretches)
    counted = sum(
        there * stretch.characters / 1000 for (there, _), stretch in zip(along, statistics.stretches, strict=True)
    )
    first = sum(new * stretch.characters / 1000 for (_, new), stretch in zip(along, statistics.stretches, strict=True))
    assert counted == pytest.approx(len(statistics.running))
    assert first == pytest.approx(len(statistics.words))


def test_a_word_is_told_with_level_meaning_and_sentence(article: Article) -> None:
    words = described(article, unknown(count(article), ()).words, LIST, 2)
    assert [(word.met.word, word.level) for word in words] == [("喜欢", "B"), ("喝茶", "C")]
    assert words[0].cells() == ("喜欢", "xǐhuan", "B", "3", words[0].gloss, "我喜欢喝茶。")
    assert words[0].gloss


def test_unknown_words_are_written_as_a_table(article: Article, tmp_path: Path) -> None:
    target = tmp_path / "words.csv"
    words = unknown(count(article), ()).words
    assert (
        write_unknown(article, words, LIST, ["Word", "Reading", "Level", "Times", "Meaning", "Sentence"], target)
        == target
    )
    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[0] == "Word,Reading,Level,Times,Meaning,Sentence"
    assert lines[1].startswith("喜欢,xǐhuan,B,3,")
    assert len(lines) == 1 + len(words)
    with pytest.raises(ReaderError) as caught:
        write_unknown(article, words, LIST, [], tmp_path / "no" / "words.csv")
    assert caught.value.problem is Problem.CANNOT_WRITE
