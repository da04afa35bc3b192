"""Copies of what was read from no file: pasted text, pages that were fetched. By them it can be opened again."""

import zlib
from dataclasses import dataclass
from pathlib import Path

from reader.library.database import Store
from reader.library.shelf import open_shelf
from reader.library.text import storable

# More than any format that can be read takes; a copy that says that it is larger was not made by us.
_LARGEST = 200_000_000
_SELECT = """SELECT kind, data, encoding FROM copy WHERE article_id = ?
    AND typeof(kind) = 'text' AND typeof(data) = 'blob' AND typeof(encoding) = 'text'"""


@dataclass(frozen=True, slots=True)
class Copy:
    """What an article was made of. `kind` is the suffix of its format ("html"), or TEXT for text without a format;
    `encoding` is the codec that it was decoded by, empty where it was decoded already, and is UTF-8 here."""

    kind: str
    data: bytes
    encoding: str = ""


TEXT = "text"


class Copies(Store):
    """Copies by article id. Every method may be called from any thread and raises no database error."""

    def __init__(self, path: Path) -> None:
        super().__init__(open_shelf(path))

    def put(self, article_id: str, copy: Copy) -> None:
        """Keep a copy, in the place of the one that there was."""
        packed = zlib.compress(copy.data)
        replace = "REPLACE INTO copy (article_id, kind, encoding, data) VALUES (?, ?, ?, ?)"
        self._database.run(replace, storable(article_id), storable(copy.kind), storable(copy.encoding), packed)

    def of(self, article_id: str) -> Copy | None:
        """The copy of an article; None where there is none that can be read."""
        rows = self._database.run(_SELECT, storable(article_id))
        data = _unpacked(rows[0][1]) if rows else None
        return None if data is None else Copy(rows[0][0], data, rows[0][2])


def _unpacked(packed: bytes) -> bytes | None:
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(packed, _LARGEST)
    except zlib.error:
        return None
    return data if unpacking.eof else None
