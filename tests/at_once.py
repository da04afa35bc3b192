"""Several processes that begin at the same moment."""

import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack

# What each does first, once it has imported all that it needs.
READY = """
print("ready", flush=True)
sys.stdin.readline()
"""


def run_at_once(programs: Sequence[Sequence[str]]) -> list[str]:
    """What Python programs, each with its arguments, print after READY. They are let go together. Raises
    AssertionError where one ends otherwise."""
    with ExitStack() as stack:
        processes = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", *program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
                )
            )
            for program in programs
        ]
        assert [process.stdout.readline() for process in processes if process.stdout] == ["ready\n"] * len(programs)
        for process in processes:
            if process.stdin:
                process.stdin.write("\n")
                process.stdin.flush()
        said = [process.communicate()[0] for process in processes]
        assert [process.returncode for process in processes] == [0] * len(programs)
        return said
