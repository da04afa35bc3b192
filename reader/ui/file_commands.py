"""Opening: by dialog, drop, clipboard, from the list of recent files, again in another encoding."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.importers import SUFFIXES
from reader.library import History
from reader.model import Problem, ReaderError
from reader.shipped import RESOURCES
from reader.ui.clipboard_watch import ClipboardWatch
from reader.ui.dropping import Dropped, Purpose, purpose_of
from reader.ui.jobs import Jobs
from reader.ui.menus import Menus
from reader.ui.message_bar import MessageBar
from reader.ui.messages import ENCODING_PROBLEMS, Message, describe
from reader.ui.opened import Opened
from reader.ui.opening_notice import OpeningNotice
from reader.ui.session import Session

SAMPLE = RESOURCES / "sample.txt"
_RECENT_FILES = 10


class FileCommands(QObject):
    """Everything of the File menu that opens, and the messages when that fails. `other_chosen` brings a list of files
    that are for something else than to be read."""

    other_chosen = Signal(object)

    def __init__(
        self, window: QWidget, session: Session, jobs: Jobs, history: History, menus: Menus, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._jobs, self._history = window, session, jobs, history
        self._menus, self._messages = menus, messages
        menus.recent_chosen.connect(session.open_path)
        menus.recent_cleared.connect(self._clear_recent)
        menus.encoding_chosen.connect(self._reopen)
        session.open_failed.connect(self._tell_failure)
        session.opened.connect(self._greet)
        self._notice = OpeningNotice(session, messages, self)
        self._watch = ClipboardWatch(self.paste, self)
        # How many files were dropped together; all but the first are left out.
        self._several = 1

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the actions do that open something."""
        return {
            "open": self.ask,
            "open_sample": self.open_sample,
            "open_address": self.ask_address,
            "paste": self.paste,
        }

    def ask(self) -> None:
        """Let a file be chosen."""
        now = self._session.now
        folder = str(now.path.parent) if now and now.path and now.path != SAMPLE else str(Path.home())
        patterns = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
        filters = ";;".join((self.tr("Texts ({patterns})").format(patterns=patterns), self.tr("All files (*)")))
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a Chinese text"), folder, filters)
        if not chosen:
            return
        if purpose_of(Path(chosen)) is Purpose.TEXT:
            self._session.open_path(Path(chosen))
        else:
            self.other_chosen.emit([Path(chosen)])

    def open_sample(self) -> None:
        self._session.open_path(SAMPLE)

    def ask_address(self, offered: str = "") -> None:
        """Let a web address be typed, and fetch what is there; one that is `offered`, or copied, is there already."""
        from reader.ui.address_dialog import AddressDialog

        dialog = AddressDialog(offered or QGuiApplication.clipboard().text(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._fetch)
        dialog.open()

    def _fetch(self, address: str) -> None:
        self._session.open_address(address)
        self._notice.show(self.tr("Fetching {name}…"))

    def paste(self) -> None:
        """Make an article of what is on the clipboard: rich text with what it says of headings, lists and readings."""
        data = QGuiApplication.clipboard().mimeData()
        text = data.text() if data else ""
        if data and data.hasHtml() and text.strip():
            self._session.open_html(data.html(), text, self.tr("Pasted text"))
        elif text.strip():
            self._session.open_text(text, self.tr("Pasted text"))
        else:
            self._messages.show_message(
                lambda: Message(self.tr("The clipboard holds no text."), self.tr("Copy a Chinese text first."))
            )

    def watch_clipboard(self, *, on: bool) -> None:
        """Open what is copied in other programs, or no more."""
        self._watch.set_on(on=on)

    def open_dropped(self, dropped: Dropped) -> None:
        """Open what was dropped: text, or the first of the files."""
        if dropped.html:
            self._session.open_html(dropped.html, dropped.text, self.tr("Dropped text"))
        elif dropped.text:
            self._session.open_text(dropped.text, self.tr("Dropped text"))
        if dropped.address:
            self.ask_address(dropped.address)
        if dropped.files:
            self._several = len(dropped.files)
            self._session.open_path(dropped.files[0])

    def refresh_recent(self) -> None:
        """Show the files opened last in the menu."""
        self._jobs.run("recent", partial(self._history.recent, _RECENT_FILES), self._menus.show_recent)

    def forget(self, path: Path) -> None:
        self._jobs.run("forget", partial(self._history.forget, path), lambda _: self.refresh_recent())

    def _clear_recent(self) -> None:
        self._jobs.run("forget", self._history.clear, lambda _: self.refresh_recent())

    def _reopen(self, codec: str | None) -> None:
        now = self._session.now
        if now and now.path:
            self._session.open_path(now.path, codec)

    def _greet(self, opened: Opened) -> None:
        """A file is open: whatever was the matter before is over, but for files left out."""
        several, self._several = self._several, 1
        self._messages.hide()
        if several > 1 and opened.path:
            self._messages.show_message(partial(self._first_of, opened.path.name, several))
        self._show_encoding()
        self.refresh_recent()

    def _first_of(self, name: str, count: int) -> Message:
        text = self.tr("{name} was opened, the first of {count} files.").format(name=name, count=count)
        return Message(text, self.tr("Duidu shows one article at a time."))

    def _show_encoding(self) -> None:
        now = self._session.now
        self._menus.show_encoding(now.encoding if now else None, enabled=bool(now and now.path))

    def _tell_failure(self, name: str, error: ReaderError) -> None:
        self._several = 1
        self._show_encoding()
        path = Path(name)
        if error.problem in ENCODING_PROBLEMS and path.is_absolute():
            self._messages.show_message(
                lambda: describe(error, self.tr("Choose encoding…")), lambda: self._choose_encoding(path)
            )
        elif error.problem is Problem.NOT_FOUND and self._menus.lists_recent(path):
            self._messages.show_message(lambda: describe(error, self.tr("Remove from list")), lambda: self.forget(path))
        else:
            self._messages.show_message(lambda: describe(error))

    def _choose_encoding(self, path: Path) -> None:
        menu = self._menus.new_encoding_menu(self._window, lambda codec: self._session.open_path(path, codec))
        menu.popup(QCursor.pos())
