"""One who reads: real windows of one process, worked by keys, mouse and menus, and what must be kept of it."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QInputMethodEvent, QPixmapCache
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QWidget

from reader.library import History
from reader.model import Correction, WordState
from reader.pipeline import Desk
from reader.settings import Language, Settings, data_folder
from reader.ui.main_window import MainWindow
from reader.ui.reading_view import ReadingView
from reader.ui.start import Windows

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NONE = Modifier.NoModifier
# Nothing pops up by itself, and the window speaks English whatever the machine does.
PLAIN = Settings(language=Language.ENGLISH, offer_model=False, tour_seen=True)
# What is waited for a window to have nothing left to do, in seconds: between two steps; where the step needs it.
_SOON, _PATIENCE = 0.15, 180.0
_TURN = 5  # milliseconds


@dataclass(slots=True)
class Ledger:
    """What the reader made and must be there in the end. `corrections` are those in force, `before` and `after` what
    was before each change and what a change taken back had made; `edits` English by Chinese, `notes` the texts."""

    corrections: frozenset[Correction] = frozenset()
    before: list[frozenset[Correction]] = field(default_factory=list[frozenset[Correction]])
    after: list[frozenset[Correction]] = field(default_factory=list[frozenset[Correction]])
    edits: dict[str, str] = field(default_factory=dict[str, str])
    words: dict[str, WordState] = field(default_factory=dict[str, WordState])
    notes: set[str] = field(default_factory=set[str])

    def correct(self, removed: tuple[Correction, ...], saved: tuple[Correction, ...]) -> None:
        self.before.append(self.corrections)
        self.after.clear()
        self.corrections = self.corrections.difference(removed).union(saved)

    def step(self, *, back: bool) -> None:
        """Take the last change back, or make it again."""
        source, target = (self.before, self.after) if back else (self.after, self.before)
        if source:
            target.append(self.corrections)
            self.corrections = source.pop()


class Reader:
    """`window` is the one that is worked at. Raises AssertionError where what is on the screen or in the databases is
    not what the reader did."""

    def __init__(self, random: Random, texts: list[Path], out: Path) -> None:
        self.random, self.texts, self.out = random, texts, out
        self.ledger = Ledger()
        # One for all turns: of every QTimer.singleShot with a delay PySide 6.11.3 keeps something for ever.
        self._loop = QEventLoop()
        self._turn = QTimer(self._loop, singleShot=True, interval=_TURN)
        self._turn.timeout.connect(self._loop.quit)
        self.number = 0
        self.desk = Desk(data_folder())
        self.windows = Windows(History(data_folder() / "history.sqlite"), self.desk)
        self.window = self._show(self.windows.open())
        self.open(texts[0])

    @property
    def view(self) -> ReadingView:
        return self.window._page.view

    @property
    def all_windows(self) -> list[MainWindow]:
        return list(self.windows._open)

    def next_number(self) -> int:
        """Makes each text that the reader writes another one."""
        self.number += 1
        return self.number

    # -- doing --------------------------------------------------------------------------------------------------

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, on: QWidget | None = None) -> None:
        QTest.keyClick(on or self.view, key, modifier)

    def take_up(self) -> None:
        """Bring the window to the front, with the keyboard on the page."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        self.view.setFocus()

    def press_letter(self, key: str) -> None:
        """Of ASCII, on the page."""
        QTest.keyClicks(self.view, key)

    def type(self, text: str, on: QLineEdit) -> None:
        """In the place of what is in a field, as an input method writes it."""
        on.selectAll()
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(on, event)

    def trigger(self, action: str) -> None:
        """Choose an item of a menu; what is grey or hidden cannot be chosen."""
        self.window._actions[action].trigger()

    def open(self, path: Path) -> None:
        self.window.open_path(path)
        self.wait_for_text(path)

    def wait_for_text(self, path: Path) -> None:
        """Until it is on the page."""
        session = self.window._session
        self.wait(lambda: not session.opening and session.now is not None and session.now.path == path)

    def place(self) -> QPoint:
        """Somewhere on the page."""
        size = self.view.viewport().size()
        return QPoint(self.random.randrange(20, size.width() - 20), self.random.randrange(20, size.height() - 20))

    def point_at_word(self) -> QPoint | None:
        """Move the pointer over words until it is on one; where that is."""
        for _ in range(30):
            point = self.place()
            QTest.mouseMove(self.view.viewport(), point)
            QApplication.processEvents()
            if self.view.word_at_hand():
                return point
        return None

    def dialogs(self) -> list[QDialog]:
        """Those that are open, the newest last."""
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]

    def close_dialogs(self) -> None:
        """By Escape, as a person does; menus too."""
        for _ in range(8):
            if not (open_ones := [*self.dialogs(), *_menus()]):
                return
            self.press(Key.Key_Escape, on=open_ones[-1])
            self.turn()
        assert not self.dialogs(), "it does not close"

    # -- waiting ------------------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Let the window work once, and what is to be deleted go."""
        # Not QTest.qWait, which hardly lets the workers have their turn.
        self._turn.start()
        self._loop.exec()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def rest(self) -> None:
        """As short as the reader lets it be: until nothing is under way, or the next step comes."""
        with suppress(AssertionError):
            self.wait(lambda: self.is_idle, _SOON)

    def settle(self) -> None:
        """Until nothing is under way."""
        self.wait(lambda: self.is_idle)

    @property
    def is_idle(self) -> bool:
        return all(window.is_settled and not window._jobs.is_busy for window in self.all_windows)

    @property
    def state(self) -> list[tuple[object, ...]]:
        """Of each window: what is open, and what of it is under way."""
        sessions = [(window, window._session) for window in self.all_windows]
        return [
            (session.now and session.now.path, session.opening, session.is_settled, window._jobs.is_busy)
            for window, session in sessions
        ]

    def wait(self, is_so: Callable[[], bool], seconds: float = _PATIENCE) -> None:
        end = time.monotonic() + seconds
        self.turn()
        while not is_so():
            assert time.monotonic() < end, f"it does not come to an end: {self.state}"
            self.turn()

    # -- windows ------------------------------------------------------------------------------------------------

    def open_window(self) -> None:
        self.take_up()
        known = self.all_windows
        self.press(Key.Key_N, Modifier.ControlModifier)
        (new,) = (window for window in self.all_windows if window not in known)
        self.window = self._show(new)

    def close_window(self) -> None:
        """By its key, unless it is the last one."""
        leaving = self.window
        if len(self.all_windows) > 1:
            self.press(Key.Key_Q, Modifier.ControlModifier)
            self.wait(lambda: leaving not in self.all_windows)
            self.window = self.all_windows[0]

    def _show(self, window: MainWindow) -> MainWindow:
        window.resize(1280, 860)
        window.apply_settings(PLAIN)
        window.show()
        window.activateWindow()
        self.turn()
        return window

    def come_to_rest(self) -> None:
        """Go on in a new window with the shortest text on its page, and close all others: nothing of them may stay."""
        self.close_dialogs()
        self.open_window()
        new = self.window
        for old in [window for window in self.all_windows if window is not new]:
            self.window = old
            self.take_up()
            self.close_window()
        self.window = new
        self.take_up()
        self.window.change(**{name: getattr(PLAIN, name) for name in PLAIN.__dataclass_fields__})
        self.open(self.texts[0])
        QTest.mouseMove(self.view.viewport(), QPoint(2, 2))
        self._let_qt_forget()
        self.settle()

    def _let_qt_forget(self) -> None:
        """Qt lets go of fonts that nobody uses after some minutes (qfont.cpp, slow_timeout), and of the pictures that
        styles and icons keep, a quarter each idle minute (qpixmapcache.cpp, flushDetachedPixmaps); here an hour has
        two minutes. Whoever sets the fonts of emoji, be it to the same, has all fonts looked for anew. The pictures go
        as Qt lets them go, by a lower limit: `clear` leaves their keys behind, which are freed a second time."""
        QFontDatabase.setApplicationEmojiFontFamilies(QFontDatabase.applicationEmojiFontFamilies())
        limit = QPixmapCache.cacheLimit()
        QPixmapCache.setCacheLimit(0)
        QPixmapCache.setCacheLimit(limit)

    def end(self) -> None:
        """Close the last window and all databases."""
        # What Python made must not stay there: the platform frees it when Python is gone, and that ends in a crash.
        QApplication.clipboard().clear()
        window = self.window
        window.close()
        self.wait(lambda: window not in self.all_windows)
        self.windows.close()


def _menus() -> list[QMenu]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()]
