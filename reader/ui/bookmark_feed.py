"""The bookmarks of the article that is open: read, set, changed, taken away; each change is on the disk in order."""

import threading
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader import pipeline
from reader.library import Bookmark
from reader.model import Article, Position
from reader.pipeline import Desk
from reader.ui.jobs import Jobs
from reader.ui.opened import Opened
from reader.ui.session import Session

_READ, _WRITE = "read bookmarks", "write bookmarks"


class BookmarkFeed(QObject):
    """`bookmarks` is in reading order. `opened` brings an article before its own are known, `changed` comes whenever it
    is another list; `removed` brings the article and the bookmarks that were taken away from it, to be given to
    `restore`; `kept` comes when a change is on the disk, for other windows."""

    opened = Signal(object)
    changed = Signal()
    removed = Signal(object, object)
    kept = Signal()

    def __init__(self, session: Session, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._now: Opened | None = None
        self.bookmarks: list[Bookmark] = []
        # What was asked for before it was known which bookmarks there are; None when that is known.
        self._waiting: list[Callable[[], None]] | None = None
        self._writing, self._writes = threading.Lock(), deque[Callable[[], object]]()
        session.opened.connect(self._read)

    def toggle(self, place: Position) -> None:
        """Take the bookmarks of the sentence at a place away, or set one there."""
        if self._now is None:
            return
        if self._waiting is not None:
            # What is set now could take the place of one that is still being read.
            self._waiting.append(partial(self.toggle, place))
            return
        made = bookmark_at(self._now.article, place)
        there = [item for item in self.bookmarks if _is_within(made, item.position)]
        if there:
            self.remove(*there)
        else:
            self.put(made)

    def put(self, bookmark: Bookmark) -> None:
        """Keep a bookmark, in the place of the one at its position."""
        if self._now:
            others = [item for item in self.bookmarks if item.position != bookmark.position]
            at = bisect_left(others, _order(bookmark), key=_order)
            path, article_id = self._now.path, self._now.id
            self._show([*others[:at], bookmark, *others[at:]])
            self._write(partial(self._desk.bookmarks.put, article_id, path, bookmark))

    def remove(self, *bookmarks: Bookmark) -> None:
        if self._now:
            self._show([item for item in self.bookmarks if item not in bookmarks])
            for bookmark in bookmarks:
                self._write(partial(self._desk.bookmarks.remove, self._now.id, bookmark.position))
            self.removed.emit(self._now, bookmarks)

    def restore(self, removed_from: Opened, bookmarks: Iterable[Bookmark]) -> None:
        """Keep bookmarks of an article, be it still open or not."""
        for bookmark in bookmarks:
            if self._now and self._now.id == removed_from.id:
                self.put(bookmark)
            else:
                self._write(partial(self._desk.bookmarks.put, removed_from.id, removed_from.path, bookmark))

    def read_again(self) -> None:
        """They were changed in another window."""
        if self._now:
            self._ask(self._now)

    def next_to(self, place: Position, step: int) -> Bookmark | None:
        """The first bookmark behind (1) or before (-1) a place; None where there is none."""
        if step > 0:
            at = bisect_right(self.bookmarks, (place.block, place.offset), key=_order)
        else:
            at = bisect_left(self.bookmarks, (place.block, place.offset), key=_order) - 1
        return self.bookmarks[at] if 0 <= at < len(self.bookmarks) else None

    def _read(self, opened: Opened) -> None:
        self._now, self._waiting = opened, None
        self.opened.emit(opened)
        self._show([])
        self._ask(opened)

    def _ask(self, opened: Opened) -> None:
        self._waiting = self._waiting or []
        self._jobs.void(_READ)
        self._jobs.run(_READ, partial(self._bookmarks_of, opened), self._take, crashed=self._go_on)

    def _bookmarks_of(self, opened: Opened) -> list[Bookmark]:
        """On a worker; what was changed before is written by then."""
        self._write_down()
        return pipeline.bookmarks_of(self._desk, opened.article, opened.id, opened.path)

    def _take(self, bookmarks: list[Bookmark]) -> None:
        if bookmarks != self.bookmarks:
            self._show(bookmarks)
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting or [], None
        for act in waiting:
            act()

    def _show(self, bookmarks: list[Bookmark]) -> None:
        self.bookmarks = bookmarks
        self.changed.emit()

    def _write(self, change: Callable[[], object]) -> None:
        self._writes.append(change)
        self._jobs.run(_WRITE, self._write_down, lambda _: self.kept.emit())
        if self._waiting is not None and self._now:
            # What is being read may be without it.
            self._ask(self._now)

    def _write_down(self) -> None:
        """On a worker: make the changes that wait, one after the other, whichever worker comes first."""
        with self._writing:
            while self._writes:
                self._writes.popleft()()


def bookmark_at(article: Article, place: Position) -> Bookmark:
    """A new bookmark at the sentence in which a place is."""
    block = article.blocks[place.block]
    at = bisect_right(block.sentences, place.offset, key=lambda sentence: sentence.start) - 1
    if not block.sentences:
        return Bookmark(Position(place.block, 0), block.text)
    sentence = block.sentences[max(at, 0)]
    return Bookmark(Position(place.block, sentence.start), sentence.text)


def _is_within(bookmark: Bookmark, place: Position) -> bool:
    start = bookmark.position
    return place.block == start.block and start.offset <= place.offset < start.offset + max(len(bookmark.text), 1)


def _order(bookmark: Bookmark) -> tuple[int, int]:
    return bookmark.position.block, bookmark.position.offset
