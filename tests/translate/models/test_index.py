import json
from dataclasses import replace
from typing import Any

import pytest

from reader.model import Problem, ReaderError
from reader.translate.models import AvailablePackage, available_packages
from reader.translate.models import index as index_module
from reader.translate.models.index import measured
from tests.loopback import Loopback

NAMES = {"zh": "Chinese", "zt": "Chinese (traditional)", "en": "English", "fr": "French", "ja": "Japanese"}


def entry(code: str, version: str = "1.9", **changes: object) -> dict[str, Any]:
    """An entry as the official index has them."""
    from_code, to_code = code.split("_")
    link = f"https://models.example/v1/translate-{code}-{version.replace('.', '_')}.argosmodel"
    return {
        "package_version": version,
        "argos_version": "1.9.0",
        "from_code": from_code,
        "from_name": NAMES[from_code],
        "to_code": to_code,
        "to_name": NAMES[to_code],
        "links": [link, f"ipns://models.example/translate-{code}.argosmodel"],
        "code": f"translate-{code}",
    } | changes


def offered(server: Loopback, *entries: object) -> list[AvailablePackage]:
    server.serve("/index.json", json.dumps(entries).encode(), content_type="text/plain")
    return index_module.available_packages(address=server.url("/index.json"))


def labels(packages: list[AvailablePackage]) -> list[str]:
    return [package.label for package in packages]


def refused(server: Loopback, data: bytes, **how: object) -> ReaderError:
    server.serve("/index.json", data, **how)
    with pytest.raises(ReaderError) as caught:
        index_module.available_packages(address=server.url("/index.json"), stall_seconds=0.3)
    assert caught.value.subject == server.url("/index.json")
    return caught.value


def test_what_leads_from_chinese_to_english_is_listed(server: Loopback, package: AvailablePackage) -> None:
    packages = offered(server, entry("en_zh"), entry("zt_en"), entry("zh_en"), entry("fr_en"), entry("en_fr"))
    assert labels(packages) == ["zh_en 1.9", "zt_en 1.9"]
    zh, zt = packages
    assert zh == replace(package, links=(*package.links, "https://models.example/v1/translate-zh_en-1_9.argosmodel"))
    assert zt == AvailablePackage(
        "zt_en",
        "Chinese (traditional) → English",
        "1.9",
        ("https://models.example/v1/translate-zt_en-1_9.argosmodel",),
    )
    assert zt.is_direct


def test_ways_through_another_language_come_with_both_halves(server: Loopback, package: AvailablePackage) -> None:
    packages = offered(server, entry("zh_fr"), entry("fr_en"), entry("ja_en"), entry("zt_ja"), entry("zh_zt"))
    assert labels(packages) == [package.label, "zh_fr 1.9", "fr_en 1.9", "zt_ja 1.9", "ja_en 1.9"]
    assert [item.is_direct for item in packages] == [True, False, False, False, False]


def test_the_newest_version_is_offered(server: Loopback, package: AvailablePackage) -> None:
    older, newer = entry("zh_en", "1.8"), entry("zh_en", "1.10")
    assert labels(offered(server, older)) == [package.label]
    (found,) = offered(server, newer, older)
    assert (found.label, found.sha256, found.size) == ("zh_en 1.10", "", None)


def test_the_pinned_are_offered_by_an_empty_index(server: Loopback, package: AvailablePackage) -> None:
    assert offered(server) == [package]


ODD_ENTRIES: dict[str, object] = {
    "no object": "zh_en",
    "no languages": {"package_version": "1.0", "links": ["https://models.example/x"]},
    "language as path": entry("zh_fr", from_code="../../x"),
    "language that is no text": entry("zh_fr", from_code=["zh"]),
    "version as path": entry("zt_en", package_version="../1"),
    "version as number": entry("zt_en", package_version=1.9),
    "huge version": entry("zt_en", package_version="9" * 5000),
    "no links": entry("zt_en", links=[]),
    "links that are no list": entry("zt_en", links="https://models.example/x"),
    "link that is no text": entry("zt_en", links=[7, None, {}]),
    "link without https": entry("zt_en", links=["http://models.example/x", "ftp://models.example/x"]),
    "link to a file": entry("zt_en", links=["file:///etc/passwd"]),
    "link with a line end": entry("zt_en", links=["https://models.example/\r\nHost: x"]),
    "too many bad links": entry("zt_en", links=["x"] * 10 + ["https://models.example/x"]),
}


@pytest.mark.parametrize("case", ODD_ENTRIES)
def test_odd_entries_are_left_out(server: Loopback, package: AvailablePackage, case: str) -> None:
    assert offered(server, ODD_ENTRIES[case]) == [package]


def test_names_are_short_and_cannot_speak_to_a_terminal(server: Loopback, package: AvailablePackage) -> None:
    changes = {"from_name": "\x1b[31m" + "字" * 100, "to_name": None}
    _, found = offered(server, entry("zt_en", **changes))
    assert package.code == "zh_en"
    assert found.name == "[31m" + "字" * 36 + " → ?"


def test_only_a_server_on_this_machine_may_link_without_https() -> None:
    entries = json.dumps([entry("zt_en", links=["http://127.0.0.1:8000/zt"])]).encode()
    assert labels(index_module._read_entries(entries, "http://127.0.0.1/index.json")) == ["zt_en 1.9"]
    assert index_module._read_entries(entries, "https://models.example/index.json") == []


@pytest.mark.parametrize("data", [b"", b"{}", b"null", b"<html>", b"\xff", b"[" * 100_000, b"[1" + b"0" * 5000])
def test_what_is_no_index(server: Loopback, data: bytes) -> None:
    error = refused(server, data)
    assert (error.problem, error.detail) == (Problem.WRONG_DOWNLOAD, "it is not a package index")


def test_an_index_that_comes_too_slowly(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_SECONDS", 0.0)
    error = refused(server, json.dumps([entry("zh_en")]).encode())
    assert (error.problem, error.detail) == (Problem.DOWNLOAD_FAILED, "it took more than 0 seconds")


def test_an_index_that_is_too_large(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_MAX_BYTES", 1000)
    assert refused(server, b" " * 1001).detail == "it is larger than 1,000 bytes"


@pytest.mark.parametrize(
    ("how", "detail"),
    [
        ({"status": 404}, "the server has no such file, status 404"),
        ({"drops": [10]}, "the connection broke"),
        ({"drops": [10], "reset": True}, "the connection broke"),
        ({"stall_after": 10}, "the server sent nothing for 0.3 seconds"),
    ],
)
def test_an_index_that_does_not_come(server: Loopback, how: dict[str, object], detail: str) -> None:
    error = refused(server, b"[" + b" " * 100 + b"]", **how)
    assert (error.problem, error.detail) == (Problem.DOWNLOAD_FAILED, detail)


def test_the_index_is_that_of_other_argos_programs(
    server: Loopback, package: AvailablePackage, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.serve("/mirror/index.json", b"[]")
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", server.url("/mirror/"))
    assert available_packages() == [package]


def test_asking_can_be_cancelled(server: Loopback) -> None:
    server.serve("/index.json", stall_before_answer=True)
    with pytest.raises(ReaderError) as caught:
        index_module.available_packages(server.silent.is_set, address=server.url("/index.json"))
    assert caught.value.problem is Problem.CANCELLED


def test_a_size_that_is_not_known_is_asked_for(server: Loopback, package: AvailablePackage) -> None:
    unknown = replace(package, size=None, links=("https://[/", server.url("/gone"), server.url("/zh")))
    assert measured(unknown).size == package.size
    assert [(asked.method, asked.target) for asked in server.asked] == [("HEAD", "/gone"), ("HEAD", "/zh")]


def test_a_size_that_is_known_or_cannot_be_had(server: Loopback, package: AvailablePackage) -> None:
    assert measured(package) is package
    assert server.asked == []
    nowhere = replace(package, size=None, links=(server.url("/gone"),))
    assert measured(nowhere) == nowhere


def test_asking_for_a_size_can_be_cancelled(server: Loopback, package: AvailablePackage) -> None:
    server.files["/zh"].stall_before_answer = True
    with pytest.raises(ReaderError) as caught:
        measured(replace(package, size=None), server.silent.is_set)
    assert caught.value.problem is Problem.CANCELLED
