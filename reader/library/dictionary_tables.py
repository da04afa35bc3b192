"""The tables of one added dictionary: its entries, the words and readings that they are found by, their texts.

Their names end in the number of the dictionary, which is ours, so that statements can be made of them.
"""
# ruff: noqa: S608

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.dictionary.added import LONGEST_WORD, AddedEntry, ReadEntry
from reader.dictionary.sound import sound_key
from reader.library.languages import has_chinese
from reader.library.search_index import apart
from reader.library.text import places, storable

# The last character there is: what begins with a key stands between it and it with this behind.
_LAST = "\U0010ffff"
_WORD, _SOUND = 0, 1
_LONGEST_QUERY = 100
# Of words that half of the entries have, so many are looked through: all would take seconds.
_MOST_MATCHES = 2_000


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as it was found by `key`."""

    id: int
    headword: str
    reading: str
    lines: str
    score: int
    key: str

    def entry(self, title: str) -> AddedEntry:
        return AddedEntry(self.headword, self.reading, tuple(self.lines.split("\n")), title)


class Tables:
    """`full_text` is whether the texts are indexed: not so where this SQLite had no FTS5."""

    def __init__(self, connection: sqlite3.Connection, number: int, *, full_text: bool = False) -> None:
        self._connection, self._number = connection, number
        self._indexed = full_text
        self._entry, self._word, self._text = (f"{name}_{number}" for name in ("entry", "word", "text"))

    # -- filling ------------------------------------------------------------------------------------------------

    def create(self) -> None:
        self._connection.execute(
            f"""CREATE TABLE {self._entry} (id INTEGER PRIMARY KEY, headword TEXT NOT NULL, reading TEXT NOT NULL,
            lines TEXT NOT NULL, score INTEGER NOT NULL)"""
        )
        self._connection.execute(
            f"""CREATE TABLE {self._word} (kind INTEGER NOT NULL, key TEXT NOT NULL, entry INTEGER NOT NULL,
            PRIMARY KEY (kind, key, entry)) WITHOUT ROWID"""
        )
        if self._indexed:
            self._connection.execute(
                f"CREATE VIRTUAL TABLE {self._text} USING fts5 (lines, content = '', tokenize = 'unicode61')"
            )

    def put(self, entries: Iterable[ReadEntry], simplify: Callable[[str], str]) -> None:
        rows = [
            (each.number, storable(each.words[0]), storable(each.reading), storable("\n".join(each.lines)), each.score)
            for each in entries
        ]
        self._connection.executemany(f"INSERT INTO {self._entry} VALUES (?, ?, ?, ?, ?)", rows)
        self._put_words(
            (_WORD, key, each.number) for each in entries for word in each.words for key in _keys(word, simplify)
        )
        sounds = ((sound_key(each.reading), each) for each in entries if each.reading and has_chinese(each.words[0]))
        self._put_words((_SOUND, sound[:LONGEST_WORD], each.number) for sound, each in sounds if sound)
        if self._indexed:
            texts = [(number, apart(lines)) for number, _, _, lines, _ in rows]
            self._connection.executemany(f"INSERT INTO {self._text} (rowid, lines) VALUES (?, ?)", texts)

    def put_aliases(self, aliases: Iterable[tuple[str, int]], simplify: Callable[[str], str]) -> None:
        """Other words for entries, by the numbers of these."""
        self._put_words((_WORD, key, number) for word, number in aliases for key in _keys(word, simplify))

    def _put_words(self, rows: Iterable[tuple[int, str, int]]) -> None:
        self._connection.executemany(f"INSERT OR IGNORE INTO {self._word} VALUES (?, ?, ?)", rows)

    def drop(self) -> None:
        for table in (self._entry, self._word, self._text):
            self._connection.execute(f"DROP TABLE IF EXISTS {table}")

    # -- finding ------------------------------------------------------------------------------------------------

    def of_keys(self, keys: Sequence[str]) -> list[Row]:
        """The entries that these are words for, some of them for several of these."""
        return self._rows(f"kind = {_WORD} AND key IN ({places(len(keys))})", *keys)

    def of_key(self, key: str, limit: int) -> list[Row]:
        return self._rows(f"kind = {_WORD} AND key = ? ORDER BY score DESC, id LIMIT ?", key, limit)

    def of_sound(self, sound: str, limit: int) -> list[Row]:
        return self._rows(f"kind = {_SOUND} AND key = ? ORDER BY score DESC, id LIMIT ?", sound, limit)

    def beginning(self, key: str, limit: int) -> list[Row]:
        """The entries whose words begin so, in the order of these."""
        return self._between(_WORD, key, limit)

    def sounding(self, sound: str, limit: int) -> list[Row]:
        """The entries whose readings begin so; none for no sound."""
        return self._between(_SOUND, sound, limit) if sound else []

    def with_text(self, query: str, limit: int, *, unfinished: bool = False) -> list[Row]:
        """The entries whose texts have all words of a query, the last of which may be `unfinished`. First come
        those in which a line begins with the query, and of these the shortest: they say little else."""
        if not self._indexed:
            return self._with_part(query, limit)
        words = [
            "".join(character if character.isalnum() else " " for character in word)
            for word in query[:_LONGEST_QUERY].split()
        ]
        phrases = [f'"{apart(word)}"' for word in words if word.strip()]
        if not phrases:
            return []
        match = " AND ".join(phrases) + ("*" if unfinished else "")
        return self._as_rows(
            f"""SELECT id, headword, reading, lines, score, '' FROM {self._entry}
            WHERE id IN (SELECT rowid FROM {self._text} WHERE {self._text} MATCH ? LIMIT {_MOST_MATCHES})
            ORDER BY instr(char(10) || lower(lines), char(10) || ?) = 0, length(lines) LIMIT ?""",
            match,
            storable(query).lower(),
            limit,
        )

    def _with_part(self, query: str, limit: int) -> list[Row]:
        part = "".join(f"\\{sign}" if sign in "%_\\" else sign for sign in storable(query[:_LONGEST_QUERY]))
        return self._as_rows(
            f"""SELECT id, headword, reading, lines, score, '' FROM {self._entry}
            WHERE lines LIKE ? ESCAPE '\\' LIMIT ?""",
            f"%{part}%",
            limit,
        )

    def _between(self, kind: int, key: str, limit: int) -> list[Row]:
        return self._rows(f"kind = {kind} AND key >= ? AND key < ? ORDER BY key LIMIT ?", key, key + _LAST, limit)

    def _rows(self, condition: str, *values: object) -> list[Row]:
        return self._as_rows(
            f"""SELECT e.id, headword, reading, lines, score, key FROM {self._word} AS w
            JOIN {self._entry} AS e ON e.id = w.entry WHERE {condition}""",
            *values,
        )

    def _as_rows(self, statement: str, *values: object) -> list[Row]:
        return [Row(*row) for row in self._connection.execute(statement, values)]


def lookup_key(word: str) -> str:
    """A word as it is looked up."""
    return storable(word).strip().casefold()[:LONGEST_WORD]


def _keys(word: str, simplify: Callable[[str], str]) -> Iterable[str]:
    """A word is found as it is written, and simplified."""
    return {lookup_key(word), lookup_key(word if word.isascii() else simplify(word))}
