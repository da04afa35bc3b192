"""One desktop for all checks, one program on the sample for those of a module."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.access.atspi import Accessible, Bus
from tests.access.desktop import Keyboard, desktop, missing, program, window_of

Environment = dict[str, str]
_SAMPLE = Path(__file__).parents[2] / "resources" / "sample.txt"


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Environment]:
    if lacking := missing():
        pytest.fail(lacking, pytrace=False)
    with desktop(tmp_path_factory.mktemp("home")) as made:
        yield made


@pytest.fixture
def bus(environment: Environment) -> Iterator[Bus]:
    with Bus(environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
        yield bus


@pytest.fixture
def process(environment: Environment) -> Iterator[subprocess.Popen[bytes]]:
    with program(environment, str(_SAMPLE)) as process:
        yield process


@pytest.fixture
def window(bus: Bus, process: subprocess.Popen[bytes]) -> Accessible:
    return window_of(bus, process)


@pytest.fixture
def keyboard(environment: Environment, process: subprocess.Popen[bytes], window: Accessible) -> Keyboard:  # noqa: ARG001 - it must be there
    return Keyboard(environment, process)
