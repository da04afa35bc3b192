"""One desktop for all checks, and the program on it."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.access.atspi import Accessible, Bus
from tests.access.desktop import Keyboard, desktop, missing, program, window_of
from tests.unplugged.sitecustomize import BUS

Process = subprocess.Popen[bytes]
TITLE = "長春來的慢車"
TEXT = f"首頁 > 河灣新聞 > 正文\n{TITLE}\n\n我喜歡長春。他去銀行。\n\n第二段在這裡。\n"


@pytest.fixture(autouse=True)
def may_use_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests themselves speak D-Bus; the program that they start may not by Python's own means."""
    monkeypatch.setenv(BUS, "1")


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    if lacking := missing():
        pytest.fail(lacking, pytrace=False)
    with desktop(tmp_path_factory.mktemp("home")) as made:
        yield made


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def bus(environment: dict[str, str]) -> Iterator[Bus]:
    with Bus(environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
        yield bus


@pytest.fixture
def process(environment: dict[str, str], page: Path) -> Iterator[Process]:
    with program(environment, str(page)) as process:
        yield process


@pytest.fixture
def window(bus: Bus, process: Process) -> Accessible:
    """The program's window, once the page is annotated: English made of the annotation is there."""
    window = window_of(bus, process)
    window.find("paragraph", "銀行。\n")
    return window


@pytest.fixture
def keyboard(environment: dict[str, str], process: Process, window: Accessible) -> Keyboard:
    assert window  # it must be there
    return Keyboard(environment, process)
