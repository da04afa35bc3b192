"""Overlays on a sentence: its words with their readings, its text in other scripts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.model.script import Script


class TokenKind(StrEnum):
    WORD = "word"
    NAME = "name"
    NUMBER = "number"
    LATIN = "latin"
    PUNCTUATION = "punctuation"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Reading:
    """How one character is read: base and tone digit 1-5 ("yin2", "lü4", "r5"), and what else it could be."""

    syllable: str
    alternatives: tuple[str, ...] = ()


class Token(NamedTuple):
    """A word of a sentence. `start` and `end` are code points of the sentence's source text.

    `readings` has one entry a character, None where it has no reading. `pinyin` is the word in GB/T 16159 spelling
    ("yínháng"), empty where nothing is read. A number has pinyin ("sānshíwǔ" for 35), and readings only where it is
    read digit by digit (2024年); pages show neither above it, for who reads Chinese reads digits.
    """

    text: str
    start: int
    end: int
    kind: TokenKind
    readings: tuple[Reading | None, ...]
    pinyin: str = ""

    @property
    def syllables(self) -> tuple[str, ...]:
        """How it is read, a syllable a character, empty for one without a reading."""
        return tuple(reading.syllable if reading else "" for reading in self.readings)


@dataclass(frozen=True, slots=True)
class ScriptVariant:
    """A sentence in another script.

    `offsets` maps each offset of the source (0 to its length, both included) to one of `text`, never falling; None
    if both texts are equally long and map one to one.
    """

    script: Script
    text: str
    offsets: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of `text` that shows source span `start` to `end`."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end]

    def slice(self, start: int, end: int) -> str:
        """The text that shows source span `start` to `end`."""
        first, last = self.span(start, end)
        return self.text[first:last]


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that is known of a sentence's characters. `variants` holds the scripts that are not the source's own."""

    sentence_id: str
    tokens: tuple[Token, ...]
    variants: Mapping[Script, ScriptVariant]

    def text(self, sentence_text: str, script: Script) -> str:
        """The sentence in `script`; its own text where `script` is the source's."""
        variant = self.variants.get(script)
        return sentence_text if variant is None else variant.text
