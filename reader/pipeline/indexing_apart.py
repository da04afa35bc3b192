"""Indexing a long article in a process of its own: a novel takes half a minute and much memory, which a window has for
its reader alone."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from reader.child import started
from reader.library import ArticleEntry
from reader.pipeline.desk import Desk
from reader.pipeline.index_article import Corrected, prepare, put
from reader.settings import INDEX_FILE, LIBRARY_FILE, MEMORY_FILE, OWN_FILE
from reader.wire import May, Message

# What is read and written; only what is on the disk is there for another process.
_FILES = (INDEX_FILE, LIBRARY_FILE, MEMORY_FILE, OWN_FILE)
# Bytes of addresses, of which the tables of words have their share, and seconds: of ten million characters on a slow
# machine that has other things to do.
_MEMORY, _SECONDS = 4_000_000_000, 3600.0
# Of nice(1): in nobody's way.
_LEAST_HURRY = 19


def can_index_apart(desk: Desk) -> bool:
    """Whether another process has all that is known here, and what it writes is found here."""
    return not any(desk.condition(file).reason for file in _FILES)


def index_apart(desk: Desk, entry: ArticleEntry, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Prepare an article and put it into the index. Raises ReaderError, also CRASHED, TOO_SLOW, NO_MEMORY, CANCELLED
    and where the process cannot write, and ChildCrashedError."""
    request = Message({"folder": str(desk.folder.absolute()), "article_id": entry.id, "subject": entry.title})
    child = started(__name__, _MEMORY, May.START, entry.title)
    try:
        with closing(child.ask(request, entry.title, _SECONDS, cancelled)) as answers:
            list(answers)
    finally:
        child.end()


# In that process.


def answer(request: Message) -> Iterator[Message]:
    """Index the article, if it still is in the library; nothing is said of it."""
    with closing(Desk(Path(request.value["folder"]))) as desk:
        article_id = request.value["article_id"]
        if entry := desk.articles.of([article_id]).get(article_id):
            # In no hurry; but not so while it writes: when others want the processor too, that would take minutes in
            # which the index is locked.
            with ThreadPoolExecutor(1, initializer=_be_in_no_hurry) as slow:
                made = slow.submit(prepare, desk, entry, Corrected(desk.corrections.all())).result()
            put(desk, made)
        for file in _FILES:  # Else it would seem to be done.
            desk.condition(file).check(desk.folder / file)
    yield from ()


def _be_in_no_hurry() -> None:
    """This thread; only Linux knows that of a thread (setpriority(2))."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _LEAST_HURRY)
