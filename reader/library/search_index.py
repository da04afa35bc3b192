"""library-index.db: the texts of the library as they are searched. Made from the articles, and made anew if lost.

A row of FTS5 is an article; its columns are kept beside it, packed, for two reasons: a match is found in them, and FTS5
without content (https://www.sqlite.org/fts5.html#contentless_tables) forgets a row only when told what it was.
"""

import re
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reader.library.database import Database, Store
from reader.library.text import storable
from reader.model import Problem, ReaderError

_VERSION = 1

# Another tokenizer, folding or spelling needs another version, whose schema begins by dropping these tables.
_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS text
    (id INTEGER PRIMARY KEY, article_id TEXT UNIQUE NOT NULL, counts TEXT NOT NULL, chinese BLOB NOT NULL,
    sounds BLOB NOT NULL, english BLOB NOT NULL, english_at REAL NOT NULL)""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5
    (title, title_sound, title_tone, chinese, sound, tone, english, content = '',
    tokenize = 'unicode61 remove_diacritics 0')""",
)
_SELECT = "SELECT id, article_id, counts, chinese, sounds, english FROM text"
_COLUMNS = "rowid, title, title_sound, title_tone, chinese, sound, tone, english"
_PLACES = "?, ?, ?, ?, ?, ?, ?, ?"
# What is a token by itself; anything else is one as long as it is letters and digits.
_HAN = re.compile("([〇々〻\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af])")
_TONE = re.compile("[1-5]")
# What a novel of ten million characters takes.
_LARGEST = 200_000_000


@dataclass(frozen=True, slots=True)
class IndexedText:
    """An article as it is searched. `counts` is how many sentences each block has. Of the sentences, before which the
    title stands as one more, there are the text as it is and folded, which are equally long, the syllable of each
    character ("chang2 chun1", "0" for none) and the English as it is and folded, empty where there is none."""

    article_id: str
    counts: Sequence[int]
    chinese: Sequence[str]
    folded: Sequence[str]
    sounds: Sequence[str]
    english: Sequence[str]
    folded_english: Sequence[str]


class SearchIndex(Store):
    """Every method may be called from any thread and raises no database error."""

    def __init__(self, path: Path) -> None:
        """Raises ReaderError NO_FULL_TEXT where this Python's SQLite has none."""
        if not has_full_text():
            raise ReaderError(Problem.NO_FULL_TEXT, str(path), sqlite3.sqlite_version)
        super().__init__(Database(path, _SCHEMA, _VERSION, derived=True))

    def indexed(self) -> dict[str, float]:
        """The id of each article that is indexed, and when its English was (seconds since 1970)."""
        return dict(self._database.run("SELECT article_id, english_at FROM text"))

    def put(self, text: IndexedText, now: float) -> None:
        """Index an article, in the place of what was indexed of it."""
        # Before the file is locked.
        packed, tokens = _packed(text), _tokens(text)

        def steps(connection: sqlite3.Connection) -> None:
            _forget(connection, text.article_id)
            insert = """INSERT INTO text (article_id, counts, chinese, sounds, english, english_at)
                VALUES (?, ?, ?, ?, ?, ?) RETURNING id"""
            ((row,),) = connection.execute(insert, (text.article_id, *packed, now)).fetchall()
            insert = f"INSERT INTO words ({_COLUMNS}) VALUES ({_PLACES})"  # noqa: S608 - our constants
            connection.execute(insert, (row, *tokens))

        self._database.write(steps)

    def outdate_english(self, article_id: str) -> None:
        """The English of an article is other than it was when it was indexed."""
        self._database.run("UPDATE text SET english_at = 0 WHERE article_id = ?", storable(article_id))

    def remove(self, article_ids: Iterable[str]) -> None:
        ids = list(article_ids)

        def steps(connection: sqlite3.Connection) -> None:
            for article_id in ids:
                _forget(connection, article_id)

        self._database.write(steps)

    def find(self, expression: str) -> list[str]:
        """The ids of the articles that an expression of FTS5 matches, the best first."""
        select = "SELECT article_id FROM words JOIN text ON text.id = words.rowid WHERE words MATCH ? ORDER BY rank"
        return [row[0] for row in self._database.run(select, expression)]

    def text(self, article_id: str) -> "StoredText | None":
        """What is indexed of an article; None where it is not."""
        rows = self._database.run(f"{_SELECT} WHERE article_id = ?", storable(article_id))
        return StoredText(rows[0]) if rows else None


class StoredText:
    """What is indexed of an article, unpacked as far as it is asked for. Lines are the title, then sentences."""

    def __init__(self, row: Sequence[object]) -> None:
        _, article_id, counts, *self._packed = row
        self.article_id = str(article_id)
        self.counts = [int(each) for each in str(counts).split()]

    @cached_property
    def chinese(self) -> str:
        """The lines, each as it is and folded."""
        return _unpacked(self._packed[0])

    @cached_property
    def sounds(self) -> str:
        """The lines of syllables."""
        return _unpacked(self._packed[1])

    @cached_property
    def english(self) -> str:
        """The lines of English, each as it is and folded."""
        return _unpacked(self._packed[2])

    @cached_property
    def chinese_lines(self) -> list[str]:
        return self._lines(self.chinese)

    @cached_property
    def sound_lines(self) -> list[str]:
        return self._lines(self.sounds)

    @cached_property
    def english_lines(self) -> list[str]:
        return self._lines(self.english)

    def _lines(self, text: str) -> list[str]:
        """As many as there should be, of a damaged row too."""
        lines, count = text.split("\n"), sum(self.counts) + 1
        return lines[:count] + [""] * (count - len(lines))

    def whole(self) -> IndexedText:
        chinese, folded = _parted(self.chinese_lines)
        english, folded_english = _parted(self.english_lines)
        return IndexedText(self.article_id, self.counts, chinese, folded, self.sound_lines, english, folded_english)


def parted(pair: str) -> tuple[str, str]:
    """A line as it is, and folded."""
    return pair[: len(pair) // 2], pair[len(pair) // 2 + 1 :]


def has_full_text() -> bool:
    """Whether this Python's SQLite has FTS5."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute(_SCHEMA[1])
        except sqlite3.OperationalError:
            return False
    return True


def apart(folded: str) -> str:
    """Folded text as FTS5 is to take it: every Chinese character by itself."""
    return _HAN.sub(r" \1 ", folded)


def bare(sounds: str) -> str:
    """Syllables as FTS5 is to take them: without tones."""
    return _TONE.sub("", sounds)


def _tokens(text: IndexedText) -> tuple[str, ...]:
    title, *folded = text.folded
    title_sound, *sounds = text.sounds
    return (
        apart(title),
        bare(title_sound),
        title_sound,
        apart("\n".join(folded)),
        bare("\n".join(sounds)),
        "\n".join(sounds),
        "\n".join(text.folded_english),
    )


def _forget(connection: sqlite3.Connection, article_id: str) -> None:
    for row in connection.execute(f"{_SELECT} WHERE article_id = ?", (storable(article_id),)).fetchall():
        forget = f"INSERT INTO words (words, {_COLUMNS}) VALUES ('delete', {_PLACES})"  # noqa: S608 - our constants
        connection.execute(forget, (row[0], *_tokens(StoredText(row).whole())))
        connection.execute("DELETE FROM text WHERE id = ?", (row[0],))


def _packed(text: IndexedText) -> tuple[str, bytes, bytes, bytes]:
    counts = " ".join(map(str, text.counts))
    pairs = (_pairs(text.chinese, text.folded), "\n".join(text.sounds), _pairs(text.english, text.folded_english))
    chinese, sounds, english = (zlib.compress(each.encode("utf-8"), 6) for each in pairs)
    return counts, chinese, sounds, english


def _pairs(texts: Iterable[str], folded: Iterable[str]) -> str:
    # Side by side, so that the second takes next to nothing.
    return "\n".join(f"{text}\t{other}" for text, other in zip(texts, folded, strict=True))


def _parted(pairs: Iterable[str]) -> tuple[list[str], list[str]]:
    found = [parted(pair) for pair in pairs]
    return [text for text, _ in found], [folded for _, folded in found]


def _unpacked(packed: object) -> str:
    try:
        data = zlib.decompressobj().decompress(packed if isinstance(packed, bytes) else b"", _LARGEST)
    except zlib.error:
        return ""
    return data.decode("utf-8", "replace")
