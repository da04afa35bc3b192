"""What can still be read of a damaged SQLite file."""

import sqlite3
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from reader.library.connection import Connection

PAGE = 4096  # SQLite's default size of a page; nothing of ours sets another.
_JOURNALS = ("-wal", "-shm", "-journal")
# Damage within a table hides the rows behind it from a walk; each of so many numbers is then tried.
_PROBED_IDS = 100_000


def move_with_journal(path: Path, aside: Path) -> None:
    """Move the database and what SQLite keeps beside it: a stray journal would spoil the new file."""
    path.rename(aside)
    for suffix in _JOURNALS:
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + suffix))


def copy_rows(source: sqlite3.Connection, target: sqlite3.Connection, limit: int = -1) -> None:
    """Copy what can be read of the newest `limit` rows (-1: all) of each table that `target` has, oldest first.

    Ids are given anew, and a row that `target` has already, by a unique column, stays as it is. Raises sqlite3.Error
    where `target` takes nothing; of `source` nothing is raised.
    """
    source.text_factory = partial(str, encoding="utf-8", errors="replace")
    tables = target.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    for (table,) in tables.fetchall():
        columns = [name for _, name, *_ in target.execute(f"PRAGMA table_info({table})") if name != "id"]
        names, places = ", ".join(columns), ", ".join("?" * len(columns))
        rows = _readable_rows(source, f"SELECT rowid, {names} FROM {table}", limit)  # noqa: S608 - our own names
        target.executemany(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({places})", rows)  # noqa: S608 - as above


def rescue(
    aside: Path,
    target: sqlite3.Connection,
    schema: Sequence[str],
    copy: Callable[[sqlite3.Connection, sqlite3.Connection], None] = copy_rows,
) -> None:
    """Copy what can be read of the damaged file `aside`, which stays as it is; `copy` knows its older versions. Raises
    OSError where there is no room for a copy to work on, and sqlite3.Error where `target` takes nothing."""
    # Here, for a start needs neither: they take some milliseconds.
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory(prefix="duidu-", ignore_cleanup_errors=True) as folder:
        damaged = Path(folder, "damaged")
        for suffix in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(aside.with_name(aside.name + suffix), damaged.with_name(damaged.name + suffix))
        if not _opens(damaged):
            _renew_first_page(damaged, schema)
        with closing(sqlite3.connect(damaged, factory=Connection)) as source:
            copy(source, target)


@contextmanager
def readable(path: Path, connection: sqlite3.Connection) -> Generator[sqlite3.Connection]:
    """The connection, or where it cannot read either, for a file beside the database cannot be made
    (https://www.sqlite.org/wal.html#read_only_databases), another that needs none: of the file as it is now, without
    what lies in a journal."""
    if _answers(connection):
        yield connection
        return
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True, factory=Connection)) as unchanging:
        yield unchanging


def _readable_rows(source: sqlite3.Connection, select: str, limit: int) -> Iterable[tuple[Any, ...]]:
    """The rows without their rowid, in its order. A walk ends where the damage is; so one is made from each side."""
    rows: dict[int, tuple[Any, ...]] = {}
    if _walk(source, f"{select} ORDER BY rowid DESC LIMIT {limit}", rows) or limit >= 0:
        return (rows[rowid] for rowid in sorted(rows))
    after = min(rows, default=None)
    _walk(source, f"{select} ORDER BY rowid", rows)
    if not rows:
        return iter(())  # The root of the table is damaged, and nothing behind it is to be reached.
    before = max((rowid for rowid in rows if after is None or rowid < after), default=0)
    for rowid in range(before + 1, min(after or before + _PROBED_IDS, before + _PROBED_IDS)):
        _walk(source, f"{select} WHERE rowid = {rowid}", rows)
    return (rows[rowid] for rowid in sorted(rows))


def _walk(source: sqlite3.Connection, select: str, rows: dict[int, tuple[Any, ...]]) -> bool:
    """Add the rows of a statement to `rows`; False if damage ended it."""
    try:
        for rowid, *values in source.execute(select):
            if rowid in rows:
                break
            rows[rowid] = tuple(values)
    except sqlite3.DatabaseError:
        return False  # What cannot be read is lost; that is why we are here.
    return True


def _opens(path: Path) -> bool:
    with closing(sqlite3.connect(path, factory=Connection)) as connection:
        return _answers(connection)


def _answers(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    except sqlite3.DatabaseError:
        return False


def _renew_first_page(path: Path, schema: Sequence[str]) -> None:
    """Put a sound first page in the place of a damaged one.

    It holds the header and the schema; a file made with the same schema has the same one, but for the count of pages
    (https://www.sqlite.org/fileformat2.html, 1.3).
    """
    fresh = path.with_name("fresh")
    with closing(sqlite3.connect(fresh)) as connection:
        for statement in schema:
            connection.execute(statement)
        connection.commit()
    page = bytearray(fresh.read_bytes()[:PAGE])
    page[28:32] = (path.stat().st_size // PAGE).to_bytes(4, "big")
    with path.open("r+b") as file:
        file.write(page)
