"""The articles of the reader's library: what is known of each without opening it."""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader.library.database import Rows, Store
from reader.library.folders import folder_path
from reader.library.shelf import open_shelf
from reader.library.text import chunks, places, storable
from reader.model import Article, Script

_SCRIPTS = {script.value: script for script in Script}
# SQLite keeps whatever it is given in any column, and others can write to the file too. 3e10: the year 2920.
_SOUND = """typeof(article_id) = 'text' AND typeof(title) = 'text' AND typeof(author) = 'text'
    AND typeof(source) = 'text' AND typeof(date) = 'text' AND typeof(address) = 'text' AND typeof(origin) = 'text'
    AND typeof(path) = 'blob' AND typeof(characters) = 'integer' AND typeof(folder) = 'text'
    AND added_at BETWEEN 0 AND 3e10 AND opened_at BETWEEN 0 AND 3e10 AND typeof(turn) = 'integer'
    AND progress BETWEEN 0 AND 1 AND finished IN (0, 1)"""
_SELECT = f"""SELECT article_id, title, author, source, date, address, origin, path, script, characters, folder,
    added_at, opened_at, turn, progress, finished,
    EXISTS (SELECT 1 FROM copy WHERE copy.article_id = article.article_id)
    FROM article WHERE removed_at IS NULL AND {_SOUND}"""  # noqa: S608 - our constants
_KNOWN = "SELECT title, author, source, date, address, origin, path, script, characters, removed_at FROM article"
_INSERT = """INSERT INTO article (article_id, title, author, source, date, address, origin, path, script, characters,
    folder, added_at, opened_at, turn, progress, finished) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)"""
_UPDATE = """UPDATE article SET title = ?, author = ?, source = ?, date = ?, address = ?, origin = ?, path = ?,
    script = ?, characters = ?, removed_at = NULL WHERE article_id = ?"""


class Shelved(StrEnum):
    """What became of an article that was put into the library."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article as the library lists it. `origin` is its file or a label ("Pasted text"), `path` None for what is no
    file; `opened` None if it never was; `progress` 0 to 1. The place itself is kept by History."""

    id: str
    title: str
    author: str
    source: str
    date: str
    address: str
    origin: str
    path: Path | None
    script: Script
    characters: int
    folder: str
    added: datetime
    opened: datetime | None
    progress: float
    finished: bool
    has_copy: bool
    tags: tuple[str, ...] = ()


class Articles(Store):
    """The library's articles. Every method may be called from any thread and raises no database error.

    What was changed is on the disk when a method returns, or `memory_reason` says why it is not.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(open_shelf(path))

    # -- what there is ------------------------------------------------------------------------------------------

    def all(self) -> list[ArticleEntry]:
        """Every article, the one opened last first, then those never opened, the one added last first."""
        rows = self._database.run(f"{_SELECT} ORDER BY turn DESC, id DESC")
        tags: dict[str, list[str]] = {}
        for article_id, name in self._database.run("SELECT article_id, name FROM tag ORDER BY name, id"):
            tags.setdefault(article_id, []).append(str(name))
        return [_entry(row, tags.get(row[0], ())) for row in rows]

    def recent(self, limit: int = 10) -> list[ArticleEntry]:
        """Those opened last, the latest first."""
        return self._tagged(self._database.run(f"{_SELECT} AND turn > 0 ORDER BY turn DESC LIMIT ?", limit))

    def of(self, article_ids: Iterable[str]) -> dict[str, ArticleEntry]:
        """Those of these ids that are there."""
        found: dict[str, ArticleEntry] = {}
        for chunk in chunks(map(storable, article_ids)):
            rows = self._database.run(f"{_SELECT} AND article_id IN ({places(len(chunk))})", *chunk)
            found |= {entry.id: entry for entry in self._tagged(rows)}
        return found

    def ids(self) -> set[str]:
        return {row[0] for row in self._database.run(_SELECT)}

    def tags(self) -> dict[str, int]:
        """Every tag in use, by name, and how many articles have it."""
        count = """SELECT name, count(*) FROM tag JOIN article USING (article_id)
            WHERE removed_at IS NULL AND typeof(name) = 'text' GROUP BY name ORDER BY name"""
        return dict(self._database.run(count))

    def _tagged(self, rows: Rows) -> list[ArticleEntry]:
        tags: dict[str, list[str]] = {}
        for chunk in chunks(row[0] for row in rows):
            select = f"SELECT article_id, name FROM tag WHERE article_id IN ({places(len(chunk))}) ORDER BY name, id"  # noqa: S608 - only places
            for article_id, name in self._database.run(select, *chunk):
                tags.setdefault(article_id, []).append(str(name))
        return [_entry(row, tags.get(row[0], ())) for row in rows]

    # -- what comes in and is read ------------------------------------------------------------------------------

    def put(
        self,
        article: Article,
        article_id: str,
        characters: int,
        path: Path | None = None,
        folder: str = "",
        before: str = "",
    ) -> Shelved:
        """Keep what is known of an article. A file has one: when its text was changed its row goes over to the new one,
        with tags, folder and, if it has the same title, progress; so does that of the article `before`, whose copy is
        read otherwise now. `folder` is for what is new."""
        values = _values(article, characters, path)
        article_id, place, now = storable(article_id), folder_path(folder), _now()

        def steps(connection: sqlite3.Connection) -> Shelved:
            changed = _take_over(connection, article_id, storable(before), values)
            known = connection.execute(f"{_KNOWN} WHERE article_id = ?", (article_id,)).fetchone()
            if known is None:
                connection.execute(_INSERT, (article_id, *values, place, now))
                _add_folder(connection, place)
                return Shelved.ADDED
            if tuple(known) == (*values, None) and not changed:
                return Shelved.UNCHANGED
            connection.execute(_UPDATE, (*values, article_id))
            return Shelved.UPDATED

        return self._database.write(steps, by_reading=True)

    def opened(self, article_id: str) -> None:
        """Put an article at the top of the recent ones."""
        update = """UPDATE article SET opened_at = ?, turn = (SELECT coalesce(max(turn), 0) + 1 FROM article)
            WHERE article_id = ?"""
        self._database.run(update, _now(), storable(article_id), by_reading=True)

    def read_to(self, article_id: str, progress: float) -> None:
        """So much of it is read, 0 to 1; an article read to its end is finished, and stays so."""
        progress = min(max(progress, 0.0), 1.0)
        update = "UPDATE article SET progress = ?, finished = finished OR ? WHERE article_id = ?"
        self._database.run(update, progress, progress >= 1, storable(article_id), by_reading=True)

    def finish(self, article_id: str, *, finished: bool = True) -> None:
        """The reader says that an article is read, or is not."""
        self._database.run("UPDATE article SET finished = ? WHERE article_id = ?", finished, storable(article_id))

    # -- how they are sorted ------------------------------------------------------------------------------------

    def move(self, article_ids: Iterable[str], folder: str) -> None:
        """Put articles into a folder, which is made if need be; "" takes them out of any."""
        ids, place = [(storable(each),) for each in article_ids], folder_path(folder)

        def steps(connection: sqlite3.Connection) -> None:
            _add_folder(connection, place)
            for row in ids:
                connection.execute("UPDATE article SET folder = ? WHERE article_id = ?", (place, *row))

        self._database.write(steps)

    def tag(self, article_ids: Iterable[str], names: Sequence[str]) -> None:
        """Give articles tags. Blanks about a name and names without any text are left out."""
        rows = [(storable(each), name) for each in article_ids for name in _names(names)]
        insert = "INSERT OR IGNORE INTO tag (article_id, name) VALUES (?, ?)"
        self._database.write(lambda connection: connection.executemany(insert, rows).rowcount)

    def untag(self, article_ids: Iterable[str], names: Sequence[str]) -> None:
        rows = [(storable(each), name) for each in article_ids for name in _names(names)]
        delete = "DELETE FROM tag WHERE article_id = ? AND name = ?"
        self._database.write(lambda connection: connection.executemany(delete, rows).rowcount)

    # -- what goes ----------------------------------------------------------------------------------------------

    def remove(self, article_ids: Iterable[str]) -> int:
        """Take articles out of the library; how many were there. Their files stay. See `undo_removal`, `purge`."""
        rows, now = [(storable(each),) for each in article_ids], _now()
        update = "UPDATE article SET removed_at = ? WHERE article_id = ? AND removed_at IS NULL"
        return self._database.write(
            lambda connection: sum(connection.execute(update, (now, *row)).rowcount for row in rows)
        )

    def undo_removal(self) -> list[str]:
        """Bring back what was removed and not purged since, with all that it had; the ids."""
        back = "UPDATE article SET removed_at = NULL WHERE removed_at IS NOT NULL RETURNING article_id"
        return [row[0] for row in self._database.run(back)]

    def purge(self) -> list[tuple[str, Path | None]]:
        """Drop what was removed for good, with copies and tags; the ids and files of what is gone."""

        def steps(connection: sqlite3.Connection) -> Rows:
            gone = connection.execute("SELECT article_id, path FROM article WHERE removed_at IS NOT NULL").fetchall()
            for article_id, _ in gone:
                _drop(connection, article_id)
            return gone

        return [(article_id, _path(path)) for article_id, path in self._database.write(steps)]


def _take_over(connection: sqlite3.Connection, article_id: str, before: str, values: tuple[object, ...]) -> bool:
    """Let the row of what a file or a copy held before become that of what it holds now; False where it held nothing
    else."""
    path, title = values[6], values[0]
    select = """SELECT article_id, title FROM article WHERE article_id <> ?
        AND (article_id = ? OR path <> x'' AND path = ?) ORDER BY turn DESC, id DESC"""
    earlier = connection.execute(select, (article_id, before, path)).fetchall()
    is_there = connection.execute("SELECT 1 FROM article WHERE article_id = ?", (article_id,)).fetchone()
    for number, (old, old_title) in enumerate(earlier):
        connection.execute("UPDATE OR IGNORE tag SET article_id = ? WHERE article_id = ?", (article_id, old))
        if not path:
            connection.execute("UPDATE OR IGNORE copy SET article_id = ? WHERE article_id = ?", (article_id, old))
        if number or is_there:
            _drop(connection, old)
            continue
        connection.execute("DELETE FROM copy WHERE article_id = ?", (old,))
        connection.execute("UPDATE article SET article_id = ? WHERE article_id = ?", (article_id, old))
        if old_title != title:
            connection.execute("UPDATE article SET progress = 0, finished = 0 WHERE article_id = ?", (article_id,))
    return bool(earlier)


def _drop(connection: sqlite3.Connection, article_id: str) -> None:
    for table in ("article", "tag", "copy"):
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))  # noqa: S608 - our own names


def _add_folder(connection: sqlite3.Connection, place: str) -> None:
    if place:
        connection.execute("INSERT OR IGNORE INTO folder (path) VALUES (?)", (place,))


def _values(article: Article, characters: int, path: Path | None) -> tuple[object, ...]:
    about = article.metadata
    texts = (article.title, about.author, about.source, about.date, about.address, article.origin)
    return (*map(storable, texts), _key(path) if path else b"", article.script.value, characters)


def _entry(row: Sequence[Any], tags: Iterable[str]) -> ArticleEntry:
    *texts, path, script, characters, folder, added, opened, turn, progress, finished, has_copy = row
    id_, title, author, source, date, address, origin = texts
    return ArticleEntry(
        id_,
        title,
        author,
        source,
        date,
        address,
        origin,
        _path(path),
        _SCRIPTS.get(script, Script.SIMPLIFIED),
        characters,
        folder,
        datetime.fromtimestamp(added, UTC),
        datetime.fromtimestamp(opened, UTC) if turn else None,
        float(progress),
        bool(finished),
        bool(has_copy),
        tuple(tags),
    )


def _names(names: Iterable[str]) -> list[str]:
    return [name for name in (" ".join(storable(each).split()) for each in names) if name]


def _path(key: bytes) -> Path | None:
    return Path(os.fsdecode(key)) if key else None


def _key(path: Path) -> bytes:
    return os.fsencode(path.absolute())


def _now() -> float:
    return datetime.now(UTC).timestamp()
