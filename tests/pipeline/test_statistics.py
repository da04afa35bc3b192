"""Articles counted, held to counts by hand."""

import pytest

from reader.model import Article, Problem, ReaderError, Script
from reader.pipeline import open_text
from reader.pipeline.statistics import count
from tests import builders
from tests.novel import novel

# Words: 我 喜欢 喝茶 | 他 去 学校 | 我们 喜欢 北京 (a name) | 二十六 (a number).
TEXT = "我喜欢喝茶。他去学校。\n\n我们喜欢北京。\n\n二十六！\n"


def test_words_characters_and_sentences_are_counted() -> None:
    found = count(open_text(TEXT, "memory"))
    assert {met.word: met.count for met in found.words} == {
        "我": 1,
        "喜欢": 2,
        "喝茶": 1,
        "他": 1,
        "去": 1,
        "学校": 1,
        "我们": 1,
    }
    assert [found.words[number].word for number in found.running] == [
        *("我", "喜欢", "喝茶"),
        *("他", "去", "学校"),
        *("我们", "喜欢"),
    ]
    assert found.names == {"北京": 1}
    assert found.numbers == {"二十六": 1}
    # 我喜欢喝茶 他去学校 我们喜欢北京 二十六
    assert found.lengths == {5: 1, 4: 1, 6: 1, 3: 1}
    assert (found.total, found.sentences, found.mean_length) == (18, 4, 4.5)
    assert found.characters == {**dict.fromkeys("喝茶他去学校们", 1), "我": 2, "喜": 2, "欢": 2}
    assert found.variety == pytest.approx(7 / 8)


def test_a_word_knows_where_and_how_it_comes_first() -> None:
    article = open_text("他們都在。\n\n我喜歡他們，也喜歡銀行。\n", "memory")
    bank = next(met for met in count(article).words if met.word == "银行")
    assert (bank.shown, bank.syllables, bank.pinyin) == ("銀行", ("yin2", "hang2"), "yínháng")
    assert article.sentence(bank.sentence_id).text[bank.start : bank.end] == "銀行"
    they = next(met for met in count(article).words if met.word == "他们")
    assert (they.count, they.start) == (2, 0)


def test_what_is_folded_is_not_counted() -> None:
    article = builders.article("我喝茶。", builders.block(1, "他去学校。", folded=True))
    assert [met.word for met in count(article).words] == ["我", "喝茶"]


@pytest.mark.parametrize("article", [Article("", "memory", Script.SIMPLIFIED, ()), builders.article("Hello!")])
def test_without_chinese_there_is_nothing(article: Article) -> None:
    found = count(article)
    assert (found.words, found.total, found.sentences, found.stretches) == ([], 0, 0, [])
    assert (found.mean_length, found.variety) == (0.0, 0.0)


def test_stretches_part_a_long_article_evenly() -> None:
    article = open_text(novel(20_000), "memory")
    found = count(article)
    assert 38 <= len(found.stretches) <= 40
    assert sum(stretch.characters for stretch in found.stretches) == found.total
    assert found.stretches[-1].end == len(found.running)
    assert all(300 <= stretch.characters <= 900 for stretch in found.stretches[:-1])


def test_a_text_without_line_ends_is_counted_alike() -> None:
    lines = [line.strip() for line in novel(6_000).splitlines() if line.startswith("　")]
    broken, whole = count(builders.article(*lines)), count(builders.article("".join(lines)))
    assert whole.total == broken.total
    assert len(whole.stretches) == len(broken.stretches)


def test_progress_is_told_within_a_block_and_ends_the_counting() -> None:
    article = builders.article("我喜欢喝茶。" * 1_000)
    told: list[tuple[int, int]] = []

    def look(done: int, total: int) -> None:
        told.append((done, total))
        if done > total / 2:
            raise ReaderError(Problem.CANCELLED, "counting")

    with pytest.raises(ReaderError):
        count(article, on_progress=look)
    assert len(told) > 10
    assert told[0][0] < told[-1][0] < 6_000
    assert {total for _, total in told} == {6_000}
