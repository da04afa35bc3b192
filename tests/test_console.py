"""What commands say and read, where standard streams are closed, full or broken."""

import io
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from reader import console
from reader.model import Problem, ReaderError


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("字.txt: it holds no text.", "字.txt: it holds no text."),
        ("a\nb\r\x1b[2J\x07", "a\\nb\\r\\x1b[2J\\x07"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        (os.fsdecode(b"\xff.txt"), "\\udcff.txt"),
    ],
)
def test_a_message_is_one_line_that_a_terminal_cannot_obey(
    message: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    console.tell(message)
    assert capsys.readouterr().err == f"main.py: {expected}\n"


def test_nobody_to_tell_is_no_error(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    console.tell("unheard")
    assert console.progress("reading") is None
    assert capsys.readouterr().out == ""


def test_paths_come_out_byte_for_byte(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    console.print_path(Path(os.fsdecode(b"/tmp/\xff \xe5\xad\x97.html")))
    assert capfdbinary.readouterr().out == b"/tmp/\xff \xe5\xad\x97.html\n"


def test_closed_streams_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(ReaderError) as no_input:
        console.input_stream()
    with pytest.raises(ReaderError) as no_output:
        console.print_text(["text"])
    assert (no_input.value.problem, no_input.value.subject) == (Problem.UNREADABLE, "standard input")
    assert (no_output.value.problem, no_output.value.subject) == (Problem.CANNOT_WRITE, "standard output")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_counts_on_a_terminal_and_clears_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal: Any = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    report = console.progress("annotating")
    assert report is not None
    report(1, 2)
    assert terminal.getvalue() == "\rannotating 1 of 2\x1b[K"
    report(2, 2)
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_no_progress_where_it_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert console.progress("annotating") is None
