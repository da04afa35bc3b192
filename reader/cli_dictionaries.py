"""The command about dictionaries: what is there, adding, removing, their order."""

import argparse
import json
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from reader.console import print_text, status_line, tell
from reader.dictionary.cedict import BUNDLED_TITLE
from reader.model import ReaderError
from reader.pipeline import Desk, dictionaries
from reader.settings import DICTIONARIES_FILE, data_folder
from reader.shipped import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.pipeline.annotating import Progress


def run(options: argparse.Namespace) -> int:
    """Run one of the actions of `dictionaries`; the exit status. Raises ReaderError."""
    actions: dict[str, Callable[[Desk, argparse.Namespace], int]] = {
        "list": _list,
        "add": _add,
        "remove": _remove,
        "enable": _enable,
        "disable": _enable,
        "move": _move,
    }
    with closing(Desk(data_folder())) as desk:
        _check(desk)
        return actions[options.action](desk, options)


def _check(desk: Desk) -> None:
    """A command has no session to keep anything for. Raises ReaderError CANNOT_WRITE, NEWER_DATA."""
    condition, file = desk.dictionaries.condition, desk.folder / DICTIONARIES_FILE
    if condition.aside:
        tell(f"{file}: it was damaged, and is now {condition.aside}; add your dictionaries again.")
    condition.check(file)


def _list(desk: Desk, options: argparse.Namespace) -> int:
    """Print title, entries, format, version and whether it is on of each, with tabs between them."""
    found = dictionaries.list_dictionaries(desk)
    if options.json:
        bundled = {"title": BUNDLED_TITLE, "format": "bundled", "entries": found.bundled, "enabled": True}
        print_text([json.dumps([bundled, *map(asdict, found.added)], ensure_ascii=False, indent=2), "\n"])
        return 0
    print_text([f"{BUNDLED_TITLE}\t{found.bundled}\tbundled\t\ton\n"])
    for each in found.added:
        state = "on" if each.enabled else "off"
        print_text([f"{each.title}\t{each.entries}\t{each.format}\t{each.version}\t{state}\n"])
    if not found.added:
        tell(f"none was added; add one with: {PROGRAM} dictionaries add FILE")
    return 0


def _add(desk: Desk, options: argparse.Namespace) -> int:
    """Add files and folders. What cannot be used is listed at the end, with status 1."""
    failures: list[ReaderError] = []
    for path in options.files:
        try:
            added = dictionaries.add_dictionary(desk, path, _progress(path))
        except ReaderError as error:
            failures.append(error)
        else:
            print_text([f"added {added.title}: {added.entries} entries\n"])
    for error in failures:
        tell(str(error))
    return 1 if failures else 0


def _progress(path: Path) -> "Progress | None":
    show = status_line()
    if show is None:
        return None

    def report(done: int, total: int) -> None:
        show(f"adding {path.name}: {100 * done // total} %" if done < total else "")

    return report


def _remove(desk: Desk, options: argparse.Namespace) -> int:
    desk.dictionaries.remove(options.title)
    desk.dictionaries.purge()
    print_text([f"removed {options.title}\n"])
    return 0


def _enable(desk: Desk, options: argparse.Namespace) -> int:
    desk.dictionaries.enable(options.title, enabled=options.action == "enable")
    print_text([f"{options.action}d {options.title}\n"])
    return 0


def _move(desk: Desk, options: argparse.Namespace) -> int:
    desk.dictionaries.move(options.title, options.place - 1)
    print_text(f"{place}\t{each.title}\n" for place, each in enumerate(desk.dictionaries.all(), start=1))
    return 0
