"""Words of the reader's own list."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reader.model.script import Script


class WordState(StrEnum):
    """What a reader says of a word. Known and ignored words need no reading above them; ignored ones (names, words of
    no use) are counted nowhere."""

    KNOWN = "known"
    LEARNING = "learning"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class WordContext:
    """Where a word was met: code points `start` to `end` of `sentence`, which is in `script`, how it is read there (a
    syllable a character, as in Reading), and the article, whose file is at `path`, if it was one. `english` is the
    sentence's translation, empty where it had none."""

    sentence: str
    start: int
    end: int
    script: Script
    syllables: tuple[str, ...]
    article_id: str
    title: str
    english: str = ""
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its simplified form; `since` when it is in its state, in seconds since 1970. Without `context` it was
    imported or typed."""

    text: str
    state: WordState
    since: float
    context: WordContext | None = None
