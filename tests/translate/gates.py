"""What the tests of the service share: a receiver, and a real translator behind a gate."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue

from reader.model import ReaderError, Script
from reader.translate.engine import Translator
from reader.translate.normalise import SourceSentence
from reader.translate.queue import TranslationQueue
from reader.translate.route import FAST_BEAM, Output, Route
from reader.translate.schedule import Translated
from reader.translate.service import TranslationService

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
        self.error: Exception | None = None

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
    reserve: int = 0
    budget: int = 512

    def batch_tokens(self, beam: int) -> int:
        assert beam > 0
        return self.budget

    def stamp(self) -> str:
        return ""

    def fingerprint(self) -> str:
        return ""

    def load(self) -> GatedTranslator:
        self.before_load()
        return GatedTranslator(self.folder, self.gate)


def opened(service: TranslationService, route: Route, recorder: Recorder, beam: int = FAST_BEAM) -> TranslationQueue:
    return service.open_queue(route, recorder.on_translated, recorder.on_progress, recorder.on_error, beam=beam)


def sentences(*texts: str) -> list[SourceSentence]:
    return [SourceSentence(str(number), text, text, text) for number, text in enumerate(texts)]


def numbered(count: int, verb: str = "喝") -> list[SourceSentence]:
    return sentences(*(f"我{verb}茶{number}。" for number in range(count)))
