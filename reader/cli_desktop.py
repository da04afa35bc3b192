"""The commands about Duidu itself: its place in the desktop, and the licences of what it is made of."""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from reader import desktop_files, licences
from reader.console import print_path, print_text, tell
from reader.licences import Component
from reader.model import Problem, ReaderError, cannot_load
from reader.settings import data_folder

_RECORD = "desktop.json"
_PATIENCE = 60  # seconds for each program that brings a cache of the desktop up to date


def run(options: argparse.Namespace) -> int:
    """Run one of the actions of `desktop`; the exit status. Raises ReaderError."""
    if sys.platform in ("win32", "darwin"):
        raise ReaderError(Problem.NO_MENU, sys.platform)
    # The folder of our data lies in that of the user's.
    share, record = data_folder().parent, data_folder() / _RECORD
    if options.action == "install":
        put = desktop_files.install(share, record, started_by(sys.argv[0]))
        _refresh(share)
    else:
        put = desktop_files.remove(share, record, partial(_refresh, share))
    _tell(put, "put there:" if options.action == "install" else "taken back:")
    return 0


def run_licences(options: argparse.Namespace) -> int:
    """List what there is, or print the licences of some. Raises ReaderError."""
    try:
        rows = licences.components()
        chosen = [_row(rows, name) for name in options.names]
        texts = [licences.text_of(row) for row in chosen]
    except OSError as error:
        raise cannot_load(licences.FOLDER, error) from error
    if not chosen:
        print_text("\t".join((row.name, row.version, row.licence, row.within, row.source)) + "\n" for row in rows)
    for row, text in zip(chosen, texts, strict=True):
        print_text([f"{row.name} {row.version}".rstrip(), f"\n{row.licence}\n{row.source}\n\n{text}\n\n"])
    return 0


def started_by(program: str) -> list[str]:
    """The command that starts this program as it was started now, by the name it was given."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = Path(program).absolute()
    if script.name == "__main__.py":
        return [sys.executable, "-m", script.parent.name]
    if script.suffix == ".py":
        return [sys.executable, str(script)]
    return [shutil.which(program) or str(script)]


def refreshing(share: Path) -> list[list[str]]:
    """The programs to run after files below `share` changed, those that this system has.

    The cache of icons is brought up to date only where there is one: a desktop looks into the folders by itself.
    """
    icons = share / "icons" / "hicolor"
    commands = [["update-desktop-database", str(share / "applications")], ["update-mime-database", str(share / "mime")]]
    if (icons / "icon-theme.cache").exists():
        commands.append(["gtk-update-icon-cache", "--force", "--ignore-theme-index", str(icons)])
    return [[found, *rest] for name, *rest in commands if (found := shutil.which(name)) and Path(rest[-1]).is_dir()]


def _refresh(share: Path) -> None:
    """A cache that is not up to date is no failure: the desktop makes it anew when the user logs in next."""
    for command in refreshing(share):
        try:
            subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603 - one of three names
        except (OSError, subprocess.TimeoutExpired) as error:
            tell(f"{command[0]}: it did not run ({' '.join(str(error).split())}); log in anew to see what changed.")


def _tell(put: desktop_files.Put, done: str) -> None:
    print_text([f"{done}\n" if put.files else "nothing of Duidu was there\n"])
    for path in put.files:
        print_path(path)
    for path in put.left:
        tell(f"{path}: it was changed since Duidu put it there, and is left; delete it yourself if you want it gone.")


def _row(rows: Sequence[Component], name: str) -> Component:
    """Raises ReaderError UNKNOWN_COMPONENT."""
    for row in rows:
        if row.name.lower() == name.lower():
            return row
    raise ReaderError(Problem.UNKNOWN_COMPONENT, name)
