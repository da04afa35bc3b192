"""A collection of Anki: a SQLite file of a stranger's, of which no view, trigger or function is ever run."""

import json
import sqlite3
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any, cast

from reader.importers.anki.notes import AnkiFile, AnkiNote, NoteType, Standing
from reader.model import Problem, ReaderError

_MOST_NOTES, _MOST_CARDS, _MOST_TYPES, _MOST_FIELDS = 500_000, 3_000_000, 2_000, 20_000
_MOST_FIELDS_OF_NOTE = 500
# Bytes; a note with a picture in its text is the largest that is honest.
_LONGEST = 20_000_000
# So long may one statement take, in seconds; how often that is looked at, in steps of SQLite's machine.
_PATIENCE, _STEPS = 60.0, 100_000
_SEPARATOR = "\x1f"
# In the header (https://www.sqlite.org/fileformat2.html, 1.3): whether there is a journal, which none is in memory.
_JOURNAL, _NONE = slice(18, 20), b"\1\1"
# Columns of cards (https://github.com/ankidroid/Anki-Android/wiki/Database-Structure): what is known of a card, where
# it waits, days until it comes again.
_NEW, _SUSPENDED, _MATURE_DAYS = 0, -1, 21


@contextmanager
def opened_collection(load: Callable[[], bytearray], subject: str) -> Generator[AnkiFile]:
    """Read a collection of any version, of which `load` gives the bytes: whoever is ended meanwhile leaves no file
    behind. Raises ReaderError BAD_ANKI, also while the notes are gone through, and what `load` raises."""
    with _told(subject), closing(_connect(load)) as connection:
        for table in ("notes", "cards", "col"):
            if not _is_table(connection, table):
                raise ReaderError(Problem.BAD_ANKI, subject, f"it has no {table}")
        types = _types(connection)
        yield AnkiFile(types, _notes(connection, subject, _standings(connection)), has_standings=True)


@contextmanager
def _told(subject: str) -> Generator[None]:
    try:
        yield
    except (sqlite3.Error, OverflowError) as error:
        raise ReaderError(Problem.BAD_ANKI, subject, str(error)) from None
    except UnicodeDecodeError:
        # SQLite tells of damage and quotes names that are no UTF-8: Python can make no error of that.
        raise ReaderError(Problem.BAD_ANKI, subject, "its tables are damaged") from None


def _connect(load: Callable[[], bytearray]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    data = load()
    data[_JOURNAL] = _NONE
    connection.deserialize(data)
    # What SQLite advises for files of strangers (https://www.sqlite.org/security.html).
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000)
    connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 0)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    give_up = time.monotonic() + _PATIENCE
    connection.set_progress_handler(lambda: int(time.monotonic() > give_up), _STEPS)
    connection.text_factory = _text
    connection.create_collation("unicase", _compare)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _compare(one: str, other: str) -> int:
    first, second = one.casefold(), other.casefold()
    return (first > second) - (first < second)


def _is_table(connection: sqlite3.Connection, name: str) -> bool:
    """Whether it is an ordinary table: a view or a virtual table could do anything when it is read."""
    rows = connection.execute("SELECT type, sql FROM sqlite_master WHERE name = ? LIMIT 2", (name,)).fetchall()
    return len(rows) == 1 and rows[0][0] == "table" and str(rows[0][1]).lower().startswith("create table")


def _types(connection: sqlite3.Connection) -> dict[int, NoteType]:
    if _is_table(connection, "notetypes") and _is_table(connection, "fields"):
        return _types_of_tables(connection)
    rows = connection.execute("SELECT models FROM col LIMIT 1").fetchall()
    return _types_of_json(rows[0][0]) if rows else {}


def _types_of_tables(connection: sqlite3.Connection) -> dict[int, NoteType]:
    """As Anki keeps them since version 2.1.28 (schema 15)."""
    names = connection.execute("SELECT id, name FROM notetypes LIMIT ?", (_MOST_TYPES,)).fetchall()
    fields: dict[int, list[tuple[int, str]]] = {}
    for ntid, number, name in connection.execute("SELECT ntid, ord, name FROM fields LIMIT ?", (_MOST_FIELDS,)):
        if isinstance(number, int) and isinstance(name, str):
            fields.setdefault(ntid, []).append((number, name))
    return {
        key: NoteType(name, tuple(field for _, field in sorted(fields.get(key, []))))
        for key, name in names
        if isinstance(key, int) and isinstance(name, str)
    }


def _types_of_json(text: Any) -> dict[int, NoteType]:
    """As Anki kept them before, and as packages for older versions have them still (schema 11)."""
    try:
        models = cast("Mapping[str, Any]", json.loads(text))
        return {
            int(key): NoteType(str(model["name"]), tuple(str(field["name"]) for field in model["flds"]))
            for key, model in models.items()
        }
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        # Its notes can be told apart by the numbers of their fields.
        return {}


def _standings(connection: sqlite3.Connection) -> dict[int, Standing]:
    """How far each note has come."""
    found: dict[int, Standing] = {}
    rows = connection.execute("SELECT nid, type, queue, ivl FROM cards LIMIT ?", (_MOST_CARDS,))
    for nid, kind, queue, days in rows:
        if all(isinstance(value, int) for value in (nid, kind, queue, days)):
            found[nid] = max(_standing(kind, queue, days), found.get(nid, Standing.NEW))
    return found


def _standing(kind: int, queue: int, days: int) -> Standing:
    if queue == _SUSPENDED:
        return Standing.SUSPENDED
    if kind == _NEW:
        return Standing.NEW
    return Standing.MATURE if days >= _MATURE_DAYS else Standing.YOUNG


def _notes(connection: sqlite3.Connection, subject: str, standings: Mapping[int, Standing]) -> Iterator[AnkiNote]:
    with _told(subject):
        rows = connection.execute("SELECT id, mid, flds FROM notes LIMIT ?", (_MOST_NOTES,))
        for key, mid, fields in rows:
            if isinstance(mid, int) and isinstance(fields, str):
                yield AnkiNote(
                    mid,
                    tuple(fields.split(_SEPARATOR, _MOST_FIELDS_OF_NOTE)[:_MOST_FIELDS_OF_NOTE]),
                    standings.get(key, Standing.NEW),
                )
