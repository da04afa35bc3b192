"""Starts the window: the application object, the crash hook, and what to show first."""

import logging
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from reader.crash_report import describe_error
from reader.faults import FaultFile, take_faults
from reader.library import History
from reader.pipeline import Desk
from reader.settings import data_folder, settings_file, state_folder
from reader.ui.dropping import Purpose, purpose_of
from reader.ui.garbage import look_on_this_thread
from reader.ui.heap import keep_small
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from reader.ui.qt_messages import QtMessages

_log = logging.getLogger(__name__)
_PATIENCE = 150  # milliseconds that a window may wait for its text
# Seconds that a worker computes before the main thread gets its turn. By itself Python gives it 5 ms
# (sys.setswitchinterval), and that again and again within one paint: Qt's functions let the others go on meanwhile.
_TURN = 0.0005


def open_window(file: Path | None) -> int:
    """Show the window on `file`, else on what was read last, else on the sample; the exit status."""
    earlier, faults = take_faults(state_folder()), FaultFile(state_folder())
    said = QtMessages(faults.note)
    application = make_application()
    said.started()
    windows = Windows(History(data_folder() / "history.sqlite"), Desk(data_folder()))
    window = windows.open()
    _catch_crashes(windows.tell_unexpected)
    application.commitDataRequest.connect(windows.end_session)
    _show_when_opened(window)
    _open_first(window, windows.history, file)
    _greet(window, windows.history, file)
    if earlier:
        window.opened.connect(lambda: window.study.crashes.tell_last(earlier), Qt.ConnectionType.SingleShotConnection)
    status = application.exec()
    windows.close()
    faults.end()
    return status


class Windows:
    """The windows of the process, which share history, engines, memory, glossary and models."""

    def __init__(self, history: History, desk: Desk) -> None:
        self.history, self._desk = history, desk
        self.store = ModelStore(desk, data_folder())
        self.store.crashed.connect(self.tell_unexpected)
        self._open: list[MainWindow] = []

    def open(self) -> MainWindow:
        """Make a window; it is not shown yet."""
        window = MainWindow(settings_file(), self.history, self._desk, self.store)
        self._open.append(window)
        window.new_window_wanted.connect(self._open_another)
        window.glossary_changed.connect(lambda: self._in_others(window, MainWindow.reread_glossary))
        window.words_changed.connect(lambda: self._in_others(window, MainWindow.reread_words))
        window.bookmarks_changed.connect(lambda: self._in_others(window, MainWindow.reread_bookmarks))
        window.highlights.feed.kept.connect(
            lambda: self._in_others(window, lambda other: other.highlights.feed.read_again())
        )
        window.study.drafts.kept.connect(lambda: self._in_others(window, lambda other: other.study.drafts.read_again()))
        window.study.dictionaries.changed.connect(
            lambda: self._in_others(window, lambda other: other.study.reread_dictionaries())
        )
        window.corrections_changed.connect(lambda: self._in_others(window, MainWindow.reread_corrections))
        window.shortcuts_changed.connect(lambda own: self._in_others(window, lambda other: other.take_shortcuts(own)))
        window.finished.connect(lambda: self._forget(window))
        window.study.speech.look_for_voices()
        return window

    def tell_unexpected(self, what: str) -> None:
        """Say in the window in use that something went wrong that nobody foresaw; `what` is the masked traceback."""
        active = [window for window in self._open if window.isActiveWindow()]
        for window in (active or self._open)[:1]:
            window.tell_unexpected(what)

    def end_session(self, manager: QSessionManager) -> None:
        """The desktop is being left: ask about what no disk took, window by window, until one stays; in the first about
        what all of them share, too: each has others beside it that are there still."""
        there = [window for window in self._open if window.isVisible()]
        for window in there:
            if not window.leaving.end_session(manager, for_all=window is there[0]):
                return

    def close(self) -> None:
        """When the last window is gone: end all work, close the databases."""
        for window in self._open:
            window.wait_for_work()
        self.store.close()
        self._desk.close()
        self.history.close()

    def _open_another(self) -> None:
        window = self.open()
        window.open_sample()
        window.show()

    def _in_others(self, changed_in: MainWindow, act: Callable[[MainWindow], None]) -> None:
        for window in self._open:
            if window is not changed_in:
                act(window)

    def _forget(self, window: MainWindow) -> None:
        self._open.remove(window)
        window.deleteLater()


def make_application() -> QApplication:
    """The one application object, named for the desktop."""
    QApplication.setApplicationName("duidu")
    QApplication.setApplicationDisplayName("Duidu")
    QApplication.setDesktopFileName("duidu")
    keep_small()
    sys.setswitchinterval(_TURN)
    application = QApplication([sys.argv[0]])
    look_on_this_thread(application)
    return application


def _show_when_opened(window: MainWindow) -> None:
    """Show the window with its text in it, painted once; without it where opening takes longer or fails."""
    patience = QTimer(window)
    patience.setSingleShot(True)
    patience.timeout.connect(window.show)
    window.opened.connect(lambda: patience.start(0) if patience.isActive() else None)
    patience.start(_PATIENCE)


def _open_first(window: MainWindow, history: History, file: Path | None) -> None:
    recent = history.recent(1)
    if file is not None and purpose_of(file) is Purpose.TEXT:
        # Absolute as in every list of files: what can be done about a file that fails goes by that.
        window.open_path(file.absolute())
        return
    if recent:
        window.open_path(recent[0].path)
    else:
        window.open_sample()
    if file is not None:
        # By then the window is there for sure, and what asks stands over it.
        QTimer.singleShot(_PATIENCE, window, lambda: window.take_files([file.absolute()]))


def _greet(window: MainWindow, history: History, file: Path | None) -> None:
    """Show the tour to whoever starts the program for the first time, and not to read something."""
    if file is None and not history.recent(1):
        window.study.help.greet()


def _catch_crashes(tell: Callable[[str], None]) -> None:
    """Log an error that nothing handled and `tell` of it; the program goes on, what is open stays open."""

    def report(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        _log.critical("an error that nothing handled", exc_info=(kind, error, traceback))
        tell(describe_error(error.with_traceback(traceback)))

    sys.excepthook = report
    # Python sees Ctrl+C only when it runs next, which may be never while Qt waits.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
