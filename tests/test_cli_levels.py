"""main.py levels, called in this process."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from reader import app
from reader.model import WordState
from reader.pipeline import Desk
from reader.settings import data_folder

TEXT = "我喜欢喝茶。他喜欢去银行。\n\n她也喜欢喝茶，在长春住了二十六年。\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, "utf-8")
    return path


def _run(*arguments: str | Path) -> int:
    return app.main(["levels", *map(str, arguments)])


def _json(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> dict[str, object]:
    assert _run(*arguments, "--json") == 0
    return json.loads(capsys.readouterr().out)


def test_prints_a_table_and_the_unknown_words(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(page, "--words", "2") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "26 Chinese characters, 15 words (12 different), 3 sentences of 8.7 characters"
    assert lines[1] == "apart: 1 names, 1 numbers"
    assert lines[2].startswith("HSK 2025: ")
    table = {line.split()[0]: line.split() for line in lines[5:13]}
    assert list(table) == ["1", "2", "3", "4", "5", "6", "7-9", "outside"]
    assert sum(int(row[1]) for row in table.values()) == 15
    assert lines[-3] == "unknown words: 12, 15 times"
    assert [line.split("\t")[:3] for line in lines[-2:]] == [["3", "喜欢", "xǐhuan"], ["2", "喝茶", "hēchá"]]


def test_known_and_ignored_words_are_not_unknown(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(Desk(data_folder())) as desk:
        desk.words.set_states({"喜欢": WordState.KNOWN, "喝茶": WordState.IGNORED, "银行": WordState.LEARNING})
    words = _json(capsys, page)["unknown_words"]
    assert isinstance(words, list)
    assert {"银行", "他"} <= {word["word"] for word in words}
    assert not {"喜欢", "喝茶"} & {word["word"] for word in words}


@pytest.mark.parametrize(
    ("syllabus", "name", "derived"),
    [("hsk2", "HSK 2.0", True), ("gf0025", "GF0025-2021", False), ("hsk2025", "HSK 2025", False)],
)
def test_json_says_whose_levels_these_are(
    page: Path,
    capsys: pytest.CaptureFixture[str],
    syllabus: str,
    name: str,
    derived: bool,  # noqa: FBT001 - one column of a table
) -> None:
    told = _json(capsys, page, "--syllabus", syllabus)
    assert (told["syllabus"], told["name"]) == (syllabus, name)
    assert told["characters_derived_from_words"] is derived
    assert (told["characters"], told["words"], told["different_words"]) == (26, 15, 12)
    counts = told["words_by_level"]
    assert isinstance(counts, dict)
    assert sum(counts.values()) == 15


def test_an_own_list_is_taken_in_used_and_dropped(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(page, "--syllabus", "own") == 1
    assert "you have added no list of levels of your own" in capsys.readouterr().err
    own = tmp_path / "TOCFL.csv"
    own.write_text("ID,Traditional\nL1-0001,喜歡\nL2-0001,喝茶\nL2-0002,\n", "utf-8")
    assert _run("--import-list", own) == 0
    captured = capsys.readouterr()
    assert captured.out == "TOCFL: 2 words in 2 levels: L1, L2\n"
    assert "left out for want of a Chinese word with a level: 1" in captured.err
    assert _json(capsys, page, "--syllabus", "own")["words_by_level"] == {"L1": 3, "L2": 2, "outside": 10}
    assert _run("--remove-list") == 0
    assert _run(page, "--syllabus", "own") == 1
    capsys.readouterr()


def test_a_list_that_is_none_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("hello", "utf-8")
    assert _run("--import-list", bad) == 1
    assert "bad.csv: it is not a usable list of levels" in capsys.readouterr().err


def test_a_text_or_a_list_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        _run()
    assert "required" in capsys.readouterr().err
