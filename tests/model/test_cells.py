"""Cells that a spreadsheet would run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.cells import guarded, unguarded


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-2 度", "@a", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''=1"])
def test_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "茶", "——好", "'好'", "1-1", " =1"])
def test_everything_else_stays(cell: str) -> None:
    assert guarded(cell) == cell


@given(st.text(st.sampled_from("'=+-@茶 \t"), max_size=6) | st.text())
def test_every_cell_comes_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in {"=", "+", "-", "@"}
