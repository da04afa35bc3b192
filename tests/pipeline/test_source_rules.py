"""What is folded on a page of one publisher is folded on its others, and nowhere else."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import SourceRule
from reader.model import Article, Block, BlockKind, Metadata
from reader.pipeline import Desk, source_rules
from tests import builders


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path / "data")) as desk:
        yield desk


def page(*blocks: Block | str, source: str = "日报", address: str = "") -> Article:
    return replace(builders.article(*blocks), metadata=Metadata(source=source, address=address))


def placed(number: int, text: str, place: str, *, folded: bool = False) -> Block:
    return replace(builders.block(number, text, folded=folded), place=place)


def folded(desk: Desk, article: Article) -> list[bool]:
    return [block.folded for block in source_rules.with_rules(article, source_rules.rules_for(desk, article)).blocks]


def test_by_place(desk: Desk) -> None:
    article = page("河水。", placed(1, "热门。", "div.related li"))
    rule = source_rules.remember(desk, article, 1, folded=True)
    assert rule == SourceRule("日报", BlockKind.PARAGRAPH, "div.related li", "", folded=True)
    other = page(placed(0, "别的热门。", "div.related li"), placed(1, "岸。", "article p"), "热门。")
    assert folded(desk, other) == [True, False, False]
    assert folded(desk, replace(other, metadata=Metadata(source="晚报"))) == [False, False, False]


def test_by_text_in_which_digits_are_alike(desk: Desk) -> None:
    source_rules.remember(desk, page("河水。", "阅读 1234 次。"), 1, folded=True)
    assert folded(desk, page("阅读  7 次。", "阅读次。", "岸。")) == [True, False, False]


def test_what_is_folded_can_be_shown(desk: Desk) -> None:
    article = page("河水。", placed(1, "按语。", "p.note", folded=True))
    source_rules.remember(desk, article, 1, folded=False)
    assert folded(desk, article) == [False, False]
    again = source_rules.with_rules(article, source_rules.rules_for(desk, article))
    assert again.id == article.id


def test_the_last_word_counts_and_can_be_taken_back(desk: Desk) -> None:
    article = page("河水。", "广告。")
    source_rules.remember(desk, article, 1, folded=True)
    rule = source_rules.remember(desk, article, 1, folded=False)
    assert rule is not None
    assert source_rules.rules_for(desk, article) == [rule]
    assert source_rules.forget(desk, rule)
    assert not source_rules.forget(desk, rule)
    assert folded(desk, article) == [False, False]


def test_never_all_of_it(desk: Desk) -> None:
    heading = builders.block(0, "题目。", BlockKind.HEADING, level=1)
    article = page(heading, placed(1, "河水。", "p"), placed(2, "岸。", "p"), placed(3, "注。", "p.note", folded=True))
    source_rules.remember(desk, article, 1, folded=True)
    assert folded(desk, article) == [False, False, False, True]
    source_rules.remember(desk, article, 3, folded=False)
    assert folded(desk, article) == [False, True, True, False]


def test_a_kind_of_block_is_told_from_another_in_its_place(desk: Desk) -> None:
    caption = replace(builders.block(1, "图一。", BlockKind.CAPTION), place="article p")
    article = page(placed(0, "河水。", "article p"), caption)
    source_rules.remember(desk, article, 1, folded=True)
    assert folded(desk, article) == [False, True]


@pytest.mark.parametrize(
    ("source", "address", "publisher"),
    [
        (" 人民\n日报 ", "https://www.news.example/1", "人民 日报"),
        ("", "https://www.News.example:80/1", "news.example"),
        ("", "news", ""),
        ("", "http://[", ""),
        ("", "", ""),
    ],
)
def test_publishers(desk: Desk, source: str, address: str, publisher: str) -> None:
    article = page("河水。", source=source, address=address)
    assert source_rules.publisher_of(article) == publisher
    assert (source_rules.remember(desk, article, 0, folded=True) is None) == (not publisher)
    assert len(source_rules.rules_for(desk, article)) == bool(publisher)


def test_without_rules_it_is_the_same_article() -> None:
    article = page("河水。")
    assert source_rules.with_rules(article, []) is article
    assert source_rules.with_rules(article, [SourceRule("日报", BlockKind.QUOTE, "x", "", folded=True)]) is article


def test_many_blocks_need_a_rule_for_each_kind_of_them(desk: Desk) -> None:
    article = page("河水。", *(placed(number, f"热门{number}。", "div.related li") for number in range(1, 4)), "广告。")
    change = source_rules.remember_all(desk, article, [1, 2, 3, 4], folded=True)
    assert [(rule.place, rule.text) for rule in change.made] == [("div.related li", ""), ("", "广告。")]
    assert change.dropped == ()
    assert folded(desk, article) == [False, True, True, True, True]


def test_a_change_is_taken_back_with_what_it_replaced(desk: Desk) -> None:
    article = page("河水。", "广告。", "投票。")
    earlier = source_rules.remember(desk, article, 1, folded=True)
    change = source_rules.remember_all(desk, article, [1, 2], folded=False)
    assert change.dropped == (earlier,)
    source_rules.undo(desk, change)
    assert source_rules.rules_for(desk, article) == [earlier]
    stopped = source_rules.forget_all(desk, source_rules.rules_about(change.dropped, [article.blocks[1]]))
    assert source_rules.rules_for(desk, article) == []
    source_rules.undo(desk, stopped)
    assert source_rules.rules_for(desk, article) == [earlier]


def test_without_a_publisher_nothing_is_remembered(desk: Desk) -> None:
    assert source_rules.remember_all(desk, page("河水。", source=""), [0], folded=True) == source_rules.Change()


def test_blocks_are_folded_and_told_apart() -> None:
    article = page("河水。", "广告。", "岸。")
    other = source_rules.with_folds(article, {1: True, 2: False})
    assert [block.folded for block in other.blocks] == [False, True, False]
    assert source_rules.folds_between(article, other) == {1: False}
    assert source_rules.with_folds(other, {1: False}) == article
    assert other.id == article.id
