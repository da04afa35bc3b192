"""The settings as they hold in one window: what changes them, and their file."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.model import ReaderError
from reader.settings import Settings, load_settings, save_settings, within
from reader.ui.choices import following
from reader.ui.jobs import Jobs
from reader.ui.style import theme_of
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.text_dialog import TextDialog

_SIZE_STEP = 2


class SettingsKeeper(QObject):
    """What the reader chose, by which a window shows itself.

    `changed` brings the settings that held before, when others hold `now`; `failed` tells why they could not be saved,
    which is tried again with the next change, and when the window is closed. `asides` has where a damaged file was
    moved to when it was read, `damaged` tells of one met later.
    """

    changed = Signal(object)
    failed = Signal(object)
    damaged = Signal(object)

    def __init__(self, path: Path, settings: Settings | None, window: QWidget, jobs: Jobs) -> None:
        """`settings` takes the place of what is kept at `path`; only what is changed in the window is saved there."""
        super().__init__(window)
        self._window, self._jobs = window, jobs
        self.path = path
        self.asides: list[Path] = []
        self.now = load_settings(path, self.asides.append) if settings is None else settings
        self._changes: dict[str, StrEnum | bool | int | str] = {}  # What is not saved yet.
        # Why the last attempt to save failed; None where it did not.
        self.failure: ReaderError | None = None
        self._saving = threading.Lock()
        self._text_dialog: TextDialog | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the actions do that change settings one by one."""
        return {
            "next_script": partial(self._next, "script"),
            "text_and_page": self._show_text_dialog,
            "larger": partial(self.zoom, 1),
            "smaller": partial(self.zoom, -1),
            "normal_size": lambda: self.change(text_size=Settings().text_size),
            "engine": self._choose_engine,
        }

    def apply(self, settings: Settings) -> None:
        """Let these settings hold, without saving them."""
        if settings != self.now:
            before, self.now = self.now, settings
            self.changed.emit(before)

    def change(self, **changes: StrEnum | bool | int | str) -> None:
        """Change some fields, and save that."""
        changed = replace(self.now, **changes)  # pyright: ignore[reportArgumentType]
        if changed != self.now:
            self.apply(changed)
            self._changes = {**self._changes, **changes}
            self.save_rest()

    def save_rest(self, then: Callable[[], None] = lambda: None) -> None:
        """Save what is not saved yet, if it can be, then call `then`."""

        def saved(changes: Mapping[str, object]) -> None:
            self._changes = {name: value for name, value in self._changes.items() if changes.get(name) != value}
            self.failure = None
            then()

        def failed(error: ReaderError) -> None:
            self.failure = error
            self.failed.emit(error)
            then()

        if self._changes:
            self._jobs.run("settings", self._save, saved, failed)
        else:
            then()

    def zoom(self, steps: int) -> None:
        """Larger or smaller text."""
        self.change(text_size=within("text_size", self.now.text_size + steps * _SIZE_STEP))

    def reflect(self, theme: Theme) -> None:
        """Show in the dialog what holds now."""
        if self._text_dialog:
            self._text_dialog.reflect(self.now, theme)

    def _save(self) -> Mapping[str, object]:
        """On a worker. Two of them may be at it; whichever comes last writes what holds then. What was saved."""
        with self._saving:
            changes = self._changes
            save_settings(self.path, changes, self.damaged.emit)
        return changes

    def _next(self, field: str) -> None:
        self.change(**{field: following(field, getattr(self.now, field))})

    def _choose_engine(self) -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.engine_dialog import EngineDialog

        dialog = EngineDialog(self._jobs, self.now, self._window)
        dialog.chosen.connect(lambda fields: self.change(**fields))
        dialog.open()

    def _show_text_dialog(self) -> None:
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.text_dialog import TextDialog

        if self._text_dialog is None:
            self._text_dialog = TextDialog(self.now, theme_of(self.now), self._window)
            self._text_dialog.changed.connect(lambda fields: self.change(**fields))
        self._text_dialog.show()
        self._text_dialog.activateWindow()
