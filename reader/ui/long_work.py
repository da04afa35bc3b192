"""Long work in a window: on a worker, with a dialog that counts and can end it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressDialog, QWidget

from reader.model import Problem, ReaderError
from reader.ui.jobs import Jobs
from reader.ui.watch import Watch

_Result = TypeVar("_Result")
# Whoever waits no longer than this, in milliseconds, sees no dialog.
_PATIENCE = 700


class LongWork(QObject):
    """One piece of work. `label` says what is done; `ended` comes before anything is told of how it ended, and nothing
    more is said of what was cancelled. That it also is when its window is closed: the process would not end before."""

    ended = Signal()
    _reported = Signal(int)

    def __init__(self, window: QWidget, jobs: Jobs, label: str) -> None:
        super().__init__(window)
        self._jobs, self._watch = jobs, Watch(self._reported.emit)
        # Its bar only moves until the work says how far it is.
        self.dialog = QProgressDialog("", self.tr("Cancel"), 0, 0, window)
        # It may name a file, and a name is no mark-up.
        plain = QLabel(label, textFormat=Qt.TextFormat.PlainText, alignment=Qt.AlignmentFlag.AlignCenter)
        self.dialog.setLabel(plain)
        self.dialog.setWindowTitle("Duidu")
        self.dialog.setMinimumDuration(_PATIENCE)
        self.dialog.setAutoClose(False)
        self.dialog.setAutoReset(False)
        self.dialog.canceled.connect(self.cancel)
        self._reported.connect(self._show)
        jobs.closing.connect(self.cancel)

    @classmethod
    def reading(cls, window: QWidget, jobs: Jobs, file: Path) -> "LongWork":
        """That which begins with reading a file."""
        label = QCoreApplication.translate("LongWork", "Reading {name}…")
        return cls(window, jobs, label.format(name=file.name))

    def run(
        self, work: Callable[[Watch], _Result], then: Callable[[_Result], None], failed: Callable[[ReaderError], None]
    ) -> None:
        """Do `work` on a worker, then one of the others, in the manner of Jobs."""
        self.dialog.setValue(0)
        self._jobs.run(
            "long work",
            partial(work, self._watch),
            partial(self._finish, then),
            partial(self._fail, failed),
            self._close,
        )

    def cancel(self) -> None:
        self._watch.cancel()

    def _show(self, hundredths: int) -> None:
        self.dialog.setMaximum(100)
        self.dialog.setValue(hundredths)

    def _finish(self, then: Callable[[_Result], None], result: _Result) -> None:
        self._close()
        then(result)

    def _fail(self, failed: Callable[[ReaderError], None], error: ReaderError) -> None:
        self._close()
        if error.problem is not Problem.CANCELLED:
            failed(error)

    def _close(self) -> None:
        self.dialog.canceled.disconnect(self.cancel)
        self.dialog.close()
        self.dialog.deleteLater()
        self.ended.emit()
        self.deleteLater()
