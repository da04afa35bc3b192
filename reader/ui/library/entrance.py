"""The window's way into the library: what goes on by itself, and the dialog, which is made when it is first wanted."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.pipeline import Desk
from reader.ui.article_display import ArticleDisplay
from reader.ui.jobs import Jobs
from reader.ui.library.feed import LibraryFeed
from reader.ui.session import Session
from reader.ui.theme import LIGHT, Theme
from reader.ui.travel import Travel

if TYPE_CHECKING:
    from reader.ui.library.commands import LibraryCommands


class Library(QObject):
    """`restored` comes when what the reader made is that of a backup."""

    restored = Signal()

    def __init__(
        self, window: QWidget, display: ArticleDisplay, session: Session, desk: Desk, travel: Travel, jobs: Jobs
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._desk, self._travel, self._jobs = window, session, desk, travel, jobs
        self._theme = LIGHT
        self.feed = LibraryFeed(session, desk, jobs, self)
        self.commands: LibraryCommands | None = None
        travel.read.connect(self.feed.read_to)
        display.rested.connect(self.feed.save_progress)

    def show_dialog(self) -> "LibraryCommands":
        if self.commands is None:
            self.commands = self._make_commands()
            self.paint_icons(self._theme)
        self.commands.show_dialog()
        return self.commands

    def offer_restore(self, file: Path) -> None:
        """Ask in the dialog whether a backup is to be restored."""
        self.show_dialog().offer_restore(file)

    def paint_icons(self, theme: Theme) -> None:
        self._theme = theme
        if self.commands:
            self.commands.paint_icons(theme)

    def close(self) -> None:
        """Stop what is under way."""
        self.feed.close()

    def _make_commands(self) -> "LibraryCommands":
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.library.commands import LibraryCommands

        commands = LibraryCommands(self._window, self._session, self._desk, self.feed, self._jobs)
        commands.sentence_wanted.connect(self._travel.jump_to_sentence)
        commands.restored.connect(self.restored)
        return commands
