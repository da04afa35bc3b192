"""How long the real window takes to repaint after a toggle of script or pinyin, offscreen, on an annotated article.

    python -m tests.benchmarks.toggles [FILE] [--rounds N] [--json]

Each figure is from the change of the setting to the end of the paint event, in milliseconds.
"""

import argparse
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from reader.library import History
from reader.model import PinyinStyle
from reader.pipeline import Desk
from reader.settings import ScriptChoice, Settings
from reader.ui.main_window import MainWindow
from reader.ui.model_store import ModelStore
from reader.ui.reading_view import ReadingView

_SAMPLE = Path(__file__).parents[2] / "resources" / "sample.txt"


def measure(window: MainWindow, change: Callable[[int], Settings], rounds: int) -> dict[str, float]:
    view = window.findChildren(ReadingView)[0]
    times: list[float] = []
    for number in range(rounds):
        start = time.perf_counter()
        window.apply_settings(change(number))
        view.viewport().repaint()
        times.append((time.perf_counter() - start) * 1000)
        for _ in range(20):  # what a person's pause leaves time for
            QApplication.processEvents()
    return {
        "first_ms": round(times[0], 1),
        "median_ms": round(statistics.median(times), 1),
        "p95_ms": round(sorted(times)[int(len(times) * 0.95)], 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=_SAMPLE)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    # The offscreen platform complains at each change of a window's least size.
    qInstallMessageHandler(lambda *_: None)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        history = History(Path(folder) / "history.sqlite")
        desk = Desk(Path(folder))
        window = MainWindow(Path(folder) / "settings.json", history, desk, ModelStore(desk, Path(folder)), Settings())
        window.resize(1440, 900)
        window.show()
        loop = QEventLoop()
        window.settled.connect(loop.quit)
        window.open_path(options.file)
        loop.exec()
        scripts = [ScriptChoice.SIMPLIFIED, ScriptChoice.TRADITIONAL]
        styles = [PinyinStyle.NONE, PinyinStyle.WORD, PinyinStyle.SYLLABLE]
        result = {
            "script": measure(window, lambda at: replace(window.settings, script=scripts[at % 2]), options.rounds),
            "pinyin": measure(window, lambda at: replace(window.settings, pinyin=styles[at % 3]), options.rounds),
        }
        window.close()
        window.wait_for_work()
        desk.close()
        history.close()
    application.quit()
    print(json.dumps(result) if options.json else "\n".join(f"{key}: {value}" for key, value in result.items()))


if __name__ == "__main__":
    main()
