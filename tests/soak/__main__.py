"""So many hours' worth of one reader's random use at speed: a step stands for five seconds of the reader's time. Prints
what the process held at intervals; the exit status is 1 where that is not flat, where anything was logged, or where the
state in the end is not what the reader made.

    python -m tests.soak [--hours 8] [--seed 1]
"""

import argparse
import faulthandler
import sys
import time

from reader.ui.start import make_application
from tests import killing
from tests.soak.gauges import NAMES, Held
from tests.soak.run import prepare_environment, soak
from tests.soak.verdict import chart, table, trends

_STEP_SECONDS, _LOOKS, _NOVEL = 5, 48, 320_000
_CHARTED = ("anonymous", "resident", "children", "threads", "widgets", "traced")


def _tell(step: int, held: Held) -> None:
    print(f"{step:>7}" + "".join(f"{getattr(held, name):>11,.0f}" for name in NAMES), flush=True)


def _main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    faulthandler.enable()
    began, steps = time.monotonic(), round(options.hours * 3600 / _STEP_SECONDS)
    print(f"{'step':>7}" + "".join(f"{name:>11}" for name in NAMES), flush=True)
    with killing.own_home() as home:
        prepare_environment(home)
        application = make_application()
        soaked = soak(home, steps, min(_LOOKS, steps), options.seed, _NOVEL, _tell)
        del application
    found = trends(soaked.seen)
    print(
        f"\n{steps:,} steps, {options.hours:g} hours of a reader's time, took {time.monotonic() - began:,.0f} seconds."
    )
    print(", ".join(f"{name} {count}" for name, count in soaked.done.most_common()), end="\n\n")
    print(table(found), end="\n\n")
    print("\n".join(chart(name, [float(getattr(held, name)) for held in soaked.seen]) for name in _CHARTED))
    for line in soaked.said:
        print(f"said: {line}")
    return 0 if all(each.is_flat for each in found) and not soaked.said else 1


if __name__ == "__main__":
    sys.exit(_main())
