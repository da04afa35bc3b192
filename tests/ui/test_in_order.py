"""Changes are made in the order in which they were asked for, and each outcome goes to who asked."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Problem, ReaderError
from reader.ui.in_order import InOrder
from reader.ui.jobs import Jobs


def _slow(later: threading.Event) -> Callable[[], bool]:
    """Whether what was asked for later is done first, where that can be."""
    return lambda: later.wait(0.2)


def test_of_two_workers_none_makes_the_later_change_first(jobs: Jobs, qtbot: QtBot) -> None:
    changes, later = InOrder(jobs, "x"), threading.Event()
    told: list[object] = []
    changes.run(_slow(later), told.append)
    changes.run(later.set, told.append)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert told == [False, None]


def test_a_change_that_fails_is_told_to_who_asked_for_it(
    jobs: Jobs, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    changes = InOrder(jobs, "x")
    told: list[object] = []

    def fail() -> None:
        raise ReaderError(Problem.CANNOT_WRITE, "own")

    changes.run(fail, told.append, lambda error: told.append(error.problem))
    changes.run(fail, told.append)  # Of which its asker wants to know nothing.
    changes.run(lambda: "made", told.append)
    with qtbot.waitSignal(jobs.crashed):
        qtbot.waitUntil(lambda: not jobs.is_busy)
    assert told == [Problem.CANNOT_WRITE, "made"]
    caplog.clear()


def test_what_is_void_is_made_and_told_to_nobody(jobs: Jobs, qtbot: QtBot) -> None:
    changes, made = InOrder(jobs, "x"), threading.Event()
    changes.run(made.set, lambda _: pytest.fail("nobody waits for it"))
    jobs.void("x")
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert made.is_set()
