"""Changes on workers, one after the other: of two that wait for a disk the later one would else be made first at times,
and the earlier one hold."""

import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from reader.model import ReaderError
from reader.ui.jobs import Jobs

_Result = TypeVar("_Result")


class InOrder:
    """Makes changes of one kind in the order in which they were asked for, whichever worker comes first."""

    def __init__(self, jobs: Jobs, group: str) -> None:
        self._jobs, self._group = jobs, group
        self._making = threading.Lock()
        self._waiting: deque[Callable[[], Callable[[], None]]] = deque()

    def run(
        self,
        work: Callable[[], _Result],
        then: Callable[[_Result], None],
        failed: Callable[[ReaderError], None] | None = None,
    ) -> None:
        """As Jobs.run."""

        def make() -> Callable[[], None]:
            try:
                return partial(then, work())
            except ReaderError as error:
                if failed is None:
                    raise
                return partial(failed, error)

        self._waiting.append(make)
        self._jobs.run(self._group, self._make_next, lambda tell: tell())

    def _make_next(self) -> Callable[[], None]:
        """On a worker: there is one for each that waits."""
        with self._making:
            return self._waiting.popleft()()
