"""What every process of ours says on standard error of its own accord: warnings and errors, without any text.

Other libraries log too, and Python itself prints what nobody caught: all of it goes through here, masked.
"""

import logging
import sys
import threading
import warnings
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import TypeAlias

from reader.crash_report import describe_error, place_of
from reader.masking import MASK, mask, mask_path

# As logging has it.
_Raised: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
_log = logging.getLogger(__name__)


def start_logging() -> None:
    """From here on all is masked; harmless when repeated. What a test runner put in place of Python's own stays."""
    root = logging.getLogger()
    if not any(isinstance(each, _StandardError) for each in root.handlers):
        root.addHandler(_StandardError(logging.WARNING))
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = _tell_uncaught
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = _tell_thread
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = _tell_unraisable
    warnings.formatwarning = _put_warning


class Masked(logging.Formatter):
    """Of what a record says, only what is no text; an exception is described without its values."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        # Done before the name and level are put before it: they are ours.
        record.message = mask(_without_values(record))
        return super().formatMessage(record)

    def formatException(self, ei: _Raised) -> str:  # noqa: N802 - logging's name
        return describe_error(ei[1]).rstrip() if ei[1] is not None else ""

    def formatStack(self, stack_info: str) -> str:  # noqa: N802 - logging's name
        return mask_path(stack_info)  # Files and lines of the program.

    def format(self, record: logging.LogRecord) -> str:
        # What another handler's formatter left there was not masked.
        record.exc_text = None
        told = super().format(record)
        record.exc_text = None
        return told


def _without_values(record: logging.LogRecord) -> str:
    """Its message, with numbers, but nothing else of what was put into it."""
    if isinstance(record.args, Mapping):
        return str(record.msg) % {name: _plain(value) for name, value in record.args.items()}
    return str(record.msg) % tuple(map(_plain, record.args)) if record.args else record.message


def _plain(value: object) -> object:
    return value if isinstance(value, (int, float)) else MASK


_MASKED = Masked("%(levelname)s %(name)s: %(message)s")


class _StandardError(logging.Handler):
    """Writes to what standard error is at the moment; what it does not take is dropped. On a terminal, where somebody
    looks who cannot do anything about it, an error is one line."""

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError, ValueError):
            if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - None where it is closed
                sys.stderr.write(self._said(record) + "\n")
                sys.stderr.flush()

    def _said(self, record: logging.LogRecord) -> str:
        error = record.exc_info[1] if record.exc_info else None
        try:
            if error and sys.stderr.isatty():
                record.message = record.getMessage()
                return f"{_MASKED.formatMessage(record)} ({place_of(error)})"
            return _MASKED.format(record)
        except Exception as error:
            # Its values do not fit its message. Logging would print both.
            return f"{record.levelname} {record.name}: a message that cannot be put together ({type(error).__name__})"


def _tell_uncaught(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
    _log.critical("an error that nothing handled", exc_info=(kind, error, at))


def _tell_thread(args: "threading.ExceptHookArgs") -> None:
    error = args.exc_value
    if error is not None:
        _log.critical("an error that a thread did not handle", exc_info=(type(error), error, error.__traceback__))


def _tell_unraisable(unraisable: "sys.UnraisableHookArgs") -> None:
    error = unraisable.exc_value
    if error is not None:
        _log.error("an error that could not be raised", exc_info=(type(error), error, error.__traceback__))


def _put_warning(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, line: str | None = None
) -> str:
    del filename, lineno, line  # Where it is told from is no help to whoever sees it.
    return f"{category.__name__}: {mask(str(message))}\n"
