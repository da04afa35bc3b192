"""The run: random deeds, a look at what is held at intervals, and what must be true in the end."""

import logging
import os
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from reader.library import Corrections, Edits, Highlights, Words
from reader.settings import OWN_FILE, data_folder
from reader.translate.models import install_file
from tests.killing import is_sound
from tests.soak.deeds import DEEDS, see_everything
from tests.soak.gauges import Held, hold
from tests.soak.person import Ledger, Reader
from tests.soak.texts import write_texts
from tests.tiny_model import build_package

# What the offscreen platform says of every window.
_IDLE_WORDS = "This plugin does not support"


@dataclass(slots=True)
class Soaked:
    """`seen` is what was held each time, `done` how often each deed was done, `said` every warning and traceback."""

    seen: list[Held] = field(default_factory=list[Held])
    done: Counter[str] = field(default_factory=Counter[str])
    said: list[str] = field(default_factory=list[str])


def soak(folder: Path, steps: int, looks: int, seed: int, novel: int, tell: Callable[[int, Held], None]) -> Soaked:
    """Do `steps` deeds by this seed, in whatever home the environment names, with texts written to `folder`; come to
    rest and look `looks` times, and `tell` of it. Raises AssertionError where what is kept in the end is not what was
    made."""
    soaked = Soaked()
    with _listening(soaked.said):
        install_file(build_package(folder / "zh.argosmodel"))
        random = Random(seed)  # noqa: S311 - deeds, not secrets
        out = folder / "out"
        out.mkdir()
        reader = Reader(random, write_texts(folder, novel), out)
        see_everything(reader)
        for step in range(1, steps + 1):
            (deed,) = random.choices(list(DEEDS), list(DEEDS.values()))
            try:
                reader.take_up()
                deed(reader)
                reader.close_dialogs()
                reader.rest()
            except AssertionError as error:  # the rest of the hours is worth having
                soaked.said.append(f"step {step}, {deed.__name__}: {error}")
            soaked.done[deed.__name__] += 1
            if step * looks // steps > (step - 1) * looks // steps:
                reader.come_to_rest()
                soaked.seen.append(hold())
                tell(step, soaked.seen[-1])
        reader.end()
        assert list(out.iterdir()) == []
    check_kept(reader.ledger)
    return soaked


def check_kept(ledger: Ledger) -> None:
    """All databases are sound, and what the reader made is in them. Raises AssertionError."""
    files = [path for path in data_folder().iterdir() if path.suffix in (".sqlite", ".db")]
    assert files
    assert [path for path in files if not is_sound(path)] == []
    own = data_folder() / OWN_FILE
    with closing(Corrections(own)) as corrections:
        assert frozenset(corrections.all()) == ledger.corrections
    with closing(Edits(own)) as edits:
        assert {edit.source: edit.english for edit in edits.all()} == ledger.edits
    with closing(Words(own)) as words:
        assert words.states() == ledger.words
    with closing(Highlights(own)) as highlights:
        kept = {each.note for of_one in highlights.all().values() for each in of_one if each.note}
    assert kept == ledger.notes


@contextmanager
def _listening(said: list[str]) -> Iterator[None]:
    """Collect what is logged, what Qt warns of, and errors that nothing handled."""

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(self.format(record))

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not message.startswith(_IDLE_WORDS):
            said.append(message)
        if kind is QtMsgType.QtFatalMsg:  # the process ends with it
            print(message, file=sys.stderr)

    def report(kind: type[BaseException], error: BaseException, _traceback: TracebackType | None) -> None:
        logging.critical("an error that nothing handled", exc_info=(kind, error, error.__traceback__))

    ear, before = Ear(logging.WARNING), (sys.excepthook, threading.excepthook, sys.unraisablehook)
    logging.getLogger().addHandler(ear)
    known = qInstallMessageHandler(hear)
    sys.excepthook = report
    threading.excepthook = lambda args: said.append(f"in a thread: {args.exc_value!r}")
    sys.unraisablehook = lambda args: said.append(f"unraisable: {args.exc_value!r} {args.err_msg} {args.object!r}")
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
        qInstallMessageHandler(known)
        logging.getLogger().removeHandler(ear)


def prepare_environment(home: Path) -> None:
    """Before there is an application: no window comes on a person's screen, no service of the machine's speaks."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["SPEECHD_ADDRESS"] = f"unix_socket:{home / 'speechd.sock'}"
