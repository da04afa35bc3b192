import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from queue import Queue
from threading import Event, Thread

import pytest

from reader.model import Problem
from reader.speech import Ended, Failed, Found, Told, Voice, Wish
from reader.speech import dispatcher as module
from reader.speech.dispatcher import Dispatcher, Patience
from tests.speech.conftest import MakeService
from tests.speech.service import Service

MANDARIN = Voice("espeak-ng/Mandarin", "Mandarin", "cmn")
LONG = 30  # seconds: until a test is given up


@pytest.fixture
def reports() -> "Queue[Told]":
    return Queue()


@pytest.fixture
def make_engine(reports: "Queue[Told]") -> Iterator[Callable[..., Dispatcher]]:
    made: list[Dispatcher] = []

    def make(patience: Patience | None = None) -> Dispatcher:
        made.append(Dispatcher(reports.put, patience))
        return made[-1]

    yield make
    for engine in made:
        engine.close()
        engine.thread.join(LONG)
        assert not engine.thread.is_alive()


Make = Callable[..., Dispatcher]


def _in_a_text(make_service: MakeService, make_engine: Make) -> tuple[Service, Dispatcher]:
    """A service, and an engine that began to say a first text by it."""
    service = make_service(happens=("701 BEGIN",))
    engine = make_engine()
    engine.say(Wish(1, "一", MANDARIN))
    assert service.came.wait(LONG)
    return service, engine


def test_the_mandarin_voices_are_found_once_each(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    service = make_service()
    make_engine().find_voices()
    assert reports.get(timeout=LONG) == Found((MANDARIN,))
    assert service.commands[:5] == list(module._MANNERS)


def test_closing_waits_for_what_is_just_being_told(make_service: MakeService) -> None:
    """Else it is told to who is gone: a signal's source that has been deleted."""
    make_service()
    is_closed, was_closed = Event(), Queue[bool]()

    def close() -> None:
        engine.close()
        is_closed.set()

    def report(_: Told) -> None:
        Thread(target=close).start()
        was_closed.put(is_closed.wait(0.1))

    engine = Dispatcher(report)
    engine.find_voices()
    assert not was_closed.get(timeout=LONG)
    assert is_closed.wait(LONG)
    engine.thread.join(LONG)
    assert not engine.thread.is_alive()


def test_every_module_is_asked_and_one_may_refuse(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    modules = "250-espeak-ng\r\n250-other\r\n250 OK"
    service = make_service(answers={"LIST OUTPUT_MODULES": modules})
    make_engine().find_voices()
    assert reports.get(timeout=LONG) == Found((MANDARIN, Voice("other/Mandarin", "Mandarin", "cmn")))
    service.answers["LIST SYNTHESIS"] = "304 ERR CANT LIST VOICES"
    make_engine().find_voices()
    assert reports.get(timeout=LONG) == Found(())


def test_odd_lists_of_voices_are_survived(make_service: MakeService, make_engine: Make, reports: "Queue[Told]") -> None:
    make_service(voices=("no tabs", "\t\t\t\t", "many\tzh\tof\tthem", *(f"v{at}\tzh\tnone" for at in range(5_000))))
    make_engine().find_voices()
    found = reports.get(timeout=LONG)
    assert isinstance(found, Found)
    assert found.voices[0].name == "many"
    assert len(found.voices) == module._MOST_VOICES


@pytest.mark.parametrize("answer", ["", "nonsense", b"\x00" * 200_000 + b"\n"])
def test_a_broken_service_has_no_voices(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]", answer: str | bytes
) -> None:
    make_service(answers={"LIST OUTPUT_MODULES": answer})
    make_engine().find_voices()
    assert reports.get(timeout=LONG) == Found(())


@pytest.mark.usefixtures("socket_file")
def test_no_service_has_no_voices(make_engine: Make, reports: "Queue[Told]") -> None:
    make_engine().find_voices()
    assert reports.get(timeout=LONG) == Found(())


def test_a_text_is_said_by_its_voice_at_its_speed(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    service = make_service()
    make_engine().say(Wish(1, "我喜欢喝茶。", MANDARIN, -0.5))
    assert reports.get(timeout=LONG) == Ended(1)
    assert service.texts == ["我喜欢喝茶。"]
    assert service.commands[-5:] == [
        "SET self OUTPUT_MODULE espeak-ng",
        "SET self LANGUAGE cmn",
        "SET self SYNTHESIS_VOICE Mandarin",
        "SET self RATE -50",
        "SPEAK",
    ]


def test_a_text_that_another_program_silences_is_not_whole(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    make_service(happens=("701 BEGIN", "703 CANCELED"))
    make_engine().say(Wish(1, "茶", MANDARIN))
    assert reports.get(timeout=LONG) == Ended(1, whole=False)


def test_what_is_stopped_is_silenced_and_not_told(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    service, engine = _in_a_text(make_service, make_engine)
    engine.stop()
    service.happens = ("701 BEGIN", "702 END")
    engine.say(Wish(2, "二", MANDARIN))
    assert reports.get(timeout=LONG) == Ended(2)
    assert service.texts == ["一", "二"]
    assert service.commands.count("CANCEL self") == 1


def test_a_new_text_silences_the_one_before(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    service, engine = _in_a_text(make_service, make_engine)
    service.happens = ("701 BEGIN", "702 END")
    engine.say(Wish(2, "二", MANDARIN))
    assert reports.get(timeout=LONG) == Ended(2)
    assert "CANCEL self" in service.commands


def test_of_many_texts_at_once_the_last_is_told(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    service = make_service()
    engine = make_engine()
    for number in range(1, 2_000):
        engine.say(Wish(number, str(number), MANDARIN))
    told = reports.get(timeout=LONG)
    while told != Ended(1_999):
        told = reports.get(timeout=LONG)
    assert service.texts[-1] == "1999"


def test_events_of_other_texts_end_nothing(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    service, _ = _in_a_text(make_service, make_engine)
    service.tell("702 END", text=99)
    service.tell("702 END", text=1)
    assert reports.get(timeout=LONG) == Ended(1)
    assert reports.empty()


def test_a_service_that_was_started_anew_is_called_again(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    first = make_service()
    engine = make_engine()
    engine.say(Wish(1, "一", MANDARIN))
    assert reports.get(timeout=LONG) == Ended(1)
    first.close()
    second = make_service()
    engine.say(Wish(2, "二", MANDARIN))
    assert reports.get(timeout=LONG) == Ended(2)
    assert second.texts == ["二"]


def _failure(reports: "Queue[Told]") -> str:
    told = reports.get(timeout=LONG)
    assert isinstance(told, Failed)
    assert told.error.problem is Problem.SPEECH_FAILED
    return told.error.detail


def test_a_service_that_goes_away_in_a_text_is_told_and_the_next_one_is_said(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    service, engine = _in_a_text(make_service, make_engine)
    service.hang_up()
    assert _failure(reports) == "it went away"
    service.happens = ("702 END",)
    engine.say(Wish(2, "二", MANDARIN))
    assert reports.get(timeout=LONG) == Ended(2)


def test_a_service_that_says_nothing_is_given_up(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    service = make_service(happens=())
    engine = make_engine(Patience(begin=0.05, end=0.05, character=0.0))
    engine.say(Wish(1, "一", MANDARIN))
    assert _failure(reports) == "it does not answer"
    service.happens = ("701 BEGIN",)
    engine.say(Wish(2, "二", MANDARIN))
    assert _failure(reports) == "it does not answer"


@pytest.mark.parametrize(("event", "text"), [("701 BEGIN", 99), ("701 BEGIN", 1), ("705 RESUMED", 1)])
def test_a_service_that_chatters_without_end_is_given_up(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]", event: str, text: int
) -> None:
    service = make_service(happens=())
    make_engine(Patience(begin=0.2, end=0.2, character=0.0)).say(Wish(1, "一", MANDARIN))
    assert service.came.wait(LONG)
    until = time.monotonic() + LONG
    while reports.empty() and time.monotonic() < until:
        with suppress(OSError):
            service.tell(event, text)
    assert not reports.empty()
    assert _failure(reports) == "it does not answer"


@pytest.mark.usefixtures("socket_file")
def test_a_service_that_is_gone_is_told(make_engine: Make, reports: "Queue[Told]") -> None:
    make_engine().say(Wish(1, "一", MANDARIN))
    assert _failure(reports) == "it does not run"


def test_a_refused_voice_is_told(make_service: MakeService, make_engine: Make, reports: "Queue[Told]") -> None:
    make_service(answers={"SET self SYNTHESIS_VOICE": "408 ERR UNKNOWN VOICE"})
    make_engine().say(Wish(1, "一", MANDARIN))
    assert _failure(reports) == "408 ERR UNKNOWN VOICE"


def test_what_nobody_foresaw_is_logged_and_told(
    make_service: MakeService,
    make_engine: Make,
    reports: "Queue[Told]",
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    make_service()
    with monkeypatch.context() as broken:
        broken.setattr(module, "_speak", lambda *_: 1 / 0)
        engine = make_engine()
        engine.say(Wish(1, "一", MANDARIN))
        assert _failure(reports) == "something unexpected happened"
    assert [record.getMessage() for record in caplog.records] == ["speech failed unexpectedly"]
    caplog.clear()
    engine.say(Wish(2, "二", MANDARIN))
    assert reports.get(timeout=LONG) == Ended(2)


def test_who_is_closed_in_the_midst_of_a_text_tells_nothing(
    make_service: MakeService, make_engine: Make, reports: "Queue[Told]"
) -> None:
    service, engine = _in_a_text(make_service, make_engine)
    engine.close()
    engine.stop()
    engine.thread.join(LONG)
    assert reports.empty()
    assert service.commands[-1] == "CANCEL self"
