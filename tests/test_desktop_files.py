"""The menu entry and what belongs to it, put into a user's folder of data and taken back."""

import json
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from reader import desktop_files
from reader.desktop_files import Put, entry, install, remove, targets
from reader.model import Problem, ReaderError

COMMAND = ["/opt/duidu/duidu"]
ENTRY = "applications/duidu.desktop"


@pytest.fixture
def share(tmp_path: Path) -> Path:
    return tmp_path / "share"


@pytest.fixture
def record(share: Path) -> Path:
    return share / "duidu" / "desktop.json"


def nothing() -> None:
    """A desktop without caches."""


def tree(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def refused(work: Callable[[], Put]) -> tuple[Problem, str]:
    with pytest.raises(ReaderError) as raised:
        work()
    return raised.value.problem, raised.value.subject


def test_all_files_are_put_where_the_desktop_looks(share: Path, record: Path) -> None:
    put = install(share, record, COMMAND)
    assert tree(share) == {*targets(), "duidu/desktop.json"}
    assert put == Put(tuple(share / name for name in targets()))
    for name, source in targets().items():
        if name != ENTRY:
            assert (share / name).read_bytes() == source.read_bytes()
    assert "Exec=/opt/duidu/duidu %f\n" in (share / ENTRY).read_text("utf-8")


def test_the_folder_of_the_record_is_closed_to_others_and_those_of_the_desktop_are_not(
    share: Path, record: Path
) -> None:
    """The databases will lie in the first; README has this come before the first start."""
    before = os.umask(0o022)
    try:
        install(share, record, COMMAND)
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(folder.stat().st_mode) for folder in (record.parent, share, (share / ENTRY).parent)]
    assert modes == [0o700, 0o755, 0o755]


def test_remove_takes_back_all_files_and_the_folders_that_were_made(share: Path, record: Path) -> None:
    (share / "applications").mkdir(parents=True)
    put = install(share, record, COMMAND)
    assert remove(share, record, nothing) == put
    assert tree(share) == set()
    assert {path.name for path in share.iterdir()} == {"applications", "duidu"}
    assert remove(share, record, nothing) == Put()


def test_what_others_put_there_stays(share: Path, record: Path) -> None:
    install(share, record, COMMAND)
    others = ("applications/other.desktop", "icons/hicolor/16x16/apps/other.png", "mime/packages/other.xml")
    for name in others:
        (share / name).write_text("theirs", "utf-8")
    remove(share, record, nothing)
    assert tree(share) == set(others)


def test_what_was_changed_since_is_left_and_told(share: Path, record: Path) -> None:
    install(share, record, COMMAND)
    (share / ENTRY).write_text("mine now", "utf-8")
    removed = remove(share, record, nothing)
    assert removed.left == (share / ENTRY,)
    assert tree(share) == {ENTRY}


def test_a_file_of_somebody_else_is_not_overwritten(share: Path, record: Path) -> None:
    (share / "applications").mkdir(parents=True)
    (share / ENTRY).write_text("theirs", "utf-8")
    problem, subject = refused(lambda: install(share, record, COMMAND))
    assert (problem, subject) == (Problem.NOT_OURS, str(share / ENTRY))
    assert tree(share) == {ENTRY}


def test_a_second_time_replaces_the_first(share: Path, record: Path) -> None:
    install(share, record, COMMAND)
    install(share, record, ["/elsewhere/duidu"])
    assert "Exec=/elsewhere/duidu %f\n" in (share / ENTRY).read_text("utf-8")
    remove(share, record, nothing)
    assert tree(share) == set()


def test_a_second_time_after_the_record_was_lost_takes_what_is_the_same_for_ours(share: Path, record: Path) -> None:
    install(share, record, COMMAND)
    record.unlink()
    install(share, record, COMMAND)
    remove(share, record, nothing)
    assert tree(share) == set()


def _ended(share: Path, record: Path, after: int) -> None:
    """Put other files there, and end after so many are written."""
    with pytest.MonkeyPatch.context() as patch:
        written: list[Path] = []
        write = desktop_files._write

        def ends(path: Path, data: bytes) -> None:
            if len(written) == after:
                raise KeyboardInterrupt
            written.append(path)
            write(path, data)

        patch.setattr(desktop_files, "_write", ends)
        with pytest.raises(KeyboardInterrupt):
            install(share, record, ["/elsewhere/duidu"])


@pytest.mark.parametrize("after", range(17))
def test_what_an_end_at_any_moment_left_is_taken_back(share: Path, record: Path, after: int) -> None:
    """Fifteen files, and the record before and after them."""
    _ended(share, record, after)
    remove(share, record, nothing)
    assert tree(share) == set()


@pytest.mark.parametrize("after", [0, 1, 2, 16])
def test_whenever_a_second_time_ends_a_third_goes_on(share: Path, record: Path, after: int) -> None:
    install(share, record, COMMAND)
    _ended(share, record, after)
    install(share, record, ["/third/duidu"])
    assert "Exec=/third/duidu %f\n" in (share / ENTRY).read_text("utf-8")
    _ended(share, record, after)
    remove(share, record, nothing)
    assert tree(share) == set()


def test_caches_are_refreshed_before_their_folders_go_and_go_with_them(share: Path, record: Path) -> None:
    install(share, record, COMMAND)
    (share / "applications" / "mimeinfo.cache").touch()

    def refresh() -> None:
        assert not (share / ENTRY).exists()
        (share / "mime" / "mime.cache").touch()
        (share / "mime" / "application").mkdir()

    remove(share, record, refresh)
    assert {path.name for path in share.iterdir()} == {"duidu"}


@pytest.mark.parametrize("held", [b"", b"{", b"[]", b'{"files": 1, "folders": []}', b'{"files": {}}', b"[" * 90_000])
def test_a_damaged_record_takes_nothing_back(share: Path, record: Path, held: bytes) -> None:
    install(share, record, COMMAND)
    record.write_bytes(held)
    assert remove(share, record, nothing) == Put()
    assert len(tree(share)) == len(targets())


def test_a_record_leads_nowhere_else(share: Path, record: Path, tmp_path: Path) -> None:
    install(share, record, COMMAND)
    mine = tmp_path / "mine.txt"
    mine.write_text("mine", "utf-8")
    known = json.loads(record.read_text("utf-8"))
    held = desktop_files._hash(b"mine")
    known["files"] = {name: [held] for name in ("../mine.txt", str(mine), "applications/../../mine.txt", "")}
    known["folders"] = ["..", "/", "applications/../.."]
    record.write_text(json.dumps(known), "utf-8")
    assert remove(share, record, nothing) == Put()
    assert mine.exists()


def test_a_folder_that_cannot_be_written_is_told(share: Path, record: Path) -> None:
    share.mkdir()
    (share / "icons").write_text("no folder", "utf-8")
    problem, subject = refused(lambda: install(share, record, COMMAND))
    assert problem is Problem.CANNOT_WRITE
    assert subject.startswith(str(share / "icons"))


def test_a_checkout_without_the_files_is_told(
    share: Path, record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop_files, "RESOURCES", tmp_path / "gone")
    assert refused(lambda: install(share, record, COMMAND))[0] is Problem.INCOMPLETE
    assert not share.exists()


def test_a_name_that_is_no_utf_8_is_started_too(share: Path, record: Path) -> None:
    install(share, record, [os.fsdecode(b"/a/\xff/duidu")])
    assert b"Exec=/a/\xff/duidu %f\n" in (share / ENTRY).read_bytes()


TEXT = "[Desktop Entry]\nExec=duidu %f\nTryExec=duidu\n\n[Desktop Action new-window]\nExec=duidu\n"


def test_the_entry_of_a_plain_path_needs_no_quotes() -> None:
    assert entry(TEXT, COMMAND) == (
        "[Desktop Entry]\nExec=/opt/duidu/duidu %f\nTryExec=/opt/duidu/duidu\n\n"
        "[Desktop Action new-window]\nExec=/opt/duidu/duidu\n"
    )


@pytest.mark.parametrize(
    "path",
    [
        "/a\u2028TryExec=duidu",
        "/my apps/duidu",
        "/對讀/duidu",
        "/a'b",
        '/a"b',
        "/a$HOME`id`",
        "/a\\b",
        "/100%f",
        "/a;b&c|d",
        "/a\tb\nc",
    ],
)
def test_any_path_is_started_as_it_is(path: str) -> None:
    lines = entry(TEXT, ["/usr/bin/python3", path]).split("\n")
    assert len(lines) == len(TEXT.split("\n"))
    assert _read_exec(lines[1].removeprefix("Exec=")) == ["/usr/bin/python3", path, "%f"]
    assert _read_exec(lines[5].removeprefix("Exec=")) == ["/usr/bin/python3", path]


def _read_exec(value: str) -> list[str]:
    """The arguments as a desktop reads them: escapes of strings, then quotes and what is escaped in them, then "%%"."""
    escapes = {"\\\\": "\\", "\\n": "\n", "\\t": "\t", "\\r": "\r"}
    value = re.sub(r"\\(?:\\|n|t|r)", lambda found: escapes[found.group()], value)
    found = re.findall(r'"((?:[^"\\]|\\.)*)"(?: |$)|([^ ]+)', value, re.DOTALL)
    arguments = [re.sub(r"\\(.)", r"\1", quoted) if quoted else plain for quoted, plain in found]
    return [each if each == "%f" else each.replace("%%", "%") for each in arguments]
