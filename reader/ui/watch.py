"""How far a long work is, and whether anybody wants it still."""

import threading
import time
from collections.abc import Callable

from reader.model import Problem, ReaderError

# Python lets one thread compute at a time, and hands over to another only when one sleeps, not when it offers to.
_PAUSE = 0.0001


class Watch:
    """`report` takes hundredths done; called on the thread that works. Without it nobody waits, and nothing pauses."""

    def __init__(self, report: Callable[[int], None] | None = None) -> None:
        self._report = report
        self._last = -1
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """End the work soon; callable from any thread."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def pause(self) -> None:
        """Let the window have its turn. Raises ReaderError CANCELLED."""
        if self._report:
            time.sleep(_PAUSE)
        if self._cancelled.is_set():
            raise ReaderError(Problem.CANCELLED, "PDF")

    def step(self, first: int, last: int) -> Callable[[int, int], None]:
        """Reports how much is done of a step that is `first` to `last` hundredths of the whole."""

        def report(done: int, total: int) -> None:
            self.pause()
            hundredths = first + (last - first) * done // max(total, 1)
            if self._report and hundredths != self._last:
                self._last = hundredths
                self._report(hundredths)

        return report
