"""What the reader put right: made of what they type, kept, and ready to be applied to an article.

What annotates is imported where it is first used, as in `annotating`.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from reader.model import BORDER, Correction, CorrectionKind, Problem, ReaderError, Script
from reader.pipeline.desk import Desk

if TYPE_CHECKING:
    from reader.annotate import Corrector


class ArticleCorrections:
    """The corrections that count in one article, the one that was made last first."""

    def __init__(self, corrections: Sequence[Correction] = ()) -> None:
        self.corrections = tuple(corrections)

    @cached_property
    def corrector(self) -> "Corrector | None":
        """What applies them; None where there are none. For a worker: it looks up how each text is written in other
        scripts, when it is first asked for."""
        if not self.corrections:
            return None
        from reader.annotate import Corrector

        return Corrector(self.corrections)


def corrections_of(desk: Desk, article_id: str) -> ArticleCorrections:
    """The corrections that count in an article. For a worker: it reads the database."""
    return ArticleCorrections(desk.corrections.of(article_id))


def corrector(desk: Desk, article_id: str) -> "Corrector | None":
    """What applies the corrections that count in an article; None where there are none. For a worker as well."""
    return corrections_of(desk, article_id).corrector


def reading(text: str, typed: str) -> Correction:
    """How characters are read, everywhere: pinyin with tones as marks or digits. Raises ReaderError BAD_READING."""
    from reader.annotate import typed_syllables

    syllables = typed_syllables(typed, len(text))
    if syllables is None:
        raise ReaderError(Problem.BAD_READING, typed, f"{text} has {len(text)} characters, each with one syllable")
    return _checked(Correction(CorrectionKind.READING, text, " ".join(syllables)))


def words(text: Sequence[str]) -> Correction:
    """Where words begin and end, everywhere: the words one by one. Raises ReaderError BAD_CORRECTION."""
    return _checked(Correction(CorrectionKind.WORDS, "".join(text), BORDER.join(text)))


def conversion(text: str, typed: str, script: Script) -> Correction:
    """How characters are written in another script, everywhere. Raises ReaderError BAD_CORRECTION."""
    return _checked(Correction(CorrectionKind.CONVERSION, text, "".join(typed.split()), script))


def _checked(correction: Correction) -> Correction:
    if not correction.is_valid:
        raise ReaderError(Problem.BAD_CORRECTION, correction.text, "nothing says what is right")
    return correction
