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
from tests.fuzz.targets import made, told

# More than this, taken by one input, is a fault.
MOST_BYTES = 1_000_000_000
_PAGE_PEAK, _STATUS = Path("/proc/self/clear_refs"), Path("/proc/self/status")
Make = Callable[[int, int], tuple[str, bytes]]
Tell = Callable[[str, bytes, Path], Problem | None]


def work(folder: Path, make: Make = made, tell: Tell = told) -> None:
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
            mark.end()
        print(json.dumps(asdict(found)), flush=True)


def _bound_memory() -> None:
    """An input that would take more gets MemoryError."""
    most = _kilobytes("VmSize") * 1024 + MOST_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _read(number: int, seed: int, scratch: Path, found: Found, make: Make, tell: Tell) -> None:
    name, data = make(seed, number)
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    _PAGE_PEAK.write_text("5")
    began, problem, fault = time.process_time(), None, ""
    try:
        problem = tell(name, data, scratch)
    except Exception as error:
        fault = _said(error)
    seconds, peak = time.process_time() - began, _kilobytes("VmHWM") * 1024
    if peak > MOST_BYTES:
        fault = fault or f"it took {peak / 1e6:.0f} MB"
    found.count(name, number, seconds, peak, read=problem is None and not fault)
    if fault:
        found.faults.append(Fault(number, name, fault))


def _said(error: Exception) -> str:
    """The error, and the last places of it in our code."""
    ours = [
        each
        for each in traceback.extract_tb(error.__traceback__)
        if "/reader/" in each.filename or "/tests/" in each.filename
    ]
    places = " < ".join(f"{Path(each.filename).name}:{each.lineno}" for each in reversed(ours[-3:]))
    return f"{type(error).__name__}: {str(error)[:200]} ({places})"


def _kilobytes(name: str) -> int:
    """What the system says of this process's memory; VmHWM is the most since it was last put back."""
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith(f"{name}:"))
    return int(line.split()[1])


if __name__ == "__main__":
    work(Path(sys.argv[1]))
