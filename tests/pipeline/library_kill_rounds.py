"""A process that fills the library, highlights, backs up and restores is killed (SIGKILL) at random moments, again and
again. What it told it had done must be there, of a restore all or nothing, and the backup must always be a whole one.

    python -m tests.pipeline.library_kill_rounds --rounds 200 --seed 1
"""

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader import pipeline
from reader.library import shelf
from reader.library.backup import Part, unpack_backup
from reader.model import Article, highlight_at
from reader.pipeline import Desk, backing_up, indexing, shelving
from reader.settings import LIBRARY_FILE, OWN_FILE
from tests import killing

_MODULE = "tests.pipeline.library_kill_rounds"
_BACKUP = "kept.duidu-backup"
# Every so many steps the process makes a backup, and restores it.
_BACKED_UP, _RESTORED = 4, 7
_STEPS = 400


class State(NamedTuple):
    """Which steps' articles there are, and which steps' highlights."""

    articles: frozenset[int]
    highlights: frozenset[int]


class KillRounds:
    """Rounds in `folder`. Raises AssertionError."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - moments, not secrets
        self._data, self._backup = folder / "databases", folder / _BACKUP
        self._done = 0  # Steps that are done for certain.
        began = time.monotonic()
        process = self._start()
        process.wait_for(str(_RESTORED))
        self._seconds = 2 * (time.monotonic() - began)
        self._check(process.end(0))

    def run(self, rounds: int) -> Counter[str]:
        """Kill so many times; where the processes were then."""
        found: Counter[str] = Counter()
        for _ in range(rounds):
            found[self._check(self._start().end(killing.moment(self._random, self._seconds)))] += 1
        return found

    def _start(self) -> killing.Victim:
        arguments = ["work", str(self._data), str(self._backup), str(self._done)]
        return killing.Victim([sys.executable, "-m", _MODULE, *arguments])

    def _check(self, said: Sequence[str]) -> str:
        kept = max([self._done, *(int(line) for line in said if line.isdecimal())])
        with closing(Desk(self._data)) as desk:  # Goes on with a restore that was decided.
            state = _state(desk)
            conditions = desk.condition(LIBRARY_FILE), desk.condition(OWN_FILE)
            assert not any(each.reason or each.aside for each in conditions), conditions
        assert all(killing.is_sound(path) for path in (*self._data.glob("*.sqlite"), *self._data.glob("*.db")))
        before, after = _expected(kept), _expected(kept + 1)
        if _is_restore(kept + 1):
            assert state in (before, after), "a restore was done by half"
        else:
            assert state.articles in (before.articles, after.articles), (kept, state)
            assert state.highlights in (before.highlights, after.highlights), (kept, state)
        self._done = kept
        self._check_backup()
        return said[-1] if said and not said[-1].isdecimal() else "between two steps" if said else "before it began"

    def _check_backup(self) -> None:
        if self._done >= _BACKED_UP:
            parts = backing_up._parts(self._data)
            with tempfile.TemporaryDirectory() as folder:
                assert Part(self._data / LIBRARY_FILE, shelf.SCHEMA, shelf.VERSION, shelf.EARLIER) in unpack_backup(
                    self._backup, parts, Path(folder)
                )


def _is_restore(step: int) -> bool:
    return step % _RESTORED == 0


def _expected(steps: int) -> State:
    """What there is after so many steps."""
    there: set[int] = set()
    kept: set[int] = set()
    for step in range(1, steps + 1):
        if _is_restore(step):
            there = set(kept)
        else:
            there.add(step)
            kept = set(there) if step % _BACKED_UP == 0 else kept
    return State(frozenset(there), frozenset(there))


def _state(desk: Desk) -> State:
    noted = (int(each.note) for highlights in desk.highlights.all().values() for each in highlights)
    return State(frozenset(int(entry.title.strip("第篇")) for entry in desk.articles.all()), frozenset(noted))


def _article(step: int) -> tuple[Article, str]:
    text = f"第{step}篇\n\n渡船过了{step}条河。"
    return pipeline.open_text(text, "Pasted text"), text


def _work(data: str, backup: str, done: str) -> None:
    """What the process does that is killed. It begins with the step that was not told of: half of it may be there."""
    with closing(Desk(Path(data))) as desk:
        for step in range(int(done) + 1, int(done) + _STEPS):
            if _is_restore(step):
                print("restoring", flush=True)
                backing_up.restore(desk, Path(backup))
            else:
                article, text = _article(step)
                shelving.shelve(desk, article, copy=shelving.text_copy(text), opened=True)
                made = replace(highlight_at(article, 1, 0, 2), note=str(step), number=step)
                desk.highlights.save(article.id, None, [made])
                if step % _BACKED_UP == 0:
                    print("backing up", flush=True)
                    backing_up.back_up(desk, Path(backup))
            print(step, flush=True)
            if step % 3 == 0:
                print("indexing", flush=True)
                indexing._LONG = 0 if step % 9 == 0 else 1_000  # In a process of its own every third time.
                indexing.index_pending(desk)


def rounds(folder: Path, count: int, seed: int) -> Counter[str]:
    """See killing.Rounds."""
    return KillRounds(folder, seed).run(count)


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        _work(*sys.argv[2:])
    else:
        killing.main(__doc__, rounds)
