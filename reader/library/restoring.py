"""Putting what a backup held in the place of what is there: all of it, or nothing.

What was unpacked and checked lies in a folder "restoring" beside the databases from the moment when it is decided. Who
is killed then leaves it to the next process that opens a database to go on: doing it twice does no harm.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path

from reader.library.backup import Part, put_in_place
from reader.library.database import Database
from reader.library.decided import READY
from reader.model import ReaderError, make_own_folder, write_whole
from reader.model.files import flush
from reader.model.lock import hold_lock

_UNPACKED = ".restore-"
_WAIT_SECONDS = 10.0
_LOCK = ".lock"


@contextmanager
def new_folder(folder: Path) -> Generator[Path]:
    """A folder to unpack into, in the one of the databases, for a while. What killed processes left is removed. Raises
    OSError."""
    for left in folder.glob(f"{_UNPACKED}*"):
        if left.suffix != _LOCK:
            with suppress(ReaderError), _held(left):  # Else somebody is at it.
                shutil.rmtree(left, ignore_errors=True)
    made = _name(folder)
    with _held(made):
        made.mkdir(mode=0o700)
        try:
            yield made
        finally:
            shutil.rmtree(made, ignore_errors=True)


def _held(made: Path) -> AbstractContextManager[None]:
    return hold_lock(made.with_name(f"{made.name}{_LOCK}"), str(made))


def _name(folder: Path) -> Path:
    return folder / f"{_UNPACKED}{os.urandom(8).hex()}"


def decide(unpacked: Path) -> None:
    """What was unpacked is to be put in place, whatever happens. Raises OSError."""
    for path in (*unpacked.iterdir(), unpacked):
        flush(path)
    ready = unpacked.with_name(READY)
    unpacked.rename(ready)
    flush(ready.parent)


def finish(folder: Path, parts: Sequence[Part], openers: Mapping[str, Callable[[Path], Database]]) -> None:
    """Put all that was decided in its place. Raises OSError, sqlite3.Error where something cannot be written; what was
    decided stays so."""
    ready = folder / READY
    for part in parts:
        copy = ready / part.name
        if not copy.is_file():
            continue
        if part.schema:
            # What an older program backed up lacks what windows that are open go on to use.
            _bring_up(copy, openers[part.name])
            # So that there is a sound one: a damaged one is moved aside as at every opening.
            openers[part.name](part.path).close()
            put_in_place(copy, part.path, _WAIT_SECONDS)
        else:
            make_own_folder(part.path.parent)
            write_whole(part.path, copy.read_bytes())
    give_up(folder)


def _bring_up(copy: Path, opener: Callable[[Path], Database]) -> None:
    """Bring a database that was unpacked to this version. Raises sqlite3.OperationalError."""
    with closing(opener(copy)) as database:
        if reason := database.memory_reason:
            raise sqlite3.OperationalError(reason)


def give_up(folder: Path) -> None:
    """What was decided is not to be done any more."""
    # Renamed first: half a folder is not to be taken for a whole one.
    done = _name(folder)
    with suppress(FileNotFoundError):
        (folder / READY).rename(done)
    shutil.rmtree(done, ignore_errors=True)
