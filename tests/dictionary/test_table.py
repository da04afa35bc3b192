"""Tables looked up in their files."""

from pathlib import Path

import pytest

from reader.dictionary.table import Table


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Some pages of lines: every third key of five figures, one of them again and again, and the odd ones."""
    keys = [*(f"{number:05}" for number in range(0, 9_000, 3)), *["04500"] * 900, "", "行", "𱅒"]
    rows = [f"{key}={number}\n" for number, key in enumerate(sorted(keys))]
    path = tmp_path / "table.txt"
    path.write_text("".join(rows), "utf-8")
    return path


def test_each_line_is_found_and_nothing_else(file: Path) -> None:
    table, lines = Table(file, "="), file.read_text("utf-8").splitlines()
    by_key: dict[str, list[str]] = {}
    for line in lines:
        by_key.setdefault(line.partition("=")[0], []).append(line.partition("=")[2])
    assert len(by_key["04500"]) == 901
    assert {key: table.rows(key) for key in by_key} == by_key
    absent = [f"{number:05}" for number in range(9_000) if number % 3]
    assert [key for key in [*absent, "0", "0450", "045000", "04500=", "\ud800", "\U0010ffff"] if table.rows(key)] == []


def test_a_row_is_the_first_of_its_key(file: Path) -> None:
    table = Table(file, "=")
    assert table.row("04500") == table.rows("04500")[0] == "1501"
    assert table.row("04501") is None


def test_a_table_of_one_line_and_of_none(tmp_path: Path) -> None:
    path = tmp_path / "table.txt"
    path.write_bytes(b"a b\n")
    assert Table(path, " ").rows("a") == ["b"]
    assert Table(path, " ").rows("b") == []
    path.write_bytes(b"")
    assert Table(path, " ").rows("a") == []
