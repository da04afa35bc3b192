"""A process that writes edits, corrections, terms, words, drafts and translations is killed (SIGKILL) at random
moments, again and again. What it said it had kept must be there, nothing else may be, and the files must be sound. In
every fifth round its file was damaged before, so that some of the moments fall into the rescue.

    python -m tests.library.kill_rounds --rounds 200 --seed 1
"""

import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack, closing
from pathlib import Path

from reader.library import (
    Corrections,
    Draft,
    DraftKind,
    Drafts,
    Edit,
    Edits,
    Glossary,
    Remembered,
    TranslationMemory,
    Words,
    place_of_subject,
)
from reader.model import Correction, CorrectionKind, Script, Term, WordState
from tests import killing

_MODULE = "tests.library.kill_rounds"
_SOURCES = 40
_BATCH = 16
_STEPS = 2000
_UNDONE = 9
_KEPT = 7
_ROUNDS_KEPT = 30


class KillRounds:
    """Rounds in `folder`. Raises AssertionError."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - moments, not secrets
        self._folder = folder
        self._done = 0  # Steps that are in the files for certain.
        self._corrected = 0  # Of these, how many are in the corrections: the last one may not be.
        self._seconds = 0.0
        self._kill_once(None)

    def run(self, rounds: int) -> Counter[str]:
        """Kill so many times; where the processes were then."""
        found: Counter[str] = Counter()
        for number in range(rounds):
            if number and number % _ROUNDS_KEPT == 0:
                self._forget()
            if number % 5 == 4:
                _damage(self._folder / "own.sqlite")
            found[self._kill_once(self._random.uniform(0, self._seconds))] += 1
        return found

    def _forget(self) -> None:
        """Begin anew: who takes a correction back reads all that were ever made."""
        for path in self._folder.iterdir():
            path.unlink()
        self._done = self._corrected = 0

    def _kill_once(self, after: float | None) -> str:
        """Let a process write until it is killed, None: until it has done a while's work, and check what is left."""
        began = time.monotonic()
        steps = _STEPS if after is not None else 100
        arguments = [str(self._folder), *map(str, (self._done, self._corrected, steps))]
        process = subprocess.Popen([sys.executable, "-m", _MODULE, "work", *arguments], stdout=subprocess.PIPE)
        try:
            output = process.communicate(timeout=after)[0]
            assert process.returncode == 0
        except subprocess.TimeoutExpired:
            process.kill()
            output = process.communicate()[0]
        if after is None:
            self._seconds = 1.5 * (time.monotonic() - began)
        # The last line may have been cut off; what it says was kept all the same.
        said = output.decode().rpartition("\n")[0].splitlines()
        return self._check(said)

    def _check(self, said: list[str]) -> str:
        sound = [killing.is_sound(path) for path in self._folder.glob("*.sqlite")]
        own = self._folder / "own.sqlite"
        edits, corrections, glossary, words = Edits(own), Corrections(own), Glossary(own), Words(own)
        drafts, memory = Drafts(own), TranslationMemory(self._folder / "translations.sqlite")
        stores = (edits, corrections, glossary, words, drafts, memory)
        with ExitStack() as stack:
            for store in stores:
                stack.callback(store.close)
            assert not any(store.memory_reason for store in stores)
            # A process killed before it looked has left the damage to us.
            assert all(sound) or edits.recovered_from
            kept = int(said[-1]) if said else self._done
            # The step after the last that was told may be there too, whole or not at all.
            states = {step: _expected(step) for step in (kept, kept + 1)}
            state = {edit.source: edit.english for edit in edits.all()}
            self._done = next((step for step, expected in states.items() if state == expected), -1)
            assert self._done >= 0, (kept, state, states)
            # One process after the other may have been killed before it made up for the step that was not there.
            possible = range(kept if said else self._corrected, kept + 2)
            found = corrections.all()
            self._corrected = next((step for step in possible if found == _in_force(step)), -1)
            assert self._corrected >= 0, (kept, found)
            count = memory.count()
            assert count % _BATCH == 0, "half a batch was kept"
            assert count >= kept * _BATCH, (kept, count)
            assert glossary.terms()[-1:] in ([Term("詞", str(kept))], [Term("詞", str(kept + 1))]) or not kept
            assert [word.text for word in words.words()] in (_words(kept), _words(kept + 1))
            assert drafts.of("") in (_drafts(kept), _drafts(kept + 1))
        return "writing" if said else "before it wrote"


def _expected(steps: int) -> dict[str, str]:
    """What the edits are after so many steps."""
    texts: dict[str, list[str]] = {}
    for step in range(1, steps + 1):
        written = texts.setdefault(_source(step), [])
        if step % 3:
            written.append(f"english {step}")
        elif written:
            written.pop()
    return {source: written[-1] for source, written in texts.items() if written}


def _correct(corrections: Corrections, step: int) -> None:
    """Every ninth step takes the change before it back, of several corrections at once as every other."""
    if step % _UNDONE:
        corrections.save(_change(step))
    else:
        corrections.undo()


def _in_force(steps: int) -> list[Correction]:
    """The corrections after so many steps, the last one first."""
    kept: dict[str, Correction] = {}
    for step in range(1, steps + 1):
        if step % _UNDONE and ((step + 1) % _UNDONE or step == steps):
            for correction in _change(step):
                kept.pop(correction.text, None)
                kept[correction.text] = correction
    return list(kept.values())[::-1]


def _change(step: int) -> list[Correction]:
    texts = (f"词{(step + number) % _SOURCES}" for number in range(3))
    return [Correction(CorrectionKind.CONVERSION, text, f"詞{step}", Script.TAIWAN) for text in texts]


def _words(steps: int) -> list[str]:
    """The words that are known after so many steps."""
    return [f"词{step}" for step in range(1, steps + 1)]


def _drafts(steps: int) -> list[Draft]:
    """What is begun after so many steps: more is typed at each, until it is kept."""
    begun = Draft(DraftKind.TERM, place_of_subject("词"), f"typed {steps}")
    return [begun] if steps % _KEPT else []


def _draft(drafts: Drafts, step: int) -> None:
    drafts.save("", None, _drafts(step), [] if step % _KEPT else [each.key for each in _drafts(step - 1)])


def _source(step: int) -> str:
    return f"第{step // 3 % _SOURCES}句"


def _damage(path: Path) -> None:
    """Overwrite the start of the file, with the journal taken into it: then all its rows can be read again."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.write(b"\xff" * 4096)


def _work(folder: str, done: str, corrected: str, steps: str) -> None:
    """What the process does that is killed."""
    own = Path(folder, "own.sqlite")
    edits, corrections, glossary, words = Edits(own), Corrections(own), Glossary(own), Words(own)
    drafts, memory = Drafts(own), TranslationMemory(Path(folder, "translations.sqlite"))
    for step in range(int(corrected) + 1, int(done) + 1):
        _correct(corrections, step)
    for step in range(int(done) + 1, int(done) + int(steps) + 1):
        memory.keep(
            Remembered(
                f"{step} {row}".encode().ljust(32), f"{_source(step)} {row}", "x" * 200, "zh_en 1.9", cut_off=False
            )
            for row in range(_BATCH)
        )
        glossary.put([Term("詞", str(step))])
        words.set_state([f"词{step}"], WordState.KNOWN)
        _draft(drafts, step)
        if step % 3:
            edits.save(Edit(_source(step), f"english {step}"))
        else:
            edits.undo(_source(step), "")
        _correct(corrections, step)
        assert not any(store.memory_reason for store in (edits, corrections, glossary, words, drafts, memory))
        print(step, flush=True)


def rounds(folder: Path, count: int, seed: int) -> Counter[str]:
    """See killing.Rounds."""
    databases = folder / "databases"
    databases.mkdir()
    return KillRounds(databases, seed).run(count)


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        _work(*sys.argv[2:])
    else:
        killing.main(__doc__, rounds)
