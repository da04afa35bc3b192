"""What can still be read of damaged files."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.library import rescue as module
from reader.library.rescue import copy_rows, rescue

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS item (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL)",
    "CREATE TABLE IF NOT EXISTS empty (id INTEGER PRIMARY KEY, name TEXT)",
)
PAGE = 4096
NAMES = [f"{number:04}" * 25 for number in range(1000)]


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A file with a thousand rows over some thirty pages; not yet damaged."""
    path = tmp_path / "damaged"
    with closing(made(path)) as connection:
        connection.executemany("INSERT INTO item (name) VALUES (?)", [(name,) for name in NAMES])
        connection.commit()
    return path


def made(path: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    for statement in SCHEMA:
        connection.execute(statement)
    return connection


def rescued(path: Path) -> list[str]:
    before = path.read_bytes()
    with closing(made(":memory:")) as target:
        rescue(path, target, SCHEMA)
        names = [name for (name,) in target.execute("SELECT name FROM item ORDER BY id")]
    assert path.read_bytes() == before
    return names


def overwrite(path: Path, page: int, count: int = 1) -> None:
    with path.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(b"\xff" * PAGE * count)


def test_a_sound_file_is_read_whole(damaged: Path) -> None:
    assert rescued(damaged) == NAMES


def test_a_lost_first_page_costs_nothing(damaged: Path) -> None:
    overwrite(damaged, 0)
    assert rescued(damaged) == NAMES


def test_pages_lost_in_the_middle_cost_their_rows_only(damaged: Path) -> None:
    pages = damaged.stat().st_size // PAGE
    overwrite(damaged, pages // 3)
    overwrite(damaged, 2 * pages // 3)
    names = rescued(damaged)
    assert names == sorted(names)
    assert len(names) >= 900
    assert set(names) <= set(NAMES)


def test_a_file_cut_off_gives_what_is_left(damaged: Path) -> None:
    with damaged.open("r+b") as file:
        file.truncate(damaged.stat().st_size // 2 + 17)
    assert len(rescued(damaged)) >= 300


@pytest.mark.parametrize("data", [b"", b"\0" * 9000, b"not a database" * 1000])
def test_what_never_was_a_database_gives_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "odd"
    path.write_bytes(data)
    assert rescued(path) == []


def test_rows_still_in_the_journal_are_read(damaged: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(damaged)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("INSERT INTO item (name) VALUES ('late')")
        connection.commit()
        copy = tmp_path / "killed"
        for suffix in ("", "-wal"):
            Path(f"{copy}{suffix}").write_bytes(Path(f"{damaged}{suffix}").read_bytes())
    assert rescued(copy)[-1] == "late"


def test_a_file_that_is_gone_gives_nothing(tmp_path: Path) -> None:
    with closing(made(":memory:")) as target:
        rescue(tmp_path / "nowhere", target, SCHEMA)
        assert target.execute("SELECT count(*) FROM item").fetchone() == (0,)


def test_copying_takes_the_newest_and_keeps_what_is_there(damaged: Path) -> None:
    with closing(made(":memory:")) as target, closing(sqlite3.connect(damaged)) as source:
        target.execute("INSERT INTO item (name) VALUES (?)", (NAMES[-1],))
        copy_rows(source, target, limit=3)
        names = [name for (name,) in target.execute("SELECT name FROM item ORDER BY id")]
    assert names == [NAMES[-1], NAMES[-3], NAMES[-2]]


def test_what_is_no_database_at_all_is_not_tried_row_by_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It took minutes: a hundred thousand statements for each table."""
    tried: list[str] = []
    walk = module._walk

    def counted(source: sqlite3.Connection, select: str, rows: dict[int, tuple[Any, ...]]) -> bool:
        tried.append(select)
        return walk(source, select, rows)

    monkeypatch.setattr(module, "_walk", counted)
    aside = tmp_path / "aside"
    aside.write_bytes(b"no database at all, but long enough to be looked at" * 50)
    with closing(made(":memory:")) as target:
        rescue(aside, target, SCHEMA)
    assert len(tried) == 2 * len(SCHEMA)
