"""The reader's own words: what they know, learn or leave aside, and where each was met."""

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader.library.database import Rows, Store
from reader.library.own import open_own
from reader.library.text import chunks, places, storable
from reader.model import Script, Word, WordContext, WordState

_STATES = {state.value: state for state in WordState}
_SCRIPTS = {script.value: script for script in Script}
# SQLite keeps whatever it is given in any column, and others can write to the file too.
_SELECT_STATE = "SELECT text, state FROM word WHERE typeof(text) = 'text'"
_SELECT = """SELECT text, state, since, sentence, start, stop, script, syllables, article_id, title, path, english
    FROM word LEFT JOIN word_context ON word_context.word = text
    WHERE typeof(text) = 'text' AND typeof(since) IN ('real', 'integer')"""
# The time is that of the first moment since which the word is in its state.
_SET = """INSERT INTO word (text, state, since) VALUES (?, ?, ?)
    ON CONFLICT (text) DO UPDATE SET state = excluded.state, since = excluded.since WHERE state <> excluded.state"""
_SET_CONTEXT = """INSERT OR IGNORE INTO word_context
    (word, sentence, start, stop, script, syllables, article_id, title, path, english, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
# Seconds between words that are kept at once.
_APART = 1e-6


@dataclass(frozen=True, slots=True)
class WordChange:
    """What one call changed: `texts` are the words, `before` those of them that were kept before, as they were."""

    texts: tuple[str, ...] = ()
    before: tuple[Word, ...] = ()


class Words(Store):
    """Words in their simplified form. Every method may be called from any thread and raises no database error; what it
    changes it changes in one transaction."""

    def __init__(self, path: Path) -> None:
        super().__init__(open_own(path))

    def set_state(
        self, words: Iterable[str], state: WordState, contexts: Mapping[str, WordContext] | None = None
    ) -> WordChange:
        """Keep words as known, learned or ignored: see `set_states`."""
        return self.set_states(dict.fromkeys(words, state), contexts)

    def set_states(
        self, states: Mapping[str, WordState], contexts: Mapping[str, WordContext] | None = None
    ) -> WordChange:
        """Keep words, each in its state; the change has those that were in none or in another one.

        `contexts` says where some of them were met, by word. A word that has such a place keeps it.
        """
        wanted = {storable(word): state for word, state in states.items()}
        met = {storable(word): context for word, context in (contexts or {}).items()}

        def steps(connection: sqlite3.Connection) -> WordChange:
            now = _later(connection)
            before = _read(connection, wanted)
            new = [text for text in wanted if text not in before or before[text].state is not wanted[text]]
            # By their times alone is their order known once a change was undone.
            rows = [(text, wanted[text].value, now + at * _APART) for at, text in enumerate(new)]
            connection.executemany(_SET, rows)
            connection.executemany(_SET_CONTEXT, [_values(text, met[text]) for text in wanted if text in met])
            return _change(new, before)

        return self._database.write(steps)

    def remove(self, words: Iterable[str]) -> WordChange:
        """Drop words and where they were met; the change has those that were kept."""
        texts = list(dict.fromkeys(map(storable, words)))

        def steps(connection: sqlite3.Connection) -> WordChange:
            before = _read(connection, texts)
            _drop(connection, before)
            return _change(before, before)

        return self._database.write(steps)

    def clear(self, state: WordState | None = None) -> int:
        """Drop every word in a state, without one all; how many there were."""
        delete, which = "DELETE FROM word WHERE ?1 IS NULL OR state = ?1", state.value if state else None

        def steps(connection: sqlite3.Connection) -> int:
            count = connection.execute(delete, (which,)).rowcount
            connection.execute("DELETE FROM word_context WHERE word NOT IN (SELECT text FROM word)")
            return count

        return self._database.write(steps)

    def undo(self, change: WordChange) -> None:
        """Keep the words of a change as they were before it, and drop those that were not kept."""

        def steps(connection: sqlite3.Connection) -> None:
            _drop(connection, change.texts)
            rows = [(word.text, word.state.value, word.since) for word in change.before]
            connection.executemany(_SET, rows)
            met = [_values(word.text, word.context) for word in change.before if word.context]
            connection.executemany(_SET_CONTEXT, met)

        self._database.write(steps)

    def states(self) -> dict[str, WordState]:
        """The state of every word."""
        return {text: _STATES[state] for text, state in self._database.run(_SELECT_STATE) if state in _STATES}

    def state_of(self, words: Iterable[str]) -> dict[str, WordState]:
        """The states of those of `words` that are in one."""
        asked = {storable(word): word for word in words}
        found: dict[str, WordState] = {}
        for chunk in chunks(asked):
            rows = self._database.run(f"{_SELECT_STATE} AND text IN ({places(len(chunk))})", *chunk)
            found.update((asked[text], _STATES[state]) for text, state in rows if state in _STATES)
        return found

    def words(self, state: WordState | None = None) -> list[Word]:
        """Every word in a state, without one all, in the order in which they came to be in theirs."""
        if state is None:
            return _words(self._database.run(f"{_SELECT} ORDER BY since, word.id"))
        return _words(self._database.run(f"{_SELECT} AND state = ? ORDER BY since, word.id", state.value))

    def without_reading(self) -> frozenset[str]:
        """The words that need no reading above them: those known and ignored."""
        return frozenset(text for text, state in self.states().items() if state is not WordState.LEARNING)

    def counts(self) -> dict[WordState, int]:
        """How many words are in each state."""
        counted = Counter(self.states().values())
        return {state: counted[state] for state in WordState}


def _read(connection: sqlite3.Connection, texts: Iterable[str]) -> dict[str, Word]:
    """Those of the words that are kept."""
    found: dict[str, Word] = {}
    for chunk in chunks(texts):
        rows = connection.execute(f"{_SELECT} AND text IN ({places(len(chunk))})", chunk).fetchall()
        found.update((word.text, word) for word in _words(rows))
    return found


def _drop(connection: sqlite3.Connection, texts: Iterable[str]) -> None:
    rows = [(text,) for text in texts]
    connection.executemany("DELETE FROM word WHERE text = ?", rows)
    connection.executemany("DELETE FROM word_context WHERE word = ?", rows)


def _change(texts: Iterable[str], before: Mapping[str, Word]) -> WordChange:
    changed = tuple(texts)
    return WordChange(changed, tuple(before[text] for text in changed if text in before))


def _words(rows: Rows) -> list[Word]:
    return [
        Word(text, _STATES[state], float(since), _context(row)) for text, state, since, *row in rows if state in _STATES
    ]


def _context(row: list[Any]) -> WordContext | None:
    """What the columns of a word's place say; None where it has none, or they are damaged."""
    sentence, start, stop, script, syllables, article_id, title, path, english = row
    texts = (sentence, syllables, article_id, title, english)
    if not all(isinstance(text, str) for text in texts) or script not in _SCRIPTS or not isinstance(path, bytes):
        return None
    if not (isinstance(start, int) and isinstance(stop, int) and 0 <= start < stop <= len(sentence)):
        return None
    read = tuple(syllables.split(" ")) if syllables else ()
    file = Path(os.fsdecode(path)) if path else None
    return WordContext(sentence, start, stop, _SCRIPTS[script], read, article_id, title, english, file)


def _values(text: str, context: WordContext) -> tuple[object, ...]:
    path = os.fsencode(context.path.absolute()) if context.path else b""
    at = storable(context.sentence), context.start, context.end, context.script.value
    texts = storable(context.article_id), storable(context.title), path, storable(context.english)
    return text, *at, " ".join(context.syllables), *texts, datetime.now(UTC).timestamp()


def _later(connection: sqlite3.Connection) -> float:
    """The moment, later than that of any other word, whatever the clock says: they are listed in its order."""
    last = connection.execute("SELECT max(since) FROM word WHERE typeof(since) IN ('real', 'integer')").fetchone()[0]
    return max(datetime.now(UTC).timestamp(), (last or 0.0) + 0.001)
