"""Sentences are looked up in the memory once, some at a time, and again when it holds more."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader import pipeline
from reader.library import Edit, History
from reader.model import Translation
from reader.pipeline import Desk
from reader.ui import recall_queue
from reader.ui.jobs import Jobs
from reader.ui.opened import Opened, open_text
from reader.ui.recall_queue import RecallQueue

TEXT = "喝茶\n\n我喝茶。他喝茶。我们喝茶。\n"
IDS = ("1.0", "1.1", "1.2")


@pytest.fixture
def opened(history: History, desk: Desk) -> Opened:
    made = open_text(TEXT, "pasted", history, desk, lambda: False)
    return replace(made, looked_up=frozenset(), recalled={})


def _asked(queue: RecallQueue) -> list[Mapping[str, Translation]]:
    told: list[Mapping[str, Translation]] = []
    queue.recalled.connect(told.append)
    return told


def test_each_is_looked_up_once(
    qtbot: QtBot, jobs: Jobs, desk: Desk, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recall_queue, "_AT_ONCE", 2)
    desk.edits.save(Edit("他喝茶。", "He drinks tea."))
    parent = QObject()
    queue = RecallQueue(jobs, desk, opened, parent)
    told = _asked(queue)
    queue.look_up(IDS)
    queue.look_up(IDS)
    assert not queue.is_finished
    qtbot.waitUntil(lambda: queue.is_finished and not jobs.is_busy)
    assert [{id_: item.text for id_, item in each.items()} for each in told] == [{"1.1": "He drinks tea."}, {}]
    assert queue.looked_up == set(IDS)


def test_again_when_the_memory_holds_more(qtbot: QtBot, jobs: Jobs, desk: Desk, opened: Opened) -> None:
    parent = QObject()
    queue = RecallQueue(jobs, desk, opened, parent)
    told = _asked(queue)
    queue.look_up(IDS)
    qtbot.waitUntil(lambda: queue.is_finished)
    desk.edits.save(Edit("我喝茶。", "I drink tea."))
    queue.look_up_again()
    qtbot.waitUntil(lambda: queue.is_finished)
    assert [list(each) for each in told] == [[], ["1.0"]]


def test_what_fails_is_nothing_and_the_rest_comes(
    qtbot: QtBot,
    jobs: Jobs,
    desk: Desk,
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_: object) -> dict[str, Translation]:
        raise RuntimeError

    monkeypatch.setattr(recall_queue, "_AT_ONCE", 2)
    monkeypatch.setattr(pipeline, "recall", fail)
    parent = QObject()
    queue = RecallQueue(jobs, desk, opened, parent)
    told = _asked(queue)
    queue.look_up(IDS)
    qtbot.waitUntil(lambda: queue.is_finished)
    assert told == [{}, {}]
    assert "a job failed unexpectedly" in caplog.text
    caplog.clear()
