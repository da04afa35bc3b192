"""What the reader put right: made of what they type, kept, and ready to be applied to an article.

What annotates is imported where it is first used, as in `annotating`.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.library import Corrections
from reader.model import BORDER, Correction, CorrectionKind, Problem, ReaderError, Script, mark_tone
from reader.pipeline.desk import Desk
from reader.pipeline.keeping import write_pieces

if TYPE_CHECKING:
    from reader.annotate import Corrector


class ArticleCorrections:
    """The corrections that count in one article, the one that was made last first. `article_ids` are those by which
    they were made: that of the article, and of what it was before its file was edited."""

    def __init__(self, corrections: Sequence[Correction] = (), article_ids: Container[str] = ()) -> None:
        self.corrections = tuple(corrections)
        self.article_ids = article_ids

    @cached_property
    def corrector(self) -> "Corrector | None":
        """What applies them; None where there are none. For a worker: it looks up how each text is written in other
        scripts, when it is first asked for."""
        if not self.corrections:
            return None
        from reader.annotate import Corrector

        return Corrector(self.corrections)


def corrections_of(desk: Desk, article_id: str, title: str = "", path: Path | None = None) -> ArticleCorrections:
    """The corrections that count in an article, be it of a file at `path`. For a worker: it reads the database."""
    article_ids = desk.corrections.versions(article_id, title, path)
    return ArticleCorrections(desk.corrections.of(article_ids), article_ids)


def reading(text: str, typed: str) -> Correction:
    """How characters are read, everywhere: pinyin with tones as marks or digits. Raises ReaderError BAD_READING."""
    from reader.annotate import typed_syllables

    syllables = typed_syllables(typed, len(text))
    if syllables is None:
        raise ReaderError(Problem.BAD_READING, typed, f"{text} has {len(text)} characters, each with one syllable")
    correction = Correction(CorrectionKind.READING, text, " ".join(syllables))
    if not _is_usable(correction):
        raise ReaderError(Problem.BAD_READING, typed, f"not all of {text} is Chinese")
    return correction


def words(text: str, typed: str) -> Correction:
    """Where words begin and end, everywhere: the words with blanks or "|" between them. Raises ReaderError
    BAD_CORRECTION."""
    correction = Correction(CorrectionKind.WORDS, text, _with_borders(typed))
    if not correction.is_valid:
        raise ReaderError(Problem.BAD_CORRECTION, text, "its words are other characters")
    return correction


def conversion(text: str, typed: str, script: Script | None) -> Correction:
    """How characters are written in another script, everywhere. Raises ReaderError BAD_CORRECTION."""
    if script is None:
        raise ReaderError(Problem.BAD_CORRECTION, text, "nothing says for which script")
    correction = Correction(CorrectionKind.CONVERSION, text, "".join(typed.split()), script)
    if not correction.is_valid:
        raise ReaderError(Problem.BAD_CORRECTION, text, "nothing says what is right")
    return correction


def is_about(correction: Correction, query: str) -> bool:
    """Whether a query is in the text or in what is right: in any script, as pinyin with or without tones."""
    from reader.annotate import fold

    wanted = fold("".join(query.split())).replace(BORDER, "")
    if not wanted:
        return True
    texts = (correction.text, correction.value, correction.sentence)
    if any(wanted in fold(text).replace(" ", "").replace(BORDER, "") for text in texts):
        return True
    syllables = correction.value.split(" ") if correction.kind is CorrectionKind.READING else []
    spelt = ("".join(map(mark_tone, syllables)), "".join(syllable[:-1] for syllable in syllables))
    return any(typed in fold(text) for text in spelt for typed in (wanted, wanted.replace("v", "ü")))


class Imported(NamedTuple):
    """The number of the change, how many corrections it has, how many rows of the file were left out."""

    change: int
    taken: int
    skipped: int


def import_corrections(corrections: Corrections, file: Path, check: Callable[[], None] = lambda: None) -> Imported:
    """Take in the corrections of a CSV file as one change. `check` may raise what gives the reading up. Raises
    ReaderError."""
    found, skipped = corrections_in(file, check)
    return Imported(corrections.save(found), len(found), skipped)


def export_corrections(desk: Desk, target: Path) -> Path:
    """Write all corrections as CSV, with the mark by which spreadsheets know UTF-8. Raises ReaderError CANNOT_WRITE."""
    return write_pieces(target, [as_csv(desk.corrections.all())])


def corrections_in(file: Path, check: Callable[[], None] = lambda: None) -> tuple[list[Correction], int]:
    """The corrections of a CSV file that can be applied, and how many rows have none. Of several about the same the
    last one counts. Raises ReaderError."""
    from reader.pipeline.lists_apart import corrections_of

    found = corrections_of(file, check)
    usable = [each for each in map(_as_kept, found.corrections) if _is_usable(each)]
    if not usable:
        raise ReaderError(Problem.BAD_CORRECTIONS, str(file), "none of its corrections fits its text")
    by_subject = {replace(each, value=""): each for each in usable}
    return list(by_subject.values()), found.skipped + len(found.corrections) - len(usable)


def as_csv(corrections: Iterable[Correction]) -> bytes:
    """Corrections as a file's content."""
    from reader.library import correction_list

    # The log has the last one first; read again in this order they come to stand so.
    return correction_list.write_corrections(reversed(list(corrections))).encode("utf-8-sig")


def _as_kept(correction: Correction) -> Correction:
    """A correction from a file; what a person wrote becomes the value that is kept for it."""
    from reader.annotate import typed_syllables

    match correction.kind:
        case CorrectionKind.READING:
            syllables = None if correction.is_valid else typed_syllables(correction.value, len(correction.text))
            return replace(correction, value=" ".join(syllables)) if syllables else correction
        case CorrectionKind.WORDS:
            return replace(correction, value=_with_borders(correction.value))
        case CorrectionKind.CONVERSION:
            return replace(correction, value="".join(correction.value.split()))


def _with_borders(typed: str) -> str:
    return BORDER.join(typed.replace(BORDER, " ").split())


def _is_usable(correction: Correction) -> bool:
    """Whether it is valid and gives no reading to what has none."""
    from reader.annotate import is_han

    return correction.is_valid and (correction.kind is not CorrectionKind.READING or all(map(is_han, correction.text)))
