"""Texts in parts, each searched in one go."""

import re
from collections import deque

import pytest

from reader.pipeline import searched
from reader.pipeline.found import Hits
from reader.pipeline.searched import English, as_searched, cut, join_chinese
from tests.builders import article, translation

TEXT = article("长春。", "", "春天来了，春。他来。", "春")


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searched, "_PART", 5)


def spans(hits: Hits) -> list[tuple[int, int, int]]:
    return list(zip(hits.starts, hits.ends, hits.flags, strict=True))


def test_parts_are_cut_between_blocks() -> None:
    assert cut(TEXT.blocks) == [0, 3, 4]
    assert cut(TEXT.blocks[:3]) == [0, 3]
    assert cut(()) == [0, 0]


def test_pieces_and_offsets_count_through_all_parts() -> None:
    joined = join_chinese(TEXT.blocks, cut(TEXT.blocks))
    assert joined.parts == ["长春。\n\n春天来了,春。他来。\n", "春\n"]
    assert list(joined.bounds) == [0, 4, 5, 16, 18]
    assert [joined.piece_at(offset) for offset in (0, 3, 4, 5, 15, 16)] == [0, 0, 1, 2, 2, 3]
    assert [joined.part_of(piece) for piece in range(5)] == [0, 0, 0, 1, 1]
    assert joined.text(16, 17) == "春"
    assert joined.text(0, 2) == "长春"
    assert joined.pieces(0) == ["长春。\n", "\n", "春天来了,春。他来。\n"]


def test_a_part_is_searched_by_characters_and_by_pattern() -> None:
    joined = join_chinese(TEXT.blocks, cut(TEXT.blocks))
    assert spans(joined.literally(0, "春")) == [(1, 2, 0), (5, 6, 0), (10, 11, 0)]
    assert spans(joined.literally(1, "春")) == [(16, 17, 0)]
    assert spans(joined.literally(0, "")) == spans(joined.literally(1, "长")) == []
    hits = joined.by_pattern(0, re.compile("([春长]|来)"), lambda found: found == "来")
    assert spans(hits)[:4] == [(0, 1, 1), (1, 2, 1), (5, 6, 1), (7, 8, 0)]
    assert spans(joined.by_pattern(1, re.compile("(春)"), lambda _: True)) == [(16, 17, 0)]


def test_english_stands_beside_its_chinese_and_only_its_part_is_made_anew() -> None:
    english = English(TEXT, cut(TEXT.blocks))
    assert list(english.first) == [0, 1, 1, 3, 4]
    came = deque([translation("2.1", "He comes."), translation("3.0", "Spring")])
    before = english.joined(came)
    assert (before.parts, list(before.bounds)) == (["\n\nhe comes.\n", "spring\n"], [0, 1, 2, 12, 19])
    assert not came
    assert english.joined(came) is before
    after = english.joined(deque([translation("0.0", "A"), translation("0.0", "Changchun")]))
    assert after.parts == ["changchun\n\nhe comes.\n", "spring\n"]
    assert after.parts[1] is before.parts[1]
    assert before.parts[0] == "\n\nhe comes.\n"
    assert after.text(11, 13) == "he"


def test_what_came_before_english_was_forgotten_is_gone() -> None:
    english = English(TEXT, cut(TEXT.blocks))
    joined = english.joined(deque([translation("0.0", "A"), None, translation("3.0", "B")]))
    assert joined.parts == ["\n\n\n", "b\n"]


def test_a_query_is_folded_like_the_text_and_reaches_over_no_gap() -> None:
    assert as_searched("ＡB\n長") == as_searched("ab 长")


def test_an_article_without_blocks_is_one_empty_part() -> None:
    joined = join_chinese((), cut(()))
    assert spans(joined.literally(0, "春")) == []
    assert joined.part_of(0) == 0
