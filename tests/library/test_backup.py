"""Backups: what is written, and what is refused of a file that says it is one."""

import io
import json
import sqlite3
import warnings
import zipfile
from collections.abc import Callable
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from reader.library import backup, own
from reader.library.backup import Part, copy_parts, put_in_place, unpack_backup, write_backup
from reader.model import Problem, ReaderError

Files = dict[str, bytes]
Manifest = dict[str, Any]
Change = Callable[[Manifest, Files], None]


@pytest.fixture
def parts(tmp_path: Path) -> list[Part]:
    data = tmp_path / "data"
    own.open_own(data / "own.sqlite").close()
    with closing(sqlite3.connect(data / "own.sqlite")) as connection:
        connection.execute("INSERT INTO term (chinese, english, note) VALUES ('河', 'river', '')")
        connection.commit()
    (data / "settings.json").write_text('{"text_size": 30}', "utf-8")
    return [
        Part(data / "own.sqlite", own.SCHEMA, own.VERSION),
        Part(data / "settings.json"),
        Part(data / "shortcuts.json"),
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "unpacked").mkdir()
    return tmp_path / "unpacked"


@pytest.fixture
def file(tmp_path: Path, parts: list[Part]) -> Path:
    (tmp_path / "copies").mkdir()
    target = tmp_path / "x.duidu-backup"
    target.write_bytes(b"".join(write_backup(copy_parts(parts, tmp_path / "copies"), parts)))
    return target


def rewritten(file: Path, change: Change, *, compress: int = zipfile.ZIP_DEFLATED) -> None:
    """The backup with another manifest and other files, zipped properly."""
    with zipfile.ZipFile(file) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    change(manifest, files)
    with zipfile.ZipFile(file, "w", compress) as archive:
        archive.writestr("manifest.json", json.dumps(manifest))
        for name, data in files.items():
            archive.writestr(name, data)


def replaced(name: str, data: bytes) -> Change:
    """A file of other content, of which the manifest tells the truth."""

    def change(manifest: Manifest, files: Files) -> None:
        files[name] = data
        manifest["files"][name] |= {"size": len(data), "sha256": sha256(data).hexdigest()}

    return change


def refusal(file: Path, parts: list[Part], folder: Path) -> ReaderError:
    with pytest.raises(ReaderError) as failed:
        unpack_backup(file, parts, folder)
    assert failed.value.subject == str(file)
    return failed.value


def test_a_backup_holds_what_there_is(file: Path, parts: list[Part], folder: Path) -> None:
    assert [part.name for part in unpack_backup(file, parts, folder)] == ["own.sqlite", "settings.json"]
    assert (folder / "settings.json").read_text("utf-8") == '{"text_size": 30}'
    with closing(sqlite3.connect(folder / "own.sqlite")) as connection:
        assert connection.execute("SELECT english FROM term").fetchall() == [("river",)]
    with zipfile.ZipFile(file) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert archive.testzip() is None
    assert manifest["format"] == "duidu-backup/1"
    assert {"program", "made_at"} < manifest.keys()


def test_what_is_in_the_journal_is_backed_up(tmp_path: Path, parts: list[Part]) -> None:
    with closing(sqlite3.connect(parts[0].path)) as connection:
        connection.execute("INSERT INTO term (chinese, english, note) VALUES ('岸', 'bank', '')")
        connection.commit()
        assert Path(f"{parts[0].path}-wal").stat().st_size
        copies = copy_parts(parts, tmp_path)
    with closing(sqlite3.connect(copies[0])) as connection:
        assert connection.execute("SELECT count(*) FROM term").fetchone() == (2,)


def _made(statement: str) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(data)
            connection.execute(statement)
            connection.commit()
            return bytes(connection.serialize())

    return change


def _cut(data: bytes) -> bytes:
    return data[:-4096]


def _scribbled(data: bytes) -> bytes:
    return data[:4096] + b"\xff" * 4096 + data[8192:]


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        (_made("CREATE TRIGGER evil AFTER INSERT ON term BEGIN DELETE FROM edit; END"), "no database of Duidu"),
        (_made("CREATE VIEW evil AS SELECT 1"), "no database of Duidu"),
        (_made("CREATE INDEX edit_by_evil ON edit (abs(id))"), "no database of Duidu"),
        (_made("ALTER TABLE term ADD COLUMN evil TEXT DEFAULT 'x'"), "no database of Duidu"),
        (_made("PRAGMA user_version = 99"), "newer version"),
        (_cut, "own.sqlite: "),
        (_scribbled, "own.sqlite: "),
        (lambda _: b"no database", "own.sqlite: file is not a database"),
        (lambda _: b"", "no database of Duidu"),
    ],
)
def test_databases_that_are_not_ours_or_damaged(
    file: Path, parts: list[Part], folder: Path, change: Callable[[bytes], bytes], cause: str
) -> None:
    with zipfile.ZipFile(file) as archive:
        data = change(archive.read("own.sqlite"))
    rewritten(file, replaced("own.sqlite", data))
    error = refusal(file, parts, folder)
    assert error.problem is Problem.BAD_BACKUP
    assert cause in str(error)


def _added(name: str) -> Change:
    return lambda _, files: files.update({name: b"x"})


def _listed(name: str) -> Change:
    def change(manifest: Manifest, files: Files) -> None:
        files[name] = b"{}"
        manifest["files"][name] = {"size": 2, "sha256": sha256(b"{}").hexdigest(), "version": 0}

    return change


def _says(name: str, **said: object) -> Change:
    return lambda manifest, _: manifest["files"][name].update(said)


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        (_added("../../evil"), "does not hold what it says"),
        (_added("/etc/passwd"), "does not hold what it says"),
        (_listed("../evil.json"), "other files than a backup does"),
        (_listed("translations.sqlite"), "other files than a backup does"),
        (lambda _, files: files.pop("own.sqlite"), "does not hold what it says"),
        (lambda manifest, files: (files.clear(), manifest.update(files={})), "does not hold what it says"),
        (_says("settings.json", sha256="0" * 64), "settings.json is not what was backed up"),
        (_says("settings.json", size=5), "settings.json is not as large as it says"),
        (_says("settings.json", size="5"), "manifest is damaged"),
        (_says("settings.json", sha256=None), "manifest is damaged"),
        (lambda manifest, _: manifest.update(files=[]), "no backup of Duidu"),
        (lambda manifest, _: manifest.update(format="other"), "no backup of Duidu"),
        (replaced("settings.json", b"[1]"), "no table of settings"),
        (replaced("settings.json", b"{" * 5000), "settings.json: it is damaged"),
        (replaced("settings.json", b" " * 1_000_001), "settings.json is too large"),
        (replaced("settings.json", b" " * 20_000_000), "settings.json is not as large as it says"),
    ],
)
def test_what_is_not_as_it_should_be(file: Path, parts: list[Part], folder: Path, change: Change, cause: str) -> None:
    rewritten(file, change)
    error = refusal(file, parts, folder)
    assert error.problem is Problem.BAD_BACKUP
    assert cause in str(error)
    assert not (folder.parent / "evil.json").exists()


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest, _: manifest.update(format="duidu-backup/2"),
        _says("own.sqlite", version=99),
        lambda manifest, files: (_listed("words.db")(manifest, files), manifest.update(program="9.9")),
    ],
)
def test_a_backup_of_a_newer_version(file: Path, parts: list[Part], folder: Path, change: Change) -> None:
    rewritten(file, change)
    assert refusal(file, parts, folder).problem is Problem.NEWER_BACKUP


@pytest.mark.parametrize(
    "data",
    [b"", b"no zip at all", b"PK\x03\x04" + b"\0" * 40, b"PK\x05\x06" + b"\0" * 18, b"PK\x05\x06" + b"\xff" * 18],
)
def test_what_is_no_zip(file: Path, parts: list[Part], folder: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert refusal(file, parts, folder).problem is Problem.BAD_BACKUP


def test_whatever_byte_is_damaged(file: Path, parts: list[Part], folder: Path) -> None:
    """Refused, or else what is unpacked is what was backed up."""
    data = file.read_bytes()
    unpack_backup(file, parts, folder)
    sound = {path.name: path.read_bytes() for path in folder.iterdir()}
    for at in [*range(0, len(data), 41), *range(len(data) - 400, len(data), 3)]:
        file.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        with suppress(ReaderError):
            unpack_backup(file, parts, folder)
            assert {path.name: path.read_bytes() for path in folder.iterdir()} == sound


def test_a_file_twice_in_a_zip(file: Path, parts: list[Part], folder: Path) -> None:
    with warnings.catch_warnings(), zipfile.ZipFile(file, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("settings.json", b"{}")
    assert "does not hold what it says" in str(refusal(file, parts, folder))


@pytest.mark.parametrize("compress", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_to_pack(file: Path, parts: list[Part], folder: Path, compress: int) -> None:
    rewritten(file, lambda *_: None, compress=compress)
    assert refusal(file, parts, folder).problem is Problem.BAD_BACKUP


def test_more_than_the_disk_has_room_for(
    file: Path, parts: list[Part], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_ROOM", 10**18)
    with pytest.raises(OSError, match="No space left"):
        unpack_backup(file, parts, folder)
    assert list(folder.iterdir()) == []


def test_a_larger_backup_than_any(file: Path, parts: list[Part], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_LARGEST", 10)
    assert "larger than" in str(refusal(file, parts, folder))


def test_put_in_place_waits_for_others_but_not_for_ever(tmp_path: Path, parts: list[Part]) -> None:
    copies = copy_parts(parts, tmp_path)
    with closing(sqlite3.connect(parts[0].path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="another program is at work"):
            put_in_place(copies[0], parts[0].path, 0.0)
        other.rollback()
        put_in_place(copies[0], parts[0].path, 0.0)


def test_pieces_are_of_bounded_size(tmp_path: Path, parts: list[Part]) -> None:
    with closing(sqlite3.connect(parts[0].path)) as connection:
        connection.execute("INSERT INTO term (chinese, english, note) VALUES ('多', hex(randomblob(3000000)), '')")
        connection.commit()
    pieces = list(write_backup(copy_parts(parts, tmp_path), parts))
    assert max(map(len, pieces)) < 2_000_000
    with zipfile.ZipFile(io.BytesIO(b"".join(pieces))) as archive:
        assert archive.testzip() is None
