"""The sentences that one receiver wants translated, and how it is told of them."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model import ReaderError
from reader.translate.normalise import SourceSentence
from reader.translate.schedule import Schedule, Translated

if TYPE_CHECKING:
    from reader.translate.workers import Workers


class Work:
    """What was submitted at once and added to it. Cancelling puts another in its place, which makes void all that
    comes of this one later.

    The schedule is guarded by the workers' lock, everything else by the service's, which nobody holds for longer than
    it takes to read it.
    """

    def __init__(self, schedule: Schedule) -> None:
        self.schedule = schedule
        # Not yet in the schedule.
        self.added: list[list[SourceSentence]] = []
        self.visible: Sequence[str] = ()
        self.near: Sequence[str] = ()
        # Whether there may be something to begin, and whether the screen may wait for it.
        self.is_ready = self.is_urgent = False
        # Batches under way.
        self.at_work = 0
        # When the pace began to be taken, and the characters done by then.
        self.pace_from: tuple[float, int] | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a receiver is to be told of `work`: that it failed, or sentences and how far it is."""

    work: Work
    error: ReaderError | None = None
    translated: Sequence[Translated] = ()
    done: int = 0
    total: int = 0
    seconds_left: float | None = None


class TranslationQueue:
    """Sentences of one article. Made by `TranslationService.open_queue`; any thread may call it.

    `on_translated(translated)` is called as soon as a batch is done, then `on_progress(done, total, seconds_left)`,
    with None while nothing is known of the pace; `on_error(error)` when the engine fails, after which all work is
    dropped (what is submitted later is tried again). They are called on threads of the service, one at a time, with no
    lock held. Where `on_translated` raises a ReaderError, that counts as a failure too.

    Nothing but `close` waits for anything. Once `submit`, `cancel` or `close` has returned, no call begins that tells
    of the work before it. After `submit` and `cancel` the one that had begun may still be under way: a receiver that
    passes results on to another thread drops there what came before its own cancelling.
    """

    def __init__(
        self,
        workers: "Workers",
        on_translated: Callable[[list[Translated]], None],
        on_progress: Callable[[int, int, float | None], None],
        on_error: Callable[[ReaderError], None],
        beam: int,
    ) -> None:
        self._workers = workers
        self._changed = workers.changed
        self._on_translated, self._on_progress, self._on_error = on_translated, on_progress, on_error
        self.beam = beam
        self.is_paused = False
        self._closed = False
        self.work = self._new_work()
        self._reports: deque[Report] = deque()
        self._reporter: threading.Thread | None = None

    @property
    def is_ready(self) -> bool:
        """Whether there may be something to begin now. For the workers, under the service's lock."""
        return self.work.is_ready and not self.is_paused

    @property
    def is_urgent(self) -> bool:
        """Whether the screen may wait for something to begin now. For the workers, under the service's lock."""
        return self.is_ready and self.work.is_urgent

    def submit(self, sentences: Iterable[SourceSentence]) -> None:
        """Translate `sentences` in place of all earlier work."""
        new = list(sentences)
        with self._changed:
            self.work = self._new_work()
            self._put(new)

    def add(self, sentences: Iterable[SourceSentence]) -> None:
        """Translate `sentences` too, after what is there already; one whose id is known is left out."""
        new = list(sentences)
        with self._changed:
            self._put(new)

    def want(self, visible_ids: Sequence[str], near_ids: Sequence[str]) -> None:
        """Translate these before the rest, visible ones first; it holds until the next call, `submit` or `cancel`."""
        visible, near = tuple(visible_ids), tuple(near_ids)
        with self._changed:
            self.work.visible, self.work.near = visible, near
            self._hurry()

    def pause(self) -> None:
        """Begin nothing more until `resume`. The batches at hand are finished and reported."""
        with self._changed:
            self.is_paused = True

    def resume(self) -> None:
        """Go on after `pause`."""
        with self._changed:
            self.is_paused = False
            self.work.pace_from = None
            self._workers.wake()

    def cancel(self) -> None:
        """Drop all work that is not reported yet; the queue can be used on."""
        with self._changed:
            self.work = self._new_work()

    def close(self) -> None:
        """Stop for good. Waits for the call of the receiver under way, if any, unless called from within it; not for
        the engine, which is left to finish its batch for nobody."""
        with self._changed:
            self._closed = True
            self.work = self._new_work()
            self._workers.leave(self)
            own = self._reporter is threading.current_thread()
            self._changed.wait_for(lambda: own or self._reporter is None)

    def report(self, report: Report) -> None:
        """Tell the receiver, after all that was reported before. For the workers, with no lock held: on this thread, or
        on the one that is telling something now."""
        with self._changed:
            self._reports.append(report)
            if self._reporter is not None:
                return
            self._reporter = threading.current_thread()
        try:
            while current := self._next_report():
                self._tell(current)
        finally:
            with self._changed:
                self._reporter = None
                self._changed.notify_all()

    def fail(self, error: ReaderError) -> Report:
        """Drop all work; returns what is to be reported. For the workers, under the service's lock."""
        self.work = self._new_work()
        return Report(self.work, error)

    def _new_work(self) -> Work:
        route = self._workers.route
        return Work(Schedule(route.reads, route.batch_tokens(self.beam)))

    def _put(self, sentences: list[SourceSentence]) -> None:
        if sentences and not self._closed:
            self.work.added.append(sentences)
            self.work.is_ready = True
            self._hurry()

    def _hurry(self) -> None:
        """What was added or is wanted now may be on the screen."""
        work = self.work
        work.is_urgent = bool(work.visible)
        # What is in a batch under way may be begun once more.
        work.is_ready = work.is_ready or (work.is_urgent and work.at_work > 0)
        self._workers.wake()

    def _next_report(self) -> Report | None:
        """The oldest report that is not void. None ends the reporting: whoever comes next is the reporter."""
        with self._changed:
            while self._reports:
                report = self._reports.popleft()
                if report.work is self.work:
                    return report
            self._reporter = None
            return None

    def _tell(self, report: Report) -> None:
        if report.error:
            self._on_error(report.error)
            return
        try:
            self._on_translated(list(report.translated))
        except ReaderError as error:
            self._fail_first(report.work, error)
        if report.work is self.work:
            self._on_progress(report.done, report.total, report.seconds_left)

    def _fail_first(self, work: Work, error: ReaderError) -> None:
        with self._changed:
            if work is self.work:
                self._reports.appendleft(self.fail(error))


def report_on(work: Work, translated: Sequence[Translated]) -> Report:
    """How far `work` is, with what has been translated. For the workers, under their lock."""
    schedule = work.schedule
    start, done_by_then = work.pace_from or (0.0, schedule.characters_done)
    elapsed = time.monotonic() - start
    left = seconds_left(schedule.characters_done - done_by_then, schedule.characters_left, elapsed)
    return Report(work, None, translated, schedule.done, schedule.total, left)


def seconds_left(done: int, left: int, elapsed: float) -> float | None:
    """How long `left` characters take at the pace of `done` in `elapsed` seconds; None while there is no pace."""
    if left == 0:
        return 0.0
    return left * elapsed / done if done and elapsed > 0 else None
