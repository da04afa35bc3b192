import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Glossary, typed_term
from reader.model import Problem, ReaderError, Term


@pytest.fixture
def glossary(own: Path) -> Glossary:
    return Glossary(own)


def test_terms_are_sorted_and_there_in_the_next_session(glossary: Glossary, own: Path) -> None:
    terms = [Term("核心", "core; kernel", "計算機"), Term("一汽", "FAW")]
    glossary.put(terms)
    glossary.close()
    assert Glossary(own).terms() == [terms[1], terms[0]]


def test_put_replaces_by_chinese(glossary: Glossary) -> None:
    glossary.put([Term("核心", "core", "note"), Term("系统", "system")])
    glossary.put([Term("核心", "kernel")])
    assert glossary.terms() == [Term("核心", "kernel"), Term("系统", "system")]


def test_remove_says_whether_there_was_one(glossary: Glossary) -> None:
    glossary.put([Term("核心", "core")])
    assert glossary.remove("核心")
    assert not glossary.remove("核心")
    assert glossary.terms() == []


def test_a_change_drops_and_puts(glossary: Glossary) -> None:
    glossary.put([Term("核心", "core"), Term("系统", "system")])
    glossary.change(["核心", "nothing"], [Term("內核", "kernel"), Term("系统", "systems")])
    assert glossary.terms() == [Term("內核", "kernel"), Term("系统", "systems")]
    # The same Chinese again: it stays.
    glossary.change(["系统"], [Term("系统", "system")])
    assert Term("系统", "system") in glossary.terms()


@pytest.mark.parametrize(("chinese", "english"), [("core", "core"), ("", "core"), ("核心", ""), ("核心", " ; ")])
def test_a_typed_term_has_chinese_and_english(chinese: str, english: str) -> None:
    assert typed_term(" 核  心\n", "core ;kernel ", "\ta ") == Term("核 心", "core ;kernel", "a")
    with pytest.raises(ReaderError) as caught:
        typed_term(chinese, english)
    assert caught.value.problem is Problem.BAD_TERM


def test_a_lone_surrogate_is_no_reason_to_fail(glossary: Glossary) -> None:
    glossary.put([Term("核\ud800", "core")])
    assert glossary.terms() == [Term("核?", "core")]
    assert glossary.remove("核\ud800")


def test_odd_values_cost_only_their_row(glossary: Glossary, own: Path) -> None:
    glossary.put([Term("核心", "core"), Term("系统", "system")])
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("UPDATE term SET note = x'00' WHERE chinese = '核心'")
        connection.commit()
    assert glossary.terms() == [Term("系统", "system")]


def test_a_change_of_another_window_shows(glossary: Glossary, own: Path) -> None:
    Glossary(own).put([Term("核心", "core")])
    assert glossary.terms() == [Term("核心", "core")]
