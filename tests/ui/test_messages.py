import re

import pytest

from reader.model import Problem, ReaderError
from reader.model.errors import TEXTS
from reader.ui import messages
from reader.ui.messages import describe, unexpected

COMMANDS = {problem for problem, (_, next_step) in TEXTS.items() if re.search(r"\{program\}|--\w", next_step)}


def test_the_texts_are_those_of_the_command_line_but_for_next_steps_that_are_commands() -> None:
    assert messages.TEXTS.keys() == TEXTS.keys()
    different = {problem for problem, text in messages.TEXTS.items() if text != TEXTS[problem]}
    assert different == COMMANDS
    assert all(messages.TEXTS[problem][0] == TEXTS[problem][0] for problem in different)


def test_no_text_of_the_window_names_a_command() -> None:
    assert not [step for _, step in messages.TEXTS.values() if re.search(r"\{program\}|main\.py|--", step)]


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_names_file_cause_and_next_step(problem: Problem) -> None:
    message = describe(ReaderError(problem, "/home/me/notes.txt", "DETAIL"), "Do it")
    cause, next_step = messages.TEXTS[problem]
    assert message.text == f"notes.txt: {cause.format(detail='DETAIL')}."
    assert message.hint.lower() == f"{next_step}.".lower()
    assert message.hint[0].isupper()
    assert (message.subject, message.action) == ("/home/me/notes.txt", "Do it")


def test_a_subject_that_is_no_path_is_shown_whole() -> None:
    assert describe(ReaderError(Problem.EMPTY, "Pasted text")).text == "Pasted text: it holds no text."


def test_braces_in_a_file_name_are_no_placeholder() -> None:
    assert describe(ReaderError(Problem.EMPTY, "{detail}.txt")).text.startswith("{detail}.txt: ")


def test_an_unforeseen_failure_is_polite() -> None:
    assert "stays open" in unexpected().hint
