"""Python's search for cyclic garbage: on the main thread alone, and kept away from articles.

By itself Python looks for it on whatever thread makes the object that is one too many. There may be widgets in it, and
Qt lets them be destroyed on the main thread only: on a worker the program crashes. calibre and Anki look for theirs in
the same way (https://www.riverbankcomputing.com/pipermail/pyqt/2011-August/030378.html).

A novel is a hundred thousand objects that live long and hold no cycle. Looking through them takes a tenth of a second
in which no thread runs, the one that paints included, and it would be done again and again.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer

from reader.ui.heap import give_back

# New objects that the three generations bear before they are looked through: the oldest one hardly ever.
_THRESHOLDS = (10_000, 20, 50)
# Milliseconds: until the start is over for sure; between two looks.
_START_UP, _INTERVAL = 2000, 250

# One of each body of `long_lived` that is under way, on whatever thread.
_under_way: set[object] = set()


def look_on_this_thread(parent: QObject) -> None:
    """Look for garbage on this thread, the main one, and on no other, as long as `parent` lives.

    What is made until it is looked for the first time is the program itself: it stays, and need not be looked at.
    """
    gc.disable()
    timer = QTimer(parent, interval=_START_UP)

    def begin() -> None:
        gc.freeze()
        timer.setInterval(_INTERVAL)

    timer.timeout.connect(begin, Qt.ConnectionType.SingleShotConnection)
    timer.timeout.connect(look_where_due)
    timer.start()


def look_where_due() -> None:
    """Look through the generations that have grown too large. For the main thread."""
    if _under_way:
        return
    due = [
        generation
        for generation, (count, most) in enumerate(zip(gc.get_count(), _THRESHOLDS, strict=True))
        if count > most
    ]
    if due:
        gc.collect(max(due))


def look_at_all() -> None:
    """Look through what was kept too, the article that was open among it, so that nothing is lost for ever, and give
    the system what is free. For the main thread."""
    if gc.get_freeze_count() and not _under_way:
        gc.unfreeze()
        gc.collect()
        give_back()


@contextmanager
def long_lived() -> Iterator[None]:
    """What the body makes is kept for long: it is not looked through, now or later, until `look_at_all`."""
    body = object()
    _under_way.add(body)
    try:
        yield
        gc.freeze()
    finally:
        _under_way.discard(body)
