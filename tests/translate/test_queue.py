"""What a receiver is told and when, with a real model. Order is made certain by gates that a batch has to pass, never
by time."""

import threading

import pytest

from reader.translate.argos import ArgosRoute
from reader.translate.models.installed import InstalledModel
from reader.translate.normalise import SourceSentence
from reader.translate.queue import seconds_left
from reader.translate.route import Output, Route
from reader.translate.schedule import Translated
from reader.translate.service import TranslationService
from tests.translate.gates import PATIENCE, GatedRoute, Recorder, numbered, opened, sentences


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
    route = GatedRoute(gated.folder, 3, gated.gate, budget=1)
    opened(service, route, recorder).submit(numbered(5))
    at_work = [gated.gate.next_batch() for _ in range(3)]
    assert sorted(text[3] for (text,) in at_work) == ["0", "1", "2"]
    assert gated.gate.is_empty()
    gated.gate.let_through(10)
    recorder.wait_for(5)


class TestReserve:
    """The batches at work are of the rest, and take seconds."""

    def test_the_screen_does_not_wait_for_their_end(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder
    ) -> None:
        route = GatedRoute(gated.folder, 1, gated.gate, reserve=1, budget=1)
        queue = opened(service, route, recorder)
        queue.submit(numbered(5))
        assert gated.gate.next_batch() == ["我喝茶0。"]
        queue.want(["3"], ["4"])
        assert gated.gate.next_batch() == ["我喝茶3。"]
        queue.want(["2"], ["4"])
        assert gated.gate.is_empty()
        gated.gate.let_through(1)
        assert gated.gate.next_batch() == ["我喝茶2。"]
        gated.gate.let_through(10)
        recorder.wait_for(5)

    def test_not_even_where_its_sentence_is_in_one(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder
    ) -> None:
        route = GatedRoute(gated.folder, 1, gated.gate, reserve=1, budget=1000)
        queue = opened(service, route, recorder)
        queue.submit(numbered(5))
        assert len(gated.gate.next_batch()) == 5
        queue.want(["3"], [])
        assert gated.gate.next_batch() == ["我喝茶3。"]
        gated.gate.let_through(2)
        recorder.wait_for(5)
        assert len(recorder.translated) == 5

    def test_all_of_the_screen_is_begun_where_nothing_else_waits(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder
    ) -> None:
        route = GatedRoute(gated.folder, 1, gated.gate, reserve=2, budget=60)
        queue = opened(service, route, recorder)
        queue.submit(numbered(5))
        assert len(gated.gate.next_batch()) == 5
        queue.want(["3", "4"], [])
        assert {tuple(gated.gate.next_batch()) for _ in range(2)} == {("我喝茶3。",), ("我喝茶4。",)}
        gated.gate.let_through(3)
        recorder.wait_for(5)
        assert len(recorder.translated) == 5

    def test_it_is_for_the_screen_alone(
        self, service: TranslationService, gated: GatedRoute, recorder: Recorder, other: Recorder
    ) -> None:
        route = GatedRoute(gated.folder, 1, gated.gate, reserve=2, budget=1)
        paused, queue = opened(service, route, other), opened(service, route, recorder)
        queue.submit(numbered(3))
        assert gated.gate.next_batch() == ["我喝茶0。"]
        paused.pause()
        paused.submit(sentences("你看书。"))
        paused.want(["0"], [])
        queue.want([], ["2"])
        queue.add(sentences("你看书。"))
        queue.want(["1"], [])
        # Whoever waits for the next batch gets the screen's, and there is no other.
        assert gated.gate.next_batch() == ["我喝茶1。"]
        assert gated.gate.is_empty()
        gated.gate.let_through(10)
        recorder.wait_for(3)


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
        route = GatedRoute(gated.folder, 3, gated.gate, budget=1)
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

        route = GatedRoute(gated.folder, 1, gated.gate, wait, budget=1)
        queue = opened(service, route, recorder)
        queue.submit(numbered(1))
        assert loading.wait(PATIENCE)
        queue.pause()
        go_on.set()
        opened(service, route, other).submit(sentences("你看书。"))
        assert gated.gate.next_batch() == ["你看书。"]


@pytest.mark.parametrize(
    ("done", "left", "elapsed", "seconds"),
    [(0, 100, 0.0, None), (0, 100, 5.0, None), (100, 300, 2.0, 6.0), (100, 0, 2.0, 0.0), (0, 0, 0.0, 0.0)],
)
def test_seconds_left(done: int, left: int, elapsed: float, seconds: float | None) -> None:
    assert seconds_left(done, left, elapsed) == seconds
