"""One SQLite file that several threads, windows and processes may use at once, whatever state it is in.

Not being able to read is a failure, forgetting is a nuisance: a database always opens, and keeps in memory what it
cannot keep on disk. SQLite's journal makes a commit survive the process (https://www.sqlite.org/atomiccommit.html).
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from reader.library.rescue import copy_rows, move_with_journal, rescue

Rows: TypeAlias = list[tuple[Any, ...]]
_Result = TypeVar("_Result")

# A whole import may stand before a reader's edit; what can be made anew is not worth such a wait.
_BUSY_SECONDS, _PRECIOUS_BUSY_SECONDS = 5.0, 30.0
# The check reads the whole file. Damage in a larger one is met when it is read.
_CHECKED_BYTES = 8_000_000
# What goes on in memory of a file that no longer takes writes; of a precious one, all.
_COPIED_ROWS = 100_000
# What the module says of bytes that are none: the whole statement fails, not their row. Reading them as damaged text
# takes twice as long, so it is done where there are some.
_NOT_UTF_8 = "Could not decode to UTF-8"
_CARRIED = "CREATE TABLE IF NOT EXISTS carried (name TEXT PRIMARY KEY)"


class Database:
    """Every method may be called from any thread and raises no database error that its caller did not cause.

    `schema` is statements that make what is lacking; each table has a rowid, and a column `id` at most names it.
    A `precious` file is flushed to the disk at each commit, and what can be read of a corrupt one is carried over.
    `recovered_from` is where a corrupt file was moved to, None if it was sound. `memory_reason` says why nothing is
    kept on disk (a newer version's file, a read-only folder, a full disk), empty if it is.
    """

    def __init__(self, path: Path, schema: Sequence[str], version: int, *, precious: bool = False) -> None:
        self.recovered_from: Path | None = None
        self.memory_reason = ""
        self._path = path
        self._schema = (*schema, *([_CARRIED] if precious else []), f"PRAGMA user_version = {version}")
        self._version = version
        self._precious = precious
        self._lock = threading.Lock()
        self._inode = 0
        self._connection = self._open()

    def run(self, statement: str, *values: object) -> Rows:
        """What one statement gives."""
        return self._do(lambda connection: connection.execute(statement, values).fetchall())

    def write(self, steps: Callable[[sqlite3.Connection], _Result]) -> _Result:
        """Do `steps` in one transaction, which waits for other writers. They may be done twice: the file may fail."""
        return self._do(partial(_in_transaction, steps=steps))

    def pages(self, statement: str, size: int = 1000) -> Iterator[Rows]:
        """The rows of `statement` in portions. It takes an id to start after and a limit, and gives the id first."""
        last = 0
        while rows := self.run(statement, last, size):
            yield rows
            last = rows[-1][0]

    def compact(self) -> None:
        """Give the disk back what was deleted, if nobody is in the way."""
        with self._lock, suppress(sqlite3.Error):
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _do(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result:
        with self._lock:
            self._follow_file()
            while True:
                try:
                    return work(self._connection)
                except sqlite3.DatabaseError as error:
                    if self.memory_reason:
                        raise  # Nothing outside this class can make a statement fail there.
                    self._connection = self._replace(error)

    def _follow_file(self) -> None:
        """Open the file that is there now: another process may have moved ours aside, and writing to that loses."""
        with suppress(OSError):
            if not self.memory_reason and _inode(self._path) != self._inode:
                self._connection.close()
                self._connection = self._open()

    def _replace(self, error: sqlite3.DatabaseError) -> sqlite3.Connection:
        if _NOT_UTF_8 in str(error) and self._connection.text_factory is str:
            self._connection.text_factory = partial(str, encoding="utf-8", errors="replace")
            return self._connection
        if _is_corrupt(error) and self.recovered_from is None:
            self._connection.close()
            return self._start_anew(self._inode)
        return self._in_memory(str(error), self._connection)

    def _open(self, *, retrying: bool = False) -> sqlite3.Connection:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            inode = _inode(self._path)
            connection = _connect(str(self._path), _PRECIOUS_BUSY_SECONDS if self._precious else _BUSY_SECONDS)
        except (OSError, sqlite3.Error) as error:
            return self._in_memory(str(error))
        try:
            self._prepare(connection)
            self._inode = _inode(self._path)
        except _NewerSchemaError as error:
            connection.close()
            return self._in_memory(str(error))
        except (OSError, sqlite3.DatabaseError) as error:
            if _is_corrupt(error) and not retrying:
                connection.close()
                return self._start_anew(inode)
            return self._in_memory(str(error), connection)
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Check the file and make what it lacks. Asks for the version first: a newer file is not written to at all."""
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > self._version:
            raise _NewerSchemaError(f"the file has version {version}, this program knows {self._version}")
        verdict = "ok"
        if self._path.stat().st_size <= _CHECKED_BYTES:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise _corrupt(verdict)
        # A second process that starts at the same moment makes this fail at once, without waiting; it then sets it.
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {'FULL' if self._precious else 'NORMAL'}")
        _in_transaction(connection, self._create_tables)
        if self._precious:
            _in_transaction(connection, self._carry_over)

    def _create_tables(self, connection: sqlite3.Connection) -> None:
        for statement in self._schema:
            connection.execute(statement)

    def _carry_over(self, connection: sqlite3.Connection) -> None:
        """Take in what can be read of files moved aside, the newest first: it knows what it took from the others.

        That it was done is kept with the rows: a process killed halfway leaves it to the next, and none does it twice.
        """
        for aside in sorted(self._path.parent.glob(f"{self._path.name}.corrupt-*"), reverse=True):
            if aside.name.endswith(("-wal", "-shm", "-journal")):
                continue
            if not connection.execute("SELECT 1 FROM carried WHERE name = ?", (aside.name,)).fetchall():
                rescue(aside, connection, self._schema)
                connection.execute("INSERT INTO carried VALUES (?)", (aside.name,))

    def _start_anew(self, inode: int) -> sqlite3.Connection:
        """Move the corrupt file aside, unless another process has just done so, and open a new one."""
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        aside = self._path.with_name(f"{self._path.name}.corrupt-{stamp}")
        try:
            if _inode(self._path) == inode:
                move_with_journal(self._path, aside)
                self.recovered_from = aside
        except OSError as error:
            return self._in_memory(str(error))
        return self._open(retrying=True)

    def _in_memory(self, reason: str, source: sqlite3.Connection | None = None) -> sqlite3.Connection:
        """Go on in memory with what can still be read of `source`."""
        self.memory_reason = reason
        memory = _connect(":memory:", _BUSY_SECONDS)
        self._create_tables(memory)
        if source is not None:
            copy_rows(source, memory, limit=-1 if self._precious else _COPIED_ROWS)
            source.close()
        return memory


class Store:
    """What everything that lies in a database has: see Database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def recovered_from(self) -> Path | None:
        return self._database.recovered_from

    @property
    def memory_reason(self) -> str:
        return self._database.memory_reason

    def close(self) -> None:
        self._database.close()


class _NewerSchemaError(Exception):
    """The file was written by a later version of the program, whose data we must not touch."""


def _inode(path: Path) -> int:
    return path.stat().st_ino if path.exists() else 0


def _connect(name: str, busy_seconds: float) -> sqlite3.Connection:
    # Autocommit: each statement is a transaction, and the lock of Database keeps threads apart.
    return sqlite3.connect(name, timeout=busy_seconds, isolation_level=None, check_same_thread=False)


def _in_transaction(connection: sqlite3.Connection, steps: Callable[[sqlite3.Connection], _Result]) -> _Result:
    # IMMEDIATE waits for a writer, and finds out now whether the file can be written.
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = steps(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    return result


def _corrupt(verdict: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(verdict)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _is_corrupt(error: Exception) -> bool:
    # The low byte is the primary code (https://www.sqlite.org/rescode.html); errors of the module itself have none.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
