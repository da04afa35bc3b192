"""The window's way into the word list, which is made when it is first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.pipeline import Desk
from reader.ui.article_display import ArticleDisplay
from reader.ui.jobs import Jobs
from reader.ui.page_area import PageArea
from reader.ui.session import Session
from reader.ui.travel import Travel
from reader.ui.words.feed import WordsFeed

if TYPE_CHECKING:
    from reader.ui.words.list_commands import WordListCommands


class WordList(QObject):
    """`made` brings what the list can do, for others to add to: ways in and out."""

    made = Signal(object)

    def __init__(
        self,
        window: QWidget,
        feed: WordsFeed,
        page: PageArea,
        display: ArticleDisplay,
        session: Session,
        travel: Travel,
        desk: Desk,
        jobs: Jobs,
    ) -> None:
        super().__init__(window)
        self._window, self._feed, self._page, self._display = window, feed, page, display
        self._session, self._travel, self._desk, self._jobs = session, travel, desk, jobs
        self._list: WordListCommands | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the action does that is about the list."""
        return {"word_list": self.show_dialog}

    def show_dialog(self) -> "WordListCommands":
        """Open the word list."""
        if self._list is None:
            self._list = self._make()
            self.made.emit(self._list)
        self._list.show_dialog()
        return self._list

    def _make(self) -> "WordListCommands":
        # Imported when it is wanted: it is in the way of no start.
        from reader.ui.words.going import Going
        from reader.ui.words.list_commands import WordListCommands

        messages = self._page.messages
        going = Going(self._window, self._session, self._travel, self._desk, self._jobs, messages)
        return WordListCommands(self._page, self._feed, self._display, self._session, going, self._desk, self._jobs)
