"""Copies of what is no file."""

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Copies, Copy, copies


@pytest.fixture
def store(tmp_path: Path) -> Copies:
    return Copies(tmp_path / "library.db")


def test_a_copy_is_there_again_to_the_byte(store: Copies) -> None:
    data = bytes(range(256)) * 100
    store.put("a", Copy("html", b"before"))
    store.put("a", Copy("html", data, "gb18030"))
    assert store.of("a") == Copy("html", data, "gb18030")
    assert store.of("b") is None


@pytest.mark.parametrize("packed", [b"", b"no zip", zlib.compress(b"x" * 1000)[:-8], zlib.compress(b"x" * 2000)])
def test_a_copy_that_cannot_be_unpacked_or_is_too_large_is_none(
    store: Copies, tmp_path: Path, packed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_LARGEST", 1500)
    store.put("a", Copy("html", b"before"))
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection:
        connection.execute("UPDATE copy SET data = ?", (packed,))
        connection.commit()
    assert store.of("a") is None
