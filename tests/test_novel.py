"""The novel that scale is measured with: exact, repeatable, and like one."""

import pytest

from reader import pipeline
from reader.model import BlockKind, Script
from tests.novel import english, novel


@pytest.mark.parametrize("characters", [0, 1, 2, 19, 2000, 40_000])
def test_has_exactly_as_many_characters_as_wanted(characters: int) -> None:
    assert len(novel(characters)) == characters


def test_is_the_same_for_the_same_seed_and_another_for_another() -> None:
    assert novel(5000) == novel(5000)
    assert novel(5000) != novel(5000, seed=5)


def test_a_longer_one_begins_like_a_shorter_one() -> None:
    assert novel(20_000)[:4000] == novel(5000)[:4000]


def test_reads_as_a_novel() -> None:
    article = pipeline.open_text(novel(40_000), "memory")
    kinds = [block.kind for block in article.blocks]
    assert article.script is Script.TRADITIONAL
    assert kinds.count(BlockKind.HEADING) > 10
    assert set(kinds) == {BlockKind.HEADING, BlockKind.PARAGRAPH}
    assert not any(block.folded for block in article.blocks)


def test_hardly_repeats_itself() -> None:
    texts = [sentence.text for sentence in pipeline.open_text(novel(40_000), "memory").sentences()]
    assert len(set(texts)) > 0.95 * len(texts)


def test_english_is_that_of_the_sentence_and_as_long_as_it_would_be() -> None:
    assert english("慢車重新開進青石鎮。") == english("慢車重新開進青石鎮。")
    assert english("慢車重新開進青石鎮。") != english("汽車重新開進青石鎮。")
    assert 60 < len(english("好" * 20)) < 140
