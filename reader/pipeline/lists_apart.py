"""Lists of strangers (glossaries, words, levels, corrections), read in a process of their own: many lines, or XML that
means harm, keep no window waiting. What the process says is checked as what a file says. `check` is that of
read_apart."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from reader.child import read_apart, taking_in
from reader.importers import read_file
from reader.library.correction_list import CorrectionFile, read_corrections
from reader.library.level_file import LARGEST, LevelFile, read_levels
from reader.library.terms import TermFile, read_terms
from reader.library.word_list import WordFile, read_words
from reader.model import Correction, CorrectionKind, Script, Term, WordState
from reader.wire import Message, as_number

_Item = TypeVar("_Item")
_Row = list[Any]
_Check = Callable[[], None]
# A list of a million lines takes 600 MB and, on a slow machine, a minute.
_MEMORY, _SECONDS = 1_000_000_000, 180.0
_AT_ONCE = 2_000


def terms_of(file: Path, check: _Check = lambda: None) -> TermFile:
    """The terms of a CSV or TBX file. Raises ReaderError, also TOO_SLOW, NO_MEMORY, CRASHED."""
    terms, skipped, _ = _read("terms", file, check, lambda row: Term(*_texts(row, 3)))
    return TermFile(terms, skipped)


def words_of(file: Path, check: _Check = lambda: None) -> WordFile:
    """The words of a text or CSV file. Raises as terms_of."""
    rows, skipped, _ = _read("words", file, check, _word)
    return WordFile([word for word, _ in rows], skipped, {word: state for word, state in rows if state})


def levels_of(file: Path, check: _Check = lambda: None) -> LevelFile:
    """The words of a list of levels. Raises as terms_of."""
    rows, skipped, labels = _read("levels", file, check, _level)
    return LevelFile(labels, dict(rows), skipped)


def corrections_of(file: Path, check: _Check = lambda: None) -> CorrectionFile:
    """The corrections of a CSV file. Raises as terms_of."""
    return CorrectionFile(*_read("corrections", file, check, _correction)[:2])


def _read(
    kind: str, file: Path, check: _Check, take: Callable[[_Row], _Item]
) -> tuple[list[_Item], int, tuple[str, ...]]:
    """The items, how many lines had none, and the names of levels."""
    with read_apart(__name__, file, _MEMORY, _SECONDS, check, more={"kind": kind}) as said, taking_in(str(file)):
        head = next(said)
        skipped, labels = as_number(head["skipped"]), tuple(_texts(head["labels"], len(head["labels"])))
        return [take(row) for value in said for row in value], skipped, labels


def _texts(values: _Row, count: int) -> list[str]:
    if len(values) != count or not all(isinstance(value, str) for value in values):
        raise TypeError
    return values


def _word(row: _Row) -> tuple[str, WordState | None]:
    word, state = row
    return _texts([word], 1)[0], state and WordState(state)


def _level(row: _Row) -> tuple[str, int]:
    word, level = row
    return _texts([word], 1)[0], as_number(level)


def _correction(row: _Row) -> Correction:
    kind, text, value, script, article_id, sentence, start = row
    (text, value, article_id, sentence) = _texts([text, value, article_id, sentence], 4)
    return Correction(
        CorrectionKind(kind), text, value, script and Script(script), article_id, sentence, as_number(start)
    )


# In that process.


def answer(request: Message) -> Iterator[Message]:
    """What is to be known of all of it; then its rows, in portions."""
    read, largest = _READERS[request.value["kind"]]
    file = request.value["path"]
    data = read_file(Path(file), largest) if largest else read_file(Path(file))
    rows, skipped, labels = read(data, file)
    yield Message({"skipped": skipped, "labels": labels})
    for at in range(0, len(rows), _AT_ONCE):
        yield Message(rows[at : at + _AT_ONCE])


def _term_rows(data: bytes, origin: str) -> tuple[list[_Row], int, list[str]]:
    found = read_terms(data, origin)
    return [[term.chinese, term.english, term.note] for term in found.terms], found.skipped, []


def _word_rows(data: bytes, origin: str) -> tuple[list[_Row], int, list[str]]:
    found = read_words(data, origin)
    return [[word, found.states.get(word)] for word in found.words], found.skipped, []


def _level_rows(data: bytes, origin: str) -> tuple[list[_Row], int, list[str]]:
    found = read_levels(data, origin)
    return [[word, level] for word, level in found.words.items()], found.skipped, list(found.labels)


def _correction_rows(data: bytes, origin: str) -> tuple[list[_Row], int, list[str]]:
    found = read_corrections(data, origin)
    rows: list[_Row] = [
        [each.kind, each.text, each.value, each.script, each.article_id, each.sentence, each.start]
        for each in found.corrections
    ]
    return rows, found.skipped, []


_READERS = {
    "terms": (_term_rows, 0),
    "words": (_word_rows, 0),
    "levels": (_level_rows, LARGEST),
    "corrections": (_correction_rows, 0),
}
