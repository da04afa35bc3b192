"""What speaks, from a window that finds a service on the machine to one that finds nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Script
from reader.speech import Report
from reader.ui.jobs import Jobs
from reader.ui.main_window import MainWindow
from reader.ui.speech import qt_engine
from reader.ui.speech import speaker as module
from reader.ui.speech.speaker import Speaker
from tests.speech.conftest import MakeService, make_service, socket_file
from tests.ui.conftest import MakeWindow, close, settle
from tests.ui.speech.engines import MANDARIN, TAIWANESE, MuteEngine

__all__ = ["make_service", "socket_file"]
Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    assert qtbot is not None
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def speaker(jobs: Jobs) -> Speaker:
    return Speaker(jobs, jobs)


def _voiced(speaker: Speaker, qtbot: QtBot) -> MuteEngine:
    engine = MuteEngine(speaker._told.emit, MANDARIN, TAIWANESE)
    with qtbot.waitSignal(speaker.voices_found):
        speaker.take(engine)
    return engine


def test_nothing_speaks_before_voices_are_known(speaker: Speaker) -> None:
    engine = MuteEngine(speaker._told.emit, MANDARIN)
    speaker.take(engine)
    speaker.say("茶", "", Script.SIMPLIFIED, 100)
    assert engine.said == []


def test_the_end_of_a_text_that_is_over_is_not_told(speaker: Speaker, qtbot: QtBot) -> None:
    engine = _voiced(speaker, qtbot)
    ends: list[bool] = []
    speaker.ended.connect(ends.append)
    speaker.say("一", "", Script.SIMPLIFIED, 100)
    engine.end()
    speaker.say("二", "", Script.SIMPLIFIED, 200)
    with qtbot.waitSignal(speaker.ended):
        engine.end()
    assert ends == [True]
    speaker.say("三", "", Script.SIMPLIFIED, 100)
    engine.end()
    speaker.stop()
    speaker.stop()
    speaker.say("四", TAIWANESE.id, Script.SIMPLIFIED, 100)
    with qtbot.waitSignal(speaker.ended):
        engine.end(whole=False)
    assert (ends, engine.stops) == ([True, False], 1)
    assert [(wish.number, wish.rate, wish.voice) for wish in engine.said] == [
        (1, 0.0, MANDARIN),
        (2, 1.0, MANDARIN),
        (3, 0.0, MANDARIN),
        (4, 0.0, TAIWANESE),
    ]


def test_it_is_looked_once_what_speaks(speaker: Speaker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    monkeypatch.setattr(module, "_what_is_there", lambda: looked.append(1) or "")
    for _ in range(3):
        speaker.look_for_voices()
    qtbot.waitUntil(lambda: not speaker._jobs.is_busy)
    assert looked == [1]
    assert speaker._engine is None


def test_qt_speaks_where_no_service_is(speaker: Speaker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(report: Report, parent: QObject) -> MuteEngine:
        assert parent is speaker
        return MuteEngine(report, TAIWANESE)

    monkeypatch.setattr(qt_engine, "may_be_there", lambda: True)
    monkeypatch.setattr(qt_engine, "QtEngine", made)
    with qtbot.waitSignal(speaker.voices_found):
        speaker.look_for_voices()
    assert speaker.voices == (TAIWANESE,)


def test_a_window_speaks_by_the_service_of_the_machine(
    make_window: MakeWindow,
    open_file: Callable[[MainWindow, Path], None],
    text_file: Path,
    make_service: MakeService,
    qtbot: QtBot,
) -> None:
    service = make_service()
    window = make_window()
    window.study.speech.look_for_voices()
    with qtbot.waitSignal(window.study.speech.voices_found) as told:
        open_file(window, text_file)
    assert told.args == [True]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window._page.view, Key.Key_S, Modifier.ControlModifier | Modifier.ShiftModifier)
    qtbot.waitUntil(lambda: window._page.messages.text.text() == "That was the end of the text.")
    assert service.texts == ["喝茶的人", "我喜欢喝茶。", "他去学校。", "我们喜欢北京。"]
    service.close()
    QTest.keyClick(window._page.view, Key.Key_S, Modifier.ShiftModifier)
    qtbot.waitUntil(lambda: window._page.messages.text.text().startswith("speech-dispatcher: it does not read aloud"))
    assert window._actions["say_sentence"].isEnabled()
    close(window)


def test_a_window_without_a_service_opens_no_socket(
    window: MainWindow,
    open_file: Callable[[MainWindow, Path], None],
    text_file: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.speech.ssip.socket", None)
    window.study.speech.look_for_voices()
    open_file(window, text_file)
    settle(qtbot, window)
    assert window.study.speech.made.speaker._is_asked
    assert window.study.speech.made.speaker._engine is None
