"""Two processes at once with every store: while one changes all of them, the other reads, changes, adds dictionaries
and restores a backup. Nothing that either kept is lost, and neither is told that anything could not be kept."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.pipeline import Desk, backing_up
from tests.at_once import READY, run_at_once
from tests.stores import FILES, put, state

ONE, TWO, BEFORE = "茶河", "船书", "山"

# Keeps one word after the other, and reads all there is between them; a dictionary of the other may be under way.
WRITE = f"""
import sys
from pathlib import Path
from reader.pipeline import Desk
from tests.stores import FILES, Source, put, state
desk = Desk(Path(sys.argv[1]))
state(desk, "{BEFORE}")
{READY}
for word in sys.argv[2]:
    put(desk, word)
    found = state(desk, word)
    assert all(word in words for name, words in found.items() if name != "dictionaries"), found
    assert not any(desk.condition(file).reason for file in FILES)
    while word not in state(desk, word)["dictionaries"]:
        desk.dictionaries.add(Source(word), str)
desk.close()
print("kept")
"""
RESTORE = f"""
import sys
from pathlib import Path
from reader.pipeline import Desk, backing_up
desk = Desk(Path(sys.argv[1]))
{READY}
for _ in range(3):
    backing_up.restore(desk, Path(sys.argv[2]))
desk.close()
print("restored")
"""
READ = f"""
import sys
from pathlib import Path
from reader.pipeline import Desk
from tests.stores import FILES, state
desk = Desk(Path(sys.argv[1]))
state(desk, "{BEFORE}")
{READY}
for _ in range(20):
    found = state(desk, "{BEFORE}")
    assert all("{BEFORE}" in words for words in found.values()), found
    assert not any(desk.condition(file).reason or desk.condition(file).aside for file in FILES)
desk.close()
print("read")
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(Desk(tmp_path / "data")) as desk:
        yield desk


def test_two_processes_that_write_to_every_store_lose_nothing(desk: Desk) -> None:
    put(desk, BEFORE)
    assert run_at_once([(WRITE, str(desk.folder), words) for words in (ONE, TWO)]) == ["kept\n"] * 2
    everything = set(BEFORE + ONE + TWO)
    found = state(desk, BEFORE + ONE + TWO)
    assert found == dict.fromkeys(found, everything)
    assert not any(desk.condition(file).reason or desk.condition(file).aside for file in FILES)


def test_what_is_restored_under_another_process_leaves_it_going(desk: Desk, tmp_path: Path) -> None:
    """What the other kept before it is gone, as was asked for; what it keeps afterwards is there."""
    put(desk, BEFORE)
    backup = backing_up.back_up(desk, tmp_path / "x.duidu-backup")
    restore, read = (RESTORE, str(desk.folder), str(backup)), (READ, str(desk.folder))
    assert run_at_once([restore, read]) == ["restored\n", "read\n"]
    put(desk, ONE[0])
    found = state(desk, BEFORE + ONE[0])
    assert found == {name: {BEFORE, ONE[0]} for name in found}
