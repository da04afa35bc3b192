"""Qt's speech, in the place of which stands one that the test moves: PySide6-Addons is no dependency."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, QObject, Signal

from reader.model import Problem
from reader.speech import Ended, Failed, Found, Told, Voice, Wish
from reader.ui.speech import qt_engine
from reader.ui.speech.qt_engine import QtEngine


class State(Enum):
    Ready = 0
    Speaking = 1
    Error = 3


@dataclass
class QtVoice:
    label: str
    place: QLocale

    def name(self) -> str:
        return self.label

    def locale(self) -> QLocale:
        return self.place


HANHAN, HUIHUI = QtVoice("Hanhan", QLocale("zh_TW")), QtVoice("Huihui", QLocale("zh_CN"))
TRACY, ZIRA = QtVoice("Tracy", QLocale("zh_HK")), QtVoice("Zira", QLocale("en_US"))


class QtSpeech(QObject):
    """QTextToSpeech as far as it is used. `calls` is what it was told in order."""

    stateChanged = Signal()  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.now = State.Ready
        self.place = QLocale("en_US")
        self.calls: list[tuple[str, object]] = []

    def turn(self, state: State) -> None:
        self.now = state
        self.stateChanged.emit()

    def state(self) -> State:
        return self.now

    def availableLocales(self) -> list[QLocale]:  # noqa: N802 - Qt's name
        return [voice.place for voice in (ZIRA, HANHAN, HUIHUI, TRACY)]

    def availableVoices(self) -> list[QtVoice]:  # noqa: N802 - Qt's name
        return [voice for voice in (ZIRA, HANHAN, HUIHUI, TRACY) if voice.place == self.place]

    def setLocale(self, locale: QLocale) -> None:  # noqa: N802 - Qt's name
        self.place = locale

    def setVoice(self, voice: QtVoice) -> None:  # noqa: N802 - Qt's name
        self.calls.append(("voice", voice.label))

    def setRate(self, rate: float) -> None:  # noqa: N802 - Qt's name
        self.calls.append(("rate", rate))

    def say(self, text: str) -> None:
        self.calls.append(("say", text))
        self.turn(State.Speaking)

    def stop(self) -> None:
        self.calls.append(("stop", ""))

    def errorString(self) -> str:  # noqa: N802 - Qt's name
        return "no sound"


@dataclass
class Scene:
    speech: QtSpeech = field(default_factory=QtSpeech)
    reports: list[Told] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.engine = QtEngine(self.reports.append, self.speech, self.speech)
        self.engine.find_voices()
        found = self.reports.pop()
        assert isinstance(found, Found)
        self.voices = found.voices

    def wish(self, number: int, text: str = "茶") -> Wish:
        return Wish(number, text, self.voices[1], 0.5)

    def said(self) -> list[object]:
        return [what for call, what in self.speech.calls if call == "say"]


@pytest.fixture
def scene(qapp: object) -> Scene:
    assert qapp is not None
    return Scene()


def test_the_voices_that_speak_mandarin_are_found(scene: Scene) -> None:
    assert scene.voices == (Voice("zh-TW/Hanhan", "Hanhan", "zh-TW"), Voice("zh/Huihui", "Huihui", "zh"))


def test_a_text_is_said_by_its_voice_at_its_speed(scene: Scene) -> None:
    scene.engine.say(scene.wish(1))
    assert scene.speech.calls == [("voice", "Huihui"), ("rate", 0.5), ("say", "茶")]
    assert scene.speech.place == HUIHUI.place
    assert scene.reports == []
    scene.speech.turn(State.Ready)
    scene.speech.turn(State.Ready)
    assert scene.reports == [Ended(1)]


def test_a_new_text_waits_until_the_one_before_is_silent(scene: Scene) -> None:
    scene.engine.say(scene.wish(1, "一"))
    scene.engine.say(scene.wish(2, "二"))
    assert (scene.said(), scene.speech.calls[-1]) == (["一"], ("stop", ""))
    scene.engine.say(scene.wish(3, "三"))
    scene.speech.turn(State.Ready)
    assert scene.said() == ["一", "三"]
    scene.speech.turn(State.Ready)
    assert scene.reports == [Ended(3)]


@pytest.mark.parametrize("silence", [QtEngine.stop, QtEngine.close])
def test_what_is_stopped_is_not_told(scene: Scene, silence: Callable[[QtEngine], None]) -> None:
    scene.engine.say(scene.wish(1))
    silence(scene.engine)
    scene.speech.turn(State.Ready)
    assert scene.speech.calls[-1] == ("stop", "")
    assert scene.reports == []


def test_an_error_is_told_and_the_next_text_is_said(scene: Scene) -> None:
    scene.engine.say(scene.wish(1))
    scene.speech.turn(State.Error)
    (told,) = scene.reports
    assert isinstance(told, Failed)
    assert (told.error.problem, told.error.detail) == (Problem.SPEECH_FAILED, "no sound")
    scene.engine.say(scene.wish(2, "二"))
    assert scene.said() == ["茶", "二"]


def test_it_is_made_where_it_is_installed(monkeypatch: pytest.MonkeyPatch, qapp: QObject) -> None:
    asked: list[str] = []
    made = QtSpeech()

    def imported(name: str) -> SimpleNamespace:
        asked.append(name)
        return SimpleNamespace(QTextToSpeech=lambda _: made)

    monkeypatch.setattr(qt_engine, "import_module", imported)
    engine = QtEngine(lambda _: None, qapp)
    assert asked == ["PySide6.QtTextToSpeech"]
    engine.stop()
    assert made.calls == [("stop", "")]


def test_whether_it_is_installed_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    for found in (None, object()):
        monkeypatch.setattr(qt_engine, "find_spec", lambda _, found=found: found)
        assert qt_engine.may_be_there() is (found is not None)
