import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError
from reader.speech import ssip
from reader.speech.ssip import Connection, Event, Happening, as_data
from tests.speech.conftest import MakeService
from tests.speech.service import Service


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


@pytest.fixture
def service(make_service: MakeService) -> Service:
    return make_service()


@pytest.fixture
def connection(service: Service) -> Iterator[Connection]:
    made = Connection(service.path, patience=5)
    yield made
    made.close()


def _detail(caught: pytest.ExceptionInfo[ReaderError]) -> str:
    assert caught.value.problem is Problem.SPEECH_FAILED
    assert caught.value.subject == "speech-dispatcher"
    return caught.value.detail


def test_a_reply_is_its_lines(connection: Connection) -> None:
    assert connection.ask("LIST OUTPUT_MODULES") == ["espeak-ng"]
    assert connection.ask("SET self RATE 10") == []


def test_a_refusal_is_an_error_and_lists_nothing(service: Service, connection: Connection) -> None:
    service.answers = {"SET": "409 ERR RATE TOO HIGH", "LIST OUTPUT_MODULES": "304 CANT LIST OUTPUT MODULES"}
    with pytest.raises(ReaderError) as caught:
        connection.ask("SET self RATE 500")
    assert _detail(caught) == "409 ERR RATE TOO HIGH"
    assert connection.listing("LIST OUTPUT_MODULES") == []


def test_a_text_is_said_and_its_end_told(service: Service, connection: Connection, pipe: tuple[int, int]) -> None:
    assert connection.speak("我喜欢喝茶。") == "1"
    assert service.texts == ["我喜欢喝茶。"]
    assert connection.next_event(pipe[0], 5) == Event("1", Happening.BEGIN)
    assert connection.next_event(pipe[0], 5) == Event("1", Happening.END)


def test_events_stand_between_replies(service: Service, connection: Connection, pipe: tuple[int, int]) -> None:
    service.happens = ()
    connection.speak("茶")
    service.answers = {"SET": "701-1\r\n701-1\r\n701 BEGIN\r\n208 OK\r\n703-1\r\n703-1\r\n703 CANCELED"}
    assert connection.ask("SET self RATE 1") == []
    assert connection.next_event(pipe[0], 5) == Event("1", Happening.BEGIN)
    assert connection.next_event(pipe[0], 5) == Event("1", Happening.CANCELLED)


def test_events_of_no_account_are_passed_over(service: Service, connection: Connection, pipe: tuple[int, int]) -> None:
    service.happens = ("704 PAUSED", "700 INDEX MARK", "705 RESUMED", "702 END")
    connection.speak("茶")
    assert connection.next_event(pipe[0], 5) == Event("1", Happening.END)


def test_who_waits_for_an_event_can_be_woken(service: Service, connection: Connection, pipe: tuple[int, int]) -> None:
    service.happens = ()
    connection.speak("茶")
    os.write(pipe[1], b"x")
    assert connection.next_event(pipe[0], 5) is None


@pytest.mark.parametrize(
    ("answer", "detail"),
    [
        ("HTTP/1.1 400 Bad Request", "it does not speak SSIP"),
        (b"\xff\xfe\x00\n", "it does not speak SSIP"),
        ("20", "it does not speak SSIP"),
        ("", "it went away"),
        (b"208-" + b"x" * (ssip._LONGEST_LINE + ssip._CHUNK), "its answer is too long"),
    ],
)
def test_a_broken_answer_is_told(service: Service, connection: Connection, answer: str | bytes, detail: str) -> None:
    service.answers = {"SET": answer}
    with pytest.raises(ReaderError) as caught:
        connection.ask("SET self RATE 1")
    assert _detail(caught) == detail


def test_an_answer_without_end_is_given_up(
    service: Service, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ssip, "_MOST_BYTES", 100_000)
    service.answers = {"LIST OUTPUT_MODULES": b"250-module\r\n" * 100_000}
    with pytest.raises(ReaderError) as caught:
        connection.listing("LIST OUTPUT_MODULES")
    assert _detail(caught) == "its answer is too long"


def test_silence_is_told(service: Service, pipe: tuple[int, int]) -> None:
    service.answers, service.happens = {"SET": None}, ()
    connection = Connection(service.path, patience=0.05)
    with pytest.raises(ReaderError) as caught:
        connection.ask("SET self RATE 1")
    assert _detail(caught) == "it does not answer"
    connection.speak("茶")
    with pytest.raises(ReaderError) as caught:
        connection.next_event(pipe[0], 0.05)
    assert _detail(caught) == "it does not answer"
    connection.close()


def test_a_text_without_a_number_is_told(service: Service, connection: Connection) -> None:
    service.answers = {"DATA": "225 OK MESSAGE QUEUED"}
    with pytest.raises(ReaderError) as caught:
        connection.speak("茶")
    assert _detail(caught) == "it gives the text no number"


def test_what_nobody_asked_for_is_told(service: Service, connection: Connection, pipe: tuple[int, int]) -> None:
    service.answers = {"SET": "208 OK\r\n208 OK again"}
    connection.ask("SET self RATE 1")
    with pytest.raises(ReaderError) as caught:
        connection.next_event(pipe[0], 5)
    assert _detail(caught) == "it answers what nobody asked: 208 OK again"


def test_no_service_is_told(socket_file: Path) -> None:
    with pytest.raises(ReaderError) as caught:
        Connection(socket_file, patience=5)
    assert _detail(caught) == "No such file or directory"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("我喜欢喝茶。", "我喜欢喝茶。"),
        ("一\r\n.\r\nQUIT", "一 . QUIT"),
        (".", ".."),
        ("..三", "...三"),
        ("茶\x00\x07\u2028水\ud800", "茶 水"),
        ("<speak>茶</speak>", "<speak>茶</speak>"),
        ("\t", ""),
    ],
)
def test_a_text_is_one_line_that_ends_nothing(text: str, data: str) -> None:
    assert as_data(text) == data


def test_a_text_that_looks_like_a_command_is_said(service: Service, connection: Connection) -> None:
    connection.speak("茶\r\n.\r\nSET self RATE 100")
    assert service.texts == ["茶 . SET self RATE 100"]
    assert service.commands == ["SPEAK"]
