import logging
import threading
import weakref

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Problem, ReaderError
from reader.ui.jobs import Jobs


def raise_error() -> None:
    raise ReaderError(Problem.EMPTY, "a.txt")


def test_work_is_done_elsewhere_and_delivered_here(jobs: Jobs, qtbot: QtBot) -> None:
    delivered: list[tuple[threading.Thread, threading.Thread]] = []
    jobs.run("a", threading.current_thread, lambda worker: delivered.append((worker, threading.current_thread())))
    assert jobs.is_busy
    qtbot.waitUntil(lambda: bool(delivered))
    worker, here = delivered[0]
    assert worker is not here
    assert here is threading.main_thread()
    assert not jobs.is_busy


def test_a_readers_error_goes_to_its_caller(jobs: Jobs, qtbot: QtBot) -> None:
    errors: list[ReaderError] = []
    jobs.run("a", raise_error, lambda _: pytest.fail("there is no result"), errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].problem is Problem.EMPTY


def test_a_readers_error_holds_on_to_nothing_of_the_worker(jobs: Jobs, qtbot: QtBot) -> None:
    class Held:
        pass

    held: list[weakref.ref[Held]] = []
    errors: list[ReaderError] = []

    def work() -> None:
        at_hand = Held()
        held.append(weakref.ref(at_hand))
        try:
            raise OSError
        except OSError as error:
            raise ReaderError(Problem.EMPTY, "a.txt") from error

    jobs.run("a", work, lambda _: pytest.fail("there is no result"), errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert held[0]() is None


@pytest.mark.parametrize("work", [raise_error, lambda: 1 // 0])
def test_what_nobody_foresaw_is_logged_and_announced(
    jobs: Jobs, qtbot: QtBot, caplog: pytest.LogCaptureFixture, work: object
) -> None:
    crashed: list[str] = []
    with qtbot.waitSignal(jobs.crashed):
        jobs.run("a", work, lambda _: pytest.fail("there is no result"), crashed=lambda: crashed.append("told"))  # pyright: ignore[reportArgumentType]
    assert crashed == ["told"]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert caplog.records[0].exc_info
    caplog.clear()
    assert not jobs.is_busy


def test_a_voided_group_delivers_nothing_and_others_do(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    delivered: list[str] = []
    jobs.run("old", gate.wait, lambda _: delivered.append("old"))
    jobs.run("other", gate.wait, lambda _: delivered.append("other"))
    jobs.void("old")
    jobs.run("old", lambda: None, lambda _: delivered.append("new"))
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert sorted(delivered) == ["new", "other"]


def test_busy_is_announced_when_it_changes(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[bool] = []
    jobs.busy_changed.connect(seen.append)
    jobs.run("a", lambda: None, lambda _: None)
    jobs.run("a", lambda: None, lambda _: None)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert seen == [True, False]


def test_a_receiver_that_fails_keeps_nothing_busy(jobs: Jobs, qtbot: QtBot) -> None:
    def fail(_: None) -> None:
        raise ArithmeticError

    with qtbot.captureExceptions() as raised:
        jobs.run("a", lambda: None, fail)
        qtbot.waitUntil(lambda: not jobs.is_busy)
    assert [kind for kind, _, _ in raised] == [ArithmeticError]


def test_closing_waits_for_the_work_and_delivers_nothing(qtbot: QtBot) -> None:
    jobs = Jobs()
    done: list[str] = []
    gate = threading.Event()
    jobs.run("a", lambda: (gate.wait(), done.append("worked")), lambda _: done.append("delivered"))
    threading.Timer(0.05, gate.set).start()
    jobs.close()
    assert done == ["worked"]
    jobs.run("a", lambda: done.append("late"), lambda _: None)
    qtbot.wait(1)
    assert done == ["worked"]
