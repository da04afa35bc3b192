import re
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError, cannot_write
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


@pytest.mark.parametrize(
    ("error", "detail"), [(OSError(28, "No space left on device"), "No space left on device"), (OSError("odd"), "odd")]
)
def test_what_cannot_be_written_tells_why(error: OSError, detail: str) -> None:
    told = cannot_write(Path("out.html"), error)
    assert (told.problem, told.subject, told.detail) == (Problem.CANNOT_WRITE, "out.html", detail)
