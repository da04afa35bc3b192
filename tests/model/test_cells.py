"""Cells that a spreadsheet would run."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.cells import guarded, unguarded


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-2 度", "@a", "\ta", "\ra", "\na", "＝1", "'=1", "''=1"])
def test_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("a;=1+1;b", "a;'=1+1;b"),
        ("a\r\n=1+1;", "a\r\n'=1+1;"),
        ("a\t@x", "a\t'@x"),
        ("=1;-1", "'=1;'-1"),
        ("a;'=1", "a;''=1"),
        ("\t=1", "'\t'=1"),
    ],
)
def test_so_does_one_where_another_program_begins_a_cell(cell: str, written: str) -> None:
    """Excel parts cells by semicolons where the comma is the decimal sign."""
    assert guarded(cell) == written


@pytest.mark.parametrize("cell", ["", "茶", "——好", "'好'", "1-1", " =1", "a,=1", "a; =1", "茶；=1", "a\nb"])
def test_everything_else_stays(cell: str) -> None:
    assert guarded(cell) == cell


@given(st.text(st.sampled_from("'=+-@茶 ;\t\r\n"), max_size=9) | st.text())
def test_every_cell_comes_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert not any(part[:1] in {"=", "+", "-", "@"} for part in re.split("[;\t\r\n]", guarded(cell)))
