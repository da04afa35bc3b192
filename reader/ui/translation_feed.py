"""Brings the translator's results, which come on threads of its own, to the window's thread."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from reader.model import ReaderError, Translation
from reader.pipeline import ArticleTranslator, Desk, Means
from reader.translate import SourceSentence, TermMatcher
from reader.ui.jobs import Jobs


class TranslationFeed(QObject):
    """The translating of one article by one engine. After `cancel` nothing comes any more."""

    translated = Signal(object)
    retried = Signal(object)
    reworded = Signal(str, object)
    progressed = Signal()
    failed = Signal(object)
    # From the translator's threads; delivered over here because the connections are queued.
    _came = Signal(object)
    _came_again = Signal(object)
    _proposed = Signal(str, object)
    _counted = Signal(int, int, object)
    _broke = Signal(object)

    def __init__(self, desk: Desk, means: Means, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.means = means
        self.seconds_left: float | None = None
        self.is_paused = False
        self._jobs = jobs
        self._submitted: set[str] = set()
        self._delivered: set[str] = set()
        self._cancelled = False
        queued = Qt.ConnectionType.QueuedConnection
        self._came.connect(self._take, queued)
        self._came_again.connect(self._take_again, queued)
        self._proposed.connect(self._take_proposed, queued)
        self._counted.connect(self._count, queued)
        self._broke.connect(self._break, queued)
        self._translator = ArticleTranslator(desk, means, self._came.emit, self._counted.emit, self._broke.emit)

    @property
    def done(self) -> int:
        return len(self._delivered)

    @property
    def total(self) -> int:
        return len(self._submitted)

    @property
    def is_finished(self) -> bool:
        return self.done >= self.total

    def add(self, sentences: Sequence[SourceSentence]) -> None:
        self._submitted.update(sentence.id for sentence in sentences)
        self._jobs.run("seeking", partial(self._translator.add, sentences), lambda _: None)

    def has(self, sentence_id: str) -> bool:
        """Whether this sentence was added."""
        return sentence_id in self._submitted

    def want(self, visible: list[str], near: list[str]) -> None:
        self._translator.want(visible, near)

    def set_terms(self, terms: TermMatcher | None) -> None:
        self._translator.terms = terms

    def pause(self, *, paused: bool) -> None:
        """Finish the batch at hand and begin no other, or go on."""
        self.is_paused = paused
        if paused:
            self._translator.pause()
        else:
            self._translator.resume()
        self.progressed.emit()

    def retry(self, sentence: SourceSentence) -> None:
        """Translate a sentence again, before all others, with a wider search; `retried` brings the translation."""
        self._translator.retry(sentence, self._came_again.emit)

    def reword(self, sentence: SourceSentence, english: str) -> None:
        """Seek a place in `english` for the glossary's wordings, before all others; `reworded` brings the sentence's id
        and the proposal, None where no place is certain."""
        self._translator.reword(sentence, english, partial(self._proposed.emit, sentence.id))

    def cancel(self) -> None:
        self._cancelled = True
        self._translator.cancel()

    def close(self) -> None:
        """Stop for good. May wait for the batch at hand, seconds: for a worker."""
        self._translator.close()

    def _take(self, translations: list[Translation]) -> None:
        if not self._cancelled:
            self._delivered.update(item.sentence_id for item in translations)
            self.translated.emit(translations)
            self.progressed.emit()

    def _take_again(self, translations: list[Translation]) -> None:
        if not self._cancelled:
            self.translated.emit(translations)
            for item in translations:
                self.retried.emit(item)

    def _take_proposed(self, sentence_id: str, proposal: Translation | None) -> None:
        if not self._cancelled:
            self.reworded.emit(sentence_id, proposal)

    def _count(self, _done: int, _total: int, seconds_left: float | None) -> None:
        if not self._cancelled:
            self.seconds_left = seconds_left
            self.progressed.emit()

    def _break(self, error: ReaderError) -> None:
        if not self._cancelled:
            self.failed.emit(error)
