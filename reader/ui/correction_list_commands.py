"""Edit > Corrections…: the list of them, in from a file, out to a file."""

from collections.abc import Container
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.library import Kept
from reader.model import ReaderError
from reader.pipeline import Desk, correcting
from reader.ui.correction_feed import CorrectionFeed
from reader.ui.jobs import Jobs
from reader.ui.messages import Message, describe
from reader.ui.session import Session
from reader.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from reader.ui.correction_dialog import CorrectionDialog
    from reader.ui.watch import Watch

_READ, _FILES = "list corrections", "files of corrections"


class CorrectionListCommands(QObject):
    """The dialog is made when it is first wanted."""

    def __init__(self, window: QWidget, desk: Desk, session: Session, feed: CorrectionFeed, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._session, self._feed, self._jobs = window, desk, session, feed, jobs
        self._theme = LIGHT
        self.dialog: CorrectionDialog | None = None

    def show_dialog(self) -> "CorrectionDialog":
        """Open the list."""
        if self.dialog is None:
            self.dialog = self._make_dialog()
        if not self.dialog.isVisible():
            self.dialog.messages.hide()
            self.dialog.open()
            self.dialog.search.setFocus()
            self.reread()
        return self.dialog

    def reread(self) -> None:
        """Show the corrections as they are now, where they are shown."""
        if self.dialog and self.dialog.isVisible():
            article_ids = self._session.corrections.article_ids if self._session.now else ()
            self._jobs.void(_READ)
            self._jobs.run(_READ, partial(_kept, self._desk), partial(self._take, article_ids))

    def paint_icons(self, theme: Theme) -> None:
        self._theme = theme
        if self.dialog:
            self.dialog.messages.paint_icons(theme)

    def _take(self, article_ids: Container[str], kept: Kept) -> None:
        if self.dialog:
            self.dialog.take(kept, article_ids)

    def _make_dialog(self) -> "CorrectionDialog":
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.correction_dialog import CorrectionDialog

        dialog = CorrectionDialog(self._jobs, self._window)
        dialog.messages.paint_icons(self._theme)
        dialog.removal_wanted.connect(lambda chosen: self._feed.change(chosen, (), dialog.messages))
        dialog.undo_wanted.connect(lambda: self._feed.undo(dialog.messages))
        dialog.redo_wanted.connect(lambda: self._feed.redo(dialog.messages))
        dialog.import_wanted.connect(self._import)
        dialog.export_wanted.connect(self._export)
        return dialog

    def _import(self) -> None:
        """Let a list be chosen and take it in."""
        title, filters = self.tr("Import corrections"), self.tr("Lists of corrections (*.csv)")
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.long_work import LongWork

        chosen, _ = QFileDialog.getOpenFileName(self.dialog or self._window, title, str(Path.home()), filters)
        if chosen:
            reading = LongWork.reading(self.dialog or self._window, self._jobs, Path(chosen))
            reading.run(partial(_import, self._desk, Path(chosen)), self._tell_imported, self._tell_failure)

    def _export(self) -> None:
        start = str(Path.home() / "corrections.csv")
        title = self.tr("Export corrections")
        chosen, _ = QFileDialog.getSaveFileName(self.dialog or self._window, title, start, "CSV (*.csv)")
        if chosen:
            work = partial(correcting.export_corrections, self._desk, Path(chosen))
            self._jobs.run(_FILES, work, lambda _: self._tell_exported(Path(chosen)), self._tell_failure)

    def _tell_imported(self, found: correcting.Imported) -> None:
        def put() -> Message:
            text = self.tr("Corrections imported: {count}.").format(count=found.taken)
            left = self.tr("Left out, for they could not be used: {count}.").format(count=found.skipped)
            return Message(text, left if found.skipped else "", action=self.tr("Undo"), passes=True)

        if self.dialog:
            bar = self.dialog.messages
            bar.show_message(put, partial(self._feed.undo, bar, found.change))
        self._feed.tell_changed()

    def _tell_exported(self, target: Path) -> None:
        if self.dialog:
            self.dialog.messages.show_message(
                lambda: Message(self.tr("Exported to {path}").format(path=target), subject=str(target), passes=True)
            )

    def _tell_failure(self, error: ReaderError) -> None:
        if self.dialog:
            self.dialog.messages.show_message(lambda: describe(error))


# On a worker, as whatever opens the database.


def _kept(desk: Desk) -> Kept:
    return desk.corrections.kept()


def _import(desk: Desk, file: Path, watch: "Watch") -> correcting.Imported:
    return correcting.import_corrections(desk.corrections, file, watch.pause)
