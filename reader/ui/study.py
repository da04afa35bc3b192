"""What a learner does beside reading. Each part is made and asked here, so that the window knows only the whole."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.pipeline import Desk
from reader.ui.article_display import ArticleDisplay
from reader.ui.cards.commands import CardCommands
from reader.ui.jobs import Jobs
from reader.ui.levels.commands import LevelCommands
from reader.ui.page_area import PageArea
from reader.ui.session import Session
from reader.ui.travel import Travel
from reader.ui.words.commands import WordCommands
from reader.ui.words.entrance import WordList

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Study(QObject):
    """`words` are what the reader marks, `word_list` is their window, `cards` are made of them, `levels` say how hard
    words and the article are."""

    def __init__(
        self,
        window: "MainWindow",
        page: PageArea,
        display: ArticleDisplay,
        session: Session,
        travel: Travel,
        desk: Desk,
        jobs: Jobs,
    ) -> None:
        super().__init__(window)
        self._window, self._display = window, display
        self.words = WordCommands(page, display, session, desk, jobs)
        self.words.feed.changed.connect(window.words_changed)
        self.word_list = WordList(window, self.words.feed, page, display, session, travel, desk, jobs)
        self.cards = CardCommands(window, display, self.words.feed, desk, jobs, page.messages)
        self.word_list.made.connect(self.cards.add_to)
        self.levels = LevelCommands(window, page, display, session, desk, jobs, self.words.feed)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What each of its actions does."""
        parts = (self.words, self.word_list, self.cards, self.levels)
        return {name: act for part in parts for name, act in part.commands().items()}

    def steps_back(self) -> Iterator[tuple[bool, Callable[[], object]]]:
        """What the Back key closes first, as window_parts.step_back takes it."""
        yield from ()

    def retranslate(self) -> None:
        """The window speaks another language."""
        self.levels.retranslate()
