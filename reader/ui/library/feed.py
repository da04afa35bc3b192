"""What happens in the library by itself: what is opened lands in it, how far it was read is kept, it is indexed."""

import time
from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from reader.model import ReaderError, Translation, TranslationKind
from reader.pipeline import Desk
from reader.ui.jobs import Jobs
from reader.ui.opened import Opened
from reader.ui.session import Session

_SHELVE, _PROGRESS, _INDEX = "shelve", "progress in the library", "index"
_REST = 2000  # milliseconds: how long nothing else must happen before articles are indexed
_SLICE = 0.3  # seconds of indexing, or an article, between which other work has its turn


class LibraryFeed(QObject):
    """`changed` comes when other articles are in the library, or other things known of them; `indexing` tells whether
    some are being made ready to be searched."""

    changed = Signal()
    indexing = Signal(bool)

    def __init__(self, session: Session, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._desk, self._jobs = session, desk, jobs
        self._shelved = ""
        self._per_cent = 0
        self._has_new_english = False
        self._closing = Event()
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._index_next)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._index_next)
        # Once it is on the page: what it takes would delay that.
        session.counted.connect(self._shelve)
        session.opened.connect(self._leave)
        session.english_came.connect(self._note_english)
        session.english_changed.connect(self._note_change)
        session.settled.connect(self._outdate_english)

    def read_to(self, per_cent: int) -> None:
        """The reader is so far in the article that is open."""
        self._per_cent = per_cent

    def save_progress(self) -> None:
        """Keep how far the article is read."""
        if self._shelved:
            work = partial(self._desk.articles.read_to, self._shelved, self._per_cent / 100)
            self._jobs.run(_PROGRESS, work, lambda _: self.changed.emit())

    def index(self) -> None:
        """Index what is not, in a while, bit by bit, while nothing else is to be done."""
        self._rest.start()

    def close(self) -> None:
        """Stop what is under way."""
        self._rest.stop()
        self._closing.set()

    def _leave(self) -> None:
        self._shelved, self._per_cent, self._has_new_english = "", 0, False

    def _shelve(self) -> None:
        if now := self._session.now:
            self._jobs.run(_SHELVE, partial(_shelve, self._desk, now), partial(self._tell_shelved, now.id))

    def _tell_shelved(self, article_id: str, _: None) -> None:
        if self._session.now and self._session.now.id == article_id:
            self._shelved = article_id
        self.changed.emit()
        self.index()

    def _note_english(self, translations: list[Translation]) -> None:
        """Glosses are not searched."""
        if any(translation.kind is not TranslationKind.GLOSS for translation in translations):
            self._note_change()

    def _note_change(self) -> None:
        """While English comes, what is indexed is outdated once, when all has come; after an edit at once."""
        self._has_new_english = True
        if self._session.is_settled:
            self._outdate_english()

    def _outdate_english(self) -> None:
        if self._shelved and self._has_new_english:
            self._has_new_english = False
            self._jobs.run(_INDEX, partial(_english_changed, self._desk, self._shelved), lambda _: self.index())

    def _index_next(self) -> None:
        if not self._session.is_settled or self._jobs.is_busy:
            self._rest.start()
            return
        self.indexing.emit(True)  # noqa: FBT003 - Qt's way
        self._jobs.run(_INDEX, partial(_index_some, self._desk, self._closing.is_set), self._go_on, self._give_up)

    def _go_on(self, more: bool) -> None:  # noqa: FBT001 - a job's result
        if more:
            self._turn.start()
        else:
            self.indexing.emit(False)  # noqa: FBT003 - Qt's way

    def _give_up(self, _: ReaderError) -> None:
        """This machine's SQLite cannot search texts: who searches is told."""
        self.indexing.emit(False)  # noqa: FBT003 - Qt's way


# On a worker. What they do is imported there: it is in the way of no start.


def _shelve(desk: Desk, opened: Opened) -> None:
    from reader.pipeline import shelving

    shelving.shelve(desk, opened.article, opened.path, copy=opened.copy, before=opened.entry, opened=True)


def _english_changed(desk: Desk, article_id: str) -> None:
    from reader.pipeline import indexing

    indexing.english_changed(desk, article_id)


def _index_some(desk: Desk, closing: Callable[[], bool]) -> bool:
    """Index for a while; whether there is more that can be indexed. Raises ReaderError NO_FULL_TEXT."""
    from reader.pipeline import indexing

    end = time.monotonic() + _SLICE
    enough = Event()

    def look(_done: int, _total: int) -> None:
        if time.monotonic() > end:
            enough.set()

    found = indexing.index_pending(desk, cancelled=lambda: closing() or enough.is_set(), on_progress=look)
    # Where none could be indexed the next time would bring no more.
    return found.cancelled and found.articles > 0 and not closing()
