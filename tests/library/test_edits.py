"""The reader's own translations: in force, taken back, never lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Edit, Edits, Glossary
from reader.library import edits as module
from reader.model import Term


@pytest.fixture
def edits(own: Path) -> Edits:
    return Edits(own)


def english(edits: Edits, source: str, article: str = "") -> str | None:
    edit = edits.find([source], article).get(source)
    return edit.english if edit else None


def test_an_edit_is_there_in_the_next_session(edits: Edits, own: Path) -> None:
    edits.save(Edit("一", "one"))
    edits.close()
    assert Edits(own).find(["一", "二"], "any") == {"一": Edit("一", "one")}


def test_that_of_the_article_wins_over_that_of_everywhere(edits: Edits) -> None:
    edits.save(Edit("一", "here", "a"))
    edits.save(Edit("一", "everywhere"))
    assert edits.find(["一"], "a") == {"一": Edit("一", "here", "a")}
    assert edits.find(["一"], "b") == {"一": Edit("一", "everywhere")}
    assert edits.find(["一"], "") == {"一": Edit("一", "everywhere")}


def test_undo_gives_back_what_was_before_step_by_step(edits: Edits) -> None:
    edits.save(Edit("一", "first"))
    edits.save(Edit("一", "second"))
    edits.save(Edit("一", "second"))
    assert edits.undo("一", "")
    assert english(edits, "一") == "first"
    edits.save(Edit("一", "third"))
    assert [edits.undo("一", "") for _ in range(3)] == [True, True, False]
    assert english(edits, "一") is None
    edits.save(Edit("一", "again"))
    assert english(edits, "一") == "again"


def test_undo_takes_back_exactly_one_article_s(edits: Edits) -> None:
    edits.save(Edit("一", "everywhere"))
    edits.save(Edit("一", "here", "a"))
    assert not edits.undo("一", "b")
    assert not edits.undo("二", "")
    assert edits.undo("一", "a")
    assert english(edits, "一", "a") == "everywhere"


def test_undo_in_another_window_counts(edits: Edits, own: Path) -> None:
    other = Edits(own)
    edits.save(Edit("一", "one"))
    assert other.undo("一", "")
    assert english(edits, "一") is None
    assert not edits.undo("一", "")


def test_an_empty_edit_is_one(edits: Edits) -> None:
    edits.save(Edit("一", ""))
    assert english(edits, "一") == ""


def test_all_is_every_edit_in_force(edits: Edits) -> None:
    edits.save_all([Edit("二", "two"), Edit("一", "one", "a"), Edit("三", "three"), Edit("二", "2")])
    edits.undo("三", "")
    assert edits.all() == [Edit("二", "2"), Edit("一", "one", "a")]


def test_nothing_is_ever_deleted_from_the_log(edits: Edits, own: Path) -> None:
    edits.save(Edit("一", "one"))
    edits.undo("一", "")
    with closing(sqlite3.connect(own)) as connection:
        assert connection.execute("SELECT english FROM edit").fetchall() == [("one",), (None,)]


def test_thousands_are_asked_for_at_once(edits: Edits) -> None:
    written = [Edit(f"第{number}句", str(number)) for number in range(2500)]
    edits.save_all(written)
    assert list(edits.find([edit.source for edit in written], "").values()) == written
    assert edits.all() == written


def test_texts_of_the_same_hash_are_told_apart(edits: Edits, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "text_hash", lambda _: 7)
    edits.save_all([Edit("一", "one"), Edit("二", "two")])
    edits.undo("二", "")
    assert (english(edits, "一"), english(edits, "二")) == ("one", None)


def test_a_lone_surrogate_is_no_reason_to_fail(edits: Edits) -> None:
    edits.save(Edit("一\ud800", "x\ud800", "\ud800"))
    assert english(edits, "一\ud800", "\ud800") == "x?"
    assert edits.undo("一\ud800", "\ud800")


@pytest.mark.parametrize("damage", ["english = x'ff'", "source = x'ff'", "article_id = x'ff'"])
def test_odd_values_cost_only_their_row(edits: Edits, own: Path, damage: str) -> None:
    edits.save_all([Edit("一", "one"), Edit("二", "two")])
    with closing(sqlite3.connect(own)) as connection:
        connection.execute(f"UPDATE edit SET {damage} WHERE source = '一'")  # noqa: S608 - from above
        connection.commit()
    assert list(edits.find(["一", "二"], "")) == ["二"]
    assert edits.all() == [Edit("二", "two")]


def test_edits_and_terms_outlive_their_file(edits: Edits, own: Path) -> None:
    glossary = Glossary(own)
    edits.save_all([Edit("一", "one"), Edit("二", "two", "a"), Edit("一", "first")])
    edits.undo("一", "")
    glossary.put([Term("核心", "core")])
    edits.close()
    glossary.close()
    with own.open("r+b") as file:
        file.write(b"\0" * 4096)
    again = Edits(own)
    assert again.recovered_from is not None
    assert again.memory_reason == ""
    assert again.all() == [Edit("一", "one"), Edit("二", "two", "a")]
    assert Glossary(own).terms() == [Term("核心", "core")]


def test_what_cannot_be_kept_is_said(own: Path) -> None:
    own.parent.write_text("in the way", "utf-8")
    edits = Edits(own)
    edits.save(Edit("一", "one"))
    assert edits.memory_reason
    assert english(edits, "一") == "one"
