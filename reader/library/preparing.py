"""Making a SQLite file ready for use: judged, given what it lacks, and what can be read of damaged ones taken in."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from reader.library.connection import corrupt
from reader.library.migrating import (
    Steps,
    copy_older_rows,
    forget_others,
    is_older,
    keep_before,
    take_steps,
    version_of,
)
from reader.library.rescue import rescue

_Result = TypeVar("_Result")

# The check reads the whole file. Damage in a larger one is met when it is read.
_CHECKED_BYTES = 8_000_000
# As much as some dictionaries take.
_COPIED_BYTES = 200_000_000
CARRIED = "CREATE TABLE IF NOT EXISTS carried (name TEXT PRIMARY KEY)"
_NAME = re.compile(r"CREATE (?:TABLE|INDEX) IF NOT EXISTS (\w+)")


class NewerSchemaError(Exception):
    """The file was written by a later version of the program, whose data we must not touch."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """How a file is made ready; see Database for what the fields are."""

    path: Path
    schema: Sequence[str]
    version: int
    precious: bool
    derived: bool
    steps: Steps

    def prepare(self, connection: sqlite3.Connection) -> None:
        """Check the file, bring one of an older version to this one, and make what it lacks. Asks for the version
        first: a newer file is not written to at all.

        Nothing is written to a file that lacks nothing: who reads it need not wait for those who write. Raises
        NewerSchemaError, OSError, sqlite3.DatabaseError.
        """
        version = version_of(connection)
        if version > self.version:
            raise NewerSchemaError(f"the file has version {version}, this program knows {self.version}")
        verdict = "ok"
        if self.path.stat().st_size <= _CHECKED_BYTES:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise corrupt(verdict)
        # A second process that starts at the same moment makes this fail at once, without waiting; it then sets it.
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {'FULL' if self.precious else 'NORMAL'}")
        if is_older(connection, self.version):
            in_transaction(connection, self._migrate)
            forget_others(self.path, version)
        elif version < self.version or self._lacks_tables(connection):
            in_transaction(connection, self.create_tables)
        if self.precious and self._left_aside(connection):
            in_transaction(connection, self._carry_over)

    def create_tables(self, connection: sqlite3.Connection) -> None:
        for statement in (*self._statements, f"PRAGMA user_version = {self.version}"):
            connection.execute(statement)

    def copy_rows(self, source: sqlite3.Connection, target: sqlite3.Connection, limit: int = -1) -> None:
        """Copy what can be read of the newest `limit` rows (-1: all) of a file of this version or an older one."""
        copy_older_rows(source, target, self.steps, self.version, limit)

    def copy_all(self, source: sqlite3.Connection, memory: sqlite3.Connection) -> None:
        """Copy a file that can be made anew as it is, whatever its tables, unless it is large. Raises
        sqlite3.DatabaseError."""
        if self.path.stat().st_size <= _COPIED_BYTES:
            source.backup(memory)
            take_steps(memory, self.steps, self.version)

    def _migrate(self, connection: sqlite3.Connection) -> None:
        version = version_of(connection)
        if version == self.version:
            return  # Another process did it while we waited for it.
        if not self.derived:
            keep_before(self.path, version)
        take_steps(connection, self.steps, self.version)
        self.create_tables(connection)

    @property
    def _statements(self) -> Sequence[str]:
        return (*self.schema, CARRIED) if self.precious else self.schema

    def _lacks_tables(self, connection: sqlite3.Connection) -> bool:
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master").fetchall()}
        return not {name for statement in self._statements for name in _NAME.findall(statement)} <= there

    def _left_aside(self, connection: sqlite3.Connection) -> list[Path]:
        """The files moved aside that were not carried over yet, the newest first."""
        carried = {name for (name,) in connection.execute("SELECT name FROM carried").fetchall()}
        asides = sorted(self.path.parent.glob(f"{self.path.name}.corrupt-*"), reverse=True)
        return [
            aside
            for aside in asides
            if aside.name not in carried and not aside.name.endswith(("-wal", "-shm", "-journal"))
        ]

    def _carry_over(self, connection: sqlite3.Connection) -> None:
        """Take in what can be read of files moved aside, the newest first: it knows what it took from the others.

        That it was done is kept with the rows: a process killed halfway leaves it to the next, and none does it twice.
        So does one that finds no room. Raises sqlite3.Error.
        """
        tried: set[Path] = set()
        while left := [aside for aside in self._left_aside(connection) if aside not in tried]:
            tried.add(left[0])
            with suppress(OSError):
                rescue(left[0], connection, self._statements, self.copy_rows)
                connection.execute("INSERT INTO carried VALUES (?)", (left[0].name,))


def in_transaction(connection: sqlite3.Connection, steps: Callable[[sqlite3.Connection], _Result]) -> _Result:
    """Do `steps`, all or nothing. Raises what they raise, and sqlite3.DatabaseError."""
    # IMMEDIATE waits for a writer, and finds out now whether the file can be written.
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = steps(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    return result


def in_snapshot(connection: sqlite3.Connection, steps: Callable[[sqlite3.Connection], _Result]) -> _Result:
    """Read in `steps`, undisturbed by what others write meanwhile. Raises what they raise."""
    connection.execute("BEGIN")
    try:
        return steps(connection)
    finally:
        connection.rollback()


def is_corrupt(error: Exception) -> bool:
    """Whether the file is damaged, or no database at all."""
    return _primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_busy(error: Exception) -> bool:
    """Whether another connection was in the way, which passes."""
    return _primary_code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _primary_code(error: Exception) -> int:
    # The low byte (https://www.sqlite.org/rescode.html); errors of the module itself have none.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
