import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reader.model import files, make_own_folder, read_small, write_whole
from reader.model.files import SMALL_BYTES

_ROOT = Path(__file__).parents[2]


def test_writes_and_leaves_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_keeps_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.html"
    target.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_the_new_name_is_on_the_disk_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a power cut might bring back what was there before it was said to be kept."""
    asked: list[tuple[str, bool]] = []
    fsync = os.fsync

    def ask(descriptor: int) -> None:
        is_there = (tmp_path / "out.html").exists()
        asked.append(("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file", is_there))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", ask)
    write_whole(tmp_path / "out.html", b"new")
    assert asked == [("file", False), ("folder", True)]


def test_where_a_folder_cannot_be_asked_the_file_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> None:
        raise OSError(errno.EINVAL, "Invalid argument", path)

    monkeypatch.setattr(files, "flush", fail)
    write_whole(tmp_path / "out.html", b"new")
    assert (tmp_path / "out.html").read_bytes() == b"new"


def test_one_that_is_killed_leaves_nothing(tmp_path: Path) -> None:
    """On a disk that knows files without a name, as Linux' own do."""
    (tmp_path / "out.html").write_bytes(b"old")
    kill = (
        "import os, signal, sys; from pathlib import Path; from reader.model import writing\n"
        "with writing(Path(sys.argv[1])) as file:\n"
        "    file.write(bytes(1_000_000)); file.flush(); os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", kill, str(tmp_path / "out.html")], cwd=_ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    assert [path.name for path in tmp_path.iterdir()] == ["out.html"]
    assert (tmp_path / "out.html").read_bytes() == b"old"


@pytest.mark.parametrize("error", [errno.EOPNOTSUPP, errno.EISDIR])
def test_where_a_disk_knows_no_files_without_a_name_one_has_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    _open, seen = os.open, list[str]()

    def refuse(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_TMPFILE == os.O_TMPFILE:
            raise OSError(error, os.strerror(error))
        seen.append(Path(path).name)
        return _open(path, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    test_writes_and_leaves_nothing_else(tmp_path)
    assert [name.endswith(".part") for name in seen] == [True, False] * 2


def test_a_file_that_was_written_is_as_public_as_any_other(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "out.html", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.html").stat().st_mode) == 0o640


@pytest.mark.parametrize("name", ["n" * 252 + ".md", "字" * 84 + ".md"])
def test_a_very_long_name_still_fits(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    write_whole(target, b"text")
    assert target.read_bytes() == b"text"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link, loose = tmp_path / "real.txt", tmp_path / "link.txt", tmp_path / "loose.txt"
    target.write_bytes(b"old")
    link.symlink_to(target)
    loose.symlink_to(tmp_path / "not yet.txt")
    write_whole(link, b"new")
    write_whole(loose, b"first")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert (tmp_path / "not yet.txt").read_bytes() == b"first"


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, b"text")
    assert os.read(reader, 10) == b"text"
    os.close(reader)
    with pytest.raises(OSError, match="No such device"):
        write_whole(pipe, b"nobody reads")
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_an_open_file_is_named_by_its_descriptor(tmp_path: Path) -> None:
    """What /dev/stdout is where standard output goes to a file."""
    with (tmp_path / "out.txt").open("wb") as file:
        link = tmp_path / "stdout"
        link.symlink_to(f"/proc/self/fd/{file.fileno()}")
        write_whole(link, b"text")
    assert link.is_symlink()
    assert (tmp_path / "out.txt").read_bytes() == b"text"


def test_links_in_a_circle_and_folders_are_errors(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    for target in (tmp_path / "a", tmp_path, tmp_path / "none" / "out.txt"):
        before = sorted(tmp_path.iterdir())
        with pytest.raises(OSError):  # noqa: PT011 - which one is the system's choice
            write_whole(target, b"text")
        assert sorted(tmp_path.iterdir()) == before


def test_only_a_little_of_a_file_is_read_and_nothing_of_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"x" * (SMALL_BYTES + 1))
    os.mkfifo(tmp_path / "pipe")
    assert len(read_small(tmp_path / "long")) == SMALL_BYTES
    assert [read_small(tmp_path / name) for name in ("pipe", "none", ".")] == [b""] * 3


def test_nobody_else_can_look_into_a_folder_of_our_own(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        make_own_folder(tmp_path / "share" / "duidu")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "share" / "duidu").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "share").stat().st_mode) == 0o755


@pytest.mark.parametrize(("found", "left"), [(0o755, 0o700), (0o750, 0o700), (0o577, 0o500), (0o700, 0o700)])
def test_a_folder_that_is_there_is_closed_to_others(tmp_path: Path, found: int, left: int) -> None:
    (tmp_path / "duidu").mkdir()
    (tmp_path / "duidu").chmod(found)
    make_own_folder(tmp_path / "duidu")
    assert stat.S_IMODE((tmp_path / "duidu").stat().st_mode) == left
    (tmp_path / "file").touch()
    with pytest.raises(FileExistsError):
        make_own_folder(tmp_path / "file")


def test_a_folder_of_somebody_else_stays_as_they_want_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "duidu").mkdir()
    (tmp_path / "duidu").chmod(0o755)
    with monkeypatch.context() as here:
        here.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
        make_own_folder(tmp_path / "duidu")
    assert stat.S_IMODE((tmp_path / "duidu").stat().st_mode) == 0o755


def test_where_modes_cannot_be_changed_the_folder_is_used_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    (tmp_path / "duidu").mkdir()
    (tmp_path / "duidu").chmod(0o755)
    monkeypatch.setattr(Path, "chmod", fail)
    make_own_folder(tmp_path / "duidu")
    assert stat.S_IMODE((tmp_path / "duidu").stat().st_mode) == 0o755
