from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.speech.service import Service

MakeService = Callable[..., Service]


@pytest.fixture
def socket_file(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the service is looked for. A path of a socket has at most 107 bytes."""
    path = tmp_path_factory.mktemp("s") / "s"
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{path}")
    return path


@pytest.fixture
def make_service(socket_file: Path) -> Iterator[MakeService]:
    """Starts the service that is found; it ends with the test."""
    made: list[Service] = []

    def make(**how: object) -> Service:
        socket_file.unlink(missing_ok=True)
        made.append(Service(socket_file, **how))  # pyright: ignore[reportArgumentType]
        return made[-1]

    yield make
    for service in made:
        service.close()
