"""What Qt says, in processes of their own: pytest-qt listens in ours."""

import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_START = """
import sys
from PySide6.QtCore import qWarning, qDebug, qFatal
from PySide6.QtWidgets import QApplication
from reader.logs import start_logging
from reader.ui.qt_messages import QtMessages
start_logging()
said = QtMessages(lambda message: print("noted", message, flush=True))
"""


def _run(code: str, platform: str = "offscreen") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": platform}
    command = [sys.executable, "-c", _START + code]
    return subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=False)


def test_warnings_are_logged_masked() -> None:
    done = _run(
        "made = QApplication([]); said.started()\n"
        "qDebug('x'); qWarning('cannot read 龘'); qWarning('no propagateSizeHints')"
    )
    assert (done.returncode, done.stderr) == (0, "WARNING qt: cannot read [text]\n")


def test_what_was_said_before_there_was_an_application_is_logged_then() -> None:
    done = _run(
        "qDebug('x'); qWarning('no propagateSizeHints'); qWarning('first 龘'); made = QApplication([])\n"
        "print('started', file=sys.stderr, flush=True); said.started(); qWarning('second'); said.started()"
    )
    told = [line for line in done.stderr.splitlines() if "QStandardPaths" not in line]
    assert told == ["started", "WARNING qt: first [text]", "WARNING qt: second"]


def test_what_qt_ends_the_process_with_is_noted_before() -> None:
    done = _run("made = QApplication([]); said.started(); qFatal('龘 is gone')")
    assert done.returncode < 0
    # PySide says the message as a warning, and ends with one of its own.
    assert done.stdout.startswith("noted [A qFatal()")
    assert done.stderr.startswith("WARNING qt: [text] is gone\nCRITICAL qt: ")


def test_where_qt_cannot_start_one_line_says_so() -> None:
    done = _run("made = QApplication([])", platform="no-such-plugin")
    assert done.returncode == 2
    assert done.stdout == ""  # It was told, so that the next start has nothing to tell of.
    (line,) = done.stderr.splitlines()
    assert line.startswith('main.py: Qt cannot open a window (Could not find the Qt platform plugin "no-such-plugin"')
    assert line.endswith("install what it lacks, or install Duidu again.")
