"""dictionaries.sqlite: the dictionaries that the reader added, to be looked up and searched.

Each has tables of its own, numbered by its row in `dictionary`: adding one is one transaction that readers need not
wait for, and removing one does not go through a million rows. What is lost is added again from where it came.
"""

import sqlite3
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeVar

from reader.dictionary.added import AddedEntry, DictionaryFormat, DictionarySource
from reader.dictionary.sound import sound_key
from reader.library.connection import Connection
from reader.library.database import Database, Store
from reader.library.dictionary_tables import Row, Tables, lookup_key
from reader.library.preparing import in_transaction, is_busy
from reader.library.search_index import has_full_text
from reader.library.text import chunks, storable
from reader.model import Problem, ReaderError

_Progress: TypeAlias = Callable[[int, int], None]
_Item = TypeVar("_Item")

_VERSION = 1
_FORMATS = frozenset(DictionaryFormat)
_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS dictionary
    (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, format TEXT NOT NULL, version TEXT NOT NULL,
    notes TEXT NOT NULL, entries INTEGER NOT NULL, full_text INTEGER NOT NULL, enabled INTEGER NOT NULL,
    position INTEGER NOT NULL, removed INTEGER NOT NULL)""",
)
_SELECT = """SELECT title, format, version, notes, entries, enabled FROM dictionary
    WHERE NOT removed ORDER BY position, id"""
_ENABLED = "SELECT id, title, full_text FROM dictionary WHERE enabled AND NOT removed ORDER BY position, id"
# Another import, or whoever else writes, is waited for so long before it is said.
_BUSY_SECONDS = 2.0
# Between two reports of progress, after each of which the work may be cancelled.
_REPORTED, _REPORTED_SECONDS = 500, 0.5
# Pages that a transaction holds in memory before it writes them to the journal, in KiB.
_CACHE = 40_000


@dataclass(frozen=True, slots=True)
class AddedDictionary:
    """A dictionary that was added; `entries` is how many it has."""

    title: str
    format: DictionaryFormat
    version: str
    notes: str
    entries: int
    enabled: bool


class Dictionaries(Store):
    """Every method may be called from any thread. Those that look up raise no database error; those that change
    something raise ReaderError: CANNOT_WRITE, BUSY while one is being added, UNKNOWN_DICTIONARY."""

    def __init__(self, path: Path) -> None:
        super().__init__(Database(path, _SCHEMA, _VERSION, derived=True))
        self._path = path
        self._adding = threading.Lock()

    def all(self) -> list[AddedDictionary]:
        """The dictionaries in the reader's order."""
        return [
            AddedDictionary(title, DictionaryFormat(kind), version, notes, entries, bool(enabled))
            for title, kind, version, notes, entries, enabled in self._database.run(_SELECT)
            # Others can write to the file too.
            if kind in _FORMATS
        ]

    # -- looking up ---------------------------------------------------------------------------------------------

    def entries(self, words: Iterable[str]) -> list[AddedEntry]:
        """The entries of words, in the reader's order of dictionaries, in each in the order of the words. The words
        are simplified, or as a dictionary writes them."""
        keys = list(dict.fromkeys(lookup_key(word) for word in words))
        return self._database.read(lambda connection: list(_entries(connection, keys)))

    def search(self, query: str, limit: int = 50) -> list[AddedEntry]:
        """What a query finds: entries whose word begins with it (Chinese is simplified, or as a dictionary writes it),
        whose pinyin does, with or without tones, or whose text has it. Whole words first, texts last."""
        return self._database.read(lambda connection: _found(connection, query.strip(), limit)) if query.strip() else []

    # -- changing -----------------------------------------------------------------------------------------------

    def add(
        self, source: DictionarySource, simplify: Callable[[str], str], on_progress: _Progress | None = None
    ) -> AddedDictionary:
        """Add a dictionary, in the place of one of the same title. All of it or nothing: `on_progress` is told often,
        and may raise to end it. Raises ReaderError, also BAD_DICTIONARY where it has no entry."""
        if not self._adding.acquire(blocking=False):
            raise ReaderError(Problem.BUSY, source.description.title)
        try:
            with self._writing(source.description.title) as connection:
                in_transaction(connection, partial(_add, source=source, simplify=simplify, report=on_progress))
                with suppress(sqlite3.Error):  # The next one does it.
                    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._adding.release()
        return next(each for each in self.all() if each.title == source.description.title)

    def enable(self, title: str, *, enabled: bool) -> None:
        self._change(title, "UPDATE dictionary SET enabled = ? WHERE id = ?", int(enabled))

    def move(self, title: str, place: int) -> None:
        """Put a dictionary at a place among the others, 0 for the first."""

        def steps(connection: sqlite3.Connection) -> None:
            wanted = _id_of(connection, title)
            ids = [row for (row,) in connection.execute(
                "SELECT id FROM dictionary WHERE NOT removed AND id <> ? ORDER BY position, id", (wanted,)
            )]  # fmt: skip
            ids.insert(max(place, 0), wanted)
            connection.executemany("UPDATE dictionary SET position = ? WHERE id = ?", enumerate(ids))

        with self._writing(title) as connection:
            in_transaction(connection, steps)

    def remove(self, title: str) -> None:
        """Remove a dictionary. It can be brought back until `purge`."""
        self._change(title, "UPDATE dictionary SET removed = ? WHERE id = ?", 1)

    def bring_back(self, title: str) -> None:
        """Undo the removal of a dictionary, unless one of its title was added since."""
        with self._writing(title) as connection:
            connection.execute(
                "UPDATE dictionary SET removed = 0 WHERE title = ?1"
                " AND NOT EXISTS (SELECT 1 FROM dictionary WHERE title = ?1 AND NOT removed)",
                (storable(title),),
            )

    def purge(self) -> None:
        """Give the disk back what was removed, if nobody is in the way."""
        with suppress(ReaderError), self._writing(str(self._path)) as connection:
            if in_transaction(connection, _drop_removed):
                connection.execute("VACUUM")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _change(self, title: str, statement: str, value: int) -> None:
        with self._writing(title) as connection:
            in_transaction(
                connection, lambda connection: connection.execute(statement, (value, _id_of(connection, title)))
            )

    @contextmanager
    def _writing(self, subject: str) -> Generator[sqlite3.Connection]:
        """A connection of its own: who looks something up meanwhile does not wait. Raises ReaderError."""
        self.condition.check(self._path)
        try:
            opened = sqlite3.connect(self._path, timeout=_BUSY_SECONDS, isolation_level=None, factory=Connection)
            with closing(opened) as connection:
                connection.execute(f"PRAGMA cache_size = -{_CACHE}")
                yield connection
        except sqlite3.Error as error:
            if is_busy(error):
                raise ReaderError(Problem.BUSY, subject) from None
            raise ReaderError(Problem.CANNOT_WRITE, str(self._path), str(error)) from error


def _add(
    connection: sqlite3.Connection, source: DictionarySource, simplify: Callable[[str], str], report: _Progress | None
) -> None:
    about = source.description
    title, full_text = storable(about.title), has_full_text()
    before = connection.execute(
        "SELECT position, enabled FROM dictionary WHERE title = ? AND NOT removed", (title,)
    ).fetchone()
    position, enabled = before or (
        connection.execute("SELECT ifnull(max(position), 0) + 1 FROM dictionary").fetchone()[0],
        1,
    )
    connection.execute("UPDATE dictionary SET removed = 1 WHERE title = ?", (title,))
    insert = """INSERT INTO dictionary (title, format, version, notes, entries, full_text, enabled, position, removed)
        VALUES (?, ?, ?, ?, 0, ?, ?, ?, 0) RETURNING id"""
    values = (title, about.format, storable(about.version), storable(about.notes), int(full_text), enabled, position)
    ((row,),) = connection.execute(insert, values).fetchall()
    count = _fill(Tables(connection, row, full_text=full_text), source, simplify, report)
    if not count:
        raise ReaderError(Problem.BAD_DICTIONARY, about.title, "there is no entry in it")
    connection.execute("UPDATE dictionary SET entries = ? WHERE id = ?", (count, row))
    _drop_removed(connection)


def _fill(tables: Tables, source: DictionarySource, simplify: Callable[[str], str], report: _Progress | None) -> int:
    """Put all entries into the tables; how many they are."""
    tables.create()
    count = 0
    for portion in _portions(source.entries()):
        tables.put(portion, simplify)
        count += len(portion)
        if report:
            report(source.done, source.total)
    for other in _portions(source.aliases()):
        tables.put_aliases(other, simplify)
        if report:
            report(source.total, source.total)
    return count


def _portions(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """The items in portions as large as are reported at once; in smaller ones, where one takes its time."""
    portion: list[_Item] = []
    until = time.monotonic() + _REPORTED_SECONDS
    for item in items:
        portion.append(item)
        if len(portion) == _REPORTED or time.monotonic() > until:
            yield portion
            portion, until = [], time.monotonic() + _REPORTED_SECONDS
    if portion:
        yield portion


def _drop_removed(connection: sqlite3.Connection) -> int:
    removed = [row for (row,) in connection.execute("SELECT id FROM dictionary WHERE removed").fetchall()]
    for row in removed:
        Tables(connection, row).drop()
        connection.execute("DELETE FROM dictionary WHERE id = ?", (row,))
    return len(removed)


def _id_of(connection: sqlite3.Connection, title: str) -> int:
    """Raises ReaderError UNKNOWN_DICTIONARY."""
    select = "SELECT id FROM dictionary WHERE title = ? AND NOT removed"
    found = connection.execute(select, (storable(title),)).fetchone()
    if found is None:
        raise ReaderError(Problem.UNKNOWN_DICTIONARY, title)
    return found[0]


def _enabled(connection: sqlite3.Connection) -> list[tuple[str, Tables]]:
    found = connection.execute(_ENABLED).fetchall()
    return [(title, Tables(connection, row, full_text=bool(full_text))) for row, title, full_text in found]


def _entries(connection: sqlite3.Connection, keys: Sequence[str]) -> Iterator[AddedEntry]:
    order = {key: place for place, key in enumerate(keys)}
    for title, tables in _enabled(connection):
        rows = [row for some in chunks(keys) for row in tables.of_keys(some)]
        rows.sort(key=lambda row: (order[row.key], -row.score, row.id))
        yield from (row.entry(title) for row in {row.id: row for row in rows}.values())


def _found(connection: sqlite3.Connection, query: str, limit: int) -> list[AddedEntry]:
    """Way by way: whole words, whole readings, words that begin so, texts with the words of the query, readings that
    begin so, texts with the beginning of a word."""
    word, sound, dictionaries = lookup_key(query), sound_key(query), _enabled(connection)
    ways: tuple[Callable[[Tables], list[Row]], ...] = (
        lambda tables: tables.of_key(word, limit),
        lambda tables: tables.of_sound(sound, limit),
        lambda tables: tables.beginning(word, limit),
        lambda tables: tables.with_text(query, limit),
        lambda tables: tables.sounding(sound, limit),
        lambda tables: tables.with_text(query, limit, unfinished=True),
    )
    found: dict[tuple[str, int], AddedEntry] = {}
    for way in ways:
        for title, tables in dictionaries:
            for row in way(tables):
                found.setdefault((title, row.id), row.entry(title))
        if len(found) >= limit:
            break
    return list(found.values())[:limit]
