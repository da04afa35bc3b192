"""The reader's corrections of readings, words and conversions, which win over everything that is computed."""

import os
import sqlite3
from collections.abc import Container, Iterable
from datetime import UTC, datetime
from pathlib import Path
from random import getrandbits
from typing import Any, NamedTuple, TypeAlias

from reader.library.change_log import REDO, UNDO, ChangeLog
from reader.library.database import Rows, Store
from reader.library.own import open_own
from reader.library.text import storable
from reader.model import Correction, CorrectionKind, Script

# What a correction is about: all of it but its value.
_About: TypeAlias = tuple[str, str, str, str, str, int]

_KINDS = tuple(CorrectionKind)
_SCRIPTS = {script.value: script for script in Script}
# SQLite keeps whatever it is given in any column, and others can write to the file too.
_SELECT = """SELECT id, batch, kind, text, script, article_id, sentence, start, value FROM correction
    WHERE typeof(batch) = 'integer' AND typeof(text) = 'text' AND typeof(script) = 'text'
    AND typeof(article_id) = 'text' AND typeof(sentence) = 'text' AND typeof(start) = 'integer'
    AND typeof(value) IN ('text', 'null')"""
_VERSIONS = "SELECT article_id FROM version WHERE path = ? AND title = ? AND typeof(article_id) = 'text'"
_INSERT = """INSERT INTO correction (batch, kind, text, script, article_id, sentence, start, value, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""


class Kept(NamedTuple):
    """Every correction in force, the one that was made last first; whether there is a change to take back, and one to
    make again."""

    corrections: list[Correction]
    can_undo: bool
    can_redo: bool


class Corrections(Store):
    """Corrections. Every method may be called from any thread and raises no database error.

    What one call keeps or removes is one change, whose number it returns: `undo` takes it back whole, `redo` makes it
    again. What was saved is on the disk when the method returns, or `memory_reason` says why it is not.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(open_own(path))

    def kept(self) -> Kept:
        """What is kept now."""
        log = _Log()
        for rows in self._database.pages(f"{_SELECT} AND id > ? ORDER BY id LIMIT ?"):
            log.read(rows)
        valid = [correction for correction in reversed(log.in_force()) if correction.is_valid]
        return Kept(valid, bool(log.standing), bool(log.undone))

    def all(self) -> list[Correction]:
        """Every correction in force, the one that was made last first."""
        return self.kept().corrections

    def of(self, article_ids: Container[str]) -> list[Correction]:
        """Those in force that count in an article by these ids, the one that was made last first."""
        return [each for each in self.all() if not each.article_id or each.article_id in article_ids]

    def versions(self, article_id: str, title: str, path: Path | None) -> frozenset[str]:
        """The ids by which corrections were made in this article: its own, and those of the texts that the file at
        `path` had with the same title before it was edited."""
        if path is None:
            return frozenset({storable(article_id)})
        rows = self._database.run(_VERSIONS, os.fsencode(path.absolute()), storable(title))
        return frozenset({storable(article_id), *(row[0] for row in rows)})

    def keep_version(self, article_id: str, title: str, path: Path) -> None:
        """The file at `path` has this article now, in which something was corrected."""
        insert = "INSERT OR IGNORE INTO version (path, title, article_id) VALUES (?, ?, ?)"
        self._database.run(insert, os.fsencode(path.absolute()), storable(title), storable(article_id))

    def save(self, corrections: Iterable[Correction]) -> int:
        """Keep corrections, each in the place of what was said before about the same."""
        return self.change((), corrections)

    def remove(self, corrections: Iterable[Correction]) -> int:
        """What these are about is computed again."""
        return self.change(corrections, ())

    def change(self, removed: Iterable[Correction], saved: Iterable[Correction]) -> int:
        """Remove some and keep others, as one change."""
        # By chance alone two processes never take the same number; negative ones would do as well.
        number = getrandbits(62)
        values = [*((each, None) for each in removed), *((each, storable(each.value)) for each in saved)]
        rows = [(number, *_about(each), value, _now()) for each, value in values]
        if rows:
            self._database.write(lambda connection: connection.executemany(_INSERT, rows).rowcount)
        return number

    def undo(self, number: int | None = None) -> list[Correction]:
        """Take a change back, by default the last one that still stands: what it had said, or what it had removed;
        empty if it does not stand.

        The last one may be a change of another window or process.
        """
        return self._step(UNDO, number)

    def redo(self) -> list[Correction]:
        """Make the change again that was taken back last: what it says, or what it removes; empty if there was none
        since the last new change."""
        return self._step(REDO, None)

    def _step(self, kind: str, number: int | None) -> list[Correction]:
        def steps(connection: sqlite3.Connection) -> list[Correction]:
            log = _Log()
            log.read(connection.execute(f"{_SELECT} ORDER BY id").fetchall())
            changes = log.standing if kind == UNDO else log.undone
            wanted = log.next(kind) if number is None else number
            if wanted not in changes:
                return []
            said = [_correction(row) for row in changes.pop(wanted)]
            connection.execute(_INSERT, (wanted, kind, "", "", "", "", 0, None, _now()))
            without = {_about(each): each for each in log.in_force()}
            return [each if each.value else without.get(_about(each), each) for each in said]

        return self._database.write(steps)


class _Log(ChangeLog[tuple[Any, ...]]):
    """The changes of corrections."""

    def read(self, rows: Rows) -> None:
        """Go on with these rows."""
        for _, batch, kind, *row in rows:
            if kind in (UNDO, REDO):
                self.step(kind, batch)
            elif kind in _KINDS and (row[1] in _SCRIPTS or not row[1]):
                self.add(batch, (kind, *row))

    def in_force(self) -> list[Correction]:
        """What the changes leave, the last one made last."""
        found: dict[_About, Correction] = {}
        for rows in self.standing.values():
            for correction in map(_correction, rows):
                found.pop(_about(correction), None)
                if correction.value:
                    found[_about(correction)] = correction
        return list(found.values())


def _correction(row: tuple[Any, ...]) -> Correction:
    kind, text, script, article_id, sentence, start, value = row
    return Correction(CorrectionKind(kind), text, value or "", _SCRIPTS.get(script), article_id, sentence, start)


def _about(correction: Correction) -> _About:
    script = correction.script.value if correction.script else ""
    text, sentence = storable(correction.text), storable(correction.sentence)
    return correction.kind.value, text, script, storable(correction.article_id), sentence, correction.start


def _now() -> float:
    return datetime.now(UTC).timestamp()
