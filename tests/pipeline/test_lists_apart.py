"""Lists read by a process of its own: the same comes of it, and nothing that it says is believed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.library import csv_cells
from reader.library.correction_list import read_corrections, write_corrections
from reader.library.csv_cells import read_rows
from reader.library.level_file import read_levels
from reader.library.terms import read_terms
from reader.library.word_list import read_words
from reader.model import Correction, CorrectionKind, Problem, ReaderError, Script
from reader.pipeline import lists_apart
from reader.pipeline.lists_apart import corrections_of, levels_of, terms_of, words_of

CORRECTIONS = write_corrections(
    [
        Correction(CorrectionKind.READING, "银行", "yin2 hang2", article_id="a", sentence="在银行。", start=1),
        Correction(CorrectionKind.CONVERSION, "里", "裡", Script.TAIWAN),
    ]
)
TBX = (
    "<tbx><text><body><conceptEntry id='x'><langSec xml:lang='zh'><termSec><term>茶</term></termSec></langSec>"
    "<langSec xml:lang='en'><termSec><term>tea</term></termSec></langSec></conceptEntry></body></text></tbx>"
)
LISTS: list[tuple[Callable[[Path], Any], Callable[[bytes, str], Any], str]] = [
    (terms_of, read_terms, "茶,tea,a note\n酒,wine\nx\n"),
    (terms_of, read_terms, TBX),
    (words_of, read_words, "银行\tknown\n学习\tlearning\n"),
    (words_of, read_words, "银行\n学习\nx\n"),
    (levels_of, read_levels, "word,level\n银行,A\n学习,B\nx,\n"),
    (corrections_of, read_corrections, CORRECTIONS),
]


@pytest.mark.parametrize(("apart", "here", "text"), LISTS)
def test_the_same_is_read_as_in_this_process(
    apart: Callable[[Path], Any], here: Callable[[bytes, str], Any], text: str, tmp_path: Path
) -> None:
    file = tmp_path / "list"
    file.write_text(text, "utf-8")
    assert apart(file) == here(text.encode(), "list")


@pytest.mark.parametrize(
    ("apart", "problem"),
    [
        (terms_of, Problem.BAD_GLOSSARY),
        (words_of, Problem.BAD_WORD_LIST),
        (levels_of, Problem.BAD_LEVEL_LIST),
        (corrections_of, Problem.BAD_CORRECTIONS),
    ],
)
def test_what_is_wrong_names_the_file(
    apart: Callable[[Path], Any], problem: Problem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a list").write_text("nothing\n", "utf-8")
    for name, expected in (("a list", problem), ("none", Problem.NOT_FOUND)):
        with pytest.raises(ReaderError) as caught:
            apart(Path(name))
        assert (caught.value.problem, caught.value.subject) == (expected, name)


def test_what_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists_apart, "_SECONDS", 0.0)
    (tmp_path / "list").write_text("茶,tea\n", "utf-8")
    with pytest.raises(ReaderError) as caught:
        terms_of(tmp_path / "list")
    assert caught.value.problem is Problem.TOO_SLOW


@pytest.mark.parametrize(
    ("apart", "said"),
    [
        (terms_of, []),
        (terms_of, [3]),
        (terms_of, [{"skipped": "0", "labels": []}]),
        (terms_of, [{"skipped": 0, "labels": [3]}]),
        (terms_of, [{"skipped": 0, "labels": []}, [["茶", "tea"]]]),
        (terms_of, [{"skipped": 0, "labels": []}, [["茶", 3, ""]]]),
        (words_of, [{"skipped": 0, "labels": []}, [["茶", "other"]]]),
        (levels_of, [{"skipped": 0, "labels": ["A"]}, [["茶", "1"]]]),
        (corrections_of, [{"skipped": 0, "labels": []}, [["reading", "x", "y", "Klingon", "", "", 0]]]),
    ],
)
def test_what_the_process_says_is_not_believed(
    apart: Callable[[Path], Any], said: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists_apart, "read_apart", lambda *_, **__: _Said(said))
    with pytest.raises(ReaderError) as caught:
        apart(tmp_path / "list")
    assert caught.value.problem is Problem.CRASHED


class _Said:
    """What stands in the place of a process."""

    def __init__(self, values: list[Any]) -> None:
        self._values = values

    def __enter__(self) -> Any:
        return iter(self._values)

    def __exit__(self, *_: object) -> None:
        return


@pytest.mark.parametrize("text", ["\n" * 12, "茶,tea\n" * 12, "茶,tea," * 30])
def test_more_lines_than_anybody_has_are_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_cells, "_MOST_LINES", 10)
    monkeypatch.setattr(csv_cells, "_MOST_CELLS", 30)
    with pytest.raises(ValueError, match="more than"):
        read_rows(text, ",")
