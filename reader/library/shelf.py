"""library.db: which articles the reader has, in which folders, with which tags, and copies of what is no file."""

import sqlite3
from pathlib import Path

from reader.library.database import Database

VERSION = 2

_COPY = """CREATE TABLE IF NOT EXISTS copy
    (id INTEGER PRIMARY KEY, article_id TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, encoding TEXT NOT NULL,
    data BLOB NOT NULL)"""

# An article's row goes by the id of its text; the text itself lies in its file (`path`, bytes, empty for none) or in
# `copy`. `turn` grows with each opening, so that the order does not hang on the clock; 0 was never opened. What was
# removed stays until the next removal, and can come back until then. `folder` is "above/below", empty for none.
SCHEMA = (
    """CREATE TABLE IF NOT EXISTS article
    (id INTEGER PRIMARY KEY, article_id TEXT UNIQUE NOT NULL, title TEXT NOT NULL, author TEXT NOT NULL,
    source TEXT NOT NULL, date TEXT NOT NULL, address TEXT NOT NULL, origin TEXT NOT NULL, path BLOB NOT NULL,
    script TEXT NOT NULL, characters INTEGER NOT NULL, folder TEXT NOT NULL, added_at REAL NOT NULL,
    opened_at REAL NOT NULL, turn INTEGER NOT NULL, progress REAL NOT NULL, finished INTEGER NOT NULL,
    removed_at REAL)""",
    "CREATE INDEX IF NOT EXISTS article_by_path ON article (path)",
    """CREATE TABLE IF NOT EXISTS tag
    (id INTEGER PRIMARY KEY, article_id TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (article_id, name))""",
    "CREATE TABLE IF NOT EXISTS folder (id INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL)",
    _COPY,
)
# What earlier versions had otherwise.
EARLIER = (
    """CREATE TABLE IF NOT EXISTS copy
    (id INTEGER PRIMARY KEY, article_id TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, data BLOB NOT NULL)""",
)


def _keep_encodings(connection: sqlite3.Connection) -> None:
    """From 1 to 2. The first files of version 1 have copies without the encoding; some have it already."""
    columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(copy)")]
    if columns and "encoding" not in columns:
        connection.execute("ALTER TABLE copy RENAME TO copy_1")
        connection.execute(_COPY)
        connection.execute("INSERT INTO copy SELECT id, article_id, kind, '', data FROM copy_1")
        connection.execute("DROP TABLE copy_1")


STEPS = {1: _keep_encodings}


def open_shelf(path: Path) -> Database:
    """The database with articles, folders, tags and copies; each who uses it opens it anew."""
    return Database(path, SCHEMA, VERSION, steps=STEPS, precious=True)
