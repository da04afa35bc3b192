"""What can be told of an error that nobody foresaw: where it happened and in which versions, but no text and no value.

A report is made for its reader to look at, copy and save. Nothing here sends anything.
"""

import os
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from reader import __version__
from reader.masking import mask, mask_path
from reader.model import make_own_folder, write_whole

_ROOT = Path(__file__).parents[1]
_PARTS = ("reader", "resources", "translations")
_FRAME = '  File "'
_LONGEST = 100_000
_KEPT = 10
_NAME = "report-"


def describe_error(error: BaseException) -> str:
    """Its traceback, with those of what caused it, masked; it ends with a line end."""
    # Local values would be texts; they are left out by default, but this says so.
    found = traceback.TracebackException.from_exception(error, capture_locals=False)
    told = "".join(mask_path(part) if part.startswith(_FRAME) else mask(part) for part in found.format())
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST // 2]}\n[…]\n{told[-_LONGEST // 2 :]}"


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
        return mask(" ".join(str(error).split()))
    if isinstance(error, OSError) and is_of_ours(error.filename):
        return f"{Path(os.fsdecode(error.filename)).relative_to(_ROOT)}: {error.strerror}"
    return ""
