"""The service with a real model. Order is made certain by gates that a batch has to pass, never by time."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue

import pytest

from reader.model import Problem, ReaderError, Script
from reader.translate import schedule
from reader.translate.argos import ArgosRoute
from reader.translate.engine import Translator
from reader.translate.models.installed import InstalledModel
from reader.translate.normalise import SourceSentence
from reader.translate.queue import TranslationQueue, seconds_left
from reader.translate.route import FAST_BEAM, QUALITY_BEAM, Output, Route
from reader.translate.schedule import Translated
from reader.translate.service import TranslationService, translate_all
from tests import tiny_model
from tests.translate.conftest import installed

# Far more than anything here takes; a test that waits so long has failed.
PATIENCE = 30


class Recorder:
    """What a queue reported, and a way to wait for it."""

    def __init__(self) -> None:
        self.translated: list[Translated] = []
        self.progress: list[tuple[int, int, float | None]] = []
        self.errors: list[ReaderError] = []
        self._settled = 0
        self._changed = threading.Condition()

    def on_translated(self, translated: list[Translated]) -> None:
        with self._changed:
            self.translated += translated

    def on_progress(self, done: int, total: int, left: float | None) -> None:
        with self._changed:
            self.progress.append((done, total, left))
            self._settled = len(self.translated)
            self._changed.notify_all()

    def on_error(self, error: ReaderError) -> None:
        with self._changed:
            self.errors.append(error)
            self._changed.notify_all()

    def wait(self, condition: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(condition, PATIENCE), (self.translated, self.errors)

    def wait_for(self, count: int) -> None:
        """Wait until so many sentences have come and the progress after them has been told."""
        self.wait(lambda: self._settled >= count)

    def english(self) -> dict[str, str]:
        return {item.sentence.id: item.output.text for item in self.translated}


class Gate:
    """Each batch is announced, then waits to be let through."""

    def __init__(self) -> None:
        self._batches: SimpleQueue[tuple[list[str], int]] = SimpleQueue()
        self._permits = threading.Semaphore(0)
        self.closed = threading.Semaphore(0)
        self.error: ReaderError | None = None

    def pass_through(self, texts: Sequence[str], beam: int) -> None:
        self._batches.put((list(texts), beam))
        assert self._permits.acquire(timeout=PATIENCE)
        if self.error:
            raise self.error

    def next_batch(self) -> list[str]:
        return self._batches.get(timeout=PATIENCE)[0]

    def next_beam(self) -> int:
        return self._batches.get(timeout=PATIENCE)[1]

    def is_empty(self) -> bool:
        return self._batches.empty()

    def let_through(self, batches: int = 1) -> None:
        self._permits.release(batches)

    def wait_for_close(self) -> None:
        assert self.closed.acquire(timeout=PATIENCE)


class GatedTranslator(Translator):
    def __init__(self, folder: Path, gate: Gate) -> None:
        super().__init__(folder)
        self._gate = gate

    def translate(self, texts: Sequence[str], beam: int) -> list[Output]:
        self._gate.pass_through(texts, beam)
        return super().translate(texts, beam)

    def close(self) -> None:
        super().close()
        self._gate.closed.release()


@dataclass(frozen=True)
class GatedRoute:
    """A way through the tiny zh model; `before_load` is called first."""

    folder: Path
    parallel: int = 1
    gate: Gate = field(default_factory=Gate, compare=False)
    before_load: Callable[[], None] = field(default=lambda: None, compare=False)
    label: str = "gated"
    reads: Script = Script.SIMPLIFIED

    def stamp(self) -> str:
        return ""

    def fingerprint(self) -> str:
        return ""

    def load(self) -> GatedTranslator:
        self.before_load()
        return GatedTranslator(self.folder, self.gate)


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def other() -> Recorder:
    return Recorder()


@pytest.fixture
def service() -> Iterator[TranslationService]:
    service = TranslationService()
    yield service
    service.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("translate ")]


@pytest.fixture
def hasty() -> Iterator[TranslationService]:
    """A service that frees an engine as soon as there is nothing to do."""
    service = TranslationService(idle_seconds=0)
    yield service
    service.close()


@pytest.fixture
def route(model: InstalledModel) -> Route:
    return ArgosRoute((model,))


@pytest.fixture
def gated(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[GatedRoute]:
    """One batch at a time, of one sentence, so that the order is certain."""
    monkeypatch.setattr(schedule, "VISIBLE_BUDGET", 1)
    monkeypatch.setattr(schedule, "BUDGET", 1)
    route = GatedRoute(folders["zh"])
    yield route
    route.gate.let_through(1000)


def opened(service: TranslationService, route: Route, recorder: Recorder, beam: int = FAST_BEAM) -> TranslationQueue:
    return service.open_queue(route, recorder.on_translated, recorder.on_progress, recorder.on_error, beam=beam)


def sentences(*texts: str) -> list[SourceSentence]:
    return [SourceSentence(str(number), text, text, text) for number, text in enumerate(texts)]


def numbered(count: int, verb: str = "喝") -> list[SourceSentence]:
    return sentences(*(f"我{verb}茶{number}。" for number in range(count)))


def test_real_sentences_come_out_in_english(service: TranslationService, route: Route, recorder: Recorder) -> None:
    opened(service, route, recorder).submit(sentences("我们喝茶,去北京。", "Hello.", "我爱龘。", "我们喝茶,去北京。"))
    recorder.wait_for(4)
    assert recorder.english() == {
        "0": "we drink tea, go to Beijing.",
        "1": "Hello.",
        "2": "I love 龘.",
        "3": "we drink tea, go to Beijing.",
    }
    assert recorder.progress[-1] == (4, 4, 0.0)


def test_each_route_is_fed_its_script(
    service: TranslationService, zt_model: InstalledModel, recorder: Recorder
) -> None:
    sentence = SourceSentence("1", "老师讀書。", "老师读书。", "老師讀書。")
    opened(service, ArgosRoute((zt_model,)), recorder).submit([sentence])
    recorder.wait_for(1)
    assert recorder.translated == [Translated(sentence, Output("teachers read books."))]


def test_many_sentences_on_several_threads(service: TranslationService, route: Route, recorder: Recorder) -> None:
    opened(service, route, recorder).submit(numbered(500))
    recorder.wait_for(500)
    assert recorder.english() == {str(number): f"I drink tea{number}." for number in range(500)}
    assert [done for done, _, _ in recorder.progress] == sorted(done for done, _, _ in recorder.progress)
    assert len(recorder.translated) == 500


def test_a_long_sentence_comes_whole(service: TranslationService, route: Route, recorder: Recorder) -> None:
    opened(service, route, recorder).submit(sentences("我喝茶，" * 60 + "你喝水。"))
    recorder.wait_for(1)
    assert recorder.english()["0"] == "I drink tea, " * 60 + "you drink water."


def test_a_sentence_that_makes_more_tokens_than_the_model_has_positions(
    service: TranslationService, route: Route, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tiny model has 128; without the tokenizer's word it would be given 151 at once, and fail.
    monkeypatch.setattr("reader.translate.split.LIMIT", 300)
    monkeypatch.setattr("reader.translate.split.split_long.__defaults__", (300, "；，、"))
    monkeypatch.setattr("reader.translate.split.fitting_parts.__defaults__", (300,))
    opened(service, route, recorder).submit(sentences("茶" * 150 + "。"))
    recorder.wait_for(1)
    assert recorder.english()["0"] == " ".join(["tea"] * 150) + "."


def test_what_is_on_the_screen_comes_first(service: TranslationService, gated: GatedRoute, recorder: Recorder) -> None:
    queue = opened(service, gated, recorder)
    queue.submit(numbered(6))
    first = gated.gate.next_batch()
    queue.want(["4", "3"], ["2"])
    gated.gate.let_through()
    order = [first, gated.gate.next_batch()]
    queue.want(["5"], ["3"])
    gated.gate.let_through(10)
    recorder.wait_for(6)
    order += [gated.gate.next_batch() for _ in range(4)]
    assert [text[3] for (text,) in order] == ["0", "4", "5", "3", "1", "2"]


def test_results_come_as_soon_as_their_batch_is_done(
    service: TranslationService, gated: GatedRoute, recorder: Recorder
) -> None:
    opened(service, gated, recorder).submit(numbered(3))
    gated.gate.let_through()
    recorder.wait_for(1)
    assert list(recorder.english()) == ["0"]
    done, total, left = recorder.progress[0]
    assert (done, total) == (1, 3)
    assert left is not None
    assert left > 0


def test_as_many_batches_at_once_as_the_route_allows(
    service: TranslationService, gated: GatedRoute, recorder: Recorder
) -> None:
    route = GatedRoute(gated.folder, 3, gated.gate)
    opened(service, route, recorder).submit(numbered(5))
    at_work = [gated.gate.next_batch() for _ in range(3)]
    assert sorted(text[3] for (text,) in at_work) == ["0", "1", "2"]
    assert gated.gate.is_empty()
    gated.gate.let_through(10)
    recorder.wait_for(5)


class TestSharing:
    def test_equal_routes_share_an_engine(
        self, service: TranslationService, folders: dict[str, Path], recorder: Recorder, other: Recorder
    ) -> None:
        loads: SimpleQueue[str] = SimpleQueue()
        gate = Gate()
        gate.let_through(100)
        for receiver in (recorder, other):
            route = GatedRoute(folders["zh"], 1, gate, lambda: loads.put("loaded"))
            opened(service, route, receiver).submit(numbered(3))
        recorder.wait_for(3)
        other.wait_for(3)
        assert loads.qsize() == 1

    def test_screens_of_all_come_before_what_is_near_and_that_before_the_rest(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder, other: Recorder
    ) -> None:
        first, second = opened(service, gated, recorder), opened(service, gated, other)
        first.submit(numbered(4, "喝"))
        assert gated.gate.next_batch() == ["我喝茶0。"]
        second.submit(numbered(4, "爱"))
        first.want(["3"], ["2"])
        second.want(["3"], ["2"])
        gated.gate.let_through(100)
        recorder.wait_for(4)
        other.wait_for(4)
        order = [gated.gate.next_batch()[0] for _ in range(7)]
        assert order == ["我爱茶3。", "我喝茶3。", "我爱茶2。", "我喝茶2。", "我爱茶0。", "我喝茶1。", "我爱茶1。"]

    def test_one_sentence_at_quality_beam_overtakes_the_rest_of_all(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder, other: Recorder
    ) -> None:
        opened(service, gated, recorder).submit(numbered(5))
        assert gated.gate.next_beam() == FAST_BEAM
        retry = opened(service, gated, other, QUALITY_BEAM)
        retry.submit(sentences("你看书。"))
        retry.want(["0"], [])
        gated.gate.let_through(2)
        other.wait_for(1)
        assert gated.gate.next_beam() == QUALITY_BEAM
        assert gated.gate.next_beam() == FAST_BEAM
        assert other.english() == {"0": "you watch books."}

    def test_closing_one_queue_is_nothing_to_another(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder, other: Recorder
    ) -> None:
        first, second = opened(service, gated, recorder), opened(service, gated, other)
        first.submit(numbered(3))
        gated.gate.next_batch()
        second.submit(numbered(2))
        first.close()
        gated.gate.let_through(10)
        other.wait_for(2)
        assert recorder.translated == []
        first.submit(numbered(1))
        first.want(["0"], [])
        assert not first.is_ready


class TestCancelling:
    def test_cancel_drops_the_rest_and_the_batch_at_hand(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder
    ) -> None:
        queue = opened(service, gated, recorder)
        queue.submit(numbered(5))
        gated.gate.next_batch()
        queue.cancel()
        gated.gate.let_through(10)
        queue.submit(sentences("你看书。"))
        recorder.wait_for(1)
        assert recorder.english() == {"0": "you watch books."}
        assert gated.gate.next_batch() == ["你看书。"]

    def test_submitting_voids_late_results_of_the_work_before(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder
    ) -> None:
        queue = opened(service, gated, recorder)
        queue.submit(sentences("我喝茶。", "我喝水。"))
        gated.gate.next_batch()
        queue.submit(sentences("你看书。", "你读书。"))
        gated.gate.let_through(10)
        recorder.wait_for(2)
        assert recorder.english() == {"0": "you watch books.", "1": "you read books."}

    def test_added_sentences_come_after_and_change_nothing_before(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder
    ) -> None:
        queue = opened(service, gated, recorder)
        queue.submit(sentences("我喝茶。"))
        gated.gate.next_batch()
        queue.add([SourceSentence("9", "", "你看书。", "")])
        queue.add(sentences("你喝水。"))
        gated.gate.let_through(10)
        recorder.wait_for(2)
        assert recorder.english() == {"0": "I drink tea.", "9": "you watch books."}

    def test_callbacks_may_cancel_and_close(self, service: TranslationService, route: Route) -> None:
        closed = threading.Event()
        progress: list[int] = []

        def close(_: list[Translated]) -> None:
            queue.cancel()
            queue.close()
            closed.set()

        queue = service.open_queue(route, close, lambda done, _total, _left: progress.append(done), lambda _: None)
        queue.submit(numbered(3))
        assert closed.wait(PATIENCE)
        queue.close()
        assert progress == []

    def test_nothing_comes_once_a_queue_is_closed(
        self, service: TranslationService, route: Route, recorder: Recorder
    ) -> None:
        """Closing waits for the call under way."""
        telling, go_on = threading.Event(), threading.Event()

        def tell(translated: list[Translated]) -> None:
            telling.set()
            assert go_on.wait(PATIENCE)
            recorder.on_translated(translated)

        queue = service.open_queue(route, tell, recorder.on_progress, recorder.on_error)
        queue.submit(numbered(3))
        assert telling.wait(PATIENCE)
        closing = threading.Thread(target=queue.close)
        closing.start()
        queue.cancel()
        assert closing.is_alive()
        go_on.set()
        closing.join(PATIENCE)
        assert not closing.is_alive()
        assert len(recorder.translated) == 3
        assert recorder.progress == []

    def test_one_call_at_a_time(self, service: TranslationService, gated: GatedRoute) -> None:
        route = GatedRoute(gated.folder, 3, gated.gate)
        at_once: list[int] = []
        told = threading.Semaphore(0)
        calls = 0

        def tell(_: list[Translated]) -> None:
            nonlocal calls
            calls += 1
            at_once.append(calls)
            threading.Event().wait(0)
            calls -= 1
            told.release()

        service.open_queue(route, tell, lambda *_: None, lambda _: None).submit(numbered(30))
        gated.gate.let_through(30)
        for _ in range(30):
            assert told.acquire(timeout=PATIENCE)
        assert set(at_once) == {1}


class TestPausing:
    def test_the_batch_at_hand_is_told_and_nothing_begins(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder, other: Recorder
    ) -> None:
        queue = opened(service, gated, recorder)
        queue.submit(numbered(3))
        gated.gate.next_batch()
        queue.pause()
        queue.add(numbered(4)[3:])
        gated.gate.let_through(10)
        recorder.wait_for(1)
        # Another one's sentence passes: the engine had time for ours.
        opened(service, gated, other).submit(sentences("你看书。"))
        other.wait_for(1)
        assert recorder.english() == {"0": "I drink tea0."}
        queue.resume()
        recorder.wait_for(4)
        assert recorder.progress[-1] == (4, 4, 0.0)

    def test_pausing_while_the_model_loads(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder, other: Recorder
    ) -> None:
        loading, go_on = threading.Event(), threading.Event()

        def wait() -> None:
            loading.set()
            assert go_on.wait(PATIENCE)

        route = GatedRoute(gated.folder, 1, gated.gate, wait)
        queue = opened(service, route, recorder)
        queue.submit(numbered(1))
        assert loading.wait(PATIENCE)
        queue.pause()
        go_on.set()
        opened(service, route, other).submit(sentences("你看书。"))
        assert gated.gate.next_batch() == ["你看书。"]


class TestEngines:
    def test_none_is_loaded_where_nothing_is_chinese(
        self, service: TranslationService, folders: dict[str, Path], recorder: Recorder
    ) -> None:
        loads: SimpleQueue[str] = SimpleQueue()
        gate = Gate()
        gate.let_through(10)
        queue = opened(service, GatedRoute(folders["zh"], 1, gate, lambda: loads.put("loaded")), recorder)
        queue.submit(sentences("Hello.", "", "……"))
        recorder.wait_for(3)
        assert recorder.english() == {"0": "Hello.", "1": "", "2": "……"}
        assert recorder.progress[-1] == (3, 3, 0.0)
        assert loads.empty()
        queue.submit(sentences("茶。"))
        recorder.wait_for(4)
        assert loads.qsize() == 1

    def test_an_idle_one_is_freed_and_comes_back(
        self, hasty: TranslationService, folders: dict[str, Path], recorder: Recorder
    ) -> None:
        loads: SimpleQueue[str] = SimpleQueue()
        gate = Gate()
        gate.let_through(10)
        queue = opened(hasty, GatedRoute(folders["zh"], 2, gate, lambda: loads.put("loaded")), recorder)
        for round_ in (1, 2):
            queue.submit(numbered(round_))
            gate.wait_for_close()
            assert loads.qsize() == round_
        recorder.wait_for(3)

    def test_a_paused_queue_does_not_keep_it(
        self, hasty: TranslationService, gated: GatedRoute, recorder: Recorder
    ) -> None:
        queue = opened(hasty, gated, recorder)
        queue.submit(numbered(3))
        gated.gate.next_batch()
        queue.pause()
        gated.gate.let_through(10)
        gated.gate.wait_for_close()
        queue.resume()
        recorder.wait_for(3)

    def test_a_broken_one_is_told_once_to_each_who_waits_and_tried_again_later(
        self, service: TranslationService, recorder: Recorder, other: Recorder, tmp_path: Path
    ) -> None:
        folder = tiny_model.build_folder(tmp_path / "translate-zh_en-1_9")
        weights = (folder / "model/model.bin").read_bytes()
        (folder / "model/model.bin").write_bytes(weights[:1000])
        route = ArgosRoute((installed(folder, "zh"),))
        waiting, idle = opened(service, route, recorder), opened(service, route, other)
        waiting.submit(numbered(3))
        recorder.wait(lambda: bool(recorder.errors))
        assert [error.problem for error in recorder.errors] == [Problem.MODEL_BROKEN]
        (folder / "model/model.bin").write_bytes(weights)
        idle.submit(numbered(2))
        waiting.submit(numbered(3))
        recorder.wait_for(3)
        other.wait_for(2)
        assert len(recorder.errors) == 1
        assert other.errors == []

    def test_one_that_fails_at_work_is_told_to_all_who_wait(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder, other: Recorder
    ) -> None:
        gated.gate.error = ReaderError(Problem.MODEL_BROKEN, "model", "no luck")
        first, second = opened(service, gated, recorder), opened(service, gated, other)
        first.submit(numbered(3))
        gated.gate.next_batch()
        second.submit(numbered(3))
        gated.gate.let_through()
        recorder.wait(lambda: bool(recorder.errors))
        other.wait(lambda: bool(other.errors))
        assert recorder.errors == other.errors == [gated.gate.error]
        assert gated.gate.is_empty()
        gated.gate.error = None
        gated.gate.let_through(10)
        first.submit(numbered(1))
        recorder.wait_for(1)
        assert len(recorder.errors) == 1

    def test_a_failure_of_cancelled_work_is_nobodys(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder
    ) -> None:
        gated.gate.error = ReaderError(Problem.MODEL_BROKEN, "model", "no luck")
        queue = opened(service, gated, recorder)
        queue.submit(numbered(3))
        gated.gate.next_batch()
        queue.submit(sentences("你看书。"))
        gated.gate.let_through()
        assert gated.gate.next_batch() == ["你看书。"]
        assert recorder.errors == []

    def test_a_receiver_that_fails_is_told_so(
        self, service: TranslationService, route: Route, recorder: Recorder
    ) -> None:
        full = ReaderError(Problem.CANNOT_WRITE, "memory", "no space")

        def fail(_: list[Translated]) -> None:
            raise full

        queue = service.open_queue(route, fail, recorder.on_progress, recorder.on_error)
        queue.submit(numbered(300))
        recorder.wait(lambda: bool(recorder.errors))
        queue.close()
        assert recorder.errors == [full]
        assert recorder.progress == []


class TestClosing:
    def test_it_waits_for_the_batch_at_hand_only_and_frees_the_engine(
        self, gated: GatedRoute, recorder: Recorder
    ) -> None:
        service = TranslationService()
        queue = opened(service, gated, recorder)
        queue.submit(numbered(5))
        gated.gate.next_batch()
        closing = threading.Thread(target=service.close)
        closing.start()
        queue.close()
        gated.gate.let_through(1)
        closing.join(PATIENCE)
        assert not closing.is_alive()
        assert recorder.translated == []
        assert gated.gate.is_empty()
        gated.gate.wait_for_close()

    def test_while_the_model_loads(self, gated: GatedRoute, recorder: Recorder) -> None:
        loading, go_on = threading.Event(), threading.Event()

        def wait() -> None:
            loading.set()
            assert go_on.wait(PATIENCE)

        service = TranslationService()
        opened(service, GatedRoute(gated.folder, 3, gated.gate, wait), recorder).submit(numbered(1))
        assert loading.wait(PATIENCE)
        with service._changed:
            closing = threading.Thread(target=service.close)
            closing.start()
            assert service._changed.wait_for(lambda: service._closed, PATIENCE)
        go_on.set()
        closing.join(PATIENCE)
        assert not closing.is_alive()
        assert gated.gate.is_empty()
        gated.gate.wait_for_close()

    def test_twice_unused_and_used_afterwards_is_no_matter(self, route: Route, recorder: Recorder) -> None:
        service = TranslationService()
        service.close()
        service.close()
        queue = opened(service, route, recorder)
        queue.submit(numbered(1))
        queue.pause()
        queue.resume()
        queue.close()
        assert recorder.translated == []

    def test_from_a_callback_it_does_not_wait(self, route: Route) -> None:
        service = TranslationService()
        closed = threading.Event()

        def close(_: list[Translated]) -> None:
            service.close()
            closed.set()

        service.open_queue(route, close, lambda *_: None, lambda _: None).submit(numbered(1))
        assert closed.wait(PATIENCE)
        service.close()


@pytest.mark.parametrize(
    ("done", "left", "elapsed", "seconds"),
    [(0, 100, 0.0, None), (0, 100, 5.0, None), (100, 300, 2.0, 6.0), (100, 0, 2.0, 0.0), (0, 0, 0.0, 0.0)],
)
def test_seconds_left(done: int, left: int, elapsed: float, seconds: float | None) -> None:
    assert seconds_left(done, left, elapsed) == seconds


class TestTranslateAll:
    def test_order_and_progress(self, service: TranslationService, route: Route) -> None:
        progress: list[tuple[int, int]] = []
        texts = numbered(100)
        translated = translate_all(service, route, texts, lambda *counts: progress.append(counts))
        assert [item.sentence for item in translated] == texts
        assert [item.output.text for item in translated] == [f"I drink tea{number}." for number in range(100)]
        assert progress[-1] == (100, 100)

    def test_nothing(self, service: TranslationService, route: Route) -> None:
        assert translate_all(service, route, []) == []

    def test_cancelled(self, service: TranslationService, route: Route) -> None:
        progress: list[int] = []
        translated = translate_all(
            service, route, numbered(3000), lambda done, _: progress.append(done), lambda: len(progress) == 2
        )
        assert len(translated) == progress[-1] < 3000
        assert all(item.output.text == f"I drink tea{item.sentence.id}." for item in translated)

    def test_what_the_engine_raises_is_raised(self, service: TranslationService, tmp_path: Path) -> None:
        with pytest.raises(ReaderError) as caught:
            translate_all(service, ArgosRoute((installed(tmp_path / "gone", "zh"),)), numbered(1))
        assert caught.value.problem is Problem.MODEL_BROKEN
