"""What every database does; what is wrong with a file as a whole is tested in test_history.py."""

import errno
import os
import resource
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.library import database as module
from reader.library import preparing
from reader.library.database import Condition, Database

SCHEMA = ("CREATE TABLE IF NOT EXISTS item (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL)",)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "items.sqlite"


def opened(path: Path, *, precious: bool = False) -> Database:
    return Database(path, SCHEMA, 1, precious=precious)


def add(database: Database, *names: str) -> None:
    for name in names:
        database.run("INSERT INTO item (name) VALUES (?)", name)


def names(database: Database) -> list[str]:
    return [name for (name,) in database.run("SELECT name FROM item ORDER BY id")]


def damage(path: Path) -> None:
    """Overwrite the first page, with the header and the schema."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.write(b"\xff" * 4096)


def test_a_file_with_names_that_are_no_text_is_moved_aside(path: Path) -> None:
    add(opened(path), "good")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    # Once as the name of the table, once in the statement that made it, which names it too.
    path.write_bytes(
        path.read_bytes().replace(b"itemitem", b"it\xaemit\xaem").replace(b"EXISTS item", b"EXISTS it\xaem")
    )
    database = opened(path)
    assert database.recovered_from is not None
    add(database, "new")
    assert "new" in names(database)


def test_a_transaction_is_kept_whole_or_not_at_all(path: Path) -> None:
    database = opened(path)

    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO item (name) VALUES ('half')")
        raise InterruptedError

    with pytest.raises(InterruptedError):
        database.write(fail)
    assert names(database) == []
    assert database.write(lambda connection: connection.execute("SELECT 7").fetchone()) == (7,)
    add(database, "whole")
    assert names(opened(path)) == ["whole"]


@pytest.mark.parametrize(("precious", "synchronous"), [(False, 1), (True, 2)])
def test_what_is_precious_is_flushed_at_each_commit(path: Path, *, precious: bool, synchronous: int) -> None:
    assert opened(path, precious=precious).run("PRAGMA synchronous") == [(synchronous,)]


def test_pages_give_every_row_once(path: Path) -> None:
    database = opened(path)
    add(database, *"abcdefg")
    pages = database.pages("SELECT id, name FROM item WHERE id > ? ORDER BY id LIMIT ?", size=3)
    assert [[name for _, name in page] for page in pages] == [["a", "b", "c"], ["d", "e", "f"], ["g"]]


def test_a_long_list_is_sorted_where_no_file_can_grow(path: Path) -> None:
    """As where the disk is full: SQLite sorts more than 2 MB in a temporary file."""
    database = opened(path)
    rows = [(f"{number:0200}",) for number in range(20_000)]
    database.write(lambda connection: connection.executemany("INSERT INTO item (name) VALUES (?)", rows))
    database.compact()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        found = database.run("SELECT name, id FROM item ORDER BY id % 7, name")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert len(found) == 20_000
    assert database.memory_reason == ""


def test_bytes_that_are_no_utf_8_do_not_hide_the_other_rows(path: Path) -> None:
    database = opened(path)
    add(database, "a", "b")
    database.run("UPDATE item SET name = CAST(x'ff41' AS TEXT) WHERE name = 'a'")
    assert names(database) == ["\ufffdA", "b"]
    assert database.memory_reason == ""


def test_a_file_replaced_by_another_process_is_followed(path: Path) -> None:
    ours, theirs = opened(path), opened(path)
    add(ours, "before")
    theirs.close()
    path.rename(path.with_name("elsewhere"))
    add(opened(path), "theirs")
    add(ours, "after")
    assert names(opened(path)) == ["theirs", "after"]


def test_a_file_that_was_deleted_is_made_anew(path: Path) -> None:
    database = opened(path)
    for file in path.parent.iterdir():
        file.unlink()
    add(database, "a")
    assert names(opened(path)) == ["a"]


def test_what_a_writer_waits_for_is_not_an_error(path: Path) -> None:
    database = opened(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writing = threading.Thread(target=add, args=(database, "a"))
        writing.start()
        other.execute("COMMIT")
        writing.join()
    assert names(database) == ["a"]
    assert database.memory_reason == ""


def test_a_writer_that_never_ends_means_memory(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BUSY_SECONDS", 0.0)
    database = opened(path)
    add(database, "a")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        add(database, "b")
    assert names(database) == ["a", "b"]
    assert "locked" in database.memory_reason


@contextmanager
def being_written(path: Path) -> Iterator[sqlite3.Connection]:
    """Another process is at it: it has begun to write, and does not come to its end."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def test_a_file_that_lacks_nothing_is_opened_and_read_while_another_writes(path: Path) -> None:
    database = opened(path, precious=True)
    add(database, "a")
    with being_written(path):
        assert names(opened(path, precious=True)) == ["a"]


def test_what_an_older_program_left_out_is_made(path: Path) -> None:
    database = opened(path)
    database.run("DROP TABLE item")
    again = opened(path)
    add(again, "a")
    assert (names(again), again.memory_reason) == (["a"], "")


def test_who_reads_need_not_wait_for_who_waits_to_write(path: Path) -> None:
    database = opened(path, precious=True)
    add(database, "a")
    with being_written(path) as other:
        writing = threading.Thread(target=add, args=(database, "b"))
        writing.start()
        assert names(database) == ["a"]
        assert writing.is_alive()
        other.execute("COMMIT")
        writing.join()
    assert (names(database), database.condition) == (["a", "b"], Condition())


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PRECIOUS_BUSY_SECONDS", 0.0)


@pytest.fixture
def refused(path: Path, impatient: None) -> Database:  # noqa: ARG001 - patience must be gone before
    """A database whose file did not take the two changes made last."""
    database = opened(path, precious=True)
    add(database, "a", "b")
    with being_written(path):
        database.run("DELETE FROM item WHERE name = 'a'")
        add(database, "c")
    assert "locked" in database.memory_reason
    assert database.condition.unkept == 2
    assert names(opened(path, precious=True)) == ["a", "b"]
    return database


def test_what_a_precious_file_refused_is_written_with_the_next_change(path: Path, refused: Database) -> None:
    other = opened(path, precious=True)
    add(other, "theirs")
    add(refused, "d")
    assert refused.condition == Condition()
    assert names(refused) == names(opened(path, precious=True)) == ["b", "theirs", "c", "d"]


def test_what_a_precious_file_refused_is_written_when_asked(path: Path, refused: Database) -> None:
    with being_written(path):
        refused.write_again()
        assert refused.condition.unkept == 2
    refused.write_again()
    assert refused.condition == Condition()
    assert names(opened(path, precious=True)) == ["b", "c"]


def test_what_a_precious_file_refused_is_written_at_the_end(path: Path, refused: Database) -> None:
    refused.close()
    assert names(opened(path, precious=True)) == ["b", "c"]


def test_reading_is_no_change_that_is_not_kept(refused: Database) -> None:
    assert names(refused) == ["b", "c"]
    assert refused.condition.unkept == 2


def test_what_came_by_reading_alone_is_written_later_too_but_not_counted(path: Path, refused: Database) -> None:
    with being_written(path):
        refused.run("INSERT INTO item (name) VALUES ('d')", by_reading=True)
        refused.write(lambda connection: connection.execute("INSERT INTO item (name) VALUES ('e')"), by_reading=True)
    assert refused.condition.unkept == 2
    refused.write_again()
    assert refused.condition == Condition()
    assert names(opened(path, precious=True)) == ["b", "c", "d", "e"]


def test_a_file_of_a_later_program_is_not_written_to_later_either(path: Path, refused: Database) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 2")
    add(refused, "d")
    assert refused.condition.unkept == 3
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT name FROM item").fetchall() == [("a",), ("b",)]


def test_what_can_be_made_anew_is_not_written_later(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BUSY_SECONDS", 0.0)
    database = opened(path)
    with being_written(path):
        add(database, "a")
    database.write_again()
    add(database, "b")
    assert (names(database), database.condition.unkept) == (["a", "b"], 0)


def test_a_large_file_is_not_read_when_opened_and_damage_met_later_moves_it_aside(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "_CHECKED_BYTES", 0)
    database = opened(path)
    add(database, *(str(number) * 50 for number in range(400)))
    database.close()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))
    database = opened(path)
    assert database.recovered_from is None
    assert names(database) == []
    assert database.recovered_from is not None
    assert database.recovered_from.exists()
    assert database.memory_reason == ""
    add(database, "a")
    assert names(opened(path)) == ["a"]


def test_rows_that_can_be_read_of_a_precious_file_are_carried_over_once(path: Path) -> None:
    database = opened(path, precious=True)
    add(database, "a", "b")
    database.close()
    damage(path)
    damaged = path.read_bytes()
    database = opened(path, precious=True)
    assert names(database) == ["a", "b"]
    assert database.recovered_from is not None
    assert database.recovered_from.read_bytes() == damaged
    database.run("DELETE FROM item WHERE name = 'a'")
    database.close()
    again = opened(path, precious=True)
    assert (names(again), again.recovered_from) == (["b"], None)


def test_a_rescue_that_was_killed_is_made_up_for(path: Path) -> None:
    database = opened(path, precious=True)
    add(database, "a")
    database.close()
    damage(path)
    path.rename(path.with_name("items.sqlite.corrupt-20261124T000000000000Z"))
    assert names(opened(path, precious=True)) == ["a"]


@pytest.mark.parametrize(
    ("lacks", "error"),
    [
        ("shutil.copyfile", OSError(errno.ENOSPC, "No space left on device")),
        ("reader.library.migrating.copy_rows", sqlite3.OperationalError("database or disk is full")),
    ],
)
def test_a_rescue_that_found_no_room_is_made_up_for(
    path: Path, monkeypatch: pytest.MonkeyPatch, lacks: str, error: Exception
) -> None:
    database = opened(path, precious=True)
    add(database, "a")
    database.close()
    damage(path)

    def refuse(*_: object) -> None:
        raise error

    with monkeypatch.context() as here:
        here.setattr(lacks, refuse)
        database = opened(path, precious=True)
        assert names(database) == []
        database.close()
    assert names(opened(path, precious=True)) == ["a"]


def test_what_was_carried_over_from_a_file_that_is_damaged_too_is_not_carried_over_again(path: Path) -> None:
    for name in ("a", "b"):
        database = opened(path, precious=True)
        add(database, name)
        database.run("DELETE FROM item WHERE name = 'a'")
        database.close()
        damage(path)
    assert names(opened(path, precious=True)) == ["b"]


def test_what_can_be_made_anew_is_not_carried_over(path: Path) -> None:
    database = opened(path)
    add(database, "a")
    database.close()
    damage(path)
    assert names(opened(path)) == []


def test_compact_gives_the_disk_its_place_back(path: Path) -> None:
    database = opened(path)
    add(database, *(str(number) * 100 for number in range(1000)))
    database.run("DELETE FROM item")
    database.compact()
    assert path.stat().st_size < 50_000
    assert database.memory_reason == ""


def test_compacting_what_is_closed_meanwhile_is_no_error(path: Path) -> None:
    """A worker does it, and the window that it is done for may go."""
    database = opened(path)
    add(database, "a")
    database.close()
    database.compact()
    assert names(opened(path)) == ["a"]


@pytest.mark.skipif(os.name != "posix", reason="Windows renames no open file")
def test_two_that_meet_the_same_damage_go_on_with_one_new_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "_CHECKED_BYTES", 0)
    add(opened(path, precious=True), *(str(number) * 50 for number in range(400)))
    one, other = opened(path, precious=True), opened(path, precious=True)
    one.run("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 8192)
    for database in (one, other):
        assert names(database)
    add(one, "one")
    add(other, "other")
    assert names(one)[-2:] == names(other)[-2:] == ["one", "other"]
    assert len(list(path.parent.glob("items.sqlite.corrupt-*Z"))) == 1
