import os
from pathlib import Path

import pytest

from tests.ui.kill_rounds import KillRounds

ROUNDS = int(os.environ.get("DUIDU_KILL_ROUNDS", "1"))


@pytest.mark.usefixtures("own_home")
def test_a_window_killed_at_any_moment_starts_again_and_has_lost_nothing(tmp_path: Path) -> None:
    assert KillRounds(tmp_path, seed=ROUNDS, sentences=100).run(ROUNDS).total() == ROUNDS
