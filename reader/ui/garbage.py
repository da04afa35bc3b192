"""Python's search for cyclic garbage, kept away from articles.

A novel is a hundred thousand objects that live long and hold no cycle. Looking through them takes a tenth of a second
in which no thread runs, the one that paints included, and it would be done again and again.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# New objects that the three generations bear before they are looked through: the oldest one hardly ever.
_THRESHOLDS = (10_000, 20, 50)


@contextmanager
def long_lived() -> Iterator[None]:
    """What the body makes is kept for long: it is not looked through, now or later.

    What was kept before, the article that was open too, is looked through once first, so that nothing is lost for ever.
    """
    enabled = gc.isenabled()
    gc.disable()
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    try:
        yield
        gc.freeze()
        gc.set_threshold(*_THRESHOLDS)
    finally:
        if enabled:
            gc.enable()
