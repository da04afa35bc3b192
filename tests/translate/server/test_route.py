import subprocess
import sys

import pytest

from reader.model import Problem, ReaderError, Script
from reader.settings import EngineChoice
from reader.translate import SourceSentence, TranslationService, translate_all
from reader.translate.route import Output, Route
from reader.translate.server.route import ServerRoute, check_server
from tests.translate.server.fake_server import TABLE, FakeServer, chat_answer, json_answer

OPENAI, LIBRETRANSLATE = EngineChoice.OPENAI, EngineChoice.LIBRETRANSLATE
BOTH = pytest.mark.parametrize("kind", [OPENAI, LIBRETRANSLATE])


@BOTH
def test_an_article_is_translated_through_the_service(server: FakeServer, kind: EngineChoice) -> None:
    sentences = [SourceSentence(str(at), text, text, text) for at, text in enumerate([*TABLE, "Tea 2."])]
    service = TranslationService()
    try:
        translated = translate_all(service, ServerRoute(kind, server.url), sentences)
    finally:
        service.close()
    assert [each.output for each in translated] == [*map(Output, TABLE.values()), Output("Tea 2.")]


@BOTH
def test_a_server_that_fails_is_told_through_the_service(server: FakeServer, kind: EngineChoice) -> None:
    server.send(json_answer({"error": "out of memory"}, 500))
    service = TranslationService()
    try:
        with pytest.raises(ReaderError, match="out of memory"):
            translate_all(service, ServerRoute(kind, server.url), [SourceSentence("1", "茶", "茶", "茶")])
    finally:
        service.close()


@pytest.mark.parametrize(
    ("route", "label"),
    [
        (ServerRoute(OPENAI, "http://localhost:11434/v1", "qwen2.5"), "qwen2.5 at localhost:11434"),
        (ServerRoute(OPENAI, "localhost:8080"), "Model at localhost:8080"),
        (ServerRoute(LIBRETRANSLATE, "http://localhost:5000", "left over"), "LibreTranslate at localhost:5000"),
        (ServerRoute(LIBRETRANSLATE, ""), "LibreTranslate at the address"),
    ],
)
def test_a_route_says_who_translates(route: Route, label: str) -> None:
    assert route.label == label
    assert route.reads is Script.SIMPLIFIED


def test_a_server_that_could_translate_otherwise_has_another_fingerprint() -> None:
    routes = [
        ServerRoute(OPENAI, "http://localhost:1", "a"),
        ServerRoute(OPENAI, "http://localhost:1", "b"),
        ServerRoute(OPENAI, "http://localhost:2", "a"),
        ServerRoute(LIBRETRANSLATE, "http://localhost:1", "a"),
    ]
    assert len({route.fingerprint() for route in routes}) == len({route.stamp() for route in routes}) == 4
    agreed = ServerRoute(OPENAI, "http://localhost:1", "a", "http://localhost:1")
    assert agreed.fingerprint() == routes[0].fingerprint()
    assert len(agreed.fingerprint()) == 64


@pytest.mark.parametrize("ending", ["", "/", "/v1", "/v1/", "/v1/chat/completions"])
def test_an_address_may_be_typed_as_programs_show_it(server: FakeServer, ending: str) -> None:
    assert check_server(ServerRoute(OPENAI, f" {server.name}{ending} ")) == "Hello, world."
    assert server.asked[0].path == "/v1/chat/completions"


def test_an_address_may_have_a_path_of_its_own(server: FakeServer) -> None:
    server.send(json_answer({"error": "seen"}, 500))
    for kind, url, path in (
        (OPENAI, f"{server.url}/llm/v1", "/llm/v1/chat/completions"),
        (LIBRETRANSLATE, f"{server.url}/mt/translate", "/mt/languages"),
    ):
        with pytest.raises(ReaderError, match="seen"):
            check_server(ServerRoute(kind, url))
        assert server.asked[-1].path == path


def test_loading_opens_no_connection(server: FakeServer) -> None:
    ServerRoute(OPENAI, server.url).load().close()
    assert server.asked == []
    with pytest.raises(ReaderError) as caught:
        ServerRoute(OPENAI, "http://me:secret@localhost").load()
    assert caught.value.problem is Problem.BAD_ADDRESS
    assert "secret" not in str(caught.value)


@BOTH
def test_a_check_translates_a_sentence(server: FakeServer, kind: EngineChoice) -> None:
    assert check_server(ServerRoute(kind, server.url)) == "Hello, world."


def test_a_check_fails_where_nothing_is_translated(server: FakeServer) -> None:
    server.send(chat_answer("<think>Hello is", "length"))
    with pytest.raises(ReaderError) as caught:
        check_server(ServerRoute(OPENAI, server.url))
    assert caught.value.detail == "it translated nothing; is it a model that reasons first?"


def test_a_check_can_be_cancelled(server: FakeServer) -> None:
    server.send(None)
    with pytest.raises(ReaderError) as caught:
        check_server(ServerRoute(OPENAI, server.url), server.silent.is_set)
    assert caught.value.problem is Problem.CANCELLED


def test_a_check_is_not_let_beyond_this_machine() -> None:
    with pytest.raises(ReaderError) as caught:
        check_server(ServerRoute(OPENAI, "http://192.0.2.1:11434"))
    assert caught.value.problem is Problem.SERVER_NOT_ALLOWED


def test_a_route_is_made_without_loading_what_opens_connections() -> None:
    code = (
        "import sys; from reader.settings import EngineChoice; from reader.translate.server.route import ServerRoute;"
        "print(ServerRoute(EngineChoice.OPENAI, 'x').label, {'ssl', 'http.client', 'hashlib'} & sys.modules.keys())"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "Model at x set()\n"


def test_windows_share_what_equal_routes_load() -> None:
    assert {ServerRoute(OPENAI, "localhost", "m"): 1}[ServerRoute(OPENAI, "localhost", "m")] == 1
