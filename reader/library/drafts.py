"""What the reader has begun to write and has neither kept nor given up: drafts, which outlive a crash."""

import os
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from reader.library.database import Rows, Store
from reader.library.own import open_own
from reader.library.text import storable
from reader.model import Highlight, Position

# By what a draft is known in its article: kind, block, offset, anchor, start, end, number.
Key: TypeAlias = tuple[str, int, int, str, int, int, int]

# SQLite keeps whatever it is given in any column, and others can write to the file too.
_SELECT = """SELECT kind, block, offset, anchor, first, last, number, text, detail FROM draft WHERE article_id = ?
    AND typeof(kind) = 'text' AND typeof(block) = 'integer' AND typeof(offset) = 'integer' AND min(block, offset) >= 0
    AND typeof(anchor) = 'text' AND typeof(first) = 'integer' AND typeof(last) = 'integer'
    AND typeof(number) = 'integer' AND typeof(text) = 'text' AND typeof(detail) = 'text' ORDER BY id"""
_LATEST = "SELECT article_id FROM draft WHERE path = ? AND typeof(article_id) = 'text' ORDER BY id DESC LIMIT 1"
_REPLACE = """REPLACE INTO draft
    (kind, block, offset, anchor, first, last, number, text, detail, article_id, path, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_DELETE = """DELETE FROM draft WHERE kind = ? AND block = ? AND offset = ? AND anchor = ? AND first = ? AND last = ?
    AND number = ? AND article_id = ?"""


class DraftKind(StrEnum):
    """What is being written: a note at a place, one on the whole article, the English of a sentence, how words are to
    be read, or a term of the glossary, which belongs to no article."""

    NOTE = "note"
    ARTICLE_NOTE = "article note"
    TRANSLATION = "translation"
    CORRECTION = "correction"
    TERM = "term"


# Where no place of a text is meant.
_PLACELESS = frozenset({DraftKind.ARTICLE_NOTE, DraftKind.TERM})


def place_of_subject(subject: str = "") -> Highlight:
    """The place of a draft that is about no stretch of a text, but about what `subject` names."""
    return Highlight(Position(0, 0), subject, 0, len(subject))


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed about a place. `detail` is what its kind alone understands."""

    kind: DraftKind
    place: Highlight
    text: str
    detail: str = ""

    @property
    def key(self) -> Key:
        """By what it is known in its article."""
        at, place = self.place.position, self.place
        return (self.kind.value, at.block, at.offset, storable(place.anchor), place.start, place.end, place.number)


class Drafts(Store):
    """Drafts by article id, empty for those of no article. Every method may be called from any thread and raises no
    database error."""

    def __init__(self, path: Path) -> None:
        super().__init__(open_own(path))

    def of(self, article_id: str) -> list[Draft]:
        """Those of an article, as they were kept, the one written last at the end."""
        return _drafts(self._database.run(_SELECT, storable(article_id)))

    def save(self, article_id: str, path: Path | None, kept: Iterable[Draft], gone: Iterable[Key] = ()) -> None:
        """Keep some, each in the place of the one with its key, and drop others, all or none. `path` is the file they
        are in, if any."""
        name, now = storable(article_id), datetime.now(UTC).timestamp()
        rows = [(*each.key, storable(each.text), storable(each.detail), name, _key(path), now) for each in kept]
        dropped = [(*key, name) for key in gone]

        def steps(connection: sqlite3.Connection) -> None:
            connection.executemany(_DELETE, dropped)
            connection.executemany(_REPLACE, rows)

        self._database.write(steps)

    def latest_in(self, path: Path) -> str:
        """The id of the article in which something was begun in this file last; empty where there is none."""
        rows = self._database.run(_LATEST, _key(path))
        return rows[0][0] if rows else ""

    def move(self, before: str, article_id: str) -> None:
        """The text of a file changed, and with it the article's id: its drafts go along."""
        update = "UPDATE OR REPLACE draft SET article_id = ? WHERE article_id = ?"
        self._database.run(update, storable(article_id), storable(before))


def _drafts(rows: Rows) -> list[Draft]:
    found: list[Draft] = []
    for kind, block, offset, anchor, start, end, number, text, detail in rows:
        place = Highlight(Position(block, offset), anchor, start, end, number=number)
        if kind in tuple(DraftKind) and (place.is_valid or kind in _PLACELESS):
            found.append(Draft(DraftKind(kind), place, text, detail))
    return found


def _key(path: Path | None) -> bytes:
    return os.fsencode(path.absolute()) if path else b""
