from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.speech import Voice
from reader.ui.main_window import MainWindow
from tests.ui.speech.engines import MANDARIN, MuteEngine

Give = Callable[..., MuteEngine]


@pytest.fixture
def give_voices(qtbot: QtBot) -> Give:
    """Gives a window an engine with these voices."""

    def give(window: MainWindow, *voices: Voice) -> MuteEngine:
        speaker = window.study.speech.made.speaker
        engine = MuteEngine(speaker._told.emit, *voices)
        with qtbot.waitSignal(speaker.voices_found):
            speaker.take(engine)
        return engine

    return give


@pytest.fixture
def reading(window: MainWindow, open_file: Callable[[MainWindow, Path], None], text_file: Path) -> MainWindow:
    open_file(window, text_file)
    return window


@pytest.fixture
def engine(reading: MainWindow, give_voices: Give) -> MuteEngine:
    """That of the window `reading`, with one voice."""
    return give_voices(reading, MANDARIN)
