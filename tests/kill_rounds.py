"""Every kind of work is killed (SIGKILL) at random moments, again and again; see the modules named here. Prints one
table: what was killed, how often, and where it was then.

    python -m tests.kill_rounds --rounds 1000 --seed 1
"""

import argparse
import os
import time
from collections import Counter

from tests import choices_kill_rounds as choices
from tests import killing
from tests.library import dictionary_kill_rounds as dictionaries
from tests.library import kill_rounds as library
from tests.library import migration_kill_rounds as migrations
from tests.pipeline import kill_rounds as pipeline
from tests.pipeline import library_kill_rounds as shelves
from tests.translate.models import kill_rounds as models
from tests.ui import kill_rounds as ui

_KINDS: dict[str, killing.Rounds] = {
    "download and install": models.rounds,
    "edits, corrections, words": library.rounds,
    "translation, with edits": pipeline.rounds,
    "library, backup, restore": shelves.rounds,
    "dictionaries": dictionaries.rounds,
    "settings, keys, presets": choices.rounds,
    "an older library": migrations.rounds,
    "window": ui.rounds,
}
# A round of the window starts it twice: it has so many parts of all rounds, the others 2.
_PARTS = {"window": 1}
_ALL_PARTS = sum(_PARTS.get(name, 2) for name in _KINDS)
_LINE = "{:<25} {:>6}  {}"


def _shares(found: Counter[str]) -> str:
    """ "downloading 31 %, installing 40 %"."""
    return ", ".join(f"{stage} {count / found.total():.0%}" for stage, count in found.most_common())


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=1000, help="of all kinds together")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    began = time.monotonic()
    print(_LINE.format("killed", "rounds", "where it was then"), flush=True)
    killed = 0
    with killing.own_home() as home:
        for name, rounds in _KINDS.items():
            folder = home / name
            folder.mkdir()
            # Rounded up to an even number: some kill two at once.
            count = -(-options.rounds * _PARTS.get(name, 2) // (2 * _ALL_PARTS)) * 2
            found = rounds(folder, count, options.seed)
            killed += found.total()
            print(_LINE.format(name, found.total(), _shares(found)), flush=True)
    print(_LINE.format("all", killed, f"{time.monotonic() - began:.0f} seconds"))
    print("Nothing was lost, half there, half installed or translated twice.")


if __name__ == "__main__":
    _main()
