"""A translation server on this machine that speaks both APIs with a few sentences, and answers as a test wants."""

import contextlib
import json
import socket
import socketserver
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from http.client import parse_headers
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import ssl

TABLE = {
    "你好，世界。": "Hello, world.",
    "我们喝茶。": "We drink tea.",
    "他去学校。": "He goes to school.",
    "北京很大。": "Beijing is big.",
}
LANGUAGES = [{"code": "en", "name": "English", "targets": ["zh"]}, {"code": "zh", "name": "Chinese", "targets": ["en"]}]
# In place of bytes: nothing more is sent until the server closes.
SILENCE: None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that came; `question` is its JSON, None for a GET."""

    method: str
    path: str
    headers: dict[str, str]
    question: Any


Reply = Callable[[Asked], Iterable[bytes | None]]


class FakeServer:
    """`reply` gives the bytes of an answer, its headers included. Use `running()`."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.reply: Reply = reply_well
        self.silent = threading.Event()
        """Set once the server has fallen silent."""
        self.closing = threading.Event()
        self.context: ssl.SSLContext | None = None
        self._server = _Server(self)

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def name(self) -> str:
        return f"127.0.0.1:{self.port}"

    def send(self, *raw: bytes | None) -> None:
        """Answer every question with these bytes."""
        self.reply = lambda _: raw

    def questions(self) -> list[Any]:
        return [asked.question for asked in self.asked]

    @classmethod
    @contextlib.contextmanager
    def running(cls) -> Iterator["FakeServer"]:
        fake = cls()
        server = fake._server
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield fake
        finally:
            fake.closing.set()
            server.shutdown()
            thread.join()
            server.server_close()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    # server_close waits for the threads of the requests: none outlives its test.
    block_on_close = True

    def __init__(self, fake: FakeServer) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.fake = fake

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        if context := self.fake.context:
            # The handshake is done by the first reading, in the request's own thread.
            connection = context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        return connection, address

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is what many tests are about."""


class _Handler(socketserver.StreamRequestHandler):
    server: _Server  # pyright: ignore[reportIncompatibleVariableOverride]

    def handle(self) -> None:
        fake = self.server.fake
        method, path, _ = self.rfile.readline().decode().split(" ")
        headers = {name.lower(): value for name, value in parse_headers(self.rfile).items()}
        body = self.rfile.read(int(headers.get("content-length", 0)))
        asked = Asked(method, path, headers, json.loads(body) if body else None)
        fake.asked.append(asked)
        for part in fake.reply(asked):
            if part is None:
                fake.silent.set()
                fake.closing.wait()
                return
            self.wfile.write(part)
            if fake.closing.is_set():
                return


def answer(body: bytes | str, status: int = 200, **headers: str) -> bytes:
    """A whole HTTP answer; underscores in the names of headers are hyphens."""
    data = body.encode() if isinstance(body, str) else body
    named = {"Content-Type": "application/json", "Content-Length": str(len(data))}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status} -", *(f"{name}: {value}" for name, value in named.items() if value)]
    return "\r\n".join([*lines, "", ""]).encode() + data


def json_answer(value: Any, status: int = 200) -> bytes:
    return answer(json.dumps(value), status)


def chat_answer(content: str | None, finish_reason: str = "stop") -> bytes:
    message = {"role": "assistant", "content": content}
    return json_answer({"choices": [{"index": 0, "message": message, "finish_reason": finish_reason}]})


def reply_well(asked: Asked) -> list[bytes | None]:
    """As both kinds of server do."""
    if asked.path == "/v1/chat/completions":
        return [chat_answer(TABLE[asked.question["messages"][-1]["content"]])]
    if asked.path == "/languages":
        return [json_answer(LANGUAGES)]
    if asked.path == "/translate":
        return [json_answer({"translatedText": [TABLE[text] for text in asked.question["q"]]})]
    return [answer('{"detail": "Not Found"}', 404)]
