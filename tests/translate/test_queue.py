"""The queue with a real model. Order is made certain by gates that a batch has to pass, never by time."""

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from reader.model import Problem, ReaderError, Translation, TranslationKind
from reader.translate import InstalledModel, SourceSentence, TranslationQueue, schedule, translate_all
from reader.translate import queue as queue_module
from reader.translate.engine import Translator
from reader.translate.queue import load_translator, seconds_left
from tests import tiny_model
from tests.translate.conftest import installed

# Far more than anything here takes; a test that waits so long has failed.
PATIENCE = 30


class Recorder:
    """What a queue reported, and a way to wait for it."""

    def __init__(self) -> None:
        self.translations: list[Translation] = []
        self.progress: list[tuple[int, int, float | None]] = []
        self.errors: list[ReaderError] = []
        self._settled = 0
        self._changed = threading.Condition()

    def on_translated(self, translations: list[Translation]) -> None:
        with self._changed:
            self.translations += translations

    def on_progress(self, done: int, total: int, left: float | None) -> None:
        with self._changed:
            self.progress.append((done, total, left))
            self._settled = len(self.translations)
            self._changed.notify_all()

    def on_error(self, error: ReaderError) -> None:
        with self._changed:
            self.errors.append(error)
            self._changed.notify_all()

    def wait(self, condition: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(condition, PATIENCE), (self.translations, self.errors)

    def wait_for_translations(self, count: int) -> None:
        """Wait until so many have come and the progress after them has been told."""
        self.wait(lambda: self._settled >= count)

    def english(self) -> dict[str, str]:
        return {item.sentence_id: item.text for item in self.translations}


class GatedTranslator(Translator):
    """The real translator, each batch of which is announced and then waits to be let through."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.batches: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
        self._permits = threading.Semaphore(0)

    def translate(self, texts: Sequence[str]) -> list[str]:
        self.batches.put(list(texts))
        assert self._permits.acquire(timeout=PATIENCE)
        return super().translate(texts)

    def next_batch(self) -> list[str]:
        return self.batches.get(timeout=PATIENCE)

    def let_through(self, batches: int = 1) -> None:
        self._permits.release(batches)


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


Start = Callable[..., TranslationQueue]


@pytest.fixture
def start(model: InstalledModel, recorder: Recorder) -> Iterator[Start]:
    """Make a queue on the zh model (or another) that is closed at the end of the test."""
    queues: list[TranslationQueue] = []

    def start_queue(
        of: InstalledModel = model, load: Callable[[InstalledModel], Translator] = load_translator
    ) -> TranslationQueue:
        workers = TranslationQueue(of, recorder.on_translated, recorder.on_progress, recorder.on_error, load=load)
        queues.append(workers)
        return workers

    yield start_queue
    for workers in queues:
        workers.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("translate ")]


@pytest.fixture
def gate(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[GatedTranslator]:
    """A translator with a gate; one worker and batches of one sentence, so that the order is certain."""
    monkeypatch.setattr(queue_module, "thread_count", lambda: 1)
    monkeypatch.setattr(schedule, "VISIBLE_BUDGET", 1)
    monkeypatch.setattr(schedule, "BUDGET", 1)
    gated = GatedTranslator(folders["zh"])
    yield gated
    gated.let_through(100)


def sentences(*texts: str) -> list[SourceSentence]:
    return [SourceSentence(str(number), text, text) for number, text in enumerate(texts)]


def numbered(count: int) -> list[SourceSentence]:
    return sentences(*(f"我喝茶{number}。" for number in range(count)))


def test_real_sentences_come_out_in_english(start: Start, recorder: Recorder) -> None:
    start().submit(sentences("我们喝茶,去北京。", "Hello.", "我爱龘。", "我们喝茶,去北京。"))
    recorder.wait_for_translations(4)
    assert recorder.english() == {
        "0": "we drink tea, go to Beijing.",
        "1": "Hello.",
        "2": "I love 龘.",
        "3": "we drink tea, go to Beijing.",
    }
    assert {(item.kind, item.model) for item in recorder.translations} == {(TranslationKind.MT, "zh_en 1.9")}
    assert recorder.progress[-1] == (4, 4, 0.0)


def test_each_language_is_fed_its_script(start: Start, recorder: Recorder, zt_model: InstalledModel) -> None:
    start(zt_model).submit([SourceSentence("1", "老師讀書。", "老师读书。")])
    recorder.wait_for_translations(1)
    assert recorder.translations == [Translation("1", "teachers read books.", TranslationKind.MT, "zt_en 1.9")]


def test_many_sentences_on_several_threads(start: Start, recorder: Recorder) -> None:
    start().submit(numbered(500))
    recorder.wait_for_translations(500)
    assert recorder.english() == {str(number): f"I drink tea{number}." for number in range(500)}
    assert [done for done, _, _ in recorder.progress] == sorted(done for done, _, _ in recorder.progress)


def test_a_long_sentence_comes_whole(start: Start, recorder: Recorder) -> None:
    start().submit(sentences("我喝茶，" * 60 + "你喝水。"))
    recorder.wait_for_translations(1)
    assert recorder.english()["0"] == "I drink tea, " * 60 + "you drink water."


def test_what_is_on_the_screen_comes_first(start: Start, recorder: Recorder, gate: GatedTranslator) -> None:
    workers = start(load=lambda _: gate)
    workers.submit(numbered(6))
    first = gate.next_batch()
    workers.want(["4", "3"], ["2"])
    gate.let_through()
    order = [first, gate.next_batch()]
    workers.want(["5"], ["3"])
    gate.let_through(10)
    recorder.wait_for_translations(6)
    order += [gate.next_batch() for _ in range(4)]
    assert [text[3] for (text,) in order] == ["0", "4", "5", "3", "1", "2"]


def test_as_many_batches_at_once_as_threads(
    start: Start, recorder: Recorder, gate: GatedTranslator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_module, "thread_count", lambda: 3)
    start(load=lambda _: gate).submit(numbered(5))
    at_work = [gate.next_batch() for _ in range(3)]
    assert sorted(text[3] for (text,) in at_work) == ["0", "1", "2"]
    gate.let_through(10)
    recorder.wait_for_translations(5)


def test_results_come_as_soon_as_their_batch_is_done(start: Start, recorder: Recorder, gate: GatedTranslator) -> None:
    start(load=lambda _: gate).submit(numbered(3))
    gate.let_through()
    recorder.wait_for_translations(1)
    assert [item.sentence_id for item in recorder.translations] == ["0"]
    done, total, left = recorder.progress[0]
    assert (done, total) == (1, 3)
    assert left is not None
    assert left > 0


def test_cancel_drops_the_rest_and_the_batch_at_hand(start: Start, recorder: Recorder, gate: GatedTranslator) -> None:
    workers = start(load=lambda _: gate)
    workers.submit(numbered(5))
    gate.next_batch()
    workers.cancel()
    gate.let_through(10)
    workers.submit(sentences("你看书。"))
    recorder.wait_for_translations(1)
    assert recorder.english() == {"0": "you watch books."}
    assert gate.next_batch() == ["你看书。"]


def test_submitting_voids_late_results_of_the_work_before(
    start: Start, recorder: Recorder, gate: GatedTranslator
) -> None:
    workers = start(load=lambda _: gate)
    workers.submit(sentences("我喝茶。", "我喝水。"))
    gate.next_batch()
    workers.submit(sentences("你看书。", "你读书。"))
    gate.let_through(10)
    recorder.wait_for_translations(2)
    assert recorder.english() == {"0": "you watch books.", "1": "you read books."}


def test_added_sentences_come_after_and_change_nothing_before(
    start: Start, recorder: Recorder, gate: GatedTranslator
) -> None:
    workers = start(load=lambda _: gate)
    workers.submit(sentences("我喝茶。"))
    gate.next_batch()
    workers.add([SourceSentence("9", "", "你看书。")])
    gate.let_through(10)
    recorder.wait_for_translations(2)
    assert recorder.english() == {"0": "I drink tea.", "9": "you watch books."}


def test_no_model_is_loaded_where_nothing_is_chinese(start: Start, recorder: Recorder) -> None:
    loaded: list[InstalledModel] = []

    def load(model: InstalledModel) -> Translator:
        loaded.append(model)
        return load_translator(model)

    workers = start(load=load)
    workers.submit(sentences("Hello.", "", "……"))
    recorder.wait_for_translations(3)
    assert recorder.english() == {"0": "Hello.", "1": "", "2": "……"}
    assert recorder.progress[-1] == (3, 3, 0.0)
    assert loaded == []
    workers.submit(sentences("茶。"))
    recorder.wait_for_translations(4)
    assert len(loaded) == 1


def test_callbacks_may_cancel_and_close(model: InstalledModel) -> None:
    closed = threading.Event()
    progress: list[int] = []

    def close(_: list[Translation]) -> None:
        workers.cancel()
        workers.close()
        closed.set()

    workers = TranslationQueue(model, close, lambda done, _total, _left: progress.append(done), lambda _: None)
    workers.submit(numbered(3))
    assert closed.wait(PATIENCE)
    workers.close()
    assert progress == []


def test_closing_while_busy_waits_for_the_batch_only(start: Start, recorder: Recorder, gate: GatedTranslator) -> None:
    workers = start(load=lambda _: gate)
    workers.submit(numbered(5))
    gate.next_batch()
    closing = threading.Thread(target=workers.close)
    closing.start()
    with workers._changed:
        assert workers._changed.wait_for(lambda: workers._closed, PATIENCE)
    gate.let_through(1)
    closing.join(PATIENCE)
    assert not closing.is_alive()
    assert recorder.translations == []
    assert gate.batches.empty()


def test_closing_while_the_model_loads(start: Start, recorder: Recorder) -> None:
    loading, go_on = threading.Event(), threading.Event()

    def load(model: InstalledModel) -> Translator:
        loading.set()
        assert go_on.wait(PATIENCE)
        return load_translator(model)

    workers = start(load=load)
    workers.submit(numbered(1))
    assert loading.wait(PATIENCE)
    closing = threading.Thread(target=workers.close)
    closing.start()
    with workers._changed:
        assert workers._changed.wait_for(lambda: workers._closed, PATIENCE)
    go_on.set()
    closing.join(PATIENCE)
    assert not closing.is_alive()
    assert recorder.translations == []
    assert len(workers._threads) == 1


def test_closing_twice_or_unused_is_no_matter(start: Start) -> None:
    workers = start()
    workers.close()
    workers.close()
    assert not any(thread.is_alive() for thread in workers._threads)


def test_a_broken_model_is_reported_once_and_tried_again_later(
    start: Start, recorder: Recorder, tmp_path: Path
) -> None:
    folder = tiny_model.build_folder(tmp_path / "translate-zh_en-1_9")
    weights = (folder / "model/model.bin").read_bytes()
    (folder / "model/model.bin").write_bytes(weights[:1000])
    workers = start(installed(folder, "zh"))
    workers.submit(numbered(3))
    recorder.wait(lambda: bool(recorder.errors))
    assert [error.problem for error in recorder.errors] == [Problem.MODEL_BROKEN]
    (folder / "model/model.bin").write_bytes(weights)
    workers.submit(numbered(3))
    recorder.wait_for_translations(3)
    assert len(recorder.errors) == 1


def test_a_model_that_fails_at_work_is_reported(start: Start, recorder: Recorder, folders: dict[str, Path]) -> None:
    class Failing(Translator):
        def translate(self, texts: Sequence[str]) -> list[str]:
            raise ReaderError(Problem.MODEL_BROKEN, "model", f"{len(texts)} rows")

    workers = start(load=lambda _: Failing(folders["zh"]))
    workers.submit(numbered(3))
    recorder.wait(lambda: bool(recorder.errors))
    assert recorder.errors[0].detail == "3 rows"
    assert recorder.translations == []


@pytest.mark.parametrize(
    ("done", "left", "elapsed", "seconds"),
    [(0, 100, 0.0, None), (0, 100, 5.0, None), (100, 300, 2.0, 6.0), (100, 0, 2.0, 0.0), (0, 0, 0.0, 0.0)],
)
def test_seconds_left(done: int, left: int, elapsed: float, seconds: float | None) -> None:
    assert seconds_left(done, left, elapsed) == seconds


def test_translate_all_keeps_the_order_and_tells_its_progress(model: InstalledModel) -> None:
    progress: list[tuple[int, int]] = []
    texts = numbered(100)
    translations = translate_all(model, texts, on_progress=lambda *counts: progress.append(counts))
    assert [(item.sentence_id, item.text) for item in translations] == [
        (str(number), f"I drink tea{number}.") for number in range(100)
    ]
    assert progress[-1] == (100, 100)


def test_translate_all_of_nothing(model: InstalledModel) -> None:
    assert translate_all(model, []) == []


def test_translate_all_stops_when_cancelled(model: InstalledModel) -> None:
    progress: list[int] = []
    texts = numbered(2000)
    translations = translate_all(
        model, texts, on_progress=lambda done, _: progress.append(done), cancelled=lambda: len(progress) == 2
    )
    assert len(translations) == progress[-1] < 2000
    assert all(item.text == f"I drink tea{item.sentence_id}." for item in translations)


def test_translate_all_raises_what_the_model_raises(tmp_path: Path) -> None:
    with pytest.raises(ReaderError) as caught:
        translate_all(installed(tmp_path / "gone", "zh"), numbered(1))
    assert caught.value.problem is Problem.MODEL_BROKEN
