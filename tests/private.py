"""The whole window in a network namespace without interfaces, every socket(2) of every process counted by the kernel's
own words (strace): what Python's audit hook cannot see, as of Qt and C libraries, is seen here. Prints who opened which
family of sockets, to where, and where the program wrote files. The exit status is 1 where a test fails, where a socket
is of another family than AF_UNIX, or where the program wrote elsewhere than to its own folders and to what it was told.

    python -m tests.private [tests/e2e tests/access tests/ui]

Tests whose subject is a connection (marked `loopback`) are left out: there is nobody to be spoken to.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_TESTS = ("tests/e2e", "tests/access", "tests/ui")
_CALLS = "execve,clone,clone3,fork,vfork,socket,connect,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2"
_LOCAL = "AF_UNIX"
# The program, by whatever started it: a test that runs it as a process, or the tests themselves with its windows.
PROGRAM = "main.py"
# How the program's own processes begin: reader/child.py, multiprocessing.
_CHILDREN = ("from reader.", "from multiprocessing.")
# "PID call(arguments) = result", and both halves of a call during which another process had its turn.
_CALL = re.compile(r"(?P<pid>\d+) +(?P<call>\w+)\((?P<rest>.*)")
_RESUMED = re.compile(r"(?P<pid>\d+) +<\.\.\. (?P<call>\w+) resumed>(?P<rest>.*)")
_RESULT = re.compile(r"= (\d+)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_WRITING = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)")
# Homes and folders of tests: what is under the first is the user's home, under the second what the user named.
_HOME = re.compile(r".*/pytest-\d+/home\d+(?=/|$)")
_NAMED = re.compile(r".*/pytest-\d+/[^/]+")
# The program's folders, and those that argostranslate makes; what Qt's file dialog keeps, which folders it was in.
_OWN = re.compile(
    r"~/(?:\.local/share|\.local/state|\.local/cache|\.config|\.cache|data|config|cache|state)/"
    r"(?:duidu|argos-translate|QtProject\.conf)\b"
)
# The folders that these lie in are made where there are none.
_BASES = re.compile(r"~(?:/\.local(?:/share|/state|/cache)?|/\.config|/\.cache|/data|/config|/cache|/state)?")
# What makes a desktop for the tests, and looks at it: not the program's doing.
_DESKTOP = frozenset({"Xvfb", "dbus-daemon", "at-spi-bus-launcher", "at-spi2-registryd", "xdotool", "dbus-launch"})
_NOWHERE = ("/dev/", "/proc/")
_TOLD, _TEMPORARY = "what it was told", "temporary"


@dataclass
class Traced:
    """`sockets` by program, family and place, `written` the folders that the program wrote to, each with how often."""

    sockets: Counter[tuple[str, str, str]] = field(default_factory=Counter[tuple[str, str, str]])
    written: Counter[str] = field(default_factory=Counter[str])

    @property
    def foreign(self) -> list[tuple[str, str, str]]:
        """Sockets that could lead off this machine, but for the desktop's."""
        return [key for key in self.sockets if key[1] != _LOCAL and key[0] not in _DESKTOP]

    @property
    def astray(self) -> list[str]:
        """Folders that are neither the program's own nor what it was told to write to."""
        return [name for name in self.written if not (_OWN.match(name) or name in (_TOLD, _TEMPORARY))]


def read_trace(lines: Iterable[str]) -> Traced:
    """What strace wrote with -f."""
    traced = Traced()
    programs: dict[str, str] = {}
    begun: dict[str, str] = {}
    for line in lines:
        if not (match := _CALL.match(line) or _RESUMED.match(line)):
            continue
        pid, call, rest = match["pid"], match["call"], match["rest"]
        if rest.endswith("<unfinished ...>"):
            begun[pid] = rest
            if call != "execve":  # that of a new program never comes back to its caller
                continue
        elif line.split(maxsplit=1)[1].startswith("<..."):
            rest = begun.pop(pid, "") + rest
        _take(traced, programs, pid, call, rest)
    return traced


def _take(traced: Traced, programs: dict[str, str], pid: str, call: str, rest: str) -> None:
    program = programs.get(pid, "?")
    result = _RESULT.search(rest.rpartition(")")[2])
    if call == "execve":
        # Where another thread than the first calls it, its second half comes alone.
        if arguments := _QUOTED.findall(rest):
            programs[pid] = _program(arguments)
    elif call in ("clone", "clone3", "fork", "vfork"):
        if result:
            programs.setdefault(result[1], program)
    elif call == "socket":
        traced.sockets[program, rest.partition(",")[0], ""] += 1
    elif call == "connect":
        family = re.search(r"sa_family=(\w+)", rest)
        traced.sockets[program, family[1] if family else "?", _place(rest)] += 1
    elif program == PROGRAM and result and (call not in ("open", "openat") or _WRITING.search(rest)):
        for path in _QUOTED.findall(rest):
            if folder := _folder(path):
                traced.written[folder] += 1


def _program(arguments: Sequence[str]) -> str:
    """Of the path and the arguments of an execve: the name of the script where it is Python's."""
    names = [Path(argument).name for argument in arguments]
    if not names[0].startswith("python"):
        return names[0]
    return PROGRAM if PROGRAM in names or any(name.startswith(_CHILDREN) for name in names) else "python"


def _place(rest: str) -> str:
    """Where a socket was connected to; names that are made anew each time without what is new in them."""
    found = re.search(r'sun_path=@?"([^"]*)"', rest)
    path = found[1] if found else rest
    return re.sub(r"\d{2,}|[0-9a-f]{8,}|(?<=dbus-)\w+", "…", _shortened(path))


def _folder(path: str) -> str:
    """Where a file lies, in the reader's terms; empty for what is no file."""
    if path.startswith(_NOWHERE) or not path.startswith("/"):
        return ""
    shortened = _shortened(path)
    if _BASES.fullmatch(shortened):
        return ""
    if own := _OWN.match(shortened):
        return own[0]
    if shortened.startswith(_TOLD):
        return _TOLD
    # A file without a name is opened by the name of its folder (O_TMPFILE).
    return _TEMPORARY if f"{shortened}/".startswith(f"{tempfile.gettempdir()}/") else shortened


def _shortened(path: str) -> str:
    return _NAMED.sub(_TOLD, _HOME.sub("~", path), count=1)


def _lacking() -> str:
    """What this machine lacks, in one line; empty where nothing."""
    for program in ("strace", "unshare"):
        if shutil.which(program) is None:
            return f"Missing: apt-get install {'strace' if program == 'strace' else 'util-linux'}"
    if subprocess.run([*_alone(), "true"], capture_output=True, check=False).returncode:
        return "This machine lets you make no network namespace (unshare -rn): run it as root, or on one that does."
    return ""


def _alone() -> list[str]:
    """What runs a command without network interfaces."""
    return ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]


def _report(traced: Traced) -> Iterator[str]:
    yield f"{'program':<22}{'family':<12}{'calls':>6}  to"
    for (program, family, place), count in sorted(traced.sockets.items()):
        yield f"{program:<22}{family:<12}{count:>6}  {place or '(opened)'}"
    yield f"\n{'The program wrote to':<40}{'times':>6}"
    for folder, count in sorted(traced.written.items()):
        yield f"{folder:<40}{count:>6}"
    yield ""
    for program, family, place in traced.foreign:
        yield f"NOT PRIVATE: {program} opened a socket of {family} {place}"
    for folder in traced.astray:
        yield f"ASTRAY: {PROGRAM} wrote to {folder}"


def main(tests: Sequence[str]) -> int:
    if lacking := _lacking():
        print(lacking)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(folder) / "trace"
        watch = ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "300", "-e", f"trace={_CALLS}", "-o", str(trace)]
        run = [sys.executable, "-m", "pytest", "-m", "not loopback", *(tests or _TESTS)]
        # strace comes first: it follows who is in the namespace, whose own files it could not write there.
        status = subprocess.run([*watch, *_alone(), *run], check=False).returncode
        with trace.open(encoding="utf-8", errors="replace") as lines:
            traced = read_trace(lines)
    print("\n".join(_report(traced)))
    return 1 if status or traced.foreign or traced.astray else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
