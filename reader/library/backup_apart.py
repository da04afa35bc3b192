"""Backups, checked and unpacked in a process of their own: what is in one are databases of a stranger's, all of which
SQLite goes through. Only what it found to be ours is opened here afterwards."""

import errno
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from reader.child import read_apart, taking_in
from reader.library.backup import Part, look_into_backup, unpack_backup
from reader.wire import May, Message, as_number, as_text

# Bytes. SQLite keeps some pages, unpacking some pieces.
_MEMORY = 600_000_000
# The check of a library takes some 0.05 s a MB, of what is packed to a third.
_SECONDS, _SECONDS_A_MB = 60.0, 1.0
_OUTERMOST = {"dict": dict, "list": list}


def unpack_apart(
    file: Path, parts: Sequence[Part], folder: Path, check: Callable[[], None] = lambda: None
) -> list[Part]:
    """As unpack_backup; `check` is that of read_apart. Raises ReaderError as both, and OSError."""
    return _read(file, parts, str(folder.absolute()), check)


def look_into_apart(file: Path, parts: Sequence[Part], check: Callable[[], None] = lambda: None) -> list[Part]:
    """As look_into_backup. Raises as unpack_apart."""
    return _read(file, parts, "", check)


def _read(file: Path, parts: Sequence[Part], folder: str, check: Callable[[], None]) -> list[Part]:
    seconds = _SECONDS + _SECONDS_A_MB * file.stat().st_size / 1e6
    more = {"parts": list(map(_told, parts)), "folder": folder}
    apart = read_apart(__name__, file, _MEMORY, seconds, check, more=more, may=May.WRITE if folder else May.READ)
    with apart as said, taking_in(str(file)):
        return [part for value in said for part in _found(value, parts)]


def _found(value: Any, parts: Sequence[Part]) -> list[Part]:
    """The parts that are there; for taking_in. Raises OSError."""
    if value["error"]:
        number, told, named = value["error"]
        raise OSError(as_number(number), as_text(told), as_text(named))
    return [{part.name: part for part in parts}[name] for name in value["names"]]


def _told(part: Part) -> list[Any]:
    return [str(part.path), list(part.schema), part.version, list(part.earlier), part.outermost.__name__]


# In that process.


def answer(request: Message) -> Iterator[Message]:
    """The names of the parts, or the error of the system that was in the way."""
    asked = request.value
    parts = [
        Part(Path(path), schema, version, earlier, _OUTERMOST[outermost])
        for path, schema, version, earlier, outermost in asked["parts"]
    ]
    try:
        file, folder = Path(asked["path"]), asked["folder"]
        found = unpack_backup(file, parts, Path(folder)) if folder else look_into_backup(file, parts)
    except OSError as error:
        # Of a full disk the system names nothing.
        named = str(error.filename or asked["folder"])
        said = [error.errno or errno.EIO, error.strerror or str(error), named]
        yield Message({"error": said, "names": []})
    else:
        yield Message({"error": None, "names": [part.name for part in found]})
