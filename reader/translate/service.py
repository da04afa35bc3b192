"""Translating in the background for all windows, what is on the screen first."""

import queue as queues
import threading
from collections.abc import Callable, Collection, Sequence

from reader.model import ReaderError
from reader.translate.normalise import SourceSentence
from reader.translate.queue import TranslationQueue
from reader.translate.route import FAST_BEAM, Route
from reader.translate.schedule import Translated
from reader.translate.workers import Workers

# Callers wait this long at most before they look whether they were cancelled, in seconds.
_PATIENCE = 0.1


class TranslationService:
    """One a process. Queues whose routes are equal share an engine, which is loaded when a sentence first needs it and
    freed after `idle_seconds` without work, or when it was retired. Any thread may call it."""

    def __init__(self, *, idle_seconds: float = 300.0) -> None:
        self._idle_seconds = idle_seconds
        self._changed = threading.Condition()
        self._workers: dict[Route, Workers] = {}
        self._retired: list[Workers] = []
        self._closed = False

    def open_queue(
        self,
        route: Route,
        on_translated: Callable[[list[Translated]], None],
        on_progress: Callable[[int, int, float | None], None],
        on_error: Callable[[ReaderError], None],
        *,
        beam: int = FAST_BEAM,
    ) -> TranslationQueue:
        """A queue for one receiver, which is called as `TranslationQueue` says. It does nothing once this is closed."""
        with self._changed:
            workers = self._workers.get(route)
            if workers is None:
                workers = self._workers[route] = Workers(route, self._changed, self._idle_seconds)
            queue = TranslationQueue(workers, on_translated, on_progress, on_error, beam)
            if not self._closed:
                workers.join(queue)
            return queue

    def retire_all_but(self, routes: Collection[Route]) -> None:
        """Nobody else will be sent over the other routes: models were replaced or removed. Their engines are freed as
        soon as the queues that use them are closed, the batch at hand done; a queue that is opened on one of them later
        loads it anew, whatever lies there then."""
        with self._changed:
            for route in [route for route in self._workers if route not in routes]:
                workers = self._workers.pop(route)
                workers.retire()
                self._retired.append(workers)
            self._retired = [workers for workers in self._retired if not workers.is_idle]

    def close(self) -> None:
        """Stop for good and free the engines. Waits for the batches at hand and for a loading, unless called from a
        receiver's callback."""
        with self._changed:
            self._closed = True
            everyone = [*self._workers.values(), *self._retired]
            threads = [thread for workers in everyone for thread in workers.stop()]
        if threading.current_thread() not in threads:
            for thread in threads:
                thread.join()


def translate_all(
    service: TranslationService,
    route: Route,
    sentences: Sequence[SourceSentence],
    on_progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    beam: int = FAST_BEAM,
) -> list[Translated]:
    """Translate `sentences` and return them with their English, in their order; those done so far when cancelled.

    `on_progress(done, total)` and `cancelled()` are called on the calling thread. Raises ReaderError where the engine
    fails.
    """
    results: queues.SimpleQueue[list[Translated] | ReaderError] = queues.SimpleQueue()
    done: dict[str, Translated] = {}
    total = len({sentence.id for sentence in sentences})
    queue = service.open_queue(route, results.put, lambda _done, _total, _left: None, results.put, beam=beam)
    try:
        queue.submit(sentences)
        while len(done) < total and not (cancelled and cancelled()):
            try:
                result = results.get(timeout=_PATIENCE)
            except queues.Empty:
                continue
            if isinstance(result, ReaderError):
                raise result
            done.update((item.sentence.id, item) for item in result)
            if on_progress:
                on_progress(len(done), total)
    finally:
        queue.close()
    return [done[sentence.id] for sentence in sentences if sentence.id in done]
