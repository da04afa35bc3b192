"""Refuses every socket that Python opens, from the interpreter's first moment on: it is imported by itself where this
folder is in PYTHONPATH (https://docs.python.org/3/library/site.html), and by the tests' conftest.

An audit hook meets whoever opens a socket, whatever was imported before, and cannot be taken away
(https://docs.python.org/3/library/audit_events.html). The environment says what holds at the moment, for this process
and those that it starts: with LOOPBACK set, this machine may be spoken to by IP, with BUS set by any socket of the file
system; without it, only where the speech service is. What is refused is written to NOTES/refused, since the program
might hide the error; whom the hook watches to NOTES/watched.
"""

import os
import sys
from collections.abc import Callable
from typing import Any

LOOPBACK, BUS, NOTES = "DUIDU_TESTS_LOOPBACK", "DUIDU_TESTS_BUS", "DUIDU_TESTS_NOTES"
_SPEECH = "SPEECHD_ADDRESS"
# Neither opens nor sends anything; `sendmsg` without an address goes where `connect` was allowed to.
_HARMLESS = frozenset({"socket.gethostname", "socket.sethostname"})
_AF_UNIX, _AF_INET, _AF_INET6 = 1, 2, 10


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith("socket.") and not _is_allowed(event, arguments):
        _note("refused", f"{event} {arguments[1:] if event != 'socket.getaddrinfo' else arguments} {sys.orig_argv[1:]}")
        raise PermissionError(1, "sockets are forbidden")


def _is_allowed(event: str, arguments: tuple[Any, ...]) -> bool:
    if event in _HARMLESS:
        return True
    if event == "socket.__new__":
        family = arguments[1]
        return family == _AF_UNIX or (family in (_AF_INET, _AF_INET6) and LOOPBACK in os.environ)
    if event.startswith("socket.get"):
        return LOOPBACK in os.environ and _is_here(arguments[0])
    address = arguments[1]
    if isinstance(address, tuple):
        return LOOPBACK in os.environ and _is_here(address[0])
    speech = os.environ.get(_SPEECH, "").removeprefix("unix_socket:")
    return BUS in os.environ or address is None or os.fsdecode(address) == speech


def _is_here(host: object) -> bool:
    return host in (None, "", "localhost", "::1") or str(host).startswith("127.")


def _note(name: str, line: str) -> None:
    if NOTES in os.environ:
        # pathlib would be imported at the start of every process that is watched.
        with open(f"{os.environ[NOTES]}/{name}", "a", encoding="utf-8") as file:  # noqa: PTH123
            file.write(line + "\n")


def _watch(hook: Callable[[str, tuple[Any, ...]], None]) -> None:
    _note("watched", " ".join(sys.orig_argv[1:]))
    sys.addaudithook(hook)


_watch(_refuse)
