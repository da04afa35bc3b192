"""What a process holds at a moment: memory, threads, files, widgets."""

import gc
import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from reader.ui.heap import give_back

_PROC = Path("/proc")
_KIB_PER_MB = 1024


@dataclass(frozen=True, slots=True)
class Held:
    """`anonymous` is what the process keeps in memory of its own, without the files it has mapped, `resident` both, and
    `children` the first of the processes that it started, all in MB. `traced` is how many objects Python's collector
    knows, `widgets` all that are alive, `windows` those without a parent."""

    anonymous: float
    resident: float
    children: float
    threads: int
    files: int
    widgets: int
    windows: int
    traced: int


NAMES = tuple(field.name for field in fields(Held))


def hold() -> Held:
    """Of this process, once its garbage is collected, and what it keeps of words for the next time is dropped: that is
    bounded, but fills for days."""
    gc.unfreeze()
    for each in filter(_is_bounded_cache, gc.get_objects()):
        each.cache_clear()
    while gc.collect():
        pass
    give_back()
    own = _memory(os.getpid())
    children = [_memory(child) for child in children_of(os.getpid())]
    return Held(
        own["Anonymous"],
        own["Rss"],
        sum(each["Anonymous"] for each in children),
        len(list((_PROC / "self/task").iterdir())),
        len(list((_PROC / "self/fd").iterdir())),
        len(QApplication.allWidgets()),
        len(QApplication.topLevelWidgets()),
        len(gc.get_objects()),
    )


def _is_bounded_cache(candidate: Any) -> bool:
    if type(candidate).__name__ != "_lru_cache_wrapper" or not candidate.__module__.startswith("reader."):
        return False
    return candidate.cache_parameters()["maxsize"] is not None


def children_of(parent: int) -> list[int]:
    """The processes that a process started, and those that they did."""
    found = [int(each) for task in _tasks(parent) for each in task.split()]
    return found + [below for child in found for below in children_of(child)]


def _tasks(process: int) -> list[str]:
    try:
        return [(task / "children").read_text() for task in (_PROC / str(process) / "task").iterdir()]
    except OSError:  # it ended meanwhile
        return []


def _memory(process: int) -> dict[str, float]:
    """MB by the names of smaps_rollup (https://docs.kernel.org/filesystems/proc.html); none of one that has ended."""
    try:
        lines = (_PROC / str(process) / "smaps_rollup").read_text().splitlines()[1:]
    except OSError:
        return {"Anonymous": 0.0, "Rss": 0.0}
    cells = (line.split() for line in lines)
    return {name.rstrip(":"): int(kib) / _KIB_PER_MB for name, kib, _ in cells}
