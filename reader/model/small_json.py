"""Small files of JSON in which several windows and processes keep what the reader chose: each change is made to what is
there at its moment, so that nobody undoes what another changed, and what a newer version wrote stays.
"""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from reader.model.errors import ReaderError, cannot_write
from reader.model.files import SMALL_BYTES, later_name, make_own_folder, read_small, write_whole

_Outermost = TypeVar("_Outermost", dict[str, Any], list[Any])

# Is told where a damaged file is now.
OnDamage: TypeAlias = Callable[[Path], object]

CORRUPT = ".corrupt-"
# A change takes milliseconds.
_WAIT_SECONDS = 10.0


def load_json(path: Path, outermost: type[_Outermost], damaged: OnDamage | None = None) -> _Outermost:
    """What a file holds; empty where there is none, or none that can be read. A damaged one is moved aside."""
    with suppress(OSError):
        if (stored := _read(path, outermost)) is not None:
            return stored
        with suppress(ReaderError), _alone(path, 0.0):
            _read_or_move(path, outermost, damaged)
    return outermost()


def change_json(
    path: Path, outermost: type[_Outermost], change: Callable[[_Outermost], None], damaged: OnDamage | None = None
) -> None:
    """Let `change` work on what a file holds at this moment, and write it whole or not at all; no other process does so
    meanwhile. Raises ReaderError CANNOT_WRITE, BUSY."""
    try:
        make_own_folder(path.parent)
        with _alone(path, _WAIT_SECONDS):
            stored = _read_or_move(path, outermost, damaged)
            change(stored)
            write_whole(path, json.dumps(stored, ensure_ascii=False, indent=2).encode("utf-8", "surrogatepass"))
    except OSError as error:
        raise cannot_write(path, error) from error
    except ReaderError as error:  # Of the lock's file, which nobody knows.
        raise ReaderError(error.problem, str(path), error.detail) from error


def _alone(path: Path, seconds: float) -> AbstractContextManager[None]:
    # Imported when it is wanted: a start only reads.
    from reader.model.lock import hold_lock

    return hold_lock(path.with_name(f".{path.name}.lock"), str(path), seconds)


def _read_or_move(path: Path, outermost: type[_Outermost], damaged: OnDamage | None) -> _Outermost:
    stored = _read(path, outermost)
    if stored is None:
        aside = later_name(path.parent, f"{path.name}{CORRUPT}")
        path.rename(aside)
        if damaged:
            damaged(aside)
    return outermost() if stored is None else stored


def _read(path: Path, outermost: type[_Outermost]) -> _Outermost | None:
    """What a file holds; None where it is damaged. Raises OSError."""
    data = read_small(path)
    if not data:
        return outermost()
    try:
        stored = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return stored if isinstance(stored, outermost) and path.stat().st_size <= SMALL_BYTES else None
