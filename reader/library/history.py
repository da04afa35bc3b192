"""Recent files and reading positions, in one SQLite file that several windows may use at once.

Forgetting where one was is a nuisance, not being able to read is a failure: whatever is wrong with the file, a
history opens, and keeps in memory what it cannot keep on disk.
"""

import os
import sqlite3
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

from reader.model import Position

_VERSION = 1
_BUSY_SECONDS = 5.0

_Rows: TypeAlias = list[tuple[Any, ...]]

# Paths are bytes: a file name of Linux need not be valid UTF-8. `id` grows with each opening, so that the order does
# not hang on the clock.
_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS recent
    (id INTEGER PRIMARY KEY, path BLOB UNIQUE NOT NULL, title TEXT NOT NULL, opened_at REAL NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS position (path BLOB PRIMARY KEY, block INTEGER NOT NULL, offset INTEGER NOT NULL)",
    f"PRAGMA user_version = {_VERSION}",
)

# SQLite keeps whatever it is given in any column, and others can write to the file too. 4e9: the year 2096.
_SOUND = (
    "typeof(path) = 'blob' AND typeof(title) = 'text' AND typeof(opened_at) = 'real' AND opened_at BETWEEN 0 AND 4e9"
)
_IN_TEXT = "typeof(block) = 'integer' AND typeof(offset) = 'integer' AND min(block, offset) >= 0"


@dataclass(frozen=True, slots=True)
class Recent:
    """A file opened before: its absolute path, the title shown then, and when (UTC)."""

    path: Path
    title: str
    opened_at: datetime


class History:
    """Recent files and reading positions. Every method may be called from any thread and raises no database error.

    `recovered_from` is where a corrupt file was moved to, None if it was sound. `memory_reason` says why nothing is
    kept on disk (a newer version's file, a read-only folder, a full disk), empty if it is.
    """

    def __init__(self, path: Path) -> None:
        self.recovered_from: Path | None = None
        self.memory_reason = ""
        self._lock = threading.Lock()
        self._path = path
        self._connection = self._open()

    def recent(self, limit: int = 10) -> list[Recent]:
        """The files opened last, the latest first, `limit` at most."""
        rows = self._run(f"SELECT path, title, opened_at FROM recent WHERE {_SOUND} ORDER BY id DESC LIMIT ?", limit)  # noqa: S608 - our constants
        return [Recent(Path(os.fsdecode(row[0])), row[1], datetime.fromtimestamp(row[2], UTC)) for row in rows]

    def opened(self, path: Path, title: str) -> None:
        """Put a file at the top of the recent ones."""
        # A title may be a file name with surrogates for its undecodable bytes; SQLite takes UTF-8 only.
        title = title.encode("utf-8", "replace").decode("utf-8")
        now = datetime.now(UTC).timestamp()
        self._run("REPLACE INTO recent (path, title, opened_at) VALUES (?, ?, ?)", _key(path), title, now)

    def position(self, path: Path) -> Position | None:
        """Where the reader was in a file, None if it was never saved."""
        rows = self._run(f"SELECT block, offset FROM position WHERE path = ? AND {_IN_TEXT}", _key(path))  # noqa: S608 - as above
        return Position(*rows[0]) if rows else None

    def save_position(self, path: Path, position: Position) -> None:
        self._run("REPLACE INTO position VALUES (?, ?, ?)", _key(path), position.block, position.offset)

    def forget(self, path: Path) -> None:
        """Drop a file and the position in it."""
        self._run("DELETE FROM recent WHERE path = ?", _key(path))
        self._run("DELETE FROM position WHERE path = ?", _key(path))

    def clear(self) -> None:
        """Drop everything."""
        self._run("DELETE FROM recent")
        self._run("DELETE FROM position")

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _run(self, statement: str, *values: object) -> _Rows:
        with self._lock:
            try:
                return self._connection.execute(statement, values).fetchall()
            except sqlite3.DatabaseError as error:
                if self.memory_reason:
                    raise  # Nothing outside this class can make a statement fail there.
                self._connection = self._in_memory(str(error), self._connection)
                return self._connection.execute(statement, values).fetchall()

    def _open(self, *, retrying: bool = False) -> sqlite3.Connection:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            inode = _inode(self._path)
            connection = _connect(str(self._path))
        except (OSError, sqlite3.Error) as error:
            return self._in_memory(str(error))
        try:
            _prepare(connection)
        except _NewerSchemaError as error:
            connection.close()
            return self._in_memory(str(error))
        except sqlite3.DatabaseError as error:
            if _is_corrupt(error) and not retrying:
                connection.close()
                return self._start_anew(inode)
            return self._in_memory(str(error), connection)
        return connection

    def _start_anew(self, inode: int) -> sqlite3.Connection:
        """Move the corrupt file aside, unless another process has just done so, and open a new one."""
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        aside = self._path.with_name(f"{self._path.name}.corrupt-{stamp}")
        try:
            if _inode(self._path) == inode:
                _move_with_journal(self._path, aside)
                self.recovered_from = aside
        except OSError as error:
            return self._in_memory(str(error))
        return self._open(retrying=True)

    def _in_memory(self, reason: str, source: sqlite3.Connection | None = None) -> sqlite3.Connection:
        """Go on in memory with what can still be read of `source`."""
        self.memory_reason = reason
        memory = _connect(":memory:")
        _create_tables(memory)
        if source is not None:
            _copy_rows(source, memory)
            source.close()
        return memory


class _NewerSchemaError(Exception):
    """The file was written by a later version of the program, whose data we must not touch."""


def _key(path: Path) -> bytes:
    return os.fsencode(path.absolute())


def _inode(path: Path) -> int:
    return path.stat().st_ino if path.exists() else 0


def _connect(name: str) -> sqlite3.Connection:
    # Autocommit: each statement is a transaction, and the lock of History keeps threads apart.
    return sqlite3.connect(name, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)


def _prepare(connection: sqlite3.Connection) -> None:
    """Check the file and make what it lacks. Asks for the version first: a newer file is not written to at all."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > _VERSION:
        raise _NewerSchemaError(f"the file has version {version}, this program knows {_VERSION}")
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise _corrupt(verdict)
    # A second process that starts at the same moment makes this fail at once, without waiting; it then sets it.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    _create_tables(connection)


def _create_tables(connection: sqlite3.Connection) -> None:
    # IMMEDIATE waits for a writer, and finds out now whether the file can be written.
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in _SCHEMA:
            connection.execute(statement)
        connection.execute("COMMIT")
    except sqlite3.DatabaseError:
        connection.rollback()
        raise


def _corrupt(verdict: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(verdict)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _is_corrupt(error: sqlite3.DatabaseError) -> bool:
    # The low byte is the primary code (https://www.sqlite.org/rescode.html); errors of the module itself have none.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _move_with_journal(path: Path, aside: Path) -> None:
    """Move the database and what SQLite keeps beside it: a stray journal would spoil the new file."""
    path.rename(aside)
    for suffix in ("-wal", "-shm", "-journal"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + suffix))


def _copy_rows(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    for table, places in (("recent", "?, ?, ?, ?"), ("position", "?, ?, ?")):
        # What cannot be read is lost to this session; that is why we are here.
        with suppress(sqlite3.DatabaseError):
            rows = source.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - the two names above
            target.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - as above
