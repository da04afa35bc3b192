"""A desktop of its own for the real program, and somebody who works with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.access.desktop import desktop, missing
from tests.unplugged.sitecustomize import BUS


@pytest.fixture
def environment(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """That of a program on an X server, whose home is the test's."""
    if lacking := missing():
        pytest.fail(lacking, pytrace=False)
    monkeypatch.setenv(BUS, "1")  # the test itself speaks D-Bus; the program does not, by Python's means
    with desktop(own_home) as made:
        yield made
