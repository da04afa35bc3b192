"""Files that pretend to be Anki's, made by hand."""

import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

_NOTES = "CREATE TABLE notes (id integer primary key, mid integer, flds text)"
_CARDS = "CREATE TABLE cards (id integer primary key, nid integer, type integer, queue integer, ivl integer)"
_COL = "CREATE TABLE col (id integer primary key, models text)"
SCHEMA = (_NOTES, _CARDS, _COL)
MODELS = json.dumps({"7": {"name": "Basic", "flds": [{"name": "Hanzi", "ord": 0}, {"name": "English", "ord": 1}]}})


def database(path: Path, statements: Sequence[str] = (), models: str = MODELS, schema: Sequence[str] = SCHEMA) -> bytes:
    """A collection with one note; `statements` are done to it besides."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        for statement in schema:
            connection.execute(statement)
        if schema is SCHEMA:
            connection.execute("INSERT INTO notes VALUES (1, 7, ?)", ("银行\x1fbank",))
            connection.execute("INSERT INTO cards VALUES (1, 1, 2, 2, 30)")
            connection.execute("INSERT INTO col VALUES (1, ?)", (models,))
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path.read_bytes()


def package(path: Path, members: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path
