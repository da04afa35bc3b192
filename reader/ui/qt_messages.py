"""What Qt itself says goes into our log; where it cannot start at all, one line is said in place of its abort."""

import logging
import os
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from reader.console import tell
from reader.masking import mask

_log = logging.getLogger("qt")
_NO_DISPLAY = 2
_TOLD = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# What the offscreen platform says of every window with a smallest size.
_NOISE = "propagateSizeHints"


class QtMessages:
    """Hears Qt from now on; to be made before there is an application. What Qt ends the process with is given to
    `note` first, but for what is told: that it cannot start."""

    def __init__(self, note: Callable[[str], None] = lambda _: None) -> None:
        self._note = note
        # What was said before it is known whether Qt starts.
        self._held: list[tuple[QtMsgType, str]] = []
        self._starts = True
        qInstallMessageHandler(self._hear)

    def started(self) -> None:
        """There is an application."""
        self._starts = False
        for said in self._held:
            _tell(*said)
        self._held.clear()

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:  # noqa: ARG002 - Qt's signature
        if kind is QtMsgType.QtFatalMsg:
            if self._starts:
                _give_up([text for _, text in self._held])
            self._note(message)
        if self._starts:
            self._held.append((kind, message))
        else:
            _tell(kind, message)


def _tell(kind: QtMsgType, message: str) -> None:
    if kind in _TOLD and _NOISE not in message:
        _log.log(_TOLD[kind], message)


def _give_up(said: list[str]) -> None:
    """Qt found nothing to open a window on, and would abort: a dump of the process is no help to anybody."""
    why = " ".join(mask(" ".join(each.split()), names=True) for each in said)
    tell(f"Qt cannot open a window ({why or 'no platform plugin'}); install what it lacks, or install Duidu again.")
    # Not sys.exit: below us Qt's own code is waiting to abort.
    os._exit(_NO_DISPLAY)
