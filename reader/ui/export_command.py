"""File > Export: asks how and where to, waits until everything is worked out, writes on a worker, says so."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from reader.exporters import Format
from reader.model import ReaderError
from reader.presets import Preset, load_presets, save_presets
from reader.settings import Settings
from reader.ui.article_display import ArticleDisplay
from reader.ui.exporting import ask_target
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.session import Session

if TYPE_CHECKING:
    from reader.ui.long_work import LongWork
    from reader.ui.paper.sheet import Sheet

_READ, _SAVE = "read presets", "save presets"


class ExportCommand(QObject):
    """`doing` says in words what is under way, and with an empty text that it is done; `damaged` tells where a damaged
    file of presets is now."""

    doing = Signal(str)
    damaged = Signal(object)

    def __init__(
        self,
        window: QWidget,
        display: ArticleDisplay,
        session: Session,
        jobs: Jobs,
        messages: MessageBar,
        presets: Path,
    ) -> None:
        """`presets` is the file where these are kept."""
        super().__init__(window)
        self._window, self._display, self._session, self._jobs = window, display, session, jobs
        self._messages, self._presets = messages, presets
        self._saved: list[Preset] = []
        self._work: LongWork | None = None
        # The format that was chosen last.
        self._format = Format.HTML
        # What is to be written when all of it is translated; nothing once it is begun.
        self._waiting = ""
        session.opened.connect(self._give_up_waiting)

    def ask(self) -> None:
        """Let the format be chosen, and how the text is shown in it; then the file."""
        if self._session.article:
            # Who asks twice while they are read is shown one dialog.
            self._jobs.void(_READ)
            self._jobs.run(_READ, partial(load_presets, self._presets, self.damaged.emit), self._show_dialog)

    def ask_pdf(self) -> None:
        """Let a file be chosen and write what is shown to it as a PDF."""
        self._ask_file(Format.PDF, self._display.settings)

    def export(self, target: Path, to: Format, sheet: "Sheet | None" = None, settings: Settings | None = None) -> None:
        """Write what is shown, or that by other `settings`; not before all of it is translated. `sheet` is the paper of
        a PDF."""
        self.doing.emit(self.tr("Exporting {name}…").format(name=target.name))
        self._waiting = target.name
        self._session.when_gone_through(partial(self._write, target, to, sheet, settings))

    def _show_dialog(self, presets: list[Preset]) -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.export_dialog import ExportDialog

        self._saved = list(presets)
        dialog = ExportDialog(self._display.settings, presets, self._display.export, self._jobs, self._window)
        dialog.pick_format(self._format)
        dialog.chosen.connect(self._ask_file)
        dialog.presets_changed.connect(self._keep_presets)
        dialog.open()

    def _ask_file(self, to: Format, settings: Settings) -> None:
        self._format = to
        article = self._session.article
        chosen = ask_target(self._window, article.title, to) if article else None
        now = self._session.article
        if chosen and article and now and article.id != now.id:
            self._tell_other_text(chosen[0].name)  # It came while the file was being named.
        elif chosen:
            self.export(*chosen, settings=settings)

    def _keep_presets(self, presets: list[Preset]) -> None:
        before, self._saved = self._saved, list(presets)
        save = partial(save_presets, self._presets, before, self._saved, self.damaged.emit)
        self._jobs.run(_SAVE, save, lambda _: None, partial(self._tell_unsaved, before))

    def _tell_unsaved(self, before: list[Preset], error: ReaderError) -> None:
        self._saved = before  # The next change brings this one along.
        self._tell_failure(error)

    def close(self) -> None:
        """End a long export; nothing of it is left."""
        if self._work:
            self._work.cancel()

    def _write(self, target: Path, to: Format, sheet: "Sheet | None", settings: Settings | None) -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.long_work import LongWork

        self._waiting = ""
        if export := self._display.export(settings):
            work = partial(export.write_pdf, target, sheet) if to is Format.PDF else partial(export.write, target, to)
            self._work = LongWork(self._window, self._jobs, self.tr("Exporting {name}…").format(name=target.name))
            self._work.ended.connect(self._done)
            self._work.run(work, self._tell_success, self._tell_failure)
        else:
            self._done()

    def _give_up_waiting(self) -> None:
        """Another text was opened: what was waited for does not come."""
        name, self._waiting = self._waiting, ""
        if name:
            self._done()
            self._tell_other_text(name)

    def _tell_other_text(self, name: str) -> None:
        text = self.tr("{name} was not exported: another text was opened.")
        self._messages.show_message(lambda: Message(text.format(name=name)))

    def _done(self) -> None:
        self._work = None
        self.doing.emit("")

    def _tell_success(self, target: Path) -> None:
        self._messages.show_message(
            lambda: Message(
                self.tr("Exported to {path}").format(path=target),
                action=self.tr("Open"),
                subject=str(target),
                passes=True,
            ),
            partial(_open, target),
        )

    def _tell_failure(self, error: ReaderError) -> None:
        self._messages.show_message(lambda: describe(error))


def _open(target: Path) -> None:
    """Let the desktop show a file in the program that it has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
