"""The translation models of this computer, as all windows share them: one download at a time, and word of changes."""

import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from reader.model import ReaderError
from reader.pipeline import Desk
from reader.translate import models
from reader.translate.models import AvailablePackage, DownloadProgress, InstalledResult
from reader.ui.jobs import Jobs

_DOWNLOAD = "download"


@dataclass(frozen=True, slots=True)
class Download:
    """What is under way: a package comes, then it `is_installing`; `progress` is None until some of it has come."""

    package: AvailablePackage
    progress: DownloadProgress | None = None
    is_installing: bool = False


class ModelStore(QObject):
    """One a process. `download_changed` says that `download` is another; `installed` and `failed` how it ended, unless
    it was cancelled. `contents_changed` comes after whatever changed what is installed, here or in any window."""

    download_changed = Signal()
    installed = Signal(object)
    failed = Signal(object)
    contents_changed = Signal()
    crashed = Signal(str)
    # From a worker; delivered over here because the connections are queued.
    _told = Signal(object, object)
    _changed = Signal()

    def __init__(self, desk: Desk, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is where what has come of a download is kept; it may not exist yet."""
        super().__init__(parent)
        self._desk, self._folder = desk, folder
        # A worker of its own: a download takes minutes. One: whoever starts anew waits until the one before is gone.
        self._jobs = Jobs(self, workers=1)
        self._jobs.crashed.connect(self.crashed)
        self._cancelled = threading.Event()
        self.download: Download | None = None
        self._told.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        self._changed.connect(self.contents_changed, Qt.ConnectionType.QueuedConnection)

    def start(self, package: AvailablePackage) -> None:
        """Download and install a package, going on where an earlier download stopped; not while one is under way."""
        if self.download:
            return
        self._cancelled = cancelled = threading.Event()
        self._show(Download(package))
        self._jobs.run(_DOWNLOAD, partial(self._fetch, package, cancelled), self._finish, self._fail, self._end)

    def cancel(self) -> None:
        """Stop the download; what has come is kept for the next time. Installing is not stopped: it takes seconds."""
        if self.download and not self.download.is_installing:
            self._cancelled.set()
            self._jobs.void(_DOWNLOAD)
            self._end()

    def close(self) -> None:
        """Stop for good: a download at once, an installation when it is done."""
        self._cancelled.set()
        self._jobs.close()

    def install_file(self, path: Path) -> InstalledResult:
        """Install a package file: for a worker. Raises as `models.install_file`."""
        result = models.install_file(path)
        self._note_change()
        return result

    def remove(self, code: str) -> None:
        """Remove every version of a package: for a worker. Raises as `models.remove_model`."""
        models.remove_model(code)
        self._note_change()

    # On a worker

    def _fetch(self, package: AvailablePackage, cancelled: threading.Event) -> InstalledResult:
        def report(progress: DownloadProgress) -> None:
            self._told.emit(cancelled, Download(package, progress))

        path = models.download_package(package, self._folder, report, cancelled.is_set)
        self._told.emit(cancelled, Download(package, is_installing=True))
        result = models.install_download(path, package)
        # Here, not where the result is taken: who cancelled a moment too late learns of it too.
        self._note_change()
        return result

    def _note_change(self) -> None:
        self._desk.retire_engines()
        self._changed.emit()

    # Over here

    def _follow(self, cancelled: threading.Event, download: Download) -> None:
        """Unless that download was cancelled, and another may have begun."""
        if cancelled is self._cancelled and self.download:
            self._show(download)

    def _finish(self, result: InstalledResult) -> None:
        self._end()
        self.installed.emit(result)

    def _fail(self, error: ReaderError) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._show(None)

    def _show(self, download: Download | None) -> None:
        self.download = download
        self.download_changed.emit()
