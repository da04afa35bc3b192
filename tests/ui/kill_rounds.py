"""The real window (main.py FILE, offscreen) is killed (SIGKILL) at random moments, again and again. In every other
round a hand is at it that changes the text size and edits sentences. The next start must work: it shows all that an
undisturbed one shows, with the edits that were kept; settings and history can be read; nothing is said on standard
error.

    python -m tests.ui.kill_rounds --rounds 200 --seed 1
"""

import json
import os
import random
import runpy
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryFile

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader import pipeline
from reader.library import Edits, History, Remembered, TranslationMemory
from reader.settings import (
    LIMITS,
    MEMORY_FILE,
    OWN_FILE,
    Settings,
    data_folder,
    load_settings,
    settings_file,
)
from reader.translate.models import install_file
from reader.ui import start
from reader.ui.main_window import MainWindow
from tests import killing
from tests.pipeline.kill_rounds import write_article
from tests.tiny_model import build_package

_MODULE = "tests.ui.kill_rounds"
_MAIN = Path(__file__).parents[2] / "main.py"
_EDITED = 20
_SHOWN = "shown"
# Between two looks of the one who works at the window, in seconds.
_TURN = 0.005
# What the offscreen platform says of every window.
_IDLE_WORDS = "This plugin does not support"


class KillRounds:
    """Rounds in `folder`, in whatever home the environment names. Raises AssertionError."""

    def __init__(self, folder: Path, seed: int, sentences: int = 2000) -> None:
        self._random = random.Random(seed)  # noqa: S311 - moments, not secrets
        install_file(build_package(folder / "zh.argosmodel"))
        self._file = write_article(folder / "article.txt", sentences)
        self._texts = {item.id: item.text for item in pipeline.open_file(self._file).sentences()}
        self._edited = edited_sentences(self._texts.values())
        self._done = 0  # Changes that are kept for certain.
        self._size = _size(0)
        # Until it shows the article, and while it translates.
        self._seconds = (0.0, 0.0)
        self._english = self._look()
        self._reference = self._remembered()
        self._forget()

    def run(self, rounds: int) -> Counter[str]:
        """Kill so many times; where the processes were then."""
        found: Counter[str] = Counter()
        for number in range(rounds):
            self._check_kept(self._kill_working() if number % 2 == 0 else self._kill_plain())
            found[self._stage()] += 1
            self._check_start()
        return found

    def _kill_plain(self) -> int:
        """Kill main.py; how many changes are kept."""
        process = killing.Victim([sys.executable, str(_MAIN), str(self._file)], subprocess.DEVNULL)
        process.end(killing.moment(self._random, sum(self._seconds)))
        return self._done

    def _kill_working(self) -> int:
        """Kill a window that is being worked at, once it shows the article; how many changes it told were kept."""
        command = [sys.executable, "-m", _MODULE, "work", str(self._done), str(self._file)]
        process = killing.Victim(command, subprocess.DEVNULL)
        process.wait_for(_SHOWN)
        told = process.end(killing.moment(self._random, self._seconds[1]))[-1]
        return self._done if told == _SHOWN else int(told)

    def _check_kept(self, told: int) -> None:
        """What was told, and the change after it in part or whole."""
        assert all(killing.is_sound(path) for path in data_folder().glob("*.sqlite"))
        # The size and the edit of a change are saved beside each other: either may be there without the other.
        before = self._size if told == self._done else _size(told)
        self._size = load_settings(settings_file()).text_size
        assert self._size in (before, _size(told), _size(told + 1)), (self._size, told)
        with closing(Edits(data_folder() / OWN_FILE)) as edits:
            state = {edit.source: edit.english for edit in edits.all()}
        possible = (step for step in (told, told + 1) if state == self._edits(step))
        self._done = next(possible, -1)
        assert self._done >= 0, (told, state)

    def _check_start(self) -> None:
        """Start again, and let it do what is left."""
        edits = self._edits(self._done)
        english = self._look()
        assert english == {id_: edits.get(self._texts[id_], text) for id_, text in self._english.items()}
        remembered = self._remembered()
        assert remembered.items() <= self._reference.items()
        with closing(History(data_folder() / "history.sqlite")) as history:
            assert [recent.path for recent in history.recent()] == [self._file]
        self._forget()

    def _look(self) -> dict[str, str]:
        """Start the window, wait until nothing is left to be done, and close it; the English that it showed."""
        moments = [time.monotonic()]
        with TemporaryFile() as errors:
            process = killing.Victim([sys.executable, "-m", _MODULE, "look", str(self._file)], errors=errors)
            process.wait_for(_SHOWN)
            moments.append(time.monotonic())
            said = process.end(None)
            moments.append(time.monotonic())
            errors.seek(0)
            complaints = [line for line in errors.read().decode().splitlines() if not line.startswith(_IDLE_WORDS)]
        assert not complaints, complaints
        self._seconds = moments[1] - moments[0], moments[2] - moments[1]
        shown: dict[str, str] = json.loads(said[-1])
        return shown

    def _stage(self) -> str:
        remembered = len(self._remembered())
        if remembered == len(self._reference):
            return "after it translated"
        return "translating" if remembered else "before it translated"

    def _remembered(self) -> dict[bytes, Remembered]:
        with closing(TranslationMemory(data_folder() / MEMORY_FILE)) as memory:
            assert not memory.memory_reason
            return {item.key: item for item in memory.all()}

    def _edits(self, steps: int) -> dict[str, str]:
        return {self._edited[step % _EDITED]: f"english {step}" for step in range(1, steps + 1)}

    def _forget(self) -> None:
        """The translations; settings, edits and history stay."""
        for path in data_folder().glob(f"{MEMORY_FILE}*"):
            path.unlink()


def edited_sentences(texts: Iterable[str]) -> list[str]:
    """Those that are edited in turn: the last ones."""
    return list(dict.fromkeys(texts))[-_EDITED:]


def _size(step: int) -> int:
    """The text size after so many changes, beginning with the usual one."""
    least, greatest = LIMITS["text_size"]
    return least + (step + Settings().text_size - least) % (greatest - least + 1)


def _run_window(file: str, turn: Callable[[MainWindow], None]) -> None:
    """Run main.py; tell when the window shows the article, and call `turn` again and again from then on."""
    make = start.make_application
    shown: list[MainWindow] = []

    def take_turn() -> None:
        if not shown and (found := [window for window in _windows() if window._session.english]):
            shown.extend(found)
            _tell(_SHOWN)
        for window in shown:
            turn(window)

    def make_with_hand() -> QApplication:
        application = make()
        timer = QTimer(application, interval=int(_TURN * 1000))
        timer.timeout.connect(take_turn)
        timer.start()
        return application

    start.make_application = make_with_hand
    sys.argv = [str(_MAIN), file]
    runpy.run_path(str(_MAIN), run_name="__main__")


def _tell(line: str) -> None:
    # Not to sys.stdout: while a worker loads argostranslate, which prints, that is standard error.
    print(line, file=sys.__stdout__, flush=True)


def _windows() -> list[MainWindow]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]


def _look(window: MainWindow) -> None:
    if window.is_settled and not window._jobs.is_busy and window.isVisible():
        _tell(json.dumps({item.sentence_id: item.text for item in window._session.english_so_far()}))
        window.close()


class _Hand:
    """Changes the text size and edits a sentence, then tells the number of the change once both are on the disk."""

    def __init__(self, done: int) -> None:
        self._done = done
        self._doing = False

    def turn(self, window: MainWindow) -> None:
        now, english = window._session.now, window._session.english
        assert now
        assert english
        edited = edited_sentences(item.text for item in now.article.sentences())
        step = self._done + 1
        text = edited[step % _EDITED]
        if not self._doing:
            self._doing = True
            window.change(text_size=_size(step))
            sentence = next(item for item in now.article.sentences() if item.text == text)
            english.edit(sentence.id, f"english {step}", only_here=False)
        elif self._is_kept(window, step, text):
            self._done, self._doing = step, False
            _tell(str(step))

    def _is_kept(self, window: MainWindow, step: int, text: str) -> bool:
        edit = window._session._desk.edits.find([text], "").get(text)
        size = load_settings(settings_file()).text_size
        return edit is not None and edit.english == f"english {step}" and size == _size(step)


def rounds(folder: Path, count: int, seed: int) -> Counter[str]:
    """See killing.Rounds."""
    return KillRounds(folder, seed).run(count)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.argv[1:2] == ["work"]:
        _run_window(sys.argv[3], _Hand(int(sys.argv[2])).turn)
    elif sys.argv[1:2] == ["look"]:
        _run_window(sys.argv[2], _look)
    else:
        killing.main(__doc__, rounds)
