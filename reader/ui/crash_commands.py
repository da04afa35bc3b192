"""Something went wrong that nobody foresaw: a calm line over the page, and all about it for whoever wants to know."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.ui.jobs import Jobs
from reader.ui.message_bar import MessageBar
from reader.ui.messages import ended_last_time, unexpected

if TYPE_CHECKING:
    from reader.ui.crash_dialog import CrashDialog


class CrashCommands(QObject):
    """There is one dialog at a time, however often the same goes wrong."""

    def __init__(self, window: QWidget, jobs: Jobs, messages: MessageBar) -> None:
        super().__init__(window)
        self._window, self._jobs, self._messages = window, jobs, messages
        self.dialog: CrashDialog | None = None

    def tell(self, what: str) -> None:
        """Say that something went wrong; `what` is the masked traceback."""
        self._messages.show_message(unexpected, partial(self._show, what))

    def tell_last(self, faults: Sequence[str]) -> None:
        """Say that the process before this one ended by a fault, or several before it did."""
        self._messages.show_message(ended_last_time, partial(self._show, "\n".join(faults), ended=True))

    def _show(self, what: str, *, ended: bool = False) -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.crash_dialog import CrashDialog

        if self.dialog:
            self.dialog.show_error(what, ended=ended)
        else:
            self.dialog = CrashDialog(self._jobs, what, self._window, ended=ended)
            self.dialog.finished.connect(self._forget)
        self.dialog.show()
        self.dialog.activateWindow()

    def _forget(self) -> None:
        self.dialog = None
