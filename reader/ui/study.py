"""What a learner does beside reading. Each part is made and asked here, so that the window knows only the whole."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.pipeline import Desk
from reader.ui.article_display import ArticleDisplay
from reader.ui.help_commands import HelpCommands
from reader.ui.jobs import Jobs
from reader.ui.levels.commands import LevelCommands
from reader.ui.page_area import PageArea
from reader.ui.sentence_mode import SentenceMode
from reader.ui.session import Session
from reader.ui.words.commands import WordCommands

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Study(QObject):
    """`words` are what the reader marks and lists, `levels` how hard words and the article are, `sentences` is how they
    are read one by one, `help` explains it all."""

    def __init__(
        self, window: "MainWindow", page: PageArea, display: ArticleDisplay, session: Session, desk: Desk, jobs: Jobs
    ) -> None:
        super().__init__(window)
        self._window, self._display = window, display
        self.words = WordCommands(page, display, session, desk, jobs)
        self.words.feed.changed.connect(window.words_changed)
        self.levels = LevelCommands(window, page, display, session, desk, jobs, self.words.feed)
        self.sentences = SentenceMode(window, page, display, session, jobs)
        self.help = HelpCommands(window, page, session, jobs)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What each of its actions does."""
        parts = (self.words, self.levels, self.sentences, self.help)
        return {name: act for part in parts for name, act in part.commands().items()}

    def steps_back(self) -> Iterator[tuple[bool, Callable[[], object]]]:
        """What the Back key closes first, as window_parts.step_back takes it."""
        yield self.help.is_touring, self.help.close_tour

    def last_steps_back(self) -> Iterator[tuple[bool, Callable[[], object]]]:
        """What the Back key leaves when nothing else is open."""
        yield self.sentences.is_on, self.sentences.leave

    def retranslate(self) -> None:
        """The window speaks another language."""
        for part in (self.levels, self.sentences, self.help):
            part.retranslate()
