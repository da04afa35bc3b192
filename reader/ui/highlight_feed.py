"""The highlights and the note of the article that is open: read, made, changed, taken back; each change is on the disk
in order."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from reader.model import Colour, Highlight
from reader.pipeline import Desk, highlighting
from reader.pipeline.highlighting import ArticleHighlights, ArticleText
from reader.ui.draft_feed import NO_DRAFT, Finishing
from reader.ui.in_order import InOrder
from reader.ui.jobs import Jobs
from reader.ui.opened import Opened
from reader.ui.session import Session

_READ, _WRITE = "read highlights", "write highlights"
# Takes a change back.
Undo: TypeAlias = Callable[[], None]
Told: TypeAlias = Callable[[Undo], None]


class HighlightFeed(QObject):
    """`highlights` is in reading order, `note` what the reader wrote about the article. `changed` comes whenever they
    are others, `kept` when a change is on the disk, for other windows.

    Methods that change something call `told` with what takes the change back, when it is on the disk; those that write
    a note take the `draft` that it was, and the article that it is `on`, which may be open no more.
    """

    changed = Signal()
    kept = Signal()

    def __init__(self, session: Session, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self.now: Opened | None = None
        self.highlights: Sequence[Highlight] = ()
        self.note = ""
        self._writes = InOrder(jobs, _WRITE)
        session.opened.connect(self._begin)

    def highlight(
        self,
        stretches: Sequence[tuple[int, int, int]],
        colour: Colour,
        note: str,
        told: Told,
        draft: Finishing = NO_DRAFT,
        on: Opened | None = None,
    ) -> None:
        """Highlight stretches of blocks; the note is that of the first."""
        if on := on or self.now:
            text = _text(on)
            work = partial(highlighting.highlight, self._desk, on.article, text, stretches, colour, note)
            self._change(text, work, told, draft)

    def colour(self, known: Highlight, colour: Colour, told: Told) -> None:
        if self.now:
            text = _text(self.now)
            self._change(text, partial(highlighting.change, self._desk, text, known, colour=colour), told)

    def write_note(self, known: Highlight, note: str, told: Told, draft: Finishing, on: Opened) -> None:
        text = _text(on)
        self._change(text, partial(highlighting.change, self._desk, text, known, note=note), told, draft)

    def remove(self, known: Highlight, told: Told) -> None:
        if self.now:
            text = _text(self.now)
            self._change(text, lambda: self._desk.highlights.remove(text.id, [known.number]), told)

    def write_article_note(self, before: str, note: str, told: Told, draft: Finishing, on: Opened) -> None:
        """Keep what the reader wrote about an article as a whole, in the place of what was there `before`; nothing
        takes it away."""
        text = _text(on)
        self._put_note(text, note, lambda: told(partial(self._put_note, text, before, _nothing)), draft)

    def read_again(self) -> None:
        """They were changed, here or in another window."""
        if self.now:
            self._jobs.void(_READ)
            self._jobs.run(_READ, partial(self._read, self.now), self._take)

    def _begin(self, opened: Opened) -> None:
        self.now = opened
        self._show((), "")
        self.read_again()

    def _read(self, opened: Opened) -> tuple[ArticleHighlights, str]:
        """On a worker."""
        text = _text(opened)
        highlights = highlighting.highlights_of(self._desk, opened.article, text)
        return highlights, highlighting.note_of(self._desk, text)

    def _take(self, read: tuple[ArticleHighlights, str]) -> None:
        highlights, note = read
        if (list(self.highlights), self.note) != (highlights.found, note):
            self._show(highlights.found, note)

    def _show(self, highlights: Sequence[Highlight], note: str) -> None:
        self.highlights, self.note = highlights, note
        self.changed.emit()

    def _change(self, text: ArticleText, work: Callable[[], int], told: Told, draft: Finishing = NO_DRAFT) -> None:
        def write() -> Callable[[], None]:
            with draft:
                number = work()
            return partial(told, partial(self._undo, text, number))

        self._write(write)

    def _undo(self, text: ArticleText, number: int) -> None:
        def write() -> Callable[[], None]:
            self._desk.highlights.undo(text.id, number)
            return _nothing

        self._write(write)

    def _put_note(self, text: ArticleText, note: str, then: Callable[[], None], draft: Finishing = NO_DRAFT) -> None:
        def write() -> Callable[[], None]:
            with draft:
                self._desk.article_notes.put(text.id, text.path, note.strip())
            return then

        self._write(write)

    def _write(self, write: Callable[[], Callable[[], None]]) -> None:
        """Do it on a worker, then call over here what it returns."""
        self._writes.run(write, self._written)

    def _written(self, then: Callable[[], None]) -> None:
        then()
        self.read_again()
        self.kept.emit()


def _text(opened: Opened) -> ArticleText:
    return ArticleText(opened.id, opened.path)


def _nothing() -> None:
    """For a change back, of which nobody needs to be told."""
