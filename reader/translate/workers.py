"""The engine of one route and the threads that feed it.

Two locks. `changed` is the service's, for all that receivers touch; it is held for microseconds. `_forming` is for the
schedules: a thread that forms a batch holds it for some milliseconds, in which sentences are normalised, cut and
counted. Who holds `_forming` may take `changed`, never the other way round.

A batch of the rest takes seconds, and cannot be stopped: where the screen jumps to what nobody has translated, it would
wait for the end of one. So engines have turns in reserve, for the screen alone.
"""

import logging
import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain

from reader.model import Problem, ReaderError
from reader.translate.queue import Report, TranslationQueue, Work, report_on
from reader.translate.route import Engine, Output, Route

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Batch:
    """Parts of sentences of one queue, to be translated in one call."""

    engine: Engine
    queue: TranslationQueue
    work: Work
    parts: list[str]


class _Turn(Enum):
    """Leave to have one batch translated: whatever comes next, or only what the screen waits for."""

    ANY = auto()
    SCREEN = auto()


class Workers:
    """Loads the engine when a sentence needs it, frees it after `idle_seconds` without work; once retired, as soon as
    no queue is left."""

    def __init__(self, route: Route, changed: threading.Condition, idle_seconds: float) -> None:
        self.route = route
        self.changed = changed
        self._idle_seconds = idle_seconds
        self._queues: list[TranslationQueue] = []
        self._forming = threading.Lock()
        self._turns_taken = 0
        self._threads: list[threading.Thread] = []
        self._engine: Engine | None = None
        self._is_stopped = self._is_retired = False

    @property
    def is_idle(self) -> bool:
        """Nobody is served and no thread is left, hence no engine. Under `changed`."""
        return not (self._queues or self._threads)

    def join(self, queue: TranslationQueue) -> None:
        """Serve this queue too. Under `changed`."""
        self._queues.append(queue)

    def leave(self, queue: TranslationQueue) -> None:
        """Forget a queue; one that is unknown is no matter. Under `changed`."""
        if queue in self._queues:
            self._queues.remove(queue)
            self.changed.notify_all()

    def wake(self) -> None:
        """There may be work: see that threads are there to do it. Under `changed`."""
        if self._is_stopped or not self._has_work():
            return
        # Only the first thread finds no engine, and loads it; then it gets company.
        # One thread more than there are turns: one may be telling a receiver what is done.
        wanted = 1 if self._engine is None else self._turns_in_all + 1
        while len(self._threads) < wanted:
            # A daemon: a window that dies without closing the service does not keep the process alive.
            thread = threading.Thread(target=self._run, name=f"translate {self.route.label}", daemon=True)
            self._threads.append(thread)
            thread.start()
        self.changed.notify_all()

    def stop(self) -> list[threading.Thread]:
        """Begin no more; the threads that end after the batches at hand. Under `changed`."""
        self._is_stopped = True
        self.changed.notify_all()
        return list(self._threads)

    def retire(self) -> None:
        """Serve the queues that are left to their end, then free the engine; nobody joins any more. Under `changed`."""
        self._is_retired = True
        self.changed.notify_all()

    @property
    def _is_over(self) -> bool:
        return self._is_stopped or (self._is_retired and not self._queues)

    @property
    def _turns_in_all(self) -> int:
        return self.route.parallel + self.route.reserve

    def _has_work(self) -> bool:
        return any(queue.is_ready for queue in self._queues)

    def _run(self) -> None:
        try:
            while turn := self._wait_for_turn():
                self._do_work(turn)
        finally:
            self._end()

    def _wait_for_turn(self) -> _Turn | None:
        """None when this thread is to end: stopped, retired and left by all, or idle for long."""
        with self.changed:
            while not self._is_over:
                if turn := self._free_turn():
                    self._turns_taken += 1
                    return turn
                # Where all turns are taken, the end of one is told.
                in_time = self.changed.wait(None if self._has_work() else self._idle_seconds)
                if not (in_time or self._has_work()):
                    break
            return None

    def _free_turn(self) -> _Turn | None:
        if self._turns_taken < self.route.parallel:
            return _Turn.ANY if self._has_work() else None
        is_urgent = any(queue.is_urgent for queue in self._queues)
        return _Turn.SCREEN if is_urgent and self._turns_taken < self._turns_in_all else None

    @contextmanager
    def _give_back_turn(self) -> Generator[None]:
        try:
            yield
        finally:
            with self.changed:
                self._turns_taken -= 1
                self.changed.notify_all()

    def _end(self) -> None:
        """Leave; the last one frees the engine, and starts anew where work came meanwhile."""
        thread = threading.current_thread()
        with self.changed:
            if len(self._threads) > 1:
                self._threads.remove(thread)
                return
            engine, self._engine = self._engine, None
        if engine:
            engine.close()
        with self.changed:
            self._threads.remove(thread)
            self.wake()

    def _do_work(self, turn: _Turn) -> None:
        batch: _Batch | None = None
        try:
            with self._give_back_turn():
                batch, reports = self._next_batch(turn)
                outputs = batch.engine.translate(batch.parts, batch.queue.beam) if batch else []
        except ReaderError as error:
            self._fail(error, batch)
            return
        except Exception as error:
            # Nobody foresaw it. Whoever waits must not wait for ever.
            _log.exception("translating failed unexpectedly")
            self._fail(ReaderError(Problem.MODEL_BROKEN, self.route.label, type(error).__name__), batch)
            return
        for queue, report in reports:
            queue.report(report)
        if batch:
            self._finish(batch, outputs)

    def _next_batch(self, turn: _Turn) -> tuple[_Batch | None, list[tuple[TranslationQueue, Report]]]:
        """The next batch, if any, and what to tell of sentences that need no engine. Raises ReaderError."""
        with self._forming:
            works = self._take_in()
            if self._engine is None and any(work.schedule.needs_engine() for _, work in works):
                self._load()
                # Much may be otherwise after these seconds: paused, cancelled, scrolled.
                works = self._take_in()
            batch = self._form_batch(works, self._engine, turn) if self._engine else None
            self._settle(works, batch)
            finished = [(queue, work, work.schedule.take_finished()) for queue, work in works]
            return batch, [(queue, report_on(work, translated)) for queue, work, translated in finished if translated]

    def _take_in(self) -> list[tuple[TranslationQueue, Work]]:
        """The work that may be begun, what was added to it included."""
        with self.changed:
            works = [(queue, queue.work) for queue in self._queues if queue.is_ready and not self._is_stopped]
            added = [work.added for _, work in works]
            for _, work in works:
                work.added = []
                # Until something is found that is on the screen.
                work.is_urgent = False
        for (_, work), sentences in zip(works, added, strict=True):
            work.schedule.add(chain.from_iterable(sentences))
        return works

    def _load(self) -> None:
        engine = self.route.load()
        with self.changed:
            self._engine = engine
            self.wake()

    def _form_batch(self, works: Sequence[tuple[TranslationQueue, Work]], engine: Engine, turn: _Turn) -> _Batch | None:
        """What any queue has on its screen, then what is near that, then the rest; among equals, who waited longest."""
        count = engine.token_count
        for queue, work in works:
            pop = work.schedule.pop_visible if turn is _Turn.ANY else work.schedule.pop_urgent
            if parts := pop(work.visible, count):
                self._look_for_more_on_the_screen(works)
                return _Batch(engine, queue, work, parts)
        takes: tuple[Callable[[Work], list[str]], ...] = (
            lambda work: work.schedule.pop_near(work.near, count),
            lambda work: work.schedule.pop_rest(count),
        )
        for take in takes if turn is _Turn.ANY else ():
            for queue, work in works:
                if parts := take(work):
                    return _Batch(engine, queue, work, parts)
        return None

    def _look_for_more_on_the_screen(self, works: Sequence[tuple[TranslationQueue, Work]]) -> None:
        with self.changed:
            for _, work in works:
                work.is_urgent = True
            self.changed.notify_all()

    def _settle(self, works: Sequence[tuple[TranslationQueue, Work]], batch: _Batch | None) -> None:
        """Note what still waits, and put who was served behind the others."""
        with self.changed:
            for _, work in works:
                again = work.is_urgent and work.at_work > 0
                work.is_ready = bool(work.added) or work.schedule.may_have_work() or again
            if batch:
                batch.work.at_work += 1
                if batch.work.pace_from is None:
                    batch.work.pace_from = (time.monotonic(), batch.work.schedule.characters_done)
                if batch.queue in self._queues:
                    self._queues.remove(batch.queue)
                    self._queues.append(batch.queue)

    def _finish(self, batch: _Batch, outputs: Sequence[Output]) -> None:
        with self._forming:
            batch.work.schedule.finish(dict(zip(batch.parts, outputs, strict=True)))
            translated = batch.work.schedule.take_finished()
            report = report_on(batch.work, translated)
            with self.changed:
                batch.work.at_work -= 1
        if translated:
            batch.queue.report(report)

    def _fail(self, error: ReaderError, batch: _Batch | None) -> None:
        """Tell everyone who waits for the engine, and drop what they wait for; nobody where the failure is no longer
        anyone's."""
        with self._forming, self.changed:
            if batch and batch.queue.work is not batch.work:
                return
            failed = [(queue, queue.fail(error)) for queue in self._queues if self._is_unfinished(queue.work)]
        for queue, report in failed:
            queue.report(report)

    def _is_unfinished(self, work: Work) -> bool:
        return bool(work.added) or work.schedule.done < work.schedule.total
