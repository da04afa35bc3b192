"""How a step of a reader is timed in a scroll area, whoever draws it, for `reading_view_window` and `_peer`.

Figures are milliseconds unless their name ends in _s or _mb. A step counts from the change until the page is painted
anew, and on through the turns of the event loop that follow as long as these paint again: what was put off belongs to
the step.
"""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

Figures = dict[str, float]
Change = Callable[[], object]

SIZE = (1920, 1080)
# What is looked for in the English.
ENGLISH = ("they", "river", "from the", "absent", "it was")
# A reader's rest after a step, in milliseconds.
_REST = 60
# What a slow program may take for all rounds of a step, in seconds.
_LONGEST = 8.0
_PATIENCE = 60.0  # seconds
_TURNS = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured. `watched` is how long stalls count after opening, `settling` how long the program may then
    work on before what is warm is measured, both in seconds."""

    rounds: int = 30
    pages: int = 40
    widths: int = 20
    watched: float = 10.0
    settling: float = 20.0


# Enough to see that everything is measured.
QUICK = Plan(rounds=3, pages=3, widths=2, watched=0.1, settling=0.1)


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


class Steps(QObject):
    """Times changes of a scroll area."""

    def __init__(self, area: QAbstractScrollArea, plan: Plan) -> None:
        super().__init__(area)
        self._area, self.plan = area, plan
        self._paints = 0
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self._paints += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)

    def take(self, change: Change, turns: int = _TURNS) -> float:
        """Milliseconds of a change and of all the painting that it brings within some turns of the event loop."""
        start = time.perf_counter()
        change()
        self._area.viewport().repaint()
        end = time.perf_counter()
        for _ in range(turns):
            before = self._paints
            QApplication.processEvents()
            if self._paints == before:
                break
            end = time.perf_counter()
        return (end - start) * 1000

    def repeat(self, change: Change, times: int = 0) -> list[float]:
        """The times of a change made again and again, a rest after each: as often as is planned or `times`; fewer of
        them where it takes long, at least three."""
        taken: list[float] = []
        give_up = time.monotonic() + _LONGEST
        while len(taken) < (times or self.plan.rounds) and (len(taken) < 3 or time.monotonic() < give_up):
            taken.append(self.take(change))
            rest()
        return taken

    # What both sides do

    def press(self, key: Qt.Key) -> None:
        QApplication.sendEvent(self._area, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))

    def is_at_end(self) -> bool:
        bar = self._area.verticalScrollBar()
        return bar.value() == bar.maximum()

    def pages(self) -> Figures:
        """Page after page from the beginning, without a rest: through text that was not on the screen, and back."""
        self.take(lambda: self.press(Qt.Key.Key_Home))
        cold: list[float] = []
        while len(cold) < self.plan.pages and not self.is_at_end():
            cold.append(self.take(lambda: self.press(Qt.Key.Key_PageDown)))
        back = [self.take(lambda: self.press(Qt.Key.Key_PageUp)) for _ in cold]
        return spread("page_cold", cold) | spread("page_back", back)

    def wheel(self) -> Figures:
        """Notches of the wheel, down from the beginning."""
        self.take(lambda: self.press(Qt.Key.Key_Home))
        return spread("wheel", self.repeat(self._roll))

    def _roll(self) -> None:
        viewport = self._area.viewport()
        place = QPointF(viewport.rect().center())
        event = QWheelEvent(
            place, viewport.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's signature
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)

    def resizes(self, window: QWidget) -> Figures:
        """By the width of the window, each time to one that it did not have."""
        width, height = SIZE
        widths = iter(range(width - 7, 0, -7))
        figures = spread("resize", self.repeat(lambda: window.resize(next(widths), height), self.plan.widths))
        window.resize(width, height)
        rest()
        return figures


def places(count: int) -> list[float]:
    """Shares of a text's height, the same at each run."""
    random_ = random.Random(1)  # noqa: S311 - no secret
    return [random_.random() for _ in range(count)]


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
    """The middle and the 95th percentile; of a few, the longest. Nothing of none: a short text has no pages to turn."""
    if not times:
        return {}
    ordered = sorted(times)
    last = len(ordered) - 1
    return {f"{name}_p50": ordered[last // 2], f"{name}_p95": ordered[min(round(last * 0.95), last)]}


def memory() -> Figures:
    """The most that this process took so far, and what it takes now."""
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
    peak, now = (int(fields[name].split()[0]) * 1024 / 1e6 for name in ("VmHWM", "VmRSS"))
    return {"peak_mb": peak, "idle_mb": now}
