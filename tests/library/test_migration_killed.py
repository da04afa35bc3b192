import os
from pathlib import Path

from tests.library.migration_kill_rounds import KillRounds

ROUNDS = int(os.environ.get("DUIDU_KILL_ROUNDS", "2"))


def test_a_library_killed_while_it_is_brought_up_is_of_one_version_or_the_other(tmp_path: Path) -> None:
    assert KillRounds(tmp_path, seed=ROUNDS).run(ROUNDS).total() == ROUNDS
