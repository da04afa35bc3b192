"""What is read out of Anki, as plain values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum


class Standing(IntEnum):
    """How far the cards of a note have come, the best of them: one that was set aside counts less than one that is
    being learned. Anki calls a card mature that comes again after 21 days or more."""

    NEW = 0
    SUSPENDED = 1
    YOUNG = 2
    MATURE = 3


@dataclass(frozen=True, slots=True)
class NoteType:
    """A kind of note: its name, and those of its fields in order."""

    name: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnkiNote:
    """A note: the key of its type, and its fields as they are kept (HTML)."""

    note_type: int
    fields: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class AnkiFile:
    """A file while it is open: `notes` can be gone through once. A text file has no `standings`: its notes are all
    NEW."""

    types: Mapping[int, NoteType]
    notes: Iterable[AnkiNote]
    has_standings: bool
