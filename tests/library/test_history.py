"""Tests of reader.library.history: what it remembers, and that nothing wrong with its file stops the reader."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library import History
from reader.library.rescue import move_with_journal
from reader.model import Position

ROOT = Path(__file__).parents[2]
ONE, TWO, THREE = Path("/books/一.txt"), Path("/books/二.txt"), Path("/books/三.txt")


posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has no read-only folders and no limit on files")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.sqlite"


def titles(history: History, limit: int = 10) -> list[str]:
    return [recent.title for recent in history.recent(limit)]


def filled(database: Path) -> None:
    """Make a sound file that knows one book."""
    history = History(database)
    history.opened(ONE, "一")
    history.save_position(ONE, Position(3, 14))
    history.close()


def run_script(script: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a Python of our own, with the repository to import from."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-c", script, *arguments], env=environment, text=True, stdout=-1)


def test_recent_has_the_last_opened_first_and_each_once(database: Path) -> None:
    history = History(database)
    for path, title in ((ONE, "一"), (TWO, "二"), (THREE, "三"), (ONE, "一 again")):
        history.opened(path, title)
    assert titles(history) == ["一 again", "三", "二"]
    assert titles(history, 2) == ["一 again", "三"]
    assert [recent.path for recent in history.recent()] == [ONE, THREE, TWO]


def test_opened_at_is_the_time_of_opening(database: Path) -> None:
    history = History(database)
    before = datetime.now(UTC)
    history.opened(ONE, "一")
    assert before <= history.recent()[0].opened_at <= datetime.now(UTC)


def test_a_new_history_is_empty(database: Path) -> None:
    history = History(database)
    assert history.recent() == []
    assert history.position(ONE) is None
    assert history.memory_reason == ""
    assert history.recovered_from is None


def test_everything_is_there_in_the_next_session(database: Path) -> None:
    filled(database)
    history = History(database)
    assert titles(history) == ["一"]
    assert history.position(ONE) == Position(3, 14)


def test_a_position_is_overwritten(database: Path) -> None:
    history = History(database)
    history.save_position(ONE, Position(1, 2))
    history.save_position(ONE, Position(5, 0))
    assert history.position(ONE) == Position(5, 0)


def test_a_text_has_a_position_by_its_id_whatever_file_it_is_in(database: Path) -> None:
    history = History(database)
    history.save_position("0123456789abcdef", Position(4, 2))
    history.save_position(ONE, Position(1, 1))
    assert history.position("0123456789abcdef") == Position(4, 2)
    assert history.position("fedcba9876543210") is None
    assert history.position(Path("0123456789abcdef")) is None
    history.forget(ONE)
    assert (history.position(ONE), history.position("0123456789abcdef")) == (None, Position(4, 2))


def test_opening_again_keeps_the_position(database: Path) -> None:
    filled(database)
    history = History(database)
    history.opened(ONE, "一")
    assert history.position(ONE) == Position(3, 14)


def test_forget_drops_one_file_with_its_position(database: Path) -> None:
    filled(database)
    history = History(database)
    history.opened(TWO, "二")
    history.forget(ONE)
    assert titles(history) == ["二"]
    assert history.position(ONE) is None


def test_clear_drops_all(database: Path) -> None:
    filled(database)
    history = History(database)
    history.clear()
    assert history.recent() == []
    assert history.position(ONE) is None


def test_a_relative_path_is_the_file_it_names_now(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = History(database)
    monkeypatch.chdir(tmp_path)
    history.save_position(Path("一.txt"), Position(1, 1))
    assert history.position(tmp_path / "一.txt") == Position(1, 1)


def test_a_file_name_that_is_not_utf_8_is_kept(database: Path) -> None:
    path = Path(os.fsdecode(b"/books/\xd2\xf8.txt"))
    history = History(database)
    history.opened(path, path.stem)
    assert history.recent()[0].path == path
    assert history.recent()[0].title == "??"


def test_many_threads_write_at_once(database: Path) -> None:
    history = History(database)

    def write(number: int) -> None:
        for step in range(20):
            history.opened(Path(f"/books/{number}.{step}"), "x")
            history.save_position(ONE, Position(number, step))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(history.recent(1000)) == 160
    assert history.memory_reason == ""


WRITER = """
import sys
from pathlib import Path
from reader.library import History
from reader.model import Position
history = History(Path(sys.argv[1]))
for step in range(100):
    history.opened(Path("/books", sys.argv[2], str(step)), "x")
    history.save_position(Path("/books", sys.argv[2], str(step)), Position(step, step))
print(history.memory_reason, end="")
"""


def test_two_processes_start_and_write_at_once(database: Path) -> None:
    processes = [run_script(WRITER, str(database), name) for name in ("left", "right")]
    assert [process.communicate()[0] for process in processes] == ["", ""]
    history = History(database)
    assert len(history.recent(1000)) == 200
    for name in ("left", "right"):
        assert history.position(Path("/books", name, "99")) == Position(99, 99)


def test_the_file_is_in_wal_mode(database: Path) -> None:
    filled(database)
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def overwrite_start(database: Path) -> None:
    database.write_bytes(b"not a database, whatever its name says" * 100)


def overwrite_tables(database: Path) -> None:
    data = bytearray(database.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    database.write_bytes(data)


def cut_off(database: Path) -> None:
    database.write_bytes(database.read_bytes()[:5000])


@pytest.mark.parametrize("damage", [overwrite_start, overwrite_tables, cut_off])
def test_a_corrupt_file_is_moved_aside_whole(database: Path, damage: Callable[[Path], None]) -> None:
    filled(database)
    damage(database)
    damaged = database.read_bytes()
    history = History(database)
    assert history.recovered_from is not None
    assert history.recovered_from.name.startswith("history.sqlite.corrupt-")
    assert history.recovered_from.read_bytes() == damaged
    assert history.memory_reason == ""
    history.opened(TWO, "二")
    history.close()
    again = History(database)
    assert titles(again) == ["二"]
    assert again.recovered_from is None


def test_the_journals_of_a_corrupt_file_go_with_it(tmp_path: Path) -> None:
    for name in ("history", "history-wal", "history-shm"):
        (tmp_path / name).write_text(name, "utf-8")
    move_with_journal(tmp_path / "history", tmp_path / "aside")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["aside", "aside-shm", "aside-wal"]


def test_a_corrupt_file_that_cannot_be_moved_means_memory(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(database)
    overwrite_start(database)

    def refuse(*_: object) -> None:
        raise PermissionError("not yours")

    monkeypatch.setattr(Path, "rename", refuse)
    history = History(database)
    history.opened(TWO, "二")
    assert titles(history) == ["二"]
    assert (history.memory_reason, history.recovered_from) == ("not yours", None)


def test_damage_found_while_running_goes_on_in_memory(database: Path) -> None:
    filled(database)
    history = History(database)
    history._database._connection.execute("DROP TABLE recent")
    history.opened(TWO, "二")
    assert titles(history) == ["二"]
    assert history.position(ONE) == Position(3, 14)
    assert "recent" in history.memory_reason


def test_a_newer_file_is_left_as_it_is(database: Path) -> None:
    filled(database)
    newer = sqlite3.connect(database)
    newer.execute("PRAGMA user_version = 2")
    newer.close()
    before = database.read_bytes()
    history = History(database)
    history.opened(TWO, "二")
    assert titles(history) == ["二"]
    assert "version 2" in history.memory_reason
    assert history.recovered_from is None
    history.close()
    assert database.read_bytes() == before


def test_a_folder_that_cannot_be_made_means_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    history = History(tmp_path / "file" / "history.sqlite")
    history.opened(ONE, "一")
    history.save_position(ONE, Position(1, 2))
    assert titles(history) == ["一"]
    assert history.position(ONE) == Position(1, 2)
    assert history.memory_reason


def test_a_folder_in_the_place_of_the_file_means_memory(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.opened(ONE, "一")
    assert titles(history) == ["一"]
    assert history.memory_reason


READ_ONLY = """
import os, sys
from pathlib import Path
from reader.library import History
from reader.model import Position
folder = Path(sys.argv[1])
if os.getuid() == 0:  # Root may write anywhere: become nobody.
    os.setuid(65534)
history = History(folder / "history.sqlite")
history.save_position(Path("/books/2"), Position(7, 7))
print(bool(history.memory_reason), history.position(Path("/books/2")), [r.title for r in history.recent()])
"""


@posix_only
@pytest.mark.parametrize(("exists", "shown"), [(True, "['一']"), (False, "[]")])
def test_a_read_only_folder_means_memory_with_what_can_be_read(*, exists: bool, shown: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if exists:
            filled(folder / "history.sqlite")
            connection = sqlite3.connect(folder / "history.sqlite")
            # In WAL mode a reader must make a file beside it, which a read-only folder forbids.
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.close()
            (folder / "history.sqlite").chmod(0o444)
        folder.chmod(0o555)
        output = run_script(READ_ONLY, name).communicate()[0]
        folder.chmod(0o700)
    assert output == f"True Position(block=7, offset=7) {shown}\n"


FULL = """
import resource, sys
from pathlib import Path
from reader.library import History
from reader.model import Position
early = len(sys.argv) > 2
if early:  # No file may grow any more: what a full disk does.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
history = History(Path(sys.argv[1]))
if not early:
    history.opened(Path("/books/1"), "before")
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
history.opened(Path("/books/2"), "after")
print(bool(history.memory_reason), [recent.title for recent in history.recent()])
"""


@posix_only
@pytest.mark.parametrize(
    ("arguments", "expected"), [(["early"], "True ['after']\n"), ([], "True ['after', 'before']\n")]
)
def test_a_full_disk_means_memory_with_what_was_there(database: Path, arguments: list[str], expected: str) -> None:
    database.parent.mkdir()
    assert run_script(FULL, str(database), *arguments).communicate()[0] == expected


@pytest.mark.parametrize(
    "damage",
    ["opened_at = 'abc'", "opened_at = 1e300", "opened_at = -1", "title = x'ff'", "path = 'text'"],
)
def test_odd_values_cost_only_their_row(database: Path, damage: str) -> None:
    with closing(History(database)) as history:
        for name in ("/a", "/b"):
            history.opened(Path(name), name)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"UPDATE recent SET {damage} WHERE title = '/a'")  # noqa: S608
        connection.commit()
    with closing(History(database)) as history:
        assert [item.path for item in history.recent()] == [Path("/b")]


@pytest.mark.parametrize("values", ["'x', 1", "-1, 2", "1, -2", "1.5, 2"])
def test_an_odd_position_is_none(database: Path, values: str) -> None:
    with closing(History(database)) as history:
        history.save_position(Path("/a"), Position(1, 2))
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"UPDATE position SET (block, offset) = ({values})")  # noqa: S608
        connection.commit()
    with closing(History(database)) as history:
        assert history.position(Path("/a")) is None
