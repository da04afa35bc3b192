import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path
from typing import Any

import pytest

from reader.model import Problem, ReaderError
from reader.translate.server.address import parse_address
from reader.translate.server.client import Client, Limits
from tests.translate.server.fake_server import SILENCE, Asked, FakeServer, answer

QUESTION = {"text": "茶"}
CERTIFICATE = Path(__file__).parent / "localhost.pem"
ELSEWHERE, ANY = "192.0.2.1", "0.0.0.0"  # noqa: S104 - nothing listens there
Names = dict[str, list[str]]


def client(server: FakeServer, url: str = "", trusted: str = "", **limits: Any) -> Client:
    return Client(parse_address(url or server.url), trusted, Limits(**limits))


@contextlib.contextmanager
def failing(problem: Problem, detail: str = "", subject: str = "") -> Iterator[None]:
    with pytest.raises(ReaderError) as caught:
        yield
    assert (caught.value.problem, caught.value.detail) == (problem, detail)
    assert caught.value.subject == subject or not subject


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    """What names lead to; asked for instead of the machine's own resolver."""
    names: Names = {}

    def look_up(host: str, port: int, **_: object) -> list[Any]:
        if host not in names:
            raise socket.gaierror(-2, "Name or service not known")
        ips = names[host]
        return [(socket.AF_INET6 if ":" in ip else socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in ips]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return names


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Where connections were tried; each is refused."""
    tried: list[tuple[str, int]] = []

    def refuse(_: socket.socket, address: tuple[str, int]) -> None:
        tried.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    return tried


def test_a_question_and_its_answer_are_json(server: FakeServer) -> None:
    server.send(answer('{"text": "tea ☕"}'))
    assert client(server).ask("/translate", QUESTION) == {"text": "tea ☕"}
    (asked,) = server.asked
    assert (asked.method, asked.path, asked.question) == ("POST", "/translate", QUESTION)
    assert asked.headers["host"] == server.name
    assert asked.headers["accept-encoding"] == "identity"


def test_without_a_question_it_is_got(server: FakeServer) -> None:
    server.send(answer("[]"))
    assert client(server, f"{server.url}/base").ask("/languages") == []
    assert (server.asked[0].method, server.asked[0].path) == ("GET", "/base/languages")


@pytest.mark.parametrize(
    "raw",
    [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n[1,\r\n2\r\n2]\r\n0\r\n\r\n",
        b"HTTP/1.0 200 OK\r\n\r\n[1,2]",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n[1,2]",
        b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n\xef\xbb\xbf[1,2]",
    ],
)
def test_an_answer_may_come_in_any_manner_of_http(server: FakeServer, raw: bytes) -> None:
    server.send(*(raw[at : at + 1] for at in range(len(raw))))
    assert client(server).ask("/") == [1, 2]


@pytest.mark.parametrize(
    ("raw", "detail"),
    [
        (answer("<html>hello</html>", Content_Type="text/html"), "it answered with a web page"),
        (answer("hello"), "its answer is not JSON"),
        (answer(""), "its answer is not JSON"),
        (answer(b"\xff\xfe\xfd"), "its answer is not JSON"),
        (answer("[" * 100_000), "its answer is not JSON"),
        (answer("[" + "1" * 5000 + "]"), "its answer is not JSON"),
        (answer("{}", Content_Encoding="gzip"), "it sent compressed data that nobody asked for"),
        (answer("{}", Content_Length="100"), "the connection broke"),
        (answer('{"a": 1}', Content_Length="4"), "its answer is not JSON"),
        (answer("{}", Content_Length="", Transfer_Encoding="chunked"), "the connection broke"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n[]\r\n", "the connection broke"),
        (b"", "the connection broke"),
        (b"SSH-2.0-OpenSSH_9.6\r\n", "what answers there is no web server"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: 1\r\n" * 200 + b"\r\n", "what answers there is no web server"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"a" * 70_000 + b"\r\n\r\n", "what answers there is no web server"),
        (answer("", 302, Location="/elsewhere"), "it redirects to another address; that is not followed"),
        (answer("", 308, Location="http://192.0.2.1/"), "it redirects to another address; that is not followed"),
        (answer("<h1>Not Found</h1>", 404), "it answers 404: there is no such API at this address"),
        (answer('{"error": {"message": "model \\"x\\" not found"}}', 404), 'it answers 404: model "x" not found'),
        (answer('{"error": "Invalid API key"}', 403), "it answers 403: Invalid API key"),
        (answer('{"detail": "Not Found"}', 404), "it answers 404: Not Found"),
        (answer('{"message": "busy"}', 503), "it answers 503: busy"),
        (answer("Loading the model", 503), "it answers 503: Loading the model"),
        (answer("", 401), "it answers 401: it wants a key or a password"),
        (answer("", 500), "it answers 500: it has a fault"),
        (answer('{"detail": [1]}', 422), "it answers 422: no reason given"),
        (answer('{"error": "one\\n\\ttwo\\u0000\\u001b[31m"}', 500), "it answers 500: one two [31m"),
        (answer('{"error": "' + "a" * 900 + '"}', 500), f"it answers 500: {'a' * 199}…"),
    ],
)
def test_what_is_no_answer_is_told(server: FakeServer, raw: bytes, detail: str) -> None:
    server.send(raw)
    with failing(Problem.SERVER_FAILED, detail, server.name):
        client(server).ask("/", QUESTION)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "start",
    [
        b"",
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: ",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
    ],
)
def test_silence_has_a_limit(server: FakeServer, start: bytes) -> None:
    server.send(start, SILENCE)
    with failing(Problem.SERVER_FAILED, "it is too slow: no answer came in time"):
        client(server, silence=0.2).ask("/", QUESTION)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("start", "drip"),
    [(b"HTTP/1.1 200 OK\r\n\r\n", b" "), (b"", b"HTTP/1.1 100 Continue\r\n\r\n"), (b"", b"a")],
)
def test_an_answer_without_end_has_a_limit_of_time(server: FakeServer, start: bytes, drip: bytes) -> None:
    def reply(_: Asked) -> Iterator[bytes]:
        yield start
        while not server.closing.wait(0.01):
            yield drip

    server.reply = reply
    with failing(Problem.SERVER_FAILED, "it is too slow: no answer came in time"):
        client(server, whole=0.3).ask("/", QUESTION)


@pytest.mark.parametrize(
    "start",
    [
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFF\r\n",
    ],
)
def test_an_answer_without_end_has_a_limit_of_bytes(server: FakeServer, start: bytes) -> None:
    def reply(_: Asked) -> Iterator[bytes]:
        yield start
        yield from repeat(b"[" * 1000)

    server.reply = reply
    with failing(Problem.SERVER_FAILED, "its answer has more than 20,000 bytes"):
        client(server, size=20_000).ask("/", QUESTION)
    assert len(server.asked) == 1


def test_closing_ends_a_call_under_way(server: FakeServer) -> None:
    server.send(b"HTTP/1.1 200 OK\r\n", SILENCE)
    asking = client(server)

    def close() -> None:
        server.silent.wait()
        asking.close()

    thread = threading.Thread(target=close)
    thread.start()
    with failing(Problem.CANCELLED):
        asking.ask("/", QUESTION)
    thread.join()
    with failing(Problem.CANCELLED):
        asking.ask("/", QUESTION)
    assert len(server.asked) == 1


def test_cancelling_ends_a_call_under_way(server: FakeServer) -> None:
    server.send(SILENCE)
    with failing(Problem.CANCELLED, "", server.name):
        Client(parse_address(server.url), "", cancelled=server.silent.is_set).ask("/", QUESTION)
    assert len(server.asked) == 1


def test_nobody_there(server: FakeServer) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        with failing(Problem.SERVER_FAILED, "nothing answers there; is the server running?"):
            client(server, url).ask("/")
    assert server.asked == []


def test_a_connection_has_a_limit(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(*_: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(socket.socket, "connect", wait)
    with failing(Problem.SERVER_FAILED, "no connection within 5 seconds"):
        client(server).ask("/")
    assert server.asked == []


def test_proxies_of_the_environment_are_not_used(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://192.0.2.9:3128")
    server.send(answer("{}"))
    assert client(server).ask("/") == {}


def test_a_name_may_lead_to_this_machine(server: FakeServer, names: Names) -> None:
    names["model.localhost"] = ["::1", "127.0.0.1"]
    server.send(answer("{}"))
    # Nobody listens at ::1.
    assert client(server, f"http://model.localhost:{server.port}").ask("/") == {}
    assert server.asked[0].headers["host"] == f"model.localhost:{server.port}"


@pytest.mark.parametrize("ips", [[ELSEWHERE], ["127.0.0.1", ELSEWHERE], ["2001:db8::1"], ["::ffff:192.0.2.1"], [ANY]])
def test_a_name_that_leads_elsewhere_is_refused(
    server: FakeServer, names: Names, connected: list[tuple[str, int]], ips: list[str]
) -> None:
    names["localhost"] = ips
    with failing(Problem.SERVER_NOT_ALLOWED, "", "localhost:80"):
        client(server, "http://localhost").ask("/")
    assert connected == []


def test_a_name_that_leads_elsewhere_the_second_time_is_refused(server: FakeServer, names: Names) -> None:
    names["model.localhost"] = ["127.0.0.1"]
    server.send(answer("{}"))
    asking = client(server, f"http://model.localhost:{server.port}")
    asking.ask("/")
    names["model.localhost"] = [ELSEWHERE]
    with failing(Problem.SERVER_NOT_ALLOWED):
        asking.ask("/")
    assert len(server.asked) == 1


def test_a_trusted_server_may_be_elsewhere(server: FakeServer, names: Names, connected: list[tuple[str, int]]) -> None:
    names["nas.home"] = [ELSEWHERE]
    with failing(Problem.SERVER_FAILED, "nothing answers there; is the server running?", "nas.home:5000"):
        client(server, "http://nas.home:5000/x", "http://nas.home:5000").ask("/")
    assert connected == [(ELSEWHERE, 5000)]


@pytest.mark.parametrize(
    "trusted", ["", "https://nas.home:5000", "http://nas.home:5001", "http://nas", "http://nas.home:5000/"]
)
def test_trust_is_for_one_server(
    server: FakeServer, names: Names, connected: list[tuple[str, int]], trusted: str
) -> None:
    names["nas.home"] = [ELSEWHERE]
    with failing(Problem.SERVER_NOT_ALLOWED):
        client(server, "http://nas.home:5000", trusted).ask("/")
    assert connected == []


def test_no_name_is_looked_up_before_the_reader_agrees(server: FakeServer, names: Names) -> None:
    assert names == {}  # to look one up would fail
    with failing(Problem.SERVER_NOT_ALLOWED, "", "nas.home:5000"):
        client(server, "http://nas.home:5000").ask("/")
    with failing(Problem.SERVER_FAILED, "its name cannot be looked up"):
        client(server, "http://nas.home:5000", "http://nas.home:5000").ask("/")


def test_a_name_that_leads_nowhere(server: FakeServer, names: Names) -> None:
    with failing(Problem.SERVER_FAILED, "its name cannot be looked up"):
        client(server, "http://nowhere.localhost").ask("/")
    names["empty.localhost"] = []
    with failing(Problem.SERVER_FAILED, "its name leads nowhere"):
        client(server, "http://empty.localhost").ask("/")
    assert server.asked == []


@pytest.fixture
def secure_server(server: FakeServer) -> FakeServer:
    server.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.context.load_cert_chain(CERTIFICATE)
    return server


def test_https_waits_as_patiently(secure_server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    trusting = ssl.create_default_context(cafile=str(CERTIFICATE))
    monkeypatch.setattr(ssl, "create_default_context", lambda: trusting)

    def reply(_: Asked) -> Iterator[bytes]:
        # Longer than one turn of waiting, which must not break the connection.
        secure_server.closing.wait(0.25)
        yield answer("[1, 2]")

    secure_server.reply = reply
    assert client(secure_server, f"https://localhost:{secure_server.port}").ask("/") == [1, 2]


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(secure_server: FakeServer) -> None:
    with pytest.raises(ReaderError, match="its certificate is not to be trusted: self-signed certificate"):
        client(secure_server, f"https://127.0.0.1:{secure_server.port}").ask("/")


def test_https_where_there_is_only_http(server: FakeServer) -> None:
    with failing(Problem.SERVER_FAILED, "no secure connection; is its address one with http?"):
        client(server, f"https://127.0.0.1:{server.port}").ask("/")
    assert server.asked == []
