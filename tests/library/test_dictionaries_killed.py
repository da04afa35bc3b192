import os
from pathlib import Path

from tests.library.dictionary_kill_rounds import KillRounds

ROUNDS = int(os.environ.get("DUIDU_KILL_ROUNDS", "2"))


def test_dictionaries_killed_at_any_moment_are_whole(tmp_path: Path) -> None:
    assert KillRounds(tmp_path, seed=ROUNDS).run(ROUNDS).total() == ROUNDS
