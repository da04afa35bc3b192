"""Dictionaries read in a process of their own: the same comes of it, and whoever waits can end it."""

import math
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.dictionary import apart
from reader.dictionary.apart import ApartDictionary, dictionary_apart
from reader.dictionary.opening import open_dictionary
from reader.model import Problem, ReaderError
from tests.dictionary.builders import CEDICT, stardict_files, synonyms, term, write_files, write_zip, yomitan_files

FIRST = {"done": 0, "total": 1, "rows": [["T", "Yomitan", "", ""]]}


def _dictionaries(folder: Path) -> Iterator[Path]:
    star = {**stardict_files(), "test.syn": synonyms([("吃茶", 0), ("錢莊", 1)])}
    yield write_files(folder / "star", star)
    yield write_zip(folder / "y.zip", yomitan_files([term("電腦", "ㄉㄧㄢˋ", "computer", score=2)], [term("\ud800")]))
    yield write_files(folder / "text", {"words.u8": CEDICT.encode()})


def test_the_same_is_read_as_in_this_process(tmp_path: Path) -> None:
    for path in _dictionaries(tmp_path):
        here = open_dictionary(path)
        with dictionary_apart(path) as there:
            assert there.description == here.description
            assert list(there.entries()) == list(here.entries())
            assert list(there.aliases()) == list(here.aliases())
            assert (there.done, there.total) == (here.done, here.total)


def test_the_longest_entries_are_told_too(tmp_path: Path) -> None:
    rows = [term(f"字{number}", "", "\U00020000" * 19_000) for number in range(600)]
    with dictionary_apart(write_zip(tmp_path / "y.zip", yomitan_files(*([row] for row in rows)))) as there:
        assert [len(entry.lines[0]) for entry in there.entries()] == [19_000] * 600


def test_errors_name_the_path_as_the_reader_wrote_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("d.zip").write_bytes(b"PK\x03\x04")
    for name, problem in (("d.zip", Problem.BAD_DICTIONARY), ("none", Problem.NOT_FOUND), ("a\0b", Problem.NOT_FOUND)):
        with pytest.raises(ReaderError) as caught, dictionary_apart(Path(name)):
            pass
        assert (caught.value.problem, caught.value.subject) == (problem, name)


def test_who_does_not_want_it_starts_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def check() -> None:
        raise ReaderError(Problem.CANCELLED, "")

    monkeypatch.setattr("reader.child.Child", None)
    with pytest.raises(ReaderError) as caught, dictionary_apart(tmp_path, check):
        pass
    assert caught.value.problem is Problem.CANCELLED


def test_it_is_given_up_while_nothing_comes(tmp_path: Path) -> None:
    """Asked once before it begins, then by the thread that watches: what comes meanwhile is taken no more."""
    asked: list[None] = []

    def check() -> None:
        asked.append(None)
        if len(asked) > 1:
            raise ReaderError(Problem.CANCELLED, "")

    bank = [term(f"字{number}", "", "x" * 500) for number in range(40_000)]
    path = write_zip(tmp_path / "y.zip", yomitan_files(*(bank[at : at + 10_000] for at in range(0, 40_000, 10_000))))
    with pytest.raises(ReaderError) as caught, dictionary_apart(path, check) as there:
        list(there.entries())
    assert (caught.value.problem, caught.value.subject) == (Problem.CANCELLED, str(path))


def test_nobody_is_asked_once_it_is_closed(tmp_path: Path) -> None:
    with dictionary_apart(write_zip(tmp_path / "y.zip", yomitan_files([term("字")]))) as there:
        assert list(there.entries())
    assert not [thread for thread in threading.enumerate() if thread.name == "watch"]


def test_what_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_SECONDS", 0.0)
    path = write_zip(tmp_path / "y.zip", yomitan_files([term("字")]))
    with pytest.raises(ReaderError) as caught, dictionary_apart(path):
        pass
    assert (caught.value.problem, caught.value.subject) == (Problem.TOO_SLOW, str(path))


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"done": 1, "total": 1},
        {"done": "1", "total": 1, "rows": []},
        {"done": 1, "total": 1, "rows": 3},
        {"done": 1, "total": 1, "rows": [3]},
        {"done": math.inf, "total": 1, "rows": []},
        {"done": 1, "total": 1, "rows": [[10**30, ["字"], "", ["x"], 0]]},
        {"done": 1, "total": 1, "rows": [[0, ["字"], "", [b""], 0]]},
        {"done": 1, "total": 1, "rows": [[0, ["字"], "", ["x"], 0, 0]]},
        {"done": 1, "total": 1, "rows": [[0, [3], "", ["x"], 0]]},
        {"done": 1, "total": 1, "rows": [["0", ["字"], "", ["x"], 0]]},
    ],
)
def test_what_the_process_says_is_not_believed(said: dict[str, Any]) -> None:
    there = ApartDictionary(iter([FIRST, said]), "y.zip")
    with pytest.raises(ReaderError) as caught:
        list(there.entries())
    assert (caught.value.problem, caught.value.subject) == (Problem.CRASHED, "y.zip")


_ROW = ["T", "Yomitan", "", ""]


@pytest.mark.parametrize(
    "rows", [[["T", "other", "", ""]], [["T", "Yomitan", ""]], [[3, "Yomitan", "", ""]], [], [_ROW, _ROW]]
)
def test_nor_what_it_says_of_the_dictionary(rows: list[list[Any]]) -> None:
    with pytest.raises(ReaderError) as caught:
        ApartDictionary(iter([{**FIRST, "rows": rows}]), "y.zip")
    assert caught.value.problem is Problem.CRASHED
