"""The reader's bookmarks in each text, which outlive its file's name and small changes of the text."""

import os
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from reader.library.database import Rows, Store
from reader.library.own import open_own
from reader.library.text import storable
from reader.model import Article, Position

# SQLite keeps whatever it is given in any column, and others can write to the file too.
_SELECT = """SELECT block, offset, text, note FROM bookmark
    WHERE article_id = ? AND typeof(text) = 'text' AND typeof(note) = 'text'
    AND typeof(block) = 'integer' AND typeof(offset) = 'integer' AND min(block, offset) >= 0
    ORDER BY block, offset"""
_LATEST = "SELECT article_id FROM bookmark WHERE path = ? AND typeof(article_id) = 'text' ORDER BY id DESC LIMIT 1"
_REPLACE = """REPLACE INTO bookmark (article_id, block, offset, text, note, path, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A mark at a place of an article, one a place. `text` is what stands there, by which it is found again."""

    position: Position
    text: str
    note: str = ""


class Bookmarks(Store):
    """Bookmarks by article id. Every method may be called from any thread and raises no database error."""

    def __init__(self, path: Path) -> None:
        super().__init__(open_own(path))

    def of(self, article_id: str) -> list[Bookmark]:
        """Those of an article, in reading order, as they were kept."""
        return _bookmarks(self._database.run(_SELECT, storable(article_id)))

    def put(self, article_id: str, path: Path | None, bookmark: Bookmark) -> None:
        """Keep a bookmark, in the place of the one at its position. `path` is the file it was made in, if any."""
        self._database.run(_REPLACE, *_values(article_id, path, bookmark))

    def remove(self, article_id: str, position: Position) -> bool:
        """Drop the bookmark at a position; False where there is none."""
        delete = "DELETE FROM bookmark WHERE article_id = ? AND block = ? AND offset = ? RETURNING id"
        return bool(self._database.run(delete, storable(article_id), position.block, position.offset))

    def latest_in(self, path: Path) -> str:
        """The id of the article in which a bookmark of this file was kept last; empty where there is none."""
        rows = self._database.run(_LATEST, _key(path))
        return rows[0][0] if rows else ""

    def move(self, before: str, article_id: str, path: Path, bookmarks: Iterable[Bookmark]) -> None:
        """The text of a file changed, and with it the article's id: keep `bookmarks` in the place of those of `before`,
        in one transaction."""
        values = [_values(article_id, path, bookmark) for bookmark in bookmarks]

        def steps(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM bookmark WHERE article_id = ?", (storable(before),))
            connection.executemany(_REPLACE, values)

        self._database.write(steps)

    def count(self) -> int:
        count: int = self._database.run("SELECT count(*) FROM bookmark")[0][0]
        return count


def stands_in(article: Article, bookmark: Bookmark) -> bool:
    """Whether the text of a bookmark is at its place in `article`."""
    at = bookmark.position
    return at.block < len(article.blocks) and article.blocks[at.block].text.startswith(bookmark.text, at.offset)


def found_again(article: Article, bookmark: Bookmark) -> Bookmark:
    """A bookmark where its text stands in `article` now: at its place, else at the nearest place of the same text, else
    as near to where it was as there is text. The article must have blocks."""
    if stands_in(article, bookmark):
        return bookmark
    at = bookmark.position
    place = nearest(article, bookmark.text, at.block) if bookmark.text else None
    if place is None:
        block = min(at.block, len(article.blocks) - 1)
        place = Position(block, min(at.offset, max(len(article.blocks[block].text) - 1, 0)))
    return replace(bookmark, position=place)


def nearest(article: Article, text: str, middle: int) -> Position | None:
    """The place of a text in the block nearest to the one in the `middle`, the later of two."""
    count = len(article.blocks)
    for distance in range(max(middle, count - middle) + 1):
        for block in (middle + distance, middle - distance):
            offset = article.blocks[block].text.find(text) if 0 <= block < count else -1
            if offset >= 0:
                return Position(block, offset)
    return None


def _bookmarks(rows: Rows) -> list[Bookmark]:
    return [Bookmark(Position(block, offset), text, note) for block, offset, text, note in rows]


def _values(article_id: str, path: Path | None, bookmark: Bookmark) -> tuple[object, ...]:
    position, now = bookmark.position, datetime.now(UTC).timestamp()
    text, note = storable(bookmark.text), storable(bookmark.note)
    return storable(article_id), position.block, position.offset, text, note, _key(path) if path else b"", now


def _key(path: Path) -> bytes:
    return os.fsencode(path.absolute())
