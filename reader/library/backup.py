"""One file with all that the reader made: a zip of databases, settings and a manifest that says what is in it.

A backup is read as if a stranger had written it: nothing of it is used before all of it was checked.
"""

import errno
import io
import json
import os
import shutil
import sqlite3
import time
import zipfile
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from reader import __version__
from reader.library.connection import Connection
from reader.library.migrating import copy_database, version_of
from reader.library.preparing import CARRIED
from reader.library.rescue import PAGE
from reader.model import Problem, ReaderError
from reader.model.zips import ZIP_FAULTS

SUFFIX = ".duidu-backup"
_FORMAT = "duidu-backup/1"
_MANIFEST = "manifest.json"
_CHUNK = 1 << 20
# A backup is not larger than so much, and none of its parts is packed tighter: ours take a third to a tenth.
_LARGEST, _TIGHTEST, _SMALL = 20_000_000_000, 200, 10_000_000
_LARGEST_TEXT = 1_000_000
# Unpacked, in a journal and in its place it is there thrice, beside what was there before.
_ROOM = 4
# What may stand in a column of a type of ours.
_KINDS = {"TEXT": "'text'", "INTEGER": "'integer'", "REAL": "'real', 'integer'", "BLOB": "'blob'"}
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True, slots=True)
class Part:
    """A file that a backup holds. Of a database `schema` and `version` are those that this program knows, `earlier` the
    statements of the versions before that its schema has no more; a text has no schema, but JSON that is an
    `outermost`."""

    path: Path
    schema: Sequence[str] = ()
    version: int = 0
    earlier: Sequence[str] = ()
    outermost: type = dict

    @property
    def name(self) -> str:
        return self.path.name


def copy_parts(parts: Sequence[Part], folder: Path) -> list[Path]:
    """Copy what there is of the parts into a folder, databases as they are at one moment. Raises OSError,
    sqlite3.Error."""
    copies: list[Path] = []
    for part in parts:
        target = folder / part.name
        if not part.path.is_file():
            continue
        if part.schema:
            copy_database(part.path, target)
        else:
            target.write_bytes(part.path.read_bytes())
        copies.append(target)
    return copies


def write_backup(copies: Sequence[Path], parts: Sequence[Part]) -> Iterator[bytes]:
    """The bytes of a backup of these copies, in pieces. Raises OSError."""
    versions = {part.name: part.version for part in parts}
    files = {copy.name: _described(copy, versions[copy.name]) for copy in copies}
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    manifest = {"format": _FORMAT, "program": __version__, "made_at": made_at, "files": files}
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_member(_MANIFEST), json.dumps(manifest, indent=2))
        for copy in copies:
            with copy.open("rb") as source, archive.open(_member(copy.name), "w", force_zip64=True) as target:
                while chunk := source.read(_CHUNK):
                    target.write(chunk)
                    yield sink.take()
    yield sink.take()


def _member(name: str) -> zipfile.ZipInfo:
    """Without a date, which a zip cannot tell before 1980, where a clock may stand: the manifest has it."""
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


class _Sink(io.RawIOBase):
    """What a zip is written to that goes on piece by piece."""

    def __init__(self) -> None:
        super().__init__()
        self._written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        self._written += data
        return len(data)

    def take(self) -> bytes:
        """What was written since the last time."""
        taken = bytes(self._written)
        self._written.clear()
        return taken


def _described(copy: Path, version: int) -> dict[str, Any]:
    found = sha256()
    with copy.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    return {"size": copy.stat().st_size, "sha256": found.hexdigest(), "version": version}


def look_into_backup(file: Path, parts: Sequence[Part]) -> list[Part]:
    """The parts that a backup says it has. Raises as unpack_backup of what can be seen without unpacking it."""
    with _unpacking(file, parts) as unpacking:
        return unpacking.found()


def unpack_backup(file: Path, parts: Sequence[Part], folder: Path) -> list[Part]:
    """Check a backup and unpack it into a folder; the parts that it has. Raises ReaderError BAD_BACKUP, NEWER_BACKUP,
    and OSError where something cannot be read or written."""
    with _unpacking(file, parts) as unpacking:
        return unpacking.run(folder)


@contextmanager
def _unpacking(file: Path, parts: Sequence[Part]) -> Generator["_Unpacking"]:
    try:
        with zipfile.ZipFile(file) as archive:
            yield _Unpacking(file, archive, parts)
    except ZIP_FAULTS as error:
        raise _bad(file, str(error) or "it ends early") from error
    except OSError as error:
        if error.errno != errno.EINVAL:  # A place before the start of the file, by a damaged directory of the zip.
            raise
        raise _bad(file, "it names a place outside of it") from error


class _Unpacking:
    """One backup on its way from a zip to a folder."""

    def __init__(self, file: Path, archive: zipfile.ZipFile, parts: Sequence[Part]) -> None:
        self._file, self._archive = file, archive
        self._parts = {part.name: part for part in parts}

    def found(self) -> list[Part]:
        return [self._parts[name] for name in self._files()]

    def run(self, folder: Path) -> list[Part]:
        files = self._files()
        needed = _ROOM * sum(info.file_size for info in self._archive.infolist())
        if needed > shutil.disk_usage(folder).free:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return [self._unpack(self._parts[name], about, folder) for name, about in files.items()]

    def _files(self) -> dict[str, dict[str, Any]]:
        """What the manifest says of each file, where there is no more in the zip, and no less."""
        infos = {info.filename: info for info in self._archive.infolist()}
        files = self._manifest(infos)
        names = {_MANIFEST, *files}
        if len(self._archive.infolist()) != len(infos) or infos.keys() != names or not files:
            raise self._bad("it does not hold what it says")
        if any(info.compress_type not in _PACKED for info in infos.values()):
            raise self._bad("it is packed in another way than a backup")
        if sum(info.file_size for info in infos.values()) > _LARGEST:
            raise self._bad(f"it is larger than {_LARGEST // 1_000_000_000} GB")
        return files

    def _manifest(self, infos: Mapping[str, zipfile.ZipInfo]) -> dict[str, dict[str, Any]]:
        info = infos.get(_MANIFEST)
        if info is None or info.file_size > _LARGEST_TEXT:
            raise self._bad("it has no manifest")
        with self._archive.open(info) as source:
            try:
                manifest: Any = json.loads(source.read(_LARGEST_TEXT + 1))
            except (ValueError, RecursionError):
                raise self._bad("its manifest is damaged") from None
        said = cast("dict[str, Any]", manifest) if isinstance(manifest, dict) else {}
        form, program, files = said.get("format"), said.get("program"), said.get("files")
        if isinstance(form, str) and form != _FORMAT and form.startswith("duidu-backup/"):
            raise ReaderError(Problem.NEWER_BACKUP, str(self._file), f"its format is {form[:40]}")
        if form != _FORMAT or not isinstance(files, dict):
            raise self._bad("it is no backup of Duidu")
        return {name: self._known(name, about, program) for name, about in cast("dict[str, Any]", files).items()}

    def _known(self, name: str, about: Any, program: Any) -> dict[str, Any]:
        """What the manifest says of a file of ours."""
        kinds = {"size": int, "sha256": str, "version": int}
        said = cast("dict[str, Any]", about) if isinstance(about, dict) else {}
        if any(type(said.get(key)) is not kind for key, kind in kinds.items()):
            raise self._bad("its manifest is damaged")
        if name not in self._parts or said["version"] > self._parts[name].version:
            newer = isinstance(program, str) and program != __version__
            if not newer and name not in self._parts:
                raise self._bad("it holds other files than a backup does")
            raise ReaderError(Problem.NEWER_BACKUP, str(self._file), f"version {program if newer else said['version']}")
        return said

    def _unpack(self, part: Part, about: Mapping[str, Any], folder: Path) -> Part:
        info, size = self._archive.getinfo(part.name), int(about["size"])
        if info.file_size != size or info.file_size > max(info.compress_size * _TIGHTEST, _SMALL):
            raise self._bad(f"{part.name} is not as large as it says")
        if not part.schema and size > _LARGEST_TEXT:
            raise self._bad(f"{part.name} is too large")
        target, found, written = folder / part.name, sha256(), 0
        with self._archive.open(info) as source, target.open("wb") as file:
            while chunk := source.read(_CHUNK):
                written += len(chunk)
                if written > size:
                    raise self._bad(f"{part.name} is not as large as it says")
                found.update(chunk)
                file.write(chunk)
        if written != size or found.hexdigest() != about["sha256"]:
            raise self._bad(f"{part.name} is not what was backed up")
        if reason := _database_fault(target, part) if part.schema else _text_fault(target, part):
            raise self._bad(f"{part.name}: {reason}")
        return part

    def _bad(self, detail: str) -> ReaderError:
        return _bad(self._file, detail)


def _bad(file: Path, detail: str) -> ReaderError:
    return ReaderError(Problem.BAD_BACKUP, str(file), detail)


def _text_fault(path: Path, part: Part) -> str:
    """Why a file of settings, or of presets, is none; empty if it is."""
    try:
        return "" if isinstance(json.loads(path.read_bytes()), part.outermost) else "it is no table of settings"
    except (ValueError, RecursionError):
        return "it is damaged"


def _database_fault(path: Path, part: Part) -> str:
    """Why a database is not one of ours; empty if it is. It may have been made to do harm: nothing of it is run."""
    known = _objects_of((*part.schema, CARRIED))
    with closing(sqlite3.connect(path, factory=Connection)) as connection:
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            version = version_of(connection)
            if version > part.version:
                return "it is of a newer version"
            if version < part.version:
                known |= _objects_of(part.earlier)
            if connection.execute("PRAGMA page_size").fetchone()[0] != PAGE:
                return "its pages have another size"
            # To the letter: a view, a trigger or an index of an expression would be run.
            if version < 1 or not _objects(connection) <= known:
                return "it is no database of Duidu"
            fault = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if fault == "ok" and _has_odd_value(connection):
                return "a value in it is of another kind than its column"
        except sqlite3.DatabaseError as error:
            return str(error)
        return "" if fault == "ok" else "it is damaged"


def _objects_of(statements: Iterable[str]) -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements:
            connection.execute(statement)
        return _objects(connection)


def _has_odd_value(connection: sqlite3.Connection) -> bool:
    """Whether any column of text holds bytes, or the like, which SQLite does not forbid: whoever reads it relies on
    that. Raises sqlite3.DatabaseError, also for text that is no UTF-8 where it is looked at."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in tables:
        kinds = {name: _KINDS[kind] for _, name, kind, *_ in connection.execute(f"PRAGMA table_info({table})")}
        odd = " OR ".join(f"typeof({name}) NOT IN ({kind}, 'null')" for name, kind in kinds.items())
        if connection.execute(f"SELECT 1 FROM {table} WHERE {odd} LIMIT 1").fetchone():  # noqa: S608 - our own names
            return True
    return False


def _objects(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """What there is, with the statement that made it."""
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return {(str(kind), str(name), " ".join(str(sql).split())) for kind, name, sql in rows}


def put_in_place(copy: Path, target: Path, give_up: float) -> None:
    """Give a database that is there another's content, in one transaction that others see as any other: a window that
    has it open goes on with what is there now. Waits `give_up` seconds for others. Raises sqlite3.Error, OSError."""
    end = time.monotonic() + give_up

    def check(status: int, remaining: int, total: int) -> None:  # noqa: ARG001 - what sqlite3 gives
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > end:
            raise sqlite3.OperationalError("another program is at work on it")

    with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(target)) as database:
        database.execute("PRAGMA synchronous = FULL")
        source.backup(database, progress=check, sleep=0.05)
        with suppress(sqlite3.Error):
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
