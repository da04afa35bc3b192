"""The settings of a window on the disk: read once, and of them saved what is changed in the window."""

import threading
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.model import ReaderError
from reader.settings import Settings, load_settings, save_settings
from reader.ui.jobs import Jobs


class SavedSettings(QObject):
    """`asides` has where a damaged file was moved to when it was read, `damaged` tells of one met later. `failed` is
    told what could not be saved; it is tried again with the next change, and when the window is closed."""

    damaged = Signal(object)

    def __init__(self, path: Path, jobs: Jobs, failed: Callable[[ReaderError], None], parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._jobs, self._failed = path, jobs, failed
        self._changes: dict[str, StrEnum | bool | int | str] = {}  # What is not saved yet.
        self._saving = threading.Lock()
        self.asides: list[Path] = []

    def load(self) -> Settings:
        return load_settings(self._path, self.asides.append)

    def save(self, changes: Mapping[str, StrEnum | bool | int | str]) -> None:
        """Keep these fields."""
        self._changes = {**self._changes, **changes}
        self.save_rest()

    def save_rest(self) -> None:
        """Keep what could not be saved before."""
        if self._changes:
            self._jobs.run("settings", self._save, self._note_saved, self._failed)

    def _save(self) -> Mapping[str, object]:
        """On a worker. Two of them may be at it; whichever comes last writes what holds then. What was saved."""
        with self._saving:
            changes = self._changes
            save_settings(self._path, changes, self.damaged.emit)
        return changes

    def _note_saved(self, saved: Mapping[str, object]) -> None:
        self._changes = {name: value for name, value in self._changes.items() if saved.get(name) != value}
