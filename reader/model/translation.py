"""English for a sentence, what may be wrong with it, and the words that a reader wants translated in one way."""

import re
from dataclasses import dataclass
from enum import StrEnum


class TranslationKind(StrEnum):
    """Who made it: a dictionary word by word, a machine, or the reader (an edit of their own)."""

    GLOSS = "gloss"
    MT = "mt"
    OWN = "own"


class FlagKind(StrEnum):
    """Why a translation deserves doubt."""

    CUT_OFF = "cut-off"
    REPETITION = "repetition"
    LEFTOVER_HAN = "leftover-han"
    NUMBERS = "numbers"
    LENGTH = "length"
    TERM = "term"


# Flag -> the reason in words; "{detail}" is the flag's. The window shows them translated: reader/ui/flag_texts.py.
FLAG_TEXTS: dict[FlagKind, str] = {
    FlagKind.CUT_OFF: "The translator stopped at its length limit; the end may be missing",
    FlagKind.REPETITION: "Words repeat: {detail}",
    FlagKind.LEFTOVER_HAN: "Chinese was left in: {detail}",
    FlagKind.NUMBERS: "A number differs: {detail}",
    FlagKind.LENGTH: "Much shorter or longer than the Chinese suggests",
    FlagKind.TERM: "The glossary has: {detail}",
}


@dataclass(frozen=True, slots=True)
class Flag:
    """A reason for doubt. `detail` is what it is about, as it stands in the texts ("2024", "核心 → core"), empty where
    there is nothing to point at."""

    kind: FlagKind
    detail: str = ""

    @property
    def reason(self) -> str:
        return FLAG_TEXTS[self.kind].format(detail=self.detail)


@dataclass(frozen=True, slots=True)
class Translation:
    """English for a sentence. `model` names what made it ("zt_en 1.9"), empty for a gloss and for the reader's own."""

    sentence_id: str
    text: str
    kind: TranslationKind
    model: str = ""
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the reader's glossary. `chinese` is in either script; `english` is one way to put it, or several
    with a semicolon between them; `note` is for the reader alone."""

    chinese: str
    english: str
    note: str = ""

    @property
    def wordings(self) -> tuple[str, ...]:
        """Each way to put it in English."""
        return tuple(part for item in re.split("[;；]", self.english) if (part := item.strip()))
