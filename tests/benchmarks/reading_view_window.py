"""The real window, offscreen, with a text of some length open: what each step of a reader takes, for `reading_view`.

    python -m tests.benchmarks.reading_view_window FILE HOME

Prints JSON. HOME may hold a translation memory: its English is there then. Figures are milliseconds unless their name
ends in _s or _mb. A step counts from the change until the page is painted anew, and on through the turns of the event
loop that follow as long as these paint again: what was put off belongs to the step.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from reader import pipeline
from reader.library import History
from reader.model import Article, PinyinStyle
from reader.pipeline import Desk
from reader.settings import ScriptChoice, Settings
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from reader.ui.reading_view import ReadingView

Figures = dict[str, float]

SIZE = (1920, 1080)
_PATIENCE = 60.0  # seconds
# How long the program may work in peace before what is warm is measured, in seconds.
_SETTLING = 20.0
_AFTER_OPENING = 10.0  # seconds in which stalls count
_ROUNDS, _PAGES, _JUMPS, _WIDTHS = 30, 40, 30, 20
# A reader's rests, in milliseconds: after a step, and between pages at reading pace.
_REST, _PACE = 60, 250
_TURNS = 3


class Stalls(QObject):
    """The longest gap between turns of the event loop that are asked for every 5 ms."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=5)
        self._timer.timeout.connect(self._note)
        self._longest, self._last = 0.0, 0.0

    def start(self) -> None:
        self._longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        self._note()
        self._timer.stop()
        return self._longest * 1000

    def _note(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now


class Paints(QObject):
    """Counts the paint events of a viewport that have come."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self.count = 0
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def step(area: QAbstractScrollArea, paints: Paints, change: Callable[[], object]) -> float:
    """Milliseconds of a change and of all the painting that it brings."""
    start = time.perf_counter()
    change()
    area.viewport().repaint()
    end = time.perf_counter()
    for _ in range(_TURNS):
        before = paints.count
        QApplication.processEvents()
        if paints.count == before:
            break
        end = time.perf_counter()
    return (end - start) * 1000


def rest(milliseconds: int = _REST) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(condition: Callable[[], bool], patience: float = _PATIENCE) -> bool:
    """Let the program work until `condition` holds; whether it did in `patience` seconds."""
    loop, give_up = QEventLoop(), time.monotonic() + patience
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > give_up else None)
    timer.start()
    loop.exec()
    return condition()


def spread(name: str, times: Sequence[float]) -> Figures:
    """The middle and the 95th percentile; of a few, the longest."""
    ordered = sorted(times)
    last = len(ordered) - 1
    return {f"{name}_p50": ordered[last // 2], f"{name}_p95": ordered[min(round(len(ordered) * 0.95), last)]}


def memory_mb(field: str) -> float:
    """A field of this process's status in megabytes: VmHWM is the most that it took, VmRSS what it takes."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith(field):
            return int(line.split()[1]) * 1024 / 1e6
    raise ValueError(field)


class Reader:
    """A window with a home of its own, and the moments of what happens in it."""

    def __init__(self, home: Path) -> None:
        self.text_read = self.first_frame = 0.0
        self._watch_reading()
        self._history, self._desk = History(home / "history.sqlite"), Desk(home)
        store = ModelStore(self._desk, home)
        self.window = MainWindow(home / "settings.json", self._history, self._desk, store, Settings())
        self.view = self.window.findChildren(ReadingView)[0]
        self.paints = Paints(self.view)
        self.visible: list[str] = []
        self.view.sentences_wanted.connect(self._see)
        self.window.resize(*SIZE)
        self.window.show()
        rest()

    def _watch_reading(self) -> None:
        """Note when the importer is done, on its worker, and when the page with its text is painted."""
        read, paint = pipeline.open_file, ReadingView.paintEvent

        def read_and_note(path: Path, encoding: str | None = None) -> Article:
            article = read(path, encoding)
            self.text_read = time.perf_counter()
            return article

        def paint_and_note(view: ReadingView, event: QPaintEvent) -> None:
            paint(view, event)
            if self.visible and not self.first_frame:
                self.first_frame = time.perf_counter()

        pipeline.open_file, ReadingView.paintEvent = read_and_note, paint_and_note

    def _see(self, visible: list[str], _near: list[str]) -> None:
        self.visible = visible

    def open(self, file: Path) -> float:
        """Open a file; the seconds until its text was read. Returns when its text has been painted."""
        self.visible, self.first_frame, self.text_read = [], 0.0, 0.0
        start = time.perf_counter()
        self.window.open_path(file)
        assert wait(lambda: self.first_frame > 0)
        return self.text_read - start

    def has_pinyin(self) -> bool:
        """Whether the page is annotated."""
        sheet = self.view._sheet
        return sheet is not None and all(id_ in sheet.setter.annotations for id_ in self.visible)

    def step(self, change: Callable[[], object]) -> float:
        return step(self.view, self.paints, change)

    def press(self, key: Qt.Key) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.view, event)

    def turn_back(self) -> None:
        self.press(Qt.Key.Key_PageUp)

    def turn(self) -> None:
        self.press(Qt.Key.Key_Space)

    def is_at_end(self) -> bool:
        bar = self.view.verticalScrollBar()
        return bar.value() == bar.maximum()

    def close(self) -> None:
        self.window.close()
        self.window.wait_for_work()
        self._desk.close()
        self._history.close()


def opening(reader: Reader, file: Path) -> Figures:
    """The first article of the process, and the seconds after it in which the program works on by itself."""
    stalls = Stalls()
    stalls.start()
    read = reader.open(file)
    longest = stalls.stop()
    stalls.start()
    start = time.perf_counter()
    wait(reader.has_pinyin)
    pinyin = (time.perf_counter() - start) * 1000
    rest(round(max(_AFTER_OPENING * 1000 - pinyin, 0)))
    longest_after = stalls.stop()
    first = (reader.first_frame - reader.text_read) * 1000
    settled = wait(lambda: reader.window.is_settled, _SETTLING)
    return {
        "read_s": read,
        "first_frame": first,
        "first_pinyin": first + pinyin,
        "stall_opening": longest,
        "stall_after": longest_after,
        "settled": float(settled),
    }


def toggles(reader: Reader) -> Figures:
    scripts = (ScriptChoice.SIMPLIFIED, ScriptChoice.TRADITIONAL)
    styles = (PinyinStyle.NONE, PinyinStyle.SYLLABLE)
    figures: Figures = {}
    for name, choices in (("script", scripts), ("pinyin", styles)):
        times: list[float] = []
        for number in range(_ROUNDS):
            settings = replace(reader.window.settings, **{name: choices[number % 2]})
            times.append(reader.step(lambda settings=settings: reader.window.apply_settings(settings)))
            rest()
        figures |= {f"{name}_first": times[0], **spread(name, times[2:])}
    return figures


def pages(reader: Reader) -> Figures:
    """Page after page from the beginning: without a rest through text that was not on the screen, back over it, and
    with a rest before each where the readings of the page have come."""
    reader.step(lambda: reader.press(Qt.Key.Key_Home))
    cold: list[float] = []
    while len(cold) < _PAGES and not reader.is_at_end():
        cold.append(reader.step(reader.turn))
    back: list[float] = []
    for _ in cold:
        back.append(reader.step(reader.turn_back))
    figures = spread("page_cold", cold) | spread("page_back", back)
    # Past what was seen.
    for _ in cold:
        reader.turn()
    rested: list[float] = []
    while len(rested) < _PAGES:
        if reader.is_at_end():
            reader.step(lambda: reader.press(Qt.Key.Key_Home))
        wait(reader.has_pinyin, patience=2)
        rest()
        rested.append(reader.step(reader.turn))
    return figures | spread("page_rested", rested)


def wheel(reader: Reader) -> Figures:
    viewport = reader.view.viewport()
    place = QPointF(viewport.rect().center())

    def roll() -> None:
        down = QPoint(0, -120)
        event = QWheelEvent(
            place, viewport.mapToGlobal(place), QPoint(), down, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's signature
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)

    reader.step(lambda: reader.press(Qt.Key.Key_Home))
    times: list[float] = []
    for _ in range(_ROUNDS):
        times.append(reader.step(roll))
        rest()
    return spread("wheel", times)


def jumps(reader: Reader) -> Figures:
    """By the scroll bar to random places: until the text is there, and until its readings are painted."""
    bar, places = reader.view.verticalScrollBar(), random.Random(1)  # noqa: S311 - no secret
    texts: list[float] = []
    readings: list[float] = []
    for _ in range(_JUMPS):
        start = time.perf_counter()
        texts.append(reader.step(lambda: bar.setValue(round(bar.maximum() * places.random()))))
        if not reader.has_pinyin():
            wait(reader.has_pinyin, patience=5)
            reader.view.viewport().repaint()
        readings.append((time.perf_counter() - start) * 1000)
        rest()
    return spread("jump", texts) | spread("jump_pinyin", readings)


def resizes(reader: Reader) -> Figures:
    """By the width of the window, each time to one that it did not have."""
    width, height = SIZE
    times: list[float] = []
    for number in range(1, _WIDTHS + 1):
        narrower = width - number * 7
        times.append(reader.step(lambda narrower=narrower: reader.window.resize(narrower, height)))
        rest()
    reader.window.resize(*SIZE)
    return spread("resize", times)


def walk(reader: Reader, file: Path) -> Figures:
    """The file opened again, and pages turned at reading pace while the program works on by itself."""
    reader.open(file)
    first = (reader.first_frame - reader.text_read) * 1000
    stalls = Stalls()
    stalls.start()
    for _ in range(_PAGES):
        if reader.is_at_end():
            reader.press(Qt.Key.Key_Home)
        reader.turn()
        rest(_PACE)
    return {"first_frame_again": first, "stall_walking": stalls.stop()}


def measure(reader: Reader, file: Path) -> Figures:
    figures = opening(reader, file)
    for part in (toggles, pages, wheel, jumps, resizes):
        figures |= part(reader)
    figures["peak_mb"] = memory_mb("VmHWM")
    rest(1000)
    figures["idle_mb"] = memory_mb("VmRSS")
    return figures | walk(reader, file)


def main() -> None:
    # The offscreen platform complains at each change of a window's least size.
    qInstallMessageHandler(lambda *_: None)
    application = QApplication([])
    reader = Reader(Path(sys.argv[2]))
    figures = measure(reader, Path(sys.argv[1]))
    reader.close()
    application.quit()
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
