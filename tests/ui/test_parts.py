import pytest

from reader.ui.parts import LONGEST_PART, Part, Parts, outward, split_block
from tests.builders import article, block

_LONG = article("一。二。", "春天来了。" * 1000, "完。")


@pytest.mark.parametrize(
    ("centre", "count", "order"),
    [
        (0, 4, [0, 1, 2, 3]),
        (2, 5, [2, 3, 1, 4, 0]),
        (4, 5, [4, 3, 2, 1, 0]),
        (0, 0, []),
    ],
)
def test_parts_come_outwards(centre: int, count: int, order: list[int]) -> None:
    assert list(outward(centre, count)) == order


def test_no_part_is_empty_or_longer_than_it_must_be() -> None:
    made = block(0, "短。" + "长" * 1300 + "。" + "短。" * 3)
    assert [list(part) for part in split_block(made)] == [[0], [1], [2, 3, 4]]


def test_a_block_is_a_part_and_a_long_one_several() -> None:
    parts = Parts(_LONG)
    assert parts[0] == Part(0, range(2))
    assert parts[len(parts) - 1] == Part(2, range(1))
    middle = [parts[number] for number in range(1, len(parts) - 1)]
    assert len(middle) > 3
    assert [at for part in middle for at in part.sentences] == list(range(1000))


def test_every_sentence_is_held_by_its_part() -> None:
    parts = Parts(_LONG)
    for number in range(len(parts)):
        assert {parts.holding(id_) for id_ in parts.ids(number)} == {number}
    assert sum(len(parts.ids(number)) for number in range(len(parts))) == 1003


def test_lengths_are_those_of_the_text() -> None:
    parts = Parts(_LONG)
    lengths = [parts.length(number) for number in range(len(parts))]
    assert sum(lengths) == sum(len(item.text) for item in _LONG.blocks)
    assert max(lengths) <= LONGEST_PART


def test_the_distance_of_parts_is_what_lies_between() -> None:
    parts = Parts(_LONG)
    assert parts.distance(0, 1) == parts.distance(1, 0) == 4
    assert parts.distance(0, len(parts) - 1) == 4 + 5000


def test_an_article_without_blocks_has_no_parts() -> None:
    assert len(Parts(article())) == 0
