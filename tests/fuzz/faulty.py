"""A child whose inputs do what none may do: what watches it must tell of each."""

import os
import signal
import sys
from pathlib import Path

from reader.model import Problem
from tests.fuzz.child import MOST_BYTES, work


def _made(_seed: int, number: int) -> tuple[str, bytes]:
    return "any", str(number).encode()


def _told(_name: str, data: bytes, _folder: Path) -> Problem | None:
    match int(data):
        case 3:
            os.kill(os.getpid(), signal.SIGSEGV)
        case 5:
            while True:
                pass
        case 7:
            raise ValueError("odd")
        case 9:
            bytearray(2 * MOST_BYTES)
        case 11:
            return Problem.DAMAGED
        case _:
            pass
    return None


if __name__ == "__main__":
    work(Path(sys.argv[1]), _made, _told)
