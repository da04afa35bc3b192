import re

import pytest

from reader.model import Problem, ReaderError
from reader.model.errors import TEXTS


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_has_a_cause_and_a_next_step(problem: Problem) -> None:
    cause, step = TEXTS[problem]
    assert cause
    assert step
    line = str(ReaderError(problem, "text.txt", "detail"))
    assert line.startswith("text.txt: ")
    assert "\n" not in line
    assert not re.search(r"[{}]", line)


def test_the_line_names_subject_cause_and_next_step() -> None:
    error = ReaderError(Problem.TOO_LARGE, "novel.txt", "50 MB")
    assert str(error) == "novel.txt: it is too large (50 MB); split it into smaller files."
