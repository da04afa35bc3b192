"""Brings the translator's results, which come on threads of its own, to the window's thread."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Qt, Signal

from reader.model import ReaderError, Translation, TranslationKind
from reader.translate import InstalledModel, SourceSentence, Translated, TranslationService
from reader.translate.argos import ArgosRoute


class TranslationFeed(QObject):
    """The translating of one article by one model. After `cancel` nothing comes any more."""

    translated = Signal(object)
    progressed = Signal()
    failed = Signal(object)
    # From the translator's threads; delivered over here because the connections are queued.
    _came = Signal(object)
    _counted = Signal(int, int, object)
    _broke = Signal(object)

    def __init__(self, model: InstalledModel, parent: QObject) -> None:
        super().__init__(parent)
        self.model = model
        self.done = self.total = 0
        self.seconds_left: float | None = None
        self._submitted: set[str] = set()
        self._cancelled = False
        queued = Qt.ConnectionType.QueuedConnection
        self._came.connect(self._take, queued)
        self._counted.connect(self._count, queued)
        self._broke.connect(self._break, queued)
        self._service = TranslationService()
        self._route = ArgosRoute((model,))
        self._queue = self._service.open_queue(self._route, self._came.emit, self._counted.emit, self._broke.emit)

    @property
    def is_finished(self) -> bool:
        return self.done >= len(self._submitted)

    def add(self, sentences: Sequence[SourceSentence]) -> None:
        self._submitted.update(sentence.id for sentence in sentences)
        self.total = len(self._submitted)
        self._queue.add(sentences)

    def has(self, sentence_id: str) -> bool:
        """Whether this sentence was added."""
        return sentence_id in self._submitted

    def want(self, visible: Iterable[str], near: Iterable[str]) -> None:
        self._queue.want(list(visible), list(near))

    def cancel(self) -> None:
        self._cancelled = True
        self._queue.cancel()

    def close(self) -> None:
        """Free the model. Waits for the batch at hand, seconds: for a worker."""
        self._queue.close()
        self._service.close()

    def _take(self, translated: list[Translated]) -> None:
        if not self._cancelled:
            self.translated.emit(
                [
                    Translation(item.sentence.id, item.output.text, TranslationKind.MT, self._route.label)
                    for item in translated
                ]
            )

    def _count(self, done: int, _: int, seconds_left: float | None) -> None:
        if not self._cancelled:
            self.done, self.seconds_left = done, seconds_left
            self.progressed.emit()

    def _break(self, error: ReaderError) -> None:
        if not self._cancelled:
            self.failed.emit(error)
