"""The translation memory: what machines translated, so that an article read again shows its English at once."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.library.database import Database, Rows, Store
from reader.library.text import chunks, places, storable, text_hash

_VERSION = 1

# Of the last so many kept, what is still there: about 400 MB of sentences, a library of books.
MOST_ROWS = 1_000_000

# `id` grows with each row kept, so that "newest" does not hang on the clock.
_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS translation
    (id INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL, source_hash INTEGER NOT NULL, source TEXT NOT NULL,
    english TEXT NOT NULL, model TEXT NOT NULL, cut_off INTEGER NOT NULL)""",
    "CREATE INDEX IF NOT EXISTS translation_by_source ON translation (source_hash)",
    "CREATE TABLE IF NOT EXISTS engine (stamp TEXT PRIMARY KEY, fingerprint TEXT NOT NULL)",
)
# SQLite keeps whatever it is given in any column, and others can write to the file too.
_SOUND = (
    "typeof(key) = 'blob' AND typeof(source) = 'text' AND typeof(english) = 'text' AND typeof(model) = 'text'"
    " AND cut_off IN (0, 1)"
)
_SELECT = f"SELECT id, key, source, english, model, cut_off FROM translation WHERE {_SOUND}"  # noqa: S608 - our constants
_REPLACE = "REPLACE INTO translation (key, source_hash, source, english, model, cut_off) VALUES (?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Remembered:
    """A machine translation of `source`, a sentence of an article as it stands there.

    `key` is the cache key of 32 bytes that says how it was made, `model` names what made it ("zt_en 1.9"); `cut_off`
    tells that the machine stopped at its length limit.
    """

    key: bytes
    source: str
    english: str
    model: str
    cut_off: bool


class TranslationMemory(Store):
    """Machine translations. Every method may be called from any thread and raises no database error."""

    def __init__(self, path: Path) -> None:
        super().__init__(Database(path, _SCHEMA, _VERSION))

    def latest(self, sources: Sequence[str]) -> dict[str, Remembered]:
        """The newest translation of each source that has one, whatever engine made it."""
        asked = {storable(source): source for source in sources}
        found: dict[str, tuple[int, Remembered]] = {}
        for chunk in chunks(asked):
            hashes = [text_hash(source) for source in chunk]
            for row in self._database.run(f"{_SELECT} AND source_hash IN ({places(len(hashes))})", *hashes):
                source = asked.get(row[2])
                if source is not None and (source not in found or found[source][0] < row[0]):
                    found[source] = row[0], Remembered(row[1], source, row[3], row[4], bool(row[5]))
        return {source: remembered for source, (_, remembered) in found.items()}

    def find(self, keys: Sequence[bytes]) -> dict[bytes, Remembered]:
        """The translation of each key that has one."""
        found: dict[bytes, Remembered] = {}
        for chunk in chunks(keys):
            rows = self._database.run(f"{_SELECT} AND key IN ({places(len(chunk))})", *chunk)
            found |= {remembered.key: remembered for remembered in _remembered(rows)}
        return found

    def keep(self, items: Iterable[Remembered]) -> None:
        """Keep all of them in one transaction, each in the place of the one of its key; the oldest make room."""
        values = [_values(item) for item in items]

        def steps(connection: sqlite3.Connection) -> None:
            connection.executemany(_REPLACE, values)
            connection.execute(
                "DELETE FROM translation WHERE id <= (SELECT max(id) FROM translation) - ?", (MOST_ROWS,)
            )

        if values:
            self._database.write(steps)

    def all(self) -> Iterator[Remembered]:
        """Every translation, the oldest first; read in portions, between which others may write."""
        for rows in self._database.pages(f"{_SELECT} AND id > ? ORDER BY id LIMIT ?"):
            yield from _remembered(rows)

    def count(self) -> int:
        count: int = self._database.run("SELECT count(*) FROM translation")[0][0]
        return count

    def clear(self) -> None:
        """Forget every translation, and give the disk its place back."""
        self._database.run("DELETE FROM translation")
        self._database.compact()

    def fingerprint(self, stamp: str) -> str | None:
        """What was kept as the fingerprint of the engine with this stamp: reading a model to make it takes a while."""
        rows = self._database.run(
            "SELECT fingerprint FROM engine WHERE stamp = ? AND typeof(fingerprint) = 'text'", storable(stamp)
        )
        return rows[0][0] if rows else None

    def keep_fingerprint(self, stamp: str, fingerprint: str) -> None:
        self._database.run("REPLACE INTO engine VALUES (?, ?)", storable(stamp), fingerprint)


def _values(item: Remembered) -> tuple[object, ...]:
    source = storable(item.source)
    return (
        item.key, text_hash(source), source, storable(item.english), storable(item.model), int(item.cut_off)
    )  # fmt: skip


def _remembered(rows: Rows) -> list[Remembered]:
    return [Remembered(key, source, english, model, bool(cut_off)) for _, key, source, english, model, cut_off in rows]
