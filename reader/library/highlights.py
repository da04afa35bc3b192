"""The reader's highlights and notes in each text, which outlive its file's name and small changes of the text."""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import getrandbits
from typing import Any, NamedTuple

from reader.library.bookmarks import nearest
from reader.library.change_log import REDO, UNDO, ChangeLog
from reader.library.database import Rows, Store
from reader.library.own import open_own
from reader.library.text import storable
from reader.model import Article, Colour, Highlight, Position, highlight_at

_PUT, _REMOVE = "put", "remove"
_COLOURS = tuple(Colour)
# SQLite keeps whatever it is given in any column, and others can write to the file too.
_SELECT = """SELECT id, batch, kind, number, article_id, block, offset, anchor, first, last, colour, note FROM highlight
    WHERE typeof(batch) = 'integer' AND typeof(number) = 'integer' AND typeof(article_id) = 'text'
    AND typeof(block) = 'integer' AND typeof(offset) = 'integer' AND min(block, offset) >= 0
    AND typeof(anchor) = 'text' AND typeof(first) = 'integer' AND typeof(last) = 'integer' AND typeof(note) = 'text'"""
_LATEST = "SELECT article_id FROM highlight WHERE path = ? AND typeof(article_id) = 'text' ORDER BY id DESC LIMIT 1"
_INSERT = """INSERT INTO highlight
    (batch, kind, number, article_id, block, offset, anchor, first, last, colour, note, path, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
# So many characters before and behind a highlight are tried, by which it is known again where its sentence was changed;
# with fewer than so many in all it is not.
_BESIDE, _KNOWN_ALONE = ((6, 6), (6, 0), (0, 6), (2, 2), (2, 0), (0, 2), (0, 0)), 4


class KeptHighlights(NamedTuple):
    """The highlights of an article as they were kept; whether there is a change to take back, one to make again."""

    highlights: list[Highlight]
    can_undo: bool
    can_redo: bool


class Highlights(Store):
    """Highlights by article id. Every method may be called from any thread and raises no database error.

    What one call keeps or removes is one change of its article, whose number it returns: `undo` takes it back whole.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(open_own(path))

    def of(self, article_id: str) -> list[Highlight]:
        """Those of an article, in reading order, as they were kept."""
        return self.kept(article_id).highlights

    def kept(self, article_id: str) -> KeptHighlights:
        log = _Log()
        log.read(self._database.run(f"{_SELECT} AND article_id = ? ORDER BY id", storable(article_id)))
        return KeptHighlights(_in_order(log.in_force().values()), bool(log.standing), bool(log.undone))

    def all(self) -> dict[str, list[Highlight]]:
        """Those of every article that has some, by its id."""
        logs: dict[str, _Log] = {}
        for rows in self._database.pages(f"{_SELECT} AND id > ? ORDER BY id LIMIT ?"):
            for row in rows:
                logs.setdefault(row[4], _Log()).read([row])
        found = {article_id: _in_order(log.in_force().values()) for article_id, log in logs.items()}
        return {article_id: highlights for article_id, highlights in found.items() if highlights}

    def save(self, article_id: str, path: Path | None, highlights: Iterable[Highlight]) -> int:
        """Keep highlights: new ones (`number` 0), and others as they are now. `path` is the file they are in, if any.
        Those that are not valid are left out."""
        batch = getrandbits(62)
        key, now = _key(path), _now()
        rows = [
            (batch, _PUT, each.number or getrandbits(62), storable(article_id), *_cells(each), key, now)
            for each in highlights
            if each.is_valid
        ]
        self._database.write(lambda connection: connection.executemany(_INSERT, rows).rowcount)
        return batch

    def remove(self, article_id: str, numbers: Iterable[int]) -> int:
        """Drop the highlights of these numbers, as one change."""
        batch = getrandbits(62)
        rows = [(batch, _REMOVE, number, storable(article_id), *_NO_CELLS, b"", _now()) for number in numbers]
        self._database.write(lambda connection: connection.executemany(_INSERT, rows).rowcount)
        return batch

    def undo(self, article_id: str, batch: int | None = None) -> bool:
        """Take a change of an article back, by default the last one that still stands; False if there is none."""
        return self._step(UNDO, article_id, batch)

    def redo(self, article_id: str) -> bool:
        """Make the change again that was taken back last, if none was made since; False if there is none."""
        return self._step(REDO, article_id, None)

    def _step(self, kind: str, article_id: str, batch: int | None) -> bool:
        article_id = storable(article_id)

        def steps(connection: sqlite3.Connection) -> bool:
            log = _Log()
            log.read(connection.execute(f"{_SELECT} AND article_id = ? ORDER BY id", (article_id,)).fetchall())
            wanted = log.next(kind) if batch is None else batch
            if wanted not in (log.standing if kind == UNDO else log.undone):
                return False
            connection.execute(_INSERT, (wanted, kind, 0, article_id, *_NO_CELLS, b"", _now()))
            return True

        return self._database.write(steps)

    def latest_in(self, path: Path) -> str:
        """The id of the article in which something was highlighted in this file last; empty where there is none."""
        rows = self._database.run(_LATEST, _key(path))
        return rows[0][0] if rows else ""

    def move(self, before: str, article_id: str) -> None:
        """The text of a file changed, and with it the article's id: its highlights go along."""
        update = "UPDATE highlight SET article_id = ? WHERE article_id = ?"
        self._database.run(update, storable(article_id), storable(before))


class _Log(ChangeLog[tuple[int, Highlight | None]]):
    """The changes of one article's highlights: number and what it is then, None where it is gone."""

    def read(self, rows: Rows) -> None:
        """Go on with these rows."""
        for _, batch, kind, number, _, *cells in rows:
            if kind in (UNDO, REDO):
                self.step(kind, batch)
            elif kind == _REMOVE:
                self.add(batch, (number, None))
            elif kind == _PUT and (highlight := _highlight(number, cells)).is_valid:
                self.add(batch, (number, highlight))

    def in_force(self) -> dict[int, Highlight]:
        found: dict[int, Highlight] = {}
        for rows in self.standing.values():
            for number, highlight in rows:
                found.pop(number, None)
                if highlight is not None:
                    found[number] = highlight
        return found


class ArticleNotes(Store):
    """What the reader wrote about whole articles, by their ids: one text each. As Highlights are."""

    def __init__(self, path: Path) -> None:
        super().__init__(open_own(path))

    def of(self, article_id: str) -> str:
        """The note of an article, empty if it has none."""
        select = "SELECT text FROM article_note WHERE article_id = ? AND typeof(text) = 'text'"
        rows = self._database.run(select, storable(article_id))
        return rows[0][0] if rows else ""

    def put(self, article_id: str, path: Path | None, text: str) -> None:
        """Keep a note in the place of the one before; an empty one is none."""
        if not text.strip():
            self._database.run("DELETE FROM article_note WHERE article_id = ?", storable(article_id))
            return
        replace = "REPLACE INTO article_note (article_id, text, path, made_at) VALUES (?, ?, ?, ?)"
        self._database.run(replace, storable(article_id), storable(text), _key(path), _now())

    def all(self) -> dict[str, str]:
        """Every note by the id of its article, the one written last first."""
        select = """SELECT article_id, text FROM article_note
            WHERE typeof(article_id) = 'text' AND typeof(text) = 'text' ORDER BY id DESC"""
        return dict(self._database.run(select))

    def latest_in(self, path: Path) -> str:
        """The id of the article about which a note was written in this file last; empty where there is none."""
        select = """SELECT article_id FROM article_note WHERE path = ? AND typeof(article_id) = 'text'
            ORDER BY id DESC LIMIT 1"""
        rows = self._database.run(select, _key(path))
        return rows[0][0] if rows else ""

    def move(self, before: str, article_id: str) -> None:
        """As Highlights.move."""
        update = "UPDATE OR IGNORE article_note SET article_id = ? WHERE article_id = ?"
        self._database.run(update, storable(article_id), storable(before))


def highlight_found_again(article: Article, highlight: Highlight) -> Highlight | None:
    """A highlight where its sentences stand in `article` now: at their place, else at the nearest place of the same
    text; else where what is highlighted stands beside the same characters. None where nothing of it is left."""
    at = highlight.position
    if at.block < len(article.blocks) and article.blocks[at.block].text.startswith(highlight.anchor, at.offset):
        return highlight
    for before, after in ((len(highlight.anchor),) * 2, *_BESIDE):
        first, last = max(highlight.start - before, 0), highlight.end + after
        text = highlight.anchor[first:last]
        if len(text) < _KNOWN_ALONE and text != highlight.anchor:
            continue
        if place := nearest(article, text, at.block):
            start = place.offset + highlight.start - first
            found = highlight_at(article, place.block, start, start + len(highlight.text))
            return Highlight(
                found.position, found.anchor, found.start, found.end, highlight.colour, highlight.note, highlight.number
            )
    return None


def _in_order(highlights: Iterable[Highlight]) -> list[Highlight]:
    return sorted(highlights, key=lambda each: (each.position.block, each.span))


_NO_CELLS = (0, 0, "", 0, 0, "", "")


def _cells(highlight: Highlight) -> tuple[object, ...]:
    at = highlight.position
    texts = storable(highlight.anchor), highlight.start, highlight.end, highlight.colour.value, storable(highlight.note)
    return at.block, at.offset, *texts


def _highlight(number: int, cells: Sequence[Any]) -> Highlight:
    block, offset, anchor, start, end, colour, note = cells
    shown = Colour(colour) if colour in _COLOURS else Colour.YELLOW
    return Highlight(Position(block, offset), anchor, start, end, shown, note, number)


def _key(path: Path | None) -> bytes:
    return os.fsencode(path.absolute()) if path else b""


def _now() -> float:
    return datetime.now(UTC).timestamp()
