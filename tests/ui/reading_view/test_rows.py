import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, BlockKind, Position
from reader.ui.reading_view.rows import FoldRow, RowIndex, Rows, TextRow
from tests.builders import article, block

_LEGAL = [block(at, "声明。", BlockKind.LEGAL, folded=True) for at in (1, 2)]
_NAVIGATION = block(0, "首页", BlockKind.NAVIGATION, folded=True)
_FOLDED = article(_NAVIGATION, *_LEGAL, "完。好。")
_LONG = article("春天来了。" * 1000, "完。")


def test_a_row_a_block() -> None:
    assert list(Rows(article("一。二。", "三。"), set())) == [TextRow(0, range(2)), TextRow(1, range(1))]


def test_neighbouring_folded_blocks_of_a_kind_share_a_fold() -> None:
    assert list(Rows(_FOLDED, set())) == [
        FoldRow(range(1), BlockKind.NAVIGATION, opened=False),
        FoldRow(range(1, 3), BlockKind.LEGAL, opened=False),
        TextRow(3, range(2)),
    ]


def test_an_open_fold_is_followed_by_its_blocks() -> None:
    assert list(Rows(_FOLDED, {1, 2})) == [
        FoldRow(range(1), BlockKind.NAVIGATION, opened=False),
        FoldRow(range(1, 3), BlockKind.LEGAL, opened=True),
        TextRow(1, range(1)),
        TextRow(2, range(1)),
        TextRow(3, range(2)),
    ]


def test_a_row_a_sentence() -> None:
    rows = Rows(article("一。二。", "三。"), set(), by_sentence=True)
    assert list(rows) == [
        TextRow(0, range(1), last_of_block=False),
        TextRow(0, range(1, 2)),
        TextRow(1, range(1)),
    ]


def test_a_very_long_block_is_several_rows_at_sentence_ends() -> None:
    *rows, _ = Rows(_LONG, set())
    assert len(rows) > 3
    texts = [row for row in rows if isinstance(row, TextRow)]
    assert len(texts) == len(rows)
    assert [at for row in texts for at in row.sentences] == list(range(1000))
    assert [row.last_of_block for row in texts] == [False] * (len(texts) - 1) + [True]


def test_rows_can_be_asked_for_like_a_list() -> None:
    rows = Rows(_FOLDED, set())
    assert rows[-1] == rows[2] == TextRow(3, range(2))
    assert rows[1:] == [rows[1], rows[2]]
    with pytest.raises(IndexError):
        rows[3]


@pytest.mark.parametrize(
    ("made", "opened", "by_sentence"),
    [(_FOLDED, set[int](), False), (_FOLDED, {1, 2}, False), (_FOLDED, {0, 1, 2}, True), (_LONG, set[int](), True)],
)
def test_every_sentence_is_found_in_its_row(made: Article, opened: set[int], by_sentence: bool) -> None:  # noqa: FBT001 - of the table
    rows = Rows(made, opened, by_sentence=by_sentence)
    for number, row in enumerate(rows):
        if isinstance(row, TextRow):
            assert number in rows.of_block(row.block)
            for at in row.sentences:
                assert rows.at(Position(row.block, made.blocks[row.block].sentences[at].start)) == number
        else:
            assert rows.at(Position(row.blocks[-1], 0), on_fold=True) == number
            assert rows.fold_of(row.blocks[-1]) == row
            assert row.opened or not rows.of_block(row.blocks[0])


def test_a_place_behind_the_end_is_the_last_row() -> None:
    assert Rows(_FOLDED, set()).at(Position(99, 5)) == 2


@pytest.mark.parametrize("by_sentence", [False, True])
@pytest.mark.parametrize("opened", [set[int](), {0}, {1, 2}])
def test_what_heights_hang_on_is_told_row_by_row(by_sentence: bool, opened: set[int]) -> None:  # noqa: FBT001 - of the table
    rows = Rows(_FOLDED, opened, by_sentence=by_sentence)
    kinds = rows.kinds()
    assert len(kinds) == len(rows)
    for row, kind in zip(rows, kinds, strict=True):
        if isinstance(row, FoldRow):
            assert kind == row
        else:
            of = _FOLDED.blocks[row.block]
            length = sum(len(of.sentences[at].text) for at in row.sentences)
            assert kind == (of.kind, 0, length, row.last_of_block, None)


def test_tops_follow_corrected_heights() -> None:
    index = RowIndex([10.0, 20.0, 30.0])
    assert (index.top(2), index.total) == (30, 60)
    index.set_height(0, 15.0)
    assert (index.height(0), index.top(2), index.total) == (15, 35, 65)


@pytest.mark.parametrize(("y", "row"), [(-5, 0), (0, 0), (9.9, 0), (10, 1), (29, 1), (59, 2), (999, 2)])
def test_finds_the_row_at_a_y(y: float, row: int) -> None:
    assert RowIndex([10.0, 20.0, 30.0]).row_at(y) == row


@given(st.lists(st.floats(1, 500), min_size=1, max_size=700), st.data())
def test_the_row_at_a_top_is_that_row(heights: list[float], data: st.DataObject) -> None:
    index = RowIndex(heights)
    row = data.draw(st.integers(0, len(heights) - 1))
    index.set_height(row, 77.7)
    assert index.row_at(index.top(row)) == row
    assert index.top(row) == pytest.approx(sum(heights[:row]))
