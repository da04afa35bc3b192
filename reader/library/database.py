"""One SQLite file that several threads, windows and processes may use at once, whatever state it is in.

Not being able to read is a failure, forgetting is a nuisance: a database always opens, and keeps in memory what it
cannot keep on disk. SQLite's journal makes a commit survive the process (https://www.sqlite.org/atomiccommit.html).
"""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from reader.library.connection import Connection
from reader.library.migrating import Steps
from reader.library.preparing import NewerSchemaError, Preparation, in_snapshot, in_transaction, is_busy, is_corrupt
from reader.library.rescue import move_with_journal, readable
from reader.model import Problem, ReaderError, later_name, make_own_folder

Rows: TypeAlias = list[tuple[Any, ...]]
_Result = TypeVar("_Result")
_Work: TypeAlias = Callable[[sqlite3.Connection], _Result]

# A whole import may stand before a reader's edit; what can be made anew is not worth such a wait.
_BUSY_SECONDS, _PRECIOUS_BUSY_SECONDS = 5.0, 10.0
# So long SQLite waits by itself; between two such waits other threads have their turn: to read they need not wait.
_TURN_SECONDS, _PAUSE_SECONDS = 0.1, 0.01
# Else a list of more than 2 MB is sorted in a temporary file, and cannot be read where the disk is full.
_SORT_IN_MEMORY = "PRAGMA temp_store = MEMORY"
# What goes on in memory of a file that no longer takes writes; of a precious one, all.
_COPIED_ROWS = 100_000
# What the module says of bytes that are none: the whole statement fails, not their row. Reading them as damaged text
# takes twice as long, so it is done where there are some.
_NOT_UTF_8 = "Could not decode to UTF-8"


@dataclass(frozen=True, slots=True)
class Condition:
    """How it is with a file. `reason` says why nothing is kept on disk, empty if it is; so many changes are then
    `unkept`, but for what came by reading alone. `aside` is where a damaged file was moved to, None if it was sound.
    `newer` tells that a later version of the program wrote it, which is why it is left alone."""

    reason: str = ""
    unkept: int = 0
    aside: Path | None = None
    newer: bool = False

    def error(self, file: Path) -> ReaderError | None:
        """CANNOT_WRITE or NEWER_DATA about a file that takes nothing."""
        if not self.reason:
            return None
        return ReaderError(Problem.NEWER_DATA if self.newer else Problem.CANNOT_WRITE, str(file), self.reason)

    def check(self, file: Path) -> None:
        """Raises ReaderError CANNOT_WRITE, NEWER_DATA about a file that takes nothing."""
        if error := self.error(file):
            raise error


class Database:
    """Every method may be called from any thread and raises no database error that its caller did not cause.

    `schema` is statements that make what is lacking; each table has a rowid, and a column `id` at most names it.
    `steps` bring a file of an older version to this one: see migrating.
    A `precious` file is flushed to the disk at each commit, what can be read of a corrupt one is carried over, and
    changes that it did not take are made once it takes them: with the next one, by `write_again` or at the end.
    `recovered_from` is where a corrupt file was moved to, None if it was sound. `memory_reason` says why nothing is
    kept on disk (a newer version's file, a read-only folder, a full disk), empty if it is. A `derived` file can be made
    anew from others: of it goes on in memory what is no larger than that may be.
    """

    def __init__(
        self,
        path: Path,
        schema: Sequence[str],
        version: int,
        *,
        steps: Steps | None = None,
        precious: bool = False,
        derived: bool = False,
    ) -> None:
        self.recovered_from: Path | None = None
        self.memory_reason = ""
        self._path = path
        self._is_newer = False
        self._preparation = Preparation(path, schema, version, precious, derived, steps or {})
        self._derived = derived
        self._patience = _PRECIOUS_BUSY_SECONDS if precious else _BUSY_SECONDS
        self._lock = threading.Lock()
        self._inode = 0
        # Each with whether it came by reading alone.
        self._unkept: list[tuple[_Work[object], bool]] = []
        self._connection = self._open()

    @property
    def condition(self) -> Condition:
        """Told at once, without waiting for anything."""
        unkept = sum(not by_reading for _, by_reading in tuple(self._unkept))
        return Condition(self.memory_reason, unkept, self.recovered_from, self._is_newer)

    def run(self, statement: str, *values: object, by_reading: bool = False) -> Rows:
        """What one statement gives. What is noted `by_reading` alone nobody needs to be asked about when it is lost."""
        return self._do(lambda connection: connection.execute(statement, values).fetchall(), by_reading=by_reading)

    def write(self, steps: Callable[[sqlite3.Connection], _Result], *, by_reading: bool = False) -> _Result:
        """Do `steps` in one transaction, which waits for other writers. They may be done twice: the file may fail."""
        return self._do(partial(in_transaction, steps=steps), by_reading=by_reading)

    def read(self, steps: Callable[[sqlite3.Connection], _Result]) -> _Result:
        """What `steps` reads, of the file as it is at one moment."""
        return self._do(partial(in_snapshot, steps=steps))

    def write_again(self) -> None:
        """Make the changes that a precious file did not take, if it takes them now."""
        with self._lock:
            self._come_back()

    def pages(self, statement: str, size: int = 1000) -> Iterator[Rows]:
        """The rows of `statement` in portions. It takes an id to start after and a limit, and gives the id first."""
        last = 0
        while rows := self.run(statement, last, size):
            yield rows
            last = rows[-1][0]

    def compact(self) -> None:
        """Give the disk back what was deleted, if nobody is in the way."""
        with self._lock, suppress(sqlite3.Error):
            # It makes a second copy, which may be too large for the memory.
            self._connection.execute("PRAGMA temp_store = FILE")
            try:
                self._connection.execute("VACUUM")
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                self._connection.execute(_SORT_IN_MEMORY)

    def close(self) -> None:
        with self._lock:
            if self._unkept:
                self._come_back()
            self._connection.close()

    def _do(self, work: _Work[_Result], *, by_reading: bool = False) -> _Result:
        give_up = time.monotonic() + self._patience
        while True:
            with self._lock:
                self._follow_file()
                try:
                    if self.memory_reason:
                        return self._work_in_memory(work, by_reading=by_reading)
                    return work(self._connection)
                except sqlite3.DatabaseError as error:
                    if self.memory_reason:
                        raise  # Nothing outside this class can make a statement fail there.
                    if not is_busy(error) or time.monotonic() >= give_up:
                        self._connection = self._replace(error)
            time.sleep(_PAUSE_SECONDS)

    def _work_in_memory(self, work: _Work[_Result], *, by_reading: bool) -> _Result:
        before = self._connection.total_changes
        result = work(self._connection)
        if self._preparation.precious and self._connection.total_changes > before:
            self._unkept.append((work, by_reading))
            self._come_back()
        return result

    def _come_back(self) -> None:
        """Go on in the file with what only the memory has, if it can be written now."""
        if not (self.memory_reason and self._preparation.precious):
            return
        with suppress(OSError, sqlite3.Error, NewerSchemaError):
            connection = self._connect(_TURN_SECONDS)
            try:
                self._preparation.prepare(connection)
                while self._unkept:
                    self._unkept[0][0](connection)
                    del self._unkept[0]
                self._inode = _inode(self._path)
            except BaseException:
                connection.close()
                raise
            self._connection.close()
            self._connection, self.memory_reason, self._is_newer = connection, "", False

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
        if is_corrupt(error) and self.recovered_from is None:
            self._connection.close()
            return self._start_anew(self._inode)
        return self._in_memory(str(error), self._connection)

    def _open(self, *, retrying: bool = False) -> sqlite3.Connection:
        try:
            inode = _inode(self._path)
            connection = self._connect(self._patience)
        except (OSError, sqlite3.Error) as error:
            return self._in_memory(_reason(error))
        try:
            self._preparation.prepare(connection)
            connection.execute(f"PRAGMA busy_timeout = {int(_TURN_SECONDS * 1000)}")
            self._inode = _inode(self._path)
        except NewerSchemaError as error:
            connection.close()
            self._is_newer = True
            return self._in_memory(str(error))
        except (OSError, sqlite3.DatabaseError) as error:
            if is_corrupt(error) and not retrying:
                connection.close()
                return self._start_anew(inode)
            return self._in_memory(_reason(error), connection)
        return connection

    def _connect(self, busy_seconds: float) -> sqlite3.Connection:
        make_own_folder(self._path.parent)
        return _connect(str(self._path), busy_seconds)

    def _start_anew(self, inode: int) -> sqlite3.Connection:
        """Move the corrupt file aside, unless another process has just done so, and open a new one."""
        aside = later_name(self._path.parent, f"{self._path.name}.corrupt-")
        try:
            if _inode(self._path) == inode:
                move_with_journal(self._path, aside)
                self.recovered_from = aside
        except OSError as error:
            return self._in_memory(_reason(error))
        return self._open(retrying=True)

    def _in_memory(self, reason: str, source: sqlite3.Connection | None = None) -> sqlite3.Connection:
        """Go on in memory with what can still be read of `source`."""
        self.memory_reason = reason
        memory = _connect(":memory:", _TURN_SECONDS)
        if source is not None:
            with suppress(sqlite3.DatabaseError), readable(self._path, source) as rows:
                self._preparation.copy_all(rows, memory) if self._derived else self._copy_rows(rows, memory)
            source.close()
        self._preparation.create_tables(memory)
        return memory

    def _copy_rows(self, source: sqlite3.Connection, memory: sqlite3.Connection) -> None:
        self._preparation.create_tables(memory)
        self._preparation.copy_rows(source, memory, -1 if self._preparation.precious else _COPIED_ROWS)


class Store:
    """What everything that lies in a database has: see Database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def condition(self) -> Condition:
        return self._database.condition

    @property
    def recovered_from(self) -> Path | None:
        return self._database.recovered_from

    @property
    def memory_reason(self) -> str:
        return self._database.memory_reason

    def write_again(self) -> None:
        self._database.write_again()

    def close(self) -> None:
        self._database.close()


def _reason(error: Exception) -> str:
    """Without number and name of a file, as SQLite has it, and so that it can be translated."""
    return getattr(error, "strerror", None) or str(error)


def _inode(path: Path) -> int:
    return path.stat().st_ino if path.exists() else 0


def _connect(name: str, busy_seconds: float) -> sqlite3.Connection:
    # Autocommit: each statement is a transaction, and the lock of Database keeps threads apart.
    connection = sqlite3.connect(
        name, timeout=busy_seconds, isolation_level=None, check_same_thread=False, factory=Connection
    )
    connection.execute(_SORT_IN_MEMORY)
    return connection
