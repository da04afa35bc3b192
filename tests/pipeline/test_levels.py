"""Levels told of words, and the reader's own list."""

import os
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError, Syllabus
from reader.pipeline import annotate_all, levels, open_text
from reader.pipeline.knowing import word_key

LIST = "Word,Level\n銀行,B\n學校,A\n开,A\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "TOCFL 2023.csv"
    path.write_text(LIST, "utf-8")
    return path


def test_badges_name_their_syllabus(tmp_path: Path) -> None:
    assert levels.levels_of(tmp_path, "银行") == ["HSK 2.0: 3", "GF0025-2021: 2", "HSK 2025: 3"]
    assert levels.levels_of(tmp_path, "玩") == ["HSK 2.0: 2", "GF0025-2021: 1", "HSK 2025: 1"]
    assert levels.levels_of(tmp_path, "一丝不苟") == ["HSK 2.0: 6", "HSK 2025: 7-9"]
    assert levels.levels_of(tmp_path, "汽开区") == []
    assert levels.levels_of(tmp_path, "花儿", ("hua1", "r5")) == ["HSK 2.0: 3", "GF0025-2021: 1", "HSK 2025: 2"]


def test_an_own_list_is_kept_in_simplified_script(tmp_path: Path, file: Path) -> None:
    data = tmp_path / "data"
    taken, skipped = levels.import_list(data, file)
    assert (taken.name, taken.labels, skipped) == ("TOCFL 2023", ("A", "B"), 0)
    kept = levels.list_of(data, Syllabus.OWN)
    assert kept.words == {"银行": 2, "学校": 1, "开": 1}
    assert levels.levels_of(data, "银行")[-1] == "TOCFL 2023: B"


def test_another_list_takes_its_place(tmp_path: Path, file: Path) -> None:
    levels.import_list(tmp_path, file)
    levels.list_of(tmp_path, Syllabus.OWN)
    other = tmp_path / "b.csv"
    other.write_text("银行,1\n", "utf-8")
    levels.import_list(tmp_path, other)
    assert levels.list_of(tmp_path, Syllabus.OWN).name == "b"
    levels.remove_list(tmp_path)
    levels.remove_list(tmp_path)
    with pytest.raises(ReaderError) as caught:
        levels.list_of(tmp_path, Syllabus.OWN)
    assert caught.value.problem is Problem.NO_LEVEL_LIST


def test_a_damaged_list_is_told_to_who_wants_it_and_hides_no_badge(tmp_path: Path, file: Path) -> None:
    levels.import_list(tmp_path, file)
    kept = next(tmp_path.glob("*.json"))
    kept.write_bytes(kept.read_bytes()[:40])
    with pytest.raises(ReaderError) as caught:
        levels.list_of(tmp_path, Syllabus.OWN)
    assert caught.value.problem is Problem.BAD_LEVEL_LIST
    assert len(levels.levels_of(tmp_path, "银行")) == 3


def test_a_bad_file_leaves_the_list_as_it_was(tmp_path: Path, file: Path) -> None:
    levels.import_list(tmp_path, file)
    file.write_text("no Chinese", "utf-8")
    with pytest.raises(ReaderError):
        levels.import_list(tmp_path, file)
    assert levels.list_of(tmp_path, Syllabus.OWN).labels == ("A", "B")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, file: Path) -> None:
    os.truncate(file, 4_000_001)
    with pytest.raises(ReaderError) as caught:
        levels.import_list(tmp_path, file)
    assert caught.value.problem is Problem.TOO_LARGE


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path, file: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    with pytest.raises(ReaderError) as caught:
        levels.import_list(tmp_path / "data", file)
    assert caught.value.problem is Problem.CANNOT_WRITE


def test_names_and_numbers_have_no_level() -> None:
    article = open_text("周望川在長春住了二十六年，第一次喝3杯茶。万一下雨，千万小心。", "memory")
    found: dict[str, bool] = {}
    for annotation in annotate_all(article).values():
        for token in annotation.tokens:
            found[word_key(annotation, token)] = levels.is_graded(annotation, token)
    assert found["喝"]
    assert found["千万"]
    assert found["万一"]
    assert not found["长春"]
    assert not found["二十六"]
    assert not found["3"]
    assert not found["，"]


@pytest.mark.parametrize(
    ("word", "is_numeral"),
    [("二十六", True), ("第一", True), ("三", False), ("两万", True), ("万一", False), ("第三者", False)],
)
def test_numbers_in_characters(word: str, is_numeral: bool) -> None:  # noqa: FBT001 - one column of a table
    assert levels.is_numeral(word) is is_numeral
