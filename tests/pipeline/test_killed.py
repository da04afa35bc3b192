import os
from pathlib import Path

import pytest

from tests.pipeline.kill_rounds import KillRounds

ROUNDS = int(os.environ.get("DUIDU_KILL_ROUNDS", "1"))


@pytest.mark.usefixtures("own_home")
def test_a_translation_killed_at_any_moment_goes_on_where_it_was(tmp_path: Path) -> None:
    assert KillRounds(tmp_path, seed=ROUNDS, sentences=200).run(ROUNDS).total() == ROUNDS
