"""Annotates the article that is open, block by block outwards from what is on the screen, in small pieces.

The next piece is asked for only when the window has dealt with its events: Python lets one thread compute at a time, so
a worker that never paused would make every paint wait.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reader import pipeline
from reader.model import Annotation, Article, Translation
from reader.ui.jobs import Jobs

GROUP = "annotation"
# Seconds of work a piece, and the most blocks that it may hold.
_PIECE = 0.012
_BLOCKS = 64

# A block to work on, and its annotations where they are there already and only the gloss is wanted.
Task = tuple[int, tuple[Annotation, ...] | None]


@dataclass(slots=True)
class Piece:
    """What a worker made of some blocks: block index -> its annotations, and glosses where wanted."""

    blocks: dict[int, tuple[Annotation, ...]] = field(default_factory=dict)
    glosses: list[Translation] = field(default_factory=list)


def outward(centre: int, count: int) -> Iterator[int]:
    """Every index below `count`, nearest to `centre` first, what follows before what precedes."""
    for distance in range(count):
        if centre + distance < count:
            yield centre + distance
        if 0 < distance <= centre:
            yield centre - distance


def work_through(
    article: Article,
    tasks: Sequence[Task],
    *,
    idioms: bool,
    gloss: bool,
    budget: float = _PIECE,
    stopped: Callable[[], bool] = lambda: False,
) -> Piece:
    """Annotate (where a task brings no annotations yet) and gloss blocks until `budget` seconds are spent.

    Once `stopped` says so the rest is left out, within a block too: nobody takes the piece then.

    At least one block is done, so that every piece gets on. If one cannot be, what was done before it is returned; if
    that is nothing, the error is raised: it is the first block's.
    """
    piece = Piece()
    end = time.monotonic() + budget
    for index, known in tasks:
        try:
            annotations = known
            if annotations is None:
                annotations = pipeline.annotate(article, index, idioms=idioms, cancelled=stopped)
            glosses = list(_glosses(article, annotations, stopped)) if gloss else []
        except Exception:
            if piece.blocks:
                break
            raise
        piece.blocks[index] = annotations
        piece.glosses.extend(glosses)
        if time.monotonic() > end or stopped():
            break
    return piece


def _glosses(article: Article, annotations: Iterable[Annotation], stopped: Callable[[], bool]) -> Iterator[Translation]:
    for annotation in annotations:
        if stopped():
            break
        yield from pipeline.gloss(article, [annotation]).values()


class AnnotationFeed(QObject):
    """The annotating of one article, and its glossing where that is wanted."""

    annotated = Signal(object)
    glossed = Signal(object)
    progressed = Signal()

    def __init__(self, jobs: Jobs, article: Article, parent: QObject, *, idioms: bool) -> None:
        super().__init__(parent)
        self._jobs, self._article = jobs, article
        self._idioms, self._gloss = idioms, False
        self._known: dict[int, tuple[Annotation, ...]] = {}
        self._done: set[int] = set()
        self._centre = 0
        self._asking = self.is_running = False
        self._stopped = threading.Event()
        self._line_up()

    @property
    def total(self) -> int:
        return len(self._article.blocks)

    @property
    def done(self) -> int:
        return len(self._done)

    @property
    def is_finished(self) -> bool:
        return self.done == self.total

    def annotations(self) -> dict[str, Annotation]:
        """What is annotated so far, keyed by sentence id."""
        return {item.sentence_id: item for items in self._known.values() for item in items}

    def start(self) -> None:
        self.is_running = True
        self._ask()

    def look_at(self, block: int) -> None:
        """Go on outwards from `block`, the first one on the screen."""
        if block != self._centre:
            self._centre = block
            self._line_up()

    def set_idioms(self, *, idioms: bool) -> None:
        """Annotate again; what is on the screen stays until what is new replaces it."""
        if idioms != self._idioms:
            self._idioms = idioms
            self._known.clear()
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
        self._line: list[int] = []
        self._order = outward(self._centre, self.total)

    def _ask(self) -> None:
        if not self.is_running or self._asking:
            return
        tasks = self._next_tasks()
        if tasks:
            self._asking = True
            work = partial(
                work_through,
                self._article,
                tasks,
                idioms=self._idioms,
                gloss=self._gloss,
                stopped=self._stopped.is_set,
            )
            self._jobs.run(GROUP, work, self._take, crashed=self._leave_out_first)

    def _next_tasks(self) -> list[Task]:
        """Up to _BLOCKS tasks; what the worker leaves of them stays first in line."""
        while len(self._line) < _BLOCKS:
            index = next(self._order, None)
            if index is None:
                break
            if index not in self._done:
                self._line.append(index)
        return [(index, self._known.get(index)) for index in self._line]

    def _take(self, piece: Piece) -> None:
        self._asking = False
        fresh = [item for index, items in piece.blocks.items() if index not in self._known for item in items]
        self._known.update(piece.blocks)
        self._done.update(piece.blocks)
        self._line = [index for index in self._line if index not in self._done]
        if fresh:
            self.annotated.emit(fresh)
        if piece.glosses:
            self.glossed.emit(piece.glosses)
        self._go_on()

    def _leave_out_first(self) -> None:
        """A block that cannot be annotated stays plain text, and the rest goes on."""
        self._asking = False
        self._done.add(self._line.pop(0))
        self._go_on()

    def _go_on(self) -> None:
        self.progressed.emit()
        QTimer.singleShot(0, self, self._ask)
