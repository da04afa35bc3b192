"""The words that the reader knows, which need no reading above them."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from reader.library.database import Store
from reader.library.own import open_own
from reader.library.text import chunks, places, storable

_KNOWN = "known"
_SELECT = "SELECT text FROM word WHERE state = ? AND typeof(text) = 'text'"
# The time is that of the first moment since which the word is known.
_ADD = """INSERT INTO word (text, state, since) VALUES (?, ?, ?)
    ON CONFLICT (text) DO UPDATE SET state = excluded.state, since = excluded.since WHERE state <> excluded.state"""


class KnownWords(Store):
    """Words in their simplified form. Every method may be called from any thread and raises no database error."""

    def __init__(self, path: Path) -> None:
        super().__init__(open_own(path))

    def add(self, words: Iterable[str]) -> int:
        """Keep all of them in one transaction; how many were not known before."""
        rows = [(storable(word), _KNOWN, datetime.now(UTC).timestamp()) for word in words]

        def steps(connection: sqlite3.Connection) -> int:
            return sum(connection.execute(_ADD, row).rowcount for row in rows)

        return self._database.write(steps)

    def remove(self, words: Iterable[str]) -> int:
        """Drop all of them in one transaction; how many were known."""
        rows = [(storable(word), _KNOWN) for word in words]

        def steps(connection: sqlite3.Connection) -> int:
            delete = "DELETE FROM word WHERE text = ? AND state = ?"
            return sum(connection.execute(delete, row).rowcount for row in rows)

        return self._database.write(steps)

    def clear(self) -> int:
        """Drop every word; how many there were."""
        return len(self._database.run("DELETE FROM word WHERE state = ? RETURNING id", _KNOWN))

    def known(self, words: Iterable[str]) -> set[str]:
        """Those of `words` that are known."""
        asked = {storable(word): word for word in words}
        found: set[str] = set()
        for chunk in chunks(asked):
            rows = self._database.run(f"{_SELECT} AND text IN ({places(len(chunk))})", _KNOWN, *chunk)
            found.update(asked[word] for (word,) in rows)
        return found

    def all(self) -> list[str]:
        """Every word, in the order in which they were learned."""
        return [word for (word,) in self._database.run(f"{_SELECT} ORDER BY since, id", _KNOWN)]
