"""A process that adds, replaces, orders, switches off and removes dictionaries is killed (SIGKILL) at random moments,
again and again. What it said it had done must be there, the next step whole or not at all, and of what was removed for
good no table may be left.

    python -m tests.library.dictionary_kill_rounds --rounds 200 --seed 1
"""

import random
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from reader.dictionary.added import DictionaryFormat, ReadEntry, described
from reader.library.dictionaries import Dictionaries
from tests import killing

_MODULE = "tests.library.dictionary_kill_rounds"
_STEPS = 200
_ENTRIES = 300
_TABLES = 4  # Of each dictionary at least: entries, words, texts and what FTS5 makes for these.


@dataclass(frozen=True, slots=True)
class Listed:
    """A dictionary as it should be listed; `step` is that in which it was added."""

    title: str
    step: int
    enabled: bool = True


class Source:
    """The entries of one, which tell the step that added it."""

    def __init__(self, title: str, step: int) -> None:
        self.description = described(title, DictionaryFormat.YOMITAN, str(step), "")
        self.done = self.total = _ENTRIES
        self._step = step

    def entries(self) -> Iterator[ReadEntry]:
        for number in range(_ENTRIES):
            yield ReadEntry(number, (f"词{number}",), "cí", (f"word {number} of {self._step}",))

    def aliases(self) -> Iterator[tuple[str, int]]:
        yield from ()


class KillRounds:
    """Rounds in `folder`. Raises AssertionError."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - moments, not secrets
        self._path = folder / "dictionaries.sqlite"
        self._done = 0  # Steps that are done for certain.
        began = time.monotonic()
        process = self._start()
        process.wait_for("7")
        self._seconds = 2 * (time.monotonic() - began)
        self._check(process.end(0))

    def run(self, rounds: int) -> Counter[str]:
        """Kill so many times; where the processes were then."""
        found: Counter[str] = Counter()
        for _ in range(rounds):
            found[self._check(self._start().end(killing.moment(self._random, self._seconds)))] += 1
        return found

    def _start(self) -> killing.Victim:
        return killing.Victim([sys.executable, "-m", _MODULE, "work", str(self._path), str(self._done)])

    def _check(self, said: Sequence[str]) -> str:
        kept = int(said[-1]) if said else self._done
        with closing(Dictionaries(self._path)) as store:
            assert not store.memory_reason
            assert not store.recovered_from
            found = [Listed(each.title, int(each.version), each.enabled) for each in store.all()]
            states = {step: _expected(step) for step in (kept, kept + 1)}
            self._done = next((step for step, expected in states.items() if found == expected), -1)
            assert self._done >= 0, (kept, found, states)
            assert all(each.entries == _ENTRIES for each in store.all())
            last = [entry.lines for entry in store.entries([f"词{_ENTRIES - 1}"])]
            assert last == [(f"word {_ENTRIES - 1} of {each.step}",) for each in found if each.enabled]
        assert killing.is_sound(self._path)
        self._check_tables()
        return "writing" if said else "before it wrote"

    def _check_tables(self) -> None:
        """Each table belongs to a dictionary."""
        with closing(sqlite3.connect(self._path)) as connection:
            numbers = {str(row) for (row,) in connection.execute("SELECT id FROM dictionary")}
            names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        owned = [name.split("_")[1] for name in names if name.startswith(("entry_", "word_", "text_"))]
        assert set(owned) == numbers
        assert len(owned) >= _TABLES * len(numbers)


def _expected(steps: int) -> list[Listed]:
    """What is listed after so many steps."""
    listed: list[Listed] = []
    for step in range(1, steps + 1):
        title = _title(step)
        at = next((at for at, each in enumerate(listed) if each.title == title), None)
        match step % 7:
            case 1 | 2 | 3:
                new = Listed(title, step, True if at is None else listed[at].enabled)
                listed[len(listed) if at is None else at : len(listed) if at is None else at + 1] = [new]
            case 4:
                listed.insert(0, listed.pop())
            case 5:
                listed[0] = replace(listed[0], enabled=not listed[0].enabled)
            case 6:
                listed.pop()
            case _:
                pass  # Only what was removed goes for good.
    return listed


def _title(step: int) -> str:
    return "甲乙丙丁戊"[step % 5]


def _do(store: Dictionaries, step: int) -> None:
    listed = _expected(step - 1)
    match step % 7:
        case 1 | 2 | 3:
            store.add(Source(_title(step), step), str)
        case 4:
            store.move(listed[-1].title, 0)
        case 5:
            store.enable(listed[0].title, enabled=not listed[0].enabled)
        case 6:
            store.remove(listed[-1].title)
        case _:
            store.purge()


def _work(path: str, done: str) -> None:
    """What the process does that is killed."""
    with closing(Dictionaries(Path(path))) as store:
        for step in range(int(done) + 1, int(done) + _STEPS):
            _do(store, step)
            print(step, flush=True)


def rounds(folder: Path, count: int, seed: int) -> Counter[str]:
    """See killing.Rounds."""
    return KillRounds(folder, seed).run(count)


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        _work(*sys.argv[2:])
    else:
        killing.main(__doc__, rounds)
