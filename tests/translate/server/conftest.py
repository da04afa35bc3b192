"""A translation server of the test's own."""

from collections.abc import Iterator

import pytest

from tests.translate.server.fake_server import FakeServer


@pytest.fixture
def server(loopback: None) -> Iterator[FakeServer]:  # noqa: ARG001 - for what it allows
    with FakeServer.running() as running:
        yield running
