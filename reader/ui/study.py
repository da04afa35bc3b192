"""What a learner does beside reading. Each part is made and asked here, so that the window knows only the whole."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.pipeline import Desk
from reader.ui.article_display import ArticleDisplay
from reader.ui.cards.commands import CardCommands
from reader.ui.jobs import Jobs
from reader.ui.page_area import PageArea
from reader.ui.session import Session
from reader.ui.words.commands import WordCommands

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Study(QObject):
    """`words` are what the reader marks and lists; `cards` are made of them."""

    def __init__(
        self, window: "MainWindow", page: PageArea, display: ArticleDisplay, session: Session, desk: Desk, jobs: Jobs
    ) -> None:
        super().__init__(window)
        self._window, self._display = window, display
        self.words = WordCommands(page, display, session, desk, jobs)
        self.words.feed.changed.connect(window.words_changed)
        self.cards = CardCommands(window, display, self.words.feed, desk, jobs, page.messages)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What each of its actions does."""
        return {**self.words.commands(), **self.cards.commands()}

    def steps_back(self) -> Iterator[tuple[bool, Callable[[], object]]]:
        """What the Back key closes first, as window_parts.step_back takes it."""
        yield from ()

    def retranslate(self) -> None:
        """The window speaks another language."""
