"""Fuzzing that looks where inputs lead: Atheris keeps those that take new branches, and goes on from them.

    python -m tests.fuzz.guided --seconds 60 [--target epub ...]

Atheris lies in an environment of its own, build/fuzz-venv (make fuzz-guided); it uses the libraries of this one. What
it finds is in build/fuzz/guided: for each target a folder of inputs, and beside it those that are faults.
"""

import argparse
import os
import re
import site
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.seeds import seeds
from tests.fuzz.targets import KEPT, TARGETS, kept

_ROOT = Path(__file__).parents[2]
_PYTHON = _ROOT / "build" / "fuzz-venv" / "bin" / "python"
_BUILD = _ROOT / "build" / "fuzz" / "guided"
# By the clock, on a machine that may have other work: five seconds of the processor's are less.
_MOST_SECONDS, _MOST_MEGABYTES, _LONGEST = 20, 1000, 40_000
_STATUS = re.compile(r"^#(\d+)\s+\w+\s+cov: (\d+) ft: (\d+)", re.MULTILINE)
# Of what is found so much is worth keeping in the repository.
_LONGEST_KEPT, _MOST_KEPT = 2_000, 6


@dataclass(frozen=True, slots=True)
class Outcome:
    """`before` and `after` are the branches that the sound files took, and all inputs in the end."""

    inputs: int
    before: int
    after: int
    faults: list[Path]


def _main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--target", action="append", choices=list(TARGETS))
    parser.add_argument("--keep", action="store_true", help="put some of what was found into tests/fuzz/kept")
    options = parser.parse_args()
    print(f"{'target':<12} {'inputs':>9} {'branches':>9} {'in the end':>10}  faults", flush=True)
    faults = 0
    for name in options.target or TARGETS:
        outcome = _guided(name, options.seconds)
        faults += len(outcome.faults)
        told = ", ".join(path.name for path in outcome.faults) or "none"
        print(f"{name:<12} {outcome.inputs:>9,} {outcome.before:>9,} {outcome.after:>10,}  {told}", flush=True)
        if options.keep:
            _keep(name)
    return 1 if faults else 0


def _guided(name: str, seconds: int) -> Outcome:
    corpus, sound = _folders(name)
    before = set(_faults(name))
    command = [
        f"-max_total_time={seconds}",
        f"-timeout={_MOST_SECONDS}",
        f"-rss_limit_mb={_MOST_MEGABYTES}",
        f"-max_len={_LONGEST}",
        f"-artifact_prefix={_BUILD / name.replace(' ', '-')}-",
    ]
    said = _libfuzzer(name, *command, str(corpus), str(sound))
    (_BUILD / f"{name.replace(' ', '-')}.log").write_text(said, "utf-8")
    counts = [tuple(map(int, found)) for found in _STATUS.findall(said)]
    if not counts:
        raise RuntimeError(f"Atheris did nothing: {said[-2000:]}")
    return Outcome(counts[-1][0], counts[0][1], counts[-1][1], sorted(set(_faults(name)) - before))


def _folders(name: str) -> tuple[Path, Path]:
    """Where what is found goes, and the sound files."""
    corpus, sound = _BUILD / name / "corpus", _BUILD / name / "sound"
    for folder in (corpus, sound):
        folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate((*seeds()[name], *(path.read_bytes() for path in kept(name)))):
        (sound / str(number)).write_bytes(data)
    return corpus, sound


def _libfuzzer(name: str, *arguments: str) -> str:
    """What it says. It ends with an error where it found a fault."""
    paths = os.pathsep.join((str(_ROOT), *site.getsitepackages()))
    command = [str(_PYTHON), "-m", "tests.fuzz.guided_target", name, *arguments]
    done = subprocess.run(
        command, cwd=_ROOT, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, errors="replace"
    )
    return done.stdout + done.stderr


def _faults(name: str) -> list[Path]:
    return [path for path in _BUILD.glob(f"{name.replace(' ', '-')}-*") if path.is_file()]


def _keep(name: str) -> None:
    """Put some inputs that take branches which the sound files do not into the repository: the longest of the short
    ones, for the shortest are hardly files of the format."""
    corpus, sound = _folders(name)
    # Into the sound files' folder: what it adds there is what they lack.
    _libfuzzer(name, "-merge=1", f"-timeout={_MOST_SECONDS}", str(sound), str(corpus))
    found = [path for path in sound.iterdir() if not path.name.isdecimal() and path.stat().st_size <= _LONGEST_KEPT]
    for path in sorted(found, key=lambda path: path.stat().st_size)[-_MOST_KEPT:]:
        target = KEPT / name.replace(" ", "-") / f"guided-{path.name[:8]}"
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())


if __name__ == "__main__":
    sys.exit(_main())
