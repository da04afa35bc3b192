"""Work off the main thread: plain functions on worker threads, their results delivered on the main thread.

The main thread does no file, dictionary or model work. A result is delivered only if its group was not voided since:
what was worked out for an article that is gone is dropped. No exception is lost: a ReaderError goes to the caller,
anything else is logged and announced by `crashed`.
"""

import logging
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.crash_report import describe_error
from reader.model import ReaderError

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Outcome:
    group: str
    generation: int
    deliver: Callable[[], None]


class Jobs(QObject):
    """Worker threads for one window. `crashed` brings a masked traceback; `busy_changed` tells whether any job is under
    way, `closing` that nothing more is wanted, `drained` that after `close` none is under way any more."""

    crashed = Signal(str)
    closing = Signal()
    drained = Signal()
    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None, workers: int = 2) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="duidu")
        self._generations: Counter[str] = Counter()
        self._under_way = 0
        self._closed = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._draining = QTimer(self, singleShot=True, interval=0)
        self._draining.timeout.connect(self.drained)

    @property
    def is_busy(self) -> bool:
        return self._under_way > 0

    def run(
        self,
        group: str,
        work: Callable[[], _Result],
        then: Callable[[_Result], None],
        failed: Callable[[ReaderError], None] | None = None,
        crashed: Callable[[], None] | None = None,
    ) -> None:
        """Do `work` on a worker, then call `then` with its result, or `failed` with its ReaderError, over here.

        Anything else that is raised is announced, then `crashed` called; without `failed` a ReaderError too. After
        `close` nothing runs.
        """
        if self._closed:
            return
        generation = self._generations[group]
        self._set_under_way(self._under_way + 1)

        def outcome() -> None:
            deliver = self._attempt(work, then, failed, crashed)
            self._finished.emit(_Outcome(group, generation, deliver))

        self._pool.submit(outcome)

    def void(self, group: str) -> None:
        """Drop the results of every job of this group that has not been delivered."""
        self._generations[group] += 1

    def close(self, *, wait: bool = True) -> None:
        """Let what was asked for come to its end, deliver nothing more; without waiting for that, `drained` tells."""
        self._closed = True
        self.closing.emit()
        self._pool.shutdown(wait=wait)
        if not (wait or self.is_busy):
            self._draining.start()

    def _attempt(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[ReaderError], None] | None,
        crashed: Callable[[], None] | None,
    ) -> Callable[[], None]:
        """Runs on the worker: whatever happens there comes back as something to deliver."""
        try:
            result = work()
        except Exception as error:
            if isinstance(error, ReaderError) and failed is not None:
                return partial(failed, _bare(error))
            _log.error("a job failed unexpectedly", exc_info=error)
            # Not the error itself: it holds on to all that was at hand when it was raised.
            return partial(self._crash, describe_error(error), crashed)
        return partial(then, result)

    def _crash(self, what: str, crashed: Callable[[], None] | None) -> None:
        self.crashed.emit(what)
        if crashed is not None:
            crashed()

    def _on_finished(self, outcome: _Outcome) -> None:
        try:
            if not self._closed and outcome.generation == self._generations[outcome.group]:
                outcome.deliver()
        finally:  # Else the process would never end.
            self._set_under_way(self._under_way - 1)
            if self._closed and not self.is_busy:
                self.drained.emit()

    def _set_under_way(self, count: int) -> None:
        was_busy, self._under_way = self.is_busy, count
        if self.is_busy != was_busy:
            self.busy_changed.emit(self.is_busy)


def _bare(error: ReaderError) -> ReaderError:
    """Without where it was raised and because of what: those hold on to all that was at hand there. Qt wants the fonts
    among it to end on the worker, not wherever the error does."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)
