import os
from pathlib import Path

import pytest

from reader.model import write_whole


def test_writes_and_leaves_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_keeps_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.html"
    target.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_very_long_name_still_fits(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 250 + ".md")
    write_whole(target, b"text")
    assert target.read_bytes() == b"text"
