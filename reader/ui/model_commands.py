"""Installing and removing translation models: from the line above the English, from the list of models, from files."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.model import ReaderError
from reader.translate.models import InstalledResult
from reader.ui.jobs import Jobs
from reader.ui.messages import Message, describe
from reader.ui.model_store import ModelStore
from reader.ui.model_texts import download_texts, installed_message
from reader.ui.page_area import PageArea
from reader.ui.session import Session

if TYPE_CHECKING:
    from reader.ui.models_dialog import ModelsDialog


class ModelCommands(QObject):
    """`doing` says in words what is under way, and with an empty text that it is done. How a download ended is told in
    every window: all of them showed it."""

    doing = Signal(str)

    def __init__(self, window: QWidget, page: PageArea, session: Session, jobs: Jobs, store: ModelStore) -> None:
        super().__init__(window)
        self._window, self._page, self._session, self._jobs, self._store = window, page, session, jobs, store
        self._dialog: ModelsDialog | None = None
        # The name of the file that is being installed.
        self._installing = ""
        session.english_failed.connect(self._tell_failure)
        page.header.download_wanted.connect(store.start)
        page.header.cancel_wanted.connect(store.cancel)
        store.download_changed.connect(self._show_download)
        store.installed.connect(self._tell_installed)
        store.failed.connect(self._tell_failure)
        store.contents_changed.connect(self._look_again)
        self._show_download()

    def show_dialog(self) -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.models_dialog import ModelsDialog

        self._dialog = ModelsDialog(self._jobs, self._store, self._window)
        self._dialog.install_wanted.connect(self.ask_package)
        self._dialog.dropped.connect(self.install)
        self._dialog.remove_wanted.connect(self._remove)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.open()

    def ask_package(self) -> None:
        """Let a package be chosen and install it."""
        filters = ";;".join((self.tr("Argos packages (*.argosmodel)"), self.tr("All files (*)")))
        parent = self._dialog or self._window
        chosen, _ = QFileDialog.getOpenFileName(parent, self.tr("Install a translation model"), "", filters)
        if chosen:
            self.install(Path(chosen))

    def install(self, path: Path) -> None:
        self._set_installing(path.name)
        work = partial(self._store.install_file, path)
        self._jobs.run("install", work, self._installed, self._not_installed, partial(self._set_installing, ""))

    def close(self) -> None:
        """The window goes: wait no longer for what the list of models asked for."""
        if self._dialog:
            self._dialog.reject()

    def retranslate(self) -> None:
        self._show_download()

    def _installed(self, result: InstalledResult) -> None:
        self._set_installing("")
        self._tell_installed(result)

    def _not_installed(self, error: ReaderError) -> None:
        self._set_installing("")
        self._tell_failure(error)

    def _remove(self, code: str) -> None:
        self._jobs.run("remove model", partial(self._store.remove, code), self._tell_removed, self._tell_failure)

    def _set_installing(self, name: str) -> None:
        self._installing = name
        self._show_doing()

    def _show_download(self) -> None:
        self._page.header.show_download(self._store.download)
        self._show_doing()

    def _show_doing(self) -> None:
        if self._installing:
            self.doing.emit(self.tr("Installing {name}…").format(name=self._installing))
        else:
            self.doing.emit(download_texts(self._store.download)[0] if self._store.download else "")

    def _look_again(self) -> None:
        if self._session.english:
            self._session.english.look_for_model()

    def _tell_installed(self, result: InstalledResult) -> None:
        if self._dialog:
            self._dialog.show_message(installed_message(result))
        else:
            self._page.messages.show_message(lambda: installed_message(result))

    def _tell_removed(self, _: None) -> None:
        if self._dialog:
            self._dialog.show_message(Message(self.tr("Removed. What it translated stays.")))

    def _tell_failure(self, error: ReaderError) -> None:
        if self._dialog:
            self._dialog.show_message(describe(error))
        else:
            self._page.messages.show_message(lambda: describe(error, self.tr("Models…")), self.show_dialog)

    def _forget_dialog(self) -> None:
        self._dialog = None
