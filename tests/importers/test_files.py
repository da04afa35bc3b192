"""Files that cannot be read: every one is refused with its reason, none makes the program wait."""

import errno
import os
from pathlib import Path

import pytest

from reader.importers import files
from reader.importers.files import printable, read_file
from reader.model import Problem, ReaderError


def refused(path: Path) -> ReaderError:
    with pytest.raises(ReaderError) as caught:
        read_file(path)
    assert str(caught.value).startswith(printable(path))
    return caught.value


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "文章.txt"
    path.write_bytes(b"\xe4\xb8\xad" * 9)
    assert read_file(path) == b"\xe4\xb8\xad" * 9


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    (tmp_path / "link.txt").symlink_to("a.txt")
    assert read_file(tmp_path / "link.txt") == b"x"


def test_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    (tmp_path / "dangling").symlink_to("gone")
    for name in ("missing.txt", "a.txt/b.txt", "dangling", "nul\0name"):
        assert refused(tmp_path / name).problem is Problem.NOT_FOUND


def test_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path).problem is Problem.IS_DIRECTORY


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe").problem is Problem.NOT_A_FILE


def test_a_device_is_not_read() -> None:
    assert refused(Path("/dev/zero")).problem is Problem.NOT_A_FILE


def test_a_circle_of_links(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert refused(tmp_path / "a").detail == os.strerror(errno.ELOOP)


def test_a_name_that_is_no_utf8_is_shown() -> None:
    assert printable(Path(os.fsdecode(b"\xd6\xd0.txt"))) == "\ufffd\ufffd.txt"


def test_fifty_megabytes_are_refused_by_their_size(tmp_path: Path) -> None:
    path = tmp_path / "novel.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    error = refused(path)
    assert error.problem is Problem.TOO_LARGE
    assert error.detail == "50 MB > 20 MB"


def test_a_file_that_grows_while_it_is_read_stays_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"x" * 200)
    monkeypatch.setattr(files, "_check", lambda *_: None)
    with pytest.raises(ReaderError) as caught:
        read_file(path, largest=100)
    assert caught.value.problem is Problem.TOO_LARGE


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (PermissionError(errno.EACCES, "denied"), Problem.NO_PERMISSION),
        (FileNotFoundError(errno.ENOENT, "gone between the look and the opening"), Problem.NOT_FOUND),
        (IsADirectoryError(errno.EISDIR, "a folder by now"), Problem.IS_DIRECTORY),
        (OSError(errno.EIO, "bad sector"), Problem.UNREADABLE),
        (OSError("without a number"), Problem.UNREADABLE),
    ],
)
def test_errors_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, problem: Problem
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")

    def fail(*_: object) -> None:
        raise error

    # Tests may run as root, whom no permission stops.
    monkeypatch.setattr(Path, "open", fail)
    assert refused(path).problem is problem
