"""Every benchmark in one run, and one table of what they found, as README.md has it.

    python -m tests.benchmarks [NAME ...] [--quick]

A NAME is that of a module here. What each printed is kept in build/bench/ as JSON. Times are of the machine it runs on:
compare them within a table. With --quick everything is small, to try the benchmarks out.
"""

import argparse
import json
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.table import markdown, rows

_ROOT = Path(__file__).parents[2]
_KEPT = _ROOT / "build" / "bench"
# Benchmark -> its arguments, so that all of them take a quarter of an hour, and those for a quick run.
_FULL = {"translation": ["--runs", "3"], "export": ["--articles", "200", "--to", "html", "epub", "docx"]}
_QUICK = {
    "startup": ["--runs", "1"],
    "toggles": ["--rounds", "6"],
    "reading_view": ["--chars", "2000", "--quick"],
    "translation": ["--runs", "1"],
    "export": ["--articles", "4", "--characters", "500", "--novel", "2000", "--to", "html"],
    "dictionary": ["--queries", "50"],
    "dictionaries": ["--entries", "2000"],
    "study": ["--chars", "2000", "--words", "20"],
}


def _run(name: str, *, quick: bool) -> Any:
    print(f"{name} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", f"tests.benchmarks.{name}", "--json", *(_QUICK if quick else _FULL).get(name, [])]
    done = subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True, check=True)
    _KEPT.mkdir(parents=True, exist_ok=True)
    (_KEPT / f"{name}.json").write_text(done.stdout, "utf-8")
    return json.loads(done.stdout)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(_QUICK))
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    if unknown := set(options.names) - set(_QUICK):
        parser.error(f"no benchmark is called {', '.join(sorted(unknown))}")
    results = {name: _run(name, quick=options.quick) for name in options.names or _QUICK}
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}\n\n{markdown(rows(results))}")


if __name__ == "__main__":
    _main()
