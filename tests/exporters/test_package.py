"""Tests of reader.exporters.package."""

import gc
import io
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from reader.exporters import package
from reader.exporters.package import Package


def packed() -> bytes:
    file = io.BytesIO()
    with Package(file) as made:
        made.add("mimetype", "x/y", stored=True)
        made.stream("a/long.xml", ("字" * 1000 for _ in range(100)))
        made.add("b.bin", b"\x00\xff")
    return file.getvalue()


def test_parts_are_read_back_in_their_order() -> None:
    with ZipFile(io.BytesIO(packed())) as made:
        assert made.namelist() == ["mimetype", "a/long.xml", "b.bin"]
        assert made.read("a/long.xml").decode("utf-8") == "字" * 100_000
        assert made.read("b.bin") == b"\x00\xff"
        assert [info.compress_type for info in made.infolist()] == [ZIP_STORED, ZIP_DEFLATED, ZIP_DEFLATED]


def test_the_same_parts_give_the_same_bytes_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    before = packed()
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert packed() == before
    with ZipFile(io.BytesIO(before)) as made:
        assert {info.date_time for info in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_stored_first_part_is_found_at_its_place() -> None:
    assert packed()[30:41] == b"mimetypex/y"


def test_a_part_too_long_for_a_plain_zip_is_an_error_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_MAX_BYTES", 1000)
    with pytest.raises(OSError, match="too large"):
        packed()


def test_what_fails_is_done_with_the_file(tmp_path: Path) -> None:
    """An error in a destructor would fail this test."""

    def pieces() -> Iterator[str]:
        yield "a"
        raise KeyError("why")

    with pytest.raises(KeyError, match="why"), (tmp_path / "x.zip").open("wb") as file, Package(file) as made:
        made.stream("a", pieces())
    gc.collect()
