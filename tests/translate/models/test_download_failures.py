import errno
import io
import json
import os
import shutil
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.model import Problem, ReaderError
from reader.model.lock import hold_lock
from reader.translate.models import AvailablePackage, web
from tests.loopback import Loopback, Served
from tests.translate.models.downloading import NAME, broken_off, download, failure, left


@pytest.mark.parametrize("content_type", ["text/html; charset=utf-8", "", "application/octet-stream"])
def test_the_login_page_of_a_hotel_costs_no_part(
    package: AvailablePackage, served: Served, tmp_path: Path, data: bytes, content_type: str
) -> None:
    broken_off(package, served, tmp_path)
    served.data, served.content_type, served.ranges = b"\n<!doctype html><title>Welcome", content_type, False
    error = failure(package, tmp_path)
    assert error.problem is Problem.DOWNLOAD_FAILED
    assert "log in with a browser" in error.detail
    assert left(tmp_path) == [f"{NAME}.part", f"{NAME}.part.json"]
    served.data, served.ranges = data, True
    assert download(package, tmp_path).read_bytes() == data


@pytest.mark.parametrize(
    ("status", "detail"),
    [
        (404, "the server has no such file, status 404"),
        (403, "the server refuses it, status 403"),
        (407, "the proxy wants a password, status 407"),
        (500, "the server has a fault, status 500"),
        (503, "the server has a fault, status 503"),
        (418, "the server does not give it, status 418"),
    ],
)
def test_what_the_server_answers_instead(
    package: AvailablePackage, served: Served, tmp_path: Path, status: int, detail: str
) -> None:
    served.status = status
    error = failure(package, tmp_path)
    assert (error.problem, error.detail) == (Problem.DOWNLOAD_FAILED, detail)


def test_redirects_are_followed(package: AvailablePackage, server: Loopback, tmp_path: Path, data: bytes) -> None:
    server.files["/moved"] = server.files["/zh"]
    server.serve("/zh", redirect="/on")
    server.serve("/on", redirect=server.url("/moved"))
    assert download(package, tmp_path).read_bytes() == data


@pytest.mark.parametrize(
    ("target", "detail"),
    [
        ("/zh", "the server redirects without end or astray, status 302"),
        ("http://example.com/zh", "its address is not a secure one (https)"),
        ("ftp://127.0.0.1/zh", "its address is not a secure one (https)"),
        ("file:///etc/passwd", "the server redirects without end or astray, status 302"),
        ("https://user:word@127.0.0.1/zh", "its address is not a secure one (https)"),
        ("http://127.0.0.1:99999/zh", "its address is not valid"),
    ],
)
def test_redirects_that_are_not(
    package: AvailablePackage, served: Served, tmp_path: Path, target: str, detail: str
) -> None:
    served.redirect = target
    error = failure(package, tmp_path)
    assert (error.problem, error.detail) == (Problem.DOWNLOAD_FAILED, detail)


def test_too_many_redirects(package: AvailablePackage, server: Loopback, tmp_path: Path) -> None:
    server.serve("/zh", redirect="/0")
    for number in range(8):
        server.serve(f"/{number}", redirect=f"/{number + 1}")
    assert failure(package, tmp_path).detail == "the server redirects without end or astray, status 302"
    assert len(server.asked) <= 7


def test_no_redirect_leads_from_https_to_http() -> None:
    request = web.urllib.request.Request("https://127.0.0.1/zh")
    with pytest.raises(ReaderError, match="an address without https"):
        web._Redirects().redirect_request(request, io.BytesIO(), 302, "", {}, "http://127.0.0.1/zh")


@pytest.mark.parametrize(
    "link", ["http://example.com/a", "file:///etc/passwd", "ipfs://Qm", "", "https://", "https://a b/", "https://[/"]
)
def test_links_that_are_not_asked(package: AvailablePackage, server: Loopback, tmp_path: Path, link: str) -> None:
    assert failure(replace(package, links=(link,)), tmp_path).detail.startswith("its address is not")
    assert server.asked == []


def test_the_next_link_is_tried(package: AvailablePackage, server: Loopback, tmp_path: Path, data: bytes) -> None:
    links = ("ipfs://Qm", server.url("/none"), *package.links)
    assert download(replace(package, links=links), tmp_path).read_bytes() == data


def test_a_package_without_links(package: AvailablePackage, tmp_path: Path) -> None:
    assert failure(replace(package, links=()), tmp_path).detail == "it has no link"


def test_a_refused_connection(package: AvailablePackage, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    error = failure(replace(package, links=(f"http://127.0.0.1:{port}/zh",)), tmp_path)
    assert error.detail == "the server refuses connections"


def test_a_name_that_nobody_knows(package: AvailablePackage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    error = failure(replace(package, links=("https://models.example/zh",)), tmp_path)
    assert error.detail == "the server's name cannot be looked up; is there a network?"


def test_a_server_that_does_not_speak_tls(package: AvailablePackage, tmp_path: Path) -> None:
    secure = package.links[0].replace("http:", "https:")
    assert failure(replace(package, links=(secure,)), tmp_path).detail.startswith("no secure connection: ")


def test_a_certificate_that_is_not_trusted() -> None:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_message = "self-signed certificate"
    assert web._in_words(error) == "the server's certificate is not to be trusted: self-signed certificate"


def test_a_server_that_does_not_speak_http(package: AvailablePackage, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def babble() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(b"220 ftp.example ready\r\n")

        thread = threading.Thread(target=babble)
        thread.start()
        error = failure(replace(package, links=(f"http://127.0.0.1:{listening.getsockname()[1]}/zh",)), tmp_path)
        thread.join()
    assert error.detail == "the server's answer cannot be read"


def test_the_proxy_of_the_environment_is_used(
    package: AvailablePackage, server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    beyond = replace(package, links=("http://localhost:1/zh",))
    monkeypatch.setenv("http_proxy", server.address)
    assert download(beyond, tmp_path).read_bytes() == data
    assert [asked.target for asked in server.asked] == ["http://localhost:1/zh"]


def test_no_proxy_is_obeyed(
    package: AvailablePackage, server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    assert download(package, tmp_path).read_bytes() == data
    assert [asked.target for asked in server.asked] == ["/zh"]


def test_a_second_process_is_told(package: AvailablePackage, server: Loopback, tmp_path: Path) -> None:
    (tmp_path / "downloads").mkdir()
    with hold_lock(tmp_path / f"downloads/{NAME}.lock", "the other"):
        error = failure(package, tmp_path)
    assert (error.problem, error.subject) == (Problem.BUSY, "zh_en 1.9")
    assert server.asked == []


def test_two_at_once_do_not_harm_each_other(
    package: AvailablePackage, served: Served, server: Loopback, tmp_path: Path, data: bytes
) -> None:
    served.stall_after = 4000
    finished = threading.Event()
    outcomes: list[Path | ReaderError] = []

    def first() -> None:
        try:
            outcomes.append(download(package, tmp_path, cancelled=finished.is_set))
        except ReaderError as error:
            outcomes.append(error)

    thread = threading.Thread(target=first)
    thread.start()
    assert server.silent.wait(10)
    assert failure(package, tmp_path).problem is Problem.BUSY
    finished.set()
    thread.join()
    (outcome,) = outcomes
    assert isinstance(outcome, ReaderError)
    served.stall_after = None
    assert download(package, tmp_path).read_bytes() == data


def test_what_other_versions_left_is_swept(package: AvailablePackage, tmp_path: Path) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    for name in ("zh_en-1_8.argosmodel.part", "zh_en-1_8.argosmodel.part.json", "zh_en-1_7.argosmodel"):
        (folder / f"translate-{name}").touch()
    kept = ["translate-zh_en-1_6.argosmodel.part", "translate-zt_en-1_8.argosmodel.part"]
    for name in kept:
        (folder / name).touch()
    with hold_lock(folder / "translate-zh_en-1_6.argosmodel.lock", "another process"):
        download(package, tmp_path)
    assert left(tmp_path) == sorted([NAME, *kept])


def test_no_room_on_the_disk(
    package: AvailablePackage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(total=10, used=9, free=1))
    error = failure(package, tmp_path)
    assert error.problem is Problem.CANNOT_WRITE
    assert error.detail == f"{len(data):,} bytes are needed, 1 are free"


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def read_only(*_: object, **__: object) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@pytest.mark.parametrize(
    ("what", "error"),
    [("reader.translate.models.part.Part.append", full), ("os.open", read_only), ("pathlib.Path.mkdir", read_only)],
)
def test_a_folder_that_cannot_be_written(
    package: AvailablePackage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
    error: Callable[..., None],
) -> None:
    monkeypatch.setattr(what, error)
    with pytest.raises(ReaderError) as caught:
        download(package, tmp_path)
    monkeypatch.undo()
    assert caught.value.problem is Problem.CANNOT_WRITE
    assert caught.value.detail in ("No space left on device", "Permission denied")


def test_a_note_is_written_before_the_first_byte(
    package: AvailablePackage, served: Served, server: Loopback, tmp_path: Path, data: bytes
) -> None:
    broken_off(package, served, tmp_path)
    note = json.loads((tmp_path / f"downloads/{NAME}.part.json").read_text())
    assert note == {"url": server.url("/zh"), "validator": '"1"', "total": len(data)}
