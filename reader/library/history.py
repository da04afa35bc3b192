"""Recent files and reading positions, in one SQLite file that several windows may use at once."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.library.database import Database, Store
from reader.model import Position

VERSION = 1

# Paths are bytes: a file name of Linux need not be valid UTF-8. An article's id stands in `position` as if it were a
# path, with a word before it with which no absolute path begins. `id` grows with each opening, so that the order does
# not hang on the clock.
SCHEMA = (
    """CREATE TABLE IF NOT EXISTS recent
    (id INTEGER PRIMARY KEY, path BLOB UNIQUE NOT NULL, title TEXT NOT NULL, opened_at REAL NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS position (path BLOB PRIMARY KEY, block INTEGER NOT NULL, offset INTEGER NOT NULL)",
)

# SQLite keeps whatever it is given in any column, and others can write to the file too. 3e10: the year 2920.
_RECENT = """SELECT path, title, opened_at FROM recent
    WHERE typeof(path) = 'blob' AND typeof(title) = 'text'
    AND typeof(opened_at) = 'real' AND opened_at BETWEEN 0 AND 3e10
    ORDER BY id DESC LIMIT ?"""
_POSITION = """SELECT block, offset FROM position
    WHERE path = ? AND typeof(block) = 'integer' AND typeof(offset) = 'integer' AND min(block, offset) >= 0"""


@dataclass(frozen=True, slots=True)
class Recent:
    """A file opened before: its absolute path, the title shown then, and when (UTC)."""

    path: Path
    title: str
    opened_at: datetime


class History(Store):
    """Recent files and reading positions. Every method may be called from any thread and raises no database error."""

    def __init__(self, path: Path) -> None:
        super().__init__(open_history(path))

    def recent(self, limit: int = 10) -> list[Recent]:
        """The files opened last, the latest first, `limit` at most."""
        rows = self._database.run(_RECENT, limit)
        return [Recent(Path(os.fsdecode(row[0])), row[1], datetime.fromtimestamp(row[2], UTC)) for row in rows]

    def opened(self, path: Path, title: str) -> None:
        """Put a file at the top of the recent ones."""
        # A title may be a file name with surrogates for its undecodable bytes; SQLite takes UTF-8 only.
        title = title.encode("utf-8", "replace").decode("utf-8")
        now = datetime.now(UTC).timestamp()
        self._database.run("REPLACE INTO recent (path, title, opened_at) VALUES (?, ?, ?)", _key(path), title, now)

    def position(self, text: Path | str) -> Position | None:
        """Where the reader was in a file, or in an article of this id; None if it was never saved."""
        rows = self._database.run(_POSITION, _key(text))
        return Position(*rows[0]) if rows else None

    def save_position(self, text: Path | str, position: Position) -> None:
        """Keep the place in a file, or in an article by its id: pasted text, and files that will be moved."""
        self._database.run("REPLACE INTO position VALUES (?, ?, ?)", _key(text), position.block, position.offset)

    def forget(self, path: Path) -> None:
        """Drop a file and the position in it; that in the article stays, for the file may be elsewhere."""
        self._database.run("DELETE FROM recent WHERE path = ?", _key(path))
        self._database.run("DELETE FROM position WHERE path = ?", _key(path))

    def forget_article(self, article_id: str) -> None:
        """Drop the position in an article by its id."""
        self._database.run("DELETE FROM position WHERE path = ?", _key(article_id))

    def clear(self) -> None:
        """Drop everything."""
        self._database.run("DELETE FROM recent")
        self._database.run("DELETE FROM position")


def open_history(path: Path) -> Database:
    return Database(path, SCHEMA, VERSION)


def _key(text: Path | str) -> bytes:
    return b"article:" + os.fsencode(text) if isinstance(text, str) else os.fsencode(text.absolute())
