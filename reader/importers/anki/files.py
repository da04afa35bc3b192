"""Files of Anki by what they are: a zip file with a database in it, a database, a text."""

import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from reader.importers.anki.collection import opened_collection
from reader.importers.anki.notes import AnkiFile
from reader.importers.anki.text import is_anki_text, read_text
from reader.importers.archive import Archive
from reader.importers.files import check_readable, printable, read_file
from reader.model import Problem, ReaderError, cannot_read

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_ZIP, _DATABASE = b"PK\x03\x04", b"SQLite format 3\0"
# The collection in a package, the best first: where there is a newer one, an older one only says "please update Anki"
# (https://github.com/ankitects/anki/blob/main/rslib/src/import_export/package/meta.rs).
_PACKED = "collection.anki21b"
_COLLECTIONS = (_PACKED, "collection.anki21", "collection.anki2")
# With its media a collection may be large; the database in it is less so, which is held in memory twice for a moment.
_LARGEST, _LARGEST_DATABASE = 8_000_000_000, 400_000_000
_MOST_MEMBERS = 300_000
# zstd packs what repeats ten thousand to one.
_MOST_PACKED, _UNJUDGED = 200, 10_000_000
_PIECE = 1 << 20


def is_anki(path: Path) -> bool:
    """Whether a file is likely to be one of Anki's. Raises ReaderError where it cannot be read."""
    start = _start(path)
    return start.startswith((_ZIP, _DATABASE)) or is_anki_text(start)


@contextmanager
def opened_anki(path: Path) -> Generator[AnkiFile]:
    """Read a file of Anki. Raises ReaderError: BAD_ANKI, DAMAGED, TOO_LARGE, and what reading a file raises."""
    start, subject = _start(path), printable(path)
    if is_anki_text(start):
        yield read_text(read_file(path), subject)
        return
    load = _read if start.startswith(_DATABASE) else _unpack if start.startswith(_ZIP) else None
    if load is None:
        raise ReaderError(Problem.BAD_ANKI, subject, "it is neither a package nor a collection")
    with opened_collection(partial(load, path, subject), subject) as found:
        yield found


def _start(path: Path) -> bytes:
    check_readable(path, _LARGEST)
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except OSError as error:
        raise cannot_read(path, error) from None


def _read(path: Path, subject: str) -> bytearray:
    """All at once: Anki may be at work on it."""
    check_readable(path, _LARGEST_DATABASE)
    try:
        with path.open("rb") as file:
            return bytearray(file.read(_LARGEST_DATABASE))
    except OSError as error:
        raise ReaderError(Problem.UNREADABLE, subject, error.strerror or str(error)) from None


def _unpack(path: Path, subject: str) -> bytearray:
    with closing(Archive(path, subject, _MOST_MEMBERS)) as archive:
        name = next(filter(archive.find, _COLLECTIONS), None)
        if name is None:
            raise ReaderError(Problem.BAD_ANKI, subject, "there is no collection in it")
        data = bytearray()
        with closing(archive.pieces(name, _LARGEST_DATABASE)) as packed:
            for piece in _unpacked(packed, subject) if name == _PACKED else packed:
                data += piece
        return data


def _unpacked(pieces: Iterable[bytes], subject: str) -> Iterator[bytes]:
    """What zstd packed, in pieces."""
    packed = size = 0
    decompressor = zstd.ZstdDecompressor()
    try:
        for piece in pieces:
            packed, rest = packed + len(piece), piece
            while not decompressor.eof and (rest or not decompressor.needs_input):
                made = decompressor.decompress(rest, _PIECE)
                rest, size = b"", size + len(made)
                if size > _LARGEST_DATABASE or (size > _UNJUDGED and size > packed * _MOST_PACKED):
                    raise ReaderError(Problem.TOO_LARGE, subject, f"it unpacks to more than {size / 1e6:.0f} MB")
                yield made
    except zstd.ZstdError as error:
        raise ReaderError(Problem.DAMAGED, subject, str(error)) from None
    if not decompressor.eof:
        raise ReaderError(Problem.DAMAGED, subject, "its end is missing")
