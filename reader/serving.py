"""What a process does that is asked by reader.child, and what it is kept from."""

import importlib
import math
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from reader.crash_report import describe_error, missing_part
from reader.landlock import fence_in
from reader.model import Problem, ReaderError
from reader.wire import Answer, May, Message, read_message, write_message

# Above it a process that has answered ends, and gives its memory back: bytes.
_KEPT_MEMORY = 300_000_000
# Events of Python's (audit_events in its documentation).
_CONNECTING = ("socket.",)
_STARTING = ("subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.system")
_CHANGING = (
    *("os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink"),
    *("os.truncate", "os.utime", "os.setxattr", "os.removexattr", "os.chflags"),
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def main() -> None:
    """What the process does: answer whatever it is asked, to its end. It takes module, memory and what it may."""
    module, memory, may = sys.argv[-3:]
    # What a library reads or prints must not come between: standard input is empty from here on, standard output is
    # standard error.
    asked, answers = os.fdopen(os.dup(sys.stdin.fileno()), "rb"), os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), sys.stdin.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches every process of a terminal; who asks decides.
    answer = _answer_of(module)
    _restrict(int(memory), May(may))
    requests = _requests(asked)
    while True:
        _serve(answer, requests.get(), answers)


def _answer_of(module: str) -> Answer:
    """What a module answers by. Where it does not load, an answer that says so: to end would look like a crash."""
    try:
        return importlib.import_module(module).answer
    except Exception as error:
        failed = error

    def fail(_: Message) -> Iterator[Message]:
        raise failed

    return fail


def _requests(asked: IO[bytes]) -> "queue.SimpleQueue[Message]":
    """What comes in. When the other side is gone, or says what cannot be taken in, the process ends at once, whatever
    it is at."""
    requests: queue.SimpleQueue[Message] = queue.SimpleQueue()

    def listen() -> None:
        try:
            with suppress(EOFError):
                while True:
                    requests.put(read_message(asked))
        finally:  # Also for want of memory: nobody else would see the other side go.
            os._exit(0)

    threading.Thread(target=listen, name="requests", daemon=True).start()
    return requests


def _serve(answer: Answer, asked: Message, answers: IO[bytes]) -> None:
    request = Message(asked.value["value"], asked.blobs)
    try:
        _allow(asked.value["seconds"])
        for message in answer(request):
            _say(answers, "message", message.value, message.blobs)
            if asked.value["each"]:
                _allow(asked.value["seconds"])
    except ReaderError as error:
        _say(answers, "error", [error.problem.value, error.subject, error.detail])
    except MemoryError:
        _say(answers, "error", [Problem.NO_MEMORY.value, str(request.value.get("subject", "")), ""])
    except Exception as error:
        if part := missing_part(error):
            _say(answers, "error", [Problem.INCOMPLETE.value, str(request.value.get("subject", "Duidu")), part])
        else:
            _say(answers, "crash", describe_error(error))
    else:
        _say(answers, "end", _memory_taken() > _KEPT_MEMORY)


def _say(answers: IO[bytes], kind: str, value: Any, blobs: Sequence[bytes] = ()) -> None:
    write_message(answers, Message({"kind": kind, "value": value}, blobs))


def _restrict(memory: int, may: May) -> None:
    """From here on: no more memory than that; by Python's ways no sockets, and no other programs and no change to files
    unless it may. The same by any way where the system sees to it: see reader.child."""
    reads, starts = may is May.READ, may is May.START
    fence_in(writes=not reads, starts=starts)
    forbidden = (*_CONNECTING, *(() if starts else _STARTING), *(_CHANGING if reads else ()))

    def refuse(event: str, values: tuple[Any, ...]) -> None:
        if event.startswith(forbidden) or (event == "open" and reads and values[2] & _WRITING):
            raise PermissionError(1, f"{event} is forbidden here")

    sys.addaudithook(refuse)
    if sys.platform == "win32":
        return
    import resource

    limits = {resource.RLIMIT_AS: memory, resource.RLIMIT_CORE: 0}
    if reads:
        limits[resource.RLIMIT_FSIZE] = 0
    for kind, most in limits.items():
        least = _within_allowed(kind, most)
        with suppress(ValueError):  # macOS takes no bound on addresses below those that it has given out itself.
            resource.setrlimit(kind, (least, least))


def _allow(seconds: float) -> None:
    """Take the processor for no longer than that, should nobody be left to end this process: a loop in C, such as that
    of a regular expression, lets no thread of ours see that."""
    if sys.platform == "win32":
        return
    import resource

    limit = _within_allowed(resource.RLIMIT_CPU, math.ceil(time.process_time() + seconds) + 1)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _within_allowed(kind: int, most: int) -> int:
    """What bounds this process: less than `most` where whoever started the program set that (ulimit)."""
    import resource

    _, allowed = resource.getrlimit(kind)
    return most if allowed == resource.RLIM_INFINITY else min(most, allowed)


def _memory_taken() -> int:
    """What the process takes now, in bytes; 0 where it cannot be asked."""
    if sys.platform == "win32":
        return 0
    if sys.platform == "linux":
        # Not ru_maxrss: that begins with what the process took which started this one (exec(2) keeps it).
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # Bytes on macOS (getrusage(2)).
