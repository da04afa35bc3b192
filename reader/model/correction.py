"""What the reader put right about characters of a text."""

import re
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import category

from reader.model.script import Script

BORDER = "|"  # between the words of Correction.value
# Base and tone digit, as in Reading.
_SYLLABLE = re.compile(r"(?:[a-zêü]+[1-5])")


class CorrectionKind(StrEnum):
    """How characters are read; where words begin and end; how they are written in another script."""

    READING = "reading"
    WORDS = "words"
    CONVERSION = "conversion"


class Scope(StrEnum):
    """Where a correction counts: at one place, in one article, in every text. The narrower one wins."""

    HERE = "here"
    ARTICLE = "article"
    EVERYWHERE = "everywhere"

    @property
    def width(self) -> int:
        return tuple(Scope).index(self)


@dataclass(frozen=True, slots=True)
class Correction:
    """What the reader put right. `text` is the characters concerned as they stand in the source.

    `value` is, by `kind`: the syllables, one a character, parted by blanks ("yin2 hang2"); the text with "|" between
    its words ("用|金|介"); the text as it is in `script`. Without `article_id` it counts everywhere; with `sentence`,
    the text of one, only there, `start` code points after its beginning.
    """

    kind: CorrectionKind
    text: str
    value: str
    script: Script | None = None
    article_id: str = ""
    sentence: str = ""
    start: int = 0

    @property
    def scope(self) -> Scope:
        if self.sentence:
            return Scope.HERE
        return Scope.ARTICLE if self.article_id else Scope.EVERYWHERE

    @property
    def is_valid(self) -> bool:
        """Whether it says something that can be applied; what comes from a file may not."""
        if not self.text or self.start < 0 or (self.sentence and not self.sentence.startswith(self.text, self.start)):
            return False
        if self.kind is CorrectionKind.READING:
            syllables = self.value.split(" ")
            return len(syllables) == len(self.text) and all(map(_SYLLABLE.fullmatch, syllables))
        if self.kind is CorrectionKind.WORDS:
            words = self.value.split(BORDER)
            return all(words) and "".join(words) == self.text
        return bool(self.value) and self.script is not None and not any(map(_is_unseen, self.value))


def _is_unseen(character: str) -> bool:
    """Blanks and commands, such as those that turn the direction of a line: they have no place in a word."""
    return category(character)[0] in "ZC" and category(character) not in ("Cn", "Co")
