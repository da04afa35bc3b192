"""Installing and removing translation models."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.model import ReaderError
from reader.translate import InstalledModel, install_package
from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import Message, describe
from reader.ui.models_dialog import ModelsDialog
from reader.ui.session import Session


class ModelCommands(QObject):
    """`doing` says in words what is under way, and with an empty text that it is done."""

    doing = Signal(str)

    def __init__(self, window: QWidget, session: Session, jobs: Jobs, messages: MessageBar) -> None:
        super().__init__(window)
        self._window, self._session, self._jobs, self._messages = window, session, jobs, messages
        self._dialog: ModelsDialog | None = None
        session.english_failed.connect(self._tell_failure)

    def show_dialog(self) -> None:
        self._dialog = ModelsDialog(self._jobs, self._window)
        self._dialog.install_wanted.connect(self.ask_package)
        self._dialog.changed.connect(self._look_again)
        self._dialog.failed.connect(self._tell_failure)
        self._dialog.destroyed.connect(self._forget_dialog)
        self._dialog.open()

    def ask_package(self) -> None:
        """Let a package be chosen and install it."""
        filters = ";;".join((self.tr("Argos packages (*.argosmodel)"), self.tr("All files (*)")))
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Install a translation model"), "", filters)
        if chosen:
            self.install(Path(chosen))

    def install(self, path: Path) -> None:
        self.doing.emit(self.tr("Installing {name}…").format(name=path.name))
        self._jobs.run("install", partial(install_package, path), self._installed, self._tell_failure, self._done)

    def _done(self) -> None:
        self.doing.emit("")

    def _installed(self, model: InstalledModel) -> None:
        self._done()
        self._messages.show_message(
            lambda: Message(
                self.tr("{name} {version} is installed.").format(name=model.name, version=model.version), passes=True
            )
        )
        self._look_again()

    def _look_again(self) -> None:
        if self._session.english:
            self._session.english.look_for_model()
        if self._dialog:
            self._dialog.refresh()

    def _tell_failure(self, error: ReaderError) -> None:
        self._done()
        if self._dialog:
            self._messages.show_message(lambda: describe(error))
        else:
            self._messages.show_message(lambda: describe(error, self.tr("Models…")), self.show_dialog)

    def _forget_dialog(self) -> None:
        self._dialog = None
