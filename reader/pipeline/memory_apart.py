"""Translation memories of strangers (TMX), read in a process of their own; what it says is checked as what a file
says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.child import read_apart, taking_in
from reader.importers import read_file
from reader.library import Edits, TranslationMemory, tmx
from reader.library.text import chunks
from reader.model import TranslationKind
from reader.model.tmx import Unit
from reader.wire import Message, as_number, as_text

# Bytes: twice the largest file, and what the system takes.
_MEMORY = 1_000_000_000
# First all of it is checked: the largest file takes a minute. Then it comes in portions.
_SECONDS, _AT_ONCE = 300.0, 2_000
_Row = list[Any]


def import_memory(
    file: Path, memory: TranslationMemory, edits: Edits, check: Callable[[], None] = lambda: None
) -> tmx.ImportCount:
    """Take in a TMX file, as tmx.import_memory; `check` is that of read_apart, and what came in until it raised stays.
    Raises ReaderError as read_tmx, and TOO_SLOW, NO_MEMORY, CRASHED."""
    with read_apart(__name__, file, _MEMORY, _SECONDS, check, each=True) as said:
        with taking_in(str(file)):
            skipped = as_number(next(said)["skipped"])
        return tmx.import_memory(_Units(said, str(file), skipped), memory, edits)


@dataclass(frozen=True, slots=True)
class _Units:
    """What the process says; to be gone through once."""

    said: Iterator[Any]
    subject: str
    skipped: int

    def __iter__(self) -> Iterator[Unit]:
        for rows in self.said:
            with taking_in(self.subject):
                units = list(map(_unit, rows))
            yield from units


def _unit(row: _Row) -> Unit:
    source, english, kind, model, key, is_cut_off, article_id = row
    source, english, model, article_id = map(as_text, (source, english, model, article_id))
    return Unit(source, english, TranslationKind(kind), model, bytes.fromhex(key), is_cut_off is True, article_id)


# In that process.


def answer(request: Message) -> Iterator[Message]:
    """How many units were left out; then the others, in portions."""
    file = request.value["path"]
    found = tmx.read_tmx(read_file(Path(file), tmx.LARGEST), file)
    yield Message({"skipped": found.skipped})
    rows = ([u.source, u.english, u.kind, u.model, u.key.hex(), u.cut_off, u.article_id] for u in found)
    yield from map(Message, chunks(rows, _AT_ONCE))
