"""What the translator needs of an engine, whatever that is: the contract between the queue and those who translate."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.model import Script

# How many hypotheses a search keeps: usually, and where the reader prefers quality to speed.
FAST_BEAM, QUALITY_BEAM = 2, 4


@dataclass(frozen=True, slots=True)
class Output:
    """English for one piece of text. `cut_off` says that the engine stopped at its limit, not at the end."""

    text: str
    cut_off: bool = False


class Engine(Protocol):
    """Something loaded that translates. Safe to use from several threads."""

    def token_count(self, text: str) -> int:
        """About how much work `text` is; batches are filled by it."""
        ...

    def translate(self, texts: Sequence[str], beam: int) -> list[Output]:
        """Translate `texts`, one batch, in their order. Raises ReaderError."""
        ...

    def close(self) -> None:
        """Free what it holds. It is not used afterwards."""
        ...


class Route(Protocol):
    """A way from Chinese to English: a plain value that can be a key, equal to another that leads the same way, so that
    windows can share what it loads."""

    @property
    def label(self) -> str:
        """What a translation says it was made by: "zt_en 1.9", "zh_fr 1.9 + fr_en 1.9"."""
        ...

    @property
    def reads(self) -> Script:
        """The script that it is to be fed: SIMPLIFIED or TRADITIONAL."""
        ...

    @property
    def parallel(self) -> int:
        """How many batches it translates at once."""
        ...

    @property
    def reserve(self) -> int:
        """How many more it can translate where the screen waits: these do not wait for the end of a batch."""
        ...

    def batch_tokens(self, beam: int) -> int:
        """How many tokens make a batch: so many that more would hardly be faster."""
        ...

    def stamp(self) -> str:
        """What changes when the engine may have changed, found out at once: paths, sizes and times of its files. The
        fingerprint is kept under it. Raises ReaderError MODEL_BROKEN."""
        ...

    def fingerprint(self) -> str:
        """What its translations depend on: the sha256 of model and tokenizer, or the server and its model. It may take
        a second. Raises ReaderError MODEL_BROKEN."""
        ...

    def load(self) -> Engine:
        """Make it ready: a second or two. Raises ReaderError."""
        ...
