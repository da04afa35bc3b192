"""What a child of the tests does: see tests/test_child.py. Each request is the name of a deed."""

import ctypes
import fcntl
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.model import Problem, ReaderError
from reader.wire import Message

_KEPT: list[bytearray] = []


def answer(request: Message) -> Iterator[Message]:
    deed, *rest = request.value["do"]
    yield from _DEEDS[deed](request, *rest)


def _echo(request: Message, *values: object) -> Iterator[Message]:
    print("a library that talks")
    yield from (Message(value, request.blobs) for value in values)


def _fail(_: Message) -> Iterator[Message]:
    yield Message("before")
    raise ReaderError(Problem.DAMAGED, "書.epub", "at 3")


def _err(_: Message) -> Iterator[Message]:
    yield from ()
    raise KeyError("nobody foresaw it")


def _die(_: Message) -> Iterator[Message]:
    yield Message("before")
    os.kill(os.getpid(), signal.SIGKILL)


def _burn(_: Message) -> Iterator[Message]:
    """As if the time of the processor were over."""
    yield Message("before")
    os.kill(os.getpid(), signal.SIGXCPU)


def _leave(_: Message) -> Iterator[Message]:
    yield Message("before")
    os._exit(3)


def _hang(_: Message) -> Iterator[Message]:
    yield Message(os.getpid())
    threading.Event().wait()


def _spin(_: Message) -> Iterator[Message]:
    yield Message(os.getpid())
    # One call in C that gives no other thread its turn.
    sum(range(10**15))


def _eat(_: Message) -> Iterator[Message]:
    yield Message(len(bytearray(4_000_000_000)))


def _grow(_: Message) -> Iterator[Message]:
    _KEPT.append(bytearray(b"x") * 310_000_000)
    yield Message(len(_KEPT[-1]))


def _write(_: Message, path: str) -> Iterator[Message]:
    with Path(path).open("w") as file:
        file.write("x")
    yield Message("written")


def _change(_: Message, way: str, path: str) -> Iterator[Message]:
    """By Python's ways."""
    file = Path(path)
    ways: dict[str, Callable[[], object]] = {
        "append": lambda: file.open("ab"),
        "open": lambda: os.open(file, os.O_CREAT),
        "remove": file.unlink,
        "rename": lambda: file.rename(f"{path}.old"),
        "truncate": lambda: os.truncate(file, 0),
        "link": lambda: os.link(file, f"{path}.link"),
        "symlink": lambda: Path(f"{path}.link").symlink_to(file),
        "chmod": lambda: file.chmod(0o777),
        "mkdir": lambda: file.with_name("made").mkdir(),
        "rmdir": lambda: file.parent.rmdir(),
    }
    yield Message(str(ways[way]()))


def _natively(_: Message, way: str, path: str) -> Iterator[Message]:
    """As the code of a library might: the number of the error that the system gives, 0 where it does as it is told."""
    named = path.encode()
    calls: dict[str, list[object]] = {
        "open": [named, os.O_WRONLY],
        "unlink": [named],
        "rename": [named, named + b".old"],
        "truncate": [named, ctypes.c_long(0)],
        "mkdir": [named + b".made", 0o700],
        "execv": [sys.executable.encode(), ctypes.c_char_p(None)],
    }
    native = ctypes.CDLL(None, use_errno=True)
    yield Message(ctypes.get_errno() if native[way](*calls[way]) == -1 else 0)


def _connect(_: Message) -> Iterator[Message]:
    yield Message(socket.socket().fileno())


def _start(_: Message) -> Iterator[Message]:
    yield Message(subprocess.run([sys.executable, "-c", ""], check=False).returncode)


def _input(_: Message) -> Iterator[Message]:
    """What a library does that asks somebody at a terminal."""
    yield Message(sys.stdin.read())


def _lie(_: Message, line: str) -> Iterator[Message]:
    """Write what is no message where messages are expected."""
    yield Message("before")
    (answers,) = (int(each.name) for each in Path("/dev/fd").iterdir() if _is_answers(each))
    os.write(answers, line.encode() + b"\n")
    threading.Event().wait()


def _is_answers(number: Path) -> bool:
    try:
        is_written = fcntl.fcntl(int(number.name), fcntl.F_GETFL) & os.O_ACCMODE == os.O_WRONLY
        return int(number.name) > 2 and is_written and number.is_fifo()
    except OSError:  # The one that the folder is read by, which is closed again.
        return False


_DEEDS = {
    "echo": _echo,
    "fail": _fail,
    "err": _err,
    "die": _die,
    "burn": _burn,
    "leave": _leave,
    "hang": _hang,
    "input": _input,
    "spin": _spin,
    "eat": _eat,
    "grow": _grow,
    "write": _write,
    "change": _change,
    "natively": _natively,
    "connect": _connect,
    "start": _start,
    "lie": _lie,
}
