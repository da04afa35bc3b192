"""A process that brings a library of an older version up is killed (SIGKILL) at random moments, again and again. The
file must be of the one version or the other, with all that was in it; once it is of the new one, the old one must lie
beside it, whole; and the next process must end the work.

    python -m tests.library.migration_kill_rounds --rounds 200 --seed 1
"""

import random
import shutil
import sqlite3
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from reader.library import shelf
from reader.library.migrating import version_of
from tests import killing
from tests.library.test_migrating import FIRST_LIBRARY, restored, rows

_MODULE = "tests.library.migration_kill_rounds"
_OPENING, _OPENED = "opening", "opened"
_COPIES = 1500


class KillRounds:
    """Rounds in `folder`. Raises AssertionError."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - moments, not secrets
        made, self._data = folder / "made", folder / "data"
        made.mkdir()
        self._old = restored(FIRST_LIBRARY, made)
        with closing(sqlite3.connect(self._old)) as connection:
            copies = [(f"{number:016}", "html", b"x" * 500) for number in range(_COPIES)]
            connection.executemany("INSERT INTO copy (article_id, kind, data) VALUES (?, ?, ?)", copies)
            connection.commit()
        self._before = rows(self._old)
        victim = self._start()
        began = time.monotonic()
        victim.wait_for(_OPENED)
        self._seconds = time.monotonic() - began
        self._check(victim.end(None))

    def run(self, rounds: int) -> Counter[str]:
        """Kill so many times; where the processes were then."""
        found: Counter[str] = Counter()
        for _ in range(rounds):
            found[self._check(self._start().end(killing.moment(self._random, self._seconds)))] += 1
        return found

    @property
    def _path(self) -> Path:
        return self._data / self._old.name

    def _start(self) -> killing.Victim:
        """A process that is about to open an old file."""
        shutil.rmtree(self._data, ignore_errors=True)
        self._data.mkdir()
        shutil.copy(self._old, self._path)
        victim = killing.Victim([sys.executable, "-m", _MODULE, "work", str(self._path)])
        victim.wait_for(_OPENING)
        return victim

    def _check(self, said: list[str]) -> str:
        kept = self._path.with_name(f"{self._path.name}.version-1")
        was_begun = any(each.name.endswith(".part") for each in self._data.iterdir())
        with closing(sqlite3.connect(self._path)) as connection:
            version = version_of(connection)
        assert killing.is_sound(self._path)
        assert version == shelf.VERSION or _OPENED not in said
        if version == shelf.VERSION:
            assert rows(kept) == self._before
        else:
            assert rows(self._path) == self._before
        self._end_it()
        assert rows(kept) == self._before
        if _OPENED in said:
            return "when it was done"
        return "after it" if version == shelf.VERSION else "in the copy" if was_begun else "before the copy or after it"

    def _end_it(self) -> None:
        """As the next process does."""
        with closing(shelf.open_shelf(self._path)) as database:
            assert not database.memory_reason
            assert database.recovered_from is None
        after = rows(self._path)
        for table, before in self._before.items():
            found = [{name: row[name] for name in was} for was, row in zip(before, after[table], strict=True)]
            assert found == before
        names = [each.name for each in self._data.iterdir()]
        assert sorted(names) == [self._path.name, f"{self._path.name}.version-1"], names


def _work(path: str) -> None:
    """What the process does that is killed."""
    print(_OPENING, flush=True)
    database = shelf.open_shelf(Path(path))
    print(_OPENED, flush=True)
    database.close()


def rounds(folder: Path, count: int, seed: int) -> Counter[str]:
    """See killing.Rounds."""
    return KillRounds(folder, seed).run(count)


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        _work(*sys.argv[2:])
    else:
        killing.main(__doc__, rounds)
