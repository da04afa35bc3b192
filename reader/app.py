"""The composition root: reads the arguments, makes the objects, starts the window or a command."""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.console import finish, tell
from reader.crash_report import missing_part, report_unforeseen
from reader.importers import apart
from reader.logs import start_logging
from reader.model import Problem, ReaderError
from reader.settings import state_folder

if TYPE_CHECKING:
    from reader import cli
    from reader.cli_export import PdfOrder

_FAILED, _NO_DISPLAY, _INTERRUPTED = 1, 2, 130
_READ_NO_TEXT = frozenset(
    ["models", "memory", "glossary", "words", "look", "dictionaries", "corrections", "library", "desktop", "licences"]
)


def main(arguments: Sequence[str]) -> int:
    """Run the program; the exit status. A failure is told in one line on standard error."""
    start_logging()
    if signal.getsignal(signal.SIGINT) == signal.SIG_DFL:  # See __main__.py; from here on what is half done is undone.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        try:
            return _run(arguments)
        finally:
            finish()
    except ReaderError as error:
        tell(str(error))
        return _NO_DISPLAY if error.problem is Problem.NO_DISPLAY else _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough (duidu annotate FILE | head).
        return _FAILED
    except MemoryError:
        tell("there is not enough memory; close other programs, or split the text into smaller files.")
        return _FAILED
    except OSError as error:
        # Where nobody foresaw it: too many open files, a disk pulled out.
        refused = f"the system refused ({' '.join(str(error).split())}); put that right and try again."
        tell(_incomplete(error) or refused)
        return _FAILED
    except Exception as error:
        tell(_incomplete(error) or _reported(error))
        return _FAILED


def _incomplete(error: Exception) -> str:
    """The line that says what Duidu lacks of its own; empty where it lacks nothing."""
    part = missing_part(error)
    return str(ReaderError(Problem.INCOMPLETE, "Duidu", part)) if part else ""


def _reported(error: Exception) -> str:
    # Imported when it is wanted: it asks what is installed.
    from reader.versions import version_lines

    return report_unforeseen(error, version_lines(), state_folder())


def _run(arguments: Sequence[str]) -> int:
    if _reads_a_text(arguments):
        apart.prepare()  # It gets ready while this process imports the rest.
    from reader import cli, options

    if arguments and arguments[0] in options.COMMANDS:
        gc.enable()
        # What annotating makes has no cycles: at Python's thresholds the search for some takes an eighth of its time.
        gc.set_threshold(10_000, 20, 50)
        return cli.run(arguments, cli.Qt(_take_screenshot, _write_pdf))
    file = options.parse_window(arguments)
    if not _has_display():
        raise ReaderError(Problem.NO_DISPLAY, "Duidu")
    return _open_window(file)


def _reads_a_text(arguments: Sequence[str]) -> bool:
    """Whether that is the first thing that is done: the window shows one too, if only its own sample."""
    return not arguments or not (arguments[0].startswith("-") or arguments[0] in _READ_NO_TEXT)


def _open_window(file: Path | None) -> int:
    # Qt is loaded only here: no command but the screenshot and the PDF needs it, or its libraries.
    try:
        from reader.ui.start import open_window

        return open_window(file)
    except (ReaderError, MemoryError, ImportError):
        raise
    except Exception as error:
        tell(_reported(error))
        # There is no window to say it in, and who starts it from a desktop sees no standard error.
        from reader.ui.crash_dialog import show_alone

        show_alone(error)
        return _FAILED


def _take_screenshot(wanted: "cli.Screenshot") -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from reader.ui.screenshot import take_screenshot

    take_screenshot(wanted.file, wanted.output, (wanted.width, wanted.height), wanted.settings)


def _write_pdf(order: "PdfOrder") -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from reader.ui.pdf_command import write_pdf

    write_pdf(order.source, order.shown, order.settings, order.target)


def _has_display() -> bool:
    """Whether a window can be opened: by a display that answers, or on a platform of Qt that needs none."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY")) or _answers(os.environ.get("DISPLAY", ""))


def _answers(display: str) -> bool:
    """Whether an X display can be connected to. Qt ends the process with a dump where it cannot."""
    if not display:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt knows best what it lacks.
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
