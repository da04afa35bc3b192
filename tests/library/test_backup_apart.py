"""Backups, unpacked by a process of their own: the same comes of it, whatever is wrong with one."""

import errno
import sqlite3
from contextlib import closing, nullcontext
from pathlib import Path
from typing import Any

import pytest

from reader.library import backup, backup_apart, own
from reader.library.backup import Part, copy_parts, write_backup
from reader.library.backup_apart import look_into_apart, unpack_apart
from reader.model import Problem, ReaderError
from reader.wire import Message


@pytest.fixture
def parts(tmp_path: Path) -> list[Part]:
    data = tmp_path / "data"
    own.open_own(data / "own.sqlite").close()
    (data / "presets.json").write_text("[]", "utf-8")
    files = (Part(data / "own.sqlite", own.SCHEMA, own.VERSION), Part(data / "presets.json", outermost=list))
    return [*files, Part(data / "shortcuts.json")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "unpacked").mkdir()
    return tmp_path / "unpacked"


def _backup(target: Path, parts: list[Part]) -> Path:
    copies = target.with_name("copies")
    copies.mkdir()
    target.write_bytes(b"".join(write_backup(copy_parts(parts, copies), parts)))
    return target


def test_what_is_there_is_unpacked(tmp_path: Path, parts: list[Part], folder: Path) -> None:
    assert unpack_apart(_backup(tmp_path / "x.duidu-backup", parts), parts, folder) == parts[:2]
    assert (folder / "presets.json").read_text() == "[]"
    with closing(sqlite3.connect(folder / "own.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (own.VERSION,)


def test_one_is_looked_into_without_being_unpacked(tmp_path: Path, parts: list[Part], folder: Path) -> None:
    file = _backup(tmp_path / "x.duidu-backup", parts)
    assert look_into_apart(file, parts) == parts[:2]
    with pytest.raises(ReaderError) as caught:
        look_into_apart(file, parts[1:])
    assert (caught.value.problem, caught.value.subject) == (Problem.BAD_BACKUP, str(file))
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON edit BEGIN SELECT 1; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE INDEX i ON edit (length(source))",
        "CREATE TABLE more (x)",
        "CREATE VIRTUAL TABLE more USING fts5(x)",
    ],
)
def test_more_than_rows_is_refused(tmp_path: Path, parts: list[Part], folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(parts[0].path)) as connection:
        connection.execute(statement)
        connection.commit()
    file = _backup(tmp_path / "x.duidu-backup", parts)
    with pytest.raises(ReaderError) as caught:
        unpack_apart(file, parts, folder)
    assert (caught.value.problem, caught.value.subject) == (Problem.BAD_BACKUP, str(file))
    assert caught.value.detail == "own.sqlite: it is no database of Duidu"


def test_values_of_another_kind_are_refused(tmp_path: Path, parts: list[Part], folder: Path) -> None:
    """SQLite takes bytes for a column of text; whoever reads it would fail, at every start."""
    with closing(sqlite3.connect(parts[0].path)) as connection:
        connection.execute("INSERT INTO term (chinese, english, note) VALUES ('河', ?, '')", (b"river",))
        connection.commit()
    file = _backup(tmp_path / "x.duidu-backup", parts)
    with pytest.raises(ReaderError) as caught:
        unpack_apart(file, parts, folder)
    assert caught.value.problem is Problem.BAD_BACKUP
    assert caught.value.detail == "own.sqlite: a value in it is of another kind than its column"


def test_errors_of_the_system_are_such_here(tmp_path: Path, parts: list[Part]) -> None:
    file = _backup(tmp_path / "x.duidu-backup", parts)
    with pytest.raises(FileNotFoundError):
        unpack_apart(file, parts, tmp_path / "gone")


def test_a_full_disk_is_named(tmp_path: Path, parts: list[Part], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_ROOM", 1_000_000_000_000)
    asked = {"path": str(_backup(tmp_path / "x.duidu-backup", parts)), "folder": str(folder)}
    (said,) = backup_apart.answer(Message({**asked, "parts": list(map(backup_apart._told, parts))}))
    with pytest.raises(OSError, match="No space left on device") as caught:
        backup_apart._found(said.value, parts)
    assert (caught.value.errno, caught.value.filename) == (errno.ENOSPC, str(folder))


@pytest.mark.parametrize(
    "said",
    [
        3,
        {},
        {"error": None, "names": ["none"]},
        {"error": None},
        {"error": 3, "names": []},
        {"error": None, "names": 3},
        {"error": None, "names": [[]]},
        {"error": [2, "gone"], "names": []},
        {"error": ["2", "gone", "x"], "names": []},
        {"error": [2, {}, "x"], "names": []},
    ],
)
def test_what_the_process_says_is_not_believed(
    said: Any, tmp_path: Path, parts: list[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert backup_apart._found({"error": None, "names": ["own.sqlite"]}, parts) == parts[:1]
    file = _backup(tmp_path / "x.duidu-backup", parts)
    monkeypatch.setattr(backup_apart, "read_apart", lambda *_, **__: nullcontext(iter([said])))
    with pytest.raises(ReaderError) as caught:
        look_into_apart(file, parts)
    assert (caught.value.problem, caught.value.subject) == (Problem.CRASHED, str(file))


def test_what_takes_too_long_is_ended(
    tmp_path: Path, parts: list[Part], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_apart, "_SECONDS", 0.0)
    file = _backup(tmp_path / "x.duidu-backup", parts)
    with pytest.raises(ReaderError) as caught:
        unpack_apart(file, parts, folder)
    assert (caught.value.problem, caught.value.subject) == (Problem.TOO_SLOW, str(file))
