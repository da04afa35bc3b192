"""The translation models: what is installed, what is broken, what can be had; download, verify, remove."""

import threading
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QWidget

from reader.model import ReaderError
from reader.translate import models
from reader.translate.models import AvailablePackage, Inventory, Verification
from reader.ui.dropping import read_drop
from reader.ui.jobs import Jobs
from reader.ui.messages import Message, describe
from reader.ui.model_rows import list_rows
from reader.ui.model_store import ModelStore
from reader.ui.model_texts import details_of, download_label, download_texts, host_of, verification_message
from reader.ui.models_layout import ModelsLayout
from reader.ui.route_names import model_title

_LIST, _INDEX, _VERIFY = "models", "index of models", "verify model"


@dataclass(frozen=True, slots=True)
class _Found:
    """What there is without asking anyone, and the address of the index, empty where it is not known."""

    inventory: Inventory
    index: str


class ModelsDialog(QDialog):
    """Installing from a file and removing are the window's: `install_wanted`, `dropped` with a path, `remove_wanted`
    with the code of a package. Downloads are the store's, and go on when this is closed."""

    install_wanted = Signal()
    dropped = Signal(object)
    remove_wanted = Signal(str)

    def __init__(self, jobs: Jobs, store: ModelStore, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Translation models"))
        self.setAcceptDrops(True)
        self._jobs, self._store = jobs, store
        self._inventory: Inventory | None = None
        self._available = list(models.official_packages())
        self._asking: threading.Event | None = None
        self._verifying = False
        self.parts = ModelsLayout(self)
        self._connect()
        self._reflect()
        self.parts.list.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read anew what is installed."""
        self._jobs.void(_LIST)
        self._jobs.run(_LIST, _look, self._take_found, self._show_error)

    def show_message(self, message: Message) -> None:
        """Say how something ended; it stands until the next."""
        self.parts.show_message(message.text, message.hint)

    def done(self, result: int) -> None:
        # Nobody is left to be shown what comes of it.
        if self._asking:
            self._asking.set()
        for group in (_LIST, _INDEX, _VERIFY):
            self._jobs.void(group)
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self.setWindowTitle(self.tr("Translation models"))
            self.parts.retranslate()
            self.refresh()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if read_drop(event.mimeData()).package:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.dropped.emit(read_drop(event.mimeData()).package)

    def _connect(self) -> None:
        parts = self.parts
        parts.list.row_changed.connect(self._reflect)
        parts.download.clicked.connect(self._download)
        parts.verify.clicked.connect(self._verify)
        parts.remove.clicked.connect(self._remove)
        parts.install.clicked.connect(self.install_wanted)
        parts.look.clicked.connect(self._ask_index)
        parts.cancel.clicked.connect(self._store.cancel)
        parts.buttons.rejected.connect(self.reject)
        self._store.download_changed.connect(self._reflect)
        self._store.contents_changed.connect(self.refresh)

    # What is there

    def _take_found(self, found: _Found) -> None:
        self._inventory = found.inventory
        self.parts.show_host(host_of(found.index) if found.index else "")
        self._show_rows()

    def _show_rows(self) -> None:
        if self._inventory:
            first = self._store.download.package.code if self._store.download else ""
            self.parts.list.show_rows(list_rows(self._inventory, self._available), first)
            self.parts.show_state(has_model=bool(self._inventory.models))
        self._reflect()

    def _reflect(self) -> None:
        """Bring buttons and details in step with what is selected and under way."""
        parts, row, download = self.parts, self.parts.list.row, self._store.download
        parts.details.setText(details_of(row) if row else "")
        parts.download.setText(download_label(row))
        parts.download.setEnabled(bool(row and row.offer) and download is None)
        parts.verify.setEnabled(bool(row and row.code and (row.installed or row.broken)) and not self._verifying)
        parts.remove.setEnabled(bool(row and row.code and (row.installed or row.broken)))
        parts.look.setEnabled(self._asking is None)
        parts.show_download(download, download_texts(download)[0] if download else "")

    # What is done

    def _download(self) -> None:
        row = self.parts.list.row
        if row and row.offer:
            self.show_message(Message(""))
            self._store.start(row.offer)
            self.parts.cancel.setFocus()

    def _remove(self) -> None:
        row = self.parts.list.row
        if row:
            self.show_message(Message(""))
            self.remove_wanted.emit(row.code)

    def _verify(self) -> None:
        row = self.parts.list.row
        if row:
            self._verifying = True
            self.show_message(Message(self.tr("Verifying {name}…").format(name=model_title(row.name, row.version))))
            self._jobs.run(
                _VERIFY, partial(models.verify_model, row.code), self._verified, self._not_verified, self._end_verifying
            )
            self._reflect()

    def _verified(self, found: Verification) -> None:
        self._end_verifying()
        self.show_message(verification_message(found))

    def _not_verified(self, error: ReaderError) -> None:
        self._end_verifying()
        self._show_error(error)

    def _end_verifying(self) -> None:
        self._verifying = False
        self.show_message(Message(""))
        self._reflect()

    def _ask_index(self) -> None:
        self._asking = cancelled = threading.Event()
        self.show_message(Message(self.tr("Looking for others…")))
        work = partial(_ask, cancelled)
        self._jobs.run(_INDEX, work, self._take_available, self._not_available, self._end_asking)
        self._reflect()

    def _take_available(self, available: list[AvailablePackage]) -> None:
        new = len({item.code for item in available} - {item.code for item in self._available})
        self._available = available
        self._end_asking()
        text = self.tr("Others found: {count}.").format(count=new) if new else self.tr("There are no others.")
        self.show_message(Message(text))
        self._show_rows()

    def _not_available(self, error: ReaderError) -> None:
        self._end_asking()
        self._show_error(error)

    def _end_asking(self) -> None:
        self._asking = None
        self.show_message(Message(""))
        self._reflect()

    def _show_error(self, error: ReaderError) -> None:
        self.show_message(describe(error))


def _look() -> _Found:
    """On a worker."""
    try:
        index = models.index_address()
    except ReaderError:
        # Whoever asks the index is told.
        index = ""
    return _Found(models.take_inventory(), index)


def _ask(cancelled: threading.Event) -> list[AvailablePackage]:
    """On a worker: what the index offers, with sizes. Raises ReaderError."""
    found = models.available_packages(cancelled.is_set)
    return [models.measured(package, cancelled.is_set) for package in found]
