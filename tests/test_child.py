"""Processes that are asked, answer, and can be ended: what they may do, and what becomes of whoever asks."""

import errno
import math
import os
import resource
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest

from reader.child import Child, ChildCrashedError, Children, read_apart, taking_in
from reader.landlock import version
from reader.model import Problem, ReaderError
from reader.wire import May, Message

_MEMORY, _SECONDS, _SUBJECT = 1_000_000_000, 60.0, "書.epub"
_REFUSED = r"PermissionError: \[Errno 1\] Operation not permitted$"
_ROOT = Path(__file__).parents[1]


@pytest.fixture
def children() -> Iterator[Children]:
    made = Children("tests.risky", _MEMORY)
    yield made
    made.close()


def _ask(children: Children, *deed: object, seconds: float = _SECONDS, blobs: tuple[bytes, ...] = ()) -> list[Message]:
    return list(children.ask(Message({"do": deed}, blobs), _SUBJECT, seconds))


def _error(children: Children, *deed: object, seconds: float = _SECONDS) -> ReaderError:
    with pytest.raises(ReaderError) as caught:
        _ask(children, *deed, seconds=seconds)
    return caught.value


def _pid(children: Children) -> int:
    (waiting,) = children._waiting
    return waiting._process.pid


def test_answers_come_in_order_with_their_bytes_whatever_is_printed(children: Children) -> None:
    blobs = (b"\0\n\xff", b"", bytes(300_000))
    found = _ask(children, "echo", {"a": "長\ud800"}, [1, None], blobs=blobs)
    assert [message.value for message in found] == [{"a": "長\ud800"}, [1, None]]
    assert all(tuple(message.blobs) == blobs for message in found)


def test_one_process_answers_one_after_the_other(children: Children) -> None:
    children.prepare()
    pid = _pid(children)
    assert [_ask(children, "echo", number)[0].value for number in range(3)] == [0, 1, 2]
    children.prepare()
    assert _pid(children) == pid


def test_two_at_once_have_a_process_each_and_one_is_kept(children: Children) -> None:
    first = children.ask(Message({"do": ["echo", 1, 2]}), _SUBJECT, _SECONDS)
    assert next(first).value == 1
    assert [message.value for message in _ask(children, "echo", 3)] == [3]
    assert [message.value for message in first] == [2]
    assert len(children._waiting) == 1


def test_what_the_process_says_is_wrong_is_raised_here(children: Children) -> None:
    error = _error(children, "fail")
    assert (error.problem, error.subject, error.detail) == (Problem.DAMAGED, "書.epub", "at 3")
    assert _ask(children, "echo", 1)


def test_what_nobody_foresaw_comes_with_its_traceback(children: Children) -> None:
    with pytest.raises(ChildCrashedError, match=r"in _err[\s\S]*KeyError: 'nobody foresaw it'"):
        _ask(children, "err")
    assert _ask(children, "echo", 1)


def test_a_death_costs_only_what_was_asked(children: Children) -> None:
    error = _error(children, "die")
    assert (error.problem, error.subject, error.detail) == (Problem.CRASHED, _SUBJECT, "SIGKILL")
    assert _ask(children, "echo", 1)


def test_one_that_died_while_it_waited_is_not_asked(children: Children) -> None:
    children.prepare()
    (waiting,) = children._waiting
    os.kill(waiting._process.pid, signal.SIGKILL)
    waiting._process.wait()
    assert [message.value for message in _ask(children, "echo", 1)] == [1]


def test_what_takes_too_long_is_ended(children: Children) -> None:
    error = _error(children, "spin", seconds=0.2)
    assert (error.problem, error.subject, error.detail) == (Problem.TOO_SLOW, _SUBJECT, "0")
    assert not children._waiting


def test_the_time_may_be_that_of_each_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done here with a message does not count."""
    hours, looked = count(step=3600.0), Event()
    answer = (child := Child("tests.risky", _MEMORY)).ask(Message({"do": ["echo", 1, 2, 3]}), _SUBJECT, 60.0, each=True)
    assert next(answer).value == 1
    with monkeypatch.context() as here:
        here.setattr("reader.child.time", SimpleNamespace(monotonic=lambda: looked.set() or next(hours)))
        assert looked.wait(60.0)
    assert [message.value for message in answer] == [2, 3]
    with pytest.raises(ReaderError) as caught:
        list(child.ask(Message({"do": ["spin"]}), _SUBJECT, 0.2, each=True))
    assert caught.value.problem is Problem.TOO_SLOW


def test_what_the_system_ends_for_its_time_took_too_long(children: Children) -> None:
    error = _error(children, "burn")
    assert (error.problem, error.detail) == (Problem.TOO_SLOW, "60")


def test_one_that_leaves_says_how(children: Children) -> None:
    assert _error(children, "leave").detail == "exit status 3"


def test_what_nobody_wants_any_more_is_ended(children: Children) -> None:
    given_up: list[bool] = []
    answers = children.ask(Message({"do": ["hang"]}), _SUBJECT, _SECONDS, lambda: bool(given_up))
    pid = next(answers).value
    given_up.append(True)
    with pytest.raises(ReaderError) as caught:
        next(answers)
    assert caught.value.problem is Problem.CANCELLED
    assert not _is_alive(pid)


def test_what_asking_raises_ends_the_process_and_is_raised(children: Children) -> None:
    """As a bar that is gone might: the process had no bound any more, and nobody learned of it."""
    broken: list[bool] = []

    def cancelled() -> bool:
        if broken:
            raise KeyError("nobody foresaw it")
        return False

    answers = children.ask(Message({"do": ["hang"]}), _SUBJECT, _SECONDS, cancelled)
    pid = next(answers).value
    broken.append(True)
    with pytest.raises(KeyError, match="nobody foresaw it"):
        next(answers)
    assert not _is_alive(pid)


def test_one_that_cannot_be_killed_is_not_waited_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    child = Child("tests.risky", _MEMORY)
    with monkeypatch.context() as here:
        here.setattr("reader.child._LAST_SECONDS", 0.01)
        here.setattr(child._process, "kill", lambda: None)
        os.kill(child._process.pid, signal.SIGSTOP)
        child.end()
        assert _is_alive(child._process.pid)
    child.end()


def test_who_has_heard_enough_leaves_no_process(children: Children) -> None:
    answers = children.ask(Message({"do": ["hang"]}), _SUBJECT, _SECONDS)
    pid = next(answers).value
    answers.close()
    assert not _is_alive(pid)
    assert not children._waiting


def test_more_memory_than_allowed_is_an_error_of_the_file(children: Children) -> None:
    assert _error(children, "eat").problem is Problem.NO_MEMORY


def test_one_that_takes_much_memory_is_not_kept(children: Children) -> None:
    assert _ask(children, "grow")[0].value == 310_000_000
    assert not children._waiting


def test_what_this_process_takes_does_not_count(children: Children) -> None:
    large = bytearray(b"x") * 310_000_000
    children.prepare()
    pid = _pid(children)
    assert _ask(children, "echo", len(large))[0].value == 310_000_000
    assert _pid(children) == pid


# The tests' own ban on sockets is lifted: it must be that of the process.
@pytest.mark.usefixtures("loopback")
@pytest.mark.parametrize("deed", ["connect", "start"])
def test_it_opens_no_socket_and_starts_nothing(children: Children, deed: str) -> None:
    with pytest.raises(ChildCrashedError, match=_REFUSED):
        _ask(children, deed)


@pytest.mark.usefixtures("loopback")
def test_it_starts_programs_only_if_it_may(tmp_path: Path) -> None:
    starting = Children("tests.risky", _MEMORY, May.START)
    assert _ask(starting, "start")[0].value == 0
    assert _ask(starting, "write", str(tmp_path / "a"))[0].value == "written"
    with pytest.raises(ChildCrashedError, match=_REFUSED):
        _ask(starting, "connect")
    starting.close()


@pytest.mark.parametrize("bound", ["RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_FSIZE"])
def test_it_works_within_what_its_starter_may_take(bound: str) -> None:
    """Whoever set a bound (ulimit) can read texts all the same."""
    asking = "from tests.test_child import ask_bounded; ask_bounded()"
    said = subprocess.run(
        [sys.executable, "-c", asking, bound], cwd=_ROOT, capture_output=True, check=False, timeout=60
    )
    assert (said.stdout, said.stderr) == (b"answered\n", b"")


def ask_bounded() -> None:
    """What the process of the test above does."""
    bound = getattr(resource, sys.argv[1])
    bounds = {resource.RLIMIT_AS: 900_000_000, resource.RLIMIT_CPU: 30, resource.RLIMIT_FSIZE: 0}
    resource.setrlimit(bound, (bounds[bound], bounds[bound]))
    (answer,) = Children("tests.risky", _MEMORY).ask(Message({"do": ["echo", "answered"]}), _SUBJECT, _SECONDS)
    print(answer.value)


def test_where_no_process_can_be_started_that_is_said(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    with monkeypatch.context() as here:
        here.setattr("reader.child.subprocess.Popen", refuse)
        children.prepare()
        error = _error(children, "echo", 1)
        reading = read_apart("tests.risky", Path(_SUBJECT), _MEMORY, _SECONDS, lambda: None)
        with pytest.raises(ReaderError, match="Too many open files"), reading:
            pass
    assert (error.problem, error.subject, error.detail) == (Problem.UNREADABLE, _SUBJECT, "Too many open files")
    assert _ask(children, "echo", 1)


def test_what_it_reads_itself_is_not_what_is_asked(children: Children) -> None:
    assert [message.value for message in _ask(children, "input")] == [""]
    assert _ask(children, "echo", 1)


def test_it_ends_where_what_it_is_told_cannot_be_taken_in() -> None:
    """It would not see the end of the one that asks any more."""
    child = Child("tests.risky", _MEMORY)
    child._requests.write(b"[]\n")
    child._requests.flush()
    assert child._process.wait(_SECONDS) == 0
    child.end()


def test_it_writes_only_if_it_may(children: Children, tmp_path: Path) -> None:
    with pytest.raises(ChildCrashedError, match=_REFUSED):
        _ask(children, "write", str(tmp_path / "a"))
    writing = Children("tests.risky", _MEMORY, May.WRITE)
    assert _ask(writing, "write", str(tmp_path / "a"))[0].value == "written"
    assert _ask(writing, "change", "rename", str(tmp_path / "a"))
    assert _ask(writing, "natively", "open", str(tmp_path / "a.old"))[0].value == 0
    writing.close()
    assert (tmp_path / "a.old").read_text() == "x"


@pytest.mark.parametrize(
    "way", ["append", "open", "remove", "rename", "truncate", "link", "symlink", "chmod", "mkdir", "rmdir"]
)
def test_it_changes_no_file(children: Children, tmp_path: Path, way: str) -> None:
    (file := tmp_path / "file").write_text("x")
    before = file.stat()
    with pytest.raises(ChildCrashedError, match=_REFUSED):
        _ask(children, "change", way, str(file))
    assert (file.stat(), [*tmp_path.iterdir()]) == (before, [file])


@pytest.mark.parametrize(
    ("way", "since"), [("open", 1), ("unlink", 1), ("rename", 1), ("mkdir", 1), ("execv", 1), ("truncate", 3)]
)
def test_where_the_system_sees_to_it_no_code_changes_files_or_starts_programs(
    children: Children, tmp_path: Path, way: str, since: int
) -> None:
    (file := tmp_path / "file").write_text("x")
    try:
        error = _ask(children, "natively", way, str(file))[0].value
    except ReaderError:
        error = 0  # Another program took its place.
    assert error == (errno.EACCES if version() >= since else 0)


def test_a_fence_holds_for_the_threads_of_the_process_too_and_is_no_obstacle_twice() -> None:
    code = (
        "import threading; from pathlib import Path; from reader.landlock import fence_in\n"
        "print(fence_in(writes=True), fence_in(writes=False), fence_in(writes=False))\n"
        "def write():\n"
        "    try: Path('/dev/null').open('wb')\n"
        "    except PermissionError: print('refused')\n"
        "    else: print('written')\n"
        "thread = threading.Thread(target=write); thread.start(); thread.join()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, check=True, text=True)
    is_there = version() > 0
    assert done.stdout == f"{is_there} {is_there} {is_there}\n{'refused' if is_there else 'written'}\n"


@pytest.mark.parametrize(
    "line",
    [
        "no JSON",
        '{"value": {}, "blobs": []}',
        '{"value": {"kind": "error", "value": ["no such", "", ""]}, "blobs": []}',
        '{"value": {"kind": "error", "value": 3}, "blobs": []}',
        '{"value": {"kind": "message", "value": 3}, "blobs": [-1]}',
        '{"value": {"kind": "message", "value": 3}, "blobs": [999999999999]}',
        '{"value": {"kind": "message", "value": 3}, "blobs": "x"}',
        "[" * 100_000,
    ],
)
def test_what_is_no_message_ends_the_process(children: Children, line: str) -> None:
    assert _error(children, "lie", line).problem is Problem.CRASHED
    assert _ask(children, "echo", 1)


@pytest.mark.parametrize("take", [lambda: [][0], lambda: int(math.inf), lambda: next(iter(())), len, lambda: int("x")])
def test_what_cannot_be_taken_in_is_a_crash_of_the_process(take: Callable[[], object]) -> None:
    with pytest.raises(ReaderError) as caught, taking_in(_SUBJECT):
        take()
    assert (caught.value.problem, caught.value.subject) == (Problem.CRASHED, _SUBJECT)


@pytest.mark.parametrize(("deed", "seconds"), [("hang", "60"), ("spin", "1")])
def test_it_ends_with_the_one_that_asks(deed: str, seconds: str) -> None:
    """Killed, whoever asks leaves no process behind; even one that gives no thread its turn ends with its time."""
    asking = "from tests.test_child import ask_and_stay; ask_and_stay()"
    command = [sys.executable, "-c", asking, deed, seconds]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout
        pid = int(process.stdout.readline())
        process.kill()
    assert _ends(pid)


def ask_and_stay() -> None:
    """What the process of the test above does."""
    deed, seconds = sys.argv[1:]
    answers = Children("tests.risky", _MEMORY).ask(Message({"do": [deed]}), _SUBJECT, float(seconds))
    print(next(iter(answers)).value, flush=True)
    next(iter(answers))


def _ends(pid: int) -> bool:
    """Whether a process that is no child of ours ends within the time that a slow machine takes."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    with os.fdopen(handle, "rb"):
        return bool(select.select([handle], [], [], 60.0)[0])


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
