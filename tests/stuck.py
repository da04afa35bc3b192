"""A process that is to read the next text and does not move."""

import os
import signal

from reader.importers import apart


def stuck_reader() -> int:
    """Stop the process that waits for a text; its id. It can be ended, and does nothing else."""
    apart.prepare()
    (waiting,) = apart._children._waiting
    pid = waiting._process.pid
    os.kill(pid, signal.SIGSTOP)
    return pid


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
