"""The states of the reader's words: kept up, told to the page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.library import WordChange
from reader.model import ReaderError, WordContext, WordState
from reader.pipeline import Desk, knowing
from reader.ui.in_order import InOrder
from reader.ui.jobs import Jobs
from reader.ui.reading_view import ReadingView

_READ, _WRITE = "read words", "write words"
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word that is to be marked: as it is `shown`, its simplified form where that is known already, and where it was
    met, if it was in an article."""

    shown: str
    simplified: str = ""
    context: WordContext | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """What became of a word: the state that it is in now, None for none, and the change that made it so."""

    word: Wanted
    state: WordState | None
    change: WordChange


class _Now(NamedTuple):
    """The states of all words; those that need no reading; those that are being learned."""

    states: Mapping[str, WordState]
    bare: frozenset[str]
    learning: frozenset[str]


class WordsFeed(QObject):
    """`changed` comes when the reader marked words here, for all windows; `came` when the states are those of now."""

    changed = Signal()
    came = Signal()

    def __init__(self, view: ReadingView, desk: Desk, jobs: Jobs) -> None:
        super().__init__(view)
        self._view, self._desk, self._jobs = view, desk, jobs
        self._now = _Now({}, frozenset(), frozenset())
        # Two keys in a row are two changes, one after the other.
        self._writes = InOrder(jobs, _WRITE)

    def read(self) -> None:
        """Look in which states words are now."""
        self._jobs.void(_READ)
        self._jobs.run(_READ, partial(_read, self._desk), self._take)

    def state(self, word: str) -> WordState | None:
        """The state of a word, simplified; None where it is in none."""
        return self._now.states.get(word)

    @property
    def learning(self) -> frozenset[str]:
        """The words, simplified, that are being learned."""
        return self._now.learning

    def toggle(
        self,
        word: Wanted,
        state: WordState,
        then: Callable[[Marked], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        """Take a word as known, learned or ignored; if it is so already, as none of them."""
        self._write(partial(self._toggle, word, state), then, failed)

    def set_state(
        self,
        words: Sequence[str],
        state: WordState | None,
        then: Callable[[WordChange], None],
        failed: Callable[[ReaderError], None],
        contexts: Mapping[str, WordContext] | None = None,
    ) -> None:
        """Put words, simplified, into a state; without one drop them. `contexts` says where some of them were met."""
        kept = self._desk.words
        work = partial(kept.remove, words) if state is None else partial(kept.set_state, words, state, contexts)
        self._write(work, then, failed)

    def set_states(
        self,
        states: Mapping[str, WordState],
        then: Callable[[WordChange], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        """Put words, simplified, each into its state."""
        self._write(partial(self._desk.words.set_states, states), then, failed)

    def undo(self, change: WordChange, failed: Callable[[ReaderError], None]) -> None:
        """Have the words of a change as they were before it."""
        self._write(partial(self._desk.words.undo, change), lambda _: None, failed)

    def _write(
        self, work: Callable[[], _Result], then: Callable[[_Result], None], failed: Callable[[ReaderError], None]
    ) -> None:
        def done(result: _Result) -> None:
            then(result)
            self.read()
            self.changed.emit()

        self._writes.run(work, done, failed)

    def _take(self, now: _Now) -> None:
        if now.bare != self._now.bare:
            self._view.set_known_words(now.bare)
        self._now = now
        self.came.emit()

    def _toggle(self, word: Wanted, state: WordState) -> Marked:
        """On a worker."""
        words = self._desk.words
        key = word.simplified or knowing.simplified([word.shown])[0]
        if words.state_of([key]).get(key) is state:
            return Marked(word, None, words.remove([key]))
        met = {key: word.context} if word.context else None
        return Marked(word, state, words.set_state([key], state, met))


def _read(desk: Desk) -> _Now:
    """On a worker: there may be many."""
    states = desk.words.states()
    learning = frozenset(word for word, state in states.items() if state is WordState.LEARNING)
    return _Now(states, frozenset(states.keys() - learning), learning)
