"""A server on this machine, and packages on it that are taken for the official ones."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.translate.models import AvailablePackage, official
from tests.loopback import Loopback, Served, forget_proxies


@pytest.fixture(autouse=True)
def no_proxy_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    forget_proxies(monkeypatch)


@pytest.fixture
def server(loopback: None) -> Iterator[Loopback]:  # noqa: ARG001 - for what it allows
    with Loopback.running() as running:
        yield running


@pytest.fixture
def package(server: Loopback, packages: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> AvailablePackage:
    """The tiny zh_en 1.9 at /zh on the server, pinned."""
    data = packages["zh"].read_bytes()
    server.serve("/zh", data)
    pinned = AvailablePackage(
        "zh_en", "Chinese → English", "1.9", (server.url("/zh"),), len(data), "CC-BY 4.0", sha256(data)
    )
    monkeypatch.setattr(official, "OFFICIAL", (pinned,))
    return pinned


@pytest.fixture
def data(packages: dict[str, Path]) -> bytes:
    return packages["zh"].read_bytes()


@pytest.fixture
def served(server: Loopback, package: AvailablePackage) -> Served:
    """How the pinned package is served."""
    assert package.links == (server.url("/zh"),)
    return server.files["/zh"]


@pytest.fixture
def unpinned(package: AvailablePackage) -> AvailablePackage:
    """The same as an index without checksums offers it."""
    return replace(package, size=None, sha256="")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
