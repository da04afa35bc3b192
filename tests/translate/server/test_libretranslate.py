import threading
from typing import Any

import pytest

from reader.model import Problem, ReaderError
from reader.settings import EngineChoice
from reader.translate.route import FAST_BEAM, QUALITY_BEAM, Engine, Output
from reader.translate.server.route import ServerRoute, open_engine
from tests.translate.server.fake_server import LANGUAGES, SILENCE, Asked, FakeServer, json_answer, reply_well

TEA, SCHOOL = "我们喝茶。", "他去学校。"


@pytest.fixture
def engine(server: FakeServer) -> Engine:
    return open_engine(ServerRoute(EngineChoice.LIBRETRANSLATE, server.url))


def serve(server: FakeServer, translated: Any, languages: Any = LANGUAGES, status: int = 200) -> None:
    def reply(asked: Asked) -> list[bytes | None]:
        return [json_answer(languages) if asked.path == "/languages" else json_answer(translated, status)]

    server.reply = reply


def test_a_batch_is_one_question(server: FakeServer, engine: Engine) -> None:
    assert engine.translate([TEA, SCHOOL], QUALITY_BEAM) == [Output("We drink tea."), Output("He goes to school.")]
    assert server.questions() == [None, {"q": [TEA, SCHOOL], "source": "zh", "target": "en", "format": "text"}]


def test_languages_are_asked_for_once(server: FakeServer, engine: Engine) -> None:
    for _ in range(2):
        engine.translate([TEA], FAST_BEAM)
    assert [asked.path for asked in server.asked] == ["/languages", "/translate", "/translate"]


@pytest.mark.parametrize(
    ("languages", "code"),
    [
        ([{"code": "zh"}, {"code": "en"}], "zh"),
        ([{"code": "zh-Hans", "targets": ["de", "en"]}, {"code": "zh-Hant", "targets": ["en"]}], "zh-Hans"),
        ([{"code": "zh-CN", "targets": ["en"]}, {"code": "zh", "targets": ["de"]}], "zh-CN"),
    ],
)
def test_the_server_says_what_it_calls_chinese(server: FakeServer, engine: Engine, languages: Any, code: str) -> None:
    serve(server, {"translatedText": ["Tea."]}, languages)
    engine.translate([TEA], FAST_BEAM)
    assert server.questions()[1]["source"] == code


@pytest.mark.parametrize(
    ("languages", "detail"),
    [
        ([], "it does not offer translation from Chinese (zh) to English"),
        ([{"code": "zh", "targets": ["de"]}], "it does not offer translation from Chinese (zh) to English"),
        ([{"code": "zh", "targets": "en"}], "it does not offer translation from Chinese (zh) to English"),
        ([{"code": ["zh"]}, "zh", None, {}], "it does not offer translation from Chinese (zh) to English"),
        ({"zh": "Chinese"}, "it does not tell its languages"),
        ({"error": "starting"}, "starting"),
    ],
)
def test_a_server_without_chinese_is_told(server: FakeServer, engine: Engine, languages: Any, detail: str) -> None:
    serve(server, {"translatedText": ["Tea."]}, languages)
    with pytest.raises(ReaderError) as caught:
        engine.translate([TEA], FAST_BEAM)
    assert (caught.value.problem, caught.value.detail) == (Problem.SERVER_FAILED, detail)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("answer", "detail"),
    [
        ({"translatedText": ["Tea."]}, "2 sentences were sent, 1 translations came"),
        ({"translatedText": ["Tea."] * 3}, "2 sentences were sent, 3 translations came"),
        ({"translatedText": ["Tea.", None]}, "2 sentences were sent, 1 translations came"),
        ({"translatedText": "Tea."}, "its answer holds no translations"),
        ({"translatedText": {"0": "Tea."}}, "its answer holds no translations"),
        ({"error": "Slowdown"}, "Slowdown"),
        ([], "its answer holds no translations"),
    ],
)
def test_an_answer_of_another_shape_is_told(server: FakeServer, engine: Engine, answer: Any, detail: str) -> None:
    serve(server, answer)
    with pytest.raises(ReaderError) as caught:
        engine.translate([TEA, SCHOOL], FAST_BEAM)
    assert (caught.value.problem, caught.value.detail) == (Problem.SERVER_FAILED, detail)
    assert caught.value.subject == server.name


def test_the_servers_own_words_are_shown(server: FakeServer, engine: Engine) -> None:
    serve(server, {"error": "Please contact the server operator to get an API key"}, status=400)
    with pytest.raises(ReaderError, match="it answers 400: Please contact the server operator to get an API key"):
        engine.translate([TEA], FAST_BEAM)


@pytest.mark.parametrize(
    ("english", "shown"),
    [("We drink tea。", "We drink tea."), ("We drink\ntea! ", "We drink tea!"), ("。", "."), ("", "")],
)
def test_a_translation_is_one_line_with_an_english_full_stop(
    server: FakeServer, engine: Engine, english: str, shown: str
) -> None:
    serve(server, {"translatedText": [english]})
    assert engine.translate([TEA], FAST_BEAM) == [Output(shown)]


def test_an_answer_longer_than_any_translation_is_cut_off(server: FakeServer, engine: Engine) -> None:
    serve(server, {"translatedText": ["tea " * 1000]})
    assert engine.translate([TEA], FAST_BEAM)[0].cut_off


def test_closing_ends_both_translations_under_way(server: FakeServer, engine: Engine) -> None:
    problems: list[Problem] = []

    def reply(asked: Asked) -> list[bytes | None]:
        return reply_well(asked) if asked.path == "/languages" else [SILENCE]

    def translate() -> None:
        try:
            engine.translate([TEA], FAST_BEAM)
        except ReaderError as error:
            problems.append(error.problem)

    server.reply = reply
    threads = [threading.Thread(target=translate) for _ in range(2)]
    for thread in threads:
        thread.start()
    server.silent.wait()
    engine.close()
    for thread in threads:
        thread.join()
    assert problems == [Problem.CANCELLED] * 2


def test_a_character_counts_as_a_token(engine: Engine) -> None:
    assert engine.token_count(TEA) == len(TEA)
