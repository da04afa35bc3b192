"""What the rounds share in which processes are killed (SIGKILL) at random moments."""

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, TypeAlias

# In a folder of their own: so many rounds, by this seed; where the processes were when they were killed.
Rounds: TypeAlias = Callable[[Path, int, int], Counter[str]]


def main(description: str | None, rounds: Rounds) -> None:
    """Run the rounds that the command line asks for, in a home of their own, and print where the processes were."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with own_home() as home:
        print(dict(rounds(home, options.rounds, options.seed)))


@contextmanager
def own_home() -> Iterator[Path]:
    """A folder that this process, and those it starts, take for the user's home. It stays theirs: the folders of
    argostranslate are looked up once."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = f"{folder}/{name.lower()}"
        os.environ.pop("ARGOS_PACKAGES_DIR", None)
        yield Path(folder)


class Victim:
    """A process that is to be killed, and what it printed until then. It prints a line in one piece."""

    def __init__(self, command: list[str], errors: IO[bytes] | int | None = None) -> None:
        """What it says on standard error goes to `errors`; it is shown where that is None."""
        # Without a buffer of ours: what `wait_for` leaves is there for `end`.
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, bufsize=0)
        self._said: list[bytes] = []

    def wait_for(self, line: str) -> None:
        """Until it prints this line, or its end."""
        assert self._process.stdout
        while (said := self._process.stdout.readline()) and said.decode().rstrip("\n") != line:
            self._said.append(said)
        self._said.append(said)

    def end(self, seconds: float | None, *, itself: bool = False) -> list[str]:
        """Kill it after so many seconds, None: let it come to its end, or kill `itself`; the lines that it had printed.
        Raises AssertionError where it ended otherwise."""
        try:
            rest = self._process.communicate(timeout=seconds)[0]
            assert self._process.returncode in (0, -signal.SIGKILL if itself else 0), self._process.returncode
        except subprocess.TimeoutExpired:
            self._process.kill()
            rest = self._process.communicate()[0]
        # The last line may have been cut off; what it says was done all the same.
        return (b"".join(self._said) + rest).decode().rpartition("\n")[0].splitlines()


def moment(chance: random.Random, seconds: float) -> float:
    """When to kill a process that takes about so long: some come to their end before."""
    return chance.uniform(0, 1.05 * seconds)


def is_sound(path: Path) -> bool:
    """Whether SQLite finds nothing wrong with a file."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            return connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        except sqlite3.DatabaseError:
            return False
