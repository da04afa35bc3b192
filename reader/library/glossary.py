"""The reader's glossary: how they want terms translated."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from reader.library.database import Store
from reader.library.own import open_own
from reader.library.text import storable
from reader.model import Term

_SELECT = """SELECT chinese, english, note FROM term
    WHERE typeof(chinese) = 'text' AND typeof(english) = 'text' AND typeof(note) = 'text' ORDER BY chinese"""


class Glossary(Store):
    """Terms, one for each Chinese wording. Every method may be called from any thread and raises no database error."""

    def __init__(self, path: Path) -> None:
        super().__init__(open_own(path))

    def terms(self) -> list[Term]:
        """Every term, in the order of its Chinese characters' code points."""
        return [Term(*row) for row in self._database.run(_SELECT)]

    def put(self, terms: Iterable[Term]) -> None:
        """Keep all of them in one transaction, each in the place of the one with its Chinese."""
        values = [(storable(term.chinese), storable(term.english), storable(term.note)) for term in terms]

        def steps(connection: sqlite3.Connection) -> None:
            connection.executemany("REPLACE INTO term (chinese, english, note) VALUES (?, ?, ?)", values)

        self._database.write(steps)

    def remove(self, chinese: str) -> bool:
        """Drop a term; False where there is none."""
        return bool(self._database.run("DELETE FROM term WHERE chinese = ? RETURNING id", storable(chinese)))
