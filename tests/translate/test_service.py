"""Engines, what shares them, and their end, with a real model. Order is made certain by gates, never by time."""

import threading
from pathlib import Path
from queue import SimpleQueue

import pytest

from reader.model import Problem, ReaderError
from reader.translate.argos import ArgosRoute
from reader.translate.route import FAST_BEAM, QUALITY_BEAM, Route
from reader.translate.schedule import Translated
from reader.translate.service import TranslationService, translate_all
from tests import tiny_model
from tests.translate.conftest import installed
from tests.translate.gates import PATIENCE, Gate, GatedRoute, Recorder, numbered, opened, sentences


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

    def test_one_that_fails_in_a_way_that_nobody_foresaw_keeps_nobody_waiting(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder, caplog: pytest.LogCaptureFixture
    ) -> None:
        gated.gate.error = RuntimeError("surprise")
        queue = opened(service, gated, recorder)
        queue.submit(numbered(3))
        gated.gate.let_through(1)
        recorder.wait(lambda: bool(recorder.errors))
        assert [error.problem for error in recorder.errors] == [Problem.MODEL_BROKEN]
        assert "surprise" in caplog.text
        caplog.clear()
        gated.gate.error = None
        gated.gate.let_through(10)
        queue.submit(numbered(1))
        recorder.wait_for(1)

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


class TestRetiring:
    def test_it_frees_an_engine_when_its_last_queue_is_closed(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder, other: Recorder
    ) -> None:
        gated.gate.let_through(100)
        first, second = opened(service, gated, recorder), opened(service, gated, other)
        first.submit(numbered(2))
        recorder.wait_for(2)
        service.retire_all_but([])
        first.close()
        second.submit(numbered(3))
        other.wait_for(3)
        assert not gated.gate.closed.acquire(blocking=False)
        second.close()
        gated.gate.wait_for_close()

    def test_it_frees_at_once_what_nobody_uses(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder
    ) -> None:
        gated.gate.let_through(100)
        queue = opened(service, gated, recorder)
        queue.submit(numbered(2))
        recorder.wait_for(2)
        queue.close()
        service.retire_all_but([])
        gated.gate.wait_for_close()
        service.retire_all_but([])
        assert service._retired == []

    def test_the_batch_at_hand_is_done_first(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder
    ) -> None:
        queue = opened(service, gated, recorder)
        queue.submit(numbered(5))
        gated.gate.next_batch()
        service.retire_all_but([])
        queue.close()
        assert not gated.gate.closed.acquire(blocking=False)
        gated.gate.let_through()
        gated.gate.wait_for_close()
        assert gated.gate.is_empty()
        assert recorder.translated == []

    def test_a_route_that_is_still_used_keeps_its_engine(
        self, service: TranslationService, folders: dict[str, Path], recorder: Recorder
    ) -> None:
        loads: SimpleQueue[str] = SimpleQueue()
        gate = Gate()
        gate.let_through(100)
        route = GatedRoute(folders["zh"], 1, gate, lambda: loads.put("loaded"))
        for count in (2, 4):
            queue = opened(service, route, recorder)
            queue.submit(numbered(2))
            recorder.wait_for(count)
            queue.close()
            service.retire_all_but([GatedRoute(folders["zh"])])
        assert loads.qsize() == 1

    def test_who_comes_later_gets_a_new_engine(
        self, service: TranslationService, folders: dict[str, Path], recorder: Recorder, other: Recorder
    ) -> None:
        """The folder may hold another model by then, with the same name and version."""
        loads: SimpleQueue[str] = SimpleQueue()
        gate = Gate()
        gate.let_through(100)
        route = GatedRoute(folders["zh"], 1, gate, lambda: loads.put("loaded"))
        opened(service, route, recorder).submit(numbered(1))
        recorder.wait_for(1)
        service.retire_all_but([])
        opened(service, route, other).submit(numbered(1))
        other.wait_for(1)
        assert loads.qsize() == 2

    def test_closing_ends_what_is_retired_too(self, gated: GatedRoute, recorder: Recorder) -> None:
        service = TranslationService()
        gated.gate.let_through(100)
        queue = opened(service, gated, recorder)
        queue.submit(numbered(1))
        recorder.wait_for(1)
        service.retire_all_but([])
        service.close()
        gated.gate.wait_for_close()
        assert not [thread for thread in threading.enumerate() if thread.name == "translate gated"]


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
        opened(service, GatedRoute(gated.folder, 3, gated.gate, wait, budget=1), recorder).submit(numbered(1))
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
