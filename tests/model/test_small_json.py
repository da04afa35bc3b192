"""Small files of choices: damaged ones, several processes at once, no room. What is in them: see test_settings.py,
test_shortcuts.py, test_presets.py."""

import json
import resource
import signal
from pathlib import Path
from typing import Any

import pytest

from reader.model import Problem, ReaderError
from reader.model.lock import hold_lock
from reader.model.small_json import change_json, load_json
from tests.at_once import READY, run_at_once


def put(path: Path, **values: object) -> None:
    change_json(path, dict, lambda stored: stored.update(values))


def asides(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.corrupt-*"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "choices.json"


DAMAGED = [
    b"{",
    b"[]",
    b"null",
    b"\x00" * 100,
    b"[" * 100_000,
    b" " * 1_000_000 + b'{"a": 1}',
    b'{"a": ' + b"9" * 5000 + b"}",
    b'{"a": "\xff"}',
]


@pytest.mark.parametrize("content", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_moved_aside_whole_and_told(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    told: list[Path] = []
    assert load_json(path, dict, told.append) == {}
    assert told == asides(path)
    assert [aside.read_bytes() for aside in told] == [content]
    assert not path.exists()
    assert load_json(path, dict, told.append) == {}
    assert len(told) == 1


def test_one_that_was_damaged_since_it_was_read_is_not_written_over(path: Path) -> None:
    put(path, a=1)
    path.write_bytes(b"half")
    told: list[Path] = []
    change_json(path, dict, lambda stored: stored.update(b=2), told.append)
    assert [aside.read_bytes() for aside in told] == [b"half"]
    assert load_json(path, dict) == {"b": 2}


@pytest.mark.parametrize("content", [b"", None])
def test_an_empty_file_is_none(path: Path, content: bytes | None) -> None:
    if content is not None:
        path.write_bytes(content)
    assert load_json(path, list) == []
    assert asides(path) == []


def test_the_names_of_damaged_ones_are_in_order_whatever_the_clock_says(path: Path) -> None:
    future = path.with_name(f"{path.name}.corrupt-21000101T000000000000Z")
    future.write_bytes(b"first")
    for content in (b"second", b"third"):
        path.write_bytes(content)
        load_json(path, dict)
    assert [aside.read_bytes() for aside in asides(path)] == [b"first", b"second", b"third"]


def test_a_damaged_file_that_another_process_is_at_is_left_to_it(path: Path) -> None:
    path.write_bytes(b"{")
    with hold_lock(path.with_name(f".{path.name}.lock"), "it"):
        assert load_json(path, dict) == {}
    assert (path.read_bytes(), asides(path)) == (b"{", [])


WRITE = f"""
import sys
from pathlib import Path
from tests.model.test_small_json import put
path, name = Path(sys.argv[1]), sys.argv[2]
{READY}
for number in range(20):
    put(path, **{{f"{{name}}{{number}}": number}})
"""


def test_processes_that_change_it_at_once_undo_nothing_of_each_other(path: Path) -> None:
    assert run_at_once([(WRITE, str(path), name) for name in "abc"]) == ["", "", ""]
    assert load_json(path, dict) == {f"{name}{number}": number for name in "abc" for number in range(20)}
    assert list(path.parent.iterdir()) == [path]


def test_a_full_disk_leaves_what_was_there(path: Path) -> None:
    put(path, a=1)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        with pytest.raises(ReaderError) as failed:
            put(path, a=2)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert (failed.value.problem, failed.value.subject) == (Problem.CANNOT_WRITE, str(path))
    assert load_json(path, dict) == {"a": 1}
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_in_its_place_is_said_and_left(path: Path) -> None:
    path.mkdir()
    assert load_json(path, dict) == {}
    with pytest.raises(ReaderError) as failed:
        put(path, a=1)
    assert failed.value.problem is Problem.CANNOT_WRITE
    assert path.is_dir()


def test_a_change_that_fails_changes_nothing(path: Path) -> None:
    put(path, a=1)

    def fail(stored: dict[str, Any]) -> None:
        stored.clear()
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        change_json(path, dict, fail)
    assert json.loads(path.read_text("utf-8")) == {"a": 1}
