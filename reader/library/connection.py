"""A connection to a SQLite file that may be damaged in any way."""

import sqlite3
from typing import Any


class Connection(sqlite3.Connection):
    """SQLite quotes the names in a damaged file when it tells of the damage. Where these are no UTF-8 any more, Python
    cannot make its error of that, and raises UnicodeDecodeError: here it is what it should have been."""

    def execute(self, *statement: Any) -> sqlite3.Cursor:
        try:
            return super().execute(*statement)
        except UnicodeDecodeError as error:
            raise corrupt("its names are damaged") from error


def corrupt(verdict: str) -> sqlite3.DatabaseError:
    """The error for a file that is damaged."""
    error = sqlite3.DatabaseError(verdict)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
