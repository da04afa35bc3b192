"""Many tasks in several processes: a task that kills its process costs only itself."""

import gc
import logging
import multiprocessing
import signal
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, suppress
from multiprocessing.connection import Connection, wait
from typing import Any, TypeAlias, TypeVar

from reader.logs import start_logging

_log = logging.getLogger(__name__)
_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

_Start: TypeAlias = Callable[[ExitStack], Callable[[Any], object]]

# A new interpreter for each: a process that has threads must not be forked.
_CONTEXT = multiprocessing.get_context("spawn")


def in_processes(
    count: int,
    start: Callable[[ExitStack], Callable[[_Task], _Result]],
    tasks: Sequence[_Task],
    crashed: Callable[[_Task], _Result],
) -> Generator[tuple[int, _Result]]:
    """Do `tasks` in `count` processes; gives the index and result of each as soon as it is done.

    `start` is called once in every process and gives what does a task there; what is to be closed at the end it puts on
    the stack. It is a function of a module, or a partial of one; tasks and results are plain data. `crashed` gives the
    result of a task whose process died. Who stops early waits for the tasks under way.
    """
    waiting = iter(range(len(tasks)))
    workers = [_Worker(start) for _ in range(min(count, len(tasks)))]
    busy = {worker.connection: (worker, worker.send(tasks, next(waiting))) for worker in workers}
    try:
        while busy:
            for connection in wait(list(busy)):
                worker, index = busy.pop(connection)  # pyright: ignore[reportArgumentType] - one of those waited for
                following = next(waiting, None)
                try:
                    result: Any = worker.connection.recv()
                except (EOFError, OSError):
                    result = crashed(tasks[index])
                    worker.end()
                    workers.remove(worker)
                    if following is not None:
                        workers.append(worker := _Worker(start))
                if following is not None:
                    busy[worker.connection] = worker, worker.send(tasks, following)
                yield index, result
    finally:
        for worker in workers:
            worker.end()


class _Worker:
    """A process, and our end of the pipe to it."""

    def __init__(self, start: _Start) -> None:
        self.connection, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=_serve, args=(theirs, start), daemon=True)
        self._process.start()
        theirs.close()

    def send(self, tasks: Sequence[object], index: int) -> int:
        """Hand it a task; the task's index."""
        with suppress(OSError):  # It died before it had anything to do: the answer will tell.
            self.connection.send(tasks[index])
        return index

    def end(self) -> None:
        """Let it come to its end once it has done what it is at."""
        self.connection.close()
        self._process.join()


def _serve(connection: Connection, start: _Start) -> None:
    # reader.__main__ was imported here too, and what it sets is for a window's start.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    gc.enable()
    start_logging()
    try:
        _serve_tasks(connection, start)
    except Exception:
        # multiprocessing would print it with all that its message quotes.
        _log.exception("a process of several failed unexpectedly")


def _serve_tasks(connection: Connection, start: _Start) -> None:
    # The other end is closed when nothing more is to be done; Ctrl+C reaches every process of a terminal.
    with suppress(EOFError, OSError, KeyboardInterrupt), ExitStack() as stack:
        do = start(stack)
        while True:
            connection.send(do(connection.recv()))
