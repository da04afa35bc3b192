"""Processes of our own for what is risky, such as reading a hostile file: each is asked, answers, and can be ended at
any moment without harm to the one that asked.

What such a process may do is bounded when it begins: Python's ways to open sockets and, unless it may (see May), to
start programs and to change files are closed to it. On Linux the system closes them to the code of libraries too (by
Landlock, but for sockets other than TCP); where there is no Landlock it lets no bytes into files, and on Windows it
bounds nothing, nor the memory, which it does elsewhere. Requests and answers are JSON with bytes beside it, never
pickles: what took a process over must not get further by what it answers.
"""

import atexit
import math
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO, Any, cast

from reader.masking import MaskedError
from reader.model import Problem, ReaderError
from reader.wire import May, Message, read_message, write_message

# Where such a process finds our modules, wherever the program was started.
ROOT = Path(__file__).parents[1]
# The first argument of a bundle's program that is to be such a process: reader/__main__.py sees to it.
CHILD = "--child"
# What such a process runs.
_SERVING = "reader.serving"
_POLL_SECONDS = 0.05
# For one that has closed its end, or was killed, to be gone.
_LAST_SECONDS = 5.0


class ChildCrashedError(MaskedError):
    """A process met an error that nobody foresaw, at work on `subject`; the message is its traceback, without texts."""

    def __init__(self, subject: str, trace: str) -> None:
        super().__init__(trace)
        self.subject = subject

    @property
    def told(self) -> ReaderError:
        """What is said of it where it is one of many."""
        return ReaderError(Problem.CRASHED, self.subject)


class Child:
    """A process that answers by `answer` of a module.

    It may take `memory` bytes, and do what `may` says. Raises OSError where the system starts no other process.
    """

    def __init__(self, module: str, memory: int, may: May = May.READ) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and code
            [*command(_SERVING), module, str(memory), may],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        # Both are there, since they are piped.
        self._requests = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)
        self._is_over = False

    @property
    def is_over(self) -> bool:
        """Whether it has ended, or is about to."""
        return self._is_over or self._process.poll() is not None

    def ask(
        self,
        request: Message,
        subject: str,
        seconds: float,
        cancelled: Callable[[], bool] = lambda: False,
        *,
        each: bool = False,
    ) -> Generator[Message]:
        """The messages that answer `request`, as they come. It has so many `seconds` for all of them, or for `each`.

        Raises what ReaderError the process raises, and ReaderError CRASHED (with how it ended, "SIGSEGV"), TOO_SLOW or
        CANCELLED of `subject`; then, and where the messages are not all taken, the process is over. `cancelled` is
        asked twenty times a second; what it raises is raised here, and ends the process too. Raises ChildCrashedError
        for what nobody foresaw.
        """
        watch = _Watch(self._process, time.monotonic() + seconds, cancelled)
        finished = False
        try:
            with suppress(OSError):  # It died before it was asked: the answer will tell.
                asked = {"seconds": seconds, "each": each, "value": request.value}
                write_message(self._requests, Message(asked, request.blobs))
            for message in self._messages(subject):
                if message is None:
                    finished = True
                    break
                if each:  # What is done with it here does not count.
                    watch.until = math.inf
                yield message
                if each:
                    watch.until = time.monotonic() + seconds
            watch.end()
            if watch.error or not finished:
                raise watch.error or self._why_it_ended(watch.problem, subject, seconds)
        finally:
            watch.end()
            if not finished or watch.problem or watch.error:
                self.end()

    def end(self) -> None:
        """End the process, whatever it is at. One that the system does not let go (it waits for a disk that is gone) is
        waited for no longer than a few seconds."""
        self._is_over = True
        self._process.kill()
        for pipe in (self._requests, self._answers):
            with suppress(OSError):  # What it was never told is no matter now.
                pipe.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_LAST_SECONDS)

    def _why_it_ended(self, problem: Problem | None, subject: str, seconds: float) -> ReaderError:
        """What is to be raised; `problem` is that for which it was ended here."""
        # A loop in C is ended by the system: see _allow.
        is_slow = sys.platform != "win32" and self._process.poll() == -signal.SIGXCPU
        problem = problem or (Problem.TOO_SLOW if is_slow else Problem.CRASHED)
        return ReaderError(problem, subject, self._end_told() if problem is Problem.CRASHED else f"{seconds:.0f}")

    def _end_told(self) -> str:
        """The signal or the exit status by which it ended; empty where it lives."""
        code = self._process.poll()
        if code is None or code >= 0:
            return "" if code is None else f"exit status {code}"
        return next((each.name for each in signal.Signals if each == -code), f"signal {-code}")

    def _messages(self, subject: str) -> Iterator[Message | None]:
        """What it answers; None at the end. Without that it died. Raises as `ask`."""
        with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
            while True:
                try:
                    said = read_message(self._answers)
                except EOFError:
                    with suppress(subprocess.TimeoutExpired):  # It says nothing more, and lives.
                        self._process.wait(_LAST_SECONDS)
                    return
                kind, value = said.value["kind"], said.value["value"]
                if kind == "end":
                    self._is_over = bool(value)
                    yield None
                elif kind == "error":
                    problem, named, detail = value
                    raise ReaderError(Problem(problem), str(named), str(detail))
                elif kind == "crash":
                    raise ChildCrashedError(subject, str(value))
                else:
                    yield Message(value, said.blobs)


class _Watch:
    """Ends a process whose time is over, or whose answer nobody wants any more: reading from it cannot be given up."""

    def __init__(self, process: subprocess.Popen[bytes], until: float, cancelled: Callable[[], bool]) -> None:
        self._process, self.until, self._cancelled = process, until, cancelled
        self._over = threading.Event()
        # Why it ended the process; None if it did not. `error` is what `cancelled` raised.
        self.problem: Problem | None = None
        self.error: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._over.wait(_POLL_SECONDS):
            try:
                if self._cancelled():
                    self.problem = Problem.CANCELLED
                elif time.monotonic() > self.until:
                    self.problem = Problem.TOO_SLOW
            except Exception as error:
                self.error = error
            if self.problem or self.error:
                self._process.kill()
                return


class Children:
    """The processes of one module: whoever asks gets one that waits, or a new one. One is kept waiting."""

    def __init__(self, module: str, memory: int, may: May = May.READ) -> None:
        self._module, self._memory, self._may = module, memory, may
        self._waiting: list[Child] = []
        self._lock = threading.Lock()
        atexit.register(self.close)

    def prepare(self) -> None:
        """Have one ready, which takes it a tenth of a second."""
        if self._waiting:
            return
        with suppress(OSError):  # Whoever asks is told, if it cannot be started then either.
            self._keep(Child(self._module, self._memory, self._may))

    def ask(
        self, request: Message, subject: str, seconds: float, cancelled: Callable[[], bool] = lambda: False
    ) -> Generator[Message]:
        """As Child.ask, by whichever process. Raises ReaderError UNREADABLE too, where none can be started."""
        with self._lock:
            child = self._waiting.pop() if self._waiting else None
        if child and child.is_over:  # The system, or its user, ended it while it waited.
            child.end()
            child = None
        child = child or started(self._module, self._memory, self._may, subject)
        try:
            with closing(child.ask(request, subject, seconds, cancelled)) as answer:
                yield from answer
        finally:
            self._keep(child)

    def close(self) -> None:
        """End the one that waits."""
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for child in waiting:
            child.end()

    def _keep(self, child: Child) -> None:
        with self._lock:
            if not (self._waiting or child.is_over):
                self._waiting.append(child)
                return
        child.end()


@contextmanager
def read_apart(
    module: str,
    path: Path,
    memory: int,
    seconds: float,
    check: Callable[[], None],
    *,
    each: bool = False,
    more: Mapping[str, Any] | None = None,
    may: May = May.READ,
) -> Generator[Iterator[Any]]:
    """The values that a process of its own says of a file, as Child.ask gives them; it is asked for {"path": …} and
    `more`.

    `check` is called now, then by a thread of its own twenty times a second, and may raise what ends it. Raises
    ReaderError as Children.ask, which names `path` as it is written here.
    """
    subject = str(path)

    def values() -> Generator[Any]:
        request = Message({"path": str(path.absolute()), "subject": subject, **(more or {})})
        try:
            with closing(child.ask(request, subject, seconds, partial(_is_given_up, check), each=each)) as answer:
                yield from (message.value for message in answer)
        except ReaderError as error:
            raise ReaderError(error.problem, subject, error.detail) from None

    check()
    child = started(module, memory, may, subject)
    try:
        # Closed at once: until then somebody watches, and asks.
        with closing(values()) as said:
            yield said
    finally:
        child.end()


@contextmanager
def taking_in(subject: str) -> Generator[None]:
    """While what a process says of `subject` is taken in: whatever it says that cannot be so is ReaderError CRASHED."""
    try:
        yield
    except (LookupError, OverflowError, StopIteration, TypeError, ValueError):
        raise ReaderError(Problem.CRASHED, subject) from None


def _is_given_up(check: Callable[[], None]) -> bool:
    try:
        check()
    except ReaderError:
        return True
    return False


def started(module: str, memory: int, may: May, subject: str) -> Child:
    """Raises ReaderError UNREADABLE of `subject` where the system starts no more processes, or opens no more files."""
    try:
        return Child(module, memory, may)
    except OSError as error:
        raise ReaderError(Problem.UNREADABLE, subject, error.strerror or str(error)) from error


def command(module: str) -> list[str]:
    """What starts a process that calls `main` of a module of ours. A bundle has no interpreter beside its program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD, module]
    return [sys.executable, "-c", f"from {module} import main; main()"]
