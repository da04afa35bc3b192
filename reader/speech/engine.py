"""What every engine of speech can do. It is asked on the main thread, where it may take no time; it answers by reports,
from whatever thread it likes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from reader.model import ReaderError
from reader.speech.voices import Voice


@dataclass(frozen=True, slots=True)
class Wish:
    """A text to be said; `rate` is -1 to 1, see rate_of. The report of its end bears its `number`, which is above 0."""

    number: int
    text: str
    voice: Voice
    rate: float = 0.0


@dataclass(frozen=True, slots=True)
class Found:
    """The Mandarin voices that there are."""

    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """A text was said; `whole` is False where another program silenced it."""

    number: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Failed:
    """A text could not be said."""

    number: int
    error: ReaderError


Told: TypeAlias = Found | Ended | Failed
Report: TypeAlias = Callable[[Told], None]


class Engine(Protocol):
    """Says one text at a time: a new one silences the one before, of which nothing is reported any more."""

    def find_voices(self) -> None:
        """Look for voices; the report is Found."""
        ...

    def say(self, wish: Wish) -> None:
        """Say a text; the report is Ended or Failed."""
        ...

    def stop(self) -> None:
        """Be silent; nothing is reported of it."""
        ...

    def close(self) -> None:
        """Be silent for ever, and report nothing more."""
        ...
