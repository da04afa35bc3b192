import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import BlockKind
from reader.ui.reading_view.rows import FoldRow, RowIndex, TextRow, build_rows
from tests.builders import article, block


def test_a_row_a_block() -> None:
    rows = build_rows(article("一。二。", "三。"), set())
    assert rows == [TextRow(0, range(2)), TextRow(1, range(1))]


def test_neighbouring_folded_blocks_of_a_kind_share_a_fold() -> None:
    legal = [block(at, "声明。", BlockKind.LEGAL, folded=True) for at in (1, 2)]
    navigation = block(0, "首页", BlockKind.NAVIGATION, folded=True)
    rows = build_rows(article(navigation, *legal, "完。"), set())
    assert rows == [
        FoldRow(range(1), BlockKind.NAVIGATION, opened=False),
        FoldRow(range(1, 3), BlockKind.LEGAL, opened=False),
        TextRow(3, range(1)),
    ]


def test_an_open_fold_is_followed_by_its_blocks() -> None:
    legal = [block(at, "声明。", BlockKind.LEGAL, folded=True) for at in (0, 1)]
    rows = build_rows(article(*legal), {0, 1})
    assert rows == [FoldRow(range(2), BlockKind.LEGAL, opened=True), TextRow(0, range(1)), TextRow(1, range(1))]


def test_a_very_long_block_is_several_rows_at_sentence_ends() -> None:
    rows = build_rows(article("春天来了。" * 1000), set())
    assert len(rows) > 3
    assert all(isinstance(row, TextRow) for row in rows)
    texts = [row for row in rows if isinstance(row, TextRow)]
    assert [at for row in texts for at in row.sentences] == list(range(1000))
    assert [row.last_of_block for row in texts] == [False] * (len(texts) - 1) + [True]


def test_tops_follow_corrected_heights() -> None:
    index = RowIndex([10.0, 20.0, 30.0])
    assert (index.top(2), index.total) == (30, 60)
    assert index.set_height(0, 15.0)
    assert not index.set_height(0, 15.0)
    assert (index.top(2), index.total) == (35, 65)


@pytest.mark.parametrize(("y", "row"), [(-5, 0), (0, 0), (9.9, 0), (10, 1), (29, 1), (59, 2), (999, 2)])
def test_finds_the_row_at_a_y(y: float, row: int) -> None:
    assert RowIndex([10.0, 20.0, 30.0]).row_at(y) == row


@given(st.lists(st.floats(1, 500), min_size=1, max_size=50), st.data())
def test_the_row_at_a_top_is_that_row(heights: list[float], data: st.DataObject) -> None:
    index = RowIndex(heights)
    row = data.draw(st.integers(0, len(heights) - 1))
    assert index.row_at(index.top(row)) == row
