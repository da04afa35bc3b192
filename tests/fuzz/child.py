"""A process that reads one input after the other, and says what became of them; whoever started it watches it.

It is asked in lines of JSON, {"seed": 1, "first": 0, "last": 500, "skipped": [17]}, and answers each with one.
"""

import json
import resource
import shutil
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from reader.model import Problem
from tests.fuzz.found import Fault, Found
from tests.fuzz.mark import Mark

# A process that would take more gets MemoryError: a fault of the input at hand.
MOST_BYTES = 1_000_000_000
# What took so many seconds by the clock is done again, to see how many of the processor's it takes: asking for these at
# each input would cost a tenth of the time.
_SLOW = 0.2
_SIZES, _PAGE = Path("/proc/self/statm"), resource.getpagesize()
Make = Callable[[int, int], tuple[str, bytes]]
Tell = Callable[[str, bytes, Path], Problem | None]


def work(folder: Path, make: Make, tell: Tell) -> None:
    """Answer what is asked on standard input, with a folder that is this process's alone."""
    warnings.simplefilter("error")
    _bound_memory()
    mark = Mark(folder / "mark")
    for line in sys.stdin:
        asked = json.loads(line)
        skipped = set(asked["skipped"])
        numbers = [number for number in range(asked["first"], asked["last"]) if number not in skipped]
        found = Found()
        for number in numbers:
            mark.begin(number)
            _read(number, asked["seed"], folder / "scratch", found, make, tell)
        found.peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        mark.end()
        print(json.dumps(asdict(found)), flush=True)


def _bound_memory() -> None:
    """The system bounds addresses, of which some have no memory behind them: those that have none yet never will."""
    addresses, memory = (int(size) * _PAGE for size in _SIZES.read_text().split()[:2])
    most = addresses - memory + MOST_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _read(number: int, seed: int, scratch: Path, found: Found, make: Make, tell: Tell) -> None:
    name, data = make(seed, number)
    began = time.perf_counter()
    problem, fault = _outcome(name, data, scratch, tell)
    seconds = time.perf_counter() - began
    if seconds > _SLOW and not fault:
        began = time.process_time()
        _outcome(name, data, scratch, tell)
        seconds = time.process_time() - began
    found.count(name, number, seconds, read=problem is None and not fault)
    if fault:
        found.faults.append(Fault(number, name, fault))


def _outcome(name: str, data: bytes, scratch: Path, tell: Tell) -> tuple[Problem | None, str]:
    """What is told of an input; what it did that none may do."""
    try:
        return tell(name, data, scratch), ""
    except Exception as error:
        return None, _said(error)
    finally:
        # Few inputs need a folder.
        if scratch.exists():
            shutil.rmtree(scratch)


def _said(error: Exception) -> str:
    """The error, and the last places of it in our code."""
    ours = [
        each
        for each in traceback.extract_tb(error.__traceback__)
        if "/reader/" in each.filename or "/tests/" in each.filename
    ]
    places = " < ".join(f"{Path(each.filename).name}:{each.lineno}" for each in reversed(ours[-3:]))
    return f"{type(error).__name__}: {str(error)[:200]} ({places})"


if __name__ == "__main__":
    # Here: others have inputs of their own, and need not wait for all importers.
    from tests.fuzz.targets import made, told

    work(Path(sys.argv[1]), made, told)
