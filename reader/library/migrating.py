"""Bringing a database of an older version to today's: numbered steps, done in one transaction, with a copy of the file
as it was beside it ("library.db.version-1", of the last migration only).

Where tables were only added no step is needed, nor another version: an older program goes on with such a file.
"""

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeAlias

from reader.library.rescue import copy_rows
from reader.model.files import flush

# Version -> what makes the next one of it, by statements that bring about the schema to the letter: see backup.
Step: TypeAlias = Callable[[sqlite3.Connection], None]
Steps: TypeAlias = Mapping[int, Step]

_KEPT = ".version-"


def version_of(connection: sqlite3.Connection) -> int:
    """0 for a file that was not filled yet. Raises sqlite3.DatabaseError."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def is_older(connection: sqlite3.Connection, version: int) -> bool:
    """Whether a file has something of an older version. Raises sqlite3.DatabaseError."""
    return 0 < version_of(connection) < version


def take_steps(connection: sqlite3.Connection, steps: Steps, version: int) -> None:
    """Do what there is to do from the version of a file to this one, but for its number. For one transaction."""
    for number in range(version_of(connection), version):
        if number in steps:
            steps[number](connection)


def keep_before(path: Path, version: int) -> None:
    """Keep a file of this version as it is beside it, in the place of any that was kept earlier, and on the disk. The
    caller has begun to write, so that nobody else does. Raises OSError, sqlite3.Error."""
    kept = path.with_name(f"{path.name}{_KEPT}{version}")
    part = path.with_name(f".{kept.name}.part")
    part.unlink(missing_ok=True)  # Of a process that was killed.
    try:
        copy_database(path, part)
        part.replace(kept)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    if os.name == "posix":  # Elsewhere a folder is no file.
        flush(path.parent)


def forget_others(path: Path, version: int) -> None:
    """Of the files kept so, leave the one of this version."""
    for kept in path.parent.glob(f"{path.name}{_KEPT}*"):
        if kept.name != f"{path.name}{_KEPT}{version}":
            with suppress(OSError):
                kept.unlink()


def copy_database(path: Path, target: Path) -> None:
    """Copy a database as it is at one moment, into one file without a journal beside it. Raises sqlite3.Error."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def copy_older_rows(
    source: sqlite3.Connection, target: sqlite3.Connection, steps: Steps, version: int, limit: int = -1
) -> None:
    """copy_rows of a file that may be of an older version than `target` and damaged: what can be read is brought to
    this version apart from it. Raises as that."""
    older = False
    with suppress(sqlite3.DatabaseError):
        older = is_older(source, version)
    if not older:
        copy_rows(source, target, limit)
        return
    with closing(sqlite3.connect(":memory:")) as between:
        with suppress(sqlite3.DatabaseError):
            tables = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
            for (statement,) in source.execute(tables).fetchall():
                between.execute(statement)
            copy_rows(source, between, limit)
            between.execute(f"PRAGMA user_version = {version_of(source)}")
            take_steps(between, steps, version)
        copy_rows(between, target)
