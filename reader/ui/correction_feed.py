"""The reader's corrections: changed in the database, told to the article that is open."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader import pipeline
from reader.model import Correction
from reader.pipeline import ArticleCorrections, Desk
from reader.ui.correction_texts import about, corrected
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message
from reader.ui.opened import Opened
from reader.ui.session import Session

_READ, _WRITE = "read corrections", "write corrections"


class CorrectionFeed(QObject):
    """`changed` comes when other corrections hold, for all windows. Methods that change something say so in `bar`, by
    default over the page, with a way back."""

    changed = Signal()

    def __init__(self, session: Session, desk: Desk, jobs: Jobs, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._desk, self._jobs, self._messages = session, desk, jobs, messages

    def read(self) -> None:
        """Look which corrections count now in the article that is open."""
        now = self._session.now
        if now:
            self._jobs.void(_READ)
            self._jobs.run(_READ, partial(pipeline.corrections_of, self._desk, now.id), partial(self._take, now))

    def change(self, removed: Sequence[Correction], saved: Sequence[Correction], bar: MessageBar | None = None) -> None:
        """Remove some and keep others, as one change."""
        text = partial(self._said, tuple(removed), tuple(saved))
        self._write(partial(_change, self._desk, removed, saved), lambda _: self._tell(text, bar))

    def undo(self, bar: MessageBar | None = None) -> None:
        """Take the last change back that still stands."""
        self._write(partial(_undo, self._desk), partial(self._tell_undone, bar))

    def tell_changed(self) -> None:
        """Other corrections hold: look which, and let all windows look."""
        self.read()
        self.changed.emit()

    def _write(self, work: Callable[[], list[Correction]], then: Callable[[list[Correction]], None]) -> None:
        def done(result: list[Correction]) -> None:
            then(result)
            self.tell_changed()

        self._jobs.run(_WRITE, work, done)

    def _said(self, removed: Sequence[Correction], saved: Sequence[Correction]) -> str:
        return corrected(saved) if saved else self.tr("Removed: {about}.").format(about=about(removed))

    def _tell(self, text: Callable[[], str], bar: MessageBar | None) -> None:
        bar = bar or self._messages
        bar.show_message(lambda: Message(text(), action=self.tr("Undo"), passes=True), partial(self.undo, bar))

    def _tell_undone(self, bar: MessageBar | None, undone: Sequence[Correction]) -> None:
        def put() -> Message:
            text = self.tr("Undone: {about}.").format(about=about(undone))
            return Message(text if undone else self.tr("There is no correction to take back."), passes=True)

        (bar or self._messages).show_message(put)

    def _take(self, opened: Opened, corrections: ArticleCorrections) -> None:
        if self._session.now is opened:
            self._session.correct(corrections)


# On a worker, as whatever opens the database.


def _change(desk: Desk, removed: Sequence[Correction], saved: Sequence[Correction]) -> list[Correction]:
    desk.corrections.change(removed, saved)
    return list(saved)


def _undo(desk: Desk) -> list[Correction]:
    return desk.corrections.undo()
