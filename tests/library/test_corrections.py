"""Corrections are kept, replaced, removed and taken back; nothing that others write breaks them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Corrections
from reader.model import Correction, CorrectionKind, Script

R, W, C = CorrectionKind.READING, CorrectionKind.WORDS, CorrectionKind.CONVERSION
BANK = Correction(R, "银行", "yin1 hang1")
CUT = Correction(W, "用金介", "用|金|介", article_id="a")
HAIR = Correction(C, "头发", "頭髮", Script.TAIWAN)
HERE = Correction(R, "行", "hang2", article_id="a", sentence="这行。", start=1)


@pytest.fixture
def corrections(tmp_path: Path) -> Iterator[Corrections]:
    opened = Corrections(tmp_path / "own.sqlite")
    yield opened
    opened.close()


def test_what_is_saved_is_there_the_last_one_first(corrections: Corrections) -> None:
    corrections.save([BANK, CUT])
    corrections.save([HAIR])
    assert corrections.all() == [HAIR, CUT, BANK]


def test_it_is_there_after_a_restart(corrections: Corrections, tmp_path: Path) -> None:
    corrections.save([BANK, HERE])
    again = Corrections(tmp_path / "own.sqlite")
    assert again.all() == [HERE, BANK]
    again.close()


def test_those_of_an_article(corrections: Corrections) -> None:
    other = Correction(R, "行", "hang2", article_id="b")
    corrections.save([BANK, CUT, other, HERE])
    assert corrections.of({"a"}) == [HERE, CUT, BANK]
    assert corrections.of(()) == [BANK]


def test_a_later_one_about_the_same_replaces(corrections: Corrections) -> None:
    corrections.save([BANK])
    corrections.save([Correction(R, "银行", "yin2 hang3")])
    corrections.save([Correction(R, "银行", "yin2 hang4", article_id="a")])
    assert [each.value for each in corrections.all()] == ["yin2 hang4", "yin2 hang3"]


def test_removing_and_taking_back(corrections: Corrections) -> None:
    corrections.save([BANK, CUT])
    corrections.remove([BANK])
    assert corrections.all() == [CUT]
    assert corrections.undo() == [BANK]
    assert corrections.all() == [CUT, BANK]
    assert corrections.undo() == [BANK, CUT]
    assert corrections.all() == []
    assert corrections.undo() == []


def test_taking_back_a_replacement_brings_back_what_was_before(corrections: Corrections) -> None:
    corrections.save([BANK])
    corrections.save([Correction(R, "银行", "yin2 hang3")])
    corrections.undo()
    assert corrections.all() == [BANK]
    corrections.save([CUT])
    corrections.undo()
    corrections.undo()
    assert corrections.all() == []


def test_what_was_taken_back_is_made_again(corrections: Corrections, tmp_path: Path) -> None:
    corrections.save([BANK, CUT])
    corrections.remove([BANK])
    corrections.undo()
    corrections.undo()
    with closing(Corrections(tmp_path / "own.sqlite")) as other:
        assert other.redo() == [BANK, CUT]
    assert corrections.all() == [CUT, BANK]
    assert corrections.redo() == [BANK]
    assert corrections.all() == [CUT]
    assert corrections.redo() == []
    assert corrections.undo() == [BANK]
    assert corrections.redo() == [BANK]
    assert corrections.all() == [CUT]


def test_a_change_is_taken_back_by_its_number(corrections: Corrections) -> None:
    first = corrections.save([BANK])
    corrections.save([CUT])
    assert corrections.undo(first) == [BANK]
    assert corrections.undo(first) == []
    assert corrections.all() == [CUT]
    assert corrections.redo() == [BANK]
    assert corrections.all() == [BANK, CUT]


def test_after_a_new_change_nothing_is_made_again(corrections: Corrections) -> None:
    corrections.save([BANK])
    corrections.undo()
    corrections.save([CUT])
    assert corrections.redo() == []
    assert corrections.all() == [CUT]


def test_rows_of_others_break_nothing(corrections: Corrections, tmp_path: Path) -> None:
    corrections.save([BANK])
    connection = sqlite3.connect(tmp_path / "own.sqlite")
    insert = "INSERT INTO correction (batch, kind, text, script, article_id, sentence, start, value, made_at)"
    rows = [
        (1, "reading", b"\xff", "", "", "", 0, "x", 0),
        (2, "no such kind", "行", "", "", "", 0, "hang2", 0),
        (3, "conversion", "行", "xx-Klingon", "", "", 0, "hang2", 0),
        (4, "reading", "行", "", "", "", 0, "not a syllable", 0),
        (5, "undo", "", "", "", "", 0, None, 0),
        (5, "redo", "", "", "", "", 0, None, 0),
    ]
    with connection:
        connection.executemany(f"{insert} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.close()
    assert corrections.all() == [BANK]


def test_lone_surrogates_are_no_error(corrections: Corrections) -> None:
    corrections.save([Correction(W, "\ud800行", "\ud800|行")])
    assert [each.text for each in corrections.all()] == ["?行"]


def test_removing_and_saving_can_be_one_change(corrections: Corrections) -> None:
    corrections.save([BANK])
    corrections.change([BANK], [HERE])
    assert corrections.all() == [HERE]
    assert corrections.undo() == [BANK, HERE]
    assert corrections.all() == [BANK]
