"""See disk_rounds. A real full disk and a real read-only one are for `make faults`: not everybody may mount."""

import tempfile
from pathlib import Path

import pytest

from tests.disk_rounds import run


@pytest.mark.parametrize(("way", "when"), [("limit", "before"), ("limit", "while"), ("permission", "before")])
def test_where_the_disk_takes_nothing_nothing_is_lost_and_what_is_new_is_kept_later(way: str, when: str) -> None:
    with tempfile.TemporaryDirectory() as folder:  # Not tmp_path, into which nobody but its owner may look.
        done = run(Path(folder), way, when)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f'["{way}", "{when}"]\n'
