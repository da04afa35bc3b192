"""Lists of words in files: a word a line, as text or as the first Chinese column of a table."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.library.decoding import decode
from reader.library.languages import has_chinese
from reader.model import Problem, ReaderError

# Longer than any word: CC-CEDICT's longest has twenty characters.
_LONGEST = 32
_CELL_END = re.compile("[\t,;，；]")
# What Anki and Pleco write between the words: settings of the file, names of categories.
_COMMENT = ("#", "//")


@dataclass(frozen=True, slots=True)
class WordFile:
    """The words of a file, none twice, and how many lines had none."""

    words: list[str]
    skipped: int


def typed_word(text: str) -> str:
    """A word as a person types it, white space taken out. Raises ReaderError BAD_WORD."""
    word = "".join(text.split())
    if not _is_word(word):
        raise ReaderError(Problem.BAD_WORD, text)
    return word


def read_words(data: bytes, origin: str) -> WordFile:
    """Read a list in UTF-8, UTF-16, GB18030 or Big5. Raises ReaderError BAD_WORD_LIST.

    Of a line with several columns the first that is a Chinese word counts; of "银行[銀行]", as Pleco writes both forms,
    the first form.
    """
    text = decode(data)
    if text is None:
        raise ReaderError(Problem.BAD_WORD_LIST, origin, "no encoding of Chinese fits it")
    lines = [line.strip() for line in text.splitlines()]
    found = [_word(line) for line in lines if line and not line.startswith(_COMMENT)]
    words = list(dict.fromkeys(filter(None, found)))
    if not words:
        raise ReaderError(Problem.BAD_WORD_LIST, origin, "no line of it has a Chinese word")
    return WordFile(words, found.count(""))


def write_words(words: Iterable[str]) -> str:
    """The words a line each; to be written in UTF-8 with a BOM, by which spreadsheets know it."""
    return "".join(f"{word}\n" for word in words)


def _word(line: str) -> str:
    """The word of a line, empty if there is none."""
    cells = ("".join(cell.strip(' "').partition("[")[0].split()) for cell in _CELL_END.split(line))
    return next(filter(_is_word, cells), "")


def _is_word(text: str) -> bool:
    # Letters, digits, the dot of foreign names (约翰·史密斯); T恤 and 2019冠状病毒病 are words too.
    return len(text) <= _LONGEST and has_chinese(text) and re.fullmatch(r"[\w·]+", text) is not None
