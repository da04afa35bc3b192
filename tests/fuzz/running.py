"""Runs inputs in processes that are watched: one may die, hang, or take all memory, and the others go on."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.fuzz.found import Fault, Found, Tally, found_of
from tests.fuzz.mark import Mark

BATCH = 500
# Seconds of processor time that one input may take. By the clock it may take longer: others are at work too.
MOST_SECONDS, _MOST_BY_CLOCK = 5.0, 120.0
_LOOK_EVERY = 0.1
_TICKS = os.sysconf("SC_CLK_TCK")
# In memory where there is such a folder: most inputs are files for a moment.
_SHARED = Path("/dev") / "shm"


@dataclass(frozen=True, slots=True)
class Run:
    """`child` is the module whose process reads the inputs; what was done is kept in `folder`, and not done again."""

    seed: int
    inputs: int
    folder: Path
    processes: int = 2
    child: str = "tests.fuzz.child"
    most_seconds: float = MOST_SECONDS


@dataclass(slots=True)
class _Work:
    """What is left, and what was found; the threads take from it by turns."""

    left: list[int]
    found: Found = field(default_factory=Found)
    lock: threading.Lock = field(default_factory=threading.Lock)


def run(this: Run, on_batch: Callable[[Found], None] = lambda _: None) -> Found:
    """Read all inputs that were not read yet, and say what became of these and those."""
    this.folder.mkdir(parents=True, exist_ok=True)
    kept = this.folder / "batches.jsonl"
    done = dict(_kept(kept))
    work = _Work([first for first in range(0, this.inputs, BATCH) if first not in done][::-1])
    for found in done.values():
        work.found.add(found)
    count = min(this.processes, len(work.left))
    threads = [threading.Thread(target=_take, args=(this, work, kept, on_batch)) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return work.found


def _kept(path: Path) -> Iterator[tuple[int, Found]]:
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        said = json.loads(line)
        yield said["first"], found_of(said["found"])


def _take(this: Run, work: _Work, kept: Path, on_batch: Callable[[Found], None]) -> None:
    with _Watched.started(this) as watched:
        while True:
            with work.lock:
                if not work.left:
                    return
                first = work.left.pop()
            found = watched.batch(first, min(first + BATCH, this.inputs))
            with work.lock:
                work.found.add(found)
                with kept.open("a", encoding="utf-8") as file:
                    file.write(json.dumps({"first": first, "found": asdict(found)}) + "\n")
                on_batch(work.found)


class _Watched:
    """A process that reads inputs. It is ended, and started anew, where an input keeps it too long."""

    def __init__(self, this: Run, folder: Path) -> None:
        self._run, self._folder = this, folder
        self._mark = Mark(folder / "mark")
        self._process = self._start()

    @classmethod
    @contextmanager
    def started(cls, this: Run) -> Iterator["_Watched"]:
        with tempfile.TemporaryDirectory(dir=_SHARED if _SHARED.is_dir() else None) as folder:
            watched = cls(this, Path(folder))
            try:
                yield watched
            finally:
                watched._end()

    def _start(self) -> subprocess.Popen[str]:
        self._mark.end()
        command = [sys.executable, "-m", self._run.child, str(self._folder)]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def _end(self) -> None:
        self._process.kill()
        self._process.communicate()

    def batch(self, first: int, last: int) -> Found:
        """What became of some inputs. One that ended the process is left out when the others are read again."""
        lost: list[Fault] = []
        while True:
            skipped = [fault.number for fault in lost]
            asked = {"seed": self._run.seed, "first": first, "last": last, "skipped": skipped}
            answer, cause = self._ask(json.dumps(asked))
            if answer:
                found = found_of(json.loads(answer))
                break
            number = self._mark.number()
            if number is None:
                raise RuntimeError(f"the process of {self._run.child} ended between two inputs: {cause}")
            lost.append(Fault(number, "", cause))
            self._process = self._start()
        for fault in lost:
            found.faults.append(fault)
            found.tallies.setdefault("(ended)", Tally()).inputs += 1
        return found

    def _ask(self, line: str) -> tuple[str, str]:
        """The answer, or why there is none."""
        assert self._process.stdin
        assert self._process.stdout
        why: list[str] = []
        over = threading.Event()
        watcher = threading.Thread(target=self._watch, args=(over, why))
        watcher.start()
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        finally:
            over.set()
            watcher.join()
        if not answer:
            self._process.communicate()
        return answer, "".join(why) or _ended(self._process.returncode)

    def _watch(self, over: threading.Event, why: list[str]) -> None:
        """Since an input was first seen at hand, the process may use so much of the processor and of time."""
        seen, used, began = None, 0.0, 0.0
        while not over.wait(_LOOK_EVERY):
            number = self._mark.number()
            if number is None or number != seen:
                seen, used, began = number, _used(self._process.pid), time.monotonic()
                continue
            now, waited = _used(self._process.pid) - used, time.monotonic() - began
            if now > self._run.most_seconds or waited > _MOST_BY_CLOCK:
                why.append(f"it hung: {now:.1f} seconds of processor time, {waited:.0f} by the clock")
                self._process.kill()
                return


def _used(pid: int) -> float:
    """Seconds of processor time of a process (proc(5), fields 14 and 15); 0 for one that has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _ended(status: int | None) -> str:
    if status is not None and status < 0:
        return f"the process died by {signal.Signals(-status).name}"
    return f"the process ended with status {status}"
