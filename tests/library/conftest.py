from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.database import Database


@pytest.fixture(autouse=True)
def closed_at_the_end(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Close every database that the test opened: from Python 3.13 on an open connection that is collected warns."""
    opened: list[Database] = []
    start = Database._open

    def record(database: Database, *, retrying: bool = False) -> object:
        opened.append(database)
        return start(database, retrying=retrying)

    monkeypatch.setattr(Database, "_open", record)
    yield
    for database in opened:
        database.close()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "own.sqlite"
