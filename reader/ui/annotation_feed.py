"""Annotates the article that is open, part by part outwards from what is on the screen, in small pieces.

The next piece is asked for only when the window has dealt with its events: Python lets one thread compute at a time, so
a worker that never paused would make every paint wait. Annotations take twenty times the room of their text: only those
about the screen are kept, and a novel takes no more than a long article.
"""

import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate, islice, takewhile

from PySide6.QtCore import QObject, QTimer, Signal

from reader import pipeline
from reader.model import Annotation, Article, Pronunciation, Translation, place_of_sentence
from reader.pipeline import ArticleCorrections
from reader.ui.jobs import Jobs
from reader.ui.parts import Part, Parts, outward

GROUP = "annotation"
# Seconds of work a piece, and one that is waited for on the screen; the most parts that it may hold.
_PIECE, _SCREEN = 0.012, 0.05
_PARTS = 64
# Characters about the screen whose annotations are made, and how many more may be kept before the farthest go.
_REACH, _SLACK = 24_000, 12_000
_STEP = 6_000  # characters that the screen goes on before more is reached for
_MOST_IN_REACH = 2_000  # parts, for a text of short lines
_NEXT_PAGE = 1_500  # characters behind the screen that do not wait for rest
_NONE = ArticleCorrections()
_REST = 150  # milliseconds without a move of the reader's, before what is off the screen is worked on

# A number of a part, the part, and its annotations where they are there already and only the gloss is wanted.
Task = tuple[int, Part, tuple[Annotation, ...] | None]


@dataclass(slots=True)
class Piece:
    """What a worker made of some parts: number of the part -> its annotations, and glosses where wanted."""

    parts: dict[int, tuple[Annotation, ...]] = field(default_factory=dict)
    glosses: list[Translation] = field(default_factory=list)


def work_through(
    article: Article,
    tasks: Sequence[Task],
    *,
    idioms: bool,
    gloss: bool,
    pronunciation: Pronunciation = Pronunciation.MAINLAND,
    names: pipeline.ArticleNames | None = None,
    corrections: ArticleCorrections = _NONE,
    budget: float = _PIECE,
    stopped: Callable[[], bool] = lambda: False,
    hurried: Callable[[], bool] = lambda: False,
) -> Piece:
    """Annotate (where a task brings no annotations yet) and gloss parts until `budget` seconds are spent, or `hurried`
    says that others are waited for.

    Once `stopped` says so the rest is left out, within a part too: nobody takes the piece then.

    At least one part is done, so that every piece gets on. If one cannot be, what was done before it is returned; if
    that is nothing, the error is raised: it is the first part's.
    """
    piece, end = Piece(), time.monotonic() + budget
    of_article = partial(pipeline.annotate, article, names=names, corrector=corrections.corrector, cancelled=stopped)
    annotate = partial(of_article, idioms=idioms, pronunciation=pronunciation)
    for number, part, known in tasks:
        try:
            annotations = annotate(*part) if known is None else known
            glosses = list(_glosses(article, annotations, stopped)) if gloss else []
        except Exception:
            if piece.parts:
                break
            raise
        piece.parts[number] = annotations
        piece.glosses.extend(glosses)
        if time.monotonic() > end or hurried() or stopped():
            break
    return piece


def _glosses(article: Article, annotations: Iterable[Annotation], stopped: Callable[[], bool]) -> Iterator[Translation]:
    for annotation in annotations:
        if stopped():
            break
        yield from pipeline.gloss(article, [annotation]).values()


class AnnotationFeed(QObject):
    """The annotating of one article, and its glossing where that is wanted.

    `annotated` and `glossed` bring what is new, `passed` what `go_through` came by and nobody keeps, `forgotten` the
    ids of sentences that are too far from the screen to be kept longer.
    """

    annotated = Signal(object)
    glossed = Signal(object)
    passed = Signal(object)
    forgotten = Signal(object)
    progressed = Signal()

    def __init__(
        self,
        jobs: Jobs,
        article: Article,
        parts: Parts,
        parent: QObject,
        *,
        idioms: bool,
        pronunciation: Pronunciation = Pronunciation.MAINLAND,
        corrections: ArticleCorrections = _NONE,
    ) -> None:
        super().__init__(parent)
        self._pronunciation, self._corrections = pronunciation, corrections
        self._jobs, self._article, self._parts = jobs, article, parts
        self._idioms, self._gloss = idioms, False
        self.names = pipeline.ArticleNames(article)
        self._known: dict[int, tuple[Annotation, ...]] = {}
        self._kept = 0  # characters
        self._done: set[int] = set()
        self._centre = 0
        # The parts on the screen; those in reach that are to be done, the first ones last; those that `go_through` has
        # before it.
        self._on_screen: list[int] = []
        self._in_reach: frozenset[int] = frozenset()
        self._left: list[int] = []
        self._rest = range(0)
        self._asked: list[int] = []
        self._asking = self.is_running = False
        self._stopped, self._hurried = threading.Event(), threading.Event()
        self._rest_timer = QTimer(self, singleShot=True, interval=_REST)
        self._rest_timer.timeout.connect(self._ask)
        # No QTimer.singleShot: it keeps the feed and its article for ever where the feed goes first (PySide 6.11.3).
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._ask)
        self._line_up()

    @property
    def total(self) -> int:
        """How many parts are to be done: those in reach, or all."""
        return len(self._parts) if self._rest else len(self._in_reach)

    @property
    def done(self) -> int:
        return self._rest.start if self._rest else len(self._in_reach) - len(self._left)

    @property
    def is_finished(self) -> bool:
        return not (self._left or self._rest)

    def annotation(self, sentence_id: str) -> Annotation | None:
        """What is known of a sentence."""
        number = self._parts.holding(sentence_id)
        at = place_of_sentence(sentence_id)[1] - self._parts[number].sentences.start
        known = self._known.get(number, ())
        return known[at] if at < len(known) else None

    def annotations(self) -> dict[str, Annotation]:
        """What is kept, keyed by sentence id."""
        return {item.sentence_id: item for items in self._known.values() for item in items}

    def start(self) -> None:
        self.is_running = True
        self._ask()

    def look_at(self, sentence_ids: Sequence[str]) -> None:
        """Go on with these sentences, which are on the screen, and outwards from them."""
        on_screen = list(dict.fromkeys(map(self._parts.holding, sentence_ids)))
        if not on_screen or on_screen == self._on_screen:
            return
        self._on_screen = on_screen
        awaited = not self._done.issuperset(on_screen)
        if not awaited and self._parts.distance(self._centre, on_screen[0]) < _STEP:
            # Reached far ahead already: while pages are turned the worker mostly rests.
            return
        self._centre = on_screen[0]
        self._line_up()
        if awaited:
            # What the worker is at is not what is waited for.
            self._hurried.set()
        self._ask()

    def stand_back(self) -> None:
        """Leave the processor to the page that is about to be shown: end the piece under way, begin none until there
        is rest, but for what is on the screen."""
        self._hurried.set()
        self._rest_timer.start()

    def go_through(self) -> None:
        """Annotate all of the article once, for those who hear `passed`; what is far away is not kept."""
        self._rest = range(len(self._parts))
        self._settle(())
        self._ask()

    def set_idioms(self, *, idioms: bool) -> None:
        """Annotate again; what is on the screen stays until what is new replaces it."""
        if idioms != self._idioms:
            self._idioms = idioms
            self._annotate_again()

    def set_pronunciation(self, pronunciation: Pronunciation) -> None:
        """Annotate again in the readings of another place, as for idioms."""
        if pronunciation is not self._pronunciation:
            self._pronunciation = pronunciation
            self._annotate_again()

    def set_corrections(self, corrections: ArticleCorrections) -> None:
        """Annotate again with other corrections, as for idioms."""
        self._corrections = corrections
        self._annotate_again()

    def _annotate_again(self) -> None:
        self._known.clear()
        self._kept = 0
        self._start_over()

    def add_glosses(self) -> None:
        """Gloss what is annotated already, and the rest as it comes."""
        if not self._gloss:
            self._gloss = True
            self._start_over()

    def stop(self) -> None:
        """Work no further; a worker that is at it ends within a moment."""
        self._stopped.set()
        self._stopped = threading.Event()
        self._asking = self.is_running = False
        self._jobs.void(GROUP)

    def _start_over(self) -> None:
        was_running = self.is_running
        self.stop()
        self._done.clear()
        self._line_up()
        if was_running:
            self.start()

    def _line_up(self) -> None:
        numbers = list(islice(outward(self._centre, len(self._parts)), _MOST_IN_REACH))
        lengths = accumulate(map(self._parts.length, numbers))
        within = sum(1 for _ in takewhile(lambda length: length <= _REACH, lengths))
        numbers = list(dict.fromkeys([*self._on_screen, *numbers[: max(within, 1)]]))
        self._in_reach = frozenset(numbers)
        self._left = [number for number in reversed(numbers) if number not in self._done]

    def _ask(self) -> None:
        if not self.is_running or self._asking:
            return
        self._asked = self._next()
        if self._asked:
            self._asking = True
            self._hurried = threading.Event()
            awaited = not self._done.issuperset(self._on_screen)
            work = partial(
                work_through,
                self._article,
                [(number, self._parts[number], self._known.get(number)) for number in self._asked],
                idioms=self._idioms,
                pronunciation=self._pronunciation,
                gloss=self._gloss and bool(self._left),
                names=self.names,
                corrections=self._corrections,
                # All of the screen at once: its lines move only once.
                budget=_SCREEN if awaited else _PIECE,
                stopped=self._stopped.is_set,
                hurried=self._hurried.is_set,
            )
            self._jobs.run(GROUP, work, self._take, crashed=self._leave_out_first)

    def _next(self) -> list[int]:
        """What is asked for next: what is on the screen for itself, so that it is not kept waiting; then the next page,
        and the rest when the reader has come to rest."""
        left = self._left[: -_PARTS - 1 : -1]
        on_screen = [number for number in left if number in self._on_screen]
        if on_screen:
            return on_screen
        if self._rest_timer.isActive():
            last = self._on_screen[-1] if self._on_screen else 0
            return [number for number in left if number > last and self._parts.distance(last, number) < _NEXT_PAGE]
        return left or list(self._rest[:_PARTS])

    def _take(self, piece: Piece) -> None:
        self._asking = False
        fresh = {number: items for number, items in piece.parts.items() if number not in self._known}
        kept = {number: items for number, items in fresh.items() if number in self._in_reach}
        self._known.update(kept)
        self._kept += sum(map(self._parts.length, kept))
        self._settle(piece.parts)
        for signal, parts in ((self.annotated, kept), (self.passed, fresh.keys() - kept.keys())):
            if items := [item for number in parts for item in fresh[number]]:
                signal.emit(items)
        if piece.glosses:
            self.glossed.emit(piece.glosses)
        self._forget_farthest()
        self._go_on()

    def _settle(self, numbers: Collection[int]) -> None:
        """These parts are dealt with."""
        self._done.update(number for number in numbers if number in self._in_reach)
        self._left = [number for number in self._left if number not in self._done]
        while self._rest and (self._rest.start in numbers or self._rest.start in self._known):
            self._rest = self._rest[1:]

    def _forget_farthest(self) -> None:
        if self._kept <= _REACH + _SLACK:
            return
        farthest = sorted(self._known, key=lambda number: abs(number - self._centre))
        ids: list[str] = []
        while self._kept > _REACH and farthest[-1] not in self._in_reach:
            number = farthest.pop()
            del self._known[number]
            self._done.discard(number)
            self._kept -= self._parts.length(number)
            ids += self._parts.ids(number)
        self.forgotten.emit(ids)

    def _leave_out_first(self) -> None:
        """A part that cannot be annotated stays plain text, and the rest goes on."""
        self._asking = False
        self._settle(self._asked[:1])
        self._go_on()

    def _go_on(self) -> None:
        self.progressed.emit()
        self._turn.start()
