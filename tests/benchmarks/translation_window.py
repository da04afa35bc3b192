"""The real window, offscreen, while an article is translated: when its English is on the page, and how long the window
stalls, for `translation`.

    python -m tests.benchmarks.translation_window FILE

Prints JSON. Seconds count from when the file is asked for; the program has read and translated another article before.
A jump is the scroll bar's, to each of some places while most is not translated, the memory empty each
time; it ends when the paragraph at the top of the screen has its English. A stall is the longest time between two turns
of the event loop that are asked for every millisecond: while the article is read and annotated, by Python in the same
process (beside it the same with the English switched off), and from then on to the last sentence.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from reader.library import History
from reader.model import Translation
from reader.pipeline import Desk
from reader.settings import Settings, TranslationChoice
from reader.translate import needs_translation
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore

_SAMPLE = Path(__file__).parents[2] / "resources" / "sample.txt"
_SIZE = (1440, 900)
_PATIENCE = 120  # seconds
# Shares of the article's height.
_PLACES = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


class _Stalls(QObject):
    """The gaps between turns of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self._note)
        self.longest, self._last = 0.0, 0.0

    def start(self) -> None:
        self.longest, self._last = 0.0, time.monotonic()
        self._timer.start()

    def stop(self) -> float:
        self._timer.stop()
        return self.longest * 1000

    def _note(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now


class _Reading:
    """A window with a home of its own."""

    def __init__(self, folder: Path, translation: TranslationChoice = TranslationChoice.MT) -> None:
        self._history, self._desk = History(folder / "history.sqlite"), Desk(folder)
        store = ModelStore(self._desk, folder)
        self.window = MainWindow(
            folder / "settings.json", self._history, self._desk, store, Settings(translation=translation)
        )
        self.view = self.window._page.view
        self.visible: list[str] = []
        self.first_english = 0.0
        self.view.sentences_wanted.connect(self._see)
        self.window._session.english_came.connect(self._note)
        self.window.resize(*_SIZE)
        self.window.show()

    def open(self, file: Path) -> float:
        """Ask for a file; returns when that was, once it is on the page."""
        self.visible, self.first_english = [], 0.0
        start = time.monotonic()
        self.window.open_path(file)
        wait(lambda: bool(self.visible))
        return start

    def settle(self) -> None:
        wait(lambda: self.window.is_settled and not self.window._jobs.is_busy)

    def is_annotated(self) -> bool:
        annotation = self.window._session.annotation
        return annotation is not None and annotation.is_finished

    def has_english(self, ids: list[str]) -> bool:
        sheet = self.view._sheet
        return sheet is not None and all(id_ in sheet.setter.translations for id_ in ids)

    def chinese_on_screen(self) -> list[str]:
        now = self.window._session.now
        return [id_ for id_ in self.visible if now and needs_translation(now.article.sentence(id_).text)]

    def jump_to(self, share: float) -> float:
        """Seconds until the paragraph that is then at the top has its English."""
        bar = self.view.verticalScrollBar()
        self.visible = []
        start = time.monotonic()
        bar.setValue(round(bar.maximum() * share))
        wait(lambda: bool(self.chinese_on_screen()))
        first = self.chinese_on_screen()[0].partition(".")[0]
        wait(lambda: self.has_english([id_ for id_ in self.chinese_on_screen() if id_.partition(".")[0] == first]))
        return time.monotonic() - start

    def close(self) -> None:
        self.window.close()
        self.window.wait_for_work()
        self._desk.close()
        self._history.close()

    def _see(self, visible: list[str], _near: list[str]) -> None:
        self.visible = visible

    def _note(self, translations: list[Translation]) -> None:
        if any(needs_translation(self._chinese(item)) for item in translations):
            self.first_english = self.first_english or time.monotonic()

    def _chinese(self, item: Translation) -> str:
        now = self.window._session.now
        return now.article.sentence(item.sentence_id).text if now else ""


def wait(condition: Callable[[], bool]) -> None:
    """Let the window work until `condition` holds."""
    loop, give_up = QEventLoop(), time.monotonic() + _PATIENCE
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > give_up else None)
    timer.start()
    loop.exec()
    assert time.monotonic() < give_up


def opening(file: Path) -> dict[str, float]:
    """Open the article and wait for all of its English."""
    with tempfile.TemporaryDirectory() as folder:
        reading = _Reading(Path(folder), TranslationChoice.NONE)
        # What annotates is loaded now: its dictionary, too, makes the window stall once.
        reading.open(_SAMPLE)
        reading.settle()
        stalls = _Stalls()
        stalls.start()
        reading.open(file)
        wait(reading.is_annotated)
        alone = stalls.stop()
        reading.window.change(translation=TranslationChoice.MT)
        reading.open(_SAMPLE)
        reading.settle()
        stalls.start()
        start = reading.open(file)
        wait(reading.is_annotated)
        opening = stalls.stop()
        stalls.start()
        wait(lambda: reading.first_english > 0)
        first = reading.first_english - start
        wait(lambda: reading.has_english(reading.chinese_on_screen()))
        screen = time.monotonic() - start
        reading.settle()
        whole = time.monotonic() - start
        result = {
            "first_sentence": first,
            "first_screen": screen,
            "all": whole,
            "stall_ms": stalls.stop(),
            "stall_opening_ms": opening,
            "stall_opening_alone_ms": alone,
        }
        reading.close()
    return result


def jumps(file: Path) -> dict[str, float]:
    times = [jump(file, share) for share in _PLACES]
    return {"jump_median": statistics.median(times), "jump_longest": max(times)}


def jump(file: Path, share: float) -> float:
    """Open the article, wait for the English of the first screen, and jump."""
    with tempfile.TemporaryDirectory() as folder:
        reading = _Reading(Path(folder))
        reading.open(file)
        wait(lambda: bool(reading.chinese_on_screen()) and reading.has_english(reading.chinese_on_screen()))
        seconds = reading.jump_to(share)
        reading.close()
    return seconds


def main() -> None:
    qInstallMessageHandler(lambda *_: None)
    application = QApplication([])
    file = Path(sys.argv[1])
    print(json.dumps(opening(file) | jumps(file)))
    application.quit()


if __name__ == "__main__":
    main()
