"""The index of the library: texts put in, found, changed and forgotten without a trace."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import search_index
from reader.library.search_index import IndexedText, SearchIndex, apart, bare, parted
from reader.model import Problem, ReaderError


def text(article_id: str, *lines: str, english: str = "", sounds: str = "shui3") -> IndexedText:
    """Of one block, after a title; each line folds to itself."""
    spoken = [" ".join([sounds] * len(line)) for line in lines]
    return IndexedText(
        article_id, [len(lines)], ["题", *lines], ["题", *lines], ["ti2", *spoken],
        ["", *[english] * len(lines)], ["", *[english.lower()] * len(lines)],
    )  # fmt: skip


@pytest.fixture
def index(tmp_path: Path) -> SearchIndex:
    return SearchIndex(tmp_path / "index.db")


def test_a_text_is_found_by_its_columns(index: SearchIndex) -> None:
    index.put(text("a", "河水。", english="The River"), 1.0)
    index.put(text("b", "水河。"), 2.0)
    assert index.find('chinese : "河 水"') == ["a"]
    assert set(index.find('chinese : "水"')) == {"a", "b"}
    assert index.find('english : "riv"*') == ["a"]
    assert set(index.find('title_sound : "ti"')) == {"a", "b"}
    assert set(index.find('sound : "shui shui"')) == {"a", "b"}
    assert index.find('tone : "shui4"') == []
    assert index.indexed() == {"a": 1.0, "b": 2.0}


def test_what_is_stored_comes_back_line_by_line(index: SearchIndex) -> None:
    wanted = replace(text("a", "河水。", "岸\t上", english="The River"), counts=[1, 0, 1])
    index.put(wanted, 1.0)
    stored = index.text("a")
    assert stored is not None
    assert stored.whole() == wanted
    assert (stored.counts, parted(stored.chinese_lines[2])) == ([1, 0, 1], ("岸\t上", "岸\t上"))
    assert index.text("b") is None


def test_put_again_and_removed_nothing_is_left_of_it(index: SearchIndex, tmp_path: Path) -> None:
    index.put(text("a", "河水。", english="river"), 1.0)
    index.put(text("a", "岸上。"), 2.0)
    assert index.find('chinese : "河"') == []
    assert index.find('english : "river"') == []
    assert index.find('chinese : "岸"') == ["a"]
    index.remove(["a", "x"])
    assert (index.find('chinese : "岸"'), index.indexed()) == ([], {})
    with closing(sqlite3.connect(tmp_path / "index.db")) as connection:
        connection.execute("CREATE VIRTUAL TABLE seen USING fts5vocab(words, row)")
        assert connection.execute("SELECT count(*) FROM seen").fetchone() == (0,)


def test_english_can_be_out_of_date(index: SearchIndex) -> None:
    index.put(text("a", "河水。"), 5.0)
    index.outdate_english("a")
    assert index.indexed() == {"a": 0.0}


@pytest.mark.parametrize("column", ["chinese", "sounds", "english"])
def test_a_damaged_row_is_no_reason_to_fail(index: SearchIndex, tmp_path: Path, column: str) -> None:
    index.put(text("a", "河水。"), 1.0)
    with closing(sqlite3.connect(tmp_path / "index.db")) as connection:
        connection.execute(f"UPDATE text SET {column} = x'00'")  # noqa: S608 - from above
        connection.commit()
    stored = index.text("a")
    assert stored is not None
    assert len(stored.chinese_lines) == len(stored.sound_lines) == len(stored.english_lines) == 2


def test_a_damaged_file_is_begun_anew(index: SearchIndex, tmp_path: Path) -> None:
    index.put(text("a", "河水。"), 1.0)
    index.close()
    path = tmp_path / "index.db"
    path.write_bytes(b"\xff" * 4096 + path.read_bytes()[4096:])
    again = SearchIndex(path)
    assert again.indexed() == {}
    again.put(text("a", "河水。"), 1.0)
    assert again.find('chinese : "河"') == ["a"]


def test_where_nothing_can_be_written_it_lasts_for_a_session(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", "utf-8")
    index = SearchIndex(tmp_path / "data" / "index.db")
    index.put(text("a", "河水。"), 1.0)
    assert index.find('chinese : "河"') == ["a"]
    assert index.memory_reason


def test_an_index_of_a_newer_version_is_left_alone(index: SearchIndex, tmp_path: Path) -> None:
    index.put(text("a", "河水。"), 1.0)
    index.close()
    with closing(sqlite3.connect(tmp_path / "index.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
    again = SearchIndex(tmp_path / "index.db")
    assert "99" in again.memory_reason
    assert again.indexed() == {}


def test_a_file_that_takes_no_more_is_gone_on_with_in_memory(
    index: SearchIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Copied whole: by rows it would be of two minds, for FTS5's own tables are no tables of ours."""
    index.put(text("a", "河水。"), 1.0)
    monkeypatch.setattr(index._database, "_patience", 0.0)
    with closing(sqlite3.connect(tmp_path / "index.db")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        index.put(text("b", "河水。"), 1.0)
        connection.rollback()
    assert index.memory_reason
    assert sorted(index.find('chinese : "河"')) == ["a", "b"]


def test_a_sqlite_without_full_text_search_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "_SCHEMA", ("", "CREATE VIRTUAL TABLE words USING fts99(a)"))
    with pytest.raises(ReaderError) as failed:
        SearchIndex(tmp_path / "index.db")
    assert failed.value.problem is Problem.NO_FULL_TEXT
    assert sqlite3.sqlite_version in str(failed.value)


def test_tokens() -> None:
    assert apart("gps在长春").split() == ["gps", "在", "长", "春"]
    assert bare("chang2 0 lü4") == "chang 0 lü"
