"""Translating in the background, what is on the screen first."""

import queue
import threading
import time
from collections.abc import Callable, Iterable, Sequence

from reader.model import ReaderError, Translation, TranslationKind
from reader.translate.engine import Translator, thread_count
from reader.translate.models.installed import InstalledModel
from reader.translate.normalise import SourceSentence
from reader.translate.schedule import Schedule

# Callers wait this long at most before they look whether they were cancelled, in seconds.
_PATIENCE = 0.1


def load_translator(model: InstalledModel) -> Translator:
    """Load an installed model. Raises ReaderError MODEL_BROKEN."""
    return Translator(model.folder)


class TranslationQueue:
    """Translates the sentences of one article after another on threads of its own.

    `on_translated(translations)` is called as soon as a batch is done, then `on_progress(done, total, seconds_left)`
    with None while nothing is known of the pace, `on_error(error)` when the model fails, after which the submitted
    work is dropped. They are called on a worker thread, one at a time, and with the queue's lock held: once `submit`,
    `cancel` or `close` has returned, nothing of the work before it is reported any more. So they must be quick and
    must not wait for another thread that uses the queue. A receiver that passes results on to another thread drops
    there what came before its own cancelling.

    The model is loaded on a worker thread when the first sentence needs it. Cancelling waits for nothing; a worker
    finishes the batch it is on and its result is thrown away.
    """

    def __init__(
        self,
        model: InstalledModel,
        on_translated: Callable[[list[Translation]], None],
        on_progress: Callable[[int, int, float | None], None],
        on_error: Callable[[ReaderError], None],
        *,
        load: Callable[[InstalledModel], Translator] = load_translator,
    ) -> None:
        self._model = model
        self._on_translated, self._on_progress, self._on_error = on_translated, on_progress, on_error
        self._load = load
        self._translator: Translator | None = None
        self._changed = threading.Condition(threading.RLock())
        self._closed = False
        self._restart()
        self._threads: list[threading.Thread] = []
        self._start_thread()

    def submit(self, sentences: Iterable[SourceSentence]) -> None:
        """Translate `sentences` in place of all earlier work."""
        with self._changed:
            self.cancel()
            self.add(sentences)

    def add(self, sentences: Iterable[SourceSentence]) -> None:
        """Translate `sentences` too, after what is submitted already; one whose id is known is left out."""
        with self._changed:
            self._schedule.add(sentences)
            self._changed.notify_all()

    def want(self, visible_ids: Sequence[str], near_ids: Sequence[str]) -> None:
        """Translate these before the rest, visible ones first; it holds until the next call or `submit`."""
        with self._changed:
            self._schedule.want(visible_ids, near_ids)

    def cancel(self) -> None:
        """Drop all work that is not reported yet."""
        with self._changed:
            self._restart()

    def close(self) -> None:
        """Stop for good and free the model. Waits for the batch at hand, or the loading, to end.

        Called from a callback it does not wait: that thread holds the lock which the others need to end.
        """
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            threads = list(self._threads)
        if threading.current_thread() in threads:
            return
        for thread in threads:
            thread.join()
        self._translator = None

    def _restart(self) -> None:
        self._schedule = Schedule(self._model.from_code)
        self._began: float | None = None

    def _start_thread(self) -> None:
        # A daemon: a window that dies without closing its queue does not keep the process alive.
        thread = threading.Thread(target=self._run, name=f"translate {self._model.code}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _run(self) -> None:
        while (schedule := self._wait_for_work()) is not None:
            if self._has_work(schedule) and (translator := self._loaded(schedule)) is not None:
                self._translate_batch(schedule, translator)

    def _wait_for_work(self) -> Schedule | None:
        """The schedule that has something to do; None when the queue is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._schedule.may_have_work())
            return None if self._closed else self._schedule

    def _has_work(self, schedule: Schedule) -> bool:
        """Whether a batch can be popped. Reports the sentences that turn out to need no translation."""
        with self._changed:
            has_work = self._is_current(schedule) and schedule.has_work()
            self._report(schedule)
            return has_work

    def _loaded(self, schedule: Schedule) -> Translator | None:
        """The translator. Only the first thread finds none, and loads it; then it gets company."""
        if self._translator is not None:
            return self._translator
        try:
            translator = self._load(self._model)
        except ReaderError as error:
            self._fail(schedule, error)
            return None
        with self._changed:
            if self._closed:
                return None
            self._translator = translator
            for _ in range(thread_count() - 1):
                self._start_thread()
        return translator

    def _translate_batch(self, schedule: Schedule, translator: Translator) -> None:
        with self._changed:
            if not self._is_current(schedule):
                return
            if self._began is None:
                self._began = time.monotonic()
            batch = schedule.pop(translator.token_count)
        if not batch:
            return
        try:
            english = translator.translate(batch)
        except ReaderError as error:
            self._fail(schedule, error)
            return
        with self._changed:
            schedule.finish(dict(zip(batch, english, strict=True)))
            self._report(schedule)

    def _report(self, schedule: Schedule) -> None:
        finished = schedule.take_finished()
        if not finished or not self._is_current(schedule):
            return
        self._on_translated(
            [Translation(source.id, english, TranslationKind.MT, self._model.label) for source, english in finished]
        )
        # The receiver may have cancelled.
        if self._is_current(schedule):
            elapsed = 0.0 if self._began is None else time.monotonic() - self._began
            left = seconds_left(schedule.characters_done, schedule.characters_left, elapsed)
            self._on_progress(schedule.done, schedule.total, left)

    def _fail(self, schedule: Schedule, error: ReaderError) -> None:
        with self._changed:
            if self._is_current(schedule):
                self._restart()
                self._on_error(error)

    def _is_current(self, schedule: Schedule) -> bool:
        return schedule is self._schedule and not self._closed


def seconds_left(done: int, left: int, elapsed: float) -> float | None:
    """How long `left` characters take at the pace of `done` in `elapsed` seconds; None while there is no pace."""
    if left == 0:
        return 0.0
    return left * elapsed / done if done and elapsed > 0 else None


def translate_all(
    model: InstalledModel,
    sentences: Sequence[SourceSentence],
    on_progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Translation]:
    """Translate `sentences` and return their translations in their order; those done so far when cancelled.

    `on_progress(done, total)` and `cancelled()` are called on the calling thread. Raises ReaderError MODEL_BROKEN.
    """
    results: queue.SimpleQueue[list[Translation] | ReaderError] = queue.SimpleQueue()
    translated: dict[str, Translation] = {}
    total = len({sentence.id for sentence in sentences})
    workers = TranslationQueue(model, results.put, lambda _done, _total, _left: None, results.put)
    try:
        workers.submit(sentences)
        while len(translated) < total and not (cancelled and cancelled()):
            try:
                result = results.get(timeout=_PATIENCE)
            except queue.Empty:
                continue
            if isinstance(result, ReaderError):
                raise result
            translated.update((item.sentence_id, item) for item in result)
            if on_progress:
                on_progress(len(translated), total)
    finally:
        workers.close()
    return [translated[sentence.id] for sentence in sentences if sentence.id in translated]
