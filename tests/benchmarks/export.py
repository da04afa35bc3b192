"""Exports by the command line: many articles in one process and in two, and a novel in every format.

    python -m tests.benchmarks.export [--articles N] [--characters N] [--novel N] [--to FORMAT ...] [--runs N] [--json]

Articles and novel are made by tests.novel, their home is empty, and no English is asked for. One article of a thousand,
and at least one, has bytes that are no text: it may cost only itself. Memory is the greatest sum of what all processes
have resident, looked at ten times a second; pages that they share count in each.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.exporters import Format
from tests.novel import novel

_ROOT = Path(__file__).parents[2]
_PAGE = os.sysconf("SC_PAGE_SIZE")
_MB = 1_000_000
# A PDF is painted by Qt on its main thread: make bench has no word for it. A memory needs English.
_FORMATS = tuple(to for to in Format if to not in (Format.PDF, Format.TMX))


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took, in seconds and bytes; its exit status and the last line that it said on standard error."""

    seconds: float
    memory: int
    status: int
    said: str


def export(arguments: Sequence[str | Path]) -> Run:
    """Run main.py export in a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        command = [sys.executable, str(_ROOT / "main.py"), "export", *map(str, arguments), "--translation", "none"]
        start = time.monotonic()
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment
        ) as process:
            with _watched(process.pid) as most:
                _, errors = process.communicate()
            seconds = time.monotonic() - start
    return Run(seconds, most[0], process.returncode, (errors.splitlines() or [""])[-1])


@contextmanager
def _watched(root: int) -> Iterator[list[int]]:
    """Keeps the greatest sum that a process and those that it started have had resident."""
    most, done = [0], threading.Event()

    def look() -> None:
        while not done.wait(0.1):
            most[0] = max(most[0], sum(map(_resident, _family(root))))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield most
    finally:
        done.set()
        watcher.join()


def _family(root: int) -> set[int]:
    parents = {int(folder.name): _parent(folder) for folder in Path("/proc").iterdir() if folder.name.isdecimal()}
    family = {root}
    while more := {process for process, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def _parent(folder: Path) -> int:
    try:
        return int((folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * _PAGE
    except OSError:
        return 0


def make_articles(folder: Path, count: int, characters: int) -> int:
    """Write so many articles, one of each thousand broken; how many are."""
    for number in range(count):
        data = novel(characters, seed=number).encode("utf-8")
        broken = number % 1000 == 0
        (folder / f"{number:04}.txt").write_bytes(b"\x00\xff\xfe\x80" * 99 if broken else data)
    return (count + 999) // 1000


def many(count: int, characters: int, runs: int) -> dict[str, Any]:
    """Articles to HTML in one process and in two, in turns; the medians."""
    found: dict[int, list[Run]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as place:
        articles = Path(place) / "articles"
        articles.mkdir()
        broken = make_articles(articles, count, characters)
        for number in range(runs):
            for jobs, done in found.items():
                target = Path(place) / f"{number}-{jobs}"
                run = export([articles, "--to", "html", "--jobs", str(jobs), "--output", target])
                _check(run, target, count, broken)
                done.append(run)
    seconds = {jobs: statistics.median(run.seconds for run in done) for jobs, done in found.items()}
    memory = {jobs: max(run.memory for run in done) for jobs, done in found.items()}
    return {
        "articles": count,
        "characters": characters,
        "seconds_1": round(seconds[1], 1),
        "seconds_2": round(seconds[2], 1),
        "ratio": round(seconds[1] / seconds[2], 2),
        "memory_1_mb": round(memory[1] / _MB),
        "memory_2_mb": round(memory[2] / _MB),
    }


def _check(run: Run, target: Path, count: int, broken: int) -> None:
    written = sum(path.stat().st_size > 0 for path in target.iterdir())
    if written != count - broken or run.status != 1 or f"{broken} of {count}" not in run.said:
        raise SystemExit(f"{written} of {count} were written, status {run.status}: {run.said}")


def long(characters: int, formats: Sequence[Format]) -> list[dict[str, Any]]:
    """A novel in each of these formats."""
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as place:
        book = Path(place) / "novel.txt"
        book.write_text(novel(characters), "utf-8")
        for to in formats:
            target = Path(place) / f"novel-out.{to}"
            run = export([book, "--to", to, "--output", target])
            if run.status:
                raise SystemExit(f"{to}: {run.said}")
            rows.append(
                {
                    "to": to.value,
                    "seconds": round(run.seconds, 1),
                    "memory_mb": round(run.memory / _MB),
                    "file_mb": round(target.stat().st_size / _MB, 1),
                }
            )
            target.unlink()
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000, help="how many; 0 leaves them out")
    parser.add_argument("--characters", type=int, default=5000, help="of each article")
    parser.add_argument("--novel", type=int, default=1_000_000, help="characters; 0 leaves it out")
    parser.add_argument("--to", nargs="+", type=Format, default=list(_FORMATS), help="formats of the novel")
    parser.add_argument("--runs", type=int, default=1, help="of the articles in each way")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    result: dict[str, Any] = {}
    if options.articles:
        result["many"] = many(options.articles, options.characters, options.runs)
    if options.novel:
        result["novel"] = long(options.novel, options.to)
    print(json.dumps(result) if options.json else _table(result))


def _table(result: dict[str, Any]) -> str:
    lines: list[str] = []
    if found := result.get("many"):
        lines += [
            f"{found['articles']} articles of {found['characters']} characters to HTML",
            f"  one process    {found['seconds_1']:7.1f} s  {found['memory_1_mb']:5} MB",
            f"  two processes  {found['seconds_2']:7.1f} s  {found['memory_2_mb']:5} MB",
            f"  two are {found['ratio']} times as fast as one",
        ]
    if found := result.get("novel"):
        lines += ["a novel"]
        lines += [
            f"  {row['to']:5}{row['seconds']:7.1f} s  {row['memory_mb']:5} MB  {row['file_mb']:6.1f} MB written"
            for row in found
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
