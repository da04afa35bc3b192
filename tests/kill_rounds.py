"""Every kind of work is killed (SIGKILL) at random moments, again and again; see the modules named here. Prints one
table: what was killed, how often, and where it was then.

    python -m tests.kill_rounds --rounds 200 --seed 1
"""

import argparse
import os
import time
from collections import Counter

from tests import killing
from tests.library import kill_rounds as library
from tests.pipeline import kill_rounds as pipeline
from tests.pipeline import library_kill_rounds as shelves
from tests.translate.models import kill_rounds as models
from tests.ui import kill_rounds as ui

_KINDS: dict[str, killing.Rounds] = {
    "download and install": models.rounds,
    "edits, corrections, terms": library.rounds,
    "translation, with edits": pipeline.rounds,
    "library, backup, restore": shelves.rounds,
    "window": ui.rounds,
}
# A round of the window starts it twice.
_SHARES = {"window": 4}
_LINE = "{:<25} {:>6}  {}"


def _shares(found: Counter[str]) -> str:
    """ "downloading 31 %, installing 40 %"."""
    return ", ".join(f"{stage} {count / found.total():.0%}" for stage, count in found.most_common())


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200, help="of each kind; a quarter of it for the window")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    began = time.monotonic()
    print(_LINE.format("killed", "rounds", "where it was then"), flush=True)
    with killing.own_home() as home:
        for name, rounds in _KINDS.items():
            folder = home / name
            folder.mkdir()
            found = rounds(folder, max(1, options.rounds // _SHARES.get(name, 1)), options.seed)
            print(_LINE.format(name, found.total(), _shares(found)), flush=True)
    print(f"Nothing was lost, half installed or translated twice. It took {time.monotonic() - began:.0f} seconds.")


if __name__ == "__main__":
    _main()
