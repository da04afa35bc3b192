"""The real window, offscreen, with a text of some length open: what each step of a reader takes, for `reading_view`.

    python -m tests.benchmarks.reading_view_window FILE HOME [--quick]

Prints JSON; see `reading_view_steps` for what a figure is. HOME may hold a translation memory: its English is there
then. The first frame counts from when the importer on its worker has made the article.
"""

import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication

from reader import pipeline
from reader.library import History
from reader.model import Article, PinyinStyle
from reader.pipeline import Desk
from reader.settings import ScriptChoice, Settings
from reader.ui.find_bar import FindBar
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from reader.ui.reading_view import ReadingView
from reader.ui.start import make_application
from tests.benchmarks.reading_view_steps import (
    ENGLISH,
    QUICK,
    SIZE,
    Figures,
    Plan,
    Stalls,
    Steps,
    memory,
    places,
    rest,
    spread,
    wait,
)

if TYPE_CHECKING:
    from collections.abc import Callable

# Between pages at reading pace, in milliseconds.
_PACE = 250
# How long the readings of a page may take to come, in seconds.
_PINYIN = 5.0
# What is looked for: each in a field that is empty, all of it but the last key typed before the clock runs.
_QUERIES = {
    "chinese": ("長春", "长春", "朋友", "那天早上", "的", "重"),
    "pinyin": ("changchun", "zhidao", "pengyou", "xing", "chóngyáng", "bei3jing1", "shanghai", "de"),
    "english": ENGLISH,
}


class Reader:
    """A window with a home of its own, and the moments of what happens in it."""

    def __init__(self, home: Path, plan: Plan) -> None:
        self.text_read = self.first_frame = 0.0
        self._on_page = False
        # Called when the page has been painted.
        self.when_painted: Callable[[], None] = lambda: None
        self._watch_reading()
        self._history, self._desk = History(home / "history.sqlite"), Desk(home)
        store = ModelStore(self._desk, home)
        self.window = MainWindow(home / "settings.json", self._history, self._desk, store, Settings())
        self.view = self.window.findChildren(ReadingView)[0]
        self.steps = Steps(self.view, plan)
        self.visible: list[str] = []
        self.view.sentences_wanted.connect(self._see)
        self.window.opened.connect(self._note_opened)
        self.window.resize(*SIZE)
        self.window.show()
        rest()

    def _watch_reading(self) -> None:
        """Note when the importer is done, on its worker, and when the page with its text is painted."""
        read, paint = pipeline.open_file, ReadingView.paintEvent

        def read_and_note(path: Path, encoding: str | None, cancelled: "Callable[[], bool]") -> Article:
            article = read(path, encoding, cancelled)
            self.text_read = time.perf_counter()
            return article

        def paint_and_note(view: ReadingView, event: QPaintEvent) -> None:
            paint(view, event)
            if self._on_page and not self.first_frame:
                self.first_frame = time.perf_counter()
            self.when_painted()

        pipeline.open_file = read_and_note
        ReadingView.paintEvent = paint_and_note  # pyright: ignore[reportAttributeAccessIssue] - the name of `self`

    def _see(self, visible: list[str], _near: list[str]) -> None:
        self.visible = visible

    def _note_opened(self) -> None:
        self._on_page = True

    def open(self, file: Path) -> float:
        """Open a file; the seconds until its text was read. Returns when its text has been painted."""
        self.first_frame, self._on_page = 0.0, False
        start = time.perf_counter()
        self.window.open_path(file)
        assert wait(lambda: self.first_frame > 0)
        return self.text_read - start

    @property
    def frame_ms(self) -> float:
        return (self.first_frame - self.text_read) * 1000

    def has_pinyin(self) -> bool:
        """Whether the page is annotated."""
        sheet = self.view._sheet
        return sheet is not None and all(id_ in sheet.setter.annotations for id_ in self.visible)

    def turn(self) -> None:
        """The next page; after the last one the first."""
        self.steps.press(Qt.Key.Key_Home if self.steps.is_at_end() else Qt.Key.Key_Space)

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
    while_opening = stalls.stop()
    stalls.start()
    wait(reader.has_pinyin)
    pinyin = (time.perf_counter() - reader.text_read) * 1000
    rest(round(reader.steps.plan.watched * 1000))
    return {
        "read_s": read,
        "first_frame": reader.frame_ms,
        "first_pinyin": pinyin,
        "stall_opening": while_opening,
        "stall_after": stalls.stop(),
    }


def toggles(reader: Reader) -> Figures:
    """Script and pinyin: the first time, and once both ways of showing the page are there."""
    choices = {
        "script": (ScriptChoice.SIMPLIFIED, ScriptChoice.TRADITIONAL),
        "pinyin": (PinyinStyle.NONE, PinyinStyle.SYLLABLE),
    }
    figures: Figures = {}
    for name, (one, other) in choices.items():

        def toggle(name: str = name, one: object = one, other: object = other) -> None:
            settings = reader.window.settings
            value = other if getattr(settings, name) is one else one
            reader.window.apply_settings(replace(settings, **{name: value}))

        first = reader.steps.repeat(toggle, 2)
        figures |= {f"{name}_first": first[0]} | spread(name, reader.steps.repeat(toggle))
    return figures


def rested_pages(reader: Reader) -> Figures:
    """Pages as they are read, on through new text: each turned once the readings of the last have come."""
    for _ in range(reader.steps.plan.pages):
        reader.turn()
    times: list[float] = []
    for _ in range(reader.steps.plan.pages):
        wait(reader.has_pinyin, _PINYIN)
        rest()
        times.append(reader.steps.take(reader.turn))
    return spread("page", times)


def jumps(reader: Reader) -> Figures:
    """By the scroll bar to random places: until the first paint, which has the text, and until its readings are
    painted."""
    bar = reader.view.verticalScrollBar()
    texts: list[float] = []
    readings: list[float] = []
    for share in places(reader.steps.plan.rounds):
        start = time.perf_counter()
        # The readings may come within the next turns: they have a figure of their own.
        texts.append(reader.steps.take(lambda share=share: bar.setValue(round(bar.maximum() * share)), turns=0))
        if not reader.has_pinyin():
            wait(reader.has_pinyin, _PINYIN)
            reader.view.viewport().repaint()
        readings.append((time.perf_counter() - start) * 1000)
        rest()
    return spread("jump", texts) | spread("jump_pinyin", readings)


def finds(reader: Reader) -> Figures:
    """Searches in the bar, each query from two places of the text: from its last key until the page is painted with the
    match, and until all of the text was gone through (find_all); the 95th percentiles."""
    reader.window._find.start()
    # The first one folds the text while the query is typed.
    _find(reader, "開始")
    figures: Figures = {}
    for kind, queries in _QUERIES.items():
        first: list[float] = []
        everything: list[float] = []
        for query, share in zip(queries * 2, places(len(queries) * 2), strict=True):
            bar = reader.view.verticalScrollBar()
            bar.setValue(round(bar.maximum() * share))
            shown, gone_through = _find(reader, query)
            first.append(shown)
            everything.append(gone_through)
        figures[f"find_{kind}"] = spread("", first)["_p95"]
        figures[f"find_all_{kind}"] = spread("", everything)["_p95"]
    return figures


def _find(reader: Reader, query: str) -> tuple[float, float]:
    """Milliseconds until the page was painted with the match, and until its number is known."""
    find = reader.window._find
    field = reader.window.findChildren(FindBar)[0].field
    painted = 0.0

    def is_all() -> bool:
        return find._query == query and not find._searching

    def is_shown() -> bool:
        return find._query == query and (find._current is not None or is_all())

    def note_paint() -> None:
        nonlocal painted
        if not painted and is_shown():
            painted = time.perf_counter()

    field.setText(query[:-1])
    rest(_PACE)
    reader.when_painted = note_paint
    start = time.perf_counter()
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, query[-1]))
    wait(is_all)
    gone_through = time.perf_counter()
    wait(lambda: painted > 0)
    reader.when_painted = lambda: None
    rest()
    return (painted - start) * 1000, (gone_through - start) * 1000


def walk(reader: Reader, file: Path) -> Figures:
    """The file opened again, and pages turned at reading pace while the program works on by itself."""
    reader.open(file)
    stalls = Stalls()
    stalls.start()
    for _ in range(reader.steps.plan.pages):
        reader.turn()
        rest(_PACE)
    return {"first_frame_again": reader.frame_ms, "stall_walking": stalls.stop()}


def measure(reader: Reader, file: Path) -> Figures:
    figures = opening(reader, file)
    wait(lambda: reader.window.is_settled, reader.steps.plan.settling)
    figures |= toggles(reader) | reader.steps.pages() | rested_pages(reader) | reader.steps.wheel() | jumps(reader)
    figures |= reader.steps.resizes(reader.window)
    rest(1000)
    figures |= finds(reader)
    return figures | memory() | walk(reader, file)


def main() -> None:
    # The offscreen platform complains at each change of a window's least size.
    qInstallMessageHandler(lambda *_: None)
    application = make_application()
    reader = Reader(Path(sys.argv[2]), QUICK if "--quick" in sys.argv else Plan())
    figures = measure(reader, Path(sys.argv[1]))
    reader.close()
    application.quit()
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
