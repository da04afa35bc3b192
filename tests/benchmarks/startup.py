"""Time from process start to first paint, and memory then: an empty PySide6 window against Duidu with an article, run
in turns.

    python -m tests.benchmarks.startup [FILE] [--runs N] [--json]

The clock is the system's monotonic one, read here before the process is made and there when the paint event is over.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_ROOT = Path(__file__).parents[2]

_EMPTY = """
import os, resource, time
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        os.write(1, f"{time.monotonic()} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}".encode())
        QApplication.instance().quit()
application = QApplication([])
window = Window()
window.show()
application.exec()
"""

_DUIDU = """
import os, resource, sys, time
sys.path.insert(0, {root!r})
import main
import reader.ui.reading_view.view as view
paint = view.ReadingView.paintEvent
def paint_and_tell(self, event):
    paint(self, event)
    if self._sheet is not None:
        os.write(1, f"{{time.monotonic()}} {{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}}".encode())
        from PySide6.QtWidgets import QApplication
        QApplication.instance().quit()
view.ReadingView.paintEvent = paint_and_tell
main.main([{file!r}])
"""


def first_paint(code: str) -> tuple[float, float]:
    """Seconds from making the process to its first paint, in a home of its own, and the megabytes that it took."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's Python keeps what it compiled
        environment.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")
        start = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True, cwd=_ROOT
        )
        if not done.stdout:
            raise SystemExit(f"nothing was painted: {done.stderr}")
        painted, kibibytes = map(float, done.stdout.split()[:2])
        return painted - start, kibibytes * 1024 / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=_ROOT / "resources" / "sample.txt")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    codes = {"empty": _EMPTY, "duidu": _DUIDU.format(root=str(_ROOT), file=str(options.file.resolve()))}
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in codes}
    for run in range(options.runs + 1):
        for name, code in codes.items():
            one = first_paint(code)
            if run:  # the first run warms the disk cache
                found[name].append(one)
    medians = {name: statistics.median(seconds for seconds, _ in values) for name, values in found.items()}
    memory = {name: statistics.median(megabytes for _, megabytes in values) for name, values in found.items()}
    result = {
        "empty_window_ms": round(medians["empty"] * 1000),
        "duidu_first_text_ms": round(medians["duidu"] * 1000),
        "ratio": round(medians["duidu"] / medians["empty"], 2),
        "empty_window_mb": round(memory["empty"]),
        "duidu_mb": round(memory["duidu"]),
        "runs": options.runs,
    }
    print(json.dumps(result) if options.json else "\n".join(f"{key}: {value}" for key, value in result.items()))


if __name__ == "__main__":
    main()
