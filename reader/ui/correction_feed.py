"""The reader's corrections: changed in the database, told to the article that is open."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from reader import pipeline
from reader.model import Correction
from reader.pipeline import ArticleCorrections, Desk
from reader.ui.correction_texts import about, corrected
from reader.ui.draft_feed import NO_DRAFT, Finishing
from reader.ui.in_order import InOrder
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message
from reader.ui.opened import Opened
from reader.ui.session import Session

_Result = TypeVar("_Result")
_READ, _WRITE = "read corrections", "write corrections"


class CorrectionFeed(QObject):
    """`changed` comes when other corrections hold, for all windows. Methods that change something say so in `bar`, by
    default over the page, with a way back."""

    changed = Signal()

    def __init__(self, session: Session, desk: Desk, jobs: Jobs, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._desk, self._jobs, self._messages = session, desk, jobs, messages
        self._writes = InOrder(jobs, _WRITE)

    def read(self) -> None:
        """Look whether other corrections count now in the article that is open."""
        now = self._session.now
        if now:
            self._jobs.void(_READ)
            known = self._session.corrections.corrections
            self._jobs.run(_READ, partial(_others, self._desk, now, known), partial(self._take, now))

    def change(
        self,
        removed: Sequence[Correction],
        saved: Sequence[Correction],
        bar: MessageBar | None = None,
        draft: Finishing = NO_DRAFT,
    ) -> None:
        """Remove some and keep others, as one change, of which `draft` was the beginning."""
        text = partial(self._said, tuple(removed), tuple(saved))
        work = partial(_change, self._desk, self._session.now, removed, saved, draft)
        self._write(work, partial(self._tell, text, bar))

    def undo(self, bar: MessageBar | None = None, number: int | None = None) -> None:
        """Take a change back, by default the last one that still stands."""
        self._write(partial(_undo, self._desk, number), partial(self._tell_undone, bar))

    def redo(self, bar: MessageBar | None = None) -> None:
        """Make the change again that was taken back last."""
        self._write(partial(_redo, self._desk), partial(self._tell_redone, bar))

    def tell_changed(self) -> None:
        """Other corrections hold: look which, and let all windows look."""
        self.read()
        self.changed.emit()

    def _write(self, work: Callable[[], _Result], then: Callable[[_Result], None]) -> None:
        def done(result: _Result) -> None:
            then(result)
            self.tell_changed()

        self._writes.run(work, done)

    def _said(self, removed: Sequence[Correction], saved: Sequence[Correction]) -> str:
        return corrected(saved) if saved else self.tr("Removed: {about}.").format(about=about(removed))

    def _tell(self, text: Callable[[], str], bar: MessageBar | None, number: int) -> None:
        bar = bar or self._messages
        undo = partial(self.undo, bar, number)
        bar.show_message(lambda: Message(text(), action=self.tr("Undo"), passes=True), undo)

    def _tell_undone(self, bar: MessageBar | None, undone: Sequence[Correction]) -> None:
        def put() -> Message:
            if not undone:
                return Message(self.tr("There is no correction to take back."), passes=True)
            return Message(self.tr("Undone: {about}.").format(about=about(undone)), action=self.tr("Redo"), passes=True)

        bar = bar or self._messages
        bar.show_message(put, partial(self.redo, bar))

    def _tell_redone(self, bar: MessageBar | None, redone: Sequence[Correction]) -> None:
        def put() -> Message:
            if not redone:
                return Message(self.tr("There is no correction to make again."), passes=True)
            text = self.tr("Made again: {about}.").format(about=about(redone))
            return Message(text, action=self.tr("Undo"), passes=True)

        bar = bar or self._messages
        bar.show_message(put, partial(self.undo, bar))

    def _take(self, opened: Opened, corrections: ArticleCorrections | None) -> None:
        if corrections is not None and self._session.now is opened:
            self._session.correct(corrections)


# On a worker, as whatever opens the database.


def _others(desk: Desk, now: Opened, known: Sequence[Correction]) -> ArticleCorrections | None:
    """Those that count; None if they are the known ones."""
    found = pipeline.corrections_of(desk, now.id, now.article.title, now.path)
    return None if found.corrections == known else found


def _change(
    desk: Desk,
    now: Opened | None,
    removed: Sequence[Correction],
    saved: Sequence[Correction],
    draft: Finishing,
) -> int:
    with draft:
        if now and now.path and any(each.article_id for each in saved):
            desk.corrections.keep_version(now.id, now.article.title, now.path)
        return desk.corrections.change(removed, saved)


def _undo(desk: Desk, number: int | None) -> list[Correction]:
    return desk.corrections.undo(number)


def _redo(desk: Desk) -> list[Correction]:
    return desk.corrections.redo()
