"""Reads mutated inputs, in processes of their own, and prints what became of them: make fuzz.

    python -m tests.fuzz --inputs 1000000 --seed 1
    python -m tests.fuzz --seed 1 --only 4711
    python -m tests.fuzz --long

What was done is kept in build/fuzz/SEED and not done again: it may be stopped at any time. A faulty input is kept there
too. Of inputs the slowest is told in seconds of processor time. The second form writes one input and reads it here, the
third reads a megabyte of each thing that can be repeated in a file.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz import long
from tests.fuzz.child import Make
from tests.fuzz.found import Fault, Found, table
from tests.fuzz.running import Run, run
from tests.fuzz.targets import made, told

_BUILD = Path(__file__).parents[2] / "build" / "fuzz"
_TELL_EVERY = 30.0


def _main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--only", type=int, metavar="NUMBER")
    parser.add_argument("--long", action="store_true")
    options = parser.parse_args()
    this = Run(options.seed, options.inputs, _BUILD / str(options.seed), options.processes)
    if options.only is not None:
        return _one(options.seed, options.only, this.folder)
    if options.long:
        count = len(long.kinds())
        this = Run(0, count, _BUILD / "long", options.processes, long.__name__, long.MOST_SECONDS)
    began = time.monotonic()
    found = run(this, _Progress(this.inputs))
    for fault in found.faults:
        print(_told(fault, this.seed, this.folder, long.made if options.long else made))
    print(table(found))
    print(f"It took {time.monotonic() - began:.0f} seconds, {os.cpu_count()} processors.")
    return 1 if found.faults else 0


class _Progress:
    """Says now and then how far it is."""

    def __init__(self, inputs: int) -> None:
        self._inputs, self._said = inputs, time.monotonic()

    def __call__(self, found: Found) -> None:
        if time.monotonic() - self._said > _TELL_EVERY:
            self._said = time.monotonic()
            print(f"{found.inputs:,} of {self._inputs:,}, {len(found.faults)} faults", file=sys.stderr, flush=True)


def _told(fault: Fault, seed: int, folder: Path, make: Make) -> str:
    name, path = _kept(seed, fault.number, folder, make)
    return f"{fault.number} {name}: {fault.cause}\n    {path}"


def _kept(seed: int, number: int, folder: Path, make: Make) -> tuple[str, Path]:
    """What is to read an input, and the file that it is now in."""
    name, data = make(seed, number)
    path = folder / f"{number}-{name.replace(' ', '-')}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return name, path


def _one(seed: int, number: int, folder: Path) -> int:
    name, path = _kept(seed, number, folder, made)
    print(f"{name}: {path}")
    with tempfile.TemporaryDirectory() as scratch:
        began = time.process_time()
        print(told(name, path.read_bytes(), Path(scratch)) or "read", f"{time.process_time() - began:.3f} s")
    return 0


if __name__ == "__main__":
    sys.exit(_main())
