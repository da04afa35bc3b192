"""File > Export: asks where to, waits until everything is worked out, writes on a worker, says so."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.exporters import Format
from reader.model import ReaderError
from reader.ui.article_display import ArticleDisplay
from reader.ui.exporting import ask_target
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.session import Session


class ExportCommand(QObject):
    """`doing` says in words what is under way, and with an empty text that it is done."""

    doing = Signal(str)

    def __init__(
        self, window: QWidget, display: ArticleDisplay, session: Session, jobs: Jobs, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._window, self._display, self._session, self._jobs = window, display, session, jobs
        self._messages = messages

    def ask(self) -> None:
        """Let a file be chosen and write what is shown to it."""
        article = self._session.article
        chosen = ask_target(self._window, article.title) if article else None
        if chosen:
            self.export(*chosen)

    def export(self, target: Path, to: Format) -> None:
        """Write what is shown; not before all of it is translated."""
        self.doing.emit(self.tr("Exporting {name}…").format(name=target.name))
        # What translates is known only when the session has settled.
        self._session.when_settled(partial(self._go_through, target, to))

    def _go_through(self, target: Path, to: Format) -> None:
        self._session.go_through()
        self._session.when_settled(partial(self._write, target, to))

    def _write(self, target: Path, to: Format) -> None:
        export = self._display.export()
        if export:
            self._jobs.run(
                "export", partial(export.write, target, to), self._tell_success, self._tell_failure, self._done
            )

    def _done(self) -> None:
        self.doing.emit("")

    def _tell_success(self, target: Path) -> None:
        self._done()
        self._messages.show_message(
            lambda: Message(self.tr("Exported to {path}").format(path=target), subject=str(target), passes=True)
        )

    def _tell_failure(self, error: ReaderError) -> None:
        self._done()
        self._messages.show_message(lambda: describe(error))
