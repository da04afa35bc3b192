"""What is logged, or printed by Python about what nobody caught, holds no text."""

import io
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from reader import logs

_ROOT = Path(__file__).parents[1]
TEXT = "龘靐齉"

_TALK = """
import logging, os, sys, threading, warnings
from reader.logs import start_logging
start_logging(); start_logging()
text = "龘靐齉"
log = logging.getLogger("lib")
log.info("info %s", text)
log.warning("plain %s", text)
log.warning("%d fits not", text)
log.warning("too many", text, text)
try:
    {{}}[text]
except KeyError:
    log.exception("failed on %r", text)
    log.error("with a stack: %s", text, stack_info=True)
warnings.warn(f"looks like {{text}}", UserWarning, stacklevel=1)
thread = threading.Thread(target=lambda: {{}}[text])
thread.start(); thread.join()
class Odd:
    def __del__(self):
        raise ValueError(text)
Odd()
{end}
"""


def _talk(end: str) -> tuple[int, str]:
    code = _TALK.format(end=end)
    done = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, check=False)
    return done.returncode, done.stderr.decode()


def test_no_text_reaches_standard_error() -> None:
    status, errors = _talk("raise SystemExit(3)")
    assert status == 3
    assert not set(TEXT) & set(errors)
    assert "\\u" not in errors
    lines = errors.splitlines()
    assert lines[0] == "WARNING lib: plain [text]"
    assert errors.count('  File "<string>", line 15, in <module>') == 1  # A stack keeps its places.
    assert lines[1] == "WARNING lib: a message that cannot be put together (TypeError)"
    assert [line for line in lines if line.startswith("KeyError")] == ["KeyError: '[text]'", "KeyError: [text]"]
    assert "UserWarning: looks like [text]" in lines
    assert "CRITICAL reader.logs: an error that a thread did not handle" in lines
    assert "ERROR reader.logs: an error that could not be raised" in lines
    assert "info" not in errors


def test_what_nobody_caught_is_told_masked() -> None:
    status, errors = _talk("raise ValueError(text)")
    assert status == 1
    assert errors.splitlines()[-1] == "ValueError: [text]"
    assert not set(TEXT) & set(errors)


def test_a_closed_standard_error_does_no_harm() -> None:
    status, errors = _talk("sys.stderr.close(); log.warning(text); sys.stderr = None; log.warning(text); os._exit(4)")
    assert status == 4
    assert not set(TEXT) & set(errors)


def test_on_a_terminal_an_error_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    error = KeyError(TEXT)
    record = logging.LogRecord("x", logging.ERROR, "f", 1, "no %s", (TEXT,), (KeyError, error, None))
    logs._StandardError().emit(record)
    assert terminal.getvalue() == "ERROR x: no [text] (KeyError)\n"


def test_what_another_handler_put_together_is_not_taken_over() -> None:
    record = logging.LogRecord("a", logging.ERROR, "f", 1, "%s", (TEXT,), (KeyError, KeyError(TEXT), None))
    record.exc_text = f"KeyError: {TEXT}"
    told = logs.Masked("%(levelname)s %(name)s: %(message)s").format(record)
    assert told == "ERROR a: [text]\nKeyError: [text]"
    assert record.exc_text is None


@pytest.mark.parametrize(
    ("message", "values", "told"),
    [
        ("no term %s in %d lines, %.1f s", ("Anna", 3, 0.25), "no term [text] in 3 lines, 0.2 s"),
        ("no term %(term)s", ({"term": "Anna"},), "no term [text]"),
        ("no term 'Anna' in /media/usb/Divorce papers.html", (), "no term '[text]' in [text]"),
    ],
)
def test_of_what_is_put_into_a_message_only_numbers_are_told(
    message: str, values: tuple[object, ...], told: str
) -> None:
    record = logging.LogRecord("lib", logging.WARNING, "f", 1, message, values, None)
    assert logs.Masked("%(message)s").format(record) == told


def test_a_test_runner_keeps_its_hooks(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def own(*_: object) -> None: ...

    monkeypatch.setattr(sys, "excepthook", own)
    monkeypatch.setattr(sys, "unraisablehook", own)
    monkeypatch.setattr(logs.threading, "excepthook", own)
    monkeypatch.setattr(logs.warnings, "formatwarning", logs.warnings.formatwarning)
    monkeypatch.setattr(logging.getLogger(), "handlers", list(logging.getLogger().handlers))
    logs.start_logging()
    assert sys.excepthook is sys.unraisablehook is logs.threading.excepthook is own
    monkeypatch.setattr(sys, "stderr", errors := io.StringIO())
    logging.getLogger("x").handle(logging.LogRecord("x", logging.ERROR, "f", 1, "%s", (TEXT,), None))
    assert errors.getvalue() == "ERROR x: [text]\n"
    caplog.clear()
