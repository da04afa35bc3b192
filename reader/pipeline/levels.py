"""Levels of the words of a text, and the list of levels that a reader brought along.

Of TOCFL's and TBCL's lists no edition was found whose licence lets us bundle it (those of SC-TOP and NAER come without
one, and so do their copies, such as ivankra/tocfl): whoever has them adds them as a list of their own.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from reader.dictionary.levels import NAMES, LevelList, level_list, make_list
from reader.importers import read_file
from reader.model import Annotation, Problem, ReaderError, Syllabus, Token, TokenKind, cannot_write, make_own_folder
from reader.pipeline.keeping import write_pieces
from reader.pipeline.knowing import simplified, word_key

_FILE = "levels.json"
_LONGEST_NAME = 40
_NUMERALS = frozenset("第零〇一二三四五六七八九十百千万亿两")
_NO_NUMBERS = ("万一", "千万", "一一")


def list_of(folder: Path, syllabus: Syllabus) -> LevelList:
    """The levels of a syllabus. `folder` is where the reader's data are kept. For a worker. Raises ReaderError
    NO_LEVEL_LIST where the reader's own list is wanted and there is none, and others where it cannot be read."""
    if syllabus is not Syllabus.OWN:
        return level_list(syllabus)
    try:
        status = (folder / _FILE).stat()
    except OSError as error:
        raise ReaderError(Problem.NO_LEVEL_LIST, syllabus) from error
    return _own_list((folder / _FILE, status.st_mtime_ns, status.st_size))


def levels_of(folder: Path, word: str, syllables: Sequence[str] = ()) -> list[str]:
    """The levels of a word, simplified, in every syllabus that has it ("HSK 2.0: 4"). For a worker."""
    lists = [level_list(syllabus) for syllabus in NAMES]
    # Whoever chooses an own list that cannot be read is told so; here is said what there is.
    with suppress(ReaderError):
        lists.append(list_of(folder, Syllabus.OWN))
    found = ((each, each.of(word, syllables)) for each in lists)
    return [f"{each.name}: {each.label(level)}" for each, level in found if level is not None]


def import_list(folder: Path, file: Path, check: Callable[[], None] = lambda: None) -> tuple[LevelList, int]:
    """Keep a file's list as the reader's own, in place of the one before; the list, and how many lines had nothing to
    keep. `check` may raise what gives the reading up. Raises ReaderError."""
    from reader.library import level_file
    from reader.pipeline.lists_apart import levels_of

    read = levels_of(file, check)
    words: dict[str, int] = {}
    for word, level in read.words.items():
        key = simplified([word])[0]
        words[key] = min(level, words.get(key, level))
    kept = level_file.LevelFile(read.labels, words)
    try:
        make_own_folder(folder)
    except OSError as error:
        raise cannot_write(folder, error) from error
    write_pieces(folder / _FILE, [level_file.write_kept(file.stem[:_LONGEST_NAME], kept)])
    return make_list(Syllabus.OWN, file.stem[:_LONGEST_NAME], kept.labels, words), read.skipped


def remove_list(folder: Path) -> None:
    """Forget the reader's own list, if there is one."""
    (folder / _FILE).unlink(missing_ok=True)


def is_graded(annotation: Annotation, token: Token) -> bool:
    """Whether a token is a word that can have a level; names and numbers, which no list could hold, are not."""
    return token.kind is TokenKind.WORD and any(token.readings) and not is_numeral(word_key(annotation, token))


def is_numeral(word: str) -> bool:
    """Whether a word is a number in characters (二十六, 第一); one numeral alone is a word like any other."""
    return len(word) > 1 and _NUMERALS.issuperset(word) and word not in _NO_NUMBERS


@lru_cache(maxsize=2)
def _own_list(kept: tuple[Path, int, int]) -> LevelList:
    """The list in a file that was last written at some time and is so long."""
    from reader.library import level_file

    path = kept[0]
    name, found = level_file.read_kept(read_file(path, level_file.LARGEST), str(path))
    return make_list(Syllabus.OWN, name, found.labels, found.words)
