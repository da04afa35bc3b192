"""Matches in two columns, numbered as one list."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Position
from reader.pipeline.found import Found, Hits, Match
from tests.builders import article

TEXT = article("一二三。四五。", "六七八九。", "十。")
CHINESE_BOUNDS = [0, 8, 14, 17]
ENGLISH_BOUNDS = [0, 10, 20, 30, 40]


def hits(bounds: list[int], starts: list[int], still_open: list[int] | None = None) -> Hits:
    made = Hits(bounds)
    flags = bytearray(start in (still_open or []) for start in starts)
    made.add(array("I", starts), array("I", [start + 1 for start in starts]), flags)
    return made


def found(chinese: list[int], english: list[int], still_open: list[int] | None = None, of: Article = TEXT) -> Found:
    return Found(of, hits(CHINESE_BOUNDS, chinese, still_open), hits(ENGLISH_BOUNDS, english), [0, 2, 3, 4])


EVERYTHING = found([1, 4, 9, 11, 14], [3, 12, 25, 31])
IN_ORDER = [
    Match(0, 1, 2),
    Match(0, 4, 5),
    Match(0, 3, 4, "0.0"),
    Match(0, 2, 3, "0.1"),
    Match(1, 1, 2),
    Match(1, 3, 4),
    Match(1, 5, 6, "1.0"),
    Match(2, 0, 1),
    Match(2, 1, 2, "2.0"),
]


def test_matches_are_numbered_block_by_block_the_chinese_first() -> None:
    assert [EVERYTHING[number] for number in range(len(EVERYTHING))] == IN_ORDER


def test_each_knows_its_number() -> None:
    assert [EVERYTHING.number_of(match) for match in IN_ORDER] == list(range(9))


@pytest.mark.parametrize("match", [Match(0, 0, 1), Match(2, 1, 2), Match(0, 1, 3), Match(1, 0, 1, "1.0")])
def test_what_is_no_match_has_no_number(match: Match) -> None:
    assert EVERYTHING.number_of(match) is None


@pytest.mark.parametrize(
    ("position", "number"),
    [
        (Position(0, 0), 0),
        (Position(0, 2), 1),
        (Position(0, 5), 2),
        (Position(1, 0), 4),
        (Position(1, 2), 5),
        (Position(2, 0), 7),
        (Position(2, 1), 8),
    ],
)
def test_the_first_from_a_place_on(position: Position, number: int) -> None:
    assert EVERYTHING.number_at(position) == number


def test_behind_the_last_one_there_is_none() -> None:
    assert found([1], []).number_at(Position(1, 0)) == 1
    assert found([], []).number_at(Position(0, 0)) == 0


def test_what_is_painted_is_asked_for_by_block_and_sentence() -> None:
    assert EVERYTHING.in_chinese(0, 0, 7) == [(1, 2), (4, 5)]
    assert EVERYTHING.in_chinese(0, 4, 7) == [(4, 5)]
    assert EVERYTHING.in_english("1.0") == [(5, 6)]
    assert EVERYTHING.any_within(range(1, 3))
    assert not found([1], [3]).any_within(range(1, 3))
    assert found([], [25]).any_within(range(1, 3))


def test_open_ones_are_no_matches_yet() -> None:
    some = found([1, 4, 9], [], still_open=[1, 9])
    assert (len(some), some.open) == (3, 2)
    assert [some.is_open(number) for number in range(3)] == [True, False, True]
    assert some.in_chinese(0, 0, 7) == [(4, 5)]


def test_open_ones_are_settled_nearest_first() -> None:
    some = found([1, 4, 9, 14], [12], still_open=[1, 4, 14])
    spans = some.nearest_open(Position(1, 0))
    assert spans == [(14, 15), (4, 5), (1, 2)]
    assert some.nearest_open(Position(1, 0), most=2) == spans[:2]
    some.settle([((14, 15), False), ((4, 5), True)])
    assert [some[number] for number in range(len(some))] == [
        Match(0, 1, 2), Match(0, 4, 5), Match(0, 2, 3, "0.1"), Match(1, 1, 2),
    ]  # fmt: skip
    assert some.nearest_open(Position(1, 0)) == [(1, 2)]


def test_two_searches_become_one() -> None:
    both = hits(CHINESE_BOUNDS, [1, 9], [9]).merged(hits(CHINESE_BOUNDS, [4, 14], [4]))
    assert (list(both.starts), list(both.ends), list(both.flags)) == ([1, 4, 9, 14], [2, 5, 10, 15], [0, 1, 1, 0])
    some = hits(CHINESE_BOUNDS, [1])
    assert some.merged(hits(CHINESE_BOUNDS, [])) is some
    assert hits(CHINESE_BOUNDS, []).merged(some) is some


@given(st.sets(st.integers(0, 15)), st.sets(st.integers(0, 39)))
def test_numbers_and_matches_agree(chinese: set[int], english: set[int]) -> None:
    everything = found(sorted(chinese), sorted(english))
    matches = [everything[number] for number in range(len(everything))]
    assert len(matches) == len(chinese) + len(english)
    assert [everything.number_of(match) for match in matches] == list(range(len(matches)))
    keys = [(match.block, match.sentence_id, match.start) for match in matches]
    assert keys == sorted(keys)
