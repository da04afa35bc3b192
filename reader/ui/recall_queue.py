"""Looks sentences of an article up in the memory of translations, some at a time."""

from collections import deque
from collections.abc import Collection, Mapping
from functools import partial
from itertools import islice

from PySide6.QtCore import QObject, Signal

from reader import pipeline
from reader.model import Sentence, Translation
from reader.pipeline import Desk
from reader.ui.jobs import Jobs
from reader.ui.opened import Opened

_GROUP = "recall"
# Sentences looked up at once: some milliseconds.
_AT_ONCE = 50


class RecallQueue(QObject):
    """`recalled` brings, for some sentences, what is remembered of them by their ids, nothing where looking fails.
    `looked_up` are the ids that were looked up, or are waiting for it."""

    recalled = Signal(object)

    def __init__(self, jobs: Jobs, desk: Desk, opened: Opened, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._desk, self._opened = jobs, desk, opened
        self.looked_up = set(opened.looked_up)
        self._waiting: deque[Sentence] = deque()
        self._is_looking = False

    @property
    def is_finished(self) -> bool:
        return not self._waiting

    def look_up(self, ids: Collection[str]) -> None:
        """Look up what was not yet."""
        self._waiting.extend(self._opened.article.sentence(id_) for id_ in ids if id_ not in self.looked_up)
        self.looked_up.update(ids)
        if not self._is_looking:
            self._go_on()

    def look_up_again(self) -> None:
        """Look up everything anew: the memory holds more than before."""
        ids, self.looked_up = self.looked_up, set()
        self.look_up(ids)

    def close(self) -> None:
        self._jobs.void(_GROUP)

    def _go_on(self) -> None:
        part = list(islice(self._waiting, _AT_ONCE))
        self._is_looking = bool(part)
        if part:
            look = partial(pipeline.recall, self._desk, self._opened.id, part)
            self._jobs.run(_GROUP, look, partial(self._take, part), crashed=partial(self._take, part, {}))

    def _take(self, part: list[Sentence], recalled: Mapping[str, Translation]) -> None:
        for _ in part:
            self._waiting.popleft()
        self.recalled.emit(recalled)
        self._go_on()
