"""Backup and restore: all that the reader made, as one file. For a worker: both take as long as the disk does."""

import sqlite3
import stat
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from reader.library import backup, history, own, restoring, shelf
from reader.library.backup import Part
from reader.library.backup_apart import look_into_apart, unpack_apart
from reader.library.database import Database
from reader.model import Problem, ReaderError, cannot_read, cannot_write, later_name
from reader.pipeline.desk import Desk
from reader.pipeline.keeping import write_pieces
from reader.presets import presets_file
from reader.settings import HISTORY_FILE, LIBRARY_FILE, OWN_FILE, settings_file
from reader.shortcuts import shortcuts_file

# What is made anew is left out: the index of the library, and what machines translated.
_OPENERS: dict[str, Callable[[Path], Database]] = {
    LIBRARY_FILE: shelf.open_shelf,
    OWN_FILE: own.open_own,
    HISTORY_FILE: history.open_history,
}


class Restored(NamedTuple):
    """How many files were restored; the backup of what was there before."""

    files: int
    before: Path


def back_up(desk: Desk, target: Path) -> Path:
    """Write a backup, whole or not at all. Raises ReaderError CANNOT_WRITE."""
    _open_all(desk)
    with _telling(desk.folder), restoring.new_folder(desk.folder) as copies:
        return _write(copies, _parts(desk.folder), target)


def look_into(desk: Desk, file: Path, check: Callable[[], None] = lambda: None) -> int:
    """How many files a backup says it holds; `check` may raise what gives that up. Raises ReaderError as restore, for
    what can be seen without unpacking it."""
    _check(file)
    with _telling(desk.folder):
        return len(look_into_apart(file, _parts(desk.folder), check))


def restore(desk: Desk, file: Path, check: Callable[[], None] = lambda: None) -> Restored:
    """Put what a backup holds in the place of what is there, of which a backup is kept in the data folder. All of it or
    nothing. Windows that are open go on with it, but for their settings and what they show. Until it is decided,
    `check` may raise what gives it up.

    Raises ReaderError: NOT_FOUND, NOT_A_FILE, NO_PERMISSION, UNREADABLE, BAD_BACKUP, NEWER_BACKUP, CANNOT_WRITE,
    TOO_SLOW, NO_MEMORY, CRASHED.
    """
    _check(file)
    _open_all(desk)
    folder, parts = desk.folder, _parts(desk.folder)
    with (
        _telling(folder),
        restoring.new_folder(folder) as unpacked,
        restoring.new_folder(folder) as earlier,
    ):
        found = unpack_apart(file, parts, unpacked, check)
        # Asked to its very end: given up, it is not there.
        before = _write(earlier, parts, later_name(folder, "before-restore-", backup.SUFFIX), check)
        restoring.decide(unpacked)
        try:
            restoring.finish(folder, parts, _OPENERS)
        except (OSError, sqlite3.Error):
            restoring.give_up(folder)
            restoring.decide(earlier)
            restoring.finish(folder, parts, _OPENERS)
            raise
    return Restored(len(found), before)


def finish_restore(folder: Path) -> None:
    """Go on with what a process that was killed had decided. What cannot be done now is left to the next one."""
    with suppress(OSError, sqlite3.Error):
        restoring.finish(folder, _parts(folder), _OPENERS)


def _parts(folder: Path) -> list[Part]:
    return [
        Part(folder / LIBRARY_FILE, shelf.SCHEMA, shelf.VERSION, shelf.EARLIER),
        Part(folder / OWN_FILE, own.SCHEMA, own.VERSION),
        Part(folder / HISTORY_FILE, history.SCHEMA, history.VERSION),
        Part(settings_file()),
        Part(shortcuts_file(settings_file())),
        Part(presets_file(settings_file()), outermost=list),
    ]


def _open_all(desk: Desk) -> None:
    """So that there are files, and sound ones. Raises ReaderError CANNOT_WRITE, NEWER_DATA where one cannot be used."""
    for store, name in ((desk.articles, LIBRARY_FILE), (desk.edits, OWN_FILE), (desk.history, HISTORY_FILE)):
        store.condition.check(desk.folder / name)


def _write(copies: Path, parts: list[Part], target: Path, check: Callable[[], None] = lambda: None) -> Path:
    return write_pieces(target, _checked(backup.write_backup(backup.copy_parts(parts, copies), parts), check))


def _checked(pieces: Iterable[bytes], check: Callable[[], None]) -> Iterator[bytes]:
    for piece in pieces:
        yield piece
        check()


def _check(file: Path) -> None:
    """Raises ReaderError where a file cannot be read: opening a pipe could wait for ever."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise ReaderError(Problem.NOT_A_FILE, str(file))
        file.open("rb").close()
    except OSError as error:
        raise cannot_read(file, error) from None


@contextmanager
def _telling(folder: Path) -> Generator[None]:
    """Raises what cannot be written as ReaderError CANNOT_WRITE."""
    try:
        yield
    except OSError as error:
        raise cannot_write(folder, error) from error
    except sqlite3.Error as error:
        raise ReaderError(Problem.CANNOT_WRITE, str(folder), str(error)) from error
