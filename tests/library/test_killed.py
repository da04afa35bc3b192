import os
from pathlib import Path

from tests.library.kill_rounds import KillRounds

ROUNDS = int(os.environ.get("DUIDU_KILL_ROUNDS", "3"))


def test_a_process_killed_at_any_moment_loses_nothing_it_kept(tmp_path: Path) -> None:
    assert KillRounds(tmp_path, seed=ROUNDS).run(ROUNDS).total() == ROUNDS
