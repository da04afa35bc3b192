"""Lists of words in files: a word a line, as text or as the first Chinese column of a table, with its state beside it
where the list has words in several."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.library.csv_cells import write_rows
from reader.library.decoding import decode
from reader.library.languages import is_word
from reader.model import Problem, ReaderError, Word, WordState

_CELL_END = re.compile("[\t,;，；]")
# What Anki and Pleco write between the words: settings of the file, names of categories.
_COMMENT = ("#", "//")
_COLUMNS = ("Word", "State", "Sentence", "English", "Article")
_HEAD = [column.lower() for column in _COLUMNS[:2]]
_STATES = {state.value: state for state in WordState}


@dataclass(frozen=True, slots=True)
class WordFile:
    """The words of a file, none twice, and how many lines had none. `states` are those of all words, if the file has
    one beside each; empty if not."""

    words: list[str]
    skipped: int
    states: dict[str, WordState] = field(default_factory=dict[str, WordState])

    def states_as(self, state: WordState | None) -> dict[str, WordState]:
        """All words in one state; without one in those that the file has, else known."""
        return dict.fromkeys(self.words, state) if state else self.states or self.states_as(WordState.KNOWN)


def typed_word(text: str) -> str:
    """A word as a person types it, white space taken out. Raises ReaderError BAD_WORD."""
    word = "".join(text.split())
    if not is_word(word):
        raise ReaderError(Problem.BAD_WORD, text)
    return word


def read_words(data: bytes, origin: str) -> WordFile:
    """Read a list in UTF-8, UTF-16, GB18030 or Big5. Raises ReaderError BAD_WORD_LIST.

    Of a line with several columns the first that is a Chinese word counts; of "银行[銀行]", as Pleco writes both forms,
    the first form. A state is one only if every word has one: else "learning" may be the English of 学习.
    """
    text = decode(data)
    if text is None:
        raise ReaderError(Problem.BAD_WORD_LIST, origin, "no encoding of Chinese fits it")
    lines = [line.strip() for line in text.splitlines()]
    rows = [_cells(line) for line in lines if line and not line.startswith(_COMMENT)]
    found = [_word(cells) for cells in rows if [cell.lower() for cell in cells[:2]] != _HEAD]
    words = {word: state for word, state in found if word}
    if not words:
        raise ReaderError(Problem.BAD_WORD_LIST, origin, "no line of it has a Chinese word")
    states = {word: state for word, state in words.items() if state}
    skipped = sum(not word for word, _ in found)
    return WordFile(list(words), skipped, states if len(states) == len(words) else {})


def write_words(words: Iterable[Word], *, states: bool) -> str:
    """The words a line each, with their states after a tab where they are wanted; to be written in UTF-8 with a BOM, by
    which spreadsheets know it."""
    return "".join(f"{word.text}\t{word.state}\n" if states else f"{word.text}\n" for word in words)


def write_words_csv(words: Iterable[Word]) -> str:
    """The words as CSV, with where they were met; to be written as the above."""
    return write_rows([_COLUMNS, *map(_row, words)])


def _row(word: Word) -> tuple[str, ...]:
    met = word.context
    said = (met.sentence, met.english, met.title) if met else ("", "", "")
    # A line end within a cell would begin another word when the file is read.
    return (word.text, word.state.value, *(" ".join(cell.split()) for cell in said))


def _cells(line: str) -> list[str]:
    return ["".join(cell.strip(' "').partition("[")[0].split()) for cell in _CELL_END.split(line)]


def _word(cells: Sequence[str]) -> tuple[str, WordState | None]:
    """The word of a line, empty if there is none, and the state in the cell behind it."""
    at = next((at for at, cell in enumerate(cells) if is_word(cell)), -1)
    if at < 0:
        return "", None
    return cells[at], _STATES.get(cells[at + 1].lower()) if at + 1 < len(cells) else None
