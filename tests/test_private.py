"""What is read out of strace's words; the whole of it is `make private`."""

import tempfile

import pytest

from tests import private
from tests.private import PROGRAM, read_trace

_START = '10 execve("/usr/bin/python3", ["python3", "/src/main.py", "page.txt"], 0x7ffc /* 9 vars */) = 0\n'
_HOME = "/tmp/pytest-of-me/pytest-7/home3"  # noqa: S108 - as it stands in a trace


def sockets(*lines: str) -> dict[tuple[str, str, str], int]:
    return dict(read_trace([_START, *lines]).sockets)


def test_sockets_are_counted_by_who_opened_them() -> None:
    lines = (
        "10 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3\n",
        '10 connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 20) = 0\n',
        "10 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4\n",
    )
    display = (PROGRAM, "AF_UNIX", "/tmp/.X…-unix/X…")  # noqa: S108 - as it stands in a trace
    assert sockets(*lines) == {(PROGRAM, "AF_UNIX", ""): 2, display: 1}


def test_threads_and_children_belong_to_their_program_until_they_are_another() -> None:
    lines = (
        "10 clone3({flags=CLONE_VM|CLONE_THREAD} => {parent_tid=[11]}, 88) = 11\n",
        "11 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 5\n",
        "11 vfork( <unfinished ...>\n",
        '12 execve("/usr/bin/Xvfb", ["Xvfb"], 0x7ffc /* 9 vars */ <unfinished ...>\n',
        "11 <... vfork resumed>) = 12\n",
        "12 <... execve resumed>) = 0\n",
        "12 socket(AF_NETLINK, SOCK_RAW, NETLINK_KOBJECT_UEVENT <unfinished ...>\n",
        "10 exit_group(0) = ?\n",
        "12 <... socket resumed>) = 3\n",
    )
    traced = read_trace([_START, *lines])
    assert set(traced.sockets) == {(PROGRAM, "AF_INET", ""), ("Xvfb", "AF_NETLINK", "")}
    assert traced.foreign == [(PROGRAM, "AF_INET", "")]  # what makes the desktop is not the program


@pytest.mark.parametrize(
    ("code", "program"),
    [
        ("from reader.importers.served import main; main()", PROGRAM),
        ("from multiprocessing.spawn import spawn_main; spawn_main(tracker_fd=5)", PROGRAM),
        ("import reader.app", "python"),
    ],
)
def test_processes_of_the_program_are_the_program(code: str, program: str) -> None:
    lines = (f'13 execve("/usr/bin/python3", ["python3", "-c", "{code}"], 0x7ffc) = 0\n', "13 socket(AF_INET, 1) = 3\n")
    assert sockets(*lines) == {(program, "AF_INET", ""): 1}


@pytest.mark.parametrize(
    ("call", "written", "astray"),
    [
        (f'openat(AT_FDCWD, "{_HOME}/data/duidu/own.sqlite", O_RDWR|O_CREAT, 0644) = 5', "~/data/duidu", False),
        (f'openat(AT_FDCWD, "{_HOME}/.config/duidu/settings.json", O_RDONLY) = 5', "", False),
        (f'rename("{_HOME}/.config/duidu/.a.part", "{_HOME}/.config/duidu/a") = 0', "~/.config/duidu", False),
        (f'mkdir("{_HOME}/.config", 0777) = 0', "", False),
        (f'openat(AT_FDCWD, "{_HOME}/.thumbnails/x.png", O_WRONLY|O_CREAT, 0600) = 5', "~/.thumbnails/x.png", True),
        (f'openat(AT_FDCWD, "{tempfile.gettempdir()}", O_RDWR|O_TMPFILE, 0600) = 5', "temporary", False),
        ('openat(AT_FDCWD, "/var/log/words", O_WRONLY|O_APPEND) = 5', "/var/log/words", True),
        ('openat(AT_FDCWD, "/var/log/words", O_WRONLY|O_APPEND) = -1 EACCES (Permission denied)', "", False),
        ('creat("/tmp/pytest-of-me/pytest-7/test_x0/out.html", 0644) = 5', "what it was told", False),
        ('openat(AT_FDCWD, "/dev/null", O_WRONLY) = 5', "", False),
    ],
)  # fmt: skip
def test_what_the_program_writes_is_told_by_where_it_lies(call: str, written: str, *, astray: bool) -> None:
    traced = read_trace([_START, f"10 {call}\n"])
    assert set(traced.written) == ({written} if written else set())
    assert bool(traced.astray) is astray


def test_what_others_write_is_none_of_its_doing() -> None:
    lines = ('10 execve("/usr/bin/Xvfb", ["Xvfb"], 0x7ffc) = 0\n', '10 openat(AT_FDCWD, "/x", O_WRONLY) = 5\n')
    assert not read_trace(lines).written


def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(private.shutil, "which", lambda name: None if name == "strace" else name)
    assert private.main([]) == 1
    assert capsys.readouterr().out == "Missing: apt-get install strace\n"
