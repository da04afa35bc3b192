"""The reader's glossary: how they want terms translated."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from reader.library.database import Store
from reader.library.languages import has_chinese
from reader.library.own import open_own
from reader.library.text import storable
from reader.model import Problem, ReaderError, Term

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
        self.change((), terms)

    def change(self, removed: Iterable[str], terms: Iterable[Term]) -> None:
        """Drop the terms of these Chinese wordings, then keep `terms`, in one transaction."""
        dropped = [(storable(chinese),) for chinese in removed]
        values = [(storable(term.chinese), storable(term.english), storable(term.note)) for term in terms]

        def steps(connection: sqlite3.Connection) -> None:
            connection.executemany("DELETE FROM term WHERE chinese = ?", dropped)
            connection.executemany("REPLACE INTO term (chinese, english, note) VALUES (?, ?, ?)", values)

        self._database.write(steps)

    def remove(self, chinese: str) -> bool:
        """Drop a term; False where there is none."""
        return bool(self._database.run("DELETE FROM term WHERE chinese = ? RETURNING id", storable(chinese)))


def typed_term(chinese: str, english: str, note: str = "") -> Term:
    """A term as a person types it, white space put right. Raises ReaderError BAD_TERM."""
    chinese, english, note = (" ".join(text.split()) for text in (chinese, english, note))
    term = Term(chinese, english, note)
    if not has_chinese(chinese):
        raise ReaderError(Problem.BAD_TERM, chinese or english, "there is no Chinese in it")
    if not term.wordings:
        raise ReaderError(Problem.BAD_TERM, chinese, "there is no English for it")
    return term
