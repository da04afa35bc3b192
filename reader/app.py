"""The composition root: reads the arguments, makes the objects, starts the window or a command."""

import gc
import os
import sys
from collections.abc import Sequence

from reader import cli
from reader.model import Problem, ReaderError
from reader.settings import Settings

_FAILED, _NO_DISPLAY, _INTERRUPTED = 1, 2, 130


def main(arguments: Sequence[str]) -> int:
    """Run the program; the exit status. A failure is told in one line on standard error."""
    try:
        return _run(arguments)
    except ReaderError as error:
        print(f"main.py: {error}", file=sys.stderr)
        return _NO_DISPLAY if error.problem is Problem.NO_DISPLAY else _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough (main.py annotate FILE | head). Python would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAILED


def _run(arguments: Sequence[str]) -> int:
    if arguments and arguments[0] in cli.COMMANDS:
        gc.enable()
        return cli.run(arguments, _take_screenshot)
    file = cli.parse_window(arguments)
    if not _has_display():
        raise ReaderError(Problem.NO_DISPLAY, "Duidu")
    # Qt is loaded only here: no command but the screenshot needs it, or its libraries.
    from reader.ui.start import open_window

    return open_window(file)


def _take_screenshot(wanted: cli.Screenshot) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from reader.ui.screenshot import take_screenshot

    settings = Settings(script=wanted.script, pinyin=wanted.pinyin, theme=wanted.theme)
    take_screenshot(wanted.file, wanted.output, (wanted.width, wanted.height), settings)


def _has_display() -> bool:
    """Whether a window can be opened: by a display, or on a platform of Qt that needs none."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
