"""Counts the article that is open and grades it, on a worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.model import Article, Problem, ReaderError, Syllabus, WordState
from reader.pipeline import Desk, levels
from reader.pipeline.profile import Profile, Unknown, UnknownWord, described, profile, unknown, write_unknown
from reader.pipeline.statistics import Statistics, count
from reader.ui.jobs import Jobs
from reader.ui.session import Session
from reader.ui.watch import Watch

_COUNT, _GRADE, _EXPORT = "count words", "grade words", "export unknown words"
# The unknown words that are shown: of those that come seldom a novel has ten thousands, each to be looked up.
_MOST_WORDS = 1_000


@dataclass(frozen=True, slots=True)
class Graded:
    """What is known of an article by a syllabus; `words` are the most frequent of the unknown ones, `learning` those of
    all words, simplified, that the reader learns."""

    article: Article
    statistics: Statistics
    profile: Profile
    unknown: Unknown
    words: Sequence[UnknownWord]
    learning: frozenset[str]


class StatisticsFeed(QObject):
    """`graded` brings what was worked out, `progressed` how far counting is in hundredths; `failed` comes where the
    reader's own list cannot be had."""

    graded = Signal(object)
    progressed = Signal(int)
    failed = Signal(object)

    def __init__(self, session: Session, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._desk, self._jobs = session, desk, jobs
        self._syllabus = Syllabus.HSK_2025
        self._statistics: Statistics | None = None
        self._watch: Watch | None = None
        for outdated in (session.opened, session.refolded, session.corrected, session.pronounced):
            outdated.connect(self.forget)

    def grade(self, syllabus: Syllabus) -> None:
        """Work it out by a syllabus. What was counted is not counted again."""
        self._syllabus = syllabus
        if self._statistics is not None:
            self._grade(self._statistics)
        elif self._watch is None:
            self._count()

    def grade_again(self) -> None:
        """Other words are known."""
        if self._statistics is not None:
            self._grade(self._statistics)

    def cancel(self) -> None:
        """Nobody waits for it any more."""
        if self._watch:
            self._watch.cancel()
            self._watch = None
        self._jobs.void(_COUNT)
        self._jobs.void(_GRADE)

    def forget(self) -> None:
        """What was counted is so no more."""
        self.cancel()
        self._statistics = None

    def _count(self) -> None:
        session = self._session
        if session.now is None or session.annotation is None:
            return
        self._watch = Watch(self.progressed.emit)
        work = partial(
            count,
            session.now.article,
            names=session.annotation.names,
            pronunciation=session.pronunciation,
            corrector=session.corrections.corrector,
            on_progress=self._watch.step(0, 100),
        )
        self._jobs.run(_COUNT, work, self._counted, self._ended, self._crashed)

    def _counted(self, statistics: Statistics) -> None:
        self._watch, self._statistics = None, statistics
        self._grade(statistics)

    def _ended(self, error: ReaderError) -> None:
        if error.problem is not Problem.CANCELLED:
            self._watch = None
            self.failed.emit(error)

    def _crashed(self) -> None:
        self._watch = None

    def export(self, graded: Graded, headers: Sequence[str], target: Path, then: Callable[[Path], None]) -> None:
        """Write all unknown words as CSV."""
        found, words = graded.profile.levels, graded.unknown.words
        work = partial(write_unknown, graded.article, words, found, headers, target)
        self._jobs.run(_EXPORT, work, then, self.failed.emit)

    def _grade(self, statistics: Statistics) -> None:
        if self._session.now is None:
            return
        work = partial(grade, self._desk, self._session.now.article, statistics, self._syllabus)
        self._jobs.void(_GRADE)
        self._jobs.run(_GRADE, work, self.graded.emit, self.failed.emit)


def grade(desk: Desk, article: Article, statistics: Statistics, syllabus: Syllabus) -> Graded:
    """On a worker. Raises ReaderError NO_LEVEL_LIST."""
    found = levels.list_of(desk.folder, syllabus)
    states = desk.words.states()
    learning = frozenset(word for word, state in states.items() if state is WordState.LEARNING)
    not_known = unknown(statistics, states.keys() - learning)
    words = described(article, not_known.words, found, _MOST_WORDS)
    return Graded(article, statistics, profile(statistics, found), not_known, words, learning)
