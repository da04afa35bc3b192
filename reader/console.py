"""What a command reads from standard input and says on standard output and error, whatever these are connected to."""

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from reader.model import Problem, ReaderError
from reader.shipped import PROGRAM

STANDARD_INPUT, STANDARD_OUTPUT = "standard input", "standard output"


def tell(message: str) -> None:
    """Say one line on standard error.

    What the name of a file could do to a terminal (a line end, an escape sequence, a change of direction) is shown,
    not done.
    """
    line = "".join(character if character.isprintable() else ascii(character)[1:-1] for character in message)
    # There is no one left to tell where standard error is closed or full.
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - None where it is closed
        with suppress(OSError):
            print(f"{PROGRAM}: {line}", file=sys.stderr)


def print_text(pieces: Iterable[str]) -> None:
    """Print in UTF-8, whatever the locale says. Raises ReaderError CANNOT_WRITE, BrokenPipeError."""
    for piece in pieces:
        _write(piece.encode("utf-8"))
    _write(b"")


def finish() -> None:
    """Write what others printed, such as --help. Raises as `print_text`; a closed standard output is no error."""
    if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison] - as above
        _write(b"")


def print_path(path: Path) -> None:
    """Print a line with the name of a file, byte for byte. Raises as `print_text`."""
    _write(os.fsencode(path) + b"\n")
    _write(b"")


def input_stream() -> BinaryIO:
    """Standard input, as bytes. Raises ReaderError UNREADABLE where it is closed."""
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] - None where it is closed
        raise ReaderError(Problem.UNREADABLE, STANDARD_INPUT, "it is closed")
    return sys.stdin.buffer


def progress(doing: str) -> Callable[[int, int], None] | None:
    """A line on standard error that counts, where that is a terminal."""
    show = status_line()
    if show is None:
        return None

    def report(done: int, total: int) -> None:
        show(f"{doing} {done} of {total}")
        if done == total:
            show("")

    return report


def status_line() -> Callable[[str], None] | None:
    """A line on standard error that is written anew with each other text, where that is a terminal; an empty one
    clears it."""
    if sys.stderr is None or not sys.stderr.isatty():  # pyright: ignore[reportUnnecessaryComparison] - as above
        return None

    shown: str | None = None

    def show(text: str) -> None:
        nonlocal shown
        if text != shown:
            shown = text
            sys.stderr.write(f"\r{text}\x1b[K")
            sys.stderr.flush()

    return show


def _write(data: bytes) -> None:
    """Write all of `data` to standard output; flush it where there is none."""
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - None where it is closed
        raise ReaderError(Problem.CANNOT_WRITE, STANDARD_OUTPUT, "it is closed")
    rest = memoryview(data)
    try:
        while rest:
            # Unbuffered standard output (PYTHONUNBUFFERED) takes only as much as fits into the pipe, without an error.
            rest = rest[sys.stdout.buffer.write(rest) :]
        if not data:
            sys.stdout.flush()
    except OSError as error:
        # Python would write the rest at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise ReaderError(Problem.CANNOT_WRITE, STANDARD_OUTPUT, error.strerror or str(error)) from error
