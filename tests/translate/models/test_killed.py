import os
from pathlib import Path

import pytest

from tests.loopback import Loopback
from tests.translate.models.kill_rounds import KillRounds

ROUNDS = int(os.environ.get("DUIDU_KILL_ROUNDS", "2"))


@pytest.mark.usefixtures("own_home")
def test_a_process_killed_at_any_moment_leaves_whole_models(server: Loopback, tmp_path: Path) -> None:
    found = KillRounds(server, tmp_path, seed=ROUNDS).run(ROUNDS)
    assert found.total() == ROUNDS
