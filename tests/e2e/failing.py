"""What fails in a process of several, with the text that it was given in its message."""

from contextlib import ExitStack
from typing import NoReturn


def start(_: ExitStack) -> "type[Failing]":
    return Failing


class Failing:
    """Called with a task, it raises."""

    def __new__(cls, task: str) -> NoReturn:
        raise KeyError(task)


def crashed(_: str) -> str:
    return "crashed"
