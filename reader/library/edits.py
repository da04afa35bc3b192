"""The reader's own translations. They win over every machine's and outlive every model."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from reader.library.database import Rows, Store
from reader.library.own import open_own
from reader.library.text import chunks, places, storable, text_hash

# (source, article) -> what was written for it and not taken back, the latest last.
_Written: TypeAlias = dict[tuple[str, str], list[str]]

# SQLite keeps whatever it is given in any column, and others can write to the file too.
_SELECT = (
    "SELECT id, source, article_id, english FROM edit WHERE typeof(source) = 'text' AND typeof(article_id) = 'text'"
    " AND typeof(english) IN ('text', 'null')"
)
_INSERT = "INSERT INTO edit (source_hash, source, article_id, english, made_at) VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Edit:
    """What the reader wrote for `source`: in one article, or everywhere (`article_id` empty)."""

    source: str
    english: str
    article_id: str = ""


class Edits(Store):
    """Edits of translations. Every method may be called from any thread and raises no database error.

    What was saved is on the disk when `save` returns, or `memory_reason` says why it is not.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(open_own(path))

    def find(self, sources: Sequence[str], article_id: str) -> dict[str, Edit]:
        """The edit of each source that has one: that of the article before that of everywhere."""
        asked = {storable(source): source for source in sources}
        article_id = storable(article_id)
        written: _Written = {}
        for chunk in chunks(asked):
            hashes = [text_hash(source) for source in chunk]
            select = f"{_SELECT} AND source_hash IN ({places(len(hashes))}) AND article_id IN (?, '') ORDER BY id"
            _replay(self._database.run(select, *hashes, article_id), written)
        found: dict[str, Edit] = {}
        for stored, source in asked.items():
            for article in (article_id, ""):
                if source not in found and written.get((stored, article)):
                    found[source] = Edit(source, written[stored, article][-1], article)
        return found

    def save(self, edit: Edit) -> None:
        """Keep an edit; the same as the one in force changes nothing, so that `undo` always shows."""
        self.save_all([edit])

    def save_all(self, edits: Iterable[Edit]) -> None:
        """Keep all of them in one transaction: all or none."""
        rows = [_row(edit.source, edit.article_id, edit.english) for edit in edits]

        def steps(connection: sqlite3.Connection) -> None:
            for row in rows:
                if _written(connection, row)[-1:] != [row[3]]:
                    connection.execute(_INSERT, row)

        self._database.write(steps)

    def undo(self, source: str, article_id: str) -> bool:
        """Take the edit of exactly this article (or everywhere) back: the one before it is in force again, if there
        was one. False where there is nothing to take back."""
        row = _row(source, article_id, None)

        def steps(connection: sqlite3.Connection) -> bool:
            if not _written(connection, row):
                return False
            connection.execute(_INSERT, row)
            return True

        return self._database.write(steps)

    def all(self) -> list[Edit]:
        """Every edit in force, in the order in which their sentences were first edited."""
        written: _Written = {}
        for rows in self._database.pages(f"{_SELECT} AND id > ? ORDER BY id LIMIT ?"):
            _replay(rows, written)
        return [Edit(source, texts[-1], article) for (source, article), texts in written.items() if texts]


def _row(source: str, article_id: str, english: str | None) -> tuple[int, str, str, str | None, float]:
    source = storable(source)
    text = None if english is None else storable(english)
    return text_hash(source), source, storable(article_id), text, datetime.now(UTC).timestamp()


def _written(connection: sqlite3.Connection, row: tuple[int, str, str, str | None, float]) -> list[str]:
    """What was written for the source and article of `row` and not taken back, the latest last."""
    written: _Written = {}
    select = f"{_SELECT} AND source_hash = ? AND source = ? AND article_id = ? ORDER BY id"
    _replay(connection.execute(select, row[:3]).fetchall(), written)
    return written.get((row[1], row[2]), [])


def _replay(rows: Rows, written: _Written) -> None:
    for _, source, article_id, english in rows:
        texts = written.setdefault((source, article_id), [])
        if english is not None:
            texts.append(english)
        elif texts:
            texts.pop()
