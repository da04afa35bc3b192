"""Databases as earlier commits made them (tests/golden/databases), opened by today's code, and what goes wrong then."""

import re
import resource
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.library import (
    ArticleNotes,
    Articles,
    Bookmarks,
    Copies,
    Corrections,
    Edits,
    Folders,
    Glossary,
    Highlights,
    History,
    SourceRules,
    Store,
    TranslationMemory,
    Words,
    migrating,
    own,
    shelf,
)
from reader.library.database import Database
from reader.library.history import open_history
from reader.model import Position, Term
from tests.at_once import READY, run_at_once

OLD = Path(__file__).parents[1] / "golden" / "databases"
OPENERS: dict[str, Callable[[Path], Database]] = {
    "own.sqlite": own.open_own,
    "library.db": shelf.open_shelf,
    "history.sqlite": open_history,
    "translations.sqlite": lambda path: TranslationMemory(path)._database,
}
DUMPS = sorted(OLD.glob("*.sql"))
# The first of version 1, whose copies have no encoding.
FIRST_LIBRARY = OLD / "library.db-46b941e.sql"


def restored(dump: Path, folder: Path) -> Path:
    """The database of a dump, under its own name in a folder."""
    path = folder / dump.name.rpartition("-")[0]
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text("utf-8"))
    return path


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """Every row of every table, by the names of its columns."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: [dict(row) for row in connection.execute(f"SELECT * FROM {table}")] for table in tables}  # noqa: S608 - our own names


def objects(path: Path) -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute("SELECT type, name, sql FROM sqlite_master"))


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return migrating.version_of(connection)


def kept(path: Path) -> list[str]:
    """The files of older versions that are kept beside it, and what is left of one that was not finished."""
    return sorted(each.name for each in path.parent.iterdir() if ".version-" in each.name)


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_no_row_of_an_older_file_is_lost(dump: Path, tmp_path: Path) -> None:
    path = restored(dump, tmp_path)
    before = rows(path)
    database = OPENERS[path.name](path)
    reason, aside = database.memory_reason, database.recovered_from
    database.close()
    assert (reason, aside) == ("", None)
    after = rows(path)
    for table, old in before.items():
        assert [{name: row[name] for name in was} for was, row in zip(old, after[table], strict=True)] == old


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_an_older_file_is_then_to_the_letter_one_of_today(dump: Path, tmp_path: Path) -> None:
    path, new = restored(dump, tmp_path), tmp_path / "new" / "file"
    for each in (path, new):
        OPENERS[path.name](each).close()
    assert objects(path) == objects(new)
    assert version(path) == version(new)


def stored(kind: Callable[[Path], Store], path: Path, read: Callable[..., object]) -> object:
    with closing(kind(path)) as store:
        assert store.memory_reason == ""
        return read(store)


def test_the_stores_read_what_the_program_of_issue_6_wrote(tmp_path: Path) -> None:
    path = restored(OLD / "own.sqlite-a26d95e.sql", tmp_path)
    article = "854e09f5e4e2b788"
    assert stored(Edits, path, lambda edits: [edit.english for edit in edits.all()]) == [
        "I like tea.",
        "First.",
        "The ferry crossed the river.",
    ]
    assert stored(Glossary, path, lambda glossary: set(glossary.terms())) == {
        Term("茶", "tea", "a drink"),
        Term("渡船", "ferry"),
    }
    assert stored(Words, path, lambda words: [word.text for word in words.words()]) == ["茶"]
    assert stored(Bookmarks, path, lambda bookmarks: bookmarks.count()) == 2
    assert stored(Corrections, path, lambda kept: {each.text for each in kept.all()}) == {"银行", "里"}
    assert stored(Highlights, path, lambda highlights: [each.note for each in highlights.all()[article]]) == ["1"]
    assert stored(ArticleNotes, path, lambda notes: notes.of(article)) == "Read again."
    assert stored(SourceRules, path, lambda rules: len(rules.all())) == 1


def test_history_and_memory_read_what_their_first_versions_wrote(tmp_path: Path) -> None:
    history = restored(OLD / "history.sqlite-ed30114.sql", tmp_path)
    assert stored(History, history, lambda kept: [each.title for each in kept.recent()]) == ["河", "茶"]
    assert stored(History, history, lambda kept: kept.position(Path("/books/茶.txt"))) == Position(3, 14)
    memory = restored(OLD / "translations.sqlite-424dbe5.sql", tmp_path)
    assert stored(TranslationMemory, memory, lambda kept: kept.latest(["我喜欢喝茶。"])["我喜欢喝茶。"].english) == (
        "I like drink tea."
    )


def test_copies_of_the_first_library_are_read_and_new_ones_kept(tmp_path: Path) -> None:
    path = restored(FIRST_LIBRARY, tmp_path)
    assert stored(Copies, path, lambda copies: copies.of("fedcba9876543210").data.decode()) == (
        "<p>第二篇</p><p>茶。</p>"
    )
    assert stored(Articles, path, lambda articles: [(each.title, each.tags) for each in articles.all()]) == [
        ("第一篇", ("茶",))
    ]
    assert stored(Folders, path, lambda folders: folders.all()) == ["书", "书/河"]


# -- the copy beside it ------------------------------------------------------------------------------------------


def test_the_file_as_it_was_is_kept_beside_it(tmp_path: Path) -> None:
    path = restored(FIRST_LIBRARY, tmp_path)
    before = rows(path)
    shelf.open_shelf(path).close()
    assert kept(path) == ["library.db.version-1"]
    copy = path.with_name("library.db.version-1")
    assert (rows(copy), version(copy)) == (before, 1)


def test_a_file_that_is_new_or_of_today_is_not_kept_twice(tmp_path: Path) -> None:
    for _ in range(2):
        shelf.open_shelf(tmp_path / "library.db").close()
    assert kept(tmp_path / "library.db") == []


SCHEMA = ("CREATE TABLE IF NOT EXISTS item (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL)",)


def longer(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE item SET name = name || 'x'")


def opened(path: Path, version: int, *, precious: bool = True, derived: bool = False) -> Database:
    """A database in whose version 2 each name is one x longer, and in 4 another."""
    return Database(path, SCHEMA, version, steps={1: longer, 3: longer}, precious=precious, derived=derived)


def names(database: Database) -> list[str]:
    return [name for (name,) in database.run("SELECT name FROM item ORDER BY id")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of version 1 with an item."""
    path = tmp_path / "items.sqlite"
    with closing(opened(path, 1)) as database:
        database.run("INSERT INTO item (name) VALUES ('a')")
    return path


def test_every_step_is_taken_once_and_only_the_newest_copy_is_kept(path: Path) -> None:
    for at, name in ((2, "ax"), (3, "ax"), (5, "axx"), (5, "axx")):
        with closing(opened(path, at)) as database:
            assert names(database) == [name]
    assert kept(path) == ["items.sqlite.version-3"]


def test_of_what_can_be_made_anew_no_copy_is_kept(path: Path) -> None:
    with closing(opened(path, 2, precious=False, derived=True)) as database:
        assert names(database) == ["ax"]
    assert kept(path) == []


def test_a_step_that_fails_leaves_the_file_and_goes_on_with_it_in_memory(path: Path) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM item")
        raise sqlite3.OperationalError("no such luck")

    database = Database(path, SCHEMA, 2, steps={1: fail}, precious=True)
    assert database.memory_reason == "no such luck"
    database.close()
    with closing(opened(path, 1)) as before:
        assert (names(before), before.memory_reason) == (["a"], "")


@contextmanager
def no_file_may_grow() -> Iterator[None]:
    """As on a full disk: what is written beyond the first page is refused."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


def test_a_full_disk_leaves_the_older_file_untouched_until_there_is_room(path: Path) -> None:
    before = path.read_bytes()
    with no_file_may_grow():
        database = opened(path, 2)
        assert names(database) == ["ax"]
        assert database.memory_reason
        database.run("INSERT INTO item (name) VALUES ('b')")
    assert path.read_bytes() == before
    assert kept(path) == []
    assert database.condition.unkept == 1
    database.write_again()
    assert (names(database), database.memory_reason) == (["ax", "b"], "")
    database.close()
    assert kept(path) == ["items.sqlite.version-1"]


def test_an_older_file_that_is_damaged_is_brought_up_as_far_as_it_can_be_read(tmp_path: Path) -> None:
    path = restored(FIRST_LIBRARY, tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        ((root,),) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'tag'").fetchall()
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)
    copies = Copies(path)
    assert copies.recovered_from
    copy = copies.of("fedcba9876543210")
    assert copy
    assert copy.data.startswith(b"<p>")
    copies.close()
    assert stored(Articles, path, lambda articles: [each.title for each in articles.all()]) == ["第一篇"]


# -- others at the same time -------------------------------------------------------------------------------------

OPEN = f"""
import sys
from pathlib import Path
from tests.library.test_migrating import names, opened
{READY}
database = opened(Path(sys.argv[1]), 5)
print(names(database), database.memory_reason, flush=True)
"""


def test_processes_that_open_an_older_file_at_once_bring_it_up_once(path: Path) -> None:
    assert run_at_once([(OPEN, str(path))] * 4) == ["['axx'] \n"] * 4
    assert kept(path) == ["items.sqlite.version-1"]
    with closing(sqlite3.connect(path.with_name("items.sqlite.version-1"))) as copy:
        assert copy.execute("SELECT name FROM item").fetchall() == [("a",)]


def test_what_a_killed_process_left_of_a_copy_is_cleared_away(path: Path) -> None:
    path.with_name(".items.sqlite.version-1.part").write_bytes(b"half of it")
    opened(path, 2).close()
    assert kept(path) == ["items.sqlite.version-1"]


def test_every_dump_says_where_it_is_from() -> None:
    assert [dump.name for dump in DUMPS if not re.match(r"-- \S+ as commit \w+ of ", dump.read_text("utf-8"))] == []
