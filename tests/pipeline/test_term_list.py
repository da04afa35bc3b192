"""The glossary as it is at one moment."""

from pathlib import Path

import pytest

from reader.model import Term
from reader.pipeline import Desk
from reader.pipeline.term_list import TermList

COMPUTING, SCHOOL, CORE = (
    Term("計算機", "Computer", "機器"),
    Term("学校", "school"),
    Term("核心", "core; kernel", "电脑"),
)
TERMS = TermList([COMPUTING, SCHOOL, CORE])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", [COMPUTING, SCHOOL, CORE]),
        ("  ", [COMPUTING, SCHOOL, CORE]),
        ("校", [SCHOOL]),
        ("學", [SCHOOL]),
        ("计算", [COMPUTING]),
        ("計算", [COMPUTING]),
        ("computer", [COMPUTING]),
        ("KERNEL", [CORE]),
        ("core;  kernel", [CORE]),
        ("電腦", [CORE]),
        ("机器", [COMPUTING]),
        ("nothing", []),
    ],
)
def test_terms_are_found_in_every_column_and_script(query: str, found: list[Term]) -> None:
    assert TERMS.find(query) == found


def test_a_term_is_known_in_the_other_script() -> None:
    assert TERMS.like("學校") == SCHOOL
    assert TERMS.like("计算机") == COMPUTING
    assert TERMS.like("校") is None
    assert TermList().find("x") == []


def test_terms_are_no_part_of_other_words() -> None:
    matcher = TermList([Term("一汽", "FAW")]).matcher
    text = "一汽统一汽车标准，统一一汽"
    assert [hit.start for hit in matcher.in_chinese(text, text)] == [0, 11]


def test_the_desk_lists_anew_only_what_changed(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.terms() is None
    desk.glossary.put([CORE])
    first = desk.term_list()
    assert desk.term_list() is first
    assert desk.terms() is first.matcher
    desk.glossary.put([SCHOOL])
    second = desk.term_list()
    assert second.terms == [SCHOOL, CORE]
    assert second.forms["核心"] is first.forms["核心"]
    desk.close()
