"""File > Export: asks where to, waits until everything is worked out, writes on a worker, says so."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.exporters import Format
from reader.model import ReaderError
from reader.ui.article_display import ArticleDisplay
from reader.ui.exporting import Export, ask_target
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.session import Session

if TYPE_CHECKING:
    from reader.ui.paper.sheet import Sheet
    from reader.ui.paper.work import PaperWork


class ExportCommand(QObject):
    """`doing` says in words what is under way, and with an empty text that it is done."""

    doing = Signal(str)

    def __init__(
        self, window: QWidget, display: ArticleDisplay, session: Session, jobs: Jobs, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._window, self._display, self._session, self._jobs = window, display, session, jobs
        self._messages = messages
        self._work: PaperWork | None = None
        # What is to be written when all of it is translated; nothing once it is begun.
        self._waiting = ""
        session.opened.connect(self._give_up_waiting)

    def ask(self, first: Format = Format.HTML) -> None:
        """Let a file be chosen and write what is shown to it; `first` is the format that is offered first."""
        article = self._session.article
        chosen = ask_target(self._window, article.title, first) if article else None
        if chosen:
            self.export(*chosen)

    def export(self, target: Path, to: Format, sheet: "Sheet | None" = None) -> None:
        """Write what is shown; not before all of it is translated. `sheet` is the paper of a PDF."""
        self.doing.emit(self.tr("Exporting {name}…").format(name=target.name))
        self._waiting = target.name
        self._session.when_gone_through(partial(self._write, target, to, sheet))

    def close(self) -> None:
        """End a long export; nothing of it is left."""
        if self._work:
            self._work.cancel()

    def _write(self, target: Path, to: Format, sheet: "Sheet | None") -> None:
        self._waiting = ""
        export = self._display.export()
        if export and to is Format.PDF:
            self._write_pdf(export, target, sheet)
        elif export:
            self._jobs.run(
                "export", partial(export.write, target, to), self._tell_success, self._tell_failure, self._done
            )

    def _write_pdf(self, export: Export, target: Path, sheet: "Sheet | None") -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.paper.work import PaperWork

        self._work = PaperWork(self._window, self._jobs, self.tr("Exporting {name}…").format(name=target.name))
        self._work.ended.connect(self._done)
        self._work.run(partial(export.write_pdf, target, sheet), self._tell_success, self._tell_failure)

    def _give_up_waiting(self) -> None:
        """Another text was opened: what was waited for does not come."""
        name, self._waiting = self._waiting, ""
        if name:
            self._done()
            self._messages.show_message(
                lambda: Message(self.tr("{name} was not exported: another text was opened.").format(name=name))
            )

    def _done(self) -> None:
        self._work = None
        self.doing.emit("")

    def _tell_success(self, target: Path) -> None:
        self._done()
        self._messages.show_message(
            lambda: Message(self.tr("Exported to {path}").format(path=target), subject=str(target), passes=True)
        )

    def _tell_failure(self, error: ReaderError) -> None:
        self._done()
        self._messages.show_message(lambda: describe(error))
