"""Lists of levels that readers bring along, of TOCFL or a textbook: tables with a word and its level in each row."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from reader.library.csv_cells import DELIMITERS, read_rows
from reader.library.decoding import decode
from reader.library.languages import has_chinese
from reader.model import Problem, ReaderError

# The largest known list (TBCL with its examples) has 0.7 MB and 14,425 rows.
LARGEST = 4_000_000  # bytes
_MOST_ROWS, _MOST_LEVELS = 100_000, 12
_LONGEST_WORD, _LONGEST_LABEL = 32, 12
# Names of columns, the best first.
_WORDS = ("simplified", "traditional", "word", "词语", "詞語", "词", "詞", "生词", "生詞")
_LEVELS = ("level", "等级", "等級", "级别", "級別", "id")
# ivankra/tocfl numbers its rows by level: L3-0001, and at the lowest L0-1001 and L0-2001 are two.
_ID = re.compile(r"(L\d)-(?:(\d)\d{3}|\d+)")
# Forms of a word in one cell: 你/妳, 爸爸|爸; and what may be left out: 電視(機).
_PARTED = re.compile(r"[/|｜／]")
_OPTIONAL = re.compile(r"[(（][^()（）]*[)）]")


@dataclass(frozen=True, slots=True)
class LevelFile:
    """The levels of words, from 1 up, and their names in this order. `skipped` lines had none."""

    labels: tuple[str, ...]
    words: Mapping[str, int]
    skipped: int = 0


def read_levels(data: bytes, origin: str) -> LevelFile:
    """Read a list in UTF-8, UTF-16, GB18030 or Big5: CSV, or cells parted by tabs or semicolons. With names of columns
    the word is in "Simplified", "Traditional" or "Word", the level in "Level" or (as L3-0001) in "ID"; without, the
    first Chinese cell is the word and the first other one its level. Raises ReaderError BAD_LEVEL_LIST.

    A word that comes twice has the lower level.
    """
    rows = _rows(data, origin)
    word_at, level_at = _columns(rows[0])
    pairs = [_pair(row, word_at, level_at) for row in (rows if word_at is None else rows[1:])]
    found = [pair for pair in pairs if pair]
    labels = sorted({label for _, label in found}, key=_natural)
    if not found:
        raise ReaderError(Problem.BAD_LEVEL_LIST, origin, "no line of it has a Chinese word and a level")
    if len(labels) > _MOST_LEVELS:
        raise ReaderError(Problem.BAD_LEVEL_LIST, origin, f"it has {len(labels)} different levels")
    numbers = {label: number for number, label in enumerate(labels, 1)}
    words: dict[str, int] = {}
    for cell, label in found:
        for word in _forms(cell):
            words[word] = min(numbers[label], words.get(word, numbers[label]))
    if not words:
        raise ReaderError(Problem.BAD_LEVEL_LIST, origin, f"no word of it has {_LONGEST_WORD} characters or fewer")
    return LevelFile(tuple(labels), words, len(pairs) - len(found))


def write_kept(name: str, levels: LevelFile) -> bytes:
    """A list as it is kept."""
    return json.dumps({"name": name, "labels": levels.labels, "words": dict(levels.words)}, ensure_ascii=False).encode()


def read_kept(data: bytes, origin: str) -> tuple[str, LevelFile]:
    """The name and the levels of a list as it is kept. Raises ReaderError BAD_LEVEL_LIST."""
    try:
        parsed: Any = json.loads(data)
        name, labels = str(parsed["name"]), tuple(map(str, parsed["labels"]))
        words = {str(word): level for word, level in cast("dict[str, Any]", parsed["words"]).items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ReaderError(Problem.BAD_LEVEL_LIST, origin, "it is damaged") from error
    if not labels or not all(type(level) is int and 1 <= level <= len(labels) for level in words.values()):
        raise ReaderError(Problem.BAD_LEVEL_LIST, origin, "it is damaged")
    return name, LevelFile(labels, words)


def _rows(data: bytes, origin: str) -> list[list[str]]:
    text = decode(data)
    if text is None:
        raise ReaderError(Problem.BAD_LEVEL_LIST, origin, "no encoding of Chinese fits it")
    head = text[:10_000]
    try:
        rows = read_rows(text, max(DELIMITERS, key=head.count))
    except ValueError as error:
        raise ReaderError(Problem.BAD_LEVEL_LIST, origin, str(error)) from error
    if not rows or len(rows) > _MOST_ROWS:
        raise ReaderError(Problem.BAD_LEVEL_LIST, origin, f"it has {len(rows):,} lines")
    return rows


def _columns(head: Sequence[str]) -> tuple[int, int] | tuple[None, None]:
    """Where the words and the levels are, by the names of the columns; nothing where these have none."""
    names = [cell.casefold() for cell in head]
    word = next((names.index(name) for name in _WORDS if name in names), None)
    level = next((names.index(name) for name in _LEVELS if name in names), None)
    return (None, None) if word is None or level is None else (word, level)


def _pair(row: Sequence[str], word_at: int | None, level_at: int | None) -> tuple[str, str] | None:
    """The cell of the words and the name of their level."""
    if word_at is None or level_at is None:
        word_at = next((at for at, cell in enumerate(row) if has_chinese(cell)), None)
        level_at = next((at for at, cell in enumerate(row) if cell and at != word_at), None)
    if word_at is None or level_at is None or max(word_at, level_at) >= len(row):
        return None
    label = _label(row[level_at])
    return (row[word_at], label) if has_chinese(row[word_at]) and label else None


def _label(cell: str) -> str:
    """The name of a level, of the number of a row as well; empty where it is none."""
    if found := _ID.fullmatch(cell):
        return f"{found[1]}-{found[2]}" if found[1] == "L0" and found[2] else found[1]
    return cell if len(cell) <= _LONGEST_LABEL else ""


def _forms(cell: str) -> Iterator[str]:
    """The words of a cell: each form, with and without what may be left out."""
    for part in _PARTED.split(cell):
        without = _OPTIONAL.sub("", part)
        full = re.sub("[()（）]", "", part)
        for word in dict.fromkeys(("".join(without.split()), "".join(full.split()))):
            if has_chinese(word) and len(word) <= _LONGEST_WORD:
                yield word


def _natural(label: str) -> list[tuple[int, int | str]]:
    """Orders numbers within names by their value: 2 before 10."""
    return [(0, int(part)) if part.isdecimal() else (1, part) for part in re.split(r"(\d+)", label) if part]
