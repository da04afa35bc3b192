"""What can be told of an error that nobody foresaw: where it happened and in which versions, but no text and no value.

A report is made for its reader to look at, copy and save. Nothing here sends anything.
"""

import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from opcode import opmap
from pathlib import Path
from textwrap import indent
from typing import cast

from reader import __version__
from reader.masking import MASK, MaskedError, mask, mask_path
from reader.model import ReaderError, make_own_folder, write_whole

_ROOT = Path(__file__).parents[1]
_PARTS = ("reader", "resources", "translations")
# As traceback has them.
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
# What Python itself raises of these names types, attributes, modules and codecs, and quotes no value.
_OF_NAMES = {
    *(AttributeError, IndexError, NameError, OverflowError, RecursionError, TypeError, UnboundLocalError),
    *(UnicodeDecodeError, UnicodeEncodeError, ZeroDivisionError),
}
# In code of Python's, that of a library too: what else raises an error is C.
_RAISE = opmap["RAISE_VARARGS"]
_LONGEST = 100_000
_KEPT = 10
_NAME = "report-"


def describe_error(error: BaseException) -> str:
    """Its traceback, with those of what caused it, without what their messages may quote; it ends with a line end."""
    told = "".join(_described(error))
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST // 2]}\n[…]\n{told[-_LONGEST // 2 :]}"


def _described(error: BaseException) -> Iterator[str]:
    """As traceback tells it, but for messages and notes, the first cause first."""
    chain = [(error, "")]
    while (before := _before(chain[-1][0])) and all(before[0] is not each for each, _ in chain):
        chain.append(before)
    for each, between in reversed(chain):
        if each.__traceback__:
            yield "Traceback (most recent call last):\n"
        # Without local values, which would be texts.
        yield from map(mask_path, traceback.format_tb(each.__traceback__))
        yield f"{_name(type(each))}{_message(each)}\n{between}"
        if isinstance(each, BaseExceptionGroup):
            group = cast("BaseExceptionGroup[BaseException]", each)
            for number, one in enumerate(group.exceptions, 1):
                yield indent("".join((f"{number}:\n", *_described(one))), "  ")


def _before(error: BaseException) -> tuple[BaseException, str] | None:
    """What caused an error, or was being handled, and the words between the two."""
    if error.__cause__:
        return error.__cause__, _CAUSE
    return (error.__context__, _CONTEXT) if error.__context__ and not error.__suppress_context__ else None


def _name(kind: type[BaseException]) -> str:
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _message(error: BaseException) -> str:
    """ ": " and what can be told of a message; empty where there is none."""
    try:
        said = str(error)
    except Exception:
        return f": {MASK}"
    return f": {_without_values(error, said)}" if said else ""


def _without_values(error: BaseException, said: str) -> str:
    """A message, or what stands for it: whatever may be a value, such as a text, a key or a path, is not told."""
    if isinstance(error, MaskedError):
        return mask_path(said).rstrip()
    if isinstance(error, ReaderError):
        return error.problem.name
    if isinstance(error, OSError) and error.errno:
        return f"[Errno {error.errno}] {os.strerror(error.errno)}"
    if named := getattr(error, "sqlite_errorname", ""):
        return str(named)
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    if at is None:
        return MASK
    code = at.tb_frame.f_code
    if len(error.args) == 1 and isinstance(error.args[0], str) and error.args[0] in code.co_consts:
        return mask_path(said)  # The program's own words, or a key that it asked for itself.
    is_of_python = type(error) in _OF_NAMES and code.co_code[at.tb_lasti] != _RAISE
    return mask(said, names=True) if is_of_python or isinstance(error, ImportError) else MASK


def place_of(error: BaseException) -> str:
    """The kind of an error and the innermost line of ours that it passed: "KeyError, card.py:12"."""
    # A bundle knows its modules by names from its own folder on.
    frames = [each for each in traceback.extract_tb(error.__traceback__) if is_of_ours(str(_ROOT / each.filename))]
    where = f", {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"


def own_versions() -> str:
    """The program and what it cannot do without, told at once."""
    python = ".".join(map(str, sys.version_info[:3]))
    return f"Duidu {__version__}, Python {python}"


def build_report(what: str, versions: Sequence[str]) -> str:
    """The report about `what`, a masked traceback, which happened in these versions."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return "\n".join((*versions, f"Reported at {now}", "", what.rstrip())) + "\n"


def keep_report(folder: Path, report: str) -> Path | None:
    """Write a report into a folder where the last ten stay; its file, None where it cannot be written."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = folder / f"{_NAME}{stamp}-{os.getpid()}.txt"
    try:
        make_own_folder(folder)
        for old in sorted(folder.glob(f"{_NAME}*.txt"))[: 1 - _KEPT]:
            old.unlink(missing_ok=True)
        write_whole(target, report.encode("utf-8", "replace"))
    except OSError:
        return None
    return target


def report_unforeseen(error: Exception, versions: Sequence[str], folder: Path) -> str:
    """For a command that ends by it: a line that says what happened and what to do; the report is kept in `folder`."""
    file = keep_report(folder, build_report(describe_error(error), versions))
    told = f"; the report is {mask_path(str(file))}" if file else ""
    return f"something went wrong that should not have ({place_of(error)}). Please report it{told}; nothing was sent."


def is_of_ours(name: str | bytes | None) -> bool:
    """Whether a file belongs to the program itself."""
    path = Path(os.fsdecode(name)) if name else None
    return path is not None and any(path.is_relative_to(_ROOT / part) for part in _PARTS)


def missing_part(error: BaseException) -> str:
    """What of the program itself, or of what it stands on, is missing or cannot be read; empty where nothing is."""
    if isinstance(error, ImportError):
        return mask(" ".join(str(error).split()), names=True)
    if isinstance(error, OSError) and is_of_ours(error.filename):
        return f"{Path(os.fsdecode(error.filename)).relative_to(_ROOT)}: {error.strerror}"
    return ""
