"""Words out of Anki by a process of its own: the same comes of it, and whoever waits can end it."""

import math
from pathlib import Path
from typing import Any

import pytest

from reader.importers.anki import Standing
from reader.model import Problem, ReaderError
from reader.pipeline import anki_apart
from reader.pipeline.anki_apart import read_anki_words
from reader.pipeline.anki_words import words_of_anki
from tests.importers.anki.packages import database, package

SAID = {"name": "Hanzi", "type": "Basic", "notes": 1, "samples": [], "standings": True, "words": [["银行", 3]]}

_MANY = """WITH RECURSIVE n(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM n LIMIT 400000)
    INSERT INTO notes SELECT x, 7, '银行<b></b>' || x FROM n"""


def _package(folder: Path, *statements: str) -> Path:
    return package(folder / "a.apkg", {"collection.anki2": database(folder / "c", statements)})


def test_the_same_is_read_as_in_this_process(tmp_path: Path) -> None:
    path = _package(tmp_path, "INSERT INTO notes VALUES (2, 7, '学习\x1f工作'), (3, 7, '文化\x1fx')")
    assert read_anki_words(path) == words_of_anki(path)
    text = tmp_path / "notes.txt"
    text.write_text("#separator:tab\n银行\tbank\n", "utf-8")
    assert read_anki_words(text) == words_of_anki(text)


def test_many_words_are_said_in_portions(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(anki_apart, "_MOST", 1)
    path = _package(tmp_path, "INSERT INTO notes VALUES (2, 7, '学习\x1f工作'), (3, 7, '文化\x1fx')")
    said = [message.value for message in anki_apart.answer(anki_apart.Message({"path": str(path)}))]
    assert [value["name"] for value in said] == ["Hanzi", None, None, "English"]
    assert anki_apart._taken(said) == words_of_anki(path)


def test_errors_name_the_path_as_the_reader_wrote_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.apkg").write_bytes(b"PK\x03\x04")
    for name, problem in (("a.apkg", Problem.DAMAGED), ("none", Problem.NOT_FOUND)):
        with pytest.raises(ReaderError) as caught:
            read_anki_words(Path(name))
        assert (caught.value.problem, caught.value.subject) == (problem, name)


def test_it_can_be_given_up(tmp_path: Path) -> None:
    asked: list[None] = []

    def check() -> None:
        asked.append(None)
        if len(asked) > 1:
            raise ReaderError(Problem.CANCELLED, "")

    path = _package(tmp_path, _MANY)
    with pytest.raises(ReaderError) as caught:
        read_anki_words(path, check)
    assert (caught.value.problem, caught.value.subject) == (Problem.CANCELLED, str(path))


def test_what_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anki_apart, "_SECONDS", 0.0)
    with pytest.raises(ReaderError) as caught:
        read_anki_words(_package(tmp_path))
    assert caught.value.problem is Problem.TOO_SLOW


@pytest.mark.parametrize(
    "said",
    [
        3,
        {},
        {**SAID, "name": None},
        {**SAID, "words": [[3, 3]]},
        {**SAID, "words": [["银行", 9]]},
        {**SAID, "notes": math.inf},
    ],
)
def test_what_the_process_says_is_not_believed(said: Any) -> None:
    assert anki_apart._taken([SAID]).fields[0].words == {"银行": Standing.MATURE}
    with pytest.raises((LookupError, TypeError, ValueError)):
        anki_apart._taken([said])
