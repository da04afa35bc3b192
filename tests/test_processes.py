"""Tasks in processes: their results, their deaths, their ends."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest

from reader.processes import in_processes


def start(log: Path, stack: ExitStack) -> Callable[[int], int]:
    """Squares; 13 kills its process, and each process tells of its end in the log."""
    stack.callback(_tell, log)
    return _square


def _square(task: int) -> int:
    if task == 13:
        os._exit(1)
    return task * task


def _tell(log: Path) -> None:
    with log.open("a") as file:
        file.write("x")


def crashed(task: int) -> int:
    return -task


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


def test_every_task_is_done_once_and_a_deadly_one_costs_only_itself(log: Path) -> None:
    tasks = [3, 13, 5, 13, 13, 7, 2]
    results = dict(in_processes(2, partial(start, log), tasks, crashed))
    assert [results[index] for index in range(len(tasks))] == [9, -13, 25, -13, -13, 49, 4]
    assert 1 <= len(log.read_text()) <= 2


def test_more_processes_than_tasks_are_not_started(log: Path) -> None:
    assert dict(in_processes(8, partial(start, log), [4], crashed)) == {0: 16}
    assert log.read_text() == "x"


def test_nothing_to_do_starts_nothing(log: Path) -> None:
    assert list(in_processes(2, partial(start, log), [], crashed)) == []
    assert not log.exists()


def test_who_has_seen_enough_leaves_no_process(log: Path) -> None:
    results = in_processes(1, partial(start, log), [1, 2, 3, 4], crashed)
    assert next(results) == (0, 1)
    results.close()
    assert log.read_text() == "x"
